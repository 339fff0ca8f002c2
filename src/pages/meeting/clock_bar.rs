//! Where one is, and how much time is left.

use yew::prelude::*;

use super::MeetingProps;
use crate::components::keyed;
use crate::hooks::{use_fullscreen, use_snapshot};
use crate::i18n::{Key, key};
use crate::platform::fullscreen;

/// The bar above a topic.
#[component]
pub fn ClockBar(MeetingProps { meeting }: &MeetingProps) -> Html {
    let (snapshot, is_whole) = (use_snapshot(), use_fullscreen());
    let text = |key: Key| snapshot.text(key);
    let clock = &meeting.clock;
    let is_up = clock.seconds() == 0;
    let at = snapshot.words.fill(key::MEET_AT, &[("n", &(meeting.at() + 1)), ("of", &meeting.topics().len())]);
    let pause = text(if clock.runs() { key::MEET_PAUSE } else { key::MEET_GO_ON });
    let whole = text(if is_whole { key::MEET_LEAVE_FULLSCREEN } else { key::MEET_FULLSCREEN });
    let on_pause = meeting.on_update(|meeting, _: MouseEvent| meeting.clock.turn());
    let on_fullscreen = Callback::from(|_: MouseEvent| {
        yew::platform::spawn_local(async {
            // Where it is refused, the page stays as it is.
            let _ = fullscreen::toggle().await;
        });
    });
    html! {
        <div class="meet-bar">
            <p class="sub">{ keyed(at) }</p>
            <p class={if is_up { "meet-clock meet-up" } else { "meet-clock" }} role="timer" aria-label={text(key::MEET_LEFT)}>{ keyed(clock.text()) }</p>
            <button type="button" class="link" onclick={on_pause}>{ keyed(pause) }</button>
            <button type="button" class="link" onclick={on_fullscreen}>{ keyed(whole) }</button>
            <p class="small" role="status">if is_up { <span>{ text(key::MEET_UP) }</span> }</p>
        </div>
    }
}
