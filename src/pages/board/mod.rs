//! The board as a page: where one is, and the way on. Mine while nobody else is to be seen, then the group's.

mod title;
mod way;
pub mod whose;

use engine::state::{Action, View};
use yew::prelude::*;

use self::title::title;
use self::way::{Way, send_back, way_on};
use self::whose::{Whose, choice};
use crate::components::{Board, Deferred, Perspective, keyed};
use crate::hooks::{use_assessment, use_draft, use_focus, use_snapshot};
use crate::i18n::key;
use crate::phrases;
use crate::state::AssessmentHandle;
use crate::styles::use_results_styles;

/// The board page.
#[component]
pub fn BoardPage() -> Html {
    let (snapshot, assessment, focus, whose) = (use_snapshot(), use_assessment(), use_focus(), use_draft::<Whose>());
    use_results_styles(&focus.frame());
    let shown = whose.shown(&snapshot);
    let (title, lead) = title(&snapshot, shown);
    let (choice, on) = (choice(&snapshot, &whose), way_on(&snapshot));
    // Whoever has not answered everything may send what there is.
    let back = send_back(&snapshot).filter(|_| !snapshot.state.is_done(snapshot.q));
    // On a phone the way on stands in the bar.
    let (acts, ways) = match (&choice, &back) {
        (None, None) => ("head-acts only-wide", "head-ways"),
        (Some(_), None) => ("head-acts", "head-ways only-wide"),
        (_, Some(_)) => ("head-acts", "head-ways"),
    };
    let say = if choice.is_some() { "head-say head-turns" } else { "head-say" };
    html! {
        <>
            <div class="page-head head-go">
                <div class={say}>
                    <h2 class="title" part="title" tabindex="-1">{ keyed(title) }</h2>
                    <p class="lead">{ keyed(lead) }</p>
                </div>
                if choice.is_some() || on.is_some() {
                    <div class={acts}>
                        { for choice }
                        if on.is_some() {
                            <div class={ways}>
                                { for back.map(|way| button(&assessment, &way, "button")) }
                                { for on.as_ref().map(|way| button(&assessment, way, "button button-main only-wide")) }
                            </div>
                        }
                    </div>
                }
            </div>
            <Deferred><Map {shown} /></Deferred>
            if let Some(way) = on {
                <div class="bar bar-one only-narrow">{ button(&assessment, &way, "button button-main") }</div>
            }
        </>
    }
}

/// A way on, as a button.
fn button(assessment: &AssessmentHandle, way: &Way, class: &'static str) -> Html {
    html! {
        <button type="button" {class} part="button" onclick={assessment.on_go(way.to)}>{ keyed(way.word.clone()) }</button>
    }
}

/// Properties of [`Map`].
#[derive(Clone, Copy, PartialEq, Properties)]
struct MapProps {
    /// Whose answers it shows.
    shown: Perspective,
}

/// The board itself, and what stands below it.
#[component]
fn Map(&MapProps { shown }: &MapProps) -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let text = |key| snapshot.text(key);
    let is_result = snapshot.state.is_done(snapshot.q) || phrases::others_are_heard(&snapshot);
    let leads_there = way_on(&snapshot).is_some_and(|way| way.to == View::Results);
    let show_me = Callback::from(move |_: MouseEvent| {
        assessment.apply(Action::Done(true));
        focus.to_heading();
    });
    let assessment = use_assessment();
    html! {
        <section class="section" aria-label={text(key::SHELL_BOARD)}>
            <Board snapshot={snapshot.clone()} perspective={shown}>
                if is_result && !leads_there {
                    <div class="row">
                        <button type="button" class="button" part="button" onclick={assessment.on_go(View::Results)}>{ text(key::BOARD_WEEK) }</button>
                    </div>
                }
            </Board>
            if snapshot.state.is_closed(snapshot.q) {
                <p class="small board-closed">
                    { text(key::START_INVITED_BLIND) }{ " " }
                    <button type="button" class="link" onclick={show_me}>{ text(key::BOARD_SHOW_ME) }</button>
                </p>
            }
        </section>
    }
}
