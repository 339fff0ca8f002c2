//! The single best next thing.

use engine::assessment::{Next, Who};
use engine::state::{Cell, View};
use yew::prelude::*;

use super::place::Place;
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::key;
use crate::phrases;

/// What to do next, why, and the way there; nothing where nothing is left to do.
#[component]
pub fn NextStep() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let Some(next) = snapshot.figures.next else { return html! {} };
    let (q, go, jump) = (snapshot.q, |view| assessment.on_go(view), |to: Place| focus.on_jump(to.id()));
    let (sentence, about, button, onclick): (_, _, _, Callback<MouseEvent>) = match next {
        Next::Revisit(node) => {
            let cell = Cell::Node(node);
            let name = phrases::cell_name(&snapshot, cell);
            (key::RESULTS_NEXT_REVISIT, name, key::REVISIT_AGAIN, go(View::Run(cell)))
        }
        Next::Talk(item) => {
            let statement = q.items[item].text.to_string();
            (key::RESULTS_NEXT_TALK, statement, key::RESULTS_NEXT_TALK_LINK, jump(Place::Talk))
        }
        Next::Ask(Who::Person(person)) if snapshot.me == Some(person) => {
            (key::RESULTS_NEXT_ME, String::new(), key::ASK_ME_LINK, go(View::Board))
        }
        Next::Ask(who) => {
            let (sentence, name) = match who {
                Who::Person(person) => {
                    (key::RESULTS_NEXT_ASK, phrases::called(&snapshot, &snapshot.group.people[person]))
                }
                Who::Role(role) => (key::RESULTS_NEXT_INVITE, q.roles[role].label.to_string()),
            };
            (sentence, name, key::RESULTS_NEXT_ASK_LINK, jump(Place::Ask))
        }
        Next::Do(step) => {
            let action = q.items[step.item].action.to_string();
            (key::RESULTS_NEXT_DO, action, key::RESULTS_NEXT_DO_LINK, jump(Place::Do))
        }
    };
    let sentence = snapshot.words.fill(sentence, &[("about", &about)]);
    let word = snapshot.text(button);
    html! {
        <div class="next">
            <div>
                <p class="next-kicker">{ snapshot.text(key::RESULTS_NEXT) }</p>
                <p class="next-text" key={sentence.clone()}>{ sentence }</p>
            </div>
            <button type="button" class="button button-main no-print" part="button" {onclick}><span key={word}>{ word }</span></button>
        </div>
    }
}
