//! Stored records of the formats 1 and 2, which were JSON: the group file, and what only this browser
//! needs to know. They are read for ever.
//!
//! What a format left unsaid is made good step by step, from each format to the next.

use engine::group::{Answer, MAX_REOPENED, Node, Word};
use engine::questionnaire::{Questionnaire, TOP_LEVEL};
use engine::state::{State, View};
use serde::Deserialize;

use super::page;
use crate::file;
use crate::problem::Problem;
use crate::source::{Entries, Field, Lenient, Scalar, Source, Unknown, Whole};

/// The last of these formats.
const FORMAT: usize = 2;
/// From each format to the next, beginning with the first.
const STEPS: [fn(&mut State, &Questionnaire); FORMAT - 1] = [from_1];

/// Format 1 wrote the expected roles always, chosen or not, and knew one device. All of them is what
/// stands there unsaid: it must not win over somebody's choice.
fn from_1(state: &mut State, q: &Questionnaire) {
    if state.group.expected.value == q.all_roles() {
        state.group.expected = Word::unsaid(q.all_roles());
    }
}

#[derive(Deserialize)]
struct Record {
    format: Field<Whole<1, { FORMAT as i64 }>>,
    group: Field<file::File>,
    /// My id.
    me: Option<Field<Scalar>>,
    // What is left over is convenience: a record is not refused for it.
    device: Lenient<u8>,
    undone: Lenient<u32>,
    /// By the ids of items.
    standing: Lenient<Entries<Scalar>>,
    /// By node.
    unshared: Lenient<Entries<Scalar>>,
    view: Lenient<String>,
}

/// Reads a record.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str, q: &Questionnaire) -> Result<State, Vec<Problem>> {
    let source = Source::parse(text, Unknown::PassedOver)?;
    let found = source.read().and_then(|record| state(&source, record, q));
    source.finish(found)
}

fn state(source: &Source, record: Record, q: &Questionnaire) -> Option<State> {
    let mut state = State::new(q);
    state.group = file::group(source, record.group.value?, q);
    // What is no text is passed over, too: then nobody is me.
    if let Some(Field { at, value: Some(Scalar::Text(me)) }) = record.me {
        state.me = state.group.find(&me);
        if state.me.is_none() {
            source.note(at, "Nobody in the group has this id.");
        }
    }
    state.device = record.device.0.unwrap_or_default();
    // Records hold numbers up to one below the highest.
    state.undone = record.undone.0.unwrap_or_default().min(u32::MAX - 1);
    for entry in record.standing.0.into_iter().flat_map(|entries| entries.0) {
        if let (Some(item), Some(level)) = (q.item_by_id(&entry.name), entry.value.whole()) {
            state.standing[item] = Answer::Level(level.clamp(0, i64::from(TOP_LEVEL)) as u8);
        }
    }
    for entry in record.unshared.0.into_iter().flat_map(|entries| entries.0) {
        if let (Some(node), Some(times)) = (Node::from_name(&entry.name), entry.value.whole()) {
            state.unshared[node.index()] = times.clamp(0, i64::from(MAX_REOPENED)) as u32;
        }
    }
    let page = record.view.0.map_or(View::Board, |name| page::of(&name));
    state.view = if state.me.is_some() { page } else { View::Start };
    for step in STEPS.iter().skip(record.format.value?.0 as usize - 1) {
        step(&mut state, q);
    }
    Some(state)
}
