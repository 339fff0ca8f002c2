//! A meeting: what to talk about and to look at again, a topic a screen, for the time there is; what each ends with is
//! written back into the group, and in the end there are minutes.

mod agenda;
mod clock;
mod clock_bar;
mod ending;
mod minutes;
mod state;
mod subject;
mod topic;

use yew::prelude::*;

use self::agenda::Agenda;
use self::minutes::Minutes;
use self::state::Meeting;
use self::topic::Topic;
use crate::hooks::{DraftHandle, use_draft, use_interval};
use crate::platform;

/// How often the clock is looked at, in milliseconds.
const TICK: u32 = 1_000;

/// Properties of the page's screens.
#[derive(Clone, PartialEq, Properties)]
pub struct MeetingProps {
    /// The meeting.
    pub meeting: DraftHandle<Meeting>,
}

/// The meeting page: the agenda, then topic after topic, then the minutes.
#[component]
pub fn MeetingPage() -> Html {
    let meeting = use_draft::<Meeting>();
    use_clock(&meeting);
    match meeting.topic() {
        Some(_) => html! { <Topic {meeting} /> },
        None if meeting.topics().is_empty() => html! { <Agenda {meeting} /> },
        None => html! { <Minutes {meeting} /> },
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
