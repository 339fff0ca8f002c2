//! Groups put away, and earlier states.

use engine::state::State;

use super::{Failing, Texts, of_group, used};
use crate::platform::storage::StorageHandle;
use crate::questionnaire::core;
use crate::store::SessionStore;
use crate::store::tests::full::Small;

#[test]
fn groups_are_put_away_and_taken_out_whole() {
    let store = SessionStore::new(StorageHandle::memory());
    let (first, second) = (of_group("00000001", "Ledger"), of_group("00000002", "Forklifts"));
    assert!(store.put_away(&first, core()) && store.put_away(&second, core()));
    let pair = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    assert_eq!(store.groups(), [pair("00000002", "Forklifts"), pair("00000001", "Ledger")]);
    // Put away again: listed once.
    assert!(store.put_away(&first, core()));
    assert_eq!(store.groups().len(), 2);
    assert_eq!(store.group("00000001", core()), Some(first.clone()));
    // Nobody is here whom it would take the place of.
    assert!(store.change_over(&State::new(core()), &first, core()));
    assert_eq!(store.load(core()), (Some(first), None));
    assert_eq!(store.groups(), [pair("00000002", "Forklifts")]);
    assert_eq!(store.group("00000001", core()), None);
    store.delete_all();
    assert_eq!((store.groups(), store.group("00000002", core())), (Vec::new(), None));
}

#[test]
fn of_two_groups_that_change_places_none_is_ever_lost() {
    let (first, mut second) = (of_group("00000001", "Ledger"), of_group("00000002", "Forklifts"));
    // The one that is here is the larger: where the other was there is no room for it.
    second.group.people[0].write(5, "a long note ".repeat(20), 0);
    let filled = |room: usize| {
        let texts = Texts::default();
        let roomy = SessionStore::new(StorageHandle::new(texts.clone()));
        assert!(roomy.put_away(&first, core()));
        assert_eq!(roomy.save(&second, core()), None);
        let size: usize = texts.0.borrow().iter().map(|(name, text)| name.len() + text.len()).sum();
        let store = SessionStore::new(StorageHandle::new(Small(texts.clone(), size + room)));
        assert_eq!(store.load(core()).0.as_ref(), Some(&second));
        (store, texts)
    };
    let mut done = Vec::new();
    for room in 0..2_000 {
        let (store, texts) = filled(room);
        let before = texts.0.borrow().clone();
        if store.change_over(&second, &first, core()) {
            done.push(room);
            assert_eq!(store.load(core()), (Some(first.clone()), None), "{room}");
            assert_eq!(store.groups(), [("00000002".to_owned(), "Forklifts".to_owned())], "{room}");
            assert_eq!(store.group("00000002", core()).as_ref(), Some(&second), "{room}");
            assert_eq!(store.group("00000001", core()), None, "{room}");
        } else {
            assert_eq!(*texts.0.borrow(), before, "{room}: where there is no room, all is as it was");
        }
    }
    let first_done = *done.first().expect("with enough room it is done");
    assert!(first_done > 0 && done.len() == 2_000 - first_done, "from {first_done} characters on");
}

#[test]
fn where_the_storage_is_full_no_group_makes_room() {
    let store = Failing::store(true);
    assert!(!store.put_away(&of_group("00000001", "Ledger"), core()));
    assert_eq!(store.groups(), []);
}

#[test]
fn what_starting_over_put_aside_is_a_group_put_away_once_somebody_begins_anew() {
    let store = SessionStore::new(StorageHandle::memory());
    let state = of_group("00000001", "Ledger");
    store.start_over(&state, core());
    store.list_what_was_put_aside(core());
    assert!(!store.can_undo());
    assert_eq!(store.group("00000001", core()), Some(state));
    // Without an id it could not be told from others: it stays to be undone.
    store.start_over(&used(), core());
    store.list_what_was_put_aside(core());
    let listed = vec![("00000001".to_owned(), "Ledger".to_owned())];
    assert_eq!((store.undo(core()), store.groups()), (Some(used()), listed));
}

#[test]
fn earlier_states_are_kept_until_everything_is_deleted() {
    let store = SessionStore::new(StorageHandle::memory());
    assert_eq!(store.past(), "");
    store.keep_past("0123abcd\t1.x.y\n");
    store.start_over(&used(), core());
    assert_eq!(store.past(), "0123abcd\t1.x.y\n");
    store.delete_all();
    assert_eq!(store.past(), "");
    // Where the storage refuses, there are none, and no harm in it.
    let denied = Failing::store(false);
    denied.keep_past("0123abcd\t1.x.y\n");
    assert_eq!(denied.past(), "");
}
