//! What a browser keeps of somebody's answers.

use buying_readiness::platform::storage::{Storage, StorageHandle};
use buying_readiness::questionnaire::core;
use buying_readiness::store::{RECORD, SessionStore};
use engine::state::State;
use formats::record;
use serde_json::json;

use crate::harness::{Page, Server};

/// The name under which it is kept.
pub const NAME: &str = RECORD;

/// The record this browser keeps for the page that is open; nothing where nothing was written.
#[track_caller]
pub fn record(page: &Page) -> Option<String> {
    page.run("return localStorage.getItem(arguments[0])", &[json!(NAME)]).as_str().map(str::to_owned)
}

/// The state in that record.
#[track_caller]
pub fn state(page: &Page) -> State {
    record::read(&record(page).expect("there is a record"), core()).expect("it can be read")
}

/// The record of this state.
#[track_caller]
fn record_of(state: &State) -> String {
    let storage = StorageHandle::memory();
    assert_eq!(SessionStore::new(storage.clone()).save(state, core()), None);
    storage.get(NAME).expect("memory gives it").expect("it was saved")
}

/// Leaves a server's page for one without the widget, which would save once more, and forgets everything.
#[track_caller]
pub fn clear(page: &Page, server: &Server) {
    page.go(&server.url("/page.css"));
    page.run("localStorage.clear()", &[]);
}

/// The same, with this state kept instead.
#[track_caller]
pub fn replace(page: &Page, server: &Server, state: &State) {
    replace_at(page, server, "/page.css", state);
}

/// The same, by another page of the server without the widget.
#[track_caller]
pub fn replace_at(page: &Page, server: &Server, path: &str, state: &State) {
    page.go(&server.url(path));
    page.run("localStorage.clear()", &[]);
    page.run("localStorage.setItem(...arguments)", &[json!(NAME), json!(record_of(state))]);
}

/// The lines that say on which day what was answered.
#[track_caller]
pub fn days(page: &Page) -> Vec<String> {
    let days = page.run("return localStorage.getItem('buying-readiness/1/days')", &[]);
    days.as_str().unwrap_or_default().lines().map(str::to_owned).collect()
}
