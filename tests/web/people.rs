//! The group's page and what results say of it: what people rely on.

use buying_readiness::platform::storage::{Storage, StorageHandle};
use buying_readiness::questionnaire::core;
use buying_readiness::store::SessionStore;
use engine::group::{Answer, Day, Person, Word};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::{link, past};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Clipboard, Mounted, focused, settled};

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

/// The markup of the results of these people: what can be read, and what is said of marks.
async fn results(others: &[(&str, usize)]) -> String {
    Mounted::of(&state(others, View::Results)).await.markup()
}

/// In a browser where these earlier states are kept.
async fn with_past(state: &State, lines: &str) -> Mounted {
    let storage = StorageHandle::memory();
    assert_eq!(SessionStore::new(storage.clone()).save(state, core()), None, "it is stored");
    storage.set("buying-readiness/1/past", lines).unwrap();
    Mounted::with(state, |props| props.storage = storage).await
}

#[wasm_bindgen_test]
async fn in_a_blind_round_results_show_nothing_of_others_until_mine_are_in() {
    let mut blind = state(&[("Ben", 0)], View::Results);
    blind.group.blind.say(true, 0);
    let item = (0..29).find(|item| core().items[*item].roles.has(0)).unwrap();
    blind.apply(core(), Action::Answer { item, answer: Answer::Nothing });
    let page = Mounted::of(&blind).await;
    let markup = page.markup();
    assert!(markup.contains("Talked about: Ana.") && !markup.contains("Proven: Ben"), "{markup}");
    page.handle().apply(Action::Answer { item, answer: Answer::DontKnow });
    settled().await;
    assert!(page.markup().contains("Proven: Ben"));
}

#[wasm_bindgen_test]
async fn beside_answers_who_gave_no_name_is_a_level_and_a_role_only_among_three() {
    let two = results(&[("", 3), ("", 3)]).await;
    assert!(two.contains("Proven: 2 people.") && !two.contains("Proven: End user"), "{two}");
    let three = results(&[("", 3), ("", 3), ("", 3)]).await;
    assert!(three.contains("Proven: End user (3)."), "{three}");
    assert!(results(&[("Ben", 3)]).await.contains("Proven: Ben."));
}

#[wasm_bindgen_test]
async fn who_is_marked_as_gone_is_put_aside_and_comes_back() {
    let page = Mounted::of(&state(&[("Ben", 1)], View::Group)).await;
    page.press("[aria-label='Change: Ben']").await;
    page.click("Mark as gone").await;
    assert!(page.state().group.people[1].gone.value);
    assert!(page.says("Ben is marked as gone.") && page.says("Ben has left the group"), "{}", page.text());
    assert_eq!(focused(), "who", "the button is gone with him");
    page.press("[aria-label='Undo: Ben']").await;
    assert_eq!(page.state().present().0.people.len(), 2);
}

#[wasm_bindgen_test]
async fn a_letter_leads_into_this_group_and_ends_in_what_the_group_needs() {
    let clipboard = Clipboard::open();
    let before = state(&[("Ben", 1)], View::Group);
    let page = Mounted::with(&before, |props| props.share_base = "https://example.com/ready".into()).await;
    page.press("[aria-label='Copy the letter: End user']").await;
    let text = clipboard.text().expect("it was copied");
    assert_eq!(page.value("#letter-end_user"), Some(text.clone()), "what is shown is what is copied");
    let address = text.lines().find(|line| line.starts_with("https://example.com/ready#br=")).expect("an address");
    let link = link::read(&address["https://example.com/ready#br=".len()..], core()).unwrap();
    assert_eq!((link.group.id.as_str(), link.group.people.len()), ("5eed0bad", 0));
    let last = text.rsplit("\n\n").next().unwrap();
    assert!(text.contains("What the group needs from you") && last.contains("all of us can decide"), "{text}");
}

#[wasm_bindgen_test]
async fn who_answered_for_all_hands_over_what_others_hold() {
    let mut before = state(&[("Bea", 1)], View::Group);
    before.group.people[0].roles.say(core().all_roles(), 0);
    let page = Mounted::of(&before).await;
    assert!(page.says("Economic buyer: Bea"));
    page.click("Hand it over").await;
    assert_eq!(page.state().my_roles(), core().all_roles().without(RoleSet::of(1)));
}

#[wasm_bindgen_test]
async fn what_is_joined_is_kept_with_what_was_before_and_taken_back() {
    let page = Mounted::of(&state(&[], View::Board)).await;
    let theirs = state(&[("Ben", 1)], View::Board).group;
    let people = || -> Vec<usize> {
        let kept = past::earlier(&page.handle().past(), "5eed0bad", core());
        kept.iter().map(|link| link.group.people.len()).collect()
    };
    page.handle().add(vec![Action::Merge(Box::new(theirs))]);
    assert_eq!(people(), [1, 2]);
    // Sharing the same again keeps nothing new.
    let before = page.handle().past();
    page.handle().share(Vec::new());
    assert_eq!(page.handle().past(), before);
    page.handle().take_back();
    assert_eq!((people(), page.state().group.people.len()), (vec![1], 1));
}

#[wasm_bindgen_test]
async fn what_moved_is_told_job_by_job_and_role_by_role() {
    let before = state(&[], View::Results);
    let now = state(&[("Ben", 1)], View::Results);
    let lines = past::remember("", &before.group, Day::read("2026-11-22").unwrap(), core()).unwrap();
    let page = with_past(&now, &lines).await;
    for said in ["What moved", "22 November 2026, 1 person", "16 new answers", "New in the group: Ben."] {
        assert!(page.says(said), "{said} is not in {}", page.text());
    }
    drop(page);
    assert!(!Mounted::of(&now).await.says("What moved"), "nothing to compare with");
    // Nothing of it as long as others' answers wait.
    let mut blind = now;
    blind.group.blind.say(true, 0);
    blind.group.people[0].answers = vec![Word::default(); core().items.len()];
    assert!(!with_past(&blind, &lines).await.says("What moved"));
}
