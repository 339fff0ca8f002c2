//! Somebody who is missing, or a role, and the one thing to do about it.

use engine::group::Day;
use engine::state::View;
use yew::prelude::*;

use super::page_state::{PageAction, PageState};
use super::roster::{Wanted, Why};
use crate::components::{Reminder, either, keyed};
use crate::hooks::{Open, use_assessment, use_inviting, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::{part_size, short_day};
use crate::platform::graphemes;
use crate::snapshot::Snapshot;

/// Properties of [`WantedRow`].
#[derive(Clone, PartialEq, Properties)]
pub struct WantedRowProps {
    /// Who is missing.
    pub who: Wanted,
    /// Their place in the list.
    pub number: usize,
    /// Asking them is the filled button of the page.
    pub is_main: bool,
    /// The day they were invited is said here.
    pub says_day: bool,
    /// The message to them is open.
    pub is_open: bool,
    /// Changes the page's state.
    pub change: UseReducerDispatcher<PageState>,
}

/// The entry.
#[component]
pub fn WantedRow(props: &WantedRowProps) -> Html {
    let (snapshot, assessment, inviting) = (use_snapshot(), use_assessment(), use_inviting());
    let WantedRowProps { who, number, is_open, .. } = props;
    let words = snapshot.words;
    let mark = if who.about.is_empty() { "?".to_owned() } else { graphemes::first(&who.name, 1).concat() };
    let word = match who.why {
        Why::Invited(_) | Why::Silent(_) => key::PEOPLE_REMIND,
        Why::Unasked => key::PEOPLE_ASK,
        Why::Declined => key::PEOPLE_ASK_OTHER,
    };
    let has_message = word == key::PEOPLE_REMIND;
    let onclick = {
        let (change, who) = (props.change.clone(), who.clone());
        Callback::from(move |_: MouseEvent| {
            let role = who.roles.iter().next().unwrap_or_default();
            match who.why {
                Why::Invited(_) | Why::Silent(_) => return change.dispatch(PageAction::Unfold(who.id.clone().into())),
                Why::Unasked if who.id.is_empty() => inviting.update(|draft| draft.open = Open::Role(role)),
                Why::Unasked => inviting.update(|draft| draft.open = Open::One(who.id.clone())),
                Why::Declined => inviting.update(|draft| drop(draft.another(role))),
            }
            assessment.go(View::Invite);
        })
    };
    let label = words.fill(key::INVITE_WHICH, &[("what", &words.text(word)), ("name", &who.name)]);
    let class = if props.is_main && !is_open { "button button-main button-small" } else { "button button-small" };
    let expanded = has_message.then_some(if *is_open { "true" } else { "false" });
    html! {
        <li class="member">
            <i class="letter letter-gap" aria-hidden="true" key={mark.clone()}>{ mark }</i>
            <div class="member-text">
                <p><b key={who.name.clone()} lang={snapshot.lang_of(&who.name)}>{ who.name.clone() }</b>{ either(&snapshot, format!(" {}", who.about)) }</p>
                <p class="small">{ keyed(about(&snapshot, who, props.says_day)) }</p>
            </div>
            <button type="button" {class} part="button" aria-expanded={expanded} aria-label={label} {onclick}>{ keyed(words.text(word)) }</button>
            if *is_open && has_message {
                <div class="member-open"><Reminder to={who.id.clone()} id={format!("remind-{number}")} is_main={props.is_main} /></div>
            }
        </li>
    }
}

/// How much they are asked, and when they were.
fn about(snapshot: &Snapshot, who: &Wanted, says_day: bool) -> String {
    let said = |word: Key, day: Day| {
        let size = part_size(snapshot, who.roles);
        snapshot.words.fill(word, &[("size", &size), ("day", &short_day(snapshot, day))])
    };
    match who.why {
        Why::Declined => snapshot.text(key::PEOPLE_DECLINED).to_owned(),
        Why::Invited(day) | Why::Silent(day) if day == snapshot.state.today && day != Day::NONE => {
            said(key::PEOPLE_ASKED_TODAY, day)
        }
        Why::Invited(day) if says_day => said(key::PEOPLE_ASKED_ON, day),
        Why::Silent(day) if day != Day::NONE => said(key::PEOPLE_ASKED_ON, day),
        Why::Silent(_) => said(key::PEOPLE_SILENT, Day::NONE),
        Why::Invited(_) | Why::Unasked => part_size(snapshot, who.roles),
    }
}
