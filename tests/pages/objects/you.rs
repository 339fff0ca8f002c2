//! One's own page: roles and name, starting over, deleting everything.

use buying_readiness::i18n::key;

use super::BoardPage;
use crate::harness::{Locator, Page};
use crate::words::text;

/// One's own page.
#[derive(Clone, Copy)]
pub struct YouPage<'p>(&'p Page);

impl<'p> YouPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Locator::heading(text(key::YOU_TITLE)));
        Self(page)
    }

    /// The page once it asks whether to start over.
    #[track_caller]
    pub fn asked_to_start_over(page: &'p Page) -> Self {
        page.wait_for_text(text(key::YOU_OVER_SURE));
        Self(page)
    }

    /// Says what one is called, and goes to the board.
    #[track_caller]
    pub fn sign(self, name: &str) -> BoardPage<'p> {
        self.0.fill(text(key::START_NAME), name);
        self.0.press(text(key::YOU_SAVE));
        BoardPage::shown(self.0)
    }

    /// Starts over, and is sure of it.
    #[track_caller]
    pub fn start_over(self) {
        self.0.press(&format!("{}…", text(key::YOU_OVER)));
        self.0.press(text(key::YOU_OVER_SURE));
    }

    /// Would rather keep the answers.
    #[track_caller]
    pub fn keep_answers(self) {
        self.0.press(text(key::YOU_KEEP));
    }
}
