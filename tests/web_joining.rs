//! Joining: nothing changes until somebody says so, and what cannot be read says why.
#![cfg(target_arch = "wasm32")]

use std::collections::BTreeSet;

use buying_readiness::group::{Answer, Day, Group, Person, Word};
use buying_readiness::questionnaire::{RoleSet, core};
use buying_readiness::share::file;
use buying_readiness::share::link::{self, Kind, Link};
use buying_readiness::state::{Action, State, View};
use buying_readiness::ui::{Effect, Outcome};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "common/rest.rs"]
mod rest;

use rest::Sheet;

wasm_bindgen_test_configure!(run_in_browser);

const GROUP: &str = "0123abcd";

fn person(id: &str, name: &str, role: usize, level: u8) -> Person {
    let mut person = Person::new(id, RoleSet::of(role), core());
    person.name.say(name.into(), 0);
    for item in 0..core().items.len() {
        if core().items[item].roles.has(role) {
            person.say(item, Answer::Level(level), 0);
        }
    }
    person
}

fn group(people: &[Person]) -> Group {
    Group { id: GROUP.into(), people: people.to_vec(), ..Group::new(core()) }
}

/// Ana, who has begun here and looks at what came.
fn ana() -> State {
    let group = group(&[person("0000000a", "Ana", 0, 3)]);
    State { group, me: Some(0), view: View::Join, ..State::new(core()) }
}

fn link_of(kind: Kind, group: &Group) -> String {
    link::write(&Link { kind, made: Day::of(2026, 11, 20).unwrap(), group: group.clone() }, core()).unwrap()
}

/// The page, and what came of what was done last.
struct Page {
    sheet: Sheet,
    markup: String,
    outcomes: Vec<Outcome>,
}

impl Page {
    fn of(state: State) -> Page {
        let mut page = Page { sheet: Sheet::of(state, 77), markup: String::new(), outcomes: Vec::new() };
        page.markup = page.sheet.draw();
        page
    }

    fn state(&self) -> &State {
        &self.sheet.state
    }

    /// Takes over what comes of it, as the page does.
    fn take(&mut self, outcomes: Vec<Outcome>) {
        for outcome in &outcomes {
            if let Outcome::State(state) | Outcome::Joined(state) | Outcome::Another(state) = outcome {
                self.sheet.show(state.clone());
            }
        }
        self.sheet.around.can_take_back = outcomes.iter().any(|outcome| matches!(outcome, Outcome::Joined(_)));
        self.outcomes = outcomes;
        self.markup = self.sheet.draw();
    }

    fn hear(&mut self, what: &str, text: &str) {
        let outcomes = self.sheet.hear(what, text);
        self.take(outcomes);
    }

    /// Clicks the button with this word, or begins with the person of this name.
    fn click(&mut self, word: &str) {
        let at = self.markup.rfind(&["\"", word, "\u{1}"].concat()).unwrap_or_else(|| panic!("no {word}"));
        let before = &self.markup[..at];
        let handler = before.rsplit_once("!onclick\u{1}").unwrap().1.split('\u{1}').next().unwrap();
        let outcomes = self.sheet.fire(handler.parse().unwrap(), "");
        self.take(outcomes);
    }

    fn says(&self, text: &str) -> bool {
        self.markup.contains(text)
    }

    fn forgets_link(&self) -> bool {
        self.outcomes.contains(&Outcome::Effect(Effect::ForgetLink))
    }
}

#[wasm_bindgen_test]
fn opening_and_looking_write_nothing_and_adding_merges() {
    let theirs = group(&[person("0000000b", "Ben", 1, 2), person("0000000c", "", 2, 1)]);
    let mut page = Page::of(ana());
    let before = page.state().clone();
    page.hear("link", &link_of(Kind::Group, &theirs));
    assert!(page.says("Answers from 2 people") && page.says("Made 2 days ago, on 20 November 2026"));
    assert!(page.says("Ben") && page.says("Your group goes from 1 to 3 people."));
    page.click("Only look");
    assert!(page.says("This is how your group would stand with it."));
    page.click("Stop looking");
    assert_eq!((page.state(), page.forgets_link()), (&before, false));
    page.click("Add to our group");
    let mut merged = before.group.clone();
    merged.merge(&theirs).unwrap();
    assert_eq!((page.state().group.clone(), page.forgets_link()), (merged, true));
    assert!(page.says("Added to your group"));
    page.click("Undo");
    assert!(page.outcomes.contains(&Outcome::TakeBack), "the page takes it back");
    page.hear("link", &link_of(Kind::Group, &theirs));
    assert!(page.says("Everything in it is here already."));
}

#[wasm_bindgen_test]
fn newer_words_in_my_name_are_asked_about_first() {
    let mut newer = person("0000000a", "Ana", 0, 3);
    let item = newer.answers.iter().position(Word::is_said).unwrap();
    newer.say(item, Answer::Level(0), 9);
    for (word, level) in [("Yes, that was me", 0), ("No, keep mine", 3)] {
        let mut page = Page::of(ana());
        page.hear("link", &link_of(Kind::Mine, &group(&[newer.clone()])));
        page.click("Add to our group");
        assert!(page.says("Newer words in your name") && page.says("1 answer"));
        assert_eq!(*page.state(), ana(), "asked first");
        page.click(word);
        let mine = &page.state().group.people[0].answers[item];
        assert_eq!((mine.value, mine.rev >= 2), (Answer::Level(level), true));
    }
}

