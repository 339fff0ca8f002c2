//! The message to one person, with their name.

use engine::group::Day;
use engine::questionnaire::RoleSet;
use engine::state::Action;
use yew::prelude::*;

use super::rows::Row;
use crate::components::{LeadsTo, Outgoing, TextField, keyed};
use crate::hooks::{use_assessment, use_focus, use_inviting, use_link_address, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::{Addressee, letter, part_link, role_names};
use crate::platform::random;
use crate::store::TextOf;

/// Properties of [`Writing`].
#[derive(Clone, PartialEq, Properties)]
pub struct WritingProps {
    /// Its row.
    pub row: Row,
    /// The roles they are asked to answer as.
    pub roles: RoleSet,
    /// What they are called so far.
    pub name: String,
    /// Something else is missing before it may leave.
    pub hold: Option<Callback<()>>,
    /// It left; what they are called.
    pub on_sent: Callback<String>,
    /// Somebody else is to be asked for the role.
    pub on_another: Callback<MouseEvent>,
}

/// The open part of a row.
#[component]
pub fn Writing(props: &WritingProps) -> Html {
    let (snapshot, assessment, platform, address) =
        (use_snapshot(), use_assessment(), use_platform(), use_link_address());
    let (words, roles) = (snapshot.words, props.roles);
    let text = |key: Key| snapshot.text(key);
    let name = use_state(|| props.name.clone());
    // A group without an id gets this one once it is in a message.
    let founded = use_state(random::id);
    let to = Addressee { id: props.row.id.clone(), name: name.trim().to_owned(), roles };
    let link = part_link(&snapshot, &to, &founded, platform.today);
    let address = link.map_or_else(|| address.page().to_owned(), |link| address.of(&link));
    let called = if to.name.is_empty() { role_names(&snapshot, roles) } else { to.name.clone() };
    let ask = {
        let to = to.clone();
        move |day: Day| Action::Ask { id: to.id.clone(), name: to.name.clone(), roles, day }
    };
    let on_text = {
        let name = name.clone();
        Callback::from(move |text: String| name.set(text))
    };
    // What is typed is kept once the field is left.
    let on_left = {
        let (assessment, id) = (assessment.clone(), to.id.clone());
        Callback::from(move |name: String| {
            assessment.apply(Action::Ask { id: id.clone(), name, roles, day: Day::NONE });
        })
    };
    // Too long a one is kept of somebody whose id is.
    let on_over = {
        let (assessment, ask) = (assessment.clone(), ask.clone());
        Callback::from(move |is_over: bool| {
            if is_over {
                assessment.apply(ask(Day::NONE));
            }
        })
    };
    let on_leave = {
        let (assessment, called, on_sent) = (assessment.clone(), called.clone(), props.on_sent.clone());
        let (founded, today) = ((*founded).clone(), platform.today);
        Callback::from(move |()| {
            assessment.share(vec![Action::Found(founded.clone()), ask(today)]);
            on_sent.emit(called.clone());
        })
    };
    let asked = snapshot.q.items.iter().filter(|item| item.roles.meets(roles)).count();
    let opens = words.count(key::INVITE_OPENS, asked, &[("roles", &role_names(&snapshot, roles))]);
    let copy = match to.name.as_str() {
        "" => text(key::INVITE_COPY).to_owned(),
        name => words.fill(key::INVITE_COPY_TO, &[("name", &name)]),
    };
    let group = &snapshot.state.group;
    let subject = if group.name.value.is_empty() { text(key::APP_NAME) } else { group.name.value.as_str() };
    html! {
        <div class="inv-open">
            <div class="inv-fields">
                <div>
                    <label class="label" for="invitee">{ text(key::INVITE_NAME) }{ " " }<span class="optional">{ text(key::START_OPTIONAL) }</span></label>
                    <TextField id="invitee" of={TextOf::Invited(to.id.clone())} value={(*name).clone()} about="invitee-hint"
                        {on_text} {on_left} {on_over} />
                </div>
                <div class="inv-hint">
                    <p id="invitee-hint">{ keyed(opens) }</p>
                    <button type="button" class="link" onclick={&props.on_another}>{ text(key::INVITE_ANOTHER) }</button>
                </div>
            </div>
            <Outgoing id="message" label={text(key::INVITE_MESSAGE)} subject={subject.to_owned()}
                text={letter(&snapshot, &to, &address)} address={address.clone()} {copy} send={text(key::INVITE_SEND)} copied={text(key::INVITE_LEFT)}
                is_main=true rows=12 hold={props.hold.clone()} {on_leave} />
            <LeadsTo />
            <LeaveOut row={props.row.clone()} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LeaveOutProps {
    row: Row,
}

/// What takes the row away: nobody is waited for, or the purchase does not need the role.
#[component]
fn LeaveOut(LeaveOutProps { row }: &LeaveOutProps) -> Html {
    let (snapshot, assessment, focus, inviting) = (use_snapshot(), use_assessment(), use_focus(), use_inviting());
    let has_left = !row.is_to_be_asked();
    let word = match (has_left, row.is_only) {
        (true, _) => key::INVITE_FORGET,
        (false, true) => key::INVITE_NOT_NEEDED,
        (false, false) => key::INVITE_NOBODY_ELSE,
    };
    let onclick = {
        let row = row.clone();
        Callback::from(move |_: MouseEvent| {
            let group = &assessment.state().group;
            if let Some(asked) = group.asked.get(&row.id) {
                let (id, name) = (row.id.clone(), asked.name.value.clone());
                assessment.apply(Action::Ask { id, name, roles: RoleSet::NONE, day: Day::NONE });
            }
            if word == key::INVITE_NOT_NEEDED {
                assessment.agree(&|group| group.expected.value = group.expected.value.without(RoleSet::of(row.role)));
            }
            inviting.update(|draft| draft.more.retain(|(_, id)| *id != row.id));
            // To what is left of the role.
            focus.to(format!("[id^=write-{}-], [id=invitee]", row.role));
        })
    };
    html! {
        <div class="row"><button type="button" class="link" key={snapshot.text(word)} {onclick}>{ snapshot.text(word) }</button></div>
    }
}
