//! The browser's storage. Pages and settings can deny it at any moment, so every call may fail.

use super::{Refused, Store};

/// `localStorage`, asked for anew each time: a page may lose it while it lives.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserStore;

fn storage() -> Result<web_sys::Storage, Refused> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Refused)
}

impl Store for BrowserStore {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        storage()?.get_item(name).map_err(|_| Refused)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        storage()?.set_item(name, text).map_err(|_| Refused)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        storage()?.remove_item(name).map_err(|_| Refused)
    }
}
