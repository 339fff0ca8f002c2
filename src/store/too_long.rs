//! Texts that are longer than the group can hold: kept beside the record as they were typed, for whoever uses this
//! browser, until they are shortened. Never sent.

use engine::group::{Carrier, MAX_NAME, MAX_NOTE, Matter, Part, clean};
use engine::questionnaire::Questionnaire;

use super::SessionStore;
use crate::platform::storage::Storage;
use crate::platform::{Refused, graphemes};

/// The group's id, what the text is of, and the text, with [`PART`] between and [`END`] behind.
pub(super) const TOO_LONG: &str = "buying-readiness/1/too-long";
/// Controls that no text keeps: see [`engine::group::clean`].
const PART: char = '\u{1f}';
const END: char = '\u{1e}';

/// What a text of some length at most is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextOf {
    /// My note on a statement, by its position.
    Note(usize),
    /// What was noted of a step or topic; a step of the group's own.
    Decided(Matter),
    /// A step that is being written.
    NewStep,
    /// What I am called.
    MyName,
    /// What the group is called.
    Purchase,
    /// What somebody is called who is invited, by their id.
    Invited(String),
}

const NOTE: &str = "note/";
const DECIDED: &str = "decided/";
const NEW_STEP: &str = "new-step";
const MY_NAME: &str = "my-name";
const PURCHASE: &str = "purchase";
const INVITED: &str = "invited/";

impl TextOf {
    /// A text as the group would keep it.
    pub fn fitting(&self, text: &str) -> String {
        if self.is_name() { clean(text.trim(), false) } else { clean(text, true) }
    }

    /// How much too long it is, counted as people see it.
    pub fn over(&self, text: &str) -> usize {
        graphemes::beyond(&self.fitting(text), if self.is_name() { MAX_NAME } else { MAX_NOTE })
    }

    const fn is_name(&self) -> bool {
        matches!(self, TextOf::MyName | TextOf::Purchase | TextOf::Invited(_))
    }

    /// What it is of in another edition of the questionnaire; none where that is not asked any more.
    pub(super) fn carried(&self, carrier: &Carrier) -> Option<TextOf> {
        Some(match self {
            TextOf::Note(item) => TextOf::Note(carrier.item(*item)?),
            TextOf::Decided(matter) => TextOf::Decided(carrier.matter(*matter)?),
            TextOf::NewStep | TextOf::MyName | TextOf::Purchase | TextOf::Invited(_) => self.clone(),
        })
    }

    /// As it stands in the storage.
    fn name(&self, q: &Questionnaire) -> String {
        match self {
            TextOf::Note(item) => NOTE.to_owned() + q.items.get(*item).map_or("", |item| &item.id),
            TextOf::Decided(matter) => DECIDED.to_owned() + &matter.key(Part::Note).to_string(),
            TextOf::NewStep => NEW_STEP.to_owned(),
            TextOf::MyName => MY_NAME.to_owned(),
            TextOf::Purchase => PURCHASE.to_owned(),
            TextOf::Invited(id) => INVITED.to_owned() + id,
        }
    }

    fn read(name: &str, q: &Questionnaire) -> Option<TextOf> {
        Some(match name {
            NEW_STEP => TextOf::NewStep,
            MY_NAME => TextOf::MyName,
            PURCHASE => TextOf::Purchase,
            name => {
                if let Some(id) = name.strip_prefix(NOTE) {
                    TextOf::Note(q.item_by_id(id)?)
                } else if let Some(key) = name.strip_prefix(DECIDED) {
                    TextOf::Decided(Matter::of(key.parse().ok()?)?.0)
                } else {
                    TextOf::Invited(name.strip_prefix(INVITED)?.to_owned())
                }
            }
        })
    }
}

impl SessionStore {
    /// The texts of a group that are too long.
    pub fn too_long(&self, group: &str, q: &Questionnaire) -> Vec<(TextOf, String)> {
        let kept = self.storage.get(TOO_LONG).ok().flatten().unwrap_or_default();
        let read = |one: &str| {
            let (of, one) = one.split_once(PART)?;
            let (name, text) = one.split_once(PART)?;
            (of == group).then_some((TextOf::read(name, q)?, text.to_owned()))
        };
        kept.split_terminator(END).filter_map(read).collect()
    }

    /// Keeps such a text; none once it is short enough.
    ///
    /// # Errors
    /// The storage refused.
    pub fn keep_too_long(
        &self,
        group: &str,
        of: &TextOf,
        text: Option<&str>,
        q: &Questionnaire,
    ) -> Result<(), Refused> {
        let kept = self.storage.get(TOO_LONG)?.unwrap_or_default();
        let this = format!("{group}{PART}{}{PART}", of.name(q));
        let mut all: String = kept.split_inclusive(END).filter(|one| !one.starts_with(&this)).collect();
        if let Some(text) = text {
            all += &this;
            all.extend(text.chars().filter(|c| !matches!(*c, PART | END)));
            all.push(END);
        }
        if all == kept { Ok(()) } else { self.keep_beside(TOO_LONG, &all) }
    }
}
