//! The group's page: who is in it, and what goes to whom.

use buying_readiness::i18n::key;

use super::{DeletePage, SharePage, YouPage};
use crate::harness::{Locator, Page};
use crate::words::text;

/// The group's page.
#[derive(Clone, Copy)]
pub struct GroupPage<'p>(&'p Page);

impl<'p> GroupPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        // Its title says who is in.
        page.wait_for(&Locator::control(text(key::PEOPLE_SOMETHING_ELSE)));
        Self(page)
    }

    /// The page once it is there, on its way already.
    #[track_caller]
    pub fn arriving(page: &'p Page) -> Self {
        Self::shown(page)
    }

    /// Shares something.
    #[track_caller]
    pub fn share(self) -> SharePage<'p> {
        self.0.press(text(key::PEOPLE_SOMETHING_ELSE));
        SharePage::shown(self.0)
    }

    /// Goes to what is deleted here, and deletes nothing.
    #[track_caller]
    pub fn open_delete(self) -> DeletePage {
        self.0.press(text(key::PEOPLE_DELETE));
        DeletePage::shown(self.0)
    }

    /// Goes to one's own page: I come first among those who are in.
    #[track_caller]
    pub fn change_me(self) -> YouPage<'p> {
        self.0.click(&Locator::control(text(key::PEOPLE_CHANGE)).nth(0));
        YouPage::shown(self.0)
    }

    /// Waits until another group is listed that was put away here and has no name.
    #[track_caller]
    pub fn wait_for_unnamed_group(self) {
        self.0.wait_for_text(text(key::PEOPLE_GROUPS));
        self.0.wait_for_text(text(key::PEOPLE_UNNAMED));
    }
}
