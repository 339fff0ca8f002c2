//! Words as records have them.

use engine::group::{Day, Word};
use serde::{Deserialize, Serialize};

/// A word: value, revision, device.
#[derive(Serialize, Deserialize)]
pub struct Said<T>(T, u16, u8);

impl<T> Said<T> {
    pub fn word<U>(self, value: impl FnOnce(T) -> U) -> Word<U> {
        Word { value: value(self.0), rev: self.1, device: self.2 }
    }
}

/// A word of something small.
pub fn said<T: Copy, U>(word: &Word<T>, value: impl FnOnce(T) -> U) -> Said<U> {
    Said(value(word.value), word.rev, word.device)
}

/// A word of a text.
pub fn said_text(word: &Word<String>) -> Said<&str> {
    Said(&word.value, word.rev, word.device)
}

/// A word of a day; none for what is no day.
pub fn day(by: Said<u16>) -> Option<Word<Day>> {
    let day = Day::from_bits(by.0)?;
    Some(by.word(|_| day))
}
