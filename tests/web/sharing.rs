//! Sharing in a real browser: what is shown is what leaves, and a sealed link opens with its passphrase alone.

use buying_readiness::config::SHARE_KEY;
use buying_readiness::platform::{Platform, Refused, crypto};
use buying_readiness::questionnaire::core;
use engine::group::{Answer, NODES, Node};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::link::{LinkError, Sealed, fragment, read};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Mounted, focused, settled};

fn sealed(link: &str) -> Sealed {
    let Err(LinkError::Sealed(sealed)) = read(link, core()) else { panic!("{link} is sealed") };
    sealed
}

async fn unseal(passphrase: &str, link: &str) -> Result<String, Refused> {
    crypto::unseal(passphrase, &sealed(link)).await
}

/// Somebody with an answer, a note and something reopened.
fn somebody() -> State {
    let q = core();
    let mut state = State::new(q);
    let all = q.all_roles();
    state.apply(q, Action::Me { id: "0badcafe".into(), name: "Ana".into(), roles: RoleSet::of(0), expected: all });
    state.apply(q, Action::Answer { item: 0, answer: Answer::Level(3) });
    state.apply(q, Action::Note { item: 0, text: "Kept here".into() });
    state.apply(q, Action::Reopen(Node::all().next().unwrap()));
    state
}

/// The page for sharing.
async fn page() -> Mounted {
    let page = Mounted::of(&somebody()).await;
    page.handle().go(View::Share);
    settled().await;
    page
}

/// The link that is shown, its address taken off.
fn shown(page: &Mounted) -> Option<String> {
    let address = page.value("#share-link")?;
    Some(address.split_once(&format!("#{SHARE_KEY}")).expect("our address").1.to_owned())
}

const MAIN: &str = ".sends .button-main";

#[wasm_bindgen_test]
async fn a_sealed_link_opens_with_its_passphrase_alone() {
    let plain = "1.Ksz7TV2gvdoXWgJ43ebkf4qOIsllRxFksqOIg.01zkiZ";
    let link = crypto::seal(" drei Äpfel ", plain).await.expect("it is sealed");
    assert_eq!(unseal("drei Äpfel", &link).await, Ok(plain.into()));
    assert_eq!(unseal("drei Apfel", &link).await, Err(Refused));
    let again = crypto::seal("drei Äpfel", plain).await.expect("it is sealed");
    assert_ne!(sealed(&again).parts().0, sealed(&link).parts().0, "each has a salt of its own");
    assert_ne!(sealed(&again).parts().1, sealed(&link).parts().1);
}

#[wasm_bindgen_test]
async fn the_golden_sealed_links_open_however_their_passphrase_was_typed() {
    for golden in [include_str!("../links/v2/sealed.txt"), include_str!("../links/v5/sealed.txt")] {
        let lines: Vec<&str> = golden.lines().collect();
        let link = fragment::find(lines[0], "br").unwrap();
        assert_eq!(unseal(lines[1], link).await, Ok(lines[2].into()));
        let apart = lines[1].replace('ö', "o\u{308}").replace('ü', "u\u{308}") + "\n";
        assert_eq!(unseal(&apart, link).await, Ok(lines[2].into()));
        assert_eq!(unseal("", link).await, Err(Refused));
    }
}

#[wasm_bindgen_test]
async fn what_is_shown_is_what_leaves_and_no_more() {
    let page = page().await;
    let link = shown(&page).expect("it is short");
    let group = read(&link, core()).expect("a link").group;
    assert_eq!((group.id.len(), group.people.len()), (8, 1));
    assert!(group.people[0].notes.is_empty(), "notes go in on request only");
    page.press(MAIN).await;
    assert_eq!((page.state().group.id.clone(), page.state().unshared), (group.id, [0; NODES]));
    assert_eq!(*page.heard.borrow(), ["share"]);
    assert_eq!(shown(&page), Some(link), "with the id it was shown with");
}

#[wasm_bindgen_test]
async fn what_leaves_without_my_answers_can_still_be_taken_back() {
    for untick in ["#share-invitation", "#share-answers"] {
        let page = page().await;
        page.press(untick).await;
        let group = read(&shown(&page).unwrap(), core()).expect("a link").group;
        assert!(group.people.iter().all(|person| person.answer(0) == Answer::Nothing));
        page.press(MAIN).await;
        assert_eq!(page.state().group.id, group.id);
        assert_ne!(page.state().unshared, [0; NODES]);
    }
}

#[wasm_bindgen_test]
async fn a_link_to_be_sealed_is_shown_only_sealed() {
    assert!(Platform::current().can_seal, "tests run in a safe context");
    let page = page().await;
    let plain = shown(&page).unwrap();
    page.press("#share-seal").await;
    assert_eq!(shown(&page), None);
    page.press(MAIN).await;
    assert_eq!(focused(), "share-passphrase");
    page.enter("#share-passphrase", "abc").await;
    assert!(page.says("Three characters are quickly guessed"), "said, and not forbidden");
    page.enter("#share-passphrase", "drei Äpfel").await;
    page.find(MAIN).unwrap().click();
    assert_eq!(shown(&page), None, "it is not there yet");
    // Going elsewhere and coming back loses nothing of it.
    page.handle().go(View::Board);
    settled().await;
    page.handle().go(View::Share);
    page.comes("Copy the link").await;
    let link = shown(&page).expect("it is there");
    assert_eq!(unseal("drei Äpfel", &link).await, Ok(plain));
    // What was changed since is not sealed; changed back, it is.
    page.press("#share-notes").await;
    assert_eq!(shown(&page), None);
    page.press("#share-notes").await;
    assert_eq!(shown(&page), Some(link));
    page.enter("#share-passphrase", "drei Äpfel!").await;
    assert_eq!(shown(&page), None);
}
