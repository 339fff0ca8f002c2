//! JSON files that people hand in, read through serde with every problem told at once.
//!
//! serde's own readers stop at the first error and forget where things stood. So a text goes three steps:
//!
//! 1. [`syntax`]: `serde_json` says whether it is JSON at all, and `jsonc-parser`, with all extensions off, makes a
//!    tree in which every value knows its range. A field that stands twice is refused here, and too deep nesting.
//! 2. [`de`]: a serde `Deserializer` over that tree fills the wire structs of this crate. It goes on after errors,
//!    wherever a wire struct has a [`Field`]: that one stays without a value, and what is wrong is noted.
//! 3. The reader of each format looks at what the values mean, and notes what is wrong with that.
//!
//! A note is an offset into the text and a sentence. The path, line and column of an offset are looked up in the tree
//! at the end, and only if there is something to tell.

mod de;
mod field;
mod syntax;

use std::cell::{OnceCell, RefCell};
use std::fmt::Write as _;

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use serde::Deserialize;

pub use field::{Entries, Field, Lenient, Nullable, ObjectOr, Scalar, Text, Whole};

use crate::problem::{Place, Problem};

/// What to do with fields that a wire struct does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// They are told: in a file that somebody writes by hand they are slips.
    Reported,
    /// They are passed over: later editions of the format may have more.
    PassedOver,
}

/// A file that is JSON, and what was found wrong with it so far.
#[derive(Debug)]
pub struct Source<'t> {
    text: &'t str,
    root: Value<'t>,
    unknown: Unknown,
    notes: RefCell<Vec<(usize, String)>>,
    /// Where lines end: made when the first line is asked for.
    line_ends: OnceCell<Vec<usize>>,
}

impl<'t> Source<'t> {
    /// Parses a text.
    ///
    /// # Errors
    /// It is no JSON, nests too deeply, or a field stands twice in one object.
    pub fn parse(text: &'t str, unknown: Unknown) -> Result<Source<'t>, Vec<Problem>> {
        // Some editors put a byte order mark first; it is no part of the text.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let root = syntax::parse(text).map_err(|problem| vec![problem])?;
        let source = Source { text, root, unknown, notes: RefCell::default(), line_ends: OnceCell::new() };
        let twice = syntax::twice(&source.root);
        if twice.is_empty() {
            return Ok(source);
        }
        let problem = |name: &ObjectProp| Problem {
            place: source.places(&[name.start()])[0],
            path: name.name.as_str().to_owned(),
            sentence: format!("The field \"{}\" stands here a second time.", name.name.as_str()),
        };
        Err(twice.into_iter().map(problem).collect())
    }

    /// The file as a wire type; none if it is no such thing at all, which is noted.
    pub fn read<'s, T: Deserialize<'s>>(&'s self) -> Option<T> {
        Field::deserialize(de::Node::root(self)).ok()?.value
    }

    /// Whether the file is an object with this field.
    pub fn has(&self, name: &str) -> bool {
        self.root.as_object().is_some_and(|object| object.get(name).is_some())
    }

    /// Notes what is wrong with what stands at this offset.
    pub fn note(&self, at: usize, sentence: impl Into<String>) {
        self.notes.borrow_mut().push((at, sentence.into()));
    }

    /// The position of a text among the options; notes where it is none of them.
    pub fn one_of(&self, field: &Field<Text>, what: &str, options: &[&str]) -> Option<usize> {
        let text = &field.value.as_ref()?.0;
        let found = options.iter().position(|option| option == text);
        if found.is_none() {
            self.note(field.at, format!("\"{text}\" is not {what}. Known are: {}.", options.join(", ")));
        }
        found
    }

    /// Notes each id that stands in a list a second time. One that is missing or blank has its own note.
    pub fn unique<'f>(&self, ids: impl IntoIterator<Item = &'f Field<Text>>, what: &str) {
        let mut ids: Vec<(&str, usize)> =
            ids.into_iter().filter_map(|id| Some((id.value.as_ref()?.0.as_str(), id.at))).collect();
        ids.sort_unstable();
        for pair in ids.windows(2) {
            if let [(id, first), (same, again)] = pair
                && id == same
            {
                let line = self.line(*first);
                self.note(
                    *again,
                    format!("The {what} id \"{id}\" stands already on line {line}; every id may be used once."),
                );
            }
        }
    }

    /// What was made of the file if nothing is wrong with it, or else everything that is, in the file's order.
    ///
    /// # Errors
    /// All that was noted.
    pub fn finish<T>(&self, made: Option<T>) -> Result<T, Vec<Problem>> {
        let mut notes = self.notes.take();
        if let (Some(made), true) = (made, notes.is_empty()) {
            return Ok(made);
        }
        notes.sort_unstable();
        let offsets: Vec<usize> = notes.iter().map(|(at, _)| *at).collect();
        let places = self.places(&offsets).into_iter().zip(notes);
        Err(places.map(|(place, (at, sentence))| Problem { place, path: self.path(at), sentence }).collect())
    }

    /// The path of the value or of the field's name that begins at an offset.
    fn path(&self, at: usize) -> String {
        let (mut path, mut value) = (String::new(), &self.root);
        while value.start() != at {
            match value {
                Value::Object(object) => {
                    let n = object.properties.partition_point(|member| member.end() <= at);
                    let Some(member) = object.properties.get(n) else { break };
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(member.name.as_str());
                    value = &member.value;
                    if at < value.start() {
                        break;
                    }
                }
                Value::Array(list) => {
                    let n = list.elements.partition_point(|element| element.end() <= at);
                    let Some(element) = list.elements.get(n) else { break };
                    let _ = write!(path, "[{n}]");
                    value = element;
                }
                _ => break,
            }
        }
        path
    }

    /// The places of offsets, which come in their order.
    fn places(&self, offsets: &[usize]) -> Vec<Place> {
        syntax::places(self.text, offsets)
    }

    fn line(&self, at: usize) -> usize {
        let ends = self.line_ends.get_or_init(|| self.text.match_indices('\n').map(|(end, _)| end).collect());
        1 + ends.partition_point(|end| *end < at)
    }
}
