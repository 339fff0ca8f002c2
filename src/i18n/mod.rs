//! The words of the interface: every one through a key, English built in, other languages handed in as they come.
//!
//! A key that the English file lacks does not compile; a key the code never names fails the tidy check. Absent on
//! purpose: the questionnaire's words, which are content.

mod fill;
mod locale;

use std::cell::OnceCell;

use engine::group::Day;
use engine::questionnaire::Questionnaire;

pub use fill::{Fill, Part};
pub use locale::{Direction, Locale, Rest, Texts};

use crate::platform::intl::{DayStyle, Plural, Rules};
use crate::questionnaire::is_core;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The name of one text; the constants stand in [`key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

impl Key {
    /// In which file its text stands, and where there.
    const fn place(self) -> (usize, usize) {
        ((self.0 >> PLACE) as usize, (self.0 & ((1 << PLACE) - 1)) as usize)
    }
}

/// The bits of a key that say where in its file a text stands; those above say which file that is.
const PLACE: u32 = 14;

/// The texts of one language, and the rules by which they are filled in: those of the first file, of the results and of
/// the workspace, each looked up when it is said, so that words handed out before a part came have its texts too. What a
/// language lacks is said in English.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    locale: &'static Locale,
    /// All of its texts were there when these words were handed out: what was drawn before is drawn again with them.
    is_whole: bool,
}

impl PartialEq for Messages {
    fn eq(&self, other: &Messages) -> bool {
        std::ptr::eq(self.locale, other.locale) && self.is_whole == other.is_whole
    }
}

impl Messages {
    /// The English words: those of a part too, once it is there. Off the browser they always are.
    pub fn english() -> Messages {
        thread_local! {
            static LOCALE: OnceCell<&'static Locale> = const { OnceCell::new() };
        }
        let locale = LOCALE.with(|locale| *locale.get_or_init(|| Locale::leak("en", "en-GB")));
        locale.give(Texts::First, ENGLISH);
        #[cfg(not(target_arch = "wasm32"))]
        {
            locale.give(Texts::Results, ENGLISH_RESULTS);
            locale.give(Texts::Workspace, ENGLISH_WORKSPACE);
            locale.give(Texts::Loader, ENGLISH_LOADER);
        }
        Messages { locale, is_whole: true }
    }

    /// Those of another language.
    pub fn of(locale: &'static Locale) -> Messages {
        Messages { locale, is_whole: locale.has(Texts::Workspace) }
    }

    /// Whether some of it did not come, and is said in English.
    pub fn is_partial(self) -> bool {
        self.locale.is_partial()
    }

    /// The language, as it calls itself.
    pub fn name(self) -> &'static str {
        self.text(key::LANGUAGE_NAME)
    }

    /// The words of the results are there from now on, in every app of the program. The results call this, and nothing
    /// before them: whoever names these texts carries them.
    pub fn with_results() {
        Messages::english().locale.give(Texts::Results, ENGLISH_RESULTS);
    }

    /// The words of the workspace likewise.
    pub fn with_workspace() {
        Messages::english().locale.give(Texts::Workspace, ENGLISH_WORKSPACE);
    }

    /// The language of these words: the `lang` of what holds them.
    pub fn language(self) -> &'static str {
        &self.locale.tag
    }

    /// The way it is written.
    pub fn direction(self) -> Direction {
        if self.text(key::LANGUAGE_DIRECTION) == Direction::Rtl.word() { Direction::Rtl } else { Direction::Ltr }
    }

    /// The language of other texts, where it is not that of these words: the `lang` of what holds them. How a language
    /// is written counts, and where it is spoken does not.
    pub fn beside(self, language: &'static str) -> Option<&'static str> {
        let same = written(language).eq(written(self.language()));
        (!same).then_some(language)
    }

    /// The same statements in this language, where they are there in it: the core edition's come with the language.
    pub fn spoken(self, q: &'static Questionnaire) -> &'static Questionnaire {
        let own = if is_core(q) { self.locale.questionnaire() } else { None };
        own.unwrap_or(q)
    }

    /// The forms of a text, with the rules of the language that has it; empty where none does.
    fn forms(self, key: Key) -> (&'static str, &'static Rules) {
        let own = self.locale.text(key).map(|text| (text, &self.locale.rules));
        own.unwrap_or_else(|| {
            let english = Messages::english().locale;
            (english.text(key).unwrap_or_default(), &english.rules)
        })
    }

    /// The text, as it stands.
    pub fn text(self, key: Key) -> &'static str {
        form(self.forms(key).0, Plural::Other)
    }

    /// The text with its `{name}`s filled in.
    pub fn fill(self, key: Key, parts: &[Part]) -> String {
        fill::fill(self.text(key), &self.locale.rules, self.direction(), parts)
    }

    /// The form of the text for a count, with `{n}` and further `{name}`s filled in.
    pub fn count(self, key: Key, n: usize, parts: &[Part]) -> String {
        let (forms, rules) = self.forms(key);
        // Where `{n}` is another number than the one that is counted, the caller says so.
        let parts: Vec<Part> = parts.iter().copied().chain([("n", &n as &dyn Fill)]).collect();
        fill::fill(form(forms, rules.plural(n)), &self.locale.rules, self.direction(), &parts)
    }

    /// So many tenths as they are written: "0.7".
    pub fn tenths(self, n: i64) -> String {
        self.locale.rules.tenths(n)
    }

    /// A number as it is written.
    pub fn number(self, n: i64) -> String {
        self.locale.rules.number(n)
    }

    /// A day; empty for no day.
    pub fn day(self, day: Day, style: DayStyle) -> String {
        self.locale.rules.day(day, style)
    }

    /// Words in a row: "a", "a and b", "a, b and c".
    pub fn list<T: AsRef<str>>(self, words: &[T]) -> String {
        self.locale.rules.list(&words.iter().map(AsRef::as_ref).collect::<Vec<_>>())
    }

    /// The same without "and", and with its stop, for what stands behind a colon or on a line of its own: "a, b, c."
    pub fn list_plain<T: AsRef<str>>(self, words: &[T]) -> String {
        self.fill(key::LIST_PLAIN, &[("list", &self.series(words))])
    }

    /// Words one behind the other: "a, b, c".
    pub fn series<T: AsRef<str>>(self, words: &[T]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(self.text(key::LIST_COMMA))
    }
}

/// A language that is laid beside the program, as the build found it in `locales/` and `questionnaires/`.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct Shipped {
    /// Its tag.
    pub tag: &'static str,
    /// Its texts, by [`Texts`], one behind the other.
    pub texts: [&'static str; 4],
    /// Those of the core edition, in the order of [`Questionnaire::texts`]; empty where it has none.
    pub questionnaire: &'static str,
}

#[cfg(not(target_arch = "wasm32"))]
impl Shipped {
    /// All of them.
    pub const fn all() -> &'static [Shipped] {
        SHIPPED
    }

    /// The words, whole.
    pub fn words(&self) -> Messages {
        let locale = Locale::leak(self.tag, self.tag);
        let parts = [Texts::First, Texts::Results, Texts::Workspace, Texts::Loader];
        parts.into_iter().zip(self.texts).for_each(|(which, texts)| locale.give(which, texts));
        locale.give_questionnaire(self.questionnaire);
        Messages::of(locale)
    }
}

/// A language and its script, of a tag that may say a region too.
fn written(tag: &str) -> impl Iterator<Item = String> {
    let parts = tag.split('-').enumerate();
    parts.filter(|(n, part)| *n == 0 || part.len() == 4).map(|(_, part)| part.to_ascii_lowercase())
}

/// One form of a text: each but the last, which is for all other numbers, stands behind the mark of its category.
fn form(forms: &'static str, wanted: Plural) -> &'static str {
    let mut other = forms;
    while let Some(marked) = other.strip_prefix(FORM) {
        let Some((form, rest)) = marked.split_once(FORM) else { return "" };
        if form.strip_prefix(mark(wanted)).is_some() {
            return &form[1..];
        }
        other = rest;
    }
    other
}

/// How a form is marked, as `build.rs` and the loader's files write it.
fn mark(plural: Plural) -> char {
    char::from(b'0' + plural as u8)
}

/// Stands before each form of a text but the last, and ends it.
const FORM: char = '\u{2}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_makes_no_other_language_and_a_script_does() {
        assert_eq!(Messages::english().beside("en-GB"), None);
        assert_eq!(Messages::english().beside("de"), Some("de"));
        assert!(written("zh-Hant-TW").ne(written("zh-Hans")) && written("zh-Hant-TW").eq(written("zh-hant")));
    }

    #[test]
    fn lists_words() {
        let words = Messages::english();
        assert_eq!(words.list(&["a"]), "a");
        assert_eq!(words.list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(words.list::<&str>(&[]), "");
        assert_eq!(words.series(&["a", "b", "c"]), "a, b, c");
    }

    #[test]
    fn a_text_has_the_form_of_its_number_and_the_last_where_it_has_none() {
        let forms = "\u{2}0none\u{2}\u{2}2a pair\u{2}{n} things";
        let found = [Plural::Zero, Plural::One, Plural::Two, Plural::Other].map(|plural| form(forms, plural));
        assert_eq!(found, ["none", "{n} things", "a pair", "{n} things"]);
        assert_eq!(form("as it is", Plural::One), "as it is");
    }
}
