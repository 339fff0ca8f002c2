//! The plan: the steps the group took on, a line each, and what a few days could do beside it.

mod acts;
mod answered;
mod body;
mod could;
mod could_steps;
mod fields;
mod groups;
mod hand;
mod lead;
mod line;
mod list;
mod own;
mod trial;
mod trial_picture;

use yew::prelude::*;

use self::could::CouldDo;
use self::hand::ByHand;
use self::lead::lead;
use self::list::PlanList;
use crate::components::{Deferred, own_first};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::plan_steps;

/// What a phone shows of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Show {
    Plan,
    Could,
}

/// The page.
#[component]
pub fn PlanPage() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let show = use_state(|| Show::Plan);
    // Where there is no plan yet, a phone shows what it could be made of as well, and still while it is being made.
    let both = *use_state(|| plan_steps(&snapshot.group).is_empty());
    let text = |key: Key| snapshot.text(key);
    let closed = snapshot.state.is_closed(snapshot.q);
    let lead = if closed {
        html! { <p class="lead">{ text(key::PLAN_CLOSED) }</p> }
    } else {
        lead(&snapshot)
    };
    let head = html! {
        <div class="page-head">
            <h2 class="title" part="title" tabindex="-1">{ text(key::PLAN_PAGE_TITLE) }</h2>
            { lead }
        </div>
    };
    if closed {
        return html! { <>{ head }{ own_first(&snapshot, &assessment) }</> };
    }
    let choice = |choice: Show, word: Key| {
        let onchange = {
            let show = show.clone();
            Callback::from(move |_: Event| show.set(choice))
        };
        html! { <label><input type="radio" name="plan-show" checked={*show == choice} {onchange} />{ text(word) }</label> }
    };
    let class = match *show {
        _ if both => "plan",
        Show::Plan => "plan shows-plan",
        Show::Could => "plan shows-could",
    };
    html! {
        <>
            { head }
            { own_first(&snapshot, &assessment) }
            <div class="section">
                if !both {
                    <fieldset class="seg only-narrow" key="show">
                        <legend class="sr">{ text(key::PLAN_SHOW) }</legend>
                        { choice(Show::Plan, key::PLAN_SHOW_PLAN) }
                        { choice(Show::Could, key::COULD_WEEK) }
                    </fieldset>
                }
                <div {class} key="plan">
                    <Deferred><PlanList /></Deferred>
                    <Deferred><CouldDo /></Deferred>
                    <Deferred><ByHand /></Deferred>
                </div>
            </div>
        </>
    }
}
