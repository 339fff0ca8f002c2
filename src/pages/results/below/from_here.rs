//! From here: four lists that are never mixed.

use engine::group::Day;
use engine::state::View;
use yew::prelude::*;

use super::{asks, revisit, steps, talk};
use crate::components::section;
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::pages::results::place::Place;
use crate::report::Report;
use crate::snapshot::Snapshot;

/// The section.
#[component]
pub fn FromHere() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let report = Report::of(&snapshot, Day::NONE);
    let figures = &snapshot.figures;
    let lists = [
        list(
            &snapshot,
            Place::Revisit,
            [key::REVISIT_TITLE, key::REVISIT_ABOUT],
            revisit::list(&report, &assessment, &focus),
        ),
        list(&snapshot, Place::Talk, [key::TALK_TITLE, key::TALK_ABOUT], talk::list(&report)),
        list(&snapshot, Place::Ask, [key::ASK_TITLE, key::ASK_ABOUT], asks::list(&report, &assessment)),
        list(&snapshot, Place::Do, [key::DO_TITLE, key::DO_ABOUT], steps::list(&report)),
    ];
    let (first, second) = lists.split_at(first_column(&snapshot));
    let topics = !(figures.talk.is_empty() && figures.revisit_now.is_empty());
    let body = html! {
        <>
            <div class="row no-print">
                if topics {
                    <button type="button" class="button" part="button" onclick={assessment.on_go(View::Meeting)}>{ snapshot.text(key::MEET_HOLD) }</button>
                }
                <button type="button" class="button" part="button" onclick={assessment.on_go(View::Report)}>{ snapshot.text(key::REPORT_OPEN) }</button>
            </div>
            <div class="four">
                <div class="lists">{ for first.iter().cloned() }</div>
                <div class="lists">{ for second.iter().cloned() }</div>
            </div>
        </>
    };
    section(
        Place::FromHere.id(),
        snapshot.text(key::RESULTS_FROM_HERE),
        snapshot.text(key::RESULTS_FROM_HERE_ABOUT),
        body,
    )
}

/// How many lists stand in the first of two columns, so that both are about as long. The order of reading stays the
/// same. Lengths are rough, in lines, and of what is open at first.
fn first_column(snapshot: &Snapshot) -> usize {
    let figures = &snapshot.figures;
    let lengths = [
        4 + 5 * figures.revisit_now.len().min(revisit::FEW),
        4 + 10 * figures.talk.len().min(talk::FEW),
        4 + 4 * figures.ask.len().min(asks::FEW),
        7 + 4 * figures.steps.len().min(steps::FEW),
    ];
    let whole: usize = lengths.iter().sum();
    let (mut first, mut best) = (0, (whole, 1));
    for lists in 1..4 {
        first += lengths[lists - 1];
        best = best.min((whole.abs_diff(2 * first), lists));
    }
    best.1
}

/// One list, with the verb it is about.
fn list(snapshot: &Snapshot, place: Place, [verb, about]: [Key; 2], body: Html) -> Html {
    let id = place.id();
    html! {
        <section class="list" key={id} aria-labelledby={id}>
            <div class="list-head">
                <h4 class="list-verb" {id} tabindex="-1">{ snapshot.text(verb) }</h4>
                <span class="list-about">{ snapshot.text(about) }</span>
            </div>
            { body }
        </section>
    }
}
