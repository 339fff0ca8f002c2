//! A message on its way out: one text that can be changed, and the ways it can leave. Copying is an act with an answer.

use yew::prelude::*;

use super::text::keyed;
use crate::hooks::{Copied, Message, OutgoingHandle, Way, use_outgoing, use_snapshot};
use crate::i18n::key;
use crate::snapshot::Snapshot;

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
    /// The address in it, where that can become another one while the message is there.
    #[prop_or_default]
    pub address: AttrValue,
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
    let snapshot = use_snapshot();
    let outgoing = use_outgoing(Message {
        id: props.id.clone(),
        subject: props.subject.clone(),
        written: props.text.clone(),
        address: props.address.clone(),
        hold: props.hold.clone(),
        on_leave: props.on_leave.reform(|_: Way| ()),
    });
    let can_send = outgoing.can_share && !props.send.is_empty();
    let said = outgoing.copied().map(|copied| match copied {
        Copied::Yes => props.copied.clone(),
        Copied::No => snapshot.text(key::OUTGOING_NOT_COPIED).into(),
    });
    let class = |is_main: bool| if is_main { "button button-main" } else { "button" };
    html! {
        <div class="outgoing">
            <label class="label" for={&props.id}>{ props.label.clone() }</label>
            <textarea class="text-in" id={&props.id} rows={props.rows.to_string()} spellcheck="false" value={outgoing.text()} oninput={outgoing.on_input()} />
            <div class="row">
                if can_send {
                    <button type="button" class={class(props.is_main)} part="button" onclick={outgoing.on_share()}>{ keyed(props.send.clone()) }</button>
                }
                <button type="button" class={class(props.is_main && !can_send)} part="button" onclick={outgoing.on_copy()}>{ keyed(props.copy.clone()) }</button>
                { mail_button(&snapshot, &outgoing, "button") }
                { props.children.clone() }
            </div>
            <p class="small outgoing-said" role="status">if let Some(said) = said { { keyed(said) } }</p>
        </div>
    }
}

/// The way by mail; of what is too long for mail programs it is copied, to be pasted there.
pub fn mail_button(snapshot: &Snapshot, outgoing: &OutgoingHandle, class: &'static str) -> Html {
    if outgoing.is_long() {
        let onclick = outgoing.on_copy();
        return html! { <button type="button" key="long" {class} part="button" {onclick}>{ snapshot.text(key::OUTGOING_LONG) }</button> };
    }
    html! { <a key="mail" {class} part="button" href={outgoing.mail()} onclick={outgoing.on_mail()}>{ snapshot.text(key::OUTGOING_MAIL) }</a> }
}
