//! Whether a text is JSON, and in plain words why it is not.
//!
//! `serde_json` is the judge: `jsonc-parser` lets some texts pass that are none (control characters inside of texts,
//! other blanks than JSON's). Its messages are made for programmers, so each has its sentence here; the tests below
//! hold them, should a later version word them in another way.

use std::collections::BTreeSet;

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};
use serde::de::IgnoredAny;

use crate::problem::{Place, Problem};

/// Deepest nesting accepted, so that a hostile file cannot exhaust the stack.
const MAX_DEPTH: usize = 32;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

const VALUE: &str = "a value was expected here";
const NAME: &str = "a field's name in double quotes was expected here";
const EARLY: &str = "it ends too early";
const NUMBER: &str = "a number is written wrongly";
const WORD: &str = "an unknown word stands here; texts need double quotes";

/// The tree of a text.
///
/// # Errors
/// The first place at which the text stops being JSON, or nests too deeply.
pub fn parse(text: &str) -> Result<Value<'_>, Problem> {
    let wrong = |(at, sentence): (usize, &str)| {
        let place = places(text, &[at]).first().copied().unwrap_or(Place::START);
        Problem::of_file(place, format!("This is not JSON: {sentence}."))
    };
    let error = serde_json::from_str::<IgnoredAny>(text).err().map(|error| explained(text, &error));
    let deep = too_deep(text).map(|at| (at, "it nests too deeply"));
    if let Some(first) = error.into_iter().chain(deep).min_by_key(|(at, _)| *at) {
        return Err(wrong(first));
    }
    let collect = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    match parse_to_ast(text, &collect, &STRICT) {
        Ok(tree) => tree.value.ok_or_else(|| wrong((text.len(), EARLY))),
        // What is left for it to find is half a character: six bytes of an escape and what follows.
        Err(error) => {
            let behind = (error.range().start + 8).min(text.len());
            Err(wrong((behind, "half of a two-part character stands alone")))
        }
    }
}

/// The offset of the first value that nests too deeply.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => {
                if depth > MAX_DEPTH && !quoted {
                    return Some(at);
                }
                quoted = !quoted;
            }
            _ if quoted => {}
            b'}' | b']' => depth = depth.saturating_sub(1),
            b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' => {}
            _ if depth > MAX_DEPTH => return Some(at),
            b'{' | b'[' => depth += 1,
            _ => {}
        }
    }
    None
}

