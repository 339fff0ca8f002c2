use super::*;
use crate::platform::storage::MemoryStorage;
use crate::questionnaire::core;
use engine::group::{Answer, Kind, Node, Person};
use engine::questionnaire::{JobId, RoleSet};
use formats::link::LinkError;
use engine::state::{Action, Cell, View};

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
    inner: MemoryStorage,
    reads: bool,
}

impl Storage for Failing {
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
    let keeper = SessionStore::new(MemoryStorage::default());
    assert_eq!(keeper.load(core()), (None, None));
    let state = used();
    assert_eq!(keeper.save(&state, core()), None);
    assert_eq!(keeper.load(core()), (Some(state), None));
}

/// What a page does: what is of an older format is converted, then loaded.
fn open(keeper: &SessionStore) -> (Option<State>, Option<Trouble>) {
    match keeper.load(core()) {
        (None, Some(Trouble::Old)) => keeper.convert(&|text| record::json::convert(text, core()), core()),
        loaded => loaded,
    }
}

#[test]
fn an_unreadable_record_is_kept_aside_and_handed_out() {
    let whole = record::write(&used(), core());
    let changed = whole.replacen("5.I", "5.J", 1);
    let newer = whole.replacen("5.", "6.", 1);
    assert!(changed != whole && newer != whole);
    let cut = &whole[..whole.len() - 7];
    for text in ["", "{\"format\":1", "{\"format\":2,\"group\":{}}", "[1]", "4.", "5.", "3..000000", "5..000000", &changed, &newer, cut] {
        let keeper = SessionStore::new(MemoryStorage::default());
        keeper.store.set(RECORD, text).unwrap();
        assert_eq!(open(&keeper), (None, Some(Trouble::Unreadable(text.into()))), "{text}");
        assert_eq!(keeper.store.get("buying-readiness/1/aside/1"), Ok(Some(text.into())));
        assert_eq!(keeper.save(&used(), core()), None);
        assert_eq!(keeper.load(core()).0, Some(used()));
    }
}

#[test]
fn several_unreadable_records_are_all_kept_and_never_written_over() {
    let keeper = SessionStore::new(MemoryStorage::default());
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
    let denied = SessionStore::new(Failing { inner: MemoryStorage::default(), reads: false });
    assert_eq!(denied.load(core()), (None, Some(Trouble::Denied)));
    assert_eq!(denied.save(&used(), core()), Some(Trouble::Denied));
    let full = SessionStore::new(Failing { inner: MemoryStorage::default(), reads: true });
    assert_eq!(full.load(core()), (None, None));
    assert_eq!(full.save(&used(), core()), Some(Trouble::Full));
}

#[test]
fn starting_over_can_be_undone_and_deleting_cannot() {
    let keeper = SessionStore::new(MemoryStorage::default());
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
    let store = std::rc::Rc::new(MemoryStorage::default());
    let (here, there) = (SessionStore::new(std::rc::Rc::clone(&store)), SessionStore::new(store));
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
    let keeper = SessionStore::new(MemoryStorage::default());
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
    let store = std::rc::Rc::new(MemoryStorage::default());
    let (here, there) = (SessionStore::new(std::rc::Rc::clone(&store)), SessionStore::new(store));
    assert!(!here.removed_elsewhere(), "there was none");
    here.save(&used(), core());
    assert!(!here.removed_elsewhere());
    there.delete_all();
    assert!(here.removed_elsewhere());
    assert!(!here.removed_elsewhere(), "snapshot once: a new record may begin");
    here.save(&used(), core());
    here.delete_all();
    assert!(!here.removed_elsewhere(), "taken away here");
}

/// A record of format 2.
const OLD: &str = include_str!("../../tests/records/v2/used.json");

#[test]
fn a_record_of_somebody_who_is_not_in_it_is_kept_aside() {
    let keeper = SessionStore::new(MemoryStorage::default());
    let text = OLD.replace("\"me\":\"5e1f00d5\"", "\"me\":\"z\"");
    assert_ne!(text, OLD);
    keeper.store.set(RECORD, &text).unwrap();
    assert_eq!(open(&keeper), (None, Some(Trouble::Unreadable(text))));
}

