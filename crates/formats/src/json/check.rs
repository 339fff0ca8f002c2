//! Checking a file's shape: each wrong field becomes one complaint, and reading goes on.

use super::order;
use super::{Complaint, Json, Place, Value};


/// Gathers complaints while a file is read, so that all are told at once.
#[derive(Debug, Default)]
pub struct Checker {
    complaints: Vec<Complaint>,
}

impl Checker {
    /// All complaints, in the order of their places in the file.
    pub fn finish(self) -> Vec<Complaint> {
        let list = self.complaints;
        let by_place = order(list.len(), &|a, b| list[a].cmp(&list[b]));
        by_place.into_iter().map(|n| list[n].clone()).collect()
    }

    /// Complains about each id that stands in the list a second time. One that is missing or blank
    /// has its own complaint.
    pub fn unique_ids(&mut self, list: &[Json], path: &str, what: &str) {
        let mut ids: Vec<(usize, &Json, &str)> = Vec::new();
        for (n, entry) in list.iter().enumerate() {
            if let Some(id) = entry.get("id")
                && let Some(text) = id.text().filter(|text| !text.trim().is_empty())
            {
                ids.push((n, id, text));
            }
        }
        let by_id = order(ids.len(), &|a, b| ids[a].2.cmp(ids[b].2));
        for pair in by_id.windows(2) {
            let ((_, first, text), (n, again, same)) = (ids[pair[0]], ids[pair[1]]);
            if text == same {
                let line = first.place.line;
                let sentence =
                    format!("The {what} id \"{text}\" stands already on line {line}; every id may be used once.");
                self.complain(again.place, &format!("{path}[{n}].id"), sentence);
            }
        }
    }

    /// Whether nothing is wrong so far.
    pub fn is_clean(&self) -> bool {
        self.complaints.is_empty()
    }

    /// Notes one thing that is wrong.
    pub fn complain(&mut self, place: Place, path: &str, sentence: impl Into<String>) {
        self.complaints.push(Complaint { place, path: path.to_owned(), sentence: sentence.into() });
    }

    /// Complains unless the value is an object; complains about fields that are not `known`.
    /// Says whether it is an object.
    pub fn object(&mut self, json: &Json, path: &str, known: &[&str]) -> bool {
        let Value::Object(members) = &json.value else {
            self.complain(json.place, path, format!("Here stands {}, but an object {{…}} is needed.", json.kind()));
            return false;
        };
        for member in members {
            if !known.contains(&member.key.as_str()) {
                self.complain(
                    member.place,
                    &join(path, &member.key),
                    format!("\"{}\" is not a field known here. Known are: {}.", member.key, known.join(", ")),
                );
            }
        }
        true
    }

    /// The required field, or a complaint that it is missing.
    pub fn need<'j>(&mut self, json: &'j Json, path: &str, key: &str) -> Option<&'j Json> {
        let found = json.get(key);
        if found.is_none() && matches!(json.value, Value::Object(_)) {
            self.complain(json.place, path, format!("The field \"{key}\" is missing."));
        }
        found
    }

    /// A required text that is not blank.
    pub fn text(&mut self, json: &Json, path: &str, key: &str) -> Option<String> {
        let field = self.need(json, path, key)?;
        self.as_text(field, &join(path, key))
    }

    /// The value as a text that is not blank.
    pub fn as_text(&mut self, json: &Json, path: &str) -> Option<String> {
        match json.text() {
            Some(text) if !text.trim().is_empty() => Some(text.to_owned()),
            Some(_) => {
                self.complain(json.place, path, "This text is empty.");
                None
            }
            None => {
                self.complain(json.place, path, format!("Here stands {}, but a text is needed.", json.kind()));
                None
            }
        }
    }

    /// A required whole number within bounds.
    pub fn int(&mut self, json: &Json, path: &str, key: &str, low: i64, high: i64) -> Option<i64> {
        let field = self.need(json, path, key)?;
        self.as_int(field, &join(path, key), low, high)
    }

    /// The value as a whole number within bounds.
    pub fn as_int(&mut self, json: &Json, path: &str, low: i64, high: i64) -> Option<i64> {
        let n = json.int().filter(|n| (low..=high).contains(n));
        if n.is_none() {
            let sentence = if low == high {
                format!("The number {low} is needed here.")
            } else {
                format!("A whole number from {low} to {high} is needed here.")
            };
            self.complain(json.place, path, sentence);
        }
        n
    }

    /// A required list.
    pub fn list<'j>(&mut self, json: &'j Json, path: &str, key: &str) -> &'j [Json] {
        match self.need(json, path, key) {
            Some(field) => self.as_list(field, &join(path, key)),
            None => &[],
        }
    }

    /// The value as a list; empty with a complaint if it is none.
    pub fn as_list<'j>(&mut self, json: &'j Json, path: &str) -> &'j [Json] {
        if let Value::List(values) = &json.value {
            return values;
        }
        self.complain(json.place, path, format!("Here stands {}, but a list […] is needed.", json.kind()));
        &[]
    }

    /// The position of the value's text among `options`, with a complaint that names them.
    pub fn one_of(&mut self, json: &Json, path: &str, what: &str, options: &[&str]) -> Option<usize> {
        let text = self.as_text(json, path)?;
        let found = options.iter().position(|option| *option == text);
        if found.is_none() {
            let sentence = format!("\"{text}\" is not {what}. Known are: {}.", options.join(", "));
            self.complain(json.place, path, sentence);
        }
        found
    }
}

/// The path of a field of what stands at `path`.
fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
