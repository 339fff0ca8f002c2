//! Where one is: the pages, and the places on the board.

use crate::group::{Kind, Node};
use crate::questionnaire::{JobId, Questionnaire};

/// A place on the board: a cell of a row, or the whole-journey items of an always-on job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A sequential job's work, its check or its agreement.
    Node(Node),
    /// Validation or consensus creation.
    Whole(JobId),
}

impl Cell {
    /// The cells of the board, row by row.
    pub fn all() -> Vec<Cell> {
        let cells_of = |job: JobId| {
            let node = |kind| Cell::Node(Node { kind, job });
            if job.is_sequential() {
                vec![node(Kind::Done), node(Kind::Check), node(Kind::Agree)]
            } else {
                vec![Cell::Whole(job)]
            }
        };
        JobId::ALL.into_iter().flat_map(cells_of).collect()
    }

    /// The cell an item stands in.
    pub fn of(q: &Questionnaire, item: usize) -> Cell {
        Node::of(&q.items[item]).map_or(Cell::Whole(q.items[item].job), Cell::Node)
    }

    /// The positions of the cell's items, in questionnaire order.
    pub fn items(self, q: &Questionnaire) -> Vec<usize> {
        q.items_where(|item| Cell::of(q, item) == self)
    }
}

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What this is, and beginning.
    #[default]
    Start,
    /// The board: all jobs at once.
    Board,
    /// The run: the statements I am asked, at a cell.
    Run(Cell),
    /// Behind the last statement: what is to be done with the answers.
    End,
    /// What the answers come to.
    Results,
    /// The steps the group took on.
    Plan,
    /// How this is scored.
    Scoring,
    /// Roles, name, starting over, deleting.
    You,
    /// Who is in the group.
    Group,
    /// Asking others to answer, each by a message.
    Invite,
    /// Deleting what is kept here.
    Delete,
    /// Sending a link or file.
    Share,
    /// A link or file that came, before it is added.
    Join,
    /// A meeting, topic by topic.
    Meeting,
    /// The report, to be printed and saved.
    Report,
    /// Asking a person, and what goes along. Never kept: one comes back to the board.
    Contact,
}
