//! How much room there is for the texts that stand where nothing wraps, in a window of 320 px: measured there, as the
//! widest text of `n`s that keeps to its line (`tests/pages/language_tests.rs` looks at the boxes themselves).

/// Keys, and how many letters of Latin's middle width there is room for.
const ROOM: [(&str, usize); 0] = [];

/// The most there is room for, where that is known.
pub fn most(key: &str) -> Option<usize> {
    ROOM.iter().find(|(known, _)| *known == key).map(|(_, most)| *most)
}

/// How wide a text is: a letter of East Asia is as wide as two of Latin's.
pub fn width(text: &str) -> usize {
    text.chars().map(|letter| if ('\u{1100}'..='\u{ffef}').contains(&letter) { 2 } else { 1 }).sum()
}
