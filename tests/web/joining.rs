//! Joining in a real browser: nothing changes until somebody says so, and what is half done is still there when one
//! comes back. What the page says is tested beside it.

use buying_readiness::platform::crypto;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Asked, Day, Group, Person, Word};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::link::{self, Kind, Link, fragment};
use js_sys::Reflect;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Around, Clipboard, Mounted, focused, follow_link, has_link, script, set_link, settled};

const GROUP: &str = "0123abcd";

fn person(id: &str, name: &str, role: usize, level: u8) -> Person {
    let mut person = Person::new(id, RoleSet::of(role), core());
    person.name.say(name.into(), 0);
    for (item, content) in core().items.iter().enumerate() {
        if content.roles.has(role) {
            person.say(item, Answer::Level(level), 0);
        }
    }
    person
}

fn group(people: &[Person]) -> Group {
    Group { id: GROUP.into(), people: people.to_vec(), ..Group::new(core()) }
}

/// Ana, who has begun here.
fn ana() -> State {
    State { group: group(&[person("0000000a", "Ana", 0, 3)]), me: Some(0), view: View::Board, ..State::new(core()) }
}

fn link_of(kind: Kind, group: &Group) -> String {
    link::write(&Link::of(kind, Day::of(2026, 11, 20).unwrap(), group.clone()), core()).unwrap()
}

#[wasm_bindgen_test]
async fn opening_and_looking_write_nothing_and_adding_merges() {
    let theirs = group(&[person("0000000b", "Ben", 1, 2), person("0000000c", "", 2, 1)]);
    set_link(&link_of(Kind::Group, &theirs));
    let page = Mounted::of(&ana()).await;
    assert!(page.says("Answers from 2 people") && page.says("Your group goes from 1 to 3 people."));
    page.click("Only look").await;
    assert!(page.says("This is how your group would stand with it."));
    page.click("Stop looking").await;
    assert_eq!((page.state().group.clone(), has_link()), (ana().group, true));
    // It is still there when one comes back.
    page.handle().go(View::Board);
    settled().await;
    page.handle().go(View::Join);
    settled().await;
    page.click("Add to our group").await;
    let mut merged = ana().group;
    merged.merge(&theirs).unwrap();
    assert_eq!((page.state().group.clone(), has_link()), (merged, false));
    assert_eq!((page.says("Added to your group"), &*page.heard.borrow()), (true, &vec!["join"]));
    page.click("Undo").await;
    assert_eq!(page.state().group, ana().group);
    assert!(page.says("Answers from 2 people"), "it is looked at again");
    page.click("Add to our group").await;
    page.open(&link_of(Kind::Group, &theirs)).await;
    assert!(page.says("Everything in it is here already."));
}

#[wasm_bindgen_test]
async fn newer_words_in_my_name_are_asked_about_first() {
    let mut newer = person("0000000a", "Ana", 0, 3);
    let item = newer.answers.iter().position(Word::is_said).unwrap();
    newer.say(item, Answer::Level(0), 9);
    for (word, level) in [("Yes, that was me", 0), ("No, keep mine", 3)] {
        let page = Mounted::of(&ana()).await;
        page.open(&link_of(Kind::Mine, &group(&[newer.clone()]))).await;
        page.click("Add to our group").await;
        assert!(page.says("Newer words in your name") && focused() == "join-card");
        assert_eq!(page.state().group, ana().group, "asked first");
        page.click(word).await;
        let mine = &page.state().group.people[0].answers[item];
        assert_eq!((mine.value, mine.rev >= 2), (Answer::Level(level), true));
    }
}

#[wasm_bindgen_test]
async fn where_nobody_has_begun_one_begins_or_goes_on_as_oneself() {
    let theirs = group(&[person("0000000b", "Ben", 1, 2), person("0000000c", "Cho", 2, 1)]);
    set_link(&link_of(Kind::Group, &theirs));
    let page = Mounted::of(&State::new(core())).await;
    page.click("I am new here").await;
    let state = page.state();
    assert_eq!((state.view, state.me, state.group.people.len()), (View::Start, None, 2));
    assert!(has_link(), "nothing is saved until somebody has begun");
    drop(page);

    set_link(&link_of(Kind::Group, &theirs));
    let page = Mounted::of(&State::new(core())).await;
    page.click("This is me, go on").await;
    page.choose("input[name=join-one]", 1).await;
    assert_eq!(page.state().me, None, "it is chosen, and not yet said");
    page.click("Go on as Cho").await;
    let state = page.state();
    assert_eq!((state.my().unwrap().id.as_str(), state.view), ("0000000c", View::Board));
    assert_ne!(state.device, 0, "the device where Cho began has that number");
    assert!(!has_link());
}

