//! Six jobs on one scale, or as a radar; the same as a table; and what each figure is made of.

use macros::html;

use super::{Place, opens, section, why};
use crate::assessment::{Ratio, Span};
use crate::i18n::{Part, key};
use crate::phrases::span_words;
use crate::questionnaire::JobId;
use crate::sorted::each_text;
use crate::ui::charts::{Lane, Sum, lane, lanes};
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::rest::{self, Piece};
use crate::ui::template::{Html, each};

/// Where the jobs and readiness stood before, or stand without a trial.
#[derive(Debug, Default)]
pub struct Before {
    pub jobs: [Option<Ratio>; 6],
    pub overall: Option<Ratio>,
    /// What the hollow rings are; empty where there are none.
    pub about: String,
}

/// The section.
pub fn jobs(desk: &Desk) -> Html {
    let finding = finding(desk);
    let before = rest::before(desk).unwrap_or_default();
    let body = html! {
        <>
            { picture(desk, &finding, &before) }
            <p class="tiny jobs-was">{ before.about.clone() }</p>
            <div class="row row-top">
                { opens(desk, "jobs-table", "opens", desk.text(key::CHART_TABLE), &|| desk.piece(Piece::JobsTable)) }
                { why(desk, "jobs-why", desk.text(key::WHY_JOB_FIGURES), Piece::WhyJobs) }
            </div>
        </>
    };
    section(Place::Jobs, key::RESULTS_JOBS, &finding, body)
}

/// What the picture says, in a sentence or two.
pub fn finding(desk: &Desk) -> String {
    let (figures, words) = (&desk.figures, desk.words);
    let (low, mean) = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let weakest = &figures.weakest;
    let names = each_text(weakest.len(), &|n| desk.q.job(weakest[n]).label.to_string());
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

/// What the headline's scale says.
pub fn readiness_words(desk: &Desk) -> String {
    let span = desk.figures.overall;
    let exact = span.lo.percent() == span.hi.percent();
    span_words(desk, if exact { key::CHART_SCALE_EXACT } else { key::CHART_SCALE }, span)
}

/// Every job with its figure and range, for those who do not see the picture.
pub fn spoken(desk: &Desk, finding: &str) -> String {
    let mut jobs = String::new();
    for (job, span) in desk.q.jobs.iter().zip(&desk.figures.jobs) {
        jobs.push_str(if jobs.is_empty() { "" } else { "; " });
        jobs.push_str(&job.label);
        jobs.push(' ');
        if let Some(span) = span {
            jobs.push_str(&span_words(desk, key::CHART_SPAN, *span));
        }
    }
    desk.words.fill(key::CHART_JOBS, &[("jobs", &jobs), ("finding", &finding)])
}

/// What one job's mark says: its figure, its range, and where it was.
pub fn tip(desk: &Desk, job: usize, before: &Before) -> String {
    let mut tip = desk.q.jobs[job].label.to_string();
    if let Some(span) = desk.figures.jobs[job] {
        tip = tip + " " + &span_words(desk, key::CHART_SPAN, span);
    }
    if let Some(was) = before.jobs[job] {
        tip = tip + "\n" + &desk.words.fill(key::CHART_RING, &[("n", &was.percent())]);
    }
    tip
}

/// What stands behind a figure: its range.
fn note(desk: &Desk, span: Option<Span>) -> String {
    match span {
        None => desk.text(key::BOARD_OUT_OF_SCOPE).to_owned(),
        Some(span) if span.lo.percent() == span.hi.percent() => desk.text(key::CHART_FIRM).to_owned(),
        Some(span) => span_words(desk, key::RESULTS_RANGE, span),
    }
}

/// The picture, with its switch. Only the one chosen is there at all.
fn picture(desk: &Desk, finding: &str, before: &Before) -> Html {
    let as_radar = desk.local.radar;
    let choices = each(2, &|n| {
        let (radar, word) = [(false, key::CHART_AS_SCALE), (true, key::CHART_AS_RADAR)][n];
        let onchange = desk.on(Event::Radar(radar));
        html! {
            <label><input type="radio" name="picture" checked={as_radar == radar} {onchange} />{ word }</label>
        }
    });
    let label = spoken(desk, finding);
    html! {
        <>
            <fieldset class="seg"><legend class="sr">{ key::CHART_PICTURE }</legend>{ choices }</fieldset>
            if as_radar {
                { desk.piece(Piece::Radar) }
            } else {
                { scale_view(desk, &label, before) }
            }
        </>
    }
}

/// The six jobs on one scale, and how readiness follows from them; `label` says the same in words.
pub fn scale_view(desk: &Desk, label: &str, before: &Before) -> Html {
    let (figures, words) = (&desk.figures, desk.words);
    let rows = each(JobId::ALL.len(), &|n| {
        let (job, span) = (JobId::ALL[n], figures.jobs[n]);
        let weakest = figures.weakest.contains(&job) && figures.weakest.len() < figures.jobs_in_scope();
        let about = match (weakest, job.is_sequential()) {
            (true, _) => words.text(key::BOARD_WEAKEST),
            (_, true) => "",
            _ => words.text(key::CHART_THROUGH_ALL),
        };
        let (note, was) = (note(desk, span), before.jobs[n]);
        lane(&Lane { name: &desk.q.jobs[n].label, about, span, weakest, note: &note, was, tip: &tip(desk, n, before) })
    });
    let halves = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let sum = Sum {
        lane: Lane {
            name: words.text(key::CHART_READINESS),
            about: words.text(key::CHART_HALFWAY),
            span: Some(figures.overall),
            weakest: false,
            note: &note(desk, Some(figures.overall)),
            was: before.overall,
            tip: &readiness_words(desk),
        },
        halves,
        weakest: &words.fill(key::CHART_WEAKEST, &[("n", &halves.0.percent())]),
        average: &words.fill(key::CHART_AVERAGE, &[("n", &halves.1.percent())]),
    };
    lanes(rows, &sum, label)
}
