//! Where one is in the run, and how one likes to go on.

/// A part of the run that is no statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// The statements.
    #[default]
    Statements,
    /// Some were left open: leave them, or answer them.
    LeftOpen,
}

/// Where one is in the run, and, as long as the session, how one likes to go on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The statement one is at.
    pub here: Option<usize>,
    /// Statements, or what comes behind them.
    pub stage: Stage,
    /// An answer that is tapped goes on by itself.
    pub goes_on: bool,
    /// Only open statements come next: somebody chose to answer what was left.
    pub only_open: bool,
}

impl Run {
    /// Another page was gone to.
    pub fn leave(&mut self) {
        *self = Run { goes_on: self.goes_on, ..Run::default() };
    }
}