#[test]
fn what_is_of_an_older_format_waits_and_then_all_of_it_is_converted() {
    let keeper = SessionStore::new(MemoryStorage::default());
    let (undo, group) = ("buying-readiness/1/undo", "buying-readiness/1/group/0123abcd");
    for name in [RECORD, undo, group] {
        keeper.store.set(name, OLD).unwrap();
    }
    keeper.store.set("buying-readiness/1/groups", "0123abcd\tOurs").unwrap();
    assert_eq!(keeper.load(core()), (None, Some(Trouble::Old)));
    assert_eq!(keeper.save(&used(), core()), None);
    assert_eq!((keeper.changed_elsewhere(core()), keeper.removed_elsewhere()), (None, false));
    assert_eq!(keeper.store.get(RECORD), Ok(Some(OLD.into())), "not written over");
    let (state, trouble) = open(&keeper);
    assert_eq!((state.as_ref().unwrap().my().unwrap().id.as_str(), trouble), ("5e1f00d5", None));
    assert_eq!(keeper.load(core()), (state.clone(), None), "once is enough");
    assert_eq!(keeper.undo(core()).as_ref().map(|state| &state.group), state.as_ref().map(|state| &state.group));
    assert_eq!(keeper.take_out("0123abcd", core()), state);
    assert_eq!(keeper.save(&used(), core()), None);
    assert_eq!(keeper.load(core()).0, Some(used()));
}

#[test]
fn an_older_start_that_cannot_be_read_is_put_aside_and_waited_for_once() {
    let keeper = SessionStore::new(MemoryStorage::default());
    keeper.store.set("buying-readiness/1/undo", "{").unwrap();
    assert_eq!(keeper.load(core()).1, Some(Trouble::Old));
    assert_eq!(open(&keeper), (None, None));
    assert_eq!(keeper.load(core()), (None, None));
    assert_eq!(keeper.store.get("buying-readiness/1/aside/1"), Ok(Some("{".into())));
}

#[test]
fn an_older_record_is_shown_where_the_storage_refuses_to_take_the_new_one() {
    let inner = MemoryStorage::default();
    inner.set(RECORD, OLD).unwrap();
    let keeper = SessionStore::new(Failing { inner, reads: true });
    let (state, trouble) = open(&keeper);
    assert_eq!((state.map(|state| state.me), trouble), (Some(Some(0)), None));
    assert_eq!(keeper.store.get(RECORD), Ok(Some(OLD.into())));
}

#[test]
fn what_another_version_of_this_page_writes_is_kept_aside() {
    let keeper = SessionStore::new(MemoryStorage::default());
    keeper.save(&used(), core());
    keeper.store.set(RECORD, OLD).unwrap();
    assert_eq!(keeper.changed_elsewhere(core()), None);
    keeper.save(&used(), core());
    assert_eq!(keeper.store.get("buying-readiness/1/aside/1"), Ok(Some(OLD.into())));
    assert_eq!(keeper.load(core()).0, Some(used()));
}

#[test]
fn another_questionnaire_reads_nothing_of_it() {
    let text = record::write(&used(), core());
    let other = Questionnaire { scoring: "00facade00".into(), ..core().clone() };
    let digest = core().scoring[..6].to_owned();
    assert_eq!(record::read(&text, &other), Err(LinkError::OtherQuestionnaire { digest }));
}

#[test]
fn a_state_out_of_bounds_is_not_written_over_what_is_kept() {
    let keeper = SessionStore::new(MemoryStorage::default());
    keeper.save(&used(), core());
    let mut beyond = used();
    beyond.group.people[0].name.value = "long".repeat(11);
    assert_eq!(record::write(&beyond, core()), "");
    assert_eq!(keeper.save(&beyond, core()), Some(Trouble::Full));
    assert_eq!(keeper.load(core()), (Some(used()), None));
}

#[test]
fn every_page_is_come_back_to() {
    let mut state = used();
    let nodes = Node::all().map(Cell::Node);
    let whole = [JobId::Validation, JobId::ConsensusCreation].map(Cell::Whole);
    let cells = nodes.chain(whole).map(View::Cell);
    let pages = [View::Start, View::Board, View::Results, View::Scoring];
    let others = [View::You, View::People, View::Share, View::Join];
    for view in cells.chain(pages).chain(others) {
        state.view = view;
        assert_eq!(record::read(&record::write(&state, core()), core()).map(|state| state.view), Ok(view));
    }
    // Asking a person is no place one comes back to.
    state.view = View::Contact;
    assert_eq!(record::read(&record::write(&state, core()), core()).map(|state| state.view), Ok(View::Board));
}

