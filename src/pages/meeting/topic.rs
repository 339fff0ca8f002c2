//! One topic: large enough for a projector, the two ends first, then what it ends with.

use yew::prelude::*;

use super::MeetingProps;
use super::clock_bar::ClockBar;
use super::ending::Ending;
use super::subject::Subject;
use crate::components::keyed;
use crate::hooks::{use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::keyboard;

/// The screen of the topic that is talked about.
#[component]
pub fn Topic(MeetingProps { meeting }: &MeetingProps) -> Html {
    let (snapshot, focus) = (use_snapshot(), use_focus());
    let text = |key: Key| snapshot.text(key);
    let (at, of) = (meeting.at(), meeting.topics().len());
    let Some(matter) = meeting.topic() else { return html! {} };
    let on_go = |to: usize| {
        let (meeting, focus) = (meeting.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            meeting.update(|meeting| meeting.go(to));
            focus.to_heading();
        })
    };
    let onkeydown = {
        let (meeting, focus) = (meeting.clone(), focus.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(turn) = keyboard::turn(&event) {
                // The page would scroll by it.
                event.prevent_default();
                meeting.update(|meeting| meeting.step(turn));
                focus.to_heading();
            }
        })
    };
    let next = text(if at + 1 < of { key::MEET_NEXT } else { key::MEET_TO_MINUTES });
    html! {
        <div class="meet" {onkeydown}>
            <ClockBar meeting={meeting.clone()} />
            <Subject {matter} />
            <Ending key={at} {matter} />
            <div class="row meet-ways">
                if at > 0 {
                    <button type="button" class="button" part="button" onclick={on_go(at - 1)}>{ text(key::MEET_PREVIOUS) }</button>
                }
                <button type="button" class="button button-main" part="button" onclick={on_go(at + 1)}>{ keyed(next) }</button>
                <button type="button" class="link" onclick={on_go(of)}>{ text(key::MEET_FINISH) }</button>
            </div>
        </div>
    }
}
