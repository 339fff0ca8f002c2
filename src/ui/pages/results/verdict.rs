//! The verdict: a sentence that names what holds the group back, and one that says where.

use super::Page;
use crate::assessment::{Ratio, Verdict};
use crate::i18n::{Key, Part, key};
use crate::questionnaire::JobId;

/// The verdict, the sentence behind it, and the statement that sentence leads to, if to any.
pub fn verdict(page: &Page) -> (String, String, Option<usize>) {
    let figures = &page.desk.figures;
    if figures.voices == 0 {
        return (page.text(key::VERDICT_NONE).to_owned(), page.text(key::VERDICT_NONE_MORE).to_owned(), None);
    }
    match figures.verdict {
        Verdict::Ready if figures.voices == 1 => {
            (page.text(key::VERDICT_READY_ONE).to_owned(), page.text(key::VERDICT_READY_ONE_MORE).to_owned(), None)
        }
        Verdict::Ready => {
            (page.text(key::VERDICT_READY).to_owned(), page.text(key::VERDICT_READY_MORE).to_owned(), None)
        }
        Verdict::ReadyOnPaper => {
            let more = page.desk.words.fill(key::VERDICT_PAPER_MORE, &[("list", &still_to_come(page))]);
            (seen(page, page.text(key::VERDICT_PAPER).to_owned()), more, None)
        }
        _ => held_back(page),
    }
}

/// "As you see it", while the point alone would mislead.
fn seen(page: &Page, verdict: String) -> String {
    if page.desk.figures.is_provisional() {
        page.desk.words.fill(key::VERDICT_SEEN, &[("verdict", &verdict)])
    } else {
        verdict
    }
}

/// What holds the group back: the weakest job, or several.
fn held_back(page: &Page) -> (String, String, Option<usize>) {
    let (desk, figures, words) = (page.desk, &page.desk.figures, page.desk.words);
    let names: Vec<&str> = figures.weakest.iter().map(|job| desk.q.job(*job).label.as_ref()).collect();
    let jobs = words.list(&names);
    let (low, mean) = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let (low, mean) = (low.percent(), mean.percent());
    let in_scope = figures.jobs.iter().flatten().count();
    let parts: [Part; 3] = [("jobs", &jobs), ("low", &low), ("mean", &mean)];
    // A job nobody has said anything about holds nobody back: it is not known.
    let unsaid = |job: &JobId| desk.q.items_of(*job).all(|item| !figures.items[item].is_known());
    if figures.weakest.iter().all(unsaid) {
        let verdict = words.fill(key::VERDICT_UNSAID, &parts);
        return (seen(page, verdict), words.count(key::VERDICT_UNSAID_MORE, names.len(), &parts), None);
    }
    let (verdict, more, furthest) = match figures.weakest.as_slice() {
        all if all.len() == in_scope => {
            (words.text(key::VERDICT_LEVEL).to_owned(), words.fill(key::VERDICT_LEVEL_MORE, &parts), None)
        }
        [job] => {
            // The item furthest from enough tells more than the job's name.
            let items = desk.q.items_of(*job).filter(|item| figures.items[*item].in_scope);
            let furthest = items.min_by_key(|item| figures.items[*item].x);
            (words.fill(key::VERDICT_ONE, &parts), words.fill(key::VERDICT_ONE_MORE, &parts), furthest)
        }
        few => {
            // More than three names make no headline; they follow in the sentence behind it.
            let (verdict, more) = if few.len() <= 3 {
                (words.fill(key::VERDICT_FEW, &parts), key::VERDICT_FEW_MORE)
            } else {
                (words.fill(key::VERDICT_MANY, &[("n", &few.len())]), key::VERDICT_MANY_MORE)
            };
            (verdict, words.fill(more, &parts), None)
        }
    };
    (seen(page, verdict), more, furthest)
}

/// What a group that is ready on paper still misses.
fn still_to_come(page: &Page) -> String {
    let (desk, figures, words) = (page.desk, &page.desk.figures, page.desk.words);
    let counts = [
        (key::VERDICT_GAP_ANSWERS, figures.missing_answers()),
        (key::VERDICT_GAP_REVISIT, figures.revisit_now.len() + figures.revisit_later.len()),
        (key::VERDICT_GAP_OBJECTIONS, figures.objections.len()),
    ];
    let mut gaps: Vec<String> =
        counts.into_iter().filter(|(_, n)| *n > 0).map(|(word, n)| words.count(word, n, &[])).collect();
    if !figures.vacant.is_empty() {
        let roles = crate::ui::words::role_names(desk, figures.vacant);
        gaps.push(words.fill(key::VERDICT_GAP_VACANT, &[("roles", &roles)]));
    }
    words.list(&gaps)
}

/// The verdict's name, as a word behind "readiness".
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
