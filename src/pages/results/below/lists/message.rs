//! The message to somebody whose answers are missing, opened in place.

use yew::prelude::*;

use crate::components::Reminder;
use crate::hooks::{use_draft, use_snapshot};
use crate::i18n::key;
use crate::pages::results::week::Asking;

/// Properties of [`AskMessage`].
#[derive(Clone, PartialEq, Properties)]
pub struct AskMessageProps {
    /// Whom it asks.
    pub person: usize,
    /// It is closed again; no button for it where it is closed elsewhere.
    #[prop_or_default]
    pub on_close: Option<Callback<MouseEvent>>,
}

/// The message of This week.
#[component]
pub fn WeekMessage() -> Html {
    let asking = use_draft::<Asking>();
    html! { if let Some(person) = asking.0 { <AskMessage {person} /> } }
}

/// The message; once it left, that person was asked today.
#[component]
pub fn AskMessage(props: &AskMessageProps) -> Html {
    let AskMessageProps { person, on_close } = props;
    let snapshot = use_snapshot();
    let Some(to) = snapshot.group.people.get(*person).map(|person| person.id.clone()) else { return html! {} };
    html! {
        <Reminder {to} id={format!("ask-{person}")}>
            if let Some(on_close) = on_close {
                <button type="button" class="link" onclick={on_close}>{ snapshot.text(key::ASK_CLOSE) }</button>
            }
        </Reminder>
    }
}
