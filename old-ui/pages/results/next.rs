//! The single best next thing.

use macros::html;

use super::Place;
use crate::assessment::{Next, Who};
use crate::i18n::key;
use crate::phrases;
use crate::state::{Cell, View};
use crate::ui::desk::Desk;
use crate::ui::template::Html;

/// What to do next, why, and the way there; nothing where nothing is left to do.
pub fn next(desk: &Desk) -> Html {
    let Some(next) = desk.figures.next else {
        return Html::default();
    };
    let (sentence, about, button, onclick) = match next {
        Next::Revisit(node) => {
            let cell = Cell::Node(node);
            (key::RESULTS_NEXT_REVISIT, phrases::cell_name(desk, cell), key::REVISIT_AGAIN, desk.go(View::Cell(cell)))
        }
        Next::Talk(item) => {
            let statement = desk.q.items[item].text.to_string();
            (key::RESULTS_NEXT_TALK, statement, key::RESULTS_NEXT_TALK_LINK, desk.jump(Place::Talk.id()))
        }
        Next::Ask(Who::Person(person)) if desk.me == Some(person) => {
            (key::RESULTS_NEXT_ME, String::new(), key::ASK_ME_LINK, desk.go(View::Board))
        }
        Next::Ask(who) => {
            let (sentence, name) = match who {
                Who::Person(person) => (key::RESULTS_NEXT_ASK, phrases::called(desk, &desk.group.people[person])),
                Who::Role(role) => (key::RESULTS_NEXT_INVITE, desk.q.roles[role].label.to_string()),
            };
            (sentence, name, key::RESULTS_NEXT_ASK_LINK, desk.jump(Place::Ask.id()))
        }
        Next::Do(step) => {
            let action = desk.q.items[step.item].action.to_string();
            (key::RESULTS_NEXT_DO, action, key::RESULTS_NEXT_DO_LINK, desk.jump(Place::Do.id()))
        }
    };
    let sentence = desk.words.fill(sentence, &[("about", &about)]);
    html! {
        <div class="next">
            <div>
                <p class="next-kicker">{ key::RESULTS_NEXT }</p>
                <p class="next-text">{ sentence }</p>
            </div>
            <button type="button" class="button button-main no-print" {onclick}>{ button }</button>
        </div>
    }
}
