//! Where one is, how much time is left, and the ways out.

use web_sys::Element;
use yew::prelude::*;

use super::state::Meeting;
use crate::components::keyed;
use crate::hooks::{use_draft, use_focus, use_fullscreen, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::fullscreen;

/// The bar above a topic.
#[component]
pub fn Top() -> Html {
    let (snapshot, focus, meeting) = (use_snapshot(), use_focus(), use_draft::<Meeting>());
    let is_full = use_fullscreen();
    let (is_possible, frame) = (use_platform().can_fill, focus.frame());
    let (text, words) = (|key: Key| snapshot.text(key), snapshot.words);
    let (clock, at, of) = (meeting.clock, meeting.at(), meeting.topics().len());
    let here = words.fill(key::MEET_AT, &[("n", &(at + 1)), ("of", &of)]);
    let name = snapshot.group.name.value.clone();
    let pause = text(if clock.runs() { key::MEET_PAUSE } else { key::MEET_GO_ON });
    let time = if clock.is_over() { words.fill(key::MEET_OVER, &[("time", &clock.text())]) } else { clock.text() };
    let on_pause = meeting.on_update(|meeting, _: MouseEvent| meeting.clock.turn());
    let on_end = {
        let meeting = meeting.clone();
        Callback::from(move |_: MouseEvent| {
            meeting.update(|meeting| meeting.go(usize::MAX));
            focus.to_heading();
        })
    };
    let on_fullscreen = Callback::from(move |_: MouseEvent| {
        let Some(frame) = frame.cast::<Element>() else { return };
        yew::platform::spawn_local(async move {
            // Where it is refused, the page stays as it is.
            let _ = fullscreen::toggle(&frame).await;
        });
    });
    let dot = |n: usize| {
        let class = match n.cmp(&at) {
            std::cmp::Ordering::Less => "past",
            std::cmp::Ordering::Equal => "now",
            std::cmp::Ordering::Greater => "",
        };
        html! { <i {class}></i> }
    };
    html! {
        <div class="room-top">
            <span class="room-dots" aria-hidden="true">{ for (0..of).map(dot) }</span>
            <p class="small">{ keyed(here) }if !name.is_empty() { <span class="only-wide" key={name.clone()}>{ " · " }{ name }</span> }</p>
            <p class={if clock.is_over() { "timer timer-over" } else { "timer" }} role="timer" aria-label={text(key::MEET_LEFT)}>{ keyed(time) }</p>
            <button type="button" class="link" onclick={on_pause}>{ keyed(pause) }</button>
            <button type="button" class="link" onclick={on_end}>{ text(key::MEET_END) }</button>
            if is_possible {
                <button type="button" class="link only-wide" onclick={on_fullscreen}>{ keyed(text(if is_full { key::MEET_LEAVE_FULLSCREEN } else { key::MEET_FULLSCREEN })) }</button>
            }
        </div>
    }
}