#[test]
fn the_largest_group_is_kept() {
    let mut state = used();
    for n in 1..10_000_u32 {
        let mut person =
            Person::new(format!("{:08x}", n.wrapping_mul(0x9e37_79b9)), RoleSet::of(n as usize % 6), core());
        person.say(n as usize % 29, Answer::Level((n % 5) as u8), 0);
        state.group.people.push(person);
    }
    let text = record::write(&state, core());
    assert!(text.len() < 1_200_000, "{}: it fits into a storage of 5 MB beside others", text.len());
    assert!(record::read(&text, core()) == Ok(state), "every one of them, in their order");
}

fn of_group(id: &str, name: &str) -> State {
    let mut state = used();
    state.apply(core(), Action::Found(id.into()));
    let (expected, by) = (core().all_roles(), engine::group::Day::NONE);
    state.apply(core(), Action::Settings { name: name.into(), expected, by, blind: false });
    state
}

#[test]
fn groups_are_put_away_and_taken_out_whole() {
    let keeper = SessionStore::new(MemoryStorage::default());
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
    let keeper = SessionStore::new(Failing { inner: MemoryStorage::default(), reads: true });
    assert!(!keeper.put_away(&of_group("00000001", "Ledger"), core()));
    assert_eq!(keeper.groups(), []);
}

#[test]
fn earlier_states_are_kept_until_everything_is_deleted() {
    let keeper = SessionStore::new(MemoryStorage::default());
    assert_eq!(keeper.past(), "");
    keeper.keep_past("0123abcd\t1.x.y\n");
    keeper.start_over(&used(), core());
    assert_eq!(keeper.past(), "0123abcd\t1.x.y\n");
    keeper.delete_all();
    assert_eq!(keeper.past(), "");
    // Where the storage refuses, there are none, and no harm in it.
    let denied = SessionStore::new(Failing { inner: MemoryStorage::default(), reads: false });
    denied.keep_past("0123abcd\t1.x.y\n");
    assert_eq!(denied.past(), "");
}

#[test]
fn what_starting_over_put_aside_is_a_group_put_away_once_somebody_begins_anew() {
    let keeper = SessionStore::new(MemoryStorage::default());
    let state = of_group("00000001", "Ledger");
    keeper.start_over(&state, core());
    keeper.list_what_was_put_aside(core());
    assert!(!keeper.can_undo());
    assert_eq!(keeper.take_out("00000001", core()), Some(state));
    // Without an id it could not be snapshot from others: it stays to be undone.
    keeper.start_over(&used(), core());
    keeper.list_what_was_put_aside(core());
    assert_eq!((keeper.undo(core()), keeper.groups()), (Some(used()), Vec::new()));
}

/// A store with room for so many characters, names included.
struct Small(MemoryStorage, usize);

impl Storage for Small {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        self.0.get(name)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        let others =
            self.0.0.borrow().iter().filter(|(other, _)| *other != name).map(|(n, t)| n.len() + t.len()).sum::<usize>();
        if others + name.len() + text.len() > self.1 { Err(Refused) } else { self.0.set(name, text) }
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.0.remove(name)
    }
}

#[test]
fn starting_over_where_the_storage_is_full_loses_nothing() {
    let size = RECORD.len() + record::write(&used(), core()).len();
    let keeper = |room: usize| {
        let keeper = SessionStore::new(Small(MemoryStorage::default(), room));
        assert_eq!(keeper.save(&used(), core()), None);
        keeper
    };
    // No room but the record's own, and that is a few characters short.
    let full = keeper(size);
    assert!(!full.start_over(&used(), core()));
    assert_eq!(full.load(core()), (Some(used()), None));
    // Just enough, once the record has gone.
    let enough = keeper(size + UNDO.len() - RECORD.len());
    assert!(enough.start_over(&used(), core()));
    assert_eq!((enough.load(core()), enough.undo(core())), ((None, None), Some(used())));
}
