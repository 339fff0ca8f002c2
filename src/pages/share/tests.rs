//! What is shown is what leaves, and a link to be sealed is shown only sealed.

use engine::group::{Answer, Day, NODES, Node};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::link::read;
use formats::{Include, What};

use super::draft::{SealStep, Sharing};
use super::parcel::{Parcel, Sender};
use crate::hooks::ShareChoices;
use crate::i18n::key;
use crate::platform::Refused;
use crate::questionnaire::core;

const BASE: &str = "https://example.com/ready#br=";

/// Somebody in a group without an id, with an answer, a note and something reopened.
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

struct Page {
    state: State,
    choices: ShareChoices,
    draft: Sharing,
    can_seal: bool,
}

impl Page {
    fn new() -> Page {
        let draft = Sharing { id: "cba98765".into(), ..Sharing::default() };
        Page { state: somebody(), choices: ShareChoices::default(), draft, can_seal: true }
    }

    fn parcel(&self) -> Parcel {
        let today = Day::of(2026, 11, 22).unwrap();
        let sender = Sender { today, can_seal: self.can_seal, base: BASE.into() };
        Parcel::of(core(), &self.state, &self.choices, &self.draft, &sender)
    }

    /// The link that is shown, its address taken off.
    fn shown(&self) -> Option<String> {
        self.parcel().address(&self.draft).map(|address| address.strip_prefix(BASE).expect("our address").to_owned())
    }

    fn seal_now(&mut self) -> SealStep {
        let plain = self.parcel().plain;
        self.draft.seal_now(plain)
    }

    fn sealed(&mut self, came: Result<String, Refused>) {
        let plain = self.parcel().plain;
        self.draft.sealed(came, plain);
    }

    /// Whether what was done last is said of what is shown.
    fn says(&self) -> Option<crate::i18n::Key> {
        let plain = self.parcel().plain;
        self.draft.said.clone().filter(|(_, of)| *of == plain).map(|(said, _)| said)
    }
}

#[test]
fn what_is_shown_is_what_leaves_and_no_more() {
    let mut page = Page::new();
    let link = page.shown().expect("it is short");
    let group = read(&link, core()).expect("a link").group;
    assert_eq!((group.id.as_str(), group.people.len()), ("cba98765", 1));
    assert!(group.people[0].notes.is_empty(), "notes go in on request only");
    assert_eq!(page.parcel().length(), Some(BASE.len() + link.len()));
    for action in page.parcel().leaves(&page.state) {
        page.state.apply(core(), action);
    }
    assert_eq!((page.state.group.id.as_str(), page.state.unshared), ("cba98765", [0; NODES]));
    assert_eq!(page.shown(), Some(link), "with the id it was shown with");
}

#[test]
fn what_leaves_without_my_answers_can_still_be_taken_back() {
    let no_answers = Include { answers: false, ..Include::default() };
    for choices in [
        ShareChoices { what: Some(What::Invitation), ..ShareChoices::default() },
        ShareChoices { include: no_answers, ..ShareChoices::default() },
    ] {
        let mut page = Page { choices, ..Page::new() };
        let group = read(&page.shown().unwrap(), core()).expect("a link").group;
        assert!(group.people.iter().all(|person| person.answer(0) == Answer::Nothing));
        for action in page.parcel().leaves(&page.state) {
            page.state.apply(core(), action);
        }
        assert_eq!(page.state.group.id, "cba98765");
        assert_ne!(page.state.unshared, [0; NODES]);
    }
}

#[test]
fn a_link_to_be_sealed_is_shown_only_sealed() {
    let mut page = Page::new();
    page.draft.seal = true;
    assert_eq!(page.shown(), None);
    assert_eq!((page.seal_now(), page.draft.missed), (SealStep::Passphrase, true));
    page.draft.passphrase = "drei Äpfel".into();
    let plain = page.parcel().plain.unwrap();
    assert_eq!(page.seal_now(), SealStep::Seal { plain, passphrase: "drei Äpfel".into() });
    assert_eq!(page.seal_now(), SealStep::Nothing, "one at a time");
    assert_eq!(page.shown(), None, "it is not there yet");
    page.sealed(Ok("2.sealed".into()));
    assert_eq!((page.shown(), page.says()), (Some("2.sealed".into()), Some(key::SHARE_SEALED)));
    // What was changed since is not sealed; changed back, it is.
    page.choices.include.notes = true;
    assert_eq!((page.shown(), page.says()), (None, None));
    page.choices.include.notes = false;
    assert_eq!(page.shown(), Some("2.sealed".into()));
    page.draft.passphrase.push('!');
    assert_eq!(page.shown(), None);
}

#[test]
fn what_was_changed_while_it_was_sealed_is_another_link() {
    let mut page = Page::new();
    (page.draft.seal, page.draft.passphrase) = (true, "drei Äpfel".into());
    page.seal_now();
    page.choices.include.notes = true;
    page.sealed(Ok("2.sealed".into()));
    assert_eq!((page.shown(), &page.draft.said), (None, &None));
    page.seal_now();
    page.sealed(Err(Refused));
    assert_eq!((page.shown(), page.says()), (None, Some(key::SHARE_NOT_SEALED)));
}

#[test]
fn where_nothing_can_be_sealed_a_link_is_sent_as_it_is() {
    let mut page = Page { can_seal: false, ..Page::new() };
    page.draft.seal = true;
    assert!(page.shown().is_some_and(|link| link.starts_with("1.")));
}
