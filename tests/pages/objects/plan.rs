//! The plan: its steps, a line each, and what some days could do beside it.

use buying_readiness::i18n::{Key, key};
use engine::group::Progress;

use crate::harness::{Locator, Page};
use crate::words::text;

/// The plan's page.
#[derive(Clone, Copy)]
pub struct PlanPage<'p>(&'p Page);

impl<'p> PlanPage<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page) -> Self {
        page.wait_for(&Locator::heading(text(key::PLAN_PAGE_TITLE)));
        page.wait_until("what a week could do, or the way to it", || {
            page.has(&Locator::heading(text(key::COULD_WEEK))) || page.has(&Self::could_choice())
        });
        Self(page)
    }

    /// The plan's page that is open now.
    pub fn on(page: &'p Page) -> Self {
        Self(page)
    }

    /// Shows what a week could do: on a phone in the place of the plan, where there is room beside it.
    #[track_caller]
    pub fn show_could(self) -> Self {
        if self.0.has(&Self::could_choice()) {
            self.0.click(&Self::could_choice());
        }
        self.0.wait_for(&Locator::heading(text(key::COULD_WEEK)));
        self
    }

    /// How many steps there are.
    #[track_caller]
    pub fn steps(self) -> usize {
        self.0.find_all(&Self::line()).len()
    }

    /// Opens a step, counted from 0.
    #[track_caller]
    pub fn open(self, n: i32) -> PlannedStep<'p> {
        self.0.click(&Self::line().nth(n));
        PlannedStep::shown(self.0)
    }

    /// What readiness would be after a week.
    #[track_caller]
    pub fn week(self) -> String {
        let all = self.0.find(&Locator::region(text(key::COULD_WEEK))).text_content();
        let (_, figures) = all.split_once(text(key::COULD_TWO_WEEKS_SHORT)).expect("the choices");
        figures.chars().take_while(char::is_ascii_digit).collect()
    }

    /// Adds all steps of that week, where none of so many is in the plan.
    #[track_caller]
    pub fn add_week(self, words: &str) -> Self {
        self.0.press(&text(key::COULD_ADD).replace("{count}", words));
        self.0.wait_for_text(text(key::COULD_ALL_IN));
        self
    }

    fn could_choice() -> Locator {
        Locator::radio(text(key::COULD_WEEK)).within(Locator::group(text(key::PLAN_SHOW)))
    }

    /// The choice of two weeks.
    pub fn two_weeks() -> Locator {
        Locator::radio(text(key::COULD_TWO_WEEKS_SHORT))
    }

    /// The steps that some days of work could take.
    pub fn could_steps() -> Locator {
        Locator::css(".could-steps li")
    }

    /// The button that adds them to the plan.
    pub fn add() -> Locator {
        Locator::css(".could .acts > :first-child")
    }

    /// A line.
    pub fn line() -> Locator {
        Locator::css(".step-line > summary")
    }

    /// What is in a line that is open.
    pub fn line_in() -> Locator {
        Locator::css(".step-in")
    }
}

/// The step of the plan that is open.
#[derive(Clone, Copy)]
pub struct PlannedStep<'p>(&'p Page);

impl<'p> PlannedStep<'p> {
    #[track_caller]
    fn shown(page: &'p Page) -> Self {
        page.wait_for(&Self::field(key::PLAN_BY_WHEN));
        Self(page)
    }

    /// The day it is due, as a date's field has it: `2027-01-31`, or nothing.
    #[track_caller]
    pub fn due(self) -> String {
        let day = self.0.find(&Self::field(key::PLAN_BY_WHEN)).property("value");
        day.as_str().unwrap_or_default().to_owned()
    }

    /// Sets the day it is due.
    #[track_caller]
    pub fn set_due(self, day: &str) {
        self.0.find(&Self::field(key::PLAN_BY_WHEN)).set_value(day);
    }

    /// Says how far it is.
    #[track_caller]
    pub fn set_progress(self, progress: Progress) {
        let word = match progress {
            Progress::Off | Progress::Open => key::PLAN_FAR_OPEN,
            Progress::Doing => key::PLAN_FAR_DOING,
            Progress::Done => key::PLAN_FAR_DONE,
        };
        self.0.click(&Locator::radio(text(word)).within(PlanPage::line_in()));
    }

    /// Who sees to it, as the list says, and under which of its headings, if any.
    #[track_caller]
    pub fn owner(self) -> (String, Option<String>) {
        const OWNER: &str = "
            const [option] = element.selectedOptions;
            return [option.label, option.closest('optgroup')?.label ?? null]";
        let owner = self.0.find(&Self::field(key::PLAN_WHO)).run(OWNER, &[]);
        serde_json::from_value(owner).expect("two texts")
    }

    fn field(label: Key) -> Locator {
        Locator::field(text(label)).within(PlanPage::line_in())
    }
}
