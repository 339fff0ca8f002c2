//! What is worth knowing about the answers to one statement besides their spread.

use engine::assessment::{is_outlier, role_gap, role_medians};
use engine::questionnaire::{JobId, RoleSet};

use crate::i18n::{Part, key};
use crate::phrases::role_names;
use crate::report::{Report, finding};
use crate::snapshot::Snapshot;

/// How many levels have to lie between two roles before it is said.
const WIDE: u8 = 2;

/// Several say the same, and it is not enough: nothing to discuss, something to do.
pub fn is_low(snapshot: &Snapshot, item: usize) -> bool {
    let figures = &snapshot.figures.items[item];
    let several = figures.in_scope && figures.tally.given() > 1;
    several && !finding(snapshot, item).1 && figures.level < snapshot.q.items[item].target
}

/// The remarks, each with a blank before it.
pub fn remarks(report: &Report, item: usize) -> String {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let (people, figures) = (&snapshot.group.people, &snapshot.figures.items[item]);
    let (tally, given) = (&figures.tally, figures.tally.given());
    let stands_out = |person: &usize| {
        let level = people[*person].answer(item).level();
        tally.asked.contains(person) && level.is_some_and(|level| is_outlier(level, &tally.counts))
    };
    let outliers: Vec<usize> = (0..people.len()).filter(stands_out).collect();
    let (low, high) = ends(snapshot, item);
    let (low, high) = (low.and(report.names.roles), high.and(report.names.roles));
    let gap = role_gap(tally, &snapshot.group, item);
    let apart = if low.is_empty() || high.is_empty() { key::AGREE_ROLES } else { key::AGREE_ROLES_NAMED };
    let job = snapshot.q.items[item].about.filter(|job| snapshot.figures.flags.claimed.contains(job));
    let is_claim = job.is_some_and(|job| snapshot.q.item_about(JobId::ConsensusCreation, job) == Some(item));
    let common = tally.common.and(report.names.roles);
    let parts: [Part; 6] = [
        ("roles", &role_names(snapshot, common)),
        ("who", &report.names.list(snapshot, &outliers)),
        ("low", &role_names(snapshot, low)),
        ("high", &role_names(snapshot, high)),
        ("n", &gap),
        ("job", &job.map_or("", |job| snapshot.q.job(job).label.as_ref())),
    ];
    let mut remarks = String::new();
    for (is, word) in [
        (figures.revisit.is_some() && given > 0, key::RESULTS_REVISIT),
        (is_low(snapshot, item), key::RESULTS_LOW),
        (!outliers.is_empty(), key::AGREE_OUTLIERS),
        (gap >= WIDE, apart),
        (is_claim, key::AGREE_CLAIM),
        (tally.mixes_scope(), key::RESULTS_MEAN_THE_SAME),
        (tally.proxy && given > 0, key::RESULTS_PROXY),
        (snapshot.figures.voices > 1 && given > 1 && !common.is_empty(), key::RESULTS_ONE_ROLE),
    ] {
        if is {
            remarks = remarks + " " + &words.fill(word, &parts);
        }
    }
    remarks
}

/// The roles whose people stand lowest on an item, and highest.
fn ends(snapshot: &Snapshot, item: usize) -> (RoleSet, RoleSet) {
    let medians = role_medians(&snapshot.figures.items[item].tally, &snapshot.group, item);
    let at = |end: Option<&u8>| {
        let mut roles = RoleSet::NONE;
        for (role, median) in medians.iter().enumerate() {
            if median.is_some() && median.as_ref() == end {
                roles = roles.with(role);
            }
        }
        roles
    };
    (at(medians.iter().flatten().min()), at(medians.iter().flatten().max()))
}
