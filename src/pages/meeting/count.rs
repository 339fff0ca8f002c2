//! Make it count: what was agreed on, beside what I say, and the way to say so too; then, for the others.

use engine::group::{Answer, Day, Matter};
use engine::state::{Action, View};
use formats::file_name;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::count_row::{Tick, row};
use super::offers::{Outcome, outcomes};
use super::others::Others;
use super::state::{Meeting, matters};
use crate::components::{Offered, OfferedFile, keyed};
use crate::hooks::{use_assessment, use_draft, use_focus, use_platform, use_snapshot};
use crate::i18n::{Key, Part, key};
use crate::phrases::{short_day, spelled_first};
use crate::platform::clipboard;
use crate::report::{Report, markdown, minutes};
use crate::snapshot::Snapshot;

/// The screen behind the last topic, and what somebody sees who was sent what a meeting ended with.
#[component]
pub fn Count() -> Html {
    let (snapshot, assessment, meeting, focus) =
        (use_snapshot(), use_assessment(), use_draft::<Meeting>(), use_focus());
    let untaken = use_state(Vec::<Matter>::new);
    let changed = use_state(Vec::<usize>::new);
    let (text, words) = (|key: Key| snapshot.text(key), snapshot.words);
    let was_held = !meeting.topics().is_empty();
    // The meeting itself is gone where the browser was closed in the middle of it, or it was held elsewhere.
    let can_meet = !was_held && !matters(&snapshot).is_empty();
    let outcomes = outcomes(&snapshot, &meeting);
    let taken: Vec<(usize, u8)> = outcomes
        .iter()
        .filter(|outcome| outcome.is_offer() && !untaken.contains(&outcome.matter))
        .filter_map(|outcome| outcome.agreed)
        .collect();
    let report = Report::of(&snapshot, Day::NONE);
    let rows = outcomes.iter().map(|outcome| {
        let (untaken, matter) = (untaken.clone(), outcome.matter);
        let is_taken = !untaken.contains(&matter);
        let onchange = Callback::from(move |_: Event| {
            let mut now = (*untaken).clone();
            now.retain(|other| *other != matter);
            if is_taken {
                now.push(matter);
            }
            untaken.set(now);
        });
        let is_changed = outcome.agreed.is_some_and(|(item, _)| changed.contains(&item));
        row(&report, outcome, Tick { is_taken, onchange, is_changed })
    });
    let on_change = {
        let (assessment, meeting, changed, taken) =
            (assessment.clone(), meeting.clone(), changed.clone(), taken.clone());
        let matters: Vec<Matter> = outcomes.iter().map(|outcome| outcome.matter).collect();
        Callback::from(move |_: MouseEvent| {
            changed.set(taken.iter().map(|(item, _)| *item).collect());
            meeting.update(|meeting| meeting.take(matters.clone()));
            let answer = |(item, level): &(usize, u8)| Action::Answer { item: *item, answer: Answer::Level(*level) };
            assessment.apply_all(taken.iter().map(answer).collect());
        })
    };
    let on_decline = {
        let (assessment, meeting) = (assessment.clone(), meeting.clone());
        Callback::from(move |_: MouseEvent| {
            meeting.update(Meeting::decline);
            assessment.go(View::Results);
        })
    };
    let on_meet = meeting.on_update(move |meeting, _: MouseEvent| {
        meeting.decline();
        focus.to_heading();
    });
    let (is_unsent, has_offers) = (snapshot.state.is_unsent(), outcomes.iter().any(Outcome::is_offer));
    // One button in one place: what it does moves on, and the focus stays.
    let (word, onclick) = match (taken.len(), is_unsent) {
        (0, true) => (text(key::SEND_BACK).to_owned(), assessment.on_go(View::End)),
        (0, false) => (text(key::COUNT_RESULTS).to_owned(), on_decline.clone()),
        (n, _) => (words.count(key::COUNT_DO, n, &[]), on_change),
    };
    let said = (!changed.is_empty())
        .then(|| words.count(key::COUNT_DONE, changed.len(), &[("count", &spelled_first(words, changed.len()))]));
    html! {
        <div class="meet-count">
            <div class="page-head">
                <p class="sub count-kicker">{ keyed(kicker(&snapshot, &meeting, &outcomes)) }</p>
                <h2 class="title" part="title" tabindex="-1">{ text(key::COUNT_TITLE) }</h2>
                <p class="lead">{ text(key::COUNT_LEAD) }</p>
            </div>
            <div class="count-cols">
                <div>
                    <ul class="count-list">{ for rows }</ul>
                    <div class="row count-acts">
                        <button type="button" class="button button-main" part="button" {onclick}>{ keyed(word) }</button>
                        if has_offers { <button type="button" class="link" onclick={on_decline}>{ text(key::COUNT_NOT_NOW) }</button> }
                        if can_meet { <button type="button" class="link" onclick={on_meet}>{ text(key::COUNT_MEET) }</button> }
                    </div>
                    <p class="small" role="status">if let Some(said) = said { { keyed(said) } }</p>
                </div>
                <Others {outcomes} {was_held} />
            </div>
            if was_held { <Minutes /> }
        </div>
    }
}

