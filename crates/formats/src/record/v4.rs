//! The stored record, format 4: `4.<payload>.<check>`; and format 3, which had no decisions and fewer
//! pages. Both are frozen and only read: what is written is [`super::write`].
//!
//! The payload is read by a walk as a link's is, with the parts that docs/link-format.md describes: the
//! questionnaire's digest, the group with all its people and notes as in a link, but as many as a group
//! may have; then what only this browser needs.

use super::sound;
use crate::link::{self, Bits, LinkError};
use engine::group::{Answer, LAST_KEY_OF_LINK_3, MAX_REOPENED, NODES, Node};
use engine::questionnaire::{JobId, Questionnaire};
use engine::state::{Cell, State, View};

/// The two formats, as a record begins.
const FORMAT: &str = "4.";
const BEFORE: &str = "3.";
/// The pages that are no cell, by their numbers. Behind them come the nodes and the ends of the ribbons.
const PAGES: [View; 10] = [
    View::Start,
    View::Board,
    View::Results,
    View::Scoring,
    View::You,
    View::Group,
    View::Share,
    View::Join,
    View::Meeting,
    View::Report,
];
/// How many of them format 3 had.
const PAGES_BEFORE: usize = 8;

/// Reads a record. Its people come in the order they stand in, which is that of their ids where this program wrote it.
///
/// # Errors
/// What is wrong with it; [`LinkError::NotALink`] for one of another format.
pub fn read(text: &str, q: &Questionnaire) -> Result<State, LinkError> {
    let known = [FORMAT, BEFORE].iter().find(|format| text.starts_with(**format));
    let format = known.ok_or(LinkError::NotALink)?;
    let mut bits = link::opened(text, format)?;
    let state = state(&mut bits, q, format)?;
    // What is read can be written again, whatever a hostile text holds.
    if bits.is_at_end() && sound::state(&state, q) { Ok(state) } else { Err(LinkError::Damaged) }
}

fn state(bits: &mut Bits, q: &Questionnaire, format: &str) -> Result<State, LinkError> {
    let mut state = State::new(q);
    state.group = link::walk_group(bits, state.group, q)?;
    let pages = if format == FORMAT {
        link::walk_decisions(bits, &mut state.group, q, LAST_KEY_OF_LINK_3);
        PAGES.len()
    } else {
        PAGES_BEFORE
    };
    // My place among the people, from 1; 0 for nobody.
    let place = bits.number(0, state.group.people.len() as u32);
    state.me = (place as usize).checked_sub(1);
    state.device = bits.bits(0, 8) as u8;
    state.undone = bits.number(0, u32::MAX);
    for stood in &mut state.standing {
        *stood = Answer::from_byte(bits.bits(0, 3) as u8).unwrap_or_default();
    }
    for times in &mut state.unshared {
        *times = bits.number(0, MAX_REOPENED);
    }
    state.view = view(bits, pages);
    // What one can look at before one has begun.
    if state.me.is_none() && !matches!(state.view, View::Scoring | View::Join) {
        state.view = View::Start;
    }
    Ok(state)
}

fn view(bits: &mut Bits, pages: usize) -> View {
    let number = bits.bits(0, 5) as usize;
    if let Some(page) = PAGES.get(number).filter(|_| number < pages) {
        return *page;
    }
    if let Some(node) = Node::all().nth(number - pages) {
        return View::Run(Cell::Node(node));
    }
    match JobId::ALL.get(number - pages - NODES + 4) {
        Some(job) => View::Run(Cell::Whole(*job)),
        None => {
            bits.fail();
            View::Board
        }
    }
}
