//! Stored records of the formats before the present one.

use engine::questionnaire::Questionnaire;
use engine::state::State;

use super::{json, v4, write};

/// A record of an older format in the one that is written now; none if it cannot be read.
pub fn convert(text: &str, q: &Questionnaire) -> Option<String> {
    let state = read(text, q)?;
    Some(write(&state, q)).filter(|record| !record.is_empty())
}

/// Reads a record of an older format; none if it cannot be read.
pub fn read(text: &str, q: &Questionnaire) -> Option<State> {
    if text.starts_with('{') { json::read(text, q).ok() } else { v4::read(text, q).ok() }
}
