//! What is shown is what leaves, and a link to be sealed is shown only sealed.

use engine::group::{Answer, Day, Decide, Matter, NODES, Node, Person};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::link::read;
use formats::{Include, Names, What};

use super::draft::{SealStep, Sharing};
use super::parcel::{Parcel, Sender};
use crate::hooks::ShareChoices;
use crate::i18n::key;
use crate::platform::Refused;
use crate::questionnaire::core;

const BASE: &str = "https://example.com/ready#br";

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
    page.sealed(Ok("5_sealed".into()));
    assert_eq!((page.shown(), page.says()), (Some("5_sealed".into()), Some(key::SHARE_SEALED)));
    // What was changed since is not sealed; changed back, it is.
    page.choices.include.notes = true;
    assert_eq!((page.shown(), page.says()), (None, None));
    page.choices.include.notes = false;
    assert_eq!(page.shown(), Some("5_sealed".into()));
    page.draft.passphrase.push('!');
    assert_eq!(page.shown(), None);
}

#[test]
fn what_was_changed_while_it_was_sealed_is_another_link() {
    let mut page = Page::new();
    (page.draft.seal, page.draft.passphrase) = (true, "drei Äpfel".into());
    page.seal_now();
    page.choices.include.notes = true;
    page.sealed(Ok("5_sealed".into()));
    assert_eq!((page.shown(), &page.draft.said), (None, &None));
    page.seal_now();
    page.sealed(Err(Refused));
    assert_eq!((page.shown(), page.says()), (None, Some(key::SHARE_NOT_SEALED)));
}

#[test]
fn where_nothing_can_be_sealed_a_link_is_sent_as_it_is() {
    let mut page = Page { can_seal: false, ..Page::new() };
    page.draft.seal = true;
    assert!(page.shown().is_some_and(|link| link.starts_with("4_")));
}

/// Somebody else who has answered, and what the group decided, in a group that answers first.
fn closed() -> Page {
    let q = core();
    let mut page = Page::new();
    let mut ben = Person::new("0000000b", RoleSet::of(1), q);
    ben.name.say("Ben".into(), 0);
    ben.say(3, Answer::Level(1), 0);
    ben.write(3, "Told in confidence".into(), 0);
    page.state.group.people.push(ben);
    page.state.apply(q, Action::Decide(Matter::step(3, 2), Decide::Stand(1)));
    let (id, name, day) = ("0000000c".to_owned(), "Cho".to_owned(), Day::of(2026, 11, 20).unwrap());
    page.state.apply(q, Action::Ask { id, name, roles: RoleSet::of(2), day });
    assert!(page.state.is_closed(q), "it is a new group, and Ana has more to answer");
    page
}

#[test]
fn of_a_closed_group_nothing_of_the_others_leaves_but_with_everything() {
    for what in [None, Some(What::Group), Some(What::Mine), Some(What::Invitation)] {
        let mut page = closed();
        (page.choices.what, page.choices.include) = (what, Include::EVERYTHING);
        let group = read(&page.shown().unwrap(), core()).expect("a link").group;
        let ids: Vec<&str> = group.people.iter().map(|person| person.id.as_str()).collect();
        assert!(ids.iter().all(|id| *id == "0badcafe") && group.decisions.is_empty(), "{what:?}: {ids:?}");
        assert_eq!(page.parcel().sent.people.len(), ids.len(), "nor in the file");
    }
    let mut page = closed();
    page.choices.everything = true;
    let parcel = page.parcel();
    let group = read(&page.shown().unwrap(), core()).expect("a link").group;
    for group in [&group, &parcel.sent] {
        let ben = &group.people[group.find("0000000b").expect("Ben is in it")];
        assert_eq!((ben.answer(3), ben.note(3)), (Answer::Level(1), "Told in confidence"));
        assert_eq!((group.decisions.is_empty(), group.asked.len(), group.blind.value), (false, 1, true));
    }
    assert!(parcel.file_name().ends_with("-backup.json"));
}

#[test]
fn who_was_asked_goes_with_everything_alone() {
    let mut page = closed();
    page.state.apply(core(), Action::Done(true));
    (page.choices.what, page.choices.include) = (Some(What::Group), Include { notes: true, ..Include::default() });
    let link = read(&page.shown().unwrap(), core()).expect("a link");
    assert_eq!((link.group.people.len(), link.group.asked.len()), (2, 0), "the group is open, its invitations stay");
    assert!(page.parcel().file_name().ends_with("-group.json"));
}

#[test]
fn every_link_says_who_sends_it_unless_names_stay_here() {
    let mut page = Page::new();
    let from = |page: &Page| read(&page.shown().unwrap(), core()).expect("a link").from;
    for what in [What::Invitation, What::Mine, What::Group] {
        page.choices.what = Some(what);
        assert_eq!(from(&page), "Ana", "{what:?}");
    }
    page.choices.include.names = Names::RolesOnly;
    assert_eq!(from(&page), "");
    page.choices.what = Some(What::Invitation);
    assert_eq!(from(&page), "Ana", "an invitation names nobody but who asks");
}
