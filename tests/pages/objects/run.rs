//! The run: the statements of a row on a wide page, one statement on a narrow one.

use std::time::Duration;

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::Answer;
use engine::state::Cell;

use super::{BoardPage, EndPage, ResultsPage};
use crate::harness::keyboard::{ENTER, UP};
use crate::harness::{Element, Locator, Page};
use crate::words::{choice, count, statement, text};

/// The run.
#[derive(Clone, Copy)]
pub struct RunPage<'p>(&'p Page);

impl<'p> RunPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Locator::control(text(key::RUN_BACK)));
        Self(page)
    }

    /// The page once it is there, on its way already.
    #[track_caller]
    pub fn arriving(page: &'p Page) -> Self {
        Self::shown(page)
    }

    /// Answers a statement; where one stands on a page, goes there first.
    #[track_caller]
    pub fn answer(self, statement: &str, answer: Answer) -> Self {
        self.bring(statement);
        self.0.click(&Self::radio(statement, answer));
        self.says(statement, answer)
    }

    /// Answers every statement of a place that is answered at all in these.
    #[track_caller]
    pub fn answer_all(self, cell: Cell, answers: &[Answer]) -> Self {
        let items = cell.items(core()).into_iter().filter(|item| answers[*item] != Answer::Nothing);
        items.fold(self, |job, item| job.answer(statement(item), answers[item]))
    }

    /// Answers a statement by keyboard alone.
    #[track_caller]
    pub fn answer_by_keyboard(self, statement: &str, answer: Answer) -> Self {
        self.0.tab_to(&Locator::role("radio").within(Locator::group(statement)));
        match answer {
            Answer::Level(level) => self.0.press_keys(char::from_digit(level.into(), 10)),
            // Up from the first level is the last choice of the group, and before it the other.
            Answer::DoesNotApply => self.0.press_keys([UP]),
            Answer::DontKnow => self.0.press_keys([UP; 2]),
            Answer::Nothing => return self,
        }
        self.says(statement, answer)
    }

    /// Goes on, and then back, until a statement is on the page.
    #[track_caller]
    fn bring(self, statement: &str) {
        self.0.wait_for(&Locator::role("radio"));
        // Where there is room all statements of a row are on one page, with the names of its columns.
        if self.0.has(&Locator::heading(text(key::BOARD_DONE)))
            || self.0.has(&Locator::heading(text(key::BOARD_AGREED)))
        {
            return;
        }
        let there = Locator::group(statement);
        for ways in [&[key::RUN_NEXT, key::RUN_SKIP][..], &[key::RUN_BACK]] {
            for _ in 0..core().items.len() {
                if self.0.has(&there) {
                    return;
                }
                let ways = ways.iter().map(|way| Locator::control(text(*way)));
                let Some(way) = ways.into_iter().find(|way| self.0.has(way)) else { break };
                self.0.click(&way);
            }
        }
    }

    /// Waits until this is the answer to a statement.
    #[track_caller]
    pub fn says(self, statement: &str, answer: Answer) -> Self {
        self.bring(statement);
        self.0.wait_for(&Self::radio(statement, answer).checked(true));
        self
    }

    /// Whether a statement begins in the upper half of the window.
    pub fn has_in_sight(self, statement: &str) -> bool {
        const IN_SIGHT: &str =
            "const { top } = element.getBoundingClientRect(); return top >= 0 && top <= innerHeight / 2";
        self.0.find_all(&Locator::group(statement)).first().is_some_and(|group| group.run(IN_SIGHT, &[]) == true)
    }

    /// What is chosen for an answer.
    #[track_caller]
    pub fn choice(self, statement: &str, answer: Answer) -> Element<'p> {
        self.bring(statement);
        self.0.find(&Self::radio(statement, answer))
    }

    /// Goes back to the board.
    #[track_caller]
    pub fn back(self) -> BoardPage<'p> {
        self.0.press(text(key::SHELL_BOARD));
        BoardPage::shown(self.0)
    }

    /// Goes on to the next statement by keyboard alone.
    #[track_caller]
    pub fn on_by_keyboard(self) -> Self {
        self.0.press_keys([ENTER]);
        self
    }

    /// Goes on to the next statement or row; behind the last, to the end.
    #[track_caller]
    pub fn on(self, is_last: bool) -> Self {
        let next = if is_last { key::RUN_FINISH } else { key::RUN_NEXT };
        self.0.click(&Locator::role("button").beginning(text(next)));
        self
    }

    /// Goes on behind the last statement, to what was left open where anything was.
    #[track_caller]
    pub fn to_the_end(self) -> Self {
        let finish = Locator::control(text(key::RUN_FINISH));
        let ways = [key::RUN_NEXT, key::RUN_SKIP].map(|way| Locator::role("button").beginning(text(way)));
        for _ in 0..core().items.len() {
            if self.0.has(&finish) {
                break;
            }
            if let Some(way) = ways.iter().find(|way| self.0.has(way)) {
                self.0.click(way);
            }
        }
        self.0.click(&finish);
        self.0.wait_until("the end", || self.0.has(&Self::left_open()) || EndPage::is_there(self.0));
        self
    }

    /// Goes on to the end of the run, and leaves open what is open.
    #[track_caller]
    pub fn finish(self) -> EndPage<'p> {
        if self.to_the_end().0.has(&Self::left_open()) {
            return self.leave_open();
        }
        EndPage::shown(self.0)
    }

    /// The page that says what was left open, once it is there.
    #[track_caller]
    pub fn arriving_at_left_open(page: &'p Page) -> Self {
        page.wait_for(&Self::left_open());
        Self(page)
    }

    /// Leaves open what is.
    #[track_caller]
    pub fn leave_open(self) -> EndPage<'p> {
        self.0.press(text(key::RUN_FINISH));
        EndPage::shown(self.0)
    }

    /// Stops before the end, where one was invited.
    #[track_caller]
    pub fn stop_here(self) -> EndPage<'p> {
        self.0.press(text(key::SHELL_STOP));
        EndPage::shown(self.0)
    }

    /// What is offered where statements were left open.
    fn left_open() -> Locator {
        Locator::css(".bar-left .button-main")
    }

    /// Waits for the end of so many statements.
    #[track_caller]
    pub fn wait_for_end(self, statements: usize) {
        self.0.wait_for_text(&count(key::END_ALL, statements, &[]));
    }

    /// Leaves what is open and looks at the results, by keyboard alone.
    #[track_caller]
    pub fn finish_by_keyboard(self) -> ResultsPage<'p> {
        let results = Locator::control(text(key::END_RESULTS));
        // Behind the last statement there may be a page of what was left open, which ends with the same words.
        for _ in 0..2 {
            self.0.settled("the page", Duration::from_millis(300), || self.0.text());
            if !self.0.has(&results) {
                self.0.tab_to(&Locator::control(text(key::RUN_FINISH)));
                self.0.press_keys([ENTER]);
            }
        }
        self.0.tab_to(&results);
        self.0.press_keys([ENTER]);
        ResultsPage::shown(self.0)
    }

    fn radio(statement: &str, answer: Answer) -> Locator {
        Locator::radio(choice(answer)).within(Locator::group(statement))
    }
}
