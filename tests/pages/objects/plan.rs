//! The group's plan among the results: each step with who, by when and how far.

use buying_readiness::i18n::key;
use buying_readiness::report::progress_word;
use engine::group::Progress;

use crate::harness::{Locator, Page};
use crate::words::text;

/// The plan's section.
pub(super) fn region() -> Locator {
    Locator::region(text(key::PLAN_TITLE))
}

/// A step of the plan.
#[derive(Clone, Copy)]
pub struct PlannedStep<'p> {
    page: &'p Page,
    n: i32,
}

impl<'p> PlannedStep<'p> {
    #[track_caller]
    pub(super) fn shown(page: &'p Page, n: i32) -> Self {
        let step = Self { page, n };
        page.wait_for(&step.field(text(key::PLAN_DUE)));
        step
    }

    /// The day it is due, as a date's field has it: `2027-01-31`, or nothing.
    #[track_caller]
    pub fn due(self) -> String {
        let day = self.page.find(&self.field(text(key::PLAN_DUE))).property("value");
        day.as_str().unwrap_or_default().to_owned()
    }

    /// Sets the day it is due.
    #[track_caller]
    pub fn set_due(self, day: &str) {
        self.page.find(&self.field(text(key::PLAN_DUE))).set_value(day);
    }

    /// Says how far it is.
    #[track_caller]
    pub fn set_progress(self, progress: Progress) {
        self.page.find(&self.field(text(key::PLAN_STATE))).select(text(progress_word(progress)));
    }

    /// Who sees to it, as the list says, and under which of its headings, if any.
    #[track_caller]
    pub fn owner(self) -> (String, Option<String>) {
        const OWNER: &str = "
            const [option] = element.selectedOptions;
            return [option.label, option.closest('optgroup')?.label ?? null]";
        let owner = self.page.find(&self.field(text(key::PLAN_WHO))).run(OWNER, &[]);
        serde_json::from_value(owner).expect("two texts")
    }

    fn field(self, label: &str) -> Locator {
        Locator::field(label).within(Locator::role("listitem").within(region()).nth(self.n))
    }
}
