//! The page: the agenda, topic after topic, then what it comes to.

use yew::prelude::*;

use super::agenda::Agenda;
use super::count::Count;
use super::offers::offered;
use super::state::Meeting;
use super::topic::TopicScreen;
use crate::components::Closed;
use crate::drafts::DraftHandle;
use crate::hooks::{use_draft, use_interval, use_snapshot};
use crate::i18n::key;
use crate::platform;

/// How often the clock is looked at, in milliseconds.
const TICK: u32 = 1_000;

/// The meeting page. Whoever was sent what a meeting ended with is offered it first.
#[component]
pub fn MeetingPage() -> Html {
    let (snapshot, meeting) = (use_snapshot(), use_draft::<Meeting>());
    use_clock(&meeting);
    if snapshot.state.is_closed(snapshot.q) {
        return html! { <Closed title={snapshot.text(key::MEET_TITLE)} about={snapshot.text(key::MEET_CLOSED)} /> };
    }
    match meeting.topic() {
        Some(_) => html! { <TopicScreen /> },
        None if !meeting.topics().is_empty() || !meeting.taken().is_empty() => html! { <Count /> },
        None if !meeting.is_declined() && !offered(&snapshot).is_empty() => html! { <Count /> },
        None => html! { <Agenda /> },
    }
}

/// The clock runs while the page is there; whoever comes back finds it paused.
#[hook]
fn use_clock(meeting: &DraftHandle<Meeting>) {
    let tick = meeting.on_update(|meeting, ()| meeting.clock.tick(platform::clock::now()));
    use_interval(tick, meeting.clock.runs().then_some(TICK));
    let meeting = meeting.clone();
    use_effect_with((), move |()| move || meeting.update(|meeting| meeting.clock.stop()));
}
