//! What the page tests stand on: a file server, a real browser behind plain `WebDriver`, and a page that is
//! looked at and used. Everything that waits is bounded, and everything that goes wrong panics with a sentence:
//! these are tests.

pub mod actions;
pub mod axe;
pub mod browser;
pub mod element;
pub mod engines;
pub mod keyboard;
pub mod locator;
pub mod page;
pub mod queries;
pub mod release;
pub mod server;
pub mod webdriver;
mod witness;

pub use browser::Setup;
pub use element::Element;
pub use engines::{Ability, Engine};
pub use locator::{By, Locator};
pub use page::{Page, Pointer, Scheme};
pub use server::{Gate, Mount, Server};

use std::path::PathBuf;

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The release that is tested.
pub fn dist() -> PathBuf {
    let dist = root().join("dist");
    assert!(dist.join("index.html").is_file(), "There is no release: run `cargo xtask build` first.");
    dist
}
