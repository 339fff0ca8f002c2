//! Six jobs on one scale, or as a radar; the same as a table; and what each figure is made of.

use yew::prelude::*;

use super::own_jobs::own_jobs;
use super::picture::JobsPicture;
use super::place::Place;
use super::why::{as_table, why};
use crate::components::{jobs_chart, section};
use crate::hooks::{use_assessment, use_draft, use_snapshot};
use crate::i18n::{Key, key};
use crate::lazy::{Entry, Lazy, Section, use_workspace_once_there};
use crate::phrases::{jobs_finding, jobs_words, own_verdict, sole_voice};

/// The section. Only the picture that is chosen is there at all; where the jobs stood before is known once the
/// workspace is there, which reads what is kept of it.
#[component]
pub fn JobsSection() -> Html {
    let (snapshot, assessment, picture) = (use_snapshot(), use_assessment(), use_draft::<JobsPicture>());
    let workspace = use_workspace_once_there();
    // While nobody else has spoken, one person's own view is all there is.
    if let Some(person) = sole_voice(&snapshot)
        && let Some((_, view)) = own_verdict(&snapshot, person)
    {
        return own_jobs(&snapshot, person, &view);
    }
    let before = workspace.map(|workspace| (workspace.before)(&snapshot, &assessment.past())).unwrap_or_default();
    let finding = jobs_finding(&snapshot);
    let choice = |choice: JobsPicture, word: Key| {
        let onchange = picture.on_update(move |picture, _: Event| *picture = choice);
        html! {
            <label><input type="radio" name="picture" checked={*picture == choice} {onchange} />{ snapshot.text(word) }</label>
        }
    };
    let chart = match *picture {
        JobsPicture::Scale => jobs_chart(&snapshot, &jobs_words(&snapshot, &finding), &before),
        JobsPicture::Radar => html! { <Lazy entry={Entry::Section(Section::Radar)} /> },
    };
    let body = html! {
        <>
            <fieldset class="seg">
                <legend class="sr">{ snapshot.text(key::CHART_PICTURE) }</legend>
                { choice(JobsPicture::Scale, key::CHART_AS_SCALE) }
                { choice(JobsPicture::Radar, key::CHART_AS_RADAR) }
            </fieldset>
            { chart }
            <p class="tiny jobs-was" key={before.about.clone()}>{ before.about }</p>
            <div class="row row-top">
                { as_table(snapshot.text(key::CHART_TABLE), Section::JobsTable) }
                { why(snapshot.text(key::WHY_JOB_FIGURES), Section::WhyJobs) }
            </div>
        </>
    };
    section(Place::Jobs.id(), snapshot.text(key::RESULTS_JOBS), finding, body)
}
