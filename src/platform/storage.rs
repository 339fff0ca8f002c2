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
}

/// A storage that components share; two are equal if they are the same one.
#[derive(Clone)]
pub struct StorageHandle(Rc<dyn Storage>);

impl StorageHandle {
    /// A storage of one's own.
    pub fn new(storage: impl Storage + 'static) -> StorageHandle {
        StorageHandle(Rc::new(storage))
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
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for StorageHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StorageHandle")
    }
}

impl Storage for StorageHandle {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        self.0.get(name)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.0.set(name, text)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.0.remove(name)
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
}
