//! The board: what is done, checked and agreed of each job, and the ways into each place.

use buying_readiness::i18n::key;
use engine::group::Answer;
use engine::state::Cell;

use super::RunPage;
use crate::harness::{Locator, Page};
use crate::words::{cell_name, spoken, text};

/// The board's page.
#[derive(Clone, Copy)]
pub struct BoardPage<'p>(&'p Page);

impl<'p> BoardPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Self::mark());
        Self(page)
    }

    /// What tells this page from others.
    pub(super) fn mark() -> Locator {
        Locator::region(text(key::SHELL_BOARD))
    }

    /// Opens a place.
    #[track_caller]
    pub fn enter(self, cell: Cell) -> RunPage<'p> {
        self.0.click(&Self::place(cell));
        RunPage::shown(self.0)
    }

    /// Goes through these places and back, and gives these answers to their statements.
    #[track_caller]
    pub fn answer_in(self, cells: &[Cell], answers: &[Answer]) -> Self {
        cells.iter().fold(self, |board, cell| board.enter(*cell).answer_all(*cell, answers).back())
    }

    /// Waits for the board itself.
    #[track_caller]
    pub fn wait_for_board(self) {
        self.0.wait_for(&Self::board());
    }

    fn board() -> Locator {
        Locator::role("table").named(text(key::BOARD_LABEL))
    }

    /// Everything on the board that opens something.
    pub fn tile() -> Locator {
        Locator::role("button").within(Self::board())
    }

    fn place(cell: Cell) -> Locator {
        Self::tile().beginning(format!("{}:", cell_name(spoken(), cell)))
    }
}
