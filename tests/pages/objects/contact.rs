//! Asking a person: who it is, how to reach them, and what goes along.

use buying_readiness::i18n::{Key, key};

use crate::harness::{Locator, Page};
use crate::words::{messages, text};

/// The page for asking a person.
#[derive(Clone, Copy)]
pub struct ContactPage<'p>(&'p Page);

impl<'p> ContactPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Locator::heading(text(key::CONTACT_GOES)));
        Self(page)
    }

    /// The page once it says that the host's page asks for a summary.
    #[track_caller]
    pub fn asked_for_summary(page: &'p Page) -> Self {
        page.wait_for_text(text(key::CONTACT_ASKED));
        Self(page)
    }

    /// Waits until it says whom one asks.
    #[track_caller]
    pub fn wait_for_name(self, name: &str) -> Self {
        self.0.wait_for_text(&messages().fill(key::CONTACT_TITLE_OF, &[("name", &name)]));
        self
    }

    /// Ticks something to go along.
    #[track_caller]
    pub fn tick(self, what: Key) -> Self {
        self.0.click(&Locator::checkbox(text(what)));
        self.0.wait_for(&Self::preview());
        self
    }

    /// What goes along, word for word.
    #[track_caller]
    pub fn preview_text(self) -> String {
        let text = self.0.find(&Self::preview()).property("textContent");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Sends it to the host's page.
    #[track_caller]
    pub fn send(self) {
        self.0.press(text(key::CONTACT_SEND));
    }

    /// Sends nothing.
    #[track_caller]
    pub fn decline(self) {
        self.0.press(text(key::CONTACT_DECLINE));
    }

    /// Goes back.
    #[track_caller]
    pub fn back(self) {
        self.0.press(text(key::CONTACT_BACK));
    }

    /// Where the way to write a mail leads.
    #[track_caller]
    pub fn mail_link(self) -> String {
        self.link(key::CONTACT_MAIL)
    }

    /// Where the way to call leads.
    #[track_caller]
    pub fn phone_link(self) -> String {
        self.link(key::CONTACT_PHONE)
    }

    #[track_caller]
    fn link(self, way: Key) -> String {
        let link = self.0.find(&Locator::role("link").named(text(way)));
        link.property("href").as_str().unwrap_or_default().to_owned()
    }

    fn preview() -> Locator {
        Locator::css("pre").within(Locator::region(text(key::CONTACT_GOES)))
    }
}
