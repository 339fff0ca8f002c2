//! The words of the interface: every one through a key, English built in.
//!
//! Pure. A key that the English file lacks does not compile; a key the code never names fails the
//! tidy check. Absent on purpose: the questionnaire's words, which are content.

use std::fmt::{Display, Write as _};
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The name of one text; the constants stand in [`key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

/// The texts of one language: those of the first file, of the results and of the workspace, each looked up when it is
/// said, so that words handed out before a part came have its texts too.
#[derive(Clone, Copy, Debug)]
pub struct Messages(&'static [OnceLock<Vec<Forms>>; 3]);

/// A text, and its form for one where it is counted.
type Forms = (&'static str, Option<&'static str>);

/// Ends a text of the module's.
const END: char = '\u{1}';
/// Stands before a text's form for one.
const ONE: char = '\u{2}';

/// The bits of a key that say where in its file a text stands; those above say which file that is.
const PLACE: u32 = 14;

static TEXTS: [OnceLock<Vec<Forms>>; 3] = [const { OnceLock::new() }; 3];

impl PartialEq for Messages {
    fn eq(&self, other: &Messages) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// Something to put in the place of `{name}`.
pub type Part<'a> = (&'static str, &'a dyn Display);

impl Messages {
    /// The English words: those of a part too, once it is there. Off the browser they always are.
    pub fn english() -> Messages {
        TEXTS[0].get_or_init(|| split(ENGLISH));
        #[cfg(not(target_arch = "wasm32"))]
        {
            Messages::with_results();
            Messages::with_workspace();
        }
        Messages(&TEXTS)
    }

    /// The language of these words.
    pub const fn language(self) -> &'static str {
        "en"
    }

    /// The language of other texts, where it is not that of these words: the `lang` of what holds them. How a language
    /// is written counts, and where it is spoken does not.
    pub fn beside(self, language: &'static str) -> Option<&'static str> {
        let same = written(language).eq(written(self.language()));
        (!same).then_some(language)
    }

    /// The words of the results are there from now on, in every app of the program. The results call this, and nothing
    /// before them: whoever names these texts carries them.
    pub fn with_results() {
        TEXTS[1].get_or_init(|| split(ENGLISH_RESULTS));
    }

    /// The words of the workspace likewise.
    pub fn with_workspace() {
        TEXTS[2].get_or_init(|| split(ENGLISH_WORKSPACE));
    }

    /// The forms of a text; empty where these words lack it.
    fn forms(&self, Key(n): Key) -> Forms {
        let texts = self.0.get(usize::from(n >> PLACE)).and_then(OnceLock::get);
        let found = texts.and_then(|texts| texts.get(usize::from(n & ((1 << PLACE) - 1))));
        found.copied().unwrap_or_default()
    }

    /// The text, as it stands.
    pub fn text(&self, key: Key) -> &'static str {
        self.forms(key).0
    }

    /// The text with its `{name}`s filled in.
    pub fn fill(&self, key: Key, parts: &[Part]) -> String {
        fill(self.text(key), parts)
    }

    /// The form of the text for a count, with `{n}` and further `{name}`s filled in.
    pub fn count(&self, key: Key, n: usize, parts: &[Part]) -> String {
        let (other, one) = self.forms(key);
        let form = one.filter(|_| n == 1).unwrap_or(other);
        fill(&fill(form, &[("n", &n)]), parts)
    }

    /// Words in a row: "a", "a and b", "a, b and c".
    pub fn list<T: AsRef<str>>(&self, words: &[T]) -> String {
        let mut out = String::new();
        for (n, word) in words.iter().enumerate() {
            if n > 0 {
                out.push_str(self.text(if n + 1 < words.len() { key::LIST_COMMA } else { key::LIST_AND }));
            }
            out.push_str(word.as_ref());
        }
        out
    }

    /// The same without "and", for what stands behind a colon or on a line of its own: "a, b, c."
    pub fn list_plain<T: AsRef<str>>(&self, words: &[T]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(self.text(key::LIST_COMMA)) + "."
    }
}

/// A language and its script, of a tag that may say a region too.
fn written(tag: &str) -> impl Iterator<Item = String> {
    let parts = tag.split('-').enumerate();
    parts.filter(|(n, part)| *n == 0 || part.len() == 4).map(|(_, part)| part.to_ascii_lowercase())
}

/// The texts of a language, as the build laid them one behind the other: a table of them would have to
/// say where each begins and how long it is.
fn split(texts: &'static str) -> Vec<Forms> {
    let forms = |text: &'static str| match text.split_once(ONE) {
        Some((other, one)) => (other, Some(one)),
        None => (text, None),
    };
    texts.split_terminator(END).map(forms).collect()
}

/// Fills in in one pass, so that what is filled in is never read as a name itself.
fn fill(text: &str, parts: &[Part]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match parts.iter().find(|(key, _)| *key == name) {
            Some((_, part)) => {
                let _ = write!(out, "{part}");
            }
            None => {
                let _ = write!(out, "{{{name}}}");
            }
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_in_one_pass() {
        assert_eq!(fill("{a} and {b}", &[("a", &"{b}"), ("b", &2)]), "{b} and 2");
        assert_eq!(fill("{a} {", &[]), "{a} {");
    }

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
    }
}
