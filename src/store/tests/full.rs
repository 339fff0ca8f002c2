//! Storages that refuse or are full, and what is too large for them.

use engine::group::{Answer, Person};
use engine::questionnaire::RoleSet;
use formats::record;

use super::{Failing, Texts, used};
use crate::platform::Refused;
use crate::platform::storage::{Storage, StorageHandle};
use crate::questionnaire::core;
use crate::store::{RECORD, SessionStore, Trouble, UNDO};

#[test]
fn a_storage_that_refuses_is_told_apart() {
    let denied = Failing::store(false);
    assert_eq!(denied.load(core()), (None, Some(Trouble::Denied)));
    assert_eq!(denied.save(&used(), core()), Some(Trouble::Denied));
    let full = Failing::store(true);
    assert_eq!(full.load(core()), (None, None));
    assert_eq!(full.save(&used(), core()), Some(Trouble::Full));
}

/// A store with room for so many characters, names included.
pub(super) struct Small(pub Texts, pub usize);

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
    let store = |room: usize| {
        let store = SessionStore::new(StorageHandle::new(Small(Texts::default(), room)));
        assert_eq!(store.save(&used(), core()), None);
        store
    };
    // No room but the record's own, and that is a few characters short.
    let full = store(size);
    assert!(!full.start_over(&used(), core()));
    assert_eq!(full.load(core()), (Some(used()), None));
    // Just enough, once the record has gone.
    let enough = store(size + UNDO.len() - RECORD.len());
    assert!(enough.start_over(&used(), core()));
    assert_eq!((enough.load(core()), enough.undo(core())), ((None, None), Some(used())));
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

#[test]
fn a_state_out_of_bounds_is_not_written_over_what_is_kept() {
    let store = SessionStore::new(StorageHandle::memory());
    store.save(&used(), core());
    let mut beyond = used();
    beyond.group.people[0].name.value = "long".repeat(11);
    assert_eq!(record::write(&beyond, core()), "");
    assert_eq!(store.save(&beyond, core()), Some(Trouble::Full));
    assert_eq!(store.load(core()), (Some(used()), None));
}
