//! Stored records of every format that was ever written are read, and no answer in them is lost.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fs;
use std::path::Path;

use buying_readiness::platform::storage::{Storage, StorageHandle};
use buying_readiness::store::{RECORD, SessionStore, Trouble};
use common::borne::{self, by_id};
use common::full::full_groups;
use common::random::cases;
use common::{item, node, q, roles};
use engine::group::{Answer, Matter, NODES, Progress, Word};
use engine::questionnaire::Wording;
use engine::state::{State, View};
use formats::record;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

fn load(text: &str) -> (Option<State>, Option<Trouble>) {
    let storage = StorageHandle::memory();
    storage.set(RECORD, text).expect("memory takes it");
    borne::open(&SessionStore::new(storage))
}

/// What is stored when a state is saved.
fn saved(state: &State) -> String {
    let storage = StorageHandle::memory();
    assert_eq!(SessionStore::new(storage.clone()).save(state, q()), None);
    storage.get(RECORD).expect("memory gives it").expect("it was saved")
}

/// The text of a golden record.
fn text(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn golden(file: &str) -> State {
    let (state, trouble) = load(text(file).trim_end());
    assert_eq!(trouble, None, "{file}");
    state.expect("a state")
}

/// What the golden records of format 1 hold, and so those made from them.
fn holds_used(state: &State) {
    let me = state.my().expect("somebody");
    assert_eq!(
        (me.id.as_str(), me.name.value.as_str(), me.roles.value),
        ("5e1f00d5", "Ana Müller", roles("champion end_user"))
    );
    for n in 0..20 {
        let wanted = match n {
            4 => Answer::Level(1),
            7 => Answer::Nothing,
            n if n % 7 == 5 => Answer::DontKnow,
            n if n % 7 == 6 => Answer::DoesNotApply,
            n => Answer::Level((n % 7 % 5) as u8),
        };
        assert_eq!(me.answer(n), wanted, "item {n}");
    }
    assert_eq!(me.note(item("SE-1")), "minutes of May,\n\"signed\" – see wiki");
    assert_eq!((me.reopened(node("D:PI")), me.reopened(node("D:SE"))), (1, 1));
    assert_eq!(me.counted(0, node("D:SE")), 1);
    assert_eq!(state.group.confirmed(node("D:SE"), node("D:PI")), 1);
    assert_eq!((state.unshared[node("D:SE").index()], state.standing[4]), (1, Answer::Level(1)));
    assert!(matches!(state.view, View::Run(_)));
}

#[test]
fn records_of_format_1_are_read() {
    let begun = golden("v1/begun.json");
    assert_eq!((begun.my().unwrap().id.as_str(), begun.my().unwrap().name.rev), ("0badcafe", 0));
    let used = golden("v1/used.json");
    holds_used(&used);
    assert_eq!((used.device, used.group.expected), (0, Word::unsaid(q().all_roles())), "chosen by nobody");
    let narrow = golden("v1/narrow.json");
    assert_eq!(narrow.group.expected, Word::first(roles("executive")));
    assert_eq!(narrow.view, View::Results);
    let levels: Vec<Option<u8>> = (0..29).map(|n| narrow.my_answer(n).level()).collect();
    assert!(levels.iter().enumerate().all(|(n, level)| *level == Some(if [0, 5, 9, 20].contains(&n) { 1 } else { 4 })));
    assert_eq!(narrow.group.people[0].counters.len(), 1);
}

#[test]
fn records_of_format_2_are_read() {
    holds_used(&golden("v2/used.json"));
    holds_joined(&golden("v2/joined.json"));
}

fn holds_joined(joined: &State) {
    assert_eq!((joined.device, joined.undone, joined.group.people.len()), (9, 3, 3));
    assert_eq!(joined.my().unwrap().id, "0badcafe");
    assert_eq!((joined.view, joined.unshared[node("V:SE").index()]), (View::Board, 1));
}

#[test]
fn records_of_format_3_are_read() {
    let (used, joined) = (golden("v3/used.txt"), golden("v3/joined.txt"));
    holds_used(&used);
    holds_joined(&joined);
    assert_eq!(used, golden("v2/used.json"), "converted without loss");
    assert_eq!(by_id(&joined.group), by_id(&golden("v2/joined.json").group));
}

#[test]
fn records_of_format_4_are_read() {
    let (used, decided) = (golden("v4/used.txt"), golden("v4/decided.txt"));
    assert_eq!(used, golden("v3/used.txt"), "converted without loss");
    let kept: Vec<_> =
        decided.group.plan().iter().map(|(item, level, step)| (*item, *level, step.progress())).collect();
    assert_eq!(kept, [(item("PI-1"), 2, Progress::Doing), (item("SE-1"), 3, Progress::Open)]);
    let agreed = decided.group.decision(Matter::item(item("RB-1")));
    assert_eq!((agreed.agreed(), agreed.note.value.as_str()), (Some(3), "with the limits\nof the works council"));
    assert_eq!((decided.view, decided.group.people.len()), (View::Report, 3));
}

#[test]
fn records_of_format_5_are_read() {
    let (used, decided) = (golden("v5/used.txt"), golden("v5/decided.txt"));
    assert_eq!(used, golden("v4/used.txt"), "converted without loss");
    assert_eq!(decided, golden("v4/decided.txt"), "converted without loss");
    let mixed = golden("v5/mixed.txt");
    let ids: Vec<&str> = mixed.group.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!((ids.as_slice(), mixed.my().expect("somebody").id.as_str()), (&["b", "c", "a"][..], "c"));
    assert_eq!(mixed.group.people[0].answers[item("PI-3")], Word { value: Answer::Nothing, rev: 3, device: 9 });
    // In a new group nobody sees others' answers first. One in progress stays as it is.
    assert_eq!((used.group.blind, mixed.group.blind), (Word::default(), Word::default()));
    assert_eq!(decided.group.blind, Word { value: true, rev: 1, device: 9 });
    for state in [used, decided, mixed] {
        assert_eq!((&state.inviter, state.sent, state.answered), (&None, false, 0));
        assert!(state.group.asked.is_empty());
        assert!(state.group.people.iter().all(|person| !person.done.is_said() && person.lowered.is_empty()));
    }
}

#[test]
fn records_of_format_6_are_read() {
    for name in ["used", "decided", "mixed"] {
        let state = golden(&format!("v6/{name}.txt"));
        assert_eq!(state, golden(&format!("v5/{name}.txt")), "converted without loss");
        assert!(state.worded.is_empty(), "nobody knows how it was worded then");
    }
    let invited = golden("v6/invited.txt");
    assert_eq!((invited.inviter.as_deref(), invited.sent, invited.group.people.len()), (Some(""), false, 1));
    let all = golden("v6/passed-on.txt");
    assert_eq!((all.inviter.as_deref(), all.sent, all.answered), (Some("Ana Müller"), true, 0b1000_0000_0101));
    assert_eq!((all.device, all.view, all.my().expect("somebody").id.as_str()), (7, View::Plan, "0badcafe"));
    let me = all.my().expect("somebody");
    assert_eq!(me.done, Word { value: false, rev: 2, device: 7 });
    let lowered: Vec<_> = me.lowered.iter().map(|(item, day)| (*item, day.text())).collect();
    assert_eq!(lowered, [(item("SE-1"), String::new()), (item("SE-2"), "2026-11-29".to_owned())]);
    let asked: Vec<&str> = all.group.asked.keys().map(String::as_str).collect();
    assert_eq!(asked, ["0badcafe", "3c6ef372", "9e3779b9", "Žofie"]);
    let invited: Vec<_> =
        all.group.invited().map(|(_, asked)| (asked.name.value.as_str(), asked.roles.value)).collect();
    assert_eq!(invited, [("Cho", roles("economic_buyer"))]);
    let own: Vec<usize> = all.group.own_steps().into_iter().map(|(number, _)| number).collect();
    assert_eq!(own, [0, 2717]);
}

#[test]
fn records_of_format_7_are_read_and_written_so() {
    for name in ["used", "decided", "mixed", "invited", "passed-on"] {
        let file = format!("v7/{name}.txt");
        let state = golden(&file);
        let converted = State { worded: state.worded.clone(), ..golden(&format!("v6/{name}.txt")) };
        assert_eq!(state, converted, "converted without loss");
        assert_eq!(saved(&state) + "\n", text(&file));
    }
    let worded = golden("v7/passed-on.txt").worded;
    let worded: Vec<_> = worded.iter().map(|(item, worded)| (*item, &*worded.language, worded.digest)).collect();
    assert_eq!(worded, [(item("PI-1"), "en", 0xcbf4_3926), (item("SE-2"), "pt-BR", u32::MAX)]);
    let made_with = record::made_with(text("v7/invited.txt").trim_end()).expect("it says so");
    assert_eq!((&*made_with.id, &*made_with.edition, made_with.items.len()), ("buying-readiness-core", "1", 29));
}

/// Every record that is cut off, has a character changed or two swapped is noticed.
#[test]
fn a_damaged_record_is_noticed() {
    for whole in [text("v5/used.txt"), text("v6/used.txt"), text("v7/passed-on.txt")] {
        let whole = whole.trim_end();
        for at in 0..whole.len() {
            let (before, after) = whole.split_at(at);
            let other = if after.starts_with('A') { "B" } else { "A" };
            for damaged in [before.to_owned(), [before, other, &after[1..]].concat()] {
                assert_eq!(load(&damaged), (None, Some(Trouble::Unreadable(damaged.clone()))), "{at}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn what_is_saved_comes_back(
        group in full_groups(), me in any::<Index>(), device in any::<u8>(), undone in 0..9_u32,
        answered in 0..1_u16 << NODES, inviter in prop::option::of("[a-zé]{0,40}"), sent in any::<bool>(),
        worded in vec((0..29_usize, "[a-z]{2}", any::<u32>()), 0..9),
    ) {
        let worded = worded.into_iter().map(|(item, language, digest)| (item, Wording { language: language.into(), digest }));
        let worded = worded.collect();
        let mut state = State { group, device, undone, answered, inviter, sent, worded, ..State::new(q()) };
        if state.group.people.is_empty() {
            state.device = 0;
        } else {
            state.me = Some(me.index(state.group.people.len()));
            state.view = View::Board;
        }
        let (read, trouble) = load(&saved(&state));
        prop_assert_eq!(trouble, None);
        let read = read.expect("a state");
        prop_assert_eq!(read.my(), state.my());
        prop_assert_eq!(read, state);
    }

    /// Whatever the storage holds: a state, or the text itself kept aside.
    #[test]
    fn hostile_records_are_borne(
        group in full_groups(), cuts in vec((any::<Index>(), 0..9_usize, vec(any::<u8>(), 0..4)), 1..5),
    ) {
        let mut bytes = saved(&State { me: (!group.people.is_empty()).then_some(0), group, ..State::new(q()) }).into_bytes();
        for (at, length, instead) in cuts {
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..(at + length).min(bytes.len()), instead);
        }
        let text = String::from_utf8_lossy(&bytes);
        borne::record(&text);
        borne::payload(&text);
    }

    /// The same for older ones.
    #[test]
    fn hostile_older_records_are_borne(
        file in 0..12_usize, cuts in vec((any::<Index>(), 0..9_usize, vec(any::<u8>(), 0..4)), 1..3),
    ) {
        let files = [
            "v1/begun.json", "v1/narrow.json", "v1/used.json", "v2/joined.json", "v2/used.json", "v3/joined.txt",
            "v3/used.txt", "v4/decided.txt", "v4/used.txt", "v5/decided.txt", "v5/mixed.txt", "v5/used.txt",
        ];
        let mut bytes = text(files[file]).into_bytes();
        for (at, length, instead) in cuts {
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..(at + length).min(bytes.len()), instead);
        }
        borne::record(&String::from_utf8_lossy(&bytes));
    }
}
