//! The six jobs as one person sees them: points without ranges, while nobody else has spoken.

use engine::assessment::{OwnView, Span};
use yew::prelude::*;

use super::place::Place;
use crate::components::charts::{Lane, lane};
use crate::components::section;
use crate::i18n::key;
use crate::phrases::as_seen;
use crate::snapshot::Snapshot;

/// The section.
pub fn own_jobs(snapshot: &Snapshot, person: usize, view: &OwnView) -> Html {
    let title = as_seen(snapshot, person, key::RESULTS_OWN_JOBS, key::RESULTS_OWN_JOBS_OF);
    let row = |(job, point): (&engine::questionnaire::Job, &Option<engine::assessment::Ratio>)| {
        let name = &job.label;
        let note = if point.is_some() { "" } else { snapshot.text(key::RESULTS_OWN_UNKNOWN) };
        let figure = point.map_or_else(|| note.to_owned(), |point| snapshot.words.number(point.percent()));
        let span = point.map(|point| Span { point, lo: point, hi: point });
        let weakest = view.weakest.contains(&job.id);
        lane(&Lane {
            words: snapshot.words,
            name,
            lang: snapshot.lang(),
            about: "",
            span,
            weakest,
            note,
            was: None,
            tip: &format!("{name} {figure}"),
        })
    };
    let body = html! {
        <div class="jobs jobs-plain" role="group" tabindex="0" data-marks="" aria-label={title.clone()}>
            { for snapshot.q.jobs.iter().zip(&view.jobs).map(row) }
        </div>
    };
    section(Place::Jobs.id(), title, snapshot.text(key::RESULTS_OWN_JOBS_ABOUT), body)
}
