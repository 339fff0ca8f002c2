//! Texts of a file.

use engine::questionnaire::{LEVELS, Text};

use super::wire::List;
use crate::source::{self, Field, Source};

/// A text, or an empty one where something is wrong with it: reading goes on, and the problem is noted.
pub fn text(field: Field<source::Text>) -> Text {
    field.value.unwrap_or_default().0.into()
}

/// Exactly five texts, one for each level.
pub fn five(source: &Source, list: List<source::Text>) -> [Text; LEVELS] {
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