#[wasm_bindgen_test]
fn where_nobody_has_begun_one_begins_or_goes_on_as_oneself() {
    let theirs = group(&[person("0000000b", "Ben", 1, 2), person("0000000c", "Cho", 2, 1)]);
    let nobody = State { view: View::Join, ..State::new(core()) };
    let mut page = Page::of(nobody.clone());
    page.hear("link", &link_of(Kind::Group, &theirs));
    page.click("I am new here");
    assert_eq!((page.state().view, page.state().me, page.state().group.people.len()), (View::Start, None, 2));
    assert!(!page.forgets_link(), "nothing is saved until somebody has begun");
    // The form of the start page makes me; the group stays.
    let (name, roles, expected) = (String::new(), RoleSet::of(3), core().all_roles());
    page.sheet.state.apply(core(), Action::Me { id: "0000000d".into(), name, roles, expected });
    assert_eq!((page.state().group.id.as_str(), page.state().group.people.len()), (GROUP, 3));

    let mut page = Page::of(nobody);
    page.hear("link", &link_of(Kind::Group, &theirs));
    page.click("This is me, go on");
    page.click("Cho");
    let me = page.state().my().unwrap();
    assert_eq!((me.id.as_str(), page.state().device, page.state().view), ("0000000c", 77, View::Board));
    assert!(page.forgets_link());
}

#[wasm_bindgen_test]
fn another_group_is_never_mixed_in() {
    let mut theirs = group(&[person("0000000b", "Ben", 1, 2)]);
    theirs.id = "ffffffff".into();
    let mut page = Page::of(ana());
    page.hear("link", &link_of(Kind::Group, &theirs));
    assert!(page.says("This is another group") && !page.says("Add to our group"));
    page.sheet.around.groups = vec![("ffffffff".into(), "Payroll".into())];
    page.markup = page.sheet.draw();
    page.click("Go to that group");
    assert!(page.outcomes.contains(&Outcome::Back("ffffffff".into())));
    page.sheet.around.groups = Vec::new();
    page.markup = page.sheet.draw();
    page.click("Open it by itself");
    assert_eq!((page.state().group.id.as_str(), page.state().me), ("ffffffff", None));
    assert!(page.says("And you?"), "and one says who one is in it");
}

#[wasm_bindgen_test]
fn in_a_blind_round_figures_wait_for_the_own_answers() {
    let mut theirs = group(&[person("0000000b", "Ben", 1, 2)]);
    theirs.blind.say(true, 0);
    let link = link_of(Kind::Group, &theirs);
    let mut page = Page::of(ana());
    page.hear("link", &link);
    assert!(page.says("Only look") && page.says("better known"), "Ana has answered everything she is asked");
    let mut state = ana();
    state.group.people[0] = Person::new("0000000a", RoleSet::of(0), core());
    let mut page = Page::of(state);
    page.hear("link", &link);
    assert!(page.says("A blind round") && page.says("Add to our group"));
    assert!(!page.says("Only look") && !page.says("better known"));
    // Neither before one has begun, nor with answers to another group.
    let mut elsewhere = ana();
    elsewhere.group.id = "ffffffff".into();
    for state in [State { view: View::Join, ..State::new(core()) }, elsewhere] {
        let mut page = Page::of(state);
        page.hear("link", &link);
        assert!(page.says("A blind round") && !page.says("Only look"));
    }
}

#[wasm_bindgen_test]
fn every_broken_link_has_its_own_sentence() {
    let good = link_of(Kind::Group, &group(&[person("0000000b", "Ben", 1, 2)]));
    let changed = good.replacen('g', "h", 1).replacen('A', "B", 1);
    let broken = [
        "hello".to_owned(),
        format!("9{}", &good[1..]),
        good[..good.len() - 4].to_owned(),
        changed,
        "1".repeat(20_000),
    ];
    let mut sentences = BTreeSet::new();
    for text in &broken {
        let mut page = Page::of(ana());
        page.hear("link", text);
        let said = page.markup.split("join-wrong\u{1}").nth(1).unwrap().split("<p\u{1}>\"").nth(1).unwrap();
        sentences.insert(said.split('\u{1}').next().unwrap().to_owned());
        assert!(page.says("Paste a link"), "one can try again");
    }
    assert_eq!(sentences.len(), broken.len(), "{sentences:?}");
}

#[wasm_bindgen_test]
fn files_come_several_at_once_and_broken_ones_tell_where() {
    let text = |people: &[Person]| file::write(&group(people), core());
    let mut page = Page::of(ana());
    page.hear("file", &format!("ben.json\n{}", text(&[person("0000000b", "Ben", 1, 2)])));
    page.hear("file", "broken.json\n{\"format\":1,\n \"people\":[]}");
    page.hear("file", &format!("cho.json\n{}", text(&[person("0000000c", "Cho", 2, 1)])));
    assert!(page.says("Answers from 2 people") && page.says("Put together from 2 files"));
    assert!(page.says("broken.json cannot be read") && page.says("Line 1, column 1:"));
    let other = text(&[person("0000000d", "Dee", 3, 1)]).replace(core().scoring.as_ref(), "another");
    page.hear("file", &format!("dee.json\n{other}"));
    assert!(page.says("dee.json was made with other questions") && page.says("Answers from 2 people"));
    page.click("Keep a copy of the file");
    let copy = Effect::Download { name: "dee.json".into(), kind: "application/json", text: other };
    assert!(page.outcomes.contains(&Outcome::Effect(copy)));
    page.click("Take those over");
    assert!(page.says("Answers from 3 people") && page.says("Dee"));
    page.click("Add to our group");
    assert_eq!(page.state().group.people.len(), 4);
}
