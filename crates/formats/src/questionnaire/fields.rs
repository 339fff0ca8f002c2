//! Texts of a questionnaire, as reading its parts takes them.

use engine::questionnaire::{Item, LEVELS, Text};

use super::wire::List;
use crate::source::{self, Field, Source};

/// A text, or an empty one where something is wrong with it: reading goes on, and the problem is noted.
pub(crate) fn text(field: Field<source::Text>) -> Text {
    field.value.unwrap_or_default().0.into()
}

/// The words an item may lack: its question, its topic, its short step.
pub(super) fn optional(item: &Item) -> [Option<&Text>; 3] {
    [&item.question, &item.topic, &item.short].map(Option::as_ref)
}

/// Exactly five texts, one for each level.
pub(super) fn five(source: &Source, list: List<source::Text>) -> [Text; LEVELS] {
    let mut texts: [Text; LEVELS] = Default::default();
    let Some(found) = list.value else { return texts };
    if found.len() != LEVELS {
        let sentence = format!("Here are {} levels; exactly {LEVELS} are needed, from 0 to 4.", found.len());
        source.note(list.at, sentence);
    }
    for (slot, found) in texts.iter_mut().zip(found) {
        *slot = text(found);
    }
    texts
}
