//! What the element says where it cannot be shown.

use crate::harness::{Locator, Page};

/// The panel that says so, with what can be done.
#[derive(Clone, Copy)]
pub struct FailurePanel<'p>(&'p Page);

impl<'p> FailurePanel<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Self::locator());
        Self(page)
    }

    /// Waits until it says these words.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        self.0.wait_until(words, || self.0.find_all(&Self::locator()).iter().any(|one| one.text().contains(words)));
        self
    }

    /// Tries again to load it.
    #[track_caller]
    pub fn try_again(self) {
        self.press("Try again");
    }

    /// Goes on where the program stopped.
    #[track_caller]
    pub fn go_on(self) {
        self.press("Go on");
    }

    /// Takes the answers along as a file.
    #[track_caller]
    pub fn download_answers(self) {
        self.press("Download the answers");
    }

    #[track_caller]
    fn press(self, words: &str) {
        self.0.click(&Locator::control(words).within(Self::locator()));
    }

    fn locator() -> Locator {
        Locator::css("[role=alert][part~=notice]")
    }
}
