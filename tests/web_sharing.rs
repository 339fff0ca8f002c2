//! Sharing in a real browser: what is shown is what leaves, and a sealed link opens with its
//! passphrase alone.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use buying_readiness::group::{Answer, NODES, Node};
use buying_readiness::questionnaire::{RoleSet, core};
use buying_readiness::share::link::{LinkError, Sealed, read};
use buying_readiness::state::{Action, State, View};
use buying_readiness::ui::{Effect, Outcome, abilities, perform};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::Callback;
use yew::platform::time::sleep;

#[path = "common/rest.rs"]
mod rest;

use rest::Sheet;

wasm_bindgen_test_configure!(run_in_browser);

/// Asks the browser, and waits for what is heard: the word and the text.
async fn ask(effect: Effect) -> (String, String) {
    let heard = Rc::new(RefCell::new(None));
    let slot = Rc::clone(&heard);
    let hear = Callback::from(move |(what, text): (&'static str, String)| {
        slot.replace(Some((what.to_owned(), text)));
    });
    perform(effect, hear);
    while heard.borrow().is_none() {
        sleep(Duration::from_millis(20)).await;
    }
    heard.take().unwrap()
}

fn sealed(link: &str) -> Sealed {
    let Err(LinkError::Sealed(sealed)) = read(link, core()) else { panic!("{link} is sealed") };
    sealed
}

async fn unseal(passphrase: &str, link: &str) -> (String, String) {
    ask(Effect::Unseal { passphrase: passphrase.to_owned(), sealed: sealed(link) }).await
}

/// Somebody on the page for sharing, in a group without an id, with an answer, a note and something
/// reopened.
fn somebody() -> State {
    let q = core();
    let mut state = State::new(q);
    let all = q.all_roles();
    state.apply(q, Action::Me { id: "0badcafe".into(), name: "Ana".into(), roles: RoleSet::of(0), expected: all });
    state.apply(q, Action::Answer { item: 0, answer: Answer::Level(3) });
    state.apply(q, Action::Note { item: 0, text: "Kept here".into() });
    state.apply(q, Action::Reopen(Node::all().next().unwrap()));
    state.apply(q, Action::Go(View::Share));
    state
}

fn sheet(state: &State, seal: bool) -> Sheet {
    let sheet = Sheet::of(state.clone(), 0x1234_5678_9abc);
    sheet.side(|side| side.can_seal = seal);
    sheet
}

/// The value of the attribute that stands next behind this text in the markup.
fn behind(markup: &str, text: &str, attribute: &str) -> Option<String> {
    let rest = &markup[markup.find(text)? + text.len()..];
    let rest = &rest[rest.find(attribute)? + attribute.len()..];
    rest.split('\u{1}').nth(1).map(str::to_owned)
}

/// Does what the control behind this text does.
fn fire(sheet: &mut Sheet, text: &str, event: &str, value: &str) -> Vec<Outcome> {
    let markup = sheet.draw();
    let handler = behind(&markup, text, event).unwrap_or_else(|| panic!("no {event} behind {text}"));
    sheet.fire(handler.parse().unwrap(), value)
}

fn tick(sheet: &mut Sheet, id: &str) {
    fire(sheet, id, "!onchange", "");
}

/// The link that is shown, its address taken off.
fn shown(sheet: &mut Sheet) -> Option<String> {
    let address = behind(&sheet.draw(), "=id\u{1}share-link\u{1}", "=value")?;
    Some(address.strip_prefix("https://example.com/ready#br=").expect("our address").to_owned())
}

const MAIN: &str = "button button-main";

#[wasm_bindgen_test]
async fn a_sealed_link_opens_with_its_passphrase_alone() {
    let plain = "1.Ksz7TV2gvdoXWgJ43ebkf4qOIsllRxFksqOIg.01zkiZ";
    let (what, link) = ask(Effect::Seal { passphrase: " drei Äpfel ".into(), link: plain.into() }).await;
    assert_eq!(what, "sealed");
    assert_eq!(unseal("drei Äpfel", &link).await, ("unsealed".into(), plain.into()));
    assert_eq!(unseal("drei Apfel", &link).await, ("not-unsealed".into(), String::new()));
    let (_, again) = ask(Effect::Seal { passphrase: "drei Äpfel".into(), link: plain.into() }).await;
    assert_ne!(sealed(&again).parts().0, sealed(&link).parts().0, "each has a salt of its own");
    assert_ne!(sealed(&again).parts().1, sealed(&link).parts().1);
}