/// Where a text stops being JSON, as a person would point at it, and why.
fn explained(text: &str, error: &serde_json::Error) -> (usize, &'static str) {
    let line = error.line().saturating_sub(1);
    let start = if line == 0 { 0 } else { text.match_indices('\n').nth(line - 1).map_or(0, |(end, _)| end + 1) };
    // Behind the byte it stumbled over, or the text's end.
    let end = (start + error.column()).min(text.len());
    let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or(b' ');
    let at = (0..end).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let behind = (end..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let run = |of: fn(u8) -> bool| (at..text.len()).find(|at| !of(byte(*at))).unwrap_or(text.len());
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let last = text.as_bytes().iter().rev().find(|byte| !byte.is_ascii_whitespace()).copied().unwrap_or(b' ');
    match message {
        "expected ident" => (run(|byte| byte.is_ascii_lowercase()), WORD),
        "EOF while parsing a value" | "expected value" if byte(at).is_ascii_lowercase() => {
            (run(|byte| byte.is_ascii_lowercase()), WORD)
        }
        // Figures and signs that follow on a number are meant as one with it.
        "expected `,` or `]`" | "expected `,` or `}`" if at > 0 && of_number(byte(at)) && of_number(byte(at - 1)) => {
            (run(of_number), NUMBER)
        }
        "EOF while parsing a value" if of_number(byte(at)) => (end, NUMBER),
        "EOF while parsing a value" => (text.len(), EARLY),
        "EOF while parsing a list" if matches!(last, b'[' | b',') => (text.len(), EARLY),
        "EOF while parsing a list" => (text.len(), "a comma or the list's end was expected here"),
        "EOF while parsing an object" if matches!(last, b'{' | b',') => (text.len(), NAME),
        "EOF while parsing an object" => (text.len(), "a comma or the object's end was expected here"),
        "EOF while parsing a string" => (text.len(), "a text is not closed"),
        "expected `,` or `]`" => (behind, "a comma or the list's end was expected here"),
        "expected `,` or `}`" => (behind, "a comma or the object's end was expected here"),
        "expected `:`" => (behind, "a colon was expected after a field's name"),
        "key must be a string" => (at, NAME),
        "trailing comma" => (at, if byte(at) == b'}' { NAME } else { VALUE }),
        "invalid number" => (run(of_number), NUMBER),
        "invalid escape" if let Some(behind) = wrong_digit(text, at) => {
            (behind, "four hexadecimal digits were expected")
        }
        "invalid escape" => (behind, "an unknown escape stands after a backslash"),
        "trailing characters" => (at, "after the end of the file's value there is more text"),
        _ if message.starts_with("control character") => {
            let control = (at..text.len()).find(|at| byte(*at) < b' ');
            (control.map_or(behind, |control| control + 1), "a text holds a control character")
        }
        _ => (at, VALUE),
    }
}

/// Whether a byte can be a part of a number.
fn of_number(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')
}

/// The offset behind the first character after `\u` that is no digit, if the character at an offset is one of the
/// four there.
fn wrong_digit(text: &str, at: usize) -> Option<usize> {
    let escape = (at.saturating_sub(5)..at).rev().find(|at| text.as_bytes()[*at..].starts_with(b"\\u"))?;
    let digits = text.get(escape + 2..)?;
    digits.char_indices().take(4).find(|(_, c)| !c.is_ascii_hexdigit()).map(|(n, c)| escape + 2 + n + c.len_utf8())
}

/// The members whose names stand in their object already, in the file's order.
pub fn twice<'v, 't>(value: &'v Value<'t>) -> Vec<&'v ObjectProp<'t>> {
    let mut found = Vec::new();
    match value {
        Value::Object(object) => {
            let mut names = BTreeSet::new();
            for member in &object.properties {
                if !names.insert(member.name.as_str()) {
                    found.push(member);
                }
                found.extend(twice(&member.value));
            }
        }
        Value::Array(list) => found.extend(list.elements.iter().flat_map(twice)),
        _ => {}
    }
    found
}

/// The places of offsets, which come in their order: the text is gone through once.
pub fn places(text: &str, offsets: &[usize]) -> Vec<Place> {
    let (mut place, mut from) = (Place::START, 0);
    let mut found = Vec::new();
    for at in offsets {
        for c in text.get(from..*at).unwrap_or_default().chars() {
            place = match c {
                '\n' => Place { line: place.line + 1, column: 1 },
                _ => Place { column: place.column + 1, ..place },
            };
        }
        from = *at;
        found.push(place);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::{Source, Unknown};

    fn fails(text: &str, line: u32, column: u32, words: &str) {
        let all = Source::parse(text, Unknown::Reported).expect_err(text);
        let error = &all[0];
        assert_eq!((error.place.line, error.place.column), (line, column), "{text}: {error}");
        assert!(error.sentence.contains(words), "{text}: {error}");
    }

    #[test]
    fn says_where_a_text_stops_being_json() {
        fails("", 1, 1, "ends too early");
        fails("{\"a\":1,}", 1, 8, "a field's name");
        fails("{\"a\":1,\n\"a\":2}", 2, 1, "a second time");
        fails("[1 2]", 1, 5, "a comma");
        fails("\"\\q\"", 1, 4, "unknown escape");
        fails("\"\\ud800x\"", 1, 10, "two-part");
        fails("01", 1, 3, "number");
        fails("-", 1, 2, "number");
        fails("nul", 1, 4, "unknown word");
        fails("{} {}", 1, 4, "more text");
        fails(&"[".repeat(200), 1, 34, "deeply");
    }

    #[test]
    fn says_it_in_plain_words_for_every_message() {
        fails("[", 1, 2, "it ends too early");
        fails("[1,", 1, 4, "it ends too early");
        fails("[1", 1, 3, "the list's end");
        fails("{", 1, 2, "a field's name");
        fails("{\"a\":1", 1, 7, "the object's end");
        fails("{\"a\":1]", 1, 8, "the object's end");
        fails("{\"a\" 1}", 1, 7, "a colon");
        fails("{\"a\":", 1, 6, "it ends too early");
        fails("{a:1}", 1, 2, "a field's name");
        fails("[1,]", 1, 4, "a value was expected");
        fails("[1 {}]", 1, 5, "the list's end");
        fails("\"é", 1, 3, "not closed");
        fails("\"a\tb\"", 1, 4, "control character");
        fails("\"\\u12g4\"", 1, 7, "hexadecimal");
        fails("[1.]", 1, 4, "number");
        fails("1e", 1, 3, "number");
        fails("[é]", 1, 2, "a value was expected");
        fails("[\u{a0}1]", 1, 2, "a value was expected");
        fails("[id]", 1, 4, "unknown word");
        fails("[tru]", 1, 5, "unknown word");
        fails("[1-2]", 1, 5, "number");
        fails("'a'", 1, 1, "a value was expected");
        fails("\n\n  \"ü\": 1", 3, 6, "more text");
        fails("\"\\udc00\"", 1, 9, "two-part");
    }

    #[test]
    fn nesting_is_counted_outside_of_texts() {
        let deep = |n: usize| format!("{}\"[[[\\\"{{\"{}", "[".repeat(n), "]".repeat(n));
        assert!(Source::parse(&deep(32), Unknown::Reported).is_ok());
        fails(&deep(33), 1, 34, "deeply");
        // The first error is the one that is told.
        fails(&format!("# {}", deep(40)), 1, 1, "a value was expected");
    }
}
