//! A message on its way out: one text that can be changed, and the ways it can leave. Copying is an act with an answer.

use formats::mail;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::text::keyed;
use crate::hooks::{use_focus, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::{clipboard, share_sheet};

/// The longest message that mail programs take from a link, in characters.
pub const MAX_MAIL: usize = 1_800;

/// Properties of [`Outgoing`].
#[derive(Clone, PartialEq, Properties)]
pub struct OutgoingProps {
    /// Of the text area; unique on the page.
    pub id: AttrValue,
    /// What the text area is called.
    pub label: AttrValue,
    /// Of a mail.
    pub subject: AttrValue,
    /// The message with its link, as it stands until somebody changes it.
    pub text: AttrValue,
    /// What the button to copy says.
    pub copy: AttrValue,
    /// What the button to the device's own sheet says; none is offered where this is empty.
    #[prop_or_default]
    pub send: AttrValue,
    /// What is said once it is copied.
    pub copied: AttrValue,
    /// Its first button is the filled one of the page.
    #[prop_or_default]
    pub is_main: bool,
    /// How many lines are seen.
    #[prop_or(8)]
    pub rows: u32,
    /// Something else is missing: called in the place of leaving.
    #[prop_or_default]
    pub hold: Option<Callback<()>>,
    /// It left, as far as that can be seen: it was copied, handed to a mail program or to the device's sheet.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// What else stands beside the buttons.
    #[prop_or_default]
    pub children: Html,
}

/// The message.
#[component]
pub fn Outgoing(props: &OutgoingProps) -> Html {
    let (words, platform, focus) = (use_snapshot().words, use_platform(), use_focus());
    let changed = use_state(|| None::<AttrValue>);
    let said = use_state(|| None::<AttrValue>);
    let text = (*changed).clone().unwrap_or_else(|| props.text.clone());
    let is_long = text.chars().count() > MAX_MAIL;
    let can_send = platform.can_share && !props.send.is_empty();
    let on_input = {
        let changed = changed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
                changed.set(Some(area.value().into()));
            }
        })
    };
    let on_copy = {
        let (props, text, said) = (props.clone(), text.clone(), said.clone());
        Callback::from(move |event: MouseEvent| {
            if is_held(&props, &event) {
                return;
            }
            let written = clipboard::write(&text);
            let (props, said, focus) = (props.clone(), said.clone(), focus.clone());
            spawn_local(async move {
                if written.await.is_ok() {
                    said.set(Some(props.copied.clone()));
                    props.on_leave.emit(());
                } else {
                    said.set(Some(words.text(key::OUTGOING_NOT_COPIED).into()));
                    // It is selected there, to be copied by hand.
                    focus.to(format!("[id={}]", props.id));
                }
            });
        })
    };
    let on_send = {
        let (props, text) = (props.clone(), text.clone());
        Callback::from(move |event: MouseEvent| {
            if is_held(&props, &event) {
                return;
            }
            let (shared, on_leave) = (share_sheet::open(&props.subject, &text, ""), props.on_leave.clone());
            spawn_local(async move {
                // Nothing is said of a sheet that was closed again.
                if shared.await.is_ok() {
                    on_leave.emit(());
                }
            });
        })
    };
    let on_mail = {
        let props = props.clone();
        Callback::from(move |event: MouseEvent| {
            if !is_held(&props, &event) {
                props.on_leave.emit(());
            }
        })
    };
    let word = |key: Key| words.text(key);
    let class = |is_main: bool| if is_main { "button button-main" } else { "button" };
    html! {
        <div class="outgoing">
            <label class="label" for={&props.id}>{ props.label.clone() }</label>
            <textarea class="text-in" id={&props.id} rows={props.rows.to_string()} spellcheck="false" value={text.clone()} oninput={on_input} />
            <div class="row">
                if can_send {
                    <button type="button" class={class(props.is_main)} part="button" onclick={on_send}>{ keyed(props.send.clone()) }</button>
                }
                <button type="button" class={class(props.is_main && !can_send)} part="button" onclick={on_copy}>{ keyed(props.copy.clone()) }</button>
                if !is_long {
                    <a class="button" part="button" href={mail(&props.subject, &text)} onclick={on_mail}>{ word(key::OUTGOING_MAIL) }</a>
                }
                { props.children.clone() }
            </div>
            if is_long { <p class="small">{ word(key::OUTGOING_LONG) }</p> }
            <p class="small outgoing-said" role="status">if let Some(said) = (*said).clone() { { keyed(said) } }</p>
        </div>
    }
}

/// Whether something else is missing, which is asked for then.
fn is_held(props: &OutgoingProps, event: &MouseEvent) -> bool {
    if let Some(hold) = &props.hold {
        event.prevent_default();
        hold.emit(());
    }
    props.hold.is_some()
}
