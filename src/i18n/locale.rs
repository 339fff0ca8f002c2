//! A language of the interface.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;

use engine::questionnaire::{Questionnaire, Text};
use futures::future::LocalBoxFuture;

use super::Key;
use crate::platform::intl::Rules;
use crate::questionnaire::core;

/// Ends a text in what holds many.
const END: char = '\u{1}';

/// The way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
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
    /// Those of the loader, which only the build reads.
    #[cfg(not(target_arch = "wasm32"))]
    Loader,
}

/// Fetches the texts of the results and of the workspace; none where they do not come. Asked again, it fetches nothing anew.
pub type Rest = Rc<dyn Fn() -> LocalBoxFuture<'static, Option<[String; 2]>>>;

/// A language of the interface: its texts as they come, and its rules. It lives as long as the page.
pub struct Locale {
    pub(super) tag: String,
    pub(super) rules: Rules,
    texts: [OnceCell<Vec<&'static str>>; 4],
    /// The core edition in it.
    questionnaire: OnceCell<&'static Questionnaire>,
    /// It did not come, and is said in English.
    is_partial: Cell<bool>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.tag).finish()
    }
}

thread_local! {
    /// Those that lack something, and know where it is.
    static WAITING: RefCell<Vec<(&'static Locale, Rest)>> = const { RefCell::new(Vec::new()) };
}

impl Locale {
    /// A language without any text yet. `tag` is that of its words, `region` the same or more exactly where they are
    /// read: numbers and days are written as there.
    pub fn leak(tag: &str, region: &str) -> &'static Locale {
        let (tag, rules) = (tag.to_owned(), Rules::of(region));
        Box::leak(Box::new(Locale {
            tag,
            rules,
            texts: [const { OnceCell::new() }; 4],
            questionnaire: OnceCell::new(),
            is_partial: Cell::default(),
        }))
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

    /// How to get the texts of the parts, once one of those is wanted.
    pub fn set_rest(&'static self, rest: Rest) {
        WAITING.with_borrow_mut(|waiting| waiting.push((self, rest)));
    }

    /// Gets what the languages in use lack of the parts; whoever asks meanwhile waits for the same. Says whether anything
    /// was lacking.
    pub async fn bring_rest() -> bool {
        let waiting = WAITING.with_borrow(Vec::clone);
        for (locale, rest) in &waiting {
            match rest().await {
                // Who waited for the same may have taken it.
                Some(_) if locale.has(Texts::Workspace) => {}
                Some([results, workspace]) => {
                    locale.give(Texts::Results, results.leak());
                    locale.give(Texts::Workspace, workspace.leak());
                }
                None => locale.is_partial.set(true),
            }
        }
        let is_settled = |locale: &Locale| locale.has(Texts::Workspace) || locale.is_partial();
        WAITING.with_borrow_mut(|waiting| waiting.retain(|(locale, _)| !is_settled(locale)));
        !waiting.is_empty()
    }

    /// Whether some of it did not come, and is said in English.
    pub(super) fn is_partial(&self) -> bool {
        self.is_partial.get()
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
