//! Keeping the state in this browser, and never losing an answer by it.
//!
//! A storage that is denied, full or holds something unreadable is reported once and worked around: the page goes on
//! in memory, and what cannot be read is put aside, never thrown away. The rules stand here and are tested natively with
//! the memory twin; the browser only reads and writes.

mod beside;
pub mod editions;
mod elsewhere;
mod groups;
mod too_long;

use std::cell::{Cell, RefCell};

use engine::questionnaire::Questionnaire;
use engine::state::{State, View};
use formats::record;

use self::beside::{DAYS, GOES_ON};
use self::editions::LEFT;
use self::elsewhere::DELETED;
pub use self::elsewhere::Removed;
use self::groups::{GROUPS, group_name};
use self::too_long::TOO_LONG;
pub use self::too_long::TextOf;
use crate::platform::Refused;
use crate::platform::storage::{HEAD, Storage, StorageHandle};

/// Something that the person should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// This browser lets the page keep nothing: answers live as long as the page.
    Denied,
    /// The last change could not be saved.
    Full,
    /// What was saved cannot be read. It is kept aside, and this is its text.
    Unreadable(String),
    /// Somebody else emptied the storage, the page around say: nothing is written before the person says so.
    Emptied,
    /// It was deleted in another tab, or another element; what was being typed here, empty for nothing.
    Deleted(String),
    /// It was put away in another tab, while somebody was typing here: started over, or another group opened.
    PutAway,
    /// What was saved is of an older format: until [`SessionStore::convert`] put it into the present one,
    /// nothing is read and nothing written.
    Old,
}

/// The name of the record in the storage; other tabs write it too.
pub const RECORD: &str = HEAD;
const UNDO: &str = "buying-readiness/1/undo";
/// Nothing is ever kept under it.
const NOTHING: &str = "buying-readiness/1/nothing";
/// How high the element was, which its class keeps (`room.js`).
const ROOM: &str = "buying-readiness/1/room";
/// Earlier states of all groups, see [`formats::past`].
const PAST: &str = "buying-readiness/1/past";
const ASIDE: &str = "buying-readiness/1/aside/";
fn aside_name(n: u8) -> String {
    let mut name = ASIDE.to_owned();
    name.push(char::from(b'0' + n));
    name
}

/// How many unreadable records are kept aside: a figure is what tells their names apart.
const MOST_ASIDE: u8 = 9;

/// Why nothing may be written over the record.
#[derive(Clone, Copy, Debug)]
enum Frozen {
    No,
    /// It waits to be converted.
    Waits,
    /// It cannot be read, and could not be put aside.
    InTheWay,
    /// Somebody else emptied the storage.
    Emptied,
    /// What is shown here stands under another name.
    PutAway,
}

/// Keeps the session's state in a storage.
#[derive(Debug)]
pub struct SessionStore {
    storage: StorageHandle,
    frozen: Cell<Frozen>,
    /// The record as last read or written here.
    seen: RefCell<String>,
}

impl SessionStore {
    /// In this storage.
    pub fn new(storage: StorageHandle) -> SessionStore {
        SessionStore { storage, frozen: Cell::new(Frozen::No), seen: RefCell::default() }
    }

    /// The state as it was last saved, and what there is to tell.
    pub fn load(&self, q: &Questionnaire) -> (Option<State>, Option<Trouble>) {
        self.sweep();
        let record = self.storage.get(RECORD);
        for name in self.names() {
            if self.old(&name).is_some() {
                *self.seen.borrow_mut() = record.ok().flatten().unwrap_or_default();
                self.frozen.set(Frozen::Waits);
                return (None, Some(Trouble::Old));
            }
        }
        self.read(record, q)
    }

    /// Puts everything kept here in an older format into the present one, and loads. `renew` is
    /// [`record::older::convert`]: none for what cannot be read, which is put aside.
    pub fn convert(
        &self,
        renew: &dyn Fn(&str) -> Option<String>,
        q: &Questionnaire,
    ) -> (Option<State>, Option<Trouble>) {
        let mut record = self.storage.get(RECORD);
        for name in self.names() {
            let Some(text) = self.old(&name) else { continue };
            match renew(&text) {
                // Where the storage refuses, the older one stays and is good for another time.
                Some(new) => {
                    let _ = self.storage.set(&name, &new);
                    if name == RECORD {
                        record = Ok(Some(new));
                    }
                }
                // The record itself is put aside on reading it, and reported then.
                None if name == RECORD => {}
                None => {
                    let _ = self.put_aside(&text).and_then(|()| self.storage.remove(&name));
                }
            }
        }
        self.frozen.set(Frozen::No);
        self.read(record, q)
    }

    /// The names of all records kept here, but for those put aside.
    fn names(&self) -> Vec<String> {
        let mut names = vec![RECORD.to_owned(), UNDO.to_owned()];
        for (id, _) in self.groups() {
            names.push(group_name(&id));
        }
        names
    }

    /// What is under a name, if it is of an older format.
    fn old(&self, name: &str) -> Option<String> {
        self.storage.get(name).ok().flatten().filter(|text| record::is_older(text))
    }

