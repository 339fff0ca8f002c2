//! What came back: a link to paste, or a whole message.

use engine::state::View;
use yew::prelude::*;

use crate::components::input_value;
use crate::hooks::{use_assessment, use_config, use_draft, use_focus, use_link_address, use_snapshot};
use crate::i18n::{Key, key};
use crate::pages::join::draft::Joining;
use crate::pages::join::handle::JoinHandle;

/// The card.
#[component]
pub fn Back() -> Html {
    let (snapshot, assessment, focus, config) = (use_snapshot(), use_assessment(), use_focus(), use_config());
    let text = |key: Key| snapshot.text(key);
    let address = use_link_address();
    let (draft, pasted) = (use_draft::<Joining>(), use_state(String::new));
    let oninput = {
        let pasted = pasted.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = input_value(&event) {
                pasted.set(text);
            }
        })
    };
    let onclick = {
        let (assessment, pasted) = (assessment.clone(), pasted.clone());
        Callback::from(move |event: MouseEvent| {
            // The form is sent nowhere.
            event.prevent_default();
            if pasted.trim().is_empty() {
                focus.to("[id=came-back]");
                return;
            }
            // It is looked at on its own page, where nothing is added before somebody says so.
            draft.update(|join| join.pasted.clone_from(&pasted));
            assessment.go(View::Join);
            let share_key = config.share_key().to_owned().into();
            let (draft, assessment) = (draft.clone(), assessment.clone());
            JoinHandle { draft, assessment, focus: focus.clone(), share_key, address: address.clone() }.open_pasted();
        })
    };
    html! {
        <form class="card" method="dialog" novalidate=true>
            <div>
                <label class="sub" for="came-back">{ text(key::PEOPLE_BACK) }</label>
                <p class="small" id="came-back-hint">{ text(key::PEOPLE_BACK_ABOUT) }</p>
            </div>
            <div class="paste-row">
                // A field of one line would glue the lines of a pasted message together.
                <textarea class="text-in" id="came-back" rows="2" autocomplete="off" spellcheck="false" dir="ltr" placeholder={text(key::JOIN_PASTE)}
                    aria-describedby="came-back-hint" value={(*pasted).clone()} {oninput} />
                <button type="submit" class="button button-small" part="button" {onclick}>{ text(key::PEOPLE_BACK_OPEN) }</button>
            </div>
            <div class="row"><button type="button" class="link" onclick={assessment.on_go(View::Join)}>{ text(key::PEOPLE_BACK_FILE) }</button></div>
        </form>
    }
}
