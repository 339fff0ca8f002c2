//! The end of the run: a first picture for whoever began alone, the way back for whoever was invited.

use buying_readiness::i18n::key;

use super::{BoardPage, InvitePage, ResultsPage};
use crate::harness::{Locator, Page};
use crate::words::{opening, text};

/// The page behind the run.
#[derive(Clone, Copy)]
pub struct EndPage<'p>(&'p Page);

impl<'p> EndPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_until("the end of the run", || Self::is_there(page));
        Self(page)
    }

    /// The page that is open now, whatever was done on it.
    pub fn open(page: &'p Page) -> Self {
        Self(page)
    }

    pub(super) fn is_there(page: &Page) -> bool {
        [key::END_RESULTS, key::END_NOT_NOW].iter().any(|way| page.has(&Locator::control(text(*way))))
    }

    /// Goes to the results.
    #[track_caller]
    pub fn results(self) -> ResultsPage<'p> {
        self.0.press(text(key::END_RESULTS));
        ResultsPage::shown(self.0)
    }

    /// Looks at one's own result, once the answers were sent back.
    #[track_caller]
    pub fn see_own_result(self) -> ResultsPage<'p> {
        self.0.press(text(key::END_RESULT));
        ResultsPage::shown(self.0)
    }

    /// Goes on to inviting the others.
    #[track_caller]
    pub fn invite(self) -> InvitePage {
        self.0.press(text(key::END_INVITE));
        InvitePage::shown(self.0)
    }

    /// Sends nothing back for now.
    #[track_caller]
    pub fn not_now(self) -> BoardPage<'p> {
        self.0.press(text(key::END_NOT_NOW));
        BoardPage::shown(self.0)
    }

    /// Copies the message with one's answers.
    #[track_caller]
    pub fn copy_message(self) -> Self {
        self.0.press(text(key::END_COPY));
        self.0.wait_for(&Locator::control(text(key::END_SENT_IT)));
        self
    }

    /// Says that it was sent.
    #[track_caller]
    pub fn say_sent(self) -> Self {
        self.0.press(text(key::END_SENT_IT));
        self.0.wait_for_text(opening(key::END_ON_ITS_WAY));
        self
    }
}