    fn read(&self, record: Result<Option<String>, Refused>, q: &Questionnaire) -> (Option<State>, Option<Trouble>) {
        let text = match record {
            Ok(Some(text)) => text,
            Ok(None) => return (None, None),
            Err(Refused) => return (None, Some(Trouble::Denied)),
        };
        self.seen.borrow_mut().clone_from(&text);
        match record::read(&text, q) {
            Ok(mut state) => {
                // One comes back to the board, not to what one read or set beside it.
                if matches!(state.view, View::Scoring | View::You | View::Share | View::Join) {
                    state.view = state.home();
                }
                (Some(state), None)
            }
            Err(_) => {
                if self.put_aside(&text).and_then(|()| self.storage.remove(RECORD)).is_err() {
                    self.frozen.set(Frozen::InTheWay);
                }
                (None, Some(Trouble::Unreadable(text)))
            }
        }
    }

    /// Keeps a record under the first free name.
    fn put_aside(&self, text: &str) -> Result<(), Refused> {
        for n in 1..=MOST_ASIDE {
            let name = aside_name(n);
            let there = self.storage.get(&name)?;
            if there.as_deref().is_none_or(|there| there == text) {
                return self.storage.set(&name, text);
            }
        }
        Err(Refused)
    }

    /// What could not be read and was put aside, and what starting over put there when there was more.
    pub fn kept_aside(&self) -> Vec<String> {
        let mut kept = Vec::new();
        for n in 1..=MOST_ASIDE {
            kept.extend(self.storage.get(&aside_name(n)).ok().flatten());
        }
        kept
    }

    /// Saves the state.
    pub fn save(&self, state: &State, q: &Questionnaire) -> Option<Trouble> {
        match self.frozen.get() {
            Frozen::No => {}
            Frozen::Waits => return None,
            Frozen::InTheWay => return Some(Trouble::Full),
            Frozen::Emptied => return Some(Trouble::Emptied),
            Frozen::PutAway => return self.save_where_it_is(state, q),
        }
        if self.is_deleted() {
            if !self.seen.borrow().is_empty() {
                return Some(Trouble::Full);
            }
            // Somebody begins anew.
            let _ = self.storage.remove(DELETED);
        }
        match self.put(RECORD, state, q) {
            Ok(text) => {
                *self.seen.borrow_mut() = text;
                None
            }
            // What was refused is given back all the same: another name tells whether anything may be read.
            Err(Refused) if self.storage.get(NOTHING).is_err() => Some(Trouble::Denied),
            Err(Refused) => Some(Trouble::Full),
        }
    }

    /// Writes a state under a name and gives what is there now.
    fn put(&self, name: &str, state: &State, q: &Questionnaire) -> Result<String, Refused> {
        let text = record::write(state, q);
        // An empty one is none, and nothing may be lost to it.
        if text.is_empty() {
            return Err(Refused);
        }
        self.storage.set(name, &text).map(|()| text)
    }

    /// Puts the state aside for one undo, and forgets the record. What an earlier start put aside is
    /// kept aside still; a state without answers puts nothing away. Says whether it was done: where there
    /// is no room to put it aside, the record stays.
    pub fn start_over(&self, state: &State, q: &Questionnaire) -> bool {
        if state.my().is_some_and(|person| person.answers.iter().any(engine::group::Word::is_said)) {
            if let Ok(Some(earlier)) = self.storage.get(UNDO) {
                let _ = self.put_aside(&earlier);
            }
            if self.put(UNDO, state, q).is_err() {
                // The record's own place may be enough.
                self.forget_record();
                if self.put(UNDO, state, q).is_err() && self.save(state, q).is_none() {
                    return false;
                }
            }
        }
        // Where the storage keeps nothing at all, the page keeps the state for undoing in memory.
        self.forget_record();
        true
    }

    /// Forgets the record, where what it held is kept under another name.
    pub fn forget_record(&self) {
        let _ = self.storage.remove(RECORD);
        self.seen.borrow_mut().clear();
    }

    /// What was put aside by starting over.
    pub fn undo(&self, q: &Questionnaire) -> Option<State> {
        let text = self.storage.get(UNDO).ok()??;
        let state = record::read(&text, q).ok()?;
        let _ = self.storage.remove(UNDO);
        Some(state)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        matches!(self.storage.get(UNDO), Ok(Some(_)))
    }

    /// The earlier states that are kept.
    pub fn past(&self) -> String {
        self.storage.get(PAST).ok().flatten().unwrap_or_default()
    }

    /// Keeps these earlier states. Where the storage refuses, what was kept stays.
    pub fn keep_past(&self, lines: &str) {
        let _ = self.keep_beside(PAST, lines);
    }

    /// Keeps something beside the record, where the storage takes it; nothing while the storage somebody else emptied is
    /// left as it is, nor once everything was deleted.
    fn keep_beside(&self, name: &str, text: &str) -> Result<(), Refused> {
        match self.frozen.get() {
            Frozen::Emptied => Err(Refused),
            _ if self.is_deleted() => Err(Refused),
            _ if text.is_empty() => self.storage.remove(name),
            _ => self.storage.set(name, text),
        }
    }

    /// Deletes everything, for good.
    pub fn delete_all(&self) {
        // First, so that whoever hears that something went knows why.
        let is_said = self.storage.set(DELETED, "1").is_ok();
        self.remove_all();
        if !is_said {
            let _ = self.storage.set(DELETED, "1");
        }
    }

    fn remove_all(&self) {
        let mut names = self.names();
        for n in 1..=MOST_ASIDE {
            names.push(aside_name(n));
        }
        for name in names {
            let _ = self.storage.remove(&name);
        }
        for name in [GROUPS, PAST, GOES_ON, DAYS, ROOM, TOO_LONG, LEFT] {
            let _ = self.storage.remove(name);
        }
        self.forget_record();
        self.frozen.set(Frozen::No);
    }
}

#[cfg(test)]
mod tests;
