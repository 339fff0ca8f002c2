//! Where we agree and where we see it differently: counted over all statements, and what is worth
//! knowing about one of them besides its spread.

use macros::html;

use super::Page;
use crate::assessment::{Label, is_outlier, role_gap, role_medians};
use crate::i18n::{Key, Part, key};
use crate::phrases::role_names;
use crate::questionnaire::{JobId, RoleSet};
use crate::report::finding;
use crate::sorted::{each_text, which};
use crate::ui::parts::{Sign, glyph};
use crate::ui::template::{Html, each};

/// How many levels have to lie between two roles before it is said.
const WIDE: u8 = 2;

/// How many statements we see alike, spread and in two ways; low is told apart from that. Nothing as
/// long as one person speaks.
pub fn agree(page: &Page) -> Html {
    let (desk, found, words) = (page.desk, &page.desk.figures, page.desk.words);
    if found.voices < 2 {
        return Html::default();
    }
    let items = &found.items;
    let count = |labels: &[Label]| {
        which(items.len(), &|item| items[item].in_scope && labels.contains(&items[item].agreement.label)).len()
    };
    let low = which(items.len(), &|item| is_low(page, item) && items[item].agreement.label == Label::Aligned).len();
    let jobs = each_text(found.flags.claimed.len(), &|n| desk.q.job(found.flags.claimed[n]).label.to_string());
    let lines: [(Sign, Key, usize, bool); 5] = [
        (Sign::Alike, key::AGREE_ALIKE, count(&[Label::Aligned]), false),
        (Sign::Talk, key::AGREE_SPREAD, count(&[Label::Split]), true),
        (Sign::Apart, key::AGREE_TWO_WAYS, count(&[Label::Polarised]), true),
        (Sign::Talk, key::AGREE_CLAIMED, jobs.len(), true),
        (Sign::Clock, key::AGREE_UNHEARD, count(&[Label::Single, Label::None]), false),
    ];
    let shown = which(lines.len(), &|n| lines[n].2 > 0);
    let rows = each(shown.len(), &|n| {
        let (sign, word, n, heed) = lines[shown[n]];
        let about = words.count(word, n, &[("jobs", &words.list(&jobs))]);
        let about_low = (word == key::AGREE_ALIKE && low > 0).then(|| words.count(key::AGREE_LOW, low, &[]));
        html! {
            <li class={if heed { "finding finding-heed" } else { "finding" }}>{ glyph(sign) }<span>{ about }{ " " }{ about_low }</span></li>
        }
    });
    html! { <ul class="agree" aria-label={key::AGREE_LABEL}>{ rows }</ul> }
}

/// Several say the same, and it is not enough: nothing to discuss, something to do.
fn is_low(page: &Page, item: usize) -> bool {
    let figures = &page.desk.figures.items[item];
    let several = figures.in_scope && figures.tally.given() > 1;
    several && !finding(page.desk, item).1 && figures.level < page.desk.q.items[item].target
}

/// What is worth knowing about an item's answers besides their spread.
pub fn remarks(page: &Page, item: usize) -> String {
    let (desk, words) = (page.desk, page.desk.words);
    let figures = &desk.figures.items[item];
    let (tally, given) = (&figures.tally, figures.tally.given());
    let outliers = which(desk.group.people.len(), &|p| {
        let level = desk.group.people[p].answer(item).level();
        tally.asked.contains(&p) && level.is_some_and(|level| is_outlier(level, &tally.counts))
    });
    let (low, high) = ends(page, item);
    let (low, high) = (low.and(page.report.names.roles), high.and(page.report.names.roles));
    let gap = role_gap(tally, &desk.group, item);
    let apart = if low.is_empty() || high.is_empty() { key::AGREE_ROLES } else { key::AGREE_ROLES_NAMED };
    let job = desk.q.items[item].about.filter(|job| desk.figures.flags.claimed.contains(job));
    let is_claim = job.is_some_and(|job| desk.q.item_about(JobId::ConsensusCreation, job) == Some(item));
    let common = tally.common.and(page.report.names.roles);
    let parts: [Part; 6] = [
        ("roles", &role_names(desk, common)),
        ("who", &page.report.names.list(desk, &outliers)),
        ("low", &role_names(desk, low)),
        ("high", &role_names(desk, high)),
        ("n", &gap),
        ("job", &job.map_or("", |job| desk.q.job(job).label.as_ref())),
    ];
    let mut remarks = String::new();
    for (is, word) in [
        (figures.revisit.is_some() && given > 0, key::RESULTS_REVISIT),
        (is_low(page, item), key::RESULTS_LOW),
        (!outliers.is_empty(), key::AGREE_OUTLIERS),
        (gap >= WIDE, apart),
        (is_claim, key::AGREE_CLAIM),
        (tally.mixes_scope(), key::RESULTS_MEAN_THE_SAME),
        (tally.proxy && given > 0, key::RESULTS_PROXY),
        (desk.figures.voices > 1 && given > 1 && !common.is_empty(), key::RESULTS_ONE_ROLE),
    ] {
        if is {
            remarks = remarks + " " + &words.fill(word, &parts);
        }
    }
    remarks
}

/// The roles whose people stand lowest on an item, and highest.
fn ends(page: &Page, item: usize) -> (RoleSet, RoleSet) {
    let desk = page.desk;
    let medians = role_medians(&desk.figures.items[item].tally, &desk.group, item);
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
