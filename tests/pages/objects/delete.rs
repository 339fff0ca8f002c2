//! Deleting what is kept here: what goes, and how to keep it.

use buying_readiness::i18n::key;

use crate::harness::{Locator, Page};
use crate::words::text;

/// The page for deleting.
#[derive(Clone, Copy)]
pub struct DeletePage;

impl DeletePage {
    /// Waits until the page is there.
    #[track_caller]
    pub(super) fn shown(page: &Page) -> Self {
        page.wait_for(&Locator::heading(text(key::DELETE_TITLE)));
        Self
    }
}
