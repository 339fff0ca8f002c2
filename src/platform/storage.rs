//! Where things are kept: texts under names.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use super::Refused;

/// A place for texts under names. Pages and settings can deny it at any moment, so every call may fail.
pub trait Storage {
    /// The text under a name.
    ///
    /// # Errors
    /// The storage may not be read.
    fn get(&self, name: &str) -> Result<Option<String>, Refused>;

    /// Puts a text under a name.
    ///
    /// # Errors
    /// The storage may not be written, or is full.
    fn set(&self, name: &str, text: &str) -> Result<(), Refused>;

    /// Forgets a name.
    ///
    /// # Errors
    /// The storage may not be written.
    fn remove(&self, name: &str) -> Result<(), Refused>;

    /// All names there are; none where they cannot be listed.
    fn names(&self) -> Vec<String> {
        Vec::new()
    }
}

/// How all names begin.
pub const HEAD: &str = "buying-readiness/1";
/// How much of a digest tells one questionnaire from another.
const DIGITS: usize = 12;

/// A storage that components share; two are equal if they are the same one, for the same questionnaire.
#[derive(Clone)]
pub struct StorageHandle {
    storage: Rc<dyn Storage>,
    /// What stands behind the head of each name: nothing for the core edition.
    apart: Rc<str>,
}

impl StorageHandle {
    /// A storage of one's own.
    pub fn new(storage: impl Storage + 'static) -> StorageHandle {
        StorageHandle { storage: Rc::new(storage), apart: Rc::default() }
    }

    /// The same, for a questionnaire of this scoring: other statements have other answers, and stand under names of
    /// their own.
    #[must_use]
    pub fn apart(&self, scoring: &str) -> StorageHandle {
        StorageHandle { apart: ["~", scoring.get(..DIGITS).unwrap_or(scoring)].concat().into(), ..self.clone() }
    }

    /// The same, for each other questionnaire of which anything is kept.
    pub fn others(&self) -> Vec<StorageHandle> {
        let is_apart = |apart: &str| {
            let digits = apart.strip_prefix('~').unwrap_or("-");
            apart.is_empty() || digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        };
        let names = self.storage.names();
        let apart = names.iter().filter_map(|name| name.strip_prefix(HEAD)?.split('/').next());
        let mut others: Vec<&str> = apart.filter(|apart| is_apart(apart) && **apart != *self.apart).collect();
        others.sort_unstable();
        others.dedup();
        others.into_iter().map(|apart| StorageHandle { apart: apart.into(), ..self.clone() }).collect()
    }

    /// Where something of that name is kept.
    pub fn place(&self, name: &str) -> String {
        let rest = name.strip_prefix(HEAD);
        rest.map_or_else(|| name.to_owned(), |rest| [HEAD, &self.apart, rest].concat())
    }

    /// The browser's `localStorage`: kept until it is deleted.
    pub fn local() -> StorageHandle {
        StorageHandle::new(BrowserStorage::Local)
    }

    /// The browser's `sessionStorage`: kept as long as the tab.
    pub fn session() -> StorageHandle {
        StorageHandle::new(BrowserStorage::Session)
    }

    /// Nothing is kept: it lives as long as the page.
    pub fn memory() -> StorageHandle {
        StorageHandle::new(MemoryStorage::default())
    }
}

impl Default for StorageHandle {
    /// `localStorage`.
    fn default() -> StorageHandle {
        StorageHandle::local()
    }
}

impl PartialEq for StorageHandle {
    fn eq(&self, other: &StorageHandle) -> bool {
        Rc::ptr_eq(&self.storage, &other.storage) && self.apart == other.apart
    }
}

impl fmt::Debug for StorageHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StorageHandle")
    }
}

impl Storage for StorageHandle {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        self.storage.get(&self.place(name))
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.storage.set(&self.place(name), text)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.storage.remove(&self.place(name))
    }

    fn names(&self) -> Vec<String> {
        self.storage.names()
    }
}

/// The twin in memory.
#[derive(Debug, Default)]
pub struct MemoryStorage(RefCell<BTreeMap<String, String>>);

impl Storage for MemoryStorage {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        Ok(self.0.borrow().get(name).cloned())
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.0.borrow_mut().insert(name.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.0.borrow_mut().remove(name);
        Ok(())
    }

    fn names(&self) -> Vec<String> {
        self.0.borrow().keys().cloned().collect()
    }
}

/// One of the browser's two. Off the browser it refuses.
#[derive(Clone, Copy, Debug)]
enum BrowserStorage {
    Local,
    Session,
}

impl BrowserStorage {
    /// The storage object, asked for each time: a browser may take it away.
    fn open(self) -> Result<web_sys::Storage, Refused> {
        let window = cfg!(target_arch = "wasm32").then(web_sys::window).flatten().ok_or(Refused)?;
        let storage = match self {
            BrowserStorage::Local => window.local_storage(),
            BrowserStorage::Session => window.session_storage(),
        };
        storage.ok().flatten().ok_or(Refused)
    }
}

impl Storage for BrowserStorage {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        self.open()?.get_item(name).map_err(|_| Refused)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.open()?.set_item(name, text).map_err(|_| Refused)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.open()?.remove_item(name).map_err(|_| Refused)
    }

    fn names(&self) -> Vec<String> {
        let Ok(storage) = self.open() else { return Vec::new() };
        (0..storage.length().unwrap_or_default()).filter_map(|n| storage.key(n).ok().flatten()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;

    #[test]
    fn another_questionnaire_has_names_of_its_own_and_is_found_by_them() {
        let core = StorageHandle::memory();
        let own = core.apart("0123456789abcdef0123456789abcdef");
        let undo = [HEAD, "/undo"].concat();
        for (storage, text) in [(&core, "core"), (&own, "own")] {
            storage.set(HEAD, text).expect("memory takes it");
            storage.set(&undo, text).expect("memory takes it");
            storage.set("of the page around", text).expect("memory takes it");
        }
        let names = ["buying-readiness/1", "buying-readiness/1/undo", "buying-readiness/1~0123456789ab"];
        assert_eq!(core.names()[..3], names);
        assert_eq!(own.get(&undo), Ok(Some("own".to_owned())));
        assert_eq!(core.get(&undo), Ok(Some("core".to_owned())));
        assert_eq!(own.get("of the page around"), Ok(Some("own".to_owned())), "that is no name of ours");
        // Those of an element with a key of its own are none of another questionnaire.
        core.set("buying-readiness/1~second", "").expect("memory takes it");
        core.set("buying-readiness/1~second~0123456789ab", "").expect("memory takes it");
        assert_eq!((core.others(), own.others()), (vec![own.clone()], vec![core.clone()]));
        own.remove(HEAD).expect("memory takes it");
        assert_eq!(core.others(), slice::from_ref(&own), "what starting over put aside is kept too");
        own.remove(&undo).expect("memory takes it");
        assert_eq!(core.others(), []);
    }
}
