//! Where one is in the run, and how one likes to go on.

use engine::group::Day;
use engine::state::View;
use engine::state::run::{self, Row};

use crate::state::AssessmentHandle;

/// A part of the run that is no statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The statements.
    #[default]
    Statements,
    /// Some were left open: leave them, or answer them.
    LeftOpen,
}

/// Which statements come next, where not all do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// Those without an answer.
    Open,
    /// Those, and those I said I don't know.
    Missing,
}

/// Where one is in the run, and, as long as the session, what one passed over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The statement one is at.
    pub here: Option<usize>,
    /// Statements, or what comes behind them.
    pub stage: Stage,
    /// The statements one was at before, the last one last.
    pub trail: Vec<usize>,
    /// The page one came from.
    pub entered: Option<View>,
    /// Only these statements come next: somebody chose to answer what was left, or was asked for what is missing.
    pub only: Option<Only>,
    /// Whether an answer that is tapped goes on by itself, once it was said here.
    pub goes_on: Option<bool>,
    /// That was said at this statement: what asked for it stays under the finger.
    pub turned: bool,
    /// The statements that were passed over.
    pub skipped: Vec<usize>,
}

/// How it stood when one came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// One goes on with what is open: some is answered, and one came in at the first statement that is not.
    pub goes_on_with_open: bool,
    /// Everything was answered.
    pub was_answered: bool,
    /// Whether an answer that is tapped goes on by itself; none as long as nobody was asked.
    pub goes_on: Option<bool>,
    /// The day on which each statement was answered; [`Day::NONE`] where nobody knows.
    pub days: Vec<Day>,
    /// The statements that were worded otherwise when I answered them.
    pub reworded: Vec<usize>,
}

impl Visit {
    /// At this statement.
    pub fn new(assessment: &AssessmentHandle, here: Option<usize>) -> Visit {
        let (q, state) = (assessment.q(), &*assessment.state());
        let (open, asked) = (run::open(q, state), Row::all().flat_map(|row| row.mine(q, state)).count());
        let goes_on_with_open = open.len() < asked && here.is_some() && open.first().copied() == here;
        Visit {
            goes_on_with_open,
            was_answered: open.is_empty() && asked > 0,
            goes_on: assessment.goes_on(),
            days: assessment.days(),
            reworded: state.reworded(q).collect(),
        }
    }
}

impl Run {
    /// Whoever comes in next goes through what is missing, and nothing else.
    pub fn ask_for_missing(&mut self, first: usize) {
        (self.only, self.here) = (Some(Only::Missing), Some(first));
    }

    /// Another page was gone to.
    pub fn leave(&mut self) {
        *self = Run { skipped: std::mem::take(&mut self.skipped), ..Run::default() };
    }

    /// To a statement.
    pub fn go(&mut self, item: usize) {
        (self.here, self.stage, self.turned) = (Some(item), Stage::Statements, false);
    }

    /// These were passed over.
    pub fn skip(&mut self, items: &[usize]) {
        for item in items {
            if !self.skipped.contains(item) {
                self.skipped.push(*item);
            }
        }
    }
}