#[wasm_bindgen_test]
async fn the_golden_sealed_link_opens_however_its_passphrase_was_typed() {
    let lines: Vec<&str> = include_str!("links/v2/sealed.txt").lines().collect();
    let link = lines[0].strip_prefix("#br=").unwrap();
    assert_eq!(unseal(lines[1], link).await, ("unsealed".into(), lines[2].into()));
    let apart = lines[1].replace('ö', "o\u{308}").replace('ü', "u\u{308}") + "\n";
    assert_eq!(unseal(&apart, link).await, ("unsealed".into(), lines[2].into()));
    assert_eq!(unseal("", link).await, ("not-unsealed".into(), String::new()));
}

#[wasm_bindgen_test]
fn what_is_shown_is_what_is_copied_and_no_more() {
    let mut sheet = sheet(&somebody(), true);
    let link = shown(&mut sheet).expect("it is short");
    let group = read(&link, core()).expect("a link").group;
    assert_eq!((group.id.as_str(), group.people.len()), ("cba98765", 1));
    assert!(group.people[0].notes.is_empty(), "notes go in on request only");
    let outcomes = fire(&mut sheet, MAIN, "!onclick", "");
    let copied = outcomes.iter().find_map(|outcome| match outcome {
        Outcome::Effect(Effect::Copy(address)) => address.strip_prefix("https://example.com/ready#br="),
        _ => None,
    });
    assert_eq!(copied, Some(link.as_str()));
    let Some(Outcome::State(state)) = outcomes.first() else { panic!("{outcomes:?}") };
    assert_eq!((state.group.id.as_str(), state.unshared), ("cba98765", [0; NODES]));
}

#[wasm_bindgen_test]
fn what_leaves_without_my_answers_can_still_be_taken_back() {
    for untick in ["=id\u{1}share-invitation", "=id\u{1}share-answers"] {
        let mut sheet = sheet(&somebody(), true);
        tick(&mut sheet, untick);
        let group = read(&shown(&mut sheet).unwrap(), core()).expect("a link").group;
        assert!(group.people.iter().all(|person| person.answer(0) == Answer::Nothing));
        let outcomes = fire(&mut sheet, MAIN, "!onclick", "");
        let Some(Outcome::State(state)) = outcomes.first() else { panic!("{outcomes:?}") };
        assert_ne!(state.unshared, [0; NODES]);
    }
}

#[wasm_bindgen_test]
async fn a_link_to_be_sealed_is_shown_only_sealed() {
    assert!(abilities().0, "tests run in a safe context");
    let mut sheet = sheet(&somebody(), true);
    tick(&mut sheet, "=id\u{1}share-seal");
    assert_eq!(shown(&mut sheet), None);
    let outcomes = fire(&mut sheet, MAIN, "!onclick", "");
    assert!(outcomes.contains(&Outcome::Focus("[id=share-passphrase]".into())), "{outcomes:?}");
    fire(&mut sheet, "=id\u{1}share-passphrase\u{1}", "!oninput", "drei Äpfel");
    let mut outcomes = fire(&mut sheet, MAIN, "!onclick", "");
    let Outcome::Effect(effect @ Effect::Seal { .. }) = outcomes.remove(0) else { panic!("{outcomes:?}") };
    assert_eq!(shown(&mut sheet), None, "it is not there yet");
    let (what, link) = ask(effect).await;
    sheet.hear(&what, &link);
    assert_eq!(shown(&mut sheet), Some(link.clone()));
    // What was changed since is not sealed; changed back, it is.
    tick(&mut sheet, "=id\u{1}share-notes");
    assert_eq!(shown(&mut sheet), None);
    tick(&mut sheet, "=id\u{1}share-notes");
    assert_eq!(shown(&mut sheet), Some(link));
    fire(&mut sheet, "=id\u{1}share-passphrase\u{1}", "!oninput", "drei Äpfel!");
    assert_eq!(shown(&mut sheet), None);
}

#[wasm_bindgen_test]
fn where_nothing_can_be_sealed_the_page_says_why() {
    let markup = sheet(&somebody(), false).draw();
    assert!(!markup.contains("share-seal\u{1}") && markup.contains("https"));
}

#[wasm_bindgen_test]
fn links_lead_where_the_page_says_and_its_own_fragment_stays() {
    let mut sheet = sheet(&somebody(), false);
    for (base, start) in [
        ("https://example.com/neutral", "https://example.com/neutral#br=1."),
        ("https://example.com/app#/check", "https://example.com/app#/check?br=1."),
        ("https://example.com/app#tab=2", "https://example.com/app#tab=2&br=1."),
    ] {
        base.clone_into(&mut sheet.around.address);
        let address = behind(&sheet.draw(), "=id\u{1}share-link\u{1}", "=value").unwrap();
        assert!(address.starts_with(start), "{address}");
    }
}
