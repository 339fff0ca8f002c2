//! A language of the interface.

use std::cell::OnceCell;

use engine::questionnaire::{Questionnaire, Text};

use super::Key;
use crate::platform::intl::Rules;
use crate::questionnaire::core;

/// Ends a text in what holds many.
const END: char = '\u{1}';

/// The way a language is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As an attribute says it.
    pub const fn word(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// The texts that travel together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texts {
    /// Those of the first file.
    First,
    /// Those of the results.
    Results,
    /// Those of the workspace.
    Workspace,
}

/// A language of the interface: its texts as they come, and its rules. It lives as long as the page.
#[derive(Debug)]
pub struct Locale {
    pub(super) tag: String,
    pub(super) rules: Rules,
    pub(super) direction: Direction,
    texts: [OnceCell<Vec<&'static str>>; 3],
    /// The core edition in it.
    questionnaire: OnceCell<&'static Questionnaire>,
}

impl Locale {
    /// A language without any text yet. `tag` is that of its words, `region` the same or more exactly where they are
    /// read: numbers and days are written as there.
    pub fn leak(tag: &str, region: &str, direction: Direction) -> &'static Locale {
        let (tag, rules) = (tag.to_owned(), Rules::of(region));
        Box::leak(Box::new(Locale { tag, rules, direction, texts: [const { OnceCell::new() }; 3], questionnaire: OnceCell::new() }))
    }

    /// Takes texts, as the build laid them one behind the other; the first stay.
    pub fn give(&self, which: Texts, texts: &'static str) {
        self.texts[which as usize].get_or_init(|| texts.split_terminator(END).collect());
    }

    /// Takes the texts of the core edition, in the order of [`Questionnaire::texts`]. Where these are not as many, it stays
    /// in the language it is in.
    pub fn give_questionnaire(&self, texts: &'static str) {
        let texts = texts.split_terminator(END).map(Text::Borrowed);
        if let Some(q) = core().translated(self.tag.clone().into(), texts) {
            self.questionnaire.get_or_init(|| Box::leak(Box::new(q)));
        }
    }

    /// The core edition in it.
    pub(super) fn questionnaire(&self) -> Option<&'static Questionnaire> {
        self.questionnaire.get().copied()
    }

    /// Whether these are there.
    pub fn has(&self, which: Texts) -> bool {
        self.texts[which as usize].get().is_some()
    }

    /// A text, with all its forms; an empty one is none.
    pub(super) fn text(&self, key: Key) -> Option<&'static str> {
        let (file, place) = key.place();
        self.texts.get(file)?.get()?.get(place).copied().filter(|text| !text.is_empty())
    }
}
