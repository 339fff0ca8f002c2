//! A meeting: the agenda, a topic a screen, and what it comes to.

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
        page.wait_for_text(text(key::MEET_HOW_MANY));
        Self(page)
    }

    /// The meeting that is open now, at whatever screen.
    pub fn open(page: &'p Page) -> Self {
        Self(page)
    }

    /// Unfolds the choice of topics.
    #[track_caller]
    pub fn show_topics(self) -> Self {
        self.0.press(text(key::MEET_CHOOSE));
        self
    }

    /// Begins, with the first topic.
    #[track_caller]
    pub fn begin(self) -> Self {
        self.0.press(text(key::MEET_BEGIN));
        self.0.wait_for(&Locator::role("timer"));
        self
    }

    /// Waits until a topic is on the screen: a statement's question.
    #[track_caller]
    pub fn wait_for_question(self, question: &str) -> Self {
        self.0.wait_for_text(question);
        self
    }

    /// Waits until a topic is on the screen that is to be looked at again.
    #[track_caller]
    pub fn wait_for_second_look(self) -> Self {
        self.0.wait_for_text(text(key::MEET_NOT_YET));
        self
    }

    /// Both ends were heard.
    #[track_caller]
    pub fn hear_both(self) -> Self {
        self.0.press(text(key::MEET_HEARD));
        self
    }

    /// Notes the level that was agreed on.
    #[track_caller]
    pub fn agree_on(self, agreed: u8) -> Self {
        self.0.click(&Self::outcome(level(agreed)));
        self
    }

    /// Notes that what is to be looked at again is still right.
    #[track_caller]
    pub fn find_still_right(self) -> Self {
        self.0.click(&Self::outcome(text(key::REVISIT_STILL)));
        self
    }

    /// Notes the next step.
    #[track_caller]
    pub fn follow_up(self, words: &str) -> Self {
        self.0.fill(text(key::MEET_WHAT), words);
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
        Widget::new(self.0).heading().focus();
        self.0.press_keys([if way == Way::Next { RIGHT } else { LEFT }]);
        self
    }

    /// Ends the meeting: then it is to be made to count.
    #[track_caller]
    pub fn finish(self) -> Self {
        self.0.press(text(key::MEET_END));
        self.0.wait_for_text(text(key::COUNT_LEAD));
        self
    }

    /// Copies the minutes.
    #[track_caller]
    pub fn copy_minutes(self) {
        self.0.press(text(key::MEET_COPY));
    }

    /// To the results, whatever is offered.
    #[track_caller]
    pub fn end(self) -> ResultsPage<'p> {
        let not_now = Locator::control(text(key::COUNT_NOT_NOW));
        if self.0.has(&not_now) {
            self.0.click(&not_now);
        } else {
            self.0.press(text(key::COUNT_RESULTS));
        }
        ResultsPage::shown(self.0)
    }

    fn outcome(words: &str) -> Locator {
        Locator::radio(words).within(Locator::group(text(key::MEET_SAY_NOW)))
    }
}
