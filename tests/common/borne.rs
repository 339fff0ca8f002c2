//! What has to hold for any text from outside, however hostile: what the fuzz targets hold it to, and that a
//! page keeps what it cannot read.

use buying_readiness::platform::storage::{Storage, StorageHandle};
use buying_readiness::questionnaire::core;
use buying_readiness::store::{RECORD, SessionStore, Trouble};
use engine::state::State;
use formats::record as stored;

#[path = "../../fuzz/src/lib.rs"]
mod outside;

#[allow(unused_imports, reason = "each test binary uses its part")]
pub use outside::{by_id, file, link, record_payload as payload};

/// What a page does with what is stored: what is of an older format is converted, then loaded.
pub fn open(store: &SessionStore) -> (Option<State>, Option<Trouble>) {
    match store.load(core()) {
        (None, Some(Trouble::Old)) => store.convert(&|text| stored::older::convert(text, core()), core()),
        loaded => loaded,
    }
}

/// A text as the stored record: a state that is saved as it is, or the text itself to be kept.
pub fn record(text: &str) {
    outside::record(text);
    let load = |text: &str| {
        let storage = StorageHandle::memory();
        storage.set(RECORD, text).expect("memory takes it");
        let store = SessionStore::new(storage.clone());
        (open(&store), store, storage)
    };
    match load(text) {
        ((Some(state), None), store, storage) => {
            assert_eq!(store.save(&state, core()), None);
            let saved = storage.get(RECORD).expect("memory gives it").expect("it was saved");
            assert_eq!(load(&saved).0, (Some(state), None));
        }
        ((state, trouble), ..) => {
            assert_eq!((state, trouble), (None, Some(Trouble::Unreadable(text.to_owned()))));
        }
    }
}