#[wasm_bindgen_test]
async fn pressing_twice_makes_nobody_another_person() {
    let names = ["Ben", "Cho", "Dee", "Eli", "Fay"];
    for (count, width) in (2..=names.len()).flat_map(|count| [(count, "360px"), (count, "800px")]) {
        let people = names.iter().enumerate().map(|(n, name)| person(&format!("0000000{n}"), name, n, 2));
        set_link(&link_of(Kind::Group, &group(&people.take(count).collect::<Vec<_>>())));
        let page = Mounted::of(&State::new(core())).await;
        script(&format!("it.style.inlineSize = '{width}'"), page.root());
        let asks = page.button("This is me, go on");
        script("it.scrollIntoView({ block: 'center' })", &asks);
        let here = asks.get_bounding_client_rect();
        let (x, y) = (here.left() + here.width() / 2.0, here.top() + here.height() / 2.0);
        for _ in 0..3 {
            page.press_at(x, y).await;
        }
        let what = format!("{count} names in {width}");
        assert!(page.says("Which one are you?"), "{what}");
        assert_eq!((page.state().me, page.state().view), (None, View::Join), "{what}");
        let go_on =
            page.all("button").into_iter().find(|it| it.inner_text().contains("Go on as") && it.offset_height() > 0);
        let on = go_on.expect("it is drawn").get_bounding_client_rect();
        let is_there = (on.left()..=on.right()).contains(&x) && (on.top()..=on.bottom()).contains(&y);
        assert!(!is_there, "{what}: it stands where it was asked");
    }
}

#[wasm_bindgen_test]
async fn who_one_is_has_to_be_chosen_first() {
    let theirs = group(&[person("0000000b", "Ben", 1, 2), person("0000000c", "Cho", 2, 1)]);
    set_link(&link_of(Kind::Group, &theirs));
    let page = Mounted::of(&State::new(core())).await;
    page.click("This is me, go on").await;
    assert_eq!((focused().as_str(), page.find("input[name=join-one]:checked").is_none()), ("join-which", true));
    page.click("Go on as").await;
    assert_eq!(page.find("#join-which-missed").expect("an alert").inner_text(), "Choose who you are first.");
    assert!(page.find("input[name=join-one]:focus").is_some() && page.state().me.is_none());
    page.choose("input[name=join-one]", 0).await;
    assert_eq!(page.find("#join-which-missed").expect("an alert").inner_text(), "");
}

