//! A meeting: the agenda, a topic a screen, and the minutes.

use buying_readiness::i18n::key;

use super::{ResultsPage, Widget};
use crate::harness::keyboard::{LEFT, RIGHT};
use crate::harness::{Locator, Page};
use crate::words::{level, text};

/// Which way a clicker turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Next,
    Back,
}

/// The meeting's page.
#[derive(Clone, Copy)]
pub struct MeetingPage<'p>(&'p Page);

impl<'p> MeetingPage<'p> {
    /// The agenda, once it is there.
    #[track_caller]
    pub(super) fn agenda(page: &'p Page) -> Self {
        page.wait_for_text(text(key::MEET_AGENDA));
        Self(page)
    }

    /// The meeting that is open now, at whatever screen.
    pub fn open(page: &'p Page) -> Self {
        Self(page)
    }

    /// Begins, with the first topic.
    #[track_caller]
    pub fn begin(self) -> Self {
        self.0.press(text(key::MEET_BEGIN));
        self.0.wait_for(&Locator::role("timer"));
        self
    }

    /// Waits until a topic is on the screen: a statement.
    #[track_caller]
    pub fn wait_for_statement(self, statement: &str) -> Self {
        self.0.wait_for_text(statement);
        self
    }

    /// Waits until a topic is on the screen that is to be looked at again.
    #[track_caller]
    pub fn wait_for_second_look(self) -> Self {
        self.0.wait_for_text(text(key::MEET_NOT_YET));
        self
    }

    /// Notes the level that was agreed on.
    #[track_caller]
    pub fn agree_on(self, agreed: u8) -> Self {
        self.0.click(&Self::outcome(level(agreed)));
        self
    }

    /// Notes that what is to be looked at again is still valid.
    #[track_caller]
    pub fn find_still_valid(self) -> Self {
        self.0.click(&Self::outcome(text(key::JOB_STILL_VALID)));
        self
    }

    /// Notes something in words.
    #[track_caller]
    pub fn note(self, words: &str) -> Self {
        self.0.fill(text(key::PLAN_NOTE), words);
        self
    }

    /// Goes to the next topic.
    #[track_caller]
    pub fn next(self) -> Self {
        self.0.press(text(key::MEET_NEXT));
        self
    }

    /// Turns with the keys of a clicker, with nothing to type into in focus.
    #[track_caller]
    pub fn turn(self, way: Way) -> Self {
        if self.0.focused().is_some_and(|focus| focus.role() == "textbox") {
            Widget::new(self.0).heading().focus();
        }
        self.0.press_keys([if way == Way::Next { RIGHT } else { LEFT }]);
        self
    }

    /// Finishes, with the minutes.
    #[track_caller]
    pub fn finish(self) -> Self {
        self.0.press(text(key::MEET_FINISH));
        self.0.wait_for_text(text(key::MEET_COPY));
        self
    }

    /// Copies the minutes.
    #[track_caller]
    pub fn copy_minutes(self) {
        self.0.press(text(key::MEET_COPY));
    }

    /// Ends it.
    #[track_caller]
    pub fn end(self) -> ResultsPage<'p> {
        self.0.press(text(key::MEET_END));
        ResultsPage::shown(self.0)
    }

    fn outcome(words: &str) -> Locator {
        Locator::radio(words).within(Locator::group(text(key::MEET_AGREED)))
    }
}
