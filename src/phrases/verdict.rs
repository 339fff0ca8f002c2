//! The verdict: a sentence that names what holds the group back, and one that says where.

use engine::assessment::{OwnView, Ratio, Verdict, own_view};
use engine::group::Person;
use engine::questionnaire::JobId;

use super::role_names;
use crate::i18n::{Key, Part, key};
use crate::snapshot::Snapshot;

/// The verdict, the sentence behind it, and the statement that sentence leads to, if to any.
pub fn verdict(snapshot: &Snapshot) -> (String, String, Option<usize>) {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let weakest = &figures.weakest;
    let names: Vec<&str> = weakest.iter().map(|job| snapshot.q.job(*job).label.as_ref()).collect();
    let (low, mean) = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let mut furthest = None;
    let (verdict, more) = match figures.verdict {
        _ if figures.voices == 0 => (key::VERDICT_NONE, key::VERDICT_NONE_MORE),
        Verdict::Ready if figures.voices == 1 => (key::VERDICT_READY_ONE, key::VERDICT_READY_ONE_MORE),
        Verdict::Ready => (key::VERDICT_READY, key::VERDICT_READY_MORE),
        Verdict::ReadyOnPaper => (key::VERDICT_PAPER, key::VERDICT_PAPER_MORE),
        // A job nobody has said anything about holds nobody back: it is not known.
        _ if items_of_weakest(snapshot, &|item| figures.items[item].is_known()).is_empty() => {
            (key::VERDICT_UNSAID, key::VERDICT_UNSAID_MORE)
        }
        _ if names.len() == figures.jobs_in_scope() => (key::VERDICT_LEVEL, key::VERDICT_LEVEL_MORE),
        // More than three names make no headline; they follow in the sentence behind it.
        _ => match names.len() {
            1 => {
                // The item furthest from enough tells more than the job's name.
                for item in items_of_weakest(snapshot, &|item| figures.items[item].in_scope) {
                    if furthest.is_none_or(|found: usize| figures.items[item].x < figures.items[found].x) {
                        furthest = Some(item);
                    }
                }
                (key::VERDICT_ONE, key::VERDICT_ONE_MORE)
            }
            2 | 3 => (key::VERDICT_FEW, key::VERDICT_FEW_MORE),
            _ => (key::VERDICT_MANY, key::VERDICT_MANY_MORE),
        },
    };
    let parts: [Part; 4] = [
        ("jobs", &words.list(&names)),
        ("low", &low.percent()),
        ("mean", &mean.percent()),
        ("list", &still_to_come(snapshot)),
    ];
    let mut verdict = words.count(verdict, names.len(), &parts);
    // One voice is named as one; the first two say so themselves.
    if figures.voices == 1 && !figures.ready {
        verdict = words.fill(key::VERDICT_SEEN, &[("verdict", &verdict)]);
    }
    (verdict, words.count(more, names.len(), &parts), furthest)
}

/// Those items of the weakest jobs that pass.
fn items_of_weakest(snapshot: &Snapshot, test: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let (q, weakest) = (snapshot.q, &snapshot.figures.weakest);
    q.items_where(|item| weakest.contains(&q.items[item].job) && test(item))
}

/// What a group that is ready on paper still misses.
fn still_to_come(snapshot: &Snapshot) -> String {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let vacant = figures.vacant;
    let gaps = [
        (key::VERDICT_GAP_ANSWERS, figures.missing_answers()),
        (key::VERDICT_GAP_REVISIT, figures.revisits()),
        (key::VERDICT_GAP_OBJECTIONS, figures.objections.len()),
        (key::VERDICT_GAP_VACANT, vacant.len()),
    ];
    let roles = role_names(snapshot, vacant);
    let open = gaps.iter().filter(|(_, count)| *count > 0);
    let open = open.map(|(word, count)| words.count(*word, *count, &[("roles", &roles)]));
    words.list(&open.collect::<Vec<_>>())
}

/// One person's own verdict, with the view it comes from; none where they gave no level.
pub fn own_verdict(snapshot: &Snapshot, person: usize) -> Option<(String, OwnView)> {
    let (words, somebody) = (snapshot.words, snapshot.group.people.get(person)?);
    let view = own_view(snapshot.q, somebody)?;
    let names: Vec<&str> = view.weakest.iter().map(|job| snapshot.q.job(*job).label.as_ref()).collect();
    let all = view.jobs.iter().flatten().count();
    let verdict = match names.len() {
        _ if view.overall == Ratio::ONE => words.text(key::VERDICT_OWN_READY).to_owned(),
        n if n == all && n > 1 => words.text(key::VERDICT_LEVEL).to_owned(),
        1 => words.fill(key::VERDICT_ONE, &[("jobs", &names[0])]),
        2 | 3 => words.fill(key::VERDICT_FEW, &[("jobs", &words.list(&names))]),
        n => words.count(key::VERDICT_MANY, n, &[]),
    };
    let seen = if snapshot.me == Some(person) {
        words.fill(key::VERDICT_SEEN, &[("verdict", &verdict)])
    } else {
        words.fill(key::VERDICT_SEEN_BY, &[("name", &super::called(snapshot, somebody)), ("verdict", &verdict)])
    };
    Some((seen, view))
}

/// Why the weakest job holds the group back: the flag that says so, in words.
pub fn reason(snapshot: &Snapshot) -> Option<Key> {
    let (figures, flags) = (&snapshot.figures, &snapshot.figures.flags);
    let [job] = figures.weakest[..] else { return None };
    let is_rested_on = flags.upstream.iter().any(|(up, _)| *up == job);
    match job {
        JobId::Validation if !flags.evidence.is_empty() => Some(key::VERDICT_AHEAD_OF_CHECKING),
        JobId::ConsensusCreation if !flags.claimed.is_empty() => Some(key::VERDICT_CLAIMED),
        JobId::ConsensusCreation if !flags.agreement.is_empty() => Some(key::VERDICT_AHEAD_OF_AGREEMENT),
        _ if is_rested_on => Some(key::VERDICT_RESTED_ON),
        _ => None,
    }
}

/// The statements of the weakest jobs that stand lowest: at most three that are known and below what is enough.
pub fn lowest(snapshot: &Snapshot) -> Vec<usize> {
    const MOST: usize = 3;
    let items = &snapshot.figures.items;
    let is_low = |item: usize| items[item].in_scope && items[item].is_known() && items[item].x < Ratio::ONE;
    let mut lowest = items_of_weakest(snapshot, &is_low);
    lowest.sort_by_key(|item| items[*item].x);
    lowest.truncate(MOST);
    lowest
}

/// The one person whose levels are all there is, while an expected role is nobody's: what they see is the one figure
/// then, and it is named as theirs.
pub fn sole_voice(snapshot: &Snapshot) -> Option<usize> {
    if snapshot.figures.voices != 1 || snapshot.figures.vacant.is_empty() {
        return None;
    }
    let gave_a_level = |person: &Person| person.answers.iter().any(|word| word.value.level().is_some());
    snapshot.group.people.iter().position(gave_a_level)
}

/// "Readiness: building".
pub fn band(verdict: Verdict) -> Key {
    match verdict {
        Verdict::Ready => key::VERDICT_BAND_READY,
        Verdict::ReadyOnPaper => key::VERDICT_BAND_PAPER,
        Verdict::Early => key::VERDICT_BAND_EARLY,
        Verdict::Forming => key::VERDICT_BAND_FORMING,
        Verdict::Building => key::VERDICT_BAND_BUILDING,
        Verdict::NearlyThere => key::VERDICT_BAND_NEARLY,
    }
}
