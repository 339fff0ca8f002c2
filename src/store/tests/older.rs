//! Records of older formats, and of other versions of the program.

use super::{Failing, Texts, open, used};
use crate::platform::storage::{Storage, StorageHandle};
use crate::questionnaire::core;
use crate::store::{RECORD, SessionStore, Trouble};

/// A record of format 2, and the same of format 4.
const OLD: &str = include_str!("../../../tests/records/v2/used.json");
const BITS: &str = include_str!("../../../tests/records/v4/used.txt").trim_ascii_end();

#[test]
fn a_record_of_somebody_who_is_not_in_it_is_kept_aside() {
    let store = SessionStore::new(StorageHandle::memory());
    let text = OLD.replace("\"me\":\"5e1f00d5\"", "\"me\":\"z\"");
    assert_ne!(text, OLD);
    store.storage.set(RECORD, &text).unwrap();
    assert_eq!(open(&store), (None, Some(Trouble::Unreadable(text))));
}

#[test]
fn a_malformed_note_of_who_one_is_is_passed_over() {
    for wrong in ["7", "null", "[\"5e1f00d5\"]"] {
        let store = SessionStore::new(StorageHandle::memory());
        let text = OLD.replace("\"me\":\"5e1f00d5\"", &format!("\"me\":{wrong}"));
        assert_ne!(text, OLD);
        store.storage.set(RECORD, &text).unwrap();
        let (state, trouble) = open(&store);
        let state = state.expect("the group is whole");
        assert_eq!((state.me, state.group.people.len(), trouble), (None, 1, None), "{wrong}");
    }
}

#[test]
fn what_is_of_an_older_format_waits_and_then_all_of_it_is_converted() {
    for old in [OLD, BITS] {
        let store = SessionStore::new(StorageHandle::memory());
        let (undo, group) = ("buying-readiness/1/undo", "buying-readiness/1/group/0123abcd");
        for name in [RECORD, undo, group] {
            store.storage.set(name, old).unwrap();
        }
        store.storage.set("buying-readiness/1/groups", "0123abcd\tOurs").unwrap();
        assert_eq!(store.load(core()), (None, Some(Trouble::Old)));
        assert_eq!(store.save(&used(), core()), None);
        assert_eq!((store.changed_elsewhere(core()), store.removed_elsewhere()), (None, None));
        assert_eq!(store.storage.get(RECORD), Ok(Some(old.into())), "not written over");
        let (state, trouble) = open(&store);
        assert_eq!((state.as_ref().unwrap().my().unwrap().id.as_str(), trouble), ("5e1f00d5", None));
        assert_eq!(store.load(core()), (state.clone(), None), "once is enough");
        assert_eq!(store.undo(core()).as_ref().map(|state| &state.group), state.as_ref().map(|state| &state.group));
        assert_eq!(store.group("0123abcd", core()), state);
        assert_eq!(store.save(&used(), core()), None);
        assert_eq!(store.load(core()).0, Some(used()));
    }
}

#[test]
fn an_older_start_that_cannot_be_read_is_put_aside_and_waited_for_once() {
    let store = SessionStore::new(StorageHandle::memory());
    store.storage.set("buying-readiness/1/undo", "{").unwrap();
    assert_eq!(store.load(core()).1, Some(Trouble::Old));
    assert_eq!(open(&store), (None, None));
    assert_eq!(store.load(core()), (None, None));
    assert_eq!(store.storage.get("buying-readiness/1/aside/1"), Ok(Some("{".into())));
}

#[test]
fn an_older_record_is_shown_where_the_storage_refuses_to_take_the_new_one() {
    let inner = Texts::default();
    inner.set(RECORD, OLD).unwrap();
    let store = Failing::around(inner, true);
    let (state, trouble) = open(&store);
    assert_eq!((state.map(|state| state.me), trouble), (Some(Some(0)), None));
    assert_eq!(store.storage.get(RECORD), Ok(Some(OLD.into())));
}

#[test]
fn what_another_version_of_this_page_writes_is_kept_aside() {
    let store = SessionStore::new(StorageHandle::memory());
    store.save(&used(), core());
    store.storage.set(RECORD, OLD).unwrap();
    assert_eq!(store.changed_elsewhere(core()), None);
    store.save(&used(), core());
    assert_eq!(store.storage.get("buying-readiness/1/aside/1"), Ok(Some(OLD.into())));
    assert_eq!(store.load(core()).0, Some(used()));
}
