//! The board itself, mine or the group's.

use yew::prelude::*;

use crate::components::{Board, Perspective};
use crate::hooks::{use_draft, use_snapshot};
use crate::i18n::{Key, key};

/// The section: whose answers is a choice that outlives the page.
#[component]
pub fn Map() -> Html {
    let (snapshot, perspective) = (use_snapshot(), use_draft::<Perspective>());
    let pick = |of: Perspective, word: Key, id: &'static str| {
        let onchange = perspective.on_update(move |perspective, _: Event| *perspective = of);
        html! {
            <label><input type="radio" name="whose" {id} checked={*perspective == of} {onchange} />{ snapshot.text(word) }</label>
        }
    };
    html! {
        <section class="section" aria-label={snapshot.text(key::SHELL_BOARD)}>
            <div class="row">
                <fieldset class="seg">
                    <legend class="sr">{ snapshot.text(key::BOARD_SHOW) }</legend>
                    { pick(Perspective::Mine, key::BOARD_MINE, "whose-me") }
                    { pick(Perspective::Group, key::BOARD_COUNTS, "whose-group") }
                </fieldset>
            </div>
            <Board snapshot={snapshot.clone()} perspective={*perspective} />
        </section>
    }
}
