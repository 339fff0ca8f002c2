//! Groups put away, and earlier states.

use super::{Failing, of_group, used};
use crate::platform::storage::StorageHandle;
use crate::questionnaire::core;
use crate::store::SessionStore;

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
    assert_eq!(store.take_out("00000001", core()), Some(first));
    assert_eq!(store.groups(), [pair("00000002", "Forklifts")]);
    assert_eq!(store.take_out("00000001", core()), None);
    store.delete_all();
    assert_eq!((store.groups(), store.take_out("00000002", core())), (Vec::new(), None));
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
    assert_eq!(store.take_out("00000001", core()), Some(state));
    // Without an id it could not be told from others: it stays to be undone.
    store.start_over(&used(), core());
    store.list_what_was_put_aside(core());
    assert_eq!((store.undo(core()), store.groups()), (Some(used()), Vec::new()));
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
