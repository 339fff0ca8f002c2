//! The start page: who one is, and begin.

use buying_readiness::i18n::key;

use super::{BoardPage, RunPage};
use crate::harness::{Locator, Page};
use crate::words::{count, text};

/// The start page.
#[derive(Clone, Copy)]
pub struct StartPage<'p>(&'p Page);

impl<'p> StartPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Locator::heading(text(key::START_TITLE)));
        Self(page)
    }

    /// Ticks a role.
    #[track_caller]
    pub fn tick_role(self, role: &str) -> Self {
        self.0.click(&Self::role(role));
        self
    }

    /// Ticks that one answers for all.
    #[track_caller]
    pub fn answer_for_all(self) -> Self {
        self.0.click(&Self::for_all());
        self
    }

    /// The page once it shows an invitation.
    #[track_caller]
    pub fn invited(page: &'p Page) -> Self {
        page.wait_for_text(text(key::JOIN_TITLE_INVITATION));
        Self(page)
    }

    /// Signs with a name: on an invitation.
    #[track_caller]
    pub fn sign(self, name: &str) -> Self {
        self.0.fill(text(key::START_YOUR_NAME), name);
        self
    }

    /// Begins, and goes from the first statement to the board.
    #[track_caller]
    pub fn begin(self) -> BoardPage<'p> {
        self.0.click(&Locator::role("button").beginning(text(key::START_BEGIN)));
        RunPage::shown(self.0).back()
    }

    /// Begins, with so many minutes ahead, and goes from the first to the board.
    #[track_caller]
    pub fn begin_with(self, minutes: usize) -> BoardPage<'p> {
        self.run_with(minutes).back()
    }

    /// Begins, with so many minutes ahead, at the first.
    #[track_caller]
    pub fn run_with(self, minutes: usize) -> RunPage<'p> {
        self.0.click(&Self::begin_button(minutes));
        RunPage::shown(self.0)
    }

    /// Ticks by keyboard alone that one answers for all, and begins with so many minutes ahead.
    #[track_caller]
    pub fn begin_for_all_by_keyboard(self, minutes: usize) -> RunPage<'p> {
        use crate::harness::keyboard::{ENTER, SPACE};
        self.0.tab_to(&Self::for_all());
        self.0.press_keys([SPACE]);
        self.0.tab_to(&Self::begin_button(minutes));
        self.0.press_keys([ENTER]);
        RunPage::shown(self.0)
    }

    /// Waits until it offers to bring back what one left by starting over.
    #[track_caller]
    pub fn wait_for_undo(self) {
        self.0.wait_for_text(text(key::START_UNDO_ABOUT));
    }

    fn role(role: &str) -> Locator {
        Locator::checkbox(role).within(Locator::group(text(key::START_ROLES)))
    }

    fn for_all() -> Locator {
        Self::role(text(key::START_FOR_ALL))
    }

    fn begin_button(minutes: usize) -> Locator {
        Locator::role("button").named(count(key::START_BEGIN_WITH, minutes, &[]))
    }
}
