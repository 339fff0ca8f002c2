//! What has to hold for any text from outside, however hostile: for the tests on stable and for the
//! fuzz targets alike.

use buying_readiness::assessment::assess;
use buying_readiness::group::Group;
use buying_readiness::questionnaire::core;
use buying_readiness::share::file;
use buying_readiness::share::link::{self, Bits, Unfit, fragment};
use buying_readiness::state::State;
use buying_readiness::store::{Keeper, MemoryStore, RECORD, Store, Trouble, record as stored};

/// A text as a link: refused, or within bounds. Then it can be assessed, a file takes it, and what is
/// written of it is read as the same.
pub fn link(text: &str) {
    let q = core();
    let text = fragment::find(text, "br").unwrap_or(text);
    let Ok(found) = link::read(text, q) else { return };
    group(&found.group);
    match link::write(&found, q) {
        Ok(again) => {
            let again = link::read(&again, q).expect("what is written is read");
            assert_eq!((again.kind, again.made), (found.kind, found.made));
            assert_eq!(by_id(&again.group), by_id(&found.group));
        }
        Err(unfit) => assert_eq!(unfit, Unfit::TooLong),
    }
}

/// A text as a group file: every error, or a group.
pub fn file(text: &str) {
    match file::read(text, core()) {
        Ok(found) => group(&found),
        Err(all) => assert!(!all.is_empty()),
    }
    if let Ok(other) = file::read_other(text, core()) {
        group(&other.group);
    }
}

/// What a page does with what is stored: what is of an older format is converted, then loaded.
pub fn open<S: Store>(keeper: &Keeper<S>) -> (Option<State>, Option<Trouble>) {
    match keeper.load(core()) {
        (None, Some(Trouble::Old)) => keeper.convert(&|text| stored::json::convert(text, core()), core()),
        loaded => loaded,
    }
}

/// The characters in a text as the payload of a record whose check fits.
pub fn payload(text: &str) {
    let payload = text.split('.').nth(1).unwrap_or(text);
    if let Some(bits) = Bits::of(payload) {
        for format in ["3.", "4.", "5."] {
            record(&link::finished(format, &bits));
        }
    }
}

/// A text as the stored record: a state that is saved as it is, or the text itself to be kept.
pub fn record(text: &str) {
    let load = |text: &str| {
        let store = std::rc::Rc::new(MemoryStore::default());
        store.set(RECORD, text).expect("memory takes it");
        let keeper = Keeper::new(std::rc::Rc::clone(&store));
        (open(&keeper), keeper, store)
    };
    match load(text) {
        ((Some(state), None), keeper, store) => {
            group(&state.group);
            assert_eq!(keeper.save(&state, core()), None);
            let saved = store.get(RECORD).expect("memory gives it").expect("it was saved");
            assert_eq!(load(&saved).0, (Some(state), None));
        }
        ((state, trouble), ..) => {
            assert_eq!((state, trouble), (None, Some(Trouble::Unreadable(text.to_owned()))));
        }
    }
}

fn group(group: &Group) {
    assess(core(), &group.present());
    let again = file::read(&file::write(group, core()), core());
    assert_eq!(again.as_ref(), Ok(group));
}

/// The group with its people by id, as links hold them.
pub fn by_id(group: &Group) -> Group {
    let mut sorted = Group::new(core());
    sorted.merge(group).expect("one group");
    sorted
}
