//! The run: the statements I am asked, row by row of the board, and where the ways on and back lead.

use super::State;
use super::view::{Cell, View};
use crate::group::{Answer, Day, Kind, Node};
use crate::questionnaire::{JobId, Questionnaire};

/// A row of the board: one of the four jobs, or the purchase as a whole. On a wide screen it is a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A job with its check and its agreement.
    Job(JobId),
    /// What belongs to no single job.
    Whole,
}

impl Row {
    /// All rows, in the board's order.
    pub fn all() -> impl Iterator<Item = Row> {
        JobId::SEQUENTIAL.into_iter().map(Row::Job).chain([Row::Whole])
    }

    /// The row a cell stands in.
    pub fn of(cell: Cell) -> Row {
        match cell {
            Cell::Node(node) => Row::Job(node.job),
            Cell::Whole(_) => Row::Whole,
        }
    }

    /// Its cells: done, checked, agreed.
    pub fn cells(self) -> Vec<Cell> {
        match self {
            Row::Job(job) => [Kind::Done, Kind::Check, Kind::Agree].map(|kind| Cell::Node(Node { kind, job })).to_vec(),
            Row::Whole => [JobId::Validation, JobId::ConsensusCreation].map(Cell::Whole).to_vec(),
        }
    }

    /// The positions of its statements, cell by cell.
    pub fn items(self, q: &Questionnaire) -> Vec<usize> {
        self.cells().into_iter().flat_map(|cell| cell.items(q)).collect()
    }

    /// The statements of it that are asked of me.
    pub fn mine(self, q: &Questionnaire, state: &State) -> Vec<usize> {
        self.items(q).into_iter().filter(|item| state.is_mine(q, *item)).collect()
    }

    /// The statements of it that the run comes to: those asked of me, and those of roles that nobody holds and nobody is
    /// expected in. The latter count for nobody.
    pub fn walked(self, q: &Questionnaire, state: &State) -> Vec<usize> {
        let expected = state.group.expected.value;
        let free = |item: usize| !q.items[item].roles.meets(expected) && state.is_nobodys(q, item);
        self.items(q).into_iter().filter(|item| state.is_mine(q, *item) || free(*item)).collect()
    }
}

/// The statements the run comes to, in its order.
pub fn order(q: &Questionnaire, state: &State) -> Vec<usize> {
    Row::all().flat_map(|row| row.walked(q, state)).collect()
}

/// The statements I am asked that are open, in the order of the run.
pub fn open(q: &Questionnaire, state: &State) -> Vec<usize> {
    let mine = Row::all().flat_map(|row| row.mine(q, state));
    mine.filter(|item| state.my_answer(*item) == Answer::Nothing).collect()
}

/// The statements I am asked that lack an answer of mine as figures count them: open, or *don't know*.
pub fn missing(q: &Questionnaire, state: &State) -> Vec<usize> {
    let mine = Row::all().flat_map(|row| row.mine(q, state));
    mine.filter(|item| matches!(state.my_answer(*item), Answer::Nothing | Answer::DontKnow)).collect()
}

/// The cell where one goes on: that of my first open statement, else of my first; none where nothing is asked of me.
pub fn entry(q: &Questionnaire, state: &State) -> Option<Cell> {
    let item = open(q, state).first().copied().or_else(|| order(q, state).first().copied())?;
    Some(Cell::of(q, item))
}

/// What stands behind the last statement: its own page, as long as there is one thing to do there. Whoever was invited
/// sends the answers back; who began alone sees a first picture and invites. Once somebody was asked or is in, the
/// result takes its place.
pub fn end(state: &State) -> View {
    let is_alone = state.group.people.len() <= usize::from(state.me.is_some());
    let has_asked = state.group.asked.values().any(|asked| asked.day.value != Day::NONE);
    if state.inviter.is_some() || is_alone && !has_asked { View::End } else { View::Results }
}

/// The statement one is at in a cell: the one that was left there, else the first open one, else the first.
pub fn here(q: &Questionnaire, state: &State, cell: Cell, left: Option<usize>) -> Option<usize> {
    let row = Row::of(cell).items(q);
    if let Some(left) = left.filter(|left| row.contains(left)) {
        return Some(left);
    }
    let mut items = cell.items(q);
    // What I am asked comes first; a cell that asks me nothing still has statements to look at.
    items.sort_by_key(|item| !state.is_mine(q, *item));
    let open = |item: &&usize| state.my_answer(**item) == Answer::Nothing;
    items.iter().find(open).or(items.first()).copied()
}

/// Every statement behind this one, in the board's order.
fn behind(q: &Questionnaire, here: usize) -> impl Iterator<Item = usize> {
    let all: Vec<usize> = Row::all().flat_map(|row| row.items(q)).collect();
    all.into_iter().skip_while(move |item| *item != here).skip(1)
}

/// The statement behind this one that the run comes to.
pub fn next_item(q: &Questionnaire, state: &State, here: usize) -> Option<usize> {
    let order = order(q, state);
    behind(q, here).find(|item| order.contains(item))
}

/// Those of these statements that stand behind this one, in the board's order.
pub fn those_behind(q: &Questionnaire, these: &[usize], here: usize) -> Vec<usize> {
    behind(q, here).filter(|item| these.contains(item)).collect()
}

/// The next row that the run comes to, with its first statement.
pub fn next_row(q: &Questionnaire, state: &State, here: Row) -> Option<(Row, usize)> {
    Row::all().skip_while(|row| *row != here).skip(1).find_map(|row| Some((row, *row.walked(q, state).first()?)))
}
