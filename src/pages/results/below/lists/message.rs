//! The message to somebody whose answers are missing, opened in place.

use std::rc::Rc;

use engine::questionnaire::RoleSet;
use engine::state::Action;
use yew::prelude::*;

use crate::components::Outgoing;
use crate::hooks::{use_assessment, use_draft, use_link_address, use_platform, use_snapshot};
use crate::i18n::key;
use crate::pages::results::week::Asking;
use crate::platform::random;
use crate::report::{Names, Report};

/// Properties of [`AskMessage`].
#[derive(Clone, PartialEq, Properties)]
pub struct AskMessageProps {
    /// What people are called.
    pub names: Rc<Names>,
    /// Whom it asks.
    pub person: usize,
    /// It is closed again; no button for it where it is closed elsewhere.
    #[prop_or_default]
    pub on_close: Option<Callback<MouseEvent>>,
}

/// The message of This week.
#[component]
pub fn WeekMessage() -> Html {
    let (snapshot, asking) = (use_snapshot(), use_draft::<Asking>());
    let names = use_memo(snapshot, Names::of);
    html! { if let Some(person) = asking.0 { <AskMessage {names} {person} /> } }
}

/// The message; once it left, that person was asked today.
#[component]
pub fn AskMessage(props: &AskMessageProps) -> Html {
    let AskMessageProps { names, person, on_close } = props;
    let (snapshot, assessment, platform) = (use_snapshot(), use_assessment(), use_platform());
    let to = use_link_address();
    let words = snapshot.words;
    let name = names.name(*person).to_owned();
    // A link needs a group to lead to.
    use_effect_with(snapshot.state.group.id.is_empty(), {
        let assessment = assessment.clone();
        move |is_empty| {
            if *is_empty {
                assessment.apply(Action::Found(random::id()));
            }
        }
    });
    let text = Report::named(&snapshot, Rc::clone(names)).reminder(*person, &to, platform.today);
    let on_leave = {
        let id = snapshot.group.people.get(*person).map_or_else(String::new, |person| person.id.clone());
        Callback::from(move |()| {
            let asked = Action::Ask { id: id.clone(), name: String::new(), roles: RoleSet::NONE, day: platform.today };
            assessment.apply(asked);
        })
    };
    html! {
        <Outgoing id={format!("ask-{person}")} label={words.fill(key::ASK_MESSAGE_TO, &[("name", &name)])}
            subject={words.text(key::ASK_SUBJECT)} {text}
            copy={words.fill(key::ASK_COPY, &[("name", &name)])} copied={words.fill(key::ASK_COPIED, &[("name", &name)])} {on_leave}>
            if let Some(on_close) = on_close {
                <button type="button" class="link" onclick={on_close}>{ words.text(key::ASK_CLOSE) }</button>
            }
        </Outgoing>
    }
}