/// "Three topics in 24 minutes"; of a meeting that was elsewhere, when it was.
fn kicker(snapshot: &Snapshot, meeting: &Meeting, outcomes: &[Outcome]) -> String {
    let (words, took) = (snapshot.words, meeting.took());
    let count = spelled_first(words, outcomes.len());
    let day = outcomes.iter().map(|outcome| snapshot.group.decision(outcome.matter).day.value).max();
    let day = day.filter(|day| *day != Day::NONE && meeting.topics().is_empty());
    let day = day.map_or_else(String::new, |day| short_day(snapshot, day));
    let parts: [Part; 3] = [("count", &count), ("minutes", &took), ("day", &day)];
    let word = match (took, day.is_empty()) {
        (_, false) => key::COUNT_ON,
        (0, true) => key::COUNT_TOPICS,
        _ => key::COUNT_TOOK,
    };
    words.count(word, outcomes.len(), &parts)
}

/// The minutes, to be copied or kept; and the way back into the meeting.
#[component]
fn Minutes() -> Html {
    let (snapshot, meeting, focus) = (use_snapshot(), use_draft::<Meeting>(), use_focus());
    let today = use_platform().today;
    let (came, offered) = (use_state(|| None::<Key>), use_state(|| None::<Offered>));
    let text = |key: Key| snapshot.text(key);
    // What is handed on is written for all: nobody in it is "you".
    let write = {
        let topics: Vec<Matter> = meeting.topics().iter().map(|topic| topic.matter).collect();
        let snapshot = snapshot.clone();
        move || markdown::write(&minutes(&Report::for_all(&snapshot, today), &topics))
    };
    let on_copy = {
        let (came, offered, write, frame) = (came.clone(), offered.clone(), write.clone(), focus.frame());
        Callback::from(move |_: MouseEvent| {
            came.set(None);
            offered.set(None);
            let (written, came) = (clipboard::write(&write(), frame.cast()), came.clone());
            spawn_local(async move {
                came.set(Some(if written.await.is_ok() { key::SHARE_COPIED } else { key::MEET_NOT_COPIED }));
            });
        })
    };
    let on_save = {
        let (came, offered, name) =
            (came.clone(), offered.clone(), file_name(&snapshot.group.name.value, today, "-minutes.md"));
        Callback::from(move |_: MouseEvent| {
            came.set(None);
            offered.set(Some(Offered::file(&name, "text/markdown", write())));
        })
    };
    let on_back = meeting.on_update(move |meeting, _: MouseEvent| {
        meeting.go(meeting.topics().len().saturating_sub(1));
        focus.to_heading();
    });
    html! {
        <div class="count-foot">
            <div class="row">
                <span class="sub">{ text(key::COUNT_MINUTES) }</span>
                <button type="button" class="link" onclick={on_copy}>{ text(key::MEET_COPY) }</button>
                <button type="button" class="link" onclick={on_save}>{ text(key::MEET_SAVE) }</button>
                <button type="button" class="link" onclick={on_back}>{ text(key::COUNT_BACK) }</button>
            </div>
            <p class="small" role="status">if let Some(came) = *came { { keyed(text(came)) } }</p>
            <OfferedFile file={(*offered).clone()} />
        </div>
    }
}
