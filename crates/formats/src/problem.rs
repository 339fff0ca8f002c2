//! What is wrong with a file that somebody handed in.

use std::fmt;

/// A place in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: u32,
    /// The character in the line, from 1.
    pub column: u32,
}

impl Place {
    /// Where every file begins.
    pub const START: Place = Place { line: 1, column: 1 };
}

/// One thing that is wrong with a file: where, on which field, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// The path in the file, such as `items[3].target`; empty for the file itself.
    pub path: String,
    /// A plain sentence.
    pub sentence: String,
}

impl Problem {
    /// Something that is wrong with a file as a whole.
    pub(crate) fn of_file(place: Place, sentence: impl Into<String>) -> Problem {
        Problem { place, path: String::new(), sentence: sentence.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = if self.path.is_empty() { "the file" } else { &self.path };
        write!(f, "line {}, column {}, {at}: {}", self.place.line, self.place.column, self.sentence)
    }
}
