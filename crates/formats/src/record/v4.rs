//! The stored record, format 4: `4.<payload>.<check>`; and format 3, which had no decisions and fewer
//! pages. Both are frozen and only read: what is written is [`super::v5`].
//!
//! The payload is read by a walk as a link's is, with the parts that docs/link-format.md describes: the
//! questionnaire's digest, the group with all its people and notes as in a link, but as many as a group
//! may have; then what only this browser needs.

use crate::link::{self, Bits, LinkError};
use engine::group::{Answer, Group, MAX_REOPENED, NODES, Node};
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
    View::People,
    View::Share,
    View::Join,
    View::Meet,
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
    let state = walk(&mut bits, State::new(q), q, format)?;
    if bits.is_at_end() { Ok(state) } else { Err(LinkError::Damaged) }
}

fn walk(bits: &mut Bits, mut state: State, q: &Questionnaire, format: &str) -> Result<State, LinkError> {
    // My place among the people by id, from 1; 0 for nobody.
    let mut place = 0;
    if let Some(me) = state.my() {
        place = 1;
        for person in &state.group.people {
            place += u32::from(person.id < me.id);
        }
    }
    let decisions = std::mem::take(&mut state.group.decisions);
    state.group = Group { decisions, ..link::walk_group(bits, state.group, q)? };
    let pages = if format == FORMAT {
        link::walk_decisions(bits, &mut state.group, q);
        PAGES.len()
    } else {
        PAGES_BEFORE
    };
    place = bits.number(place, state.group.people.len() as u32);
    state.me = (place as usize).checked_sub(1);
    state.device = bits.bits(u32::from(state.device), 8) as u8;
    state.undone = bits.number(state.undone, u32::MAX);
    for stood in &mut state.standing {
        *stood = Answer::from_byte(bits.bits(u32::from(stood.byte()), 3) as u8).unwrap_or_default();
    }
    for times in &mut state.unshared {
        *times = bits.number((*times).min(MAX_REOPENED), MAX_REOPENED);
    }
    state.view = view(bits, state.view, pages);
    // What one can look at before one has begun.
    if state.me.is_none() && !matches!(state.view, View::Scoring | View::Join) {
        state.view = View::Start;
    }
    Ok(state)
}

fn view(bits: &mut Bits, view: View, nodes: usize) -> View {
    let number = match view {
        View::Cell(Cell::Node(node)) => nodes + node.index(),
        View::Cell(Cell::Whole(job)) => nodes + NODES + job.index() - 4,
        // What is no page of the format is the board: its second.
        page => PAGES.iter().position(|known| *known == page).unwrap_or(1),
    };
    let number = bits.bits(number as u32, 5) as usize;
    if let Some(page) = PAGES.get(number).filter(|_| number < nodes) {
        return *page;
    }
    if let Some(node) = Node::all().nth(number - nodes) {
        return View::Cell(Cell::Node(node));
    }
    match JobId::ALL.get(number - nodes - NODES + 4) {
        Some(job) => View::Cell(Cell::Whole(*job)),
        None => {
            bits.fail();
            View::Board
        }
    }
}
