//! A meeting: what to talk about and to look at again, a topic a screen, for the time there is; what each ends with is
//! written back into the group, and in the end there are minutes.

mod agenda;
mod clock;
mod clock_bar;
mod ending;
mod minutes;
pub mod state;
mod subject;
mod topic;

use yew::prelude::*;

use self::agenda::Agenda;
use self::minutes::Minutes;
use self::state::Meeting;
use self::topic::Topic;
use crate::drafts::DraftHandle;
use crate::hooks::{use_draft, use_interval};
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

#[cfg(test)]
mod tests {
    use engine::group::{Answer, Person};
    use engine::questionnaire::RoleSet;
    use engine::state::{Action, State};

    use super::*;
    use crate::environment::Environment;
    use crate::hooks::use_snapshot;
    use crate::platform::storage::StorageHandle;
    use crate::questionnaire::core;
    use crate::state::AssessmentProvider;
    use crate::store::SessionStore;

    /// Ana and Ben, who see everything differently.
    fn kept() -> StorageHandle {
        let (q, storage) = (core(), StorageHandle::memory());
        let mut state = State::new(q);
        state.apply(
            q,
            Action::Me { id: "0".repeat(8), name: "Ana".into(), roles: RoleSet::of(0), expected: RoleSet::of(0) },
        );
        let mut ben = Person::new("1".repeat(8), RoleSet::of(0), q);
        ben.name.say("Ben".into(), 0);
        state.group.people.push(ben);
        for (person, level) in state.group.people.iter_mut().zip([0, 4]) {
            for item in 0..q.items.len() {
                person.say(item, Answer::Level(level), 0);
            }
        }
        assert_eq!(SessionStore::new(storage.clone()).save(&state, q), None);
        storage
    }

    #[derive(Clone, PartialEq, Properties)]
    struct AtProps {
        /// The topic that is talked about.
        at: usize,
    }

    /// The page in a meeting that has begun.
    #[component]
    fn At(&AtProps { at }: &AtProps) -> Html {
        let storage = kept();
        html! {
            <ContextProvider<Environment> context={Environment::default()}>
                <AssessmentProvider q={core()} {storage}><Begun {at} /></AssessmentProvider>
            </ContextProvider<Environment>>
        }
    }

    #[component]
    fn Begun(&AtProps { at }: &AtProps) -> Html {
        let (snapshot, meeting) = (use_snapshot(), use_draft::<Meeting>());
        meeting.update(|meeting| {
            meeting.begin(&snapshot.figures);
            meeting.go(at);
        });
        html! { <MeetingPage /> }
    }

    async fn drawn(at: usize) -> String {
        yew::LocalServerRenderer::<At>::with_props(AtProps { at }).hydratable(false).render().await
    }

    #[tokio::test]
    async fn a_topic_has_its_two_ends_its_time_and_what_it_ends_with() {
        let page = drawn(1).await;
        for said in ["2 of 6", "role=\"timer\"", "5:00", "class=\"end-who\"", "id=\"meet-note\"", "id=\"meet-owner\""] {
            assert!(page.contains(said), "{said} is not in {page}");
        }
        assert_eq!(page.matches("type=\"radio\"").count(), 6);
    }

    #[tokio::test]
    async fn behind_the_last_topic_stand_the_minutes_with_what_is_open() {
        let page = drawn(usize::MAX).await;
        assert!(page.contains("class=\"meet-end\"") && page.contains("Copy the minutes"), "{page}");
        assert_eq!(page.matches("<li>").count(), 6);
    }
}
