//! The report: one document, to be read, printed and kept as files.

use buying_readiness::i18n::{Key, key};

use crate::harness::{Locator, Page};
use crate::words::text;

/// The report's page.
#[derive(Clone, Copy)]
pub struct ReportPage<'p>(&'p Page);

impl<'p> ReportPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Self::document());
        Self(page)
    }

    /// What stands above the document and is no part of it: what can be done with it.
    pub const WAYS: [Key; 4] = [key::REPORT_TEN, key::REPORT_FILES, key::REPORT_GOES_IN, key::MEET_TO_RESULTS];

    /// Prints it.
    #[track_caller]
    pub fn print(self) {
        self.0.press(text(key::REPORT_PRINT));
    }

    /// Copies it as ten lines.
    #[track_caller]
    pub fn copy(self) {
        self.0.press(text(key::REPORT_TEN));
    }

    /// Unfolds the files it can be saved as.
    #[track_caller]
    pub fn show_files(self) -> Self {
        self.0.press(text(key::REPORT_FILES));
        self
    }

    /// Unfolds what goes in.
    #[track_caller]
    pub fn show_what_goes_in(self) -> Self {
        self.0.press(text(key::REPORT_GOES_IN));
        self
    }

    /// Saves it as the file of that name.
    #[track_caller]
    pub fn save(self, file: Key) {
        self.0.press(text(file));
    }

    /// The headings of its first page, and of its chapters.
    pub fn headings() -> Locator {
        Locator::role("heading").level(3).within(Self::document())
    }

    /// The report itself.
    pub fn document() -> Locator {
        Locator::role("article")
    }
}
