//! A message to somebody who was asked before, or has answers missing: written, to be changed, and sent by whoever asks.

use engine::group::{Day, Group};
use engine::questionnaire::RoleSet;
use engine::state::Action;
use yew::prelude::*;

use super::outgoing::Outgoing;
use crate::hooks::{use_assessment, use_link_address, use_platform, use_snapshot};
use crate::i18n::key;
use crate::phrases::{Addressee, part_link, reminder};
use crate::platform::random;

/// Properties of [`Reminder`].
#[derive(Clone, PartialEq, Properties)]
pub struct ReminderProps {
    /// Whom it goes to: the id of a member, or of somebody who was invited.
    pub to: AttrValue,
    /// Of its text area; unique on the page.
    pub id: AttrValue,
    /// Its first button is the filled one of the page.
    #[prop_or_default]
    pub is_main: bool,
    /// What else stands beside its buttons.
    #[prop_or_default]
    pub children: Html,
}

/// The message. That it left is kept as the day they were asked.
#[component]
pub fn Reminder(props: &ReminderProps) -> Html {
    let (snapshot, assessment, platform, address) =
        (use_snapshot(), use_assessment(), use_platform(), use_link_address());
    let (words, group) = (snapshot.words, &snapshot.state.group);
    // A group without an id gets this one once it is in a message.
    let founded = use_state(random::id);
    let Some(to) = Addressee::of(group, &props.to) else { return html! {} };
    let link = part_link(&snapshot, &to, &founded, platform.today);
    let address = link.map_or_else(|| address.page().to_owned(), |link| address.of(&link));
    let called = to.called(&snapshot);
    let named = |word| AttrValue::from(words.fill(word, &[("name", &called)]));
    let subject = match group.name.value.as_str() {
        "" => words.text(key::APP_NAME),
        name => name,
    };
    let on_leave = {
        let (assessment, to, founded) = (assessment.clone(), to.clone(), (*founded).clone());
        Callback::from(move |()| {
            let ask = asked_again(&assessment.state().group, &to, platform.today);
            assessment.share(vec![Action::Found(founded.clone()), ask]);
        })
    };
    html! {
        <Outgoing id={props.id.clone()} label={named(key::REMINDER_LABEL)} subject={subject.to_owned()}
            text={reminder(&snapshot, &to, &address)} copy={named(key::REMINDER_COPY)} copied={named(key::REMINDER_COPIED)}
            is_main={props.is_main} rows=10 {on_leave}>
            { props.children.clone() }
        </Outgoing>
    }
}

/// That somebody was asked on a day: of a member nothing else, of somebody invited what they were invited as.
fn asked_again(group: &Group, to: &Addressee, day: Day) -> Action {
    let (name, roles) = match group.asked.get(&to.id) {
        Some(asked) => (asked.name.value.clone(), asked.roles.value),
        None => (String::new(), RoleSet::NONE),
    };
    Action::Ask { id: to.id.clone(), name, roles, day }
}
