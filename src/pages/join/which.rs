//! Which of those in it one is. Nothing takes that back, so it is chosen first and said with a button of its own: a
//! second press of the button that asks chooses nobody.

use yew::prelude::*;

use super::draft::Step;
use super::handle::JoinHandle;
use super::people::who;
use super::preview::{MOST_PEOPLE, Preview, Standing};
use crate::components::{keyed, letter};
use crate::i18n::key;

/// Whether it is asked.
pub fn is_asked(preview: &Preview, join: &JoinHandle) -> bool {
    join.draft.step == Step::Who && preview.standing == Standing::Begins
}

/// The list to choose from, below the button that asks: so that one stays where it is.
pub fn which_one(preview: &Preview, join: &JoinHandle) -> Html {
    let text = |key| preview.now.text(key);
    let all = preview.came.group.people.len();
    let beyond = all.saturating_sub(MOST_PEOPLE);
    let one = |n: usize| {
        let (checked, onchange) = (join.draft.who == Some(n), join.on(move |join| join.choose(n)));
        html! {
            <li><label class="tick join-one">
                <input type="radio" name="join-one" {checked} onchange={onchange} />
                <span class="join-one-who">{ letter(&preview.names, n) }{ who(preview, n) }</span>
            </label></li>
        }
    };
    html! {
        <fieldset class="join-which" aria-describedby="join-which-about join-which-missed">
            <legend class="sub" id="join-which" tabindex="-1">{ text(key::JOIN_WHICH) }</legend>
            <p class="small" id="join-which-about">{ text(key::JOIN_WHICH_ABOUT) }</p>
            <p class="missed" id="join-which-missed" role="alert">
                if join.draft.missed { <span>{ text(key::JOIN_WHICH_MISSED) }</span> }
            </p>
            <ul class="ticks">{ for (0..all - beyond).map(one) }</ul>
            if beyond > 0 { <p class="small">{ keyed(preview.now.words.count(key::JOIN_MORE_PEOPLE, beyond, &[])) }</p> }
        </fieldset>
    }
}

/// What saying it is called: whoever was chosen.
pub fn go_on(preview: &Preview, join: &JoinHandle) -> String {
    let name = join.draft.who.map_or_else(|| "…".to_owned(), |n| preview.names.name(n).to_owned());
    preview.now.words.fill(key::JOIN_GO_ON_AS, &[("name", &name)])
}
