//! Starting over says what would happen, and asks in place before it does; it can be undone. What cannot be is on a page
//! of its own.

use engine::state::View;
use yew::prelude::*;

use crate::hooks::{use_assessment, use_focus, use_snapshot, use_status};
use crate::i18n::{Key, key};

/// Its first button.
const FIRST: &str = "[id=start-over] button";

/// The two ways to be rid of the answers here.
#[component]
pub fn Questions() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let (status, focus) = (use_status(), use_focus());
    let is_asked = use_state(|| false);
    let text = |key: Key| snapshot.text(key);
    // The buttons change places: the focus stays where it is asked.
    let on_ask = |ask: bool| {
        let (is_asked, focus) = (is_asked.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            is_asked.set(ask);
            focus.to(FIRST);
        })
    };
    {
        let (is_asked, focus, assessment) = (is_asked.clone(), focus.clone(), assessment.clone());
        use_effect_with(status.start_over_asked, move |by_the_page_around| {
            if *by_the_page_around {
                is_asked.set(true);
                assessment.start_over_was_asked();
                // After the heading, where the page is new: that gets the focus in the same turn.
                yew::platform::spawn_local(async move { focus.to(FIRST) });
            }
        });
    }
    let on_start_over = {
        let assessment = assessment.clone();
        Callback::from(move |_: MouseEvent| assessment.start_over())
    };
    html! {
        <div class="notices notices-2">
            <div class="notice" part="notice" id="start-over">
                <p class="sub">{ text(key::YOU_OVER) }</p>
                <p class="small">{ text(key::YOU_OVER_ABOUT) }</p>
                if *is_asked {
                    <div class="row" role="group" aria-label={text(key::YOU_OVER)}>
                        // In the place of the button that asked, so that a second press changes nothing.
                        <button type="button" class="button button-small" part="button" onclick={on_ask(false)}>{ text(key::YOU_KEEP) }</button>
                        <button type="button" class="link" onclick={on_start_over}>{ text(key::YOU_OVER_SURE) }</button>
                    </div>
                } else {
                    <button type="button" class="link" onclick={on_ask(true)}>{ text(key::YOU_OVER_ASK) }</button>
                }
            </div>
            <div class="notice notice-heed" part="notice">
                <p class="sub">{ text(key::YOU_DELETE) }</p>
                <p class="small">{ text(key::YOU_DELETE_ABOUT) }</p>
                <button type="button" class="link" onclick={assessment.on_go(View::Delete)}>{ text(key::YOU_DELETE_ASK) }</button>
            </div>
        </div>
    }
}
