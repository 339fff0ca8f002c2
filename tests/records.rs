//! Stored records of every format that was ever written are read, and no answer in them is lost.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fs;
use std::path::Path;

use common::borne;
use common::full::full_groups;
use common::random::cases;
use common::{item, node, q, roles};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use readiness::group::{Answer, Word};
use readiness::state::{State, View};
use readiness::store::{Keeper, MemoryStore, RECORD, Store, Trouble};

fn load(text: &str) -> (Option<State>, Option<Trouble>) {
    let store = MemoryStore::default();
    store.set(RECORD, text).expect("memory takes it");
    Keeper::new(store).load(q())
}

/// What is stored when a state is saved.
fn saved(state: &State) -> String {
    let store = std::rc::Rc::new(MemoryStore::default());
    assert_eq!(Keeper::new(std::rc::Rc::clone(&store)).save(state, q()), None);
    store.get(RECORD).expect("memory gives it").expect("it was saved")
}

fn golden(format: u32, name: &str) -> State {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/records/v{format}/{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (state, trouble) = load(&text);
    assert_eq!(trouble, None, "{}", path.display());
    state.expect("a state")
}

/// What the golden records of format 1 hold, and so those of format 2 made from them.
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
    assert!(matches!(state.view, View::Cell(_)));
}

#[test]
fn records_of_format_1_are_read() {
    let begun = golden(1, "begun");
    assert_eq!((begun.my().unwrap().id.as_str(), begun.my().unwrap().name.rev), ("0badcafe", 0));
    let used = golden(1, "used");
    holds_used(&used);
    assert_eq!((used.device, used.group.expected), (0, Word::unsaid(q().all_roles())), "chosen by nobody");
    let narrow = golden(1, "narrow");
    assert_eq!(narrow.group.expected, Word::first(roles("executive")));
    assert_eq!(narrow.view, View::Results);
    let levels: Vec<Option<u8>> = (0..29).map(|n| narrow.my_answer(n).level()).collect();
    assert!(levels.iter().enumerate().all(|(n, level)| *level == Some(if [0, 5, 9, 20].contains(&n) { 1 } else { 4 })));
    assert_eq!(narrow.group.people[0].counters.iter().count(), 1);
}

#[test]
fn records_of_format_2_are_read_and_written_so() {
    let used = golden(2, "used");
    holds_used(&used);
    let joined = golden(2, "joined");
    assert_eq!((joined.device, joined.undone, joined.group.people.len()), (9, 3, 3));
    assert_eq!(joined.my().unwrap().id, "0badcafe");
    for (name, state) in [("used", used), ("joined", joined)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/records/v2/{name}.json"));
        assert_eq!(saved(&state) + "\n", fs::read_to_string(path).expect("just read"), "{name}");
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn what_is_saved_comes_back(
        group in full_groups(), me in any::<Index>(), device in any::<u8>(), undone in 0..9_u32,
    ) {
        let mut state = State { group, device, undone, ..State::new(q()) };
        if state.group.people.is_empty() {
            state.device = 0;
        } else {
            state.me = Some(me.index(state.group.people.len()));
            state.view = View::Board;
        }
        prop_assert_eq!(load(&saved(&state)), (Some(state), None));
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
        borne::record(&String::from_utf8_lossy(&bytes));
    }
}
