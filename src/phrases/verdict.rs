//! The verdict: a sentence that names what holds the group back, and one that says where.

use engine::assessment::{OwnView, Ratio, Verdict, own_view};
use engine::group::Person;
use engine::questionnaire::JobId;

use super::numbers::spelled;
use super::sending::is_collected_elsewhere;
use super::{in_sentence, role_names};
use crate::i18n::{Key, Part, key};
use crate::snapshot::Snapshot;

/// A form of a verdict's sentence: as it is told to the group, or as the group says it of itself.
pub type Form = fn(Key) -> Key;

/// The verdict, the sentence behind it, and the statement that sentence leads to, if to any.
pub fn verdict(snapshot: &Snapshot) -> (String, String, Option<usize>) {
    let (sentence, more, furthest) = chosen(snapshot);
    let mut verdict = filled(snapshot, sentence);
    // One voice is named as one; the first two say so themselves.
    if snapshot.figures.voices == 1 && !snapshot.figures.ready {
        verdict = snapshot.words.fill(key::VERDICT_SEEN, &[("verdict", &verdict)]);
    }
    (verdict, filled(snapshot, more), furthest)
}

/// The verdict in another form, and nothing else.
pub fn verdict_in(snapshot: &Snapshot, form: Form) -> String {
    filled(snapshot, form(chosen(snapshot).0))
}

/// Which sentences they are.
fn chosen(snapshot: &Snapshot) -> (Key, Key, Option<usize>) {
    let figures = &snapshot.figures;
    let weakest = figures.weakest.len();
    let (verdict, more) = match figures.verdict {
        _ if figures.voices == 0 => (key::VERDICT_NONE, key::VERDICT_NONE_MORE),
        Verdict::Ready if figures.voices == 1 => (key::VERDICT_READY_ONE, key::VERDICT_READY_ONE_MORE),
        Verdict::Ready => (key::VERDICT_READY, key::VERDICT_READY_MORE),
        Verdict::ReadyOnPaper => (key::VERDICT_PAPER, key::VERDICT_PAPER_MORE),
        // A job nobody has said anything about holds nobody back: it is not known.
        _ if items_of_weakest(snapshot, &|item| figures.items[item].is_known()).is_empty() => {
            (key::VERDICT_UNSAID, key::VERDICT_UNSAID_MORE)
        }
        _ if weakest == figures.jobs_in_scope() => (key::VERDICT_LEVEL, key::VERDICT_LEVEL_MORE),
        // More than three names make no headline; they follow in the sentence behind it.
        _ => match weakest {
            1 => return (key::VERDICT_ONE, key::VERDICT_ONE_MORE, furthest(snapshot)),
            2 | 3 => (key::VERDICT_FEW, key::VERDICT_FEW_MORE),
            _ => (key::VERDICT_MANY, key::VERDICT_MANY_MORE),
        },
    };
    (verdict, more, None)
}

/// The statement of the weakest job that is furthest from enough, of those somebody gave a level to: it tells more than
/// the job's name.
fn furthest(snapshot: &Snapshot) -> Option<usize> {
    let items = &snapshot.figures.items;
    items_of_weakest(snapshot, &|item| items[item].is_known()).into_iter().min_by_key(|item| items[*item].x)
}

fn filled(snapshot: &Snapshot, sentence: Key) -> String {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let names: Vec<&str> = figures.weakest.iter().map(|job| snapshot.q.job(*job).label.as_ref()).collect();
    let (low, mean) = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let parts: [Part; 4] = [
        ("jobs", &words.list(&names)),
        ("low", &low.percent()),
        ("mean", &mean.percent()),
        ("list", &still_to_come(snapshot)),
    ];
    words.count(sentence, names.len(), &parts)
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
    let (verdict, view) = own_verdict_in(snapshot, person, |sentence| sentence)?;
    let (words, somebody) = (snapshot.words, snapshot.group.people.get(person)?);
    let names: Vec<&str> = view.weakest.iter().map(|job| snapshot.q.job(*job).label.as_ref()).collect();
    let all = view.jobs.iter().flatten().count();
    let hold_back = view.overall != Ratio::ONE && names.len() <= 3 && (names.len() == 1 || names.len() < all);
    if hold_back && snapshot.me == Some(person) {
        let jobs: Vec<String> = names.iter().map(|name| in_sentence(snapshot.q, name)).collect();
        return Some((words.count(key::VERDICT_SEEN_HELD, jobs.len(), &[("jobs", &words.list(&jobs))]), view));
    }
    let seen = if snapshot.me == Some(person) {
        words.fill(key::VERDICT_SEEN, &[("verdict", &verdict)])
    } else {
        words.fill(key::VERDICT_SEEN_BY, &[("name", &super::called(snapshot, somebody)), ("verdict", &verdict)])
    };
    Some((seen, view))
}

/// The same in another form, and without saying whose it is.
pub fn own_verdict_in(snapshot: &Snapshot, person: usize, form: Form) -> Option<(String, OwnView)> {
    let words = snapshot.words;
    let view = own_view(snapshot.q, snapshot.group.people.get(person)?)?;
    let names: Vec<&str> = view.weakest.iter().map(|job| snapshot.q.job(*job).label.as_ref()).collect();
    let all = view.jobs.iter().flatten().count();
    let sentence = match names.len() {
        _ if view.overall == Ratio::ONE => key::VERDICT_OWN_READY,
        n if n == all && n > 1 => key::VERDICT_LEVEL,
        1 => key::VERDICT_ONE,
        2 | 3 => key::VERDICT_FEW,
        _ => key::VERDICT_MANY,
    };
    Some((words.count(form(sentence), names.len(), &[("jobs", &words.list(&names))]), view))
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

/// A range wider than this says more than its point, which is drawn small then, in percent.
const WIDE: i64 = 60;

/// Whether the group's range says more than its point.
pub fn is_wide(snapshot: &Snapshot) -> bool {
    let span = snapshot.figures.overall;
    span.hi.percent() - span.lo.percent() > WIDE
}

/// "Could be anything from 0 to 94: five roles have not answered yet."
pub fn could_be(snapshot: &Snapshot) -> String {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let (lo, hi) = (figures.overall.lo.percent(), figures.overall.hi.percent());
    if is_collected_elsewhere(snapshot) {
        return words.fill(key::RESULTS_COULD_ELSEWHERE, &[("lo", &lo), ("hi", &hi)]);
    }
    let vacant = figures.vacant.len();
    let (word, n) = match (vacant, figures.missing_answers()) {
        (0, 0) => return words.text(key::RESULTS_EXACT).to_owned(),
        (0, missing) => (key::RESULTS_COULD_ANSWERS, missing),
        (vacant, _) => (key::RESULTS_COULD_ROLES, vacant),
    };
    words.count(word, n, &[("lo", &lo), ("hi", &hi), ("count", &spelled(words, n))])
}

/// Whether somebody else gave a level that counts, and it is open to me.
pub fn others_are_heard(snapshot: &Snapshot) -> bool {
    let gave_a_level = |item: usize, person: usize| snapshot.group.people[person].answer(item).level().is_some();
    let items = snapshot.figures.items.iter().enumerate();
    items.into_iter().any(|(item, figures)| {
        figures.tally.asked.iter().any(|person| snapshot.me != Some(*person) && gave_a_level(item, *person))
    })
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
