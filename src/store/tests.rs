use super::*;
use crate::group::{Answer, Kind, Node};
use crate::questionnaire::{JobId, core};
use crate::state::{Action, Cell, View};

fn used() -> State {
    let mut state = State::new(core());
    let roles = core().all_roles();
    state.apply(core(), Action::Me { id: "a".into(), name: "Ana".into(), roles, expected: roles });
    state.apply(core(), Action::Answer { item: 3, answer: Answer::Level(2) });
    state.apply(core(), Action::Answer { item: 4, answer: Answer::DontKnow });
    state.apply(core(), Action::Note { item: 3, text: "line\n\"two\"".into() });
    let node = Node { kind: Kind::Done, job: JobId::SolutionExploration };
    state.apply(core(), Action::Go(View::Cell(Cell::Node(node))));
    state.apply(core(), Action::Reopen(node));
    state
}

/// Refuses after so many calls that write.
struct Failing {
    inner: MemoryStore,
    reads: bool,
}

impl Store for Failing {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        if self.reads { self.inner.get(name) } else { Err(Refused) }
    }
    fn set(&self, _: &str, _: &str) -> Result<(), Refused> {
        Err(Refused)
    }
    fn remove(&self, _: &str) -> Result<(), Refused> {
        Err(Refused)
    }
}

#[test]
fn what_is_saved_comes_back_whole() {
    let keeper = Keeper::new(MemoryStore::default());
    assert_eq!(keeper.load(core()), (None, None));
    let state = used();
    assert_eq!(keeper.save(&state, core()), None);
    assert_eq!(keeper.load(core()), (Some(state), None));
}

#[test]
fn an_unreadable_record_is_kept_aside_and_handed_out() {
    for text in ["", "{\"format\":1", "{\"format\":2,\"group\":{}}", "[1]", "{\"format\":1,\"group\":7}"] {
        let keeper = Keeper::new(MemoryStore::default());
        keeper.store.set(RECORD, text).unwrap();
        assert_eq!(keeper.load(core()), (None, Some(Trouble::Unreadable(text.into()))), "{text}");
        assert_eq!(keeper.store.get("buying-readiness/1/aside/1"), Ok(Some(text.into())));
        assert_eq!(keeper.save(&used(), core()), None);
        assert_eq!(keeper.load(core()).0, Some(used()));
    }
}

#[test]
fn several_unreadable_records_are_all_kept_and_never_written_over() {
    let keeper = Keeper::new(MemoryStore::default());
    for n in 0..12 {
        keeper.store.set(RECORD, &format!("broken {n}")).unwrap();
        keeper.load(core());
        keeper.save(&used(), core());
    }
    for n in 0..9 {
        let name = format!("buying-readiness/1/aside/{}", n + 1);
        assert_eq!(keeper.store.get(&name), Ok(Some(format!("broken {n}"))));
    }
    assert_eq!(keeper.store.get(RECORD), Ok(Some("broken 11".into())), "no room aside: left where it is");
}

#[test]
fn a_storage_that_refuses_is_told_apart() {
    let denied = Keeper::new(Failing { inner: MemoryStore::default(), reads: false });
    assert_eq!(denied.load(core()), (None, Some(Trouble::Denied)));
    assert_eq!(denied.save(&used(), core()), Some(Trouble::Denied));
    let full = Keeper::new(Failing { inner: MemoryStore::default(), reads: true });
    assert_eq!(full.load(core()), (None, None));
    assert_eq!(full.save(&used(), core()), Some(Trouble::Full));
}

#[test]
fn starting_over_can_be_undone_and_deleting_cannot() {
    let keeper = Keeper::new(MemoryStore::default());
    let state = used();
    keeper.save(&state, core());
    keeper.start_over(&state, core());
    assert!(keeper.can_undo());
    assert_eq!(keeper.load(core()).0, None);
    assert_eq!(keeper.undo(core()), Some(state.clone()));
    assert!(!keeper.can_undo());
    keeper.save(&state, core());
    keeper.start_over(&state, core());
    keeper.delete_all();
    assert_eq!(keeper.undo(core()), None);
    assert!(keeper.store.0.borrow().is_empty());
}

