//! One topic on one screen, large enough for a room: who begins, everybody's answers, the two ends, and what it ends
//! with. Nothing else is on it.

use yew::prelude::*;

use super::say_now::SayNow;
use super::state::Meeting;
use super::subject::Subject;
use super::top::Top;
use crate::components::keyed;
use crate::hooks::{use_draft, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::matter_headline;
use crate::platform::keyboard;

/// The screen of the topic that is talked about.
#[component]
pub fn TopicScreen() -> Html {
    let (snapshot, focus, meeting) = (use_snapshot(), use_focus(), use_draft::<Meeting>());
    let text = |key: Key| snapshot.text(key);
    let (at, of) = (meeting.at(), meeting.topics().len());
    let Some(topic) = meeting.topic() else { return html! {} };
    let change = |change: fn(&mut Meeting)| {
        let (meeting, focus) = (meeting.clone(), focus.clone());
        Callback::from(move |event: MouseEvent| {
            // A double click is one step: the button is the same on the next topic.
            if event.detail() < 2 {
                meeting.update(change);
                focus.to_heading();
            }
        })
    };
    let onkeydown = {
        let (meeting, focus) = (meeting.clone(), focus.clone());
        Callback::from(move |event: KeyboardEvent| {
            let turn =
                keyboard::turn(&event).or_else(|| keyboard::is_free(&event, "n").then_some(keyboard::Turn::Next));
            if let Some(turn) = turn {
                // The page would scroll by it.
                event.prevent_default();
                meeting.update(|meeting| meeting.step(turn));
                focus.to_heading();
            } else if keyboard::is_free(&event, "p") {
                meeting.update(|meeting| meeting.clock.turn());
            }
        })
    };
    let back = if at == 0 { change(Meeting::leave) } else { change(|meeting| meeting.step(keyboard::Turn::Back)) };
    let next = change(|meeting| meeting.step(keyboard::Turn::Next));
    let then = match meeting.topics().get(at + 1) {
        Some(topic) => matter_headline(&snapshot, topic.matter),
        None => text(key::COUNT_TITLE).to_owned(),
    };
    let then = snapshot.words.fill(key::MEET_THEN, &[("topic", &then)]);
    let word = text(if at + 1 < of { key::MEET_NEXT } else { key::COUNT_TITLE });
    // The way on is to hear both ends, then to the next topic.
    let class = if topic.heard || topic.stand.is_some() { "button button-main room-next" } else { "button room-next" };
    html! {
        // Where buttons take no focus when they are clicked, this does: the keys go on.
        <div class="room" tabindex="-1" {onkeydown}>
            <Top />
            <div class="room-main">
                <Subject matter={topic.matter} />
                <SayNow key={at} />
            </div>
            <div class="room-end">
                <button type="button" class="button" part="button" onclick={back}>{ text(key::MEET_BACK) }</button>
                <span class="small only-wide">{ keyed(then) }</span>
                <button type="button" {class} part="button" onclick={next}>{ keyed(word) }</button>
            </div>
        </div>
    }
}
