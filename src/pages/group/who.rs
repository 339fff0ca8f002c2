//! Who is missing, each with what to do about it, and who is in.

use std::rc::Rc;

use engine::state::View;
use yew::prelude::*;

use super::left::Left;
use super::member::Member;
use super::page_state::{Message, Spot, use_page_state};
use super::put_aside::PutAside;
use super::roster::{Roster, Turn, Wanted, Why};
use super::wanted::WantedRow;
use crate::components::{Unfold, keyed};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// How many people are listed at first.
const FEW: usize = 24;

/// Properties of [`Who`].
#[derive(Clone, PartialEq, Properties)]
pub struct WhoProps {
    /// The lists.
    pub roster: Rc<Roster>,
}

/// The section.
#[component]
pub fn Who(WhoProps { roster }: &WhoProps) -> Html {
    let (snapshot, assessment, page) = (use_snapshot(), use_assessment(), use_page_state());
    let text = |key: Key| snapshot.text(key);
    let change = page.dispatcher();
    let wanted = |(n, one): (usize, &Wanted)| {
        let is_main = roster.turn == Turn::Missing(n);
        let says_day = roster.invited_together.is_none();
        html! {
            <WantedRow key={format!("{} {}", one.id, one.name)} who={one.clone()} number={n} {is_main} {says_day}
                is_open={!one.id.is_empty() && page.unfolded == one.id} change={change.clone()} />
        }
    };
    let member = |n: &usize| {
        let id = snapshot.group.people.get(*n).map(|person| AttrValue::from(person.id.clone())).unwrap_or_default();
        html! {
            <Member key={id.to_string()} position={*n} names={Rc::clone(&roster.names)} is_main={roster.turn == Turn::Mine}
                is_open={page.unfolded == id} change={change.clone()} />
        }
    };
    let (few, others) = roster.here.split_at(FEW.min(roster.here.len()));
    let more = keyed(snapshot.words.count(key::RESULTS_MORE, others.len(), &[]));
    html! {
        <div class="who-lists">
            if !roster.wanted.is_empty() {
                <section aria-labelledby="missing">
                    <div class="who-head">
                        <h3 class="sub" id="missing">{ text(key::PEOPLE_MISSING_TITLE) }</h3>
                        if let Some(word) = missing_word(&snapshot, &roster.wanted) { <span key={text(word)}>{ text(word) }</span> }
                    </div>
                    <ul class="members">{ for roster.wanted.iter().enumerate().map(wanted) }</ul>
                </section>
            }
            <section aria-labelledby="who">
                <div class="who-head">
                    <h3 class="sub" id="who" tabindex="-1">{ text(key::PEOPLE_IN_TITLE) }</h3>
                    if roster.here.len() > 1 { <span>{ text(key::PEOPLE_NEWEST) }</span> }
                </div>
                <Message at={Spot::Who} />
                <ul class="members">{ for few.iter().map(member) }</ul>
                if !others.is_empty() {
                    <Unfold summary={more}><ul class="members">{ for others.iter().map(member) }</ul></Unfold>
                }
            </section>
            <div class="row">
                <button type="button" class="button" part="button" onclick={assessment.on_go(View::Invite)}>{ text(key::PEOPLE_INVITE) }</button>
            </div>
            if snapshot.group.people.len() > 1 { <Left names={Rc::clone(&roster.names)} /> }
            <PutAside />
        </div>
    }
}

/// What those who are missing have in common.
fn missing_word(snapshot: &Snapshot, wanted: &[Wanted]) -> Option<Key> {
    if wanted.iter().all(|one| matches!(one.why, Why::Invited(_))) {
        return Some(key::PEOPLE_NOT_BACK);
    }
    // Whoever was invited does not know whom else the inviter asked.
    let is_known = snapshot.state.inviter.is_none();
    (is_known && wanted.iter().all(|one| one.why == Why::Unasked)).then_some(key::PEOPLE_NOT_ASKED)
}
