//! The page on which links are made.

use buying_readiness::i18n::{Key, key};

use crate::harness::{Locator, Page};
use crate::words::text;

/// The page for sharing.
#[derive(Clone, Copy)]
pub struct SharePage<'p>(&'p Page);

impl<'p> SharePage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Locator::heading(text(key::SHARE_TITLE)));
        Self(page)
    }

    /// Chooses what to send.
    #[track_caller]
    pub fn choose(self, what: Key) -> Self {
        let choice = Locator::radio(text(what)).within(Locator::group(text(key::SHARE_WHAT)));
        self.0.click(&choice);
        self.0.wait_for(&choice.checked(true));
        self
    }

    /// The link.
    #[track_caller]
    pub fn link(self) -> String {
        let field = self.0.find(&Locator::role("textbox").named(text(key::SHARE_LINK)));
        field.property("value").as_str().expect("the field holds the link").to_owned()
    }
}
