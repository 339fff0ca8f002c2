//! The six jobs as a radar and as a table, with where they stood before.

use std::rc::Rc;

use engine::assessment::{Ratio, Span};
use engine::questionnaire::JobId;
use yew::prelude::*;

use super::figures;
use crate::components::charts::{Radar, radar};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::{job_tip, jobs_finding, jobs_words};
use crate::report::{Before, before};
use crate::snapshot::Snapshot;

/// Where the jobs stood in the last state that was kept and differs from now.
#[hook]
fn use_before() -> Rc<Before> {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    use_memo((snapshot, assessment.past()), |(snapshot, past)| before(snapshot, past))
}

/// The six jobs as a radar.
#[component]
pub fn JobsRadar() -> Html {
    let (snapshot, before) = (use_snapshot(), use_before());
    jobs_radar(&snapshot, &before)
}

/// The radar of a group or a trial.
pub fn jobs_radar(snapshot: &Snapshot, before: &Before) -> Html {
    let tips: Vec<String> = before.jobs.iter().enumerate().map(|(n, was)| job_tip(snapshot, n, *was)).collect();
    radar(&Radar {
        words: snapshot.words,
        names: &snapshot.q.jobs,
        lang: snapshot.lang(),
        jobs: &snapshot.figures.jobs,
        was: &before.jobs,
        label: &jobs_words(snapshot, &jobs_finding(snapshot)),
        tips: &tips,
    })
}

/// The six jobs and readiness as a table.
#[component]
pub fn JobsTable() -> Html {
    let before = use_before();
    html! { <JobsFigures {before} /> }
}

/// Properties of [`JobsFigures`].
#[derive(Clone, PartialEq, Properties)]
pub struct JobsFiguresProps {
    /// Where they stood before, if they did.
    pub before: Rc<Before>,
}

/// The table of a group or a trial.
#[component]
pub fn JobsFigures(JobsFiguresProps { before }: &JobsFiguresProps) -> Html {
    let snapshot = use_snapshot();
    let found = &snapshot.figures;
    let heads: [Key; 5] = [key::BOARD_JOB, key::CHART_NOW, key::CHART_AT_LEAST, key::CHART_AT_MOST, key::CHART_BEFORE];
    // Without a state before there is no column for it.
    let columns = if before.overall.is_some() { 4 } else { 3 };
    let row = |name: &str, span: Option<Span>, was: Option<Ratio>| {
        let found = [span.map(|span| span.point), span.map(|span| span.lo), span.map(|span| span.hi), was];
        let cell = |(figure, head): (&Option<Ratio>, &Key)| {
            let figure = figure.map(|figure| snapshot.words.number(figure.percent())).unwrap_or_default();
            figures::cell(&snapshot, *head, "num", figure)
        };
        html! { <tr><th scope="row" lang={snapshot.lang_of(name)}>{ name }</th>{ for found.iter().zip(&heads[1..=columns]).map(cell) }</tr> }
    };
    let job = |job: JobId| row(&snapshot.q.job(job).label, found.jobs[job.index()], before.jobs[job.index()]);
    html! {
        <table class="plain">
            { figures::heads(&snapshot, &heads[..=columns]) }
            <tbody>
                { for JobId::ALL.into_iter().map(job) }
                { row(snapshot.text(key::CHART_READINESS), Some(found.overall), before.overall) }
            </tbody>
        </table>
    }
}