#[test]
fn two_keepers_of_one_storage_lose_nothing_to_each_other() {
    let store = std::rc::Rc::new(MemoryStore::default());
    let (here, there) = (Keeper::new(std::rc::Rc::clone(&store)), Keeper::new(store));
    here.save(&used(), core());
    let mut theirs = there.load(core()).0.unwrap();
    assert_eq!(there.changed_elsewhere(core()), None);
    theirs.apply(core(), Action::Answer { item: 5, answer: Answer::Level(4) });
    there.save(&theirs, core());
    let mut ours = used();
    ours.apply(core(), Action::Adopt(Box::new(here.changed_elsewhere(core()).unwrap())));
    assert_eq!(ours.my_answer(5), Answer::Level(4));
    assert_eq!(here.changed_elsewhere(core()), None, "taken over once");
}

#[test]
fn starting_over_again_keeps_what_was_put_away_before() {
    let keeper = Keeper::new(MemoryStore::default());
    let state = used();
    keeper.start_over(&state, core());
    let mut empty = State::new(core());
    empty.apply(
        core(),
        Action::Me { id: "b".into(), name: String::new(), roles: core().all_roles(), expected: core().all_roles() },
    );
    keeper.start_over(&empty, core());
    assert_eq!(keeper.undo(core()), Some(state.clone()), "nothing answered, nothing put away");
    keeper.start_over(&state, core());
    empty.apply(core(), Action::Answer { item: 0, answer: Answer::Level(1) });
    keeper.start_over(&empty, core());
    assert_eq!(keeper.undo(core()), Some(empty));
    let aside = keeper.store.get("buying-readiness/1/aside/1").unwrap().unwrap();
    assert_eq!(record::read(&aside, core()), Ok(state));
}

#[test]
fn a_record_taken_away_elsewhere_is_noticed() {
    let store = std::rc::Rc::new(MemoryStore::default());
    let (here, there) = (Keeper::new(std::rc::Rc::clone(&store)), Keeper::new(store));
    assert!(!here.removed_elsewhere(), "there was none");
    here.save(&used(), core());
    assert!(!here.removed_elsewhere());
    there.delete_all();
    assert!(here.removed_elsewhere());
    assert!(!here.removed_elsewhere(), "told once: a new record may begin");
    here.save(&used(), core());
    here.delete_all();
    assert!(!here.removed_elsewhere(), "taken away here");
}

#[test]
fn a_record_of_somebody_who_is_not_in_it_is_kept_aside() {
    let keeper = Keeper::new(MemoryStore::default());
    let text = record::write(&used(), core()).replace("\"me\":\"a\"", "\"me\":\"z\"");
    keeper.store.set(RECORD, &text).unwrap();
    assert_eq!(keeper.load(core()), (None, Some(Trouble::Unreadable(text))));
}

fn of_group(id: &str, name: &str) -> State {
    let mut state = used();
    state.apply(core(), Action::Found(id.into()));
    let (expected, by) = (core().all_roles(), crate::group::Day::NONE);
    state.apply(core(), Action::Settings { name: name.into(), expected, by, blind: false });
    state
}

#[test]
fn groups_are_put_away_and_taken_out_whole() {
    let keeper = Keeper::new(MemoryStore::default());
    let (first, second) = (of_group("00000001", "Ledger"), of_group("00000002", "Forklifts"));
    assert!(keeper.put_away(&first, core()) && keeper.put_away(&second, core()));
    let pair = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    assert_eq!(keeper.groups(), [pair("00000002", "Forklifts"), pair("00000001", "Ledger")]);
    // Put away again: listed once.
    assert!(keeper.put_away(&first, core()));
    assert_eq!(keeper.groups().len(), 2);
    assert_eq!(keeper.take_out("00000001", core()), Some(first));
    assert_eq!(keeper.groups(), [pair("00000002", "Forklifts")]);
    assert_eq!(keeper.take_out("00000001", core()), None);
    keeper.delete_all();
    assert_eq!((keeper.groups(), keeper.take_out("00000002", core())), (Vec::new(), None));
}

#[test]
fn where_the_storage_is_full_no_group_makes_room() {
    let keeper = Keeper::new(Failing { inner: MemoryStore::default(), reads: true });
    assert!(!keeper.put_away(&of_group("00000001", "Ledger"), core()));
    assert_eq!(keeper.groups(), []);
}
