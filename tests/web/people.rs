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
use crate::results::{fold, open_fold};

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

/// The markup of the results of these people, with what each of them said: what can be read, and what is said of marks.
async fn results(others: &[(&str, usize)]) -> String {
    let page = Mounted::of(&state(others, View::Results)).await;
    open_fold(&page, "said").await;
    page.markup()
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
    // Half way there is what I said, and no fold with what others did.
    let markup = page.markup();
    let mine = |item: &engine::questionnaire::Item| item.roles.has(0) && page.says(&item.anchors[1]);
    assert!(page.says("It is too early for a figure.") && core().items.iter().any(mine), "{markup}");
    assert!(page.find("details.fold").is_none() && !markup.contains("Proven: Ben"), "{markup}");
    page.handle().apply(Action::Answer { item, answer: Answer::DontKnow });
    settled().await;
    open_fold(&page, "said").await;
    page.unfold(&fold("said")).await;
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
    page.unfold(".who-lists").await;
    page.enter("#left-who", "00000001").await;
    page.click("Mark as gone").await;
    assert!(page.state().group.people[1].gone.value);
    assert!(page.says("Ben is marked as gone.") && page.says("Ben has left the group"), "{}", page.text());
    assert_eq!(focused(), "who", "the button is gone with him");
    page.press("[aria-label='Undo: Ben']").await;
    assert_eq!(page.state().present().0.people.len(), 2);
}

/// The widget where links lead to a page of an example.
async fn at_example(state: &State) -> Mounted {
    Mounted::with(state, |props| props.share_base = "https://example.com/ready".into()).await
}

/// The link in a message.
fn link_in(text: &str) -> link::Link {
    let address = text.lines().find(|line| line.starts_with("https://example.com/ready#br4_")).expect("an address");
    link::read(&address["https://example.com/ready#br".len()..], core()).expect("a link")
}

#[wasm_bindgen_test]
async fn a_message_invites_one_person_and_the_next_is_open_once_it_is_copied() {
    let clipboard = Clipboard::open();
    let page = at_example(&state(&[], View::Invite)).await;
    page.click("Copy the message").await;
    assert_eq!((clipboard.text(), focused()), (None, "purchase".to_owned()), "what it is about comes first");
    assert!(page.says("Give it a name first."));
    page.enter("#purchase", "Phone system").await;
    page.enter("#invitee", "Cho").await;
    let invited = |page: &Mounted| -> Vec<(String, bool)> {
        let state = page.state();
        let all = state.group.invited().map(|(_, asked)| (asked.name.value.clone(), asked.day.value == Day::NONE));
        all.collect()
    };
    assert_eq!(invited(&page), [("Cho".to_owned(), true)], "whose name is typed is kept, and not asked yet");
    page.click("Copy message to Cho").await;
    let text = clipboard.text().expect("it was copied");
    let link = link_in(&text);
    assert!(text.starts_with("Hello Cho,") && text.contains("“Phone system”"), "{text}");
    let key = link.group.asked.keys().next().expect("whom it asks").clone();
    assert_eq!((link.kind, link.from.as_str()), (link::Kind::Invitation, "Ana"));
    assert_eq!((invited(&page), page.heard.borrow().as_slice()), (vec![("Cho".to_owned(), false)], &["share"][..]));
    assert!(page.state().group.asked.contains_key(&key), "the key stays with the row");
    // The focus stays with the row; the next one is open, and is a message to somebody else.
    assert_eq!(focused(), format!("write-2-{key}"));
    assert!(page.says("Now paste it to Cho. The next one is open.") && page.says("Copied today. Not back yet."));
    let next = page.value("#message").expect("another message");
    assert!(!next.contains("Cho") && link_in(&next).group.asked.keys().next() != Some(&key), "{next}");
    // Coming back finds it as it was, and asks the same person again.
    page.handle().go(View::Board);
    settled().await;
    page.handle().go(View::Invite);
    settled().await;
    page.press("[aria-label='Write again: Cho']").await;
    assert_eq!(link_in(&page.value("#message").expect("the message")).group.asked.keys().next(), Some(&key));
}

#[wasm_bindgen_test]
async fn a_role_the_purchase_does_not_need_is_left_out_and_comes_back() {
    let page = Mounted::of(&state(&[], View::Invite)).await;
    page.click("Not needed for this purchase").await;
    assert!(!page.state().group.expected.value.has(2));
    assert!(focused().starts_with("write-2-"), "{}", focused());
    page.press("[aria-label='Needed after all: Technical buyer']").await;
    assert!(page.state().group.expected.value.has(2));
}

