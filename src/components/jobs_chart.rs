//! The six jobs on one scale, and how readiness follows from them.

use engine::assessment::Ratio;
use engine::questionnaire::JobId;
use yew::prelude::*;

use super::charts::{Lane, Sum, lane, lanes};
use crate::i18n::key;
use crate::phrases::{job_tip, readiness_words, span_note};
use crate::report::Before;
use crate::snapshot::Snapshot;

/// The picture; `label` says the same in words.
pub fn jobs_chart(snapshot: &Snapshot, label: &str, before: &Before) -> Html {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let row = |job: JobId| {
        let n = job.index();
        let (span, was) = (figures.jobs[n], before.jobs[n]);
        let weakest = figures.weakest.contains(&job) && figures.weakest.len() < figures.jobs_in_scope();
        let about = match (weakest, job.is_sequential()) {
            (true, _) => words.text(key::BOARD_WEAKEST),
            (_, true) => "",
            _ => words.text(key::CHART_THROUGH_ALL),
        };
        let (note, tip) = (span_note(snapshot, span), job_tip(snapshot, n, was));
        lane(&Lane {
            words: snapshot.words,
            name: &snapshot.q.jobs[n].label,
            lang: snapshot.lang(),
            about,
            span,
            weakest,
            note: &note,
            was,
            tip: &tip,
        })
    };
    let halves = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let sum = Sum {
        lane: Lane {
            words: snapshot.words,
            name: words.text(key::CHART_READINESS),
            lang: None,
            about: words.text(key::CHART_HALFWAY),
            span: Some(figures.overall),
            weakest: false,
            note: &span_note(snapshot, Some(figures.overall)),
            was: before.overall,
            tip: &readiness_words(snapshot),
        },
        halves,
        weakest: &words.fill(key::CHART_WEAKEST, &[("n", &halves.0.percent())]),
        average: &words.fill(key::CHART_AVERAGE, &[("n", &halves.1.percent())]),
    };
    lanes(JobId::ALL.into_iter().map(row).collect(), &sum, label)
}