#[wasm_bindgen_test]
async fn another_group_is_never_mixed_in() {
    let mut theirs = group(&[person("0000000b", "Ben", 1, 2)]);
    theirs.id = "ffffffff".into();
    let page = Mounted::of(&ana()).await;
    page.open(&link_of(Kind::Group, &theirs)).await;
    assert!(page.says("This is another group") && !page.says("Add to our group"));
    page.click("Open it by itself").await;
    assert_eq!((page.state().group.id.as_str(), page.state().me), ("ffffffff", None));
    assert!(page.says("And you?"), "and one says who one is in it");
    // The one that was here is put away, and is found again by a link of it.
    page.open(&link_of(Kind::Group, &ana().group)).await;
    page.click("Go to that group").await;
    assert_eq!((page.state().group.clone(), page.state().view), (ana().group, View::Join));
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_says_why_and_gets_the_focus() {
    set_link("hello");
    let page = Mounted::of(&ana()).await;
    assert_eq!((focused().as_str(), page.says("Paste a link")), ("join-wrong", true));
    page.enter("#join-link", &link_of(Kind::Group, &group(&[person("0000000b", "Ben", 1, 2)]))).await;
    page.press(".join-paste button").await;
    assert!(page.says("Answers from 1 person") && page.find("#join-wrong").is_none());
    page.click("Forget it").await;
    assert_eq!((page.state().view, has_link()), (View::Board, false));
}

#[wasm_bindgen_test]
async fn a_sealed_link_opens_with_its_passphrase_alone() {
    let plain = link_of(Kind::Group, &group(&[person("0000000b", "Ben", 1, 2)]));
    let page = Mounted::of(&ana()).await;
    page.open(&crypto::seal("drei Äpfel", &plain).await.unwrap()).await;
    page.press(".join-paste button").await;
    assert_eq!(focused(), "join-passphrase");
    page.enter("#join-passphrase", "drei Apfel").await;
    page.press(".join-paste button").await;
    page.comes("does not open").await;
    assert_eq!(focused(), "join-passphrase");
    page.enter("#join-passphrase", "drei Äpfel").await;
    page.find(".join-paste button").unwrap().click();
    page.comes("Answers from 1 person").await;
}

/// An empty invitation, to answer by a day.
fn invitation() -> Group {
    let mut group = Group { id: GROUP.into(), ..Group::new(core()) };
    group.name.say("Invoices".into(), 0);
    group.by.say(Day::of(2026, 12, 11).unwrap(), 0);
    group
}

/// Ana asks Cho as technical buyer.
fn asks_cho() -> String {
    let mut group = invitation();
    let asked = Asked { name: Word::first("Cho".into()), roles: Word::first(RoleSet::of(2)), ..Asked::default() };
    group.asked.insert("0000000c".into(), asked);
    let made = Day::of(2026, 11, 20).unwrap();
    link::write(&Link::of(Kind::Invitation, made, group).from("Ana"), core()).unwrap()
}

#[wasm_bindgen_test]
async fn whoever_is_invited_begins_at_once_and_nothing_is_kept_before() {
    set_link(&link_of(Kind::Group, &invitation()));
    let page = Mounted::of(&State::new(core())).await;
    assert!(page.says("You are invited") && page.says("Invoices") && page.says("11 December"), "{}", page.text());
    assert_eq!((page.state().group.id.as_str(), has_link()), ("", true));
    page.press("#role-technical_buyer").await;
    page.enter("#name", "Cho").await;
    page.press("form button[type=submit]").await;
    let state = page.state();
    let me = state.my().expect("somebody has begun");
    assert_eq!((state.group.id.as_str(), state.group.name.value.as_str()), (GROUP, "Invoices"));
    assert_eq!((me.name.value.as_str(), me.roles.value.len(), has_link()), ("Cho", 1, false));
    assert_eq!(state.inviter.as_deref(), Some(""), "whoever it was");
    assert!(matches!(state.view, View::Run(_)), "at the first statement");
    assert!(page.heard.borrow().starts_with(&["join"]), "{:?}", page.heard.borrow());
}

#[wasm_bindgen_test]
async fn an_invitation_knows_whom_it_asks_and_is_one_person_wherever_it_is_opened() {
    set_link(&asks_cho());
    let page = Mounted::of(&State::new(core())).await;
    assert!(page.says("Ana asks for your view on") && page.says("Begin as"), "{}", page.text());
    assert_eq!(page.value("#name").as_deref(), Some("Cho"));
    page.press("form button[type=submit]").await;
    let state = page.state();
    let me = state.my().expect("Cho has begun");
    assert_eq!((me.id.as_str(), me.name.value.as_str(), me.roles.value), ("0000000c", "Cho", RoleSet::of(2)));
    assert_eq!((state.inviter.as_deref(), state.group.asked.is_empty(), has_link()), (Some("Ana"), true, false));
    assert_eq!(me.roles.device, state.device, "each device has a number of its own");
    // Opened again, it goes on.
    page.open(&asks_cho()).await;
    assert!(page.says("You have begun here") && page.find("#role-technical_buyer").is_none(), "{}", page.text());
    page.click("Continue").await;
    assert!(matches!(page.state().view, View::Run(_)));
}

#[wasm_bindgen_test]
async fn somebody_else_is_somebody_new() {
    let page = Mounted::of(&State::new(core())).await;
    page.open(&asks_cho()).await;
    page.press("#role-technical_buyer").await;
    page.press("form button[type=submit]").await;
    assert!(page.says("Tick at least one") && page.state().me.is_none() && focused() == "role-technical_buyer");
    page.press("#role-end_user").await;
    page.click("I am somebody else").await;
    assert_eq!(page.value("#name").as_deref(), Some(""));
    page.press("form button[type=submit]").await;
    let state = page.state();
    let me = state.my().expect("somebody has begun");
    assert!(me.id != "0000000c" && me.name.value.is_empty() && me.roles.value == RoleSet::of(3));
}

#[wasm_bindgen_test]
async fn an_invitation_can_be_forgotten_and_another_purchase_stays_beside_it() {
    set_link(&link_of(Kind::Group, &invitation()));
    let page = Mounted::of(&State::new(core())).await;
    page.click("Not for me").await;
    assert!(page.says("See where your purchase really stands") && !has_link());
    assert_eq!(page.state().group, Group::new(core()));
    let mut elsewhere = ana();
    elsewhere.group.id = "89abcdef".into();
    let page = Mounted::of(&elsewhere).await;
    page.open(&asks_cho()).await;
    assert!(page.says("This one is added beside it"), "{}", page.text());
    page.press("form button[type=submit]").await;
    assert_eq!((page.state().group.id.as_str(), page.state().my().unwrap().id.as_str()), (GROUP, "0000000c"));
    assert_eq!(page.handle().other_groups(), [("89abcdef".to_owned(), String::new())], "it stays");
}

#[wasm_bindgen_test]
async fn a_link_is_opened_where_one_begins() {
    let page = Mounted::of(&State::new(core())).await;
    Reflect::set(
        &page.find("#paste").unwrap(),
        &"value".into(),
        &format!("Hello,\nhttps://a.example/#br{}\nAna", asks_cho()).into(),
    )
    .unwrap();
    page.press(".paste .button").await;
    assert!(page.says("Ana asks for your view on"), "{}", page.text());
    // Where it is cut off, one begins without it.
    let page = Mounted::of(&State::new(core())).await;
    set_link(&asks_cho()[..30]);
    page.open(&asks_cho()[..30]).await;
    assert_eq!((focused().as_str(), page.says("This link is cut off")), ("join-wrong", true));
    page.click("Begin without it").await;
    assert!(page.says("See where your purchase really stands") && !has_link());
}

#[wasm_bindgen_test]
async fn what_holds_no_link_is_said_where_it_was_pasted() {
    let page = Mounted::of(&State::new(core())).await;
    page.press(".paste > summary").await;
    for text in ["", "see you on Thursday", "https://example.com/#section", &"no link ".repeat(3_000)] {
        page.enter("#paste", text).await;
        page.find("#paste").unwrap().focus().unwrap();
        page.press(".paste .button").await;
        assert_eq!((page.state().view, page.value("#paste").as_deref()), (View::Start, Some(text)));
        assert!(page.says("There is no link of ours in this."), "{}", page.text());
        assert_eq!((focused().as_str(), page.attributes("#paste", "aria-invalid")), ("paste", vec!["true".into()]));
    }
    page.enter("#paste", "Hello").await;
    assert!(!page.says("There is no link of ours in this."), "it is being changed");
    // What was one of ours is told about on its page.
    page.enter("#paste", &asks_cho()[..30]).await;
    page.press(".paste .button").await;
    assert!(page.says("This link is cut off"), "{}", page.text());
}

/// How far down the window the widget begins.
fn top_of(page: &Mounted) -> f64 {
    page.find(".br").expect("the frame").get_bounding_client_rect().top()
}

#[wasm_bindgen_test]
async fn whatever_a_link_leads_to_comes_into_view() {
    let cho = || {
        let mut state = State { group: invitation(), view: View::Board, ..State::new(core()) };
        state.group.people = vec![person("0000000c", "Cho", 2, 2)];
        State { me: Some(0), inviter: Some("Ana".into()), ..state }
    };
    let theirs = link_of(Kind::Group, &group(&[person("0000000b", "Ben", 1, 2)]));
    let cut = asks_cho()[..30].to_owned();
    // Invited, opened again, somebody's answers; cut off before one has begun, and after.
    for (state, link, at) in [
        (State::new(core()), asks_cho(), "H2"),
        (cho(), asks_cho(), "H2"),
        (ana(), theirs, "H2"),
        (State::new(core()), cut.clone(), "join-wrong"),
        (ana(), cut, "join-wrong"),
    ] {
        let _around = Around::of(3_000);
        set_link(&link);
        let page = Mounted::of(&state).await;
        assert!(top_of(&page).abs() < 2.0, "{at}: {} in {}", top_of(&page), page.text());
        assert_eq!(focused(), at);
        // Another one comes while the page is there.
        web_sys::window().unwrap().scroll_to_with_x_and_y(0.0, 0.0);
        follow_link(&link).await;
        assert!(top_of(&page).abs() < 2.0, "{at}, again: {} in {}", top_of(&page), page.text());
    }
}

#[wasm_bindgen_test]
async fn answers_go_back_once_they_are_said_to_be_sent() {
    let clipboard = Clipboard::open();
    let mut mine = group(&[person("0000000b", "Ben", 1, 2)]);
    mine.name.say("Invoices".into(), 0);
    let ben = State { group: mine, me: Some(0), inviter: Some("Ana".into()), view: View::End, ..State::new(core()) };
    let page = Mounted::of(&ben).await;
    page.click("Copy the message").await;
    page.comes("Now paste it to Ana").await;
    let message = clipboard.text().expect("it was copied");
    assert!(message.starts_with("Hello Ana,\nhere are my answers on “Invoices”."), "{message}");
    let link = link::read(fragment::pasted(&message, "br"), core()).expect("it is whole");
    assert_eq!((link.kind, link.from.as_str(), link.group.people.len()), (Kind::Mine, "Ben", 1));
    assert!(!page.state().sent && page.heard.borrow().contains(&"share"));
    page.click("I have sent it").await;
    assert!(page.state().sent && page.says("On its way to Ana"));
    // What changes after that is to be sent again.
    page.handle().apply(Action::Answer { item: 1, answer: Answer::Level(0) });
    settled().await;
    assert!(page.state().is_unsent() && page.says("answers back to Ana"), "{}", page.text());
}
