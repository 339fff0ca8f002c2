//! The group: who is missing and what to do about it, who is in and how far, what came back, and what goes to all.

mod back;
mod foot;
mod hand_over;
mod left;
mod member;
mod other_groups;
mod page_state;
mod picture;
mod put_aside;
mod roster;
mod settings;
mod wanted;
mod who;

use engine::group::Day;
use yew::prelude::*;

use self::back::Back;
use self::foot::Foot;
use self::hand_over::HandOver;
use self::page_state::{PageHandle, PageState};
use self::picture::Picture;
use self::roster::Roster;
use self::settings::Settings;
use self::who::Who;
use crate::components::{Deferred, keyed, own_first, send_back};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Part, key};
use crate::pages::editions::EditionsLeft;
use crate::phrases::{
    SendBack, is_collected_elsewhere, of_inviter, send_back as stands, short_day, spelled, spelled_first,
};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

pub use self::other_groups::OtherGroups;

/// The group page.
#[component]
pub fn GroupPage() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let page: PageHandle = use_reducer_eq(PageState::default);
    let roster = use_memo(snapshot.clone(), Roster::of);
    let name = snapshot.group.name.value.as_str();
    let title = title(&snapshot, &roster);
    let lead = lead(&snapshot, &roster);
    html! {
        <ContextProvider<PageHandle> context={page}>
            <div class="page-head">
                if !name.is_empty() { <p class="kicker" key={name.to_owned()}>{ name.to_owned() }</p> }
                <h2 key={title.clone()} class="title" part="title" tabindex="-1">{ title }</h2>
                if !lead.is_empty() { <p class="lead">{ keyed(lead) }</p> }
                { way_back(&snapshot, &assessment) }
            </div>
            <HandOver />
            <div class="section around-us">
                <Deferred><Who roster={roster.clone()} /></Deferred>
                <div class="side">
                    <Back />
                    <Settings />
                    <Picture />
                </div>
            </div>
            <OtherGroups />
            <EditionsLeft />
            <Foot />
        </ContextProvider<PageHandle>>
    }
}

/// The way to sending my answers back; while some of mine are open, answering stands in my own row.
fn way_back(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    match stands(snapshot) {
        SendBack::Nothing => html! {},
        SendBack::Beside => html! { <div class="row">{ send_back(snapshot, assessment) }</div> },
        SendBack::First => own_first(snapshot, assessment),
    }
}

/// How many are in, and how many are missing.
fn title(snapshot: &Snapshot, roster: &Roster) -> String {
    let words = snapshot.words;
    // I stand among those who are in, and am in once I have said something.
    let (whole, me) = snapshot.state.present();
    let me = me.filter(|me| roster.here.contains(me) && roster.here.len() > 1).and_then(|me| whole.people.get(me));
    let silent = usize::from(me.is_some_and(|me| me.answered() == 0));
    let (here, missing) = (roster.here.len() - silent, roster.wanted.len() + silent);
    let is_mine = snapshot.me.is_some_and(|me| roster.here == [me]);
    match missing {
        _ if is_mine => words.text(key::PEOPLE_ALONE).to_owned(),
        0 if here == 2 => words.text(key::PEOPLE_BOTH_IN).to_owned(),
        0 => words.count(key::PEOPLE_ALL_IN, here, &[("count", &spelled(words, here))]),
        _ => {
            let here = words.count(key::PEOPLE_IN, here, &[("count", &spelled_first(words, here))]);
            let missing = words.count(key::PEOPLE_MISSING, missing, &[("count", &spelled(words, missing))]);
            [&here, words.text(key::LIST_COMMA), &missing].concat()
        }
    }
}

/// When whoever is missing was invited, and by when answers are due; what inviting is where nobody else is in.
fn lead(snapshot: &Snapshot, roster: &Roster) -> String {
    let (words, by) = (snapshot.words, snapshot.group.by.value);
    if is_collected_elsewhere(snapshot) {
        return of_inviter(snapshot, key::PEOPLE_ELSEWHERE, key::PEOPLE_ELSEWHERE_UNNAMED);
    }
    let mut lead = Vec::new();
    if let Some((names, day)) = &roster.invited_together {
        let parts: [Part; 2] = [("who", &words.list(names)), ("day", &short_day(snapshot, *day))];
        lead.push(words.count(key::PEOPLE_INVITED, names.len(), &parts));
    } else if roster.here.len() < 2 && !roster.wanted.is_empty() {
        lead.push(words.text(key::INVITE_LEAD).to_owned());
    }
    if by != Day::NONE && !roster.wanted.is_empty() {
        let word = if by < snapshot.state.today { key::PEOPLE_WAS_DUE } else { key::PEOPLE_DUE };
        lead.push(words.fill(word, &[("day", &short_day(snapshot, by))]));
    }
    lead.join(" ")
}
