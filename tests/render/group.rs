//! The group's page and the meeting's, as a session in a browser begins with them: what people rely on there.

use buying_readiness::BuyingReadinessProps;
use buying_readiness::platform::storage::{Storage, StorageHandle};
use buying_readiness::questionnaire::core;
use buying_readiness::store::RECORD;
use engine::group::{Answer, Asked, Day, Person, Word};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::record;

use super::{drawn, says};

/// Ana, the champion, and whoever else is given by name and role; all of them have said everything.
fn state(others: &[(&str, usize)], view: View) -> State {
    let q = core();
    let mut state = State::new(q);
    let me = Action::Me { id: "00000000".into(), name: "Ana".into(), roles: RoleSet::of(0), expected: q.all_roles() };
    state.apply(q, me);
    state.apply(q, Action::Found("5eed0bad".into()));
    for (n, (name, role)) in others.iter().enumerate() {
        let mut person = Person::new(format!("{:08x}", n + 1), RoleSet::of(*role), q);
        person.name.say((*name).to_owned(), 0);
        state.group.people.push(person);
    }
    for person in &mut state.group.people {
        for item in 0..q.items.len() {
            person.say(item, Answer::Level(if person.id == "00000000" { 1 } else { 4 }), 0);
        }
    }
    state.apply(q, Action::Go(view));
    state
}

/// Properties of the widget in a browser that keeps this state.
fn kept(state: &State) -> BuyingReadinessProps {
    let storage = StorageHandle::memory();
    storage.set(RECORD, &record::write(state, core())).expect("memory takes everything");
    yew::props!(BuyingReadinessProps { storage, share_base: "https://example.com/ready" })
}

#[tokio::test]
async fn everybody_is_listed_with_who_is_missing_and_what_was_agreed_on() {
    let mut state = state(&[("Ben", 1)], View::Group);
    state.group.by.say(Day::read("2026-11-22").expect("a day"), 0);
    let page = drawn(kept(&state)).await;
    says(&page, &["Change: Ana", "22 of 22", "16 of 16", "22 November 2026", "letter letter-gap", "Ask: End user"]);
    says(&page, &["id=\"group-name\"", "id=\"answers-by\"", "id=\"came-back\""]);
}

#[tokio::test]
async fn whoever_has_said_nothing_is_not_in() {
    let mut state = state(&[("Ben", 1), ("Cho", 2)], View::Group);
    state.group.expected.say(RoleSet::of(0).with(1).with(2), 0);
    says(&drawn(kept(&state)).await, &["All three are in"]);
    state.group.people[0].answers.fill(Word::default());
    says(&drawn(kept(&state)).await, &["Two are in, one is missing"]);
}

#[tokio::test]
async fn answer_first_is_not_ended_for_all_by_whoever_has_not_answered() {
    let mut state = state(&[("Ben", 1)], View::Group);
    state.group.blind.say(true, 0);
    let page = drawn(kept(&state)).await;
    says(&page, &["id=\"answer-first\"", "Answer first, then see the group"]);
    let stays =
        |page: &str| page.split("id=\"answer-first\"").nth(1).is_some_and(|tag| tag[..80].contains("aria-disabled"));
    assert!(!stays(&page), "{page}");
    state.group.people[0].answers.fill(Word::default());
    for view in [View::Group, View::Invite] {
        state.apply(core(), Action::Go(view));
        let page = drawn(kept(&state)).await;
        assert!(stays(&page), "{page}");
    }
}

#[tokio::test]
async fn whoever_was_invited_for_a_role_is_waited_for_and_not_looked_for() {
    let mut state = state(&[("Ben", 1)], View::Results);
    says(&drawn(kept(&state)).await, &["Find a voice for: Technical buyer"]);
    // A name that is only typed asks nobody yet.
    let mut asked = Asked { name: Word::first("Eve".into()), roles: Word::first(RoleSet::of(2)), ..Asked::default() };
    state.group.asked.insert("0000000e".into(), asked.clone());
    says(&drawn(kept(&state)).await, &["Find a voice for: Technical buyer"]);
    asked.day = Word::first(Day::of(2026, 11, 20).expect("a day"));
    state.group.asked.insert("0000000e".into(), asked);
    let page = drawn(kept(&state)).await;
    says(&page, &["Invited, not back yet: Eve (Technical buyer)"]);
    assert!(!page.contains("Find a voice for: Technical buyer"), "{page}");
}

#[tokio::test]
async fn a_message_leads_to_the_part_of_whom_it_is_for() {
    let page = drawn(kept(&state(&[("Ben", 1)], View::Invite))).await;
    let letter = page.split("<textarea").nth(1).unwrap_or_default();
    says(letter, &["https://example.com/ready#br4_", "What the group needs from you", "all of us decide"]);
}

#[tokio::test]
async fn who_answers_for_all_is_asked_to_hand_over_what_others_hold() {
    let mut state = state(&[("Bea", 1)], View::Group);
    state.group.people[0].roles.say(core().all_roles(), 0);
    says(&drawn(kept(&state)).await, &["Economic buyer: Bea", "Hand it over"]);
}

#[tokio::test]
async fn who_is_gone_is_put_aside_with_a_way_back() {
    let mut state = state(&[("Ben", 1)], View::Group);
    state.group.people[1].gone.say(true, 0);
    let page = drawn(kept(&state)).await;
    says(&page, &["Ben has left the group", "Undo: Ben"]);
    assert!(!page.contains("16 of 16"));
}

#[tokio::test]
async fn people_beyond_the_first_two_dozen_are_folded_away() {
    let others: Vec<(String, usize)> = (0..30).map(|n| (format!("Person {n}"), n % 5)).collect();
    let others: Vec<(&str, usize)> = others.iter().map(|(name, role)| (name.as_str(), *role)).collect();
    let page = drawn(kept(&state(&others, View::Group))).await;
    let (open, folded) = page.split_once("7 more").expect("some are folded away");
    says(open, &["Person 0<", "Person 22<"]);
    says(folded, &["Person 29<"]);
}

#[tokio::test]
async fn a_meeting_begins_with_its_agenda() {
    let page = drawn(kept(&state(&[("Ben", 0)], View::Meeting))).await;
    says(
        &page,
        &[
            "id=\"meet-count\"",
            "Three topics, about 20 minutes",
            "Begin the meeting",
            "<input checked type=\"checkbox\">",
        ],
    );
    let alone = drawn(kept(&state(&[], View::Meeting))).await;
    says(&alone, &["There is nothing to talk about and nothing to look at again."]);
}