#[wasm_bindgen_test]
async fn a_reminder_opens_in_its_row_and_asks_that_person_today() {
    let clipboard = Clipboard::open();
    let mut before = state(&[("Ben", 1)], View::Group);
    let item = before.group.people[1].asked(core()).next().expect("one");
    before.group.people[1].say(item, Answer::DontKnow, 0);
    let page = at_example(&before).await;
    page.press("[aria-label='Ask Ben for 1 more']").await;
    assert_eq!(page.attributes("[aria-label='Ask Ben for 1 more']", "aria-expanded"), ["true"]);
    page.click("Copy message to Ben").await;
    let text = clipboard.text().expect("it was copied");
    assert!(text.contains(core().items[item].headline()), "{text}");
    assert_eq!(link_in(&text).group.asked.keys().collect::<Vec<_>>(), ["00000001"]);
    let asked = page.state().group.asked.get("00000001").cloned().expect("it is kept");
    assert!(asked.day.value != Day::NONE && asked.roles.value.is_empty(), "a member stays one");
    assert!(page.says("asked today") && page.says("Now paste it to Ben."));
}

#[wasm_bindgen_test]
async fn what_came_back_is_pasted_and_looked_at_first() {
    let page = Mounted::of(&state(&[], View::Group)).await;
    page.press(".card button[type=submit]").await;
    assert_eq!(focused(), "came-back", "there is nothing to open yet");
    let theirs = state(&[("Ben", 1)], View::Board).group;
    let link = link::write(&link::Link::of(link::Kind::Group, Day::NONE, theirs), core()).expect("it fits");
    page.enter("#came-back", &format!("Here it is:\nhttps://example.com/#br{link}")).await;
    page.press(".card button[type=submit]").await;
    assert_eq!((page.state().view, page.state().group.people.len()), (View::Join, 1));
    assert!(page.says("Ben"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn the_picture_for_all_is_copied_with_names_and_without_notes() {
    let clipboard = Clipboard::open();
    let mut before = state(&[("Ben", 1)], View::Group);
    before.group.people[1].write(3, "for us alone".into(), 0);
    let (id, name) = ("0000000c".to_owned(), "Cho".to_owned());
    before.apply(core(), Action::Ask { id, name, roles: RoleSet::of(2), day: Day::of(2026, 11, 20).unwrap() });
    let page = at_example(&before).await;
    page.click("Copy the message").await;
    let link = link_in(&clipboard.text().expect("it was copied"));
    let ben = &link.group.people[1];
    assert_eq!((ben.name.value.as_str(), ben.note(3), link.group.asked.len()), ("Ben", "", 0));
    assert_eq!((ben.answer(0), link.from.as_str()), (Answer::Level(4), "Ana"));
}

#[wasm_bindgen_test]
async fn passing_the_group_on_gives_everything() {
    let mut before = state(&[("Ben", 1)], View::Group);
    before.group.people[1].write(3, "for whoever collects".into(), 0);
    let (id, name) = ("0000000c".to_owned(), "Cho".to_owned());
    before.apply(core(), Action::Ask { id, name, roles: RoleSet::of(2), day: Day::of(2026, 11, 20).unwrap() });
    let page = at_example(&before).await;
    page.click("Pass the group on").await;
    assert_eq!(page.state().view, View::Share);
    let link = link_in(&page.value("#share-link").expect("a link"));
    assert_eq!((link.kind, link.group.people[1].note(3)), (link::Kind::Group, "for whoever collects"));
    assert!(link.group.asked.contains_key("0000000c"));
    assert!(page.find("#share-notes").is_none(), "nothing of it is a matter of choice");
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
    let before = state(&[("Ben", 1)], View::Results);
    let now = state(&[("Ben", 1), ("Cho", 2)], View::Results);
    let lines = past::remember("", &before.group, Day::read("2026-11-22").unwrap(), core()).unwrap();
    let page = with_past(&now, &lines).await;
    open_fold(&page, "moved").await;
    for said in ["What moved", "22 November 2026, 2 people", "20 new answers", "New in the group: Cho."] {
        assert!(page.says(said), "{said} is not in {}", page.text());
    }
    drop(page);
    assert!(!Mounted::of(&now).await.says("What moved"), "nothing to compare with");
    // One voice alone was no figure of the group.
    let alone = past::remember("", &state(&[], View::Results).group, Day::read("2026-11-22").unwrap(), core()).unwrap();
    assert!(!with_past(&now, &alone).await.says("What moved"));
    // Nothing of it as long as others' answers wait.
    let mut blind = now;
    blind.group.blind.say(true, 0);
    blind.group.people[0].answers = vec![Word::default(); core().items.len()];
    assert!(!with_past(&blind, &lines).await.says("What moved"));
}
