//! The six jobs and readiness in words: what the picture of them says.

use engine::assessment::{Ratio, Span};

use super::span_words;
use crate::i18n::{Part, key};
use crate::snapshot::Snapshot;

/// What the picture says, in a sentence or two.
pub fn jobs_finding(snapshot: &Snapshot) -> String {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let (low, mean) = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let names: Vec<&str> = figures.weakest.iter().map(|job| snapshot.q.job(*job).label.as_ref()).collect();
    let parts: [Part; 5] = [
        ("jobs", &words.list(&names)),
        ("low", &low.percent()),
        ("mean", &mean.percent()),
        ("point", &figures.overall.point.percent()),
        ("hatched", &if figures.missing_answers() == 0 { "" } else { words.text(key::CHART_HATCHED) }),
    ];
    let word = match names.len() {
        0 => key::WHY_NOTHING,
        all if all == figures.jobs_in_scope() => key::CHART_FINDING_LEVEL,
        _ => key::CHART_FINDING,
    };
    words.count(word, names.len(), &parts)
}

/// What the scale of readiness says.
pub fn readiness_words(snapshot: &Snapshot) -> String {
    let span = snapshot.figures.overall;
    let exact = span.lo.percent() == span.hi.percent();
    span_words(snapshot, if exact { key::CHART_SCALE_EXACT } else { key::CHART_SCALE }, span)
}

/// Every job with its figure and range, for those who do not see the picture.
pub fn jobs_words(snapshot: &Snapshot, finding: &str) -> String {
    let mut jobs = String::new();
    for (job, span) in snapshot.q.jobs.iter().zip(&snapshot.figures.jobs) {
        jobs.push_str(if jobs.is_empty() { "" } else { "; " });
        jobs.push_str(&job.label);
        jobs.push(' ');
        if let Some(span) = span {
            jobs.push_str(&span_words(snapshot, key::CHART_SPAN, *span));
        }
    }
    snapshot.words.fill(key::CHART_JOBS, &[("jobs", &jobs), ("finding", &finding)])
}

/// What one job's mark says: its figure, its range, and where it was.
pub fn job_tip(snapshot: &Snapshot, job: usize, was: Option<Ratio>) -> String {
    let mut tip = snapshot.q.jobs[job].label.to_string();
    if let Some(span) = snapshot.figures.jobs[job] {
        tip = tip + " " + &span_words(snapshot, key::CHART_SPAN, span);
    }
    if let Some(was) = was {
        tip = tip + "\n" + &snapshot.words.fill(key::CHART_RING, &[("n", &was.percent())]);
    }
    tip
}

/// What stands behind a figure: its range.
pub fn span_note(snapshot: &Snapshot, span: Option<Span>) -> String {
    match span {
        None => snapshot.text(key::BOARD_OUT_OF_SCOPE).to_owned(),
        Some(span) if span.lo.percent() == span.hi.percent() => snapshot.text(key::CHART_FIRM).to_owned(),
        Some(span) => span_words(snapshot, key::RESULTS_RANGE, span),
    }
}
