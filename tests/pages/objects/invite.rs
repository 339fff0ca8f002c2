//! Inviting: what the purchase is, and a message for each role.

use buying_readiness::i18n::key;

use crate::harness::{Locator, Page};
use crate::words::text;

/// The page for inviting.
#[derive(Clone, Copy)]
pub struct InvitePage;

impl InvitePage {
    /// Waits until the page is there.
    #[track_caller]
    pub fn shown(page: &Page) -> Self {
        page.wait_for(&Locator::heading(text(key::INVITE_TITLE)));
        Self
    }
}
