//! Reading words: plain values, or values with revision and device.

use super::MAX_ID;
use super::read::{Reader, is_null, present, under};
use engine::group::{Answer, MAX_NOTE, MAX_REVISION, Word, clean};
use crate::json::{Json, Value};
use engine::questionnaire::{RoleSet, TOP_LEVEL};

/// What is said in a field: the value unless it is null, its path, revision and device.
pub(super) struct Said<'j>(pub(super) Option<&'j Json>, pub(super) String, u16, u8);

impl Said<'_> {
    pub(super) fn word<T>(&self, value: T) -> Word<T> {
        Word { value, rev: self.2, device: self.3 }
    }
}

impl Reader<'_> {
    /// A plain value (revision 1 of device 0), or an object with value, revision and device.
    pub(super) fn said<'j>(&mut self, json: &'j Json, path: &str) -> Said<'j> {
        if !matches!(json.value, Value::Object(_)) {
            return Said(Some(json).filter(|json| !is_null(json)), path.to_owned(), 1, 0);
        }
        let value = self.check.need(json, path, "value").filter(|value| !is_null(value));
        // Revision 0 is what nobody ever touched: it would be lost on writing.
        let rev = self.check.int(json, path, "rev", 1, i64::from(MAX_REVISION)).unwrap_or(1);
        let device = present(json, "device").and_then(|_| self.check.int(json, path, "device", 0, 255)).unwrap_or(0);
        Said(value, under(path, "value"), rev as u16, device as u8)
    }

    pub(super) fn text(&mut self, json: &Json, path: &str, most: usize, what: &str) -> Word<String> {
        let said = self.said(json, path);
        let mut text = String::new();
        if let Some(value) = said.0 {
            text = self.check.as_text(value, &said.1).unwrap_or_default();
            if text.chars().count() > most {
                self.check.complain(value.place, &said.1, format!("{what} has more than {most} characters."));
            }
            // An id is never shown, and has to stay what it is.
            if most != MAX_ID {
                text = clean(&text, most == MAX_NOTE);
            }
            if text.trim().is_empty() {
                text.clear();
            }
        }
        said.word(text)
    }

    pub(super) fn truth(&mut self, json: &Json, path: &str) -> Word<bool> {
        let said = self.said(json, path);
        let value = said.0.map_or(&Value::Bool(false), |value| &value.value);
        if !matches!(value, Value::Bool(_)) {
            self.check.complain(json.place, &said.1, "Here true or false is needed.");
        }
        said.word(matches!(value, Value::Bool(true)))
    }

    pub(super) fn roles(&mut self, json: &Json, path: &str) -> Word<RoleSet> {
        let said = self.said(json, path);
        let mut roles = RoleSet::NONE;
        let ids: Vec<&str> = self.q.roles.iter().map(|role| role.id.as_ref()).collect();
        let list = said.0.map_or(&[][..], |value| self.check.as_list(value, &said.1));
        for (n, entry) in list.iter().enumerate() {
            if let Some(text) = entry.text().filter(|text| self.other && !ids.contains(text)) {
                self.leave(text);
            } else if let Some(role) = self.check.one_of(entry, &format!("{}[{n}]", said.1), "a role", &ids) {
                roles = roles.with(role);
            }
        }
        said.word(roles)
    }

    /// Notes an id only the other questionnaire has.
    pub(super) fn leave(&mut self, id: &str) {
        if !self.left.iter().any(|left| left == id) {
            self.left.push(id.to_owned());
        }
    }

    pub(super) fn answer(&mut self, json: &Json, path: &str) -> Word<Answer> {
        let said = self.said(json, path);
        let Some(value) = said.0 else {
            // A plain null is an answer nobody gave; in an object it is one taken back.
            return if is_null(json) { Word::default() } else { said.word(Answer::Nothing) };
        };
        let answer = match (&value.value, value.text()) {
            (Value::Int(level), _) if (0..=i64::from(TOP_LEVEL)).contains(level) => Answer::Level(*level as u8),
            (_, Some("dk")) => Answer::DontKnow,
            (_, Some("na")) => Answer::DoesNotApply,
            _ => {
                self.check.complain(value.place, &said.1, "An answer is a level from 0 to 4, \"dk\", \"na\" or null.");
                Answer::Nothing
            }
        };
        said.word(answer)
    }
}
