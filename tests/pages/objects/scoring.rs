//! How it is scored.

use buying_readiness::i18n::key;

use crate::harness::{Locator, Page};
use crate::words::text;

/// The page that says how it is scored.
#[derive(Clone, Copy)]
pub struct ScoringPage;

impl ScoringPage {
    /// Waits until the page is there.
    #[track_caller]
    pub fn shown(page: &Page) -> Self {
        page.wait_for(&Locator::heading(text(key::SCORING_TITLE)));
        Self
    }
}
