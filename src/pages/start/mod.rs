//! The start page: what this is, who you are, begin.

mod picture;

use yew::prelude::*;

use self::picture::picture;
use crate::components::{Sign, WhoForm, glyph};
use crate::hooks::{use_assessment, use_snapshot, use_status};
use crate::i18n::{Key, key};
use crate::lazy::{Entry, Lazy, Section};

/// The start page.
#[component]
pub fn StartPage() -> Html {
    let (snapshot, status, assessment) = (use_snapshot(), use_status(), use_assessment());
    let text = |key: Key| snapshot.text(key);
    let fact = |sign: Sign, word: Key, about: Key| {
        html! {
            <li class="fact">{ glyph(sign) }<div>
                <p class="fact-word">{ text(word) }</p><p class="small">{ text(about) }</p>
            </div></li>
        }
    };
    let lead = snapshot.words.fill(key::START_LEAD, &[("n", &snapshot.q.items.len())]);
    let has_groups = !assessment.other_groups().is_empty();
    let on_undo = Callback::from(move |_: MouseEvent| assessment.undo_start_over());
    html! {
        <>
            <div class="start">
                <div class="start-intro">
                    <h2 class="title" part="title" tabindex="-1">{ text(key::START_TITLE) }</h2>
                    <p class="lead">{ lead }</p>
                    if status.can_undo {
                        <p class="notice" part="notice">
                            <span>{ text(key::START_UNDO_ABOUT) }</span>
                            <button type="button" class="link" onclick={on_undo}>{ text(key::START_UNDO) }</button>
                        </p>
                    }
                    <ul class="facts">
                        { fact(Sign::Clock, key::START_TIME, key::START_TIME_ABOUT) }
                        { fact(Sign::Browser, key::START_STAYS, key::START_STAYS_ABOUT) }
                        { fact(Sign::Weave, key::START_ORDER, key::START_ORDER_ABOUT) }
                    </ul>
                    { picture(&snapshot) }
                </div>
                <div class="start-form"><WhoForm /></div>
            </div>
            // Where others are kept, the way back to them.
            if has_groups { <Lazy entry={Entry::Section(Section::Groups)} /> }
        </>
    }
}
