//! The six jobs on one scale, without how readiness follows from them.

use engine::assessment::{Ratio, Span};
use yew::prelude::*;

use crate::components::charts::{Lane, lane};
use crate::i18n::key;
use crate::phrases::{jobs_words, span_note};
use crate::report::{FirstPage, JobLine, Report};

/// The lanes.
pub fn jobs(report: &Report, page: &FirstPage) -> Html {
    let snapshot = report.snapshot;
    let row = |line: &JobLine| {
        let exact = |point: Ratio| Span { point, lo: point, hi: point };
        let span = line.range.or(line.point.map(exact));
        let note = line.range.map_or_else(String::new, |range| span_note(snapshot, Some(range)));
        let name = &snapshot.q.job(line.job).label;
        lane(&Lane {
            words: snapshot.words,
            name,
            lang: snapshot.lang(),
            about: "",
            span,
            weakest: line.weakest,
            note: &note,
            was: None,
            tip: "",
        })
    };
    let is_own = page.figure.as_ref().is_some_and(|figure| figure.is_own);
    let label = if is_own { own_words(report, page) } else { jobs_words(snapshot, "") };
    html! { <div class="jobs" role="img" aria-label={label}>{ for page.jobs.iter().map(row) }</div> }
}

/// One person's figures, for those who do not see the picture.
fn own_words(report: &Report, page: &FirstPage) -> String {
    let words = report.snapshot.words;
    let figure = |line: &JobLine| Some(format!("{} {}", report.snapshot.q.job(line.job).label, line.point?.percent()));
    let figures: Vec<String> = page.jobs.iter().filter_map(figure).collect();
    words.fill(key::CHART_JOBS, &[("jobs", &figures.join("; ")), ("finding", &"")])
}
