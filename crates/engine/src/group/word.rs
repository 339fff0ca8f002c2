//! A word: the newest value of one field, and the rule by which two copies agree on one.

use litemap::LiteMap;

/// A field that merges: a value, its revision and the device that wrote it.
///
/// A revision is one above the highest its writer had seen for the field; 0 is a word nobody ever
/// said, and its value is the field's default. Revisions end at [`MAX_REVISION`]: from there on a
/// writer keeps that revision, and the device's number and the value decide, so that copies still
/// end the same, though a new word may then lose against an old one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word<T> {
    /// What is said.
    pub value: T,
    /// 0 to [`MAX_REVISION`].
    pub rev: u16,
    /// The number of the device it was written on, among those of the person it is about.
    pub device: u8,
}

impl<T> Word<T> {
    /// The same word about something made of its value.
    pub fn map<U>(self, value: impl FnOnce(T) -> U) -> Word<U> {
        Word { value: value(self.value), rev: self.rev, device: self.device }
    }
}

impl<T: Ord + Clone> Word<T> {
    /// The first word on something, said on the first device.
    pub const fn first(value: T) -> Word<T> {
        Word { value, rev: 1, device: 0 }
    }

    /// What stands there until somebody says something.
    pub const fn unsaid(value: T) -> Word<T> {
        Word { value, rev: 0, device: 0 }
    }

    /// Whether anybody ever said it. Clearing is a word too.
    pub const fn is_said(&self) -> bool {
        self.rev > 0
    }

    /// Says something new with the next revision. Says whether it was new.
    pub fn say(&mut self, value: T, device: u8) -> bool {
        let new = self.value != value;
        if new {
            *self = Word { value, rev: self.rev.saturating_add(1).min(MAX_REVISION), device };
        }
        new
    }

    /// Whether this word wins over another: the higher revision; of equal ones the larger device
    /// number, then the larger value as bytes.
    pub fn beats(&self, other: &Word<T>) -> bool {
        let (ours, theirs) = (stamp(self.rev, self.device), stamp(other.rev, other.device));
        ours > theirs || (ours == theirs && self.value > other.value)
    }

    /// Takes the other word over if it wins.
    pub fn merge(&mut self, other: &Word<T>) {
        if other.beats(self) {
            *self = other.clone();
        }
    }
}

/// Texts that merge, by number.
pub type Texts = LiteMap<usize, Word<String>>;

fn stamp(rev: u16, device: u8) -> u32 {
    u32::from(rev) << 8 | u32::from(device)
}

/// The highest revision of a word; files and links refuse more.
pub const MAX_REVISION: u16 = 4095;

#[cfg(test)]
mod tests {
    use super::*;

    fn word(value: &str, rev: u16, device: u8) -> Word<String> {
        Word { value: value.to_owned(), rev, device }
    }

    #[test]
    fn revision_then_device_then_bytes_decide() {
        let rising =
            [word("", 0, 0), word("z", 1, 0), word("é", 1, 0), word("a", 1, 1), word("", 2, 0), word("b", 2, 0)];
        for (n, low) in rising.iter().enumerate() {
            assert!(!low.beats(low));
            for high in &rising[n + 1..] {
                assert!(high.beats(low) && !low.beats(high), "{high:?} over {low:?}");
                let (mut up, mut down) = (low.clone(), high.clone());
                up.merge(high);
                down.merge(low);
                assert_eq!((&up, &down), (high, high));
            }
        }
    }

    #[test]
    fn at_the_last_revision_copies_still_end_the_same() {
        let mut word = word("a", MAX_REVISION, 7);
        assert!(word.say("b".into(), 3), "it is said");
        assert_eq!((word.rev, word.device), (MAX_REVISION, 3), "and stays within what files and links take");
    }
}
