//! A row: whom to ask, what came of it, and the message where it is open.

use engine::group::{Asked, Day};
use engine::questionnaire::RoleSet;
use yew::prelude::*;

use super::rows::{Row, Standing, write_id};
use super::writing::Writing;
use crate::components::{Sign, glyph, keyed};
use crate::hooks::{Open, use_assessment, use_focus, use_inviting, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::{part_size, role_names, short_day};
use crate::snapshot::Snapshot;

/// Properties of [`Invitee`].
#[derive(Clone, PartialEq, Properties)]
pub struct InviteeProps {
    /// The row.
    pub row: Row,
    /// Its message is open.
    pub is_open: bool,
    /// Something else is missing before a message may leave.
    pub hold: Option<Callback<()>>,
    /// The message left; what its addressee is called.
    pub on_sent: Callback<String>,
}

/// The row.
#[component]
pub fn Invitee(props: &InviteeProps) -> Html {
    let (snapshot, assessment, focus, inviting) = (use_snapshot(), use_assessment(), use_focus(), use_inviting());
    let InviteeProps { row, is_open, hold, on_sent } = props;
    let (words, role) = (snapshot.words, row.role);
    let (roles, name) = match &row.standing {
        Standing::Asked(asked) => (asked.roles.value, asked.name.value.clone()),
        _ => (RoleSet::of(role), String::new()),
    };
    let labels = role_names(&snapshot, roles);
    let called = if name.is_empty() { labels.clone() } else { name.clone() };
    let on_open = {
        let (inviting, focus, id) = (inviting.clone(), focus.clone(), row.id.clone());
        Callback::from(move |_: MouseEvent| {
            inviting.update(|draft| draft.open = Open::One(id.clone()));
            focus.to("[id=invitee]");
        })
    };
    let on_another = {
        let (inviting, focus) = (inviting.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            inviting.update(|draft| drop(draft.another(role)));
            focus.to("[id=invitee]");
        })
    };
    // The focus stays with the row, whose button takes another's place.
    let on_need = {
        let (assessment, focus, to) = (assessment.clone(), focus.clone(), format!("[id={}]", write_id(row)));
        Callback::from(move |_: MouseEvent| {
            assessment.agree(&|group| group.expected.value = group.expected.value.with(role));
            focus.to(to.clone());
        })
    };
    let button = |class: &'static str, word: Key, onclick: Callback<MouseEvent>| {
        let label = words.fill(key::INVITE_WHICH, &[("what", &words.text(word)), ("name", &called)]);
        html! { <button type="button" {class} id={write_id(row)} aria-label={label} {onclick}>{ keyed(words.text(word)) }</button> }
    };
    let act = match &row.standing {
        _ if *is_open => html! {},
        Standing::New => button("button button-small", key::INVITE_WRITE, on_open),
        Standing::Asked(asked) if asked.day.value == Day::NONE => {
            button("button button-small", key::INVITE_WRITE, on_open)
        }
        Standing::Asked(_) => button("button button-small", key::INVITE_AGAIN, on_open),
        Standing::Held(_) => button("link", key::INVITE_ANOTHER_SHORT, on_another.clone()),
        Standing::NotNeeded => button("link", key::INVITE_NEEDED, on_need),
    };
    let about = match &row.standing {
        Standing::Held(who) => words.fill(key::INVITE_HELD, &[("who", who)]),
        Standing::NotNeeded => words.text(key::INVITE_NOT_NEEDED).to_owned(),
        _ => part_size(&snapshot, roles),
    };
    let mark = match (&row.standing, name.chars().next()) {
        (_, Some(letter)) => letter.to_uppercase().to_string(),
        (Standing::NotNeeded, _) => "–".to_owned(),
        (Standing::Held(_), _) => "✓".to_owned(),
        _ => "?".to_owned(),
    };
    html! {
        <li class="inv-row">
            <div class="inv-top">
                <i class="letter letter-gap" aria-hidden="true" key={mark.clone()}>{ mark }</i>
                <span class="inv-who">
                    <b>{ keyed(called.clone()) }if !name.is_empty() { { keyed(format!(" {labels}")) } }</b>
                    { keyed(about) }
                </span>
                { act }
            </div>
            if let Standing::Asked(asked) = &row.standing { { state(&snapshot, asked) } }
            if *is_open {
                <Writing row={row.clone()} {roles} {name} hold={hold.clone()} {on_sent} {on_another} />
            }
        </li>
    }
}

/// What came of a message.
fn state(snapshot: &Snapshot, asked: &Asked) -> Html {
    let day = asked.day.value;
    if day == Day::NONE {
        return html! {};
    }
    let said = if day == snapshot.state.today {
        snapshot.text(key::INVITE_COPIED_TODAY).to_owned()
    } else {
        snapshot.words.fill(key::INVITE_COPIED_ON, &[("day", &short_day(snapshot, day))])
    };
    html! { <p class="inv-state">{ glyph(Sign::Tick) }{ keyed(said) }</p> }
}
