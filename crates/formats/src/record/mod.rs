//! The stored record: everything the page knows, as one text in the browser's storage.
//!
//! A record begins with its format's number and a full stop; one that begins with `{` is JSON.
//!
//! | format | what it is | read by |
//! |---|---|---|
//! | 7 | what is written: `postcard` in base64url, and a check | [`read`] |
//! | 5, 6 | the same with less in it | [`read`] |
//! | 3, 4 | bit by bit, as a link is | [`older::convert`] |
//! | 1, 2 | JSON: the group file and what only this browser knows | [`older::convert`] |
//!
//! All of them are frozen and read for ever; `tests/records` has some of each. Whatever was changed, cut off or
//! made with another questionnaire is noticed, and then nothing of it is used. What is read and written again is
//! the same. A record of format 7 says itself what it was made with, as far as reading it needs that ([`made_with`]): so
//! another edition can take over what both ask.
//!
//! Reading the older ones weighs 4.6 kB of a release, compressed, and no present record needs it: it stands in a module
//! of its own, which nothing here names, so that a program can fetch it when it meets such a record.

pub mod json;
pub mod older;
mod page;
mod sound;
pub mod v4;
mod v7;

use engine::questionnaire::Questionnaire;
use engine::state::{State, View};

use crate::link::LinkError;

/// Writes a record, in format 7. It is empty if some field of the state is out of its bounds, which no action
/// and nothing that is read lets in.
pub fn write(state: &State, q: &Questionnaire) -> String {
    v7::write(state, q).unwrap_or_default()
}

/// Reads a record of the formats 5 to 7.
///
/// # Errors
/// What is wrong with it; [`LinkError::NotALink`] for one of another format.
pub fn read(text: &str, q: &Questionnaire) -> Result<State, LinkError> {
    if is_present(text) { v7::read(text, q) } else { Err(LinkError::NotALink) }
}

/// Whether a text is a record of a format that [`read`] reads, or begins as one.
pub fn is_present(text: &str) -> bool {
    v7::is_known(text)
}

pub use v7::made_with;

/// What a record names a page.
pub fn page(view: View) -> String {
    page::name(view)
}

/// The page that a record names so; the board for a name that is not known.
pub fn view(name: &str) -> View {
    page::of(name)
}

/// Whether a text is a record of an older format: [`older::convert`] reads it.
pub fn is_older(text: &str) -> bool {
    ["{", "3.", "4."].iter().any(|format| text.starts_with(format))
}
