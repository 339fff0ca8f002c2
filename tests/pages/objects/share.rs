//! The page on which links are made.

use buying_readiness::i18n::{Key, key};

use crate::harness::{Element, Locator, Page};
use crate::words::text;

/// The page for sharing.
#[derive(Clone, Copy)]
pub struct SharePage<'p>(&'p Page);

impl<'p> SharePage<'p> {
    #[track_caller]
    pub fn shown(page: &'p Page) -> Self {
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

    /// What of the page's own address the link leaves out, as it is listed.
    #[track_caller]
    pub fn left_out(self) -> Vec<String> {
        let boxes = Locator::role("checkbox").within(Locator::group(text(key::LINK_LEFT_OUT)));
        self.0.find_all(&boxes).iter().map(Element::name).collect()
    }
}
