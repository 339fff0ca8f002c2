//! What stands below the first result, and what its figures are made of.
//!
//! In the order a phone shows it, which is also the order of reading and of the keyboard.

mod agree;
pub mod answer;
mod asks;
pub mod figures;
mod lenses;
pub mod letters;
mod lists;
mod moved;
mod outcome;
pub mod plan;
mod said;
mod steps;
pub mod talk;
mod tried;
mod voices;
mod what_if;
mod why;

use macros::html;

use super::side::Side;
use crate::assessment::Span;
use crate::group::Day;
use crate::i18n::Key;
use crate::phrases::span_words;
use crate::report::Report;
use crate::ui::desk::Desk;
use crate::ui::pages::results::opens;
use crate::ui::template::Html;

pub use crate::ui::pages::results::{Place, jobs, section};
pub use moved::before;
pub use plan::PlanEvent;
pub use what_if::{Trial, TrialEvent};
pub use why::{jobs_table, radar, why_jobs, why_readiness};

/// What all sections of the page share.
pub struct Page<'a> {
    pub desk: &'a Desk,
    /// The same as a report tells it.
    pub report: Report<'a>,
}

impl<'a> Page<'a> {
    pub fn of(desk: &'a Desk) -> Page<'a> {
        Page { report: Report::of(desk, Day::NONE), desk }
    }

    pub fn text(&self, key: Key) -> &'static str {
        self.desk.words.text(key)
    }

    /// A text with a figure and its range in it.
    pub fn span(&self, key: Key, span: Span) -> String {
        span_words(self.desk, key, span)
    }

    /// A native disclosure of something large: see [`opens`].
    pub fn opens(&self, id: &'static str, class: &'static str, summary: &str, body: &dyn Fn() -> Html) -> Html {
        opens(self.desk, id, class, summary, body)
    }
}

/// What stands below the first result.
pub fn below(desk: &Desk, side: &Side) -> Html {
    let page = Page::of(desk);
    html! {
        <>
            { lists::from_here(&page) }
            { plan::plan(&page) }
            { said::said(&page) }
            { voices::voices(&page) }
            { moved::moved(&page, side) }
            { lenses::lenses(&page) }
            { what_if::section(&page, side) }
        </>
    }
}
