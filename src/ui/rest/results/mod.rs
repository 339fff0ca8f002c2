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
use crate::i18n::{Key, key};
use crate::phrases::span_words;
use crate::report::{Block, Report, difference_words};
use crate::state::View;
use crate::ui::desk::Desk;
use crate::ui::pages::results::opens;
use crate::ui::template::{Html, each, part};

pub use crate::ui::pages::results::{Place, jobs, section};
pub use moved::before;
pub use plan::PlanEvent;
pub use said::{Filter, FilterEvent};
pub use what_if::{Trial, TrialEvent};
pub use why::{jobs_table, radar, why_board, why_jobs, why_readiness};

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

/// A picture's figures as a table, drawn on demand.
pub fn as_table(page: &Page, id: &'static str, table: &dyn Fn() -> Block) -> Html {
    page.opens(id, "opens", page.text(key::CHART_TABLE), &|| drawn(&table()))
}

/// A table of a report.
fn drawn(table: &Block) -> Html {
    match table {
        Block::Table { heads, rows, words } => super::document::table(heads, rows, *words),
        _ => Html::default(),
    }
}

/// What the board says, as a table.
pub fn board_table(desk: &Desk) -> Html {
    drawn(&Page::of(desk).report.board())
}

/// What is counted otherwise than in the core edition, in words.
fn otherwise(page: &Page) -> Html {
    let words = difference_words(page.desk);
    if words.is_empty() {
        return Html::default();
    }
    html! {
        <section class="notice differs" aria-labelledby="differs">
            <h3 class="sub" id="differs">{ key::DIFFERS_TITLE }</h3>
            <ul class="bullets small">{ each(words.len(), &|n| html! { <li>{ &words[n] }</li> }) }</ul>
            <button type="button" class="link" onclick={page.desk.go(View::Scoring)}>{ key::SHELL_SCORING }</button>
        </section>
    }
}

/// What stands below the first result.
pub fn below(desk: &Desk, side: &Side) -> Html {
    let page = Page::of(desk);
    let late = |place: Place, body: &dyn Fn() -> Html| part(place.id(), true, body);
    html! {
        <>
            { otherwise(&page) }
            { late(Place::FromHere, &|| lists::from_here(&page)) }
            { late(Place::Plan, &|| plan::plan(&page)) }
            { late(Place::Said, &|| said::said(&page, side.filter)) }
            { late(Place::Voices, &|| voices::voices(&page)) }
            { late(Place::Moved, &|| moved::moved(&page, side)) }
            { late(Place::Lenses, &|| lenses::lenses(&page)) }
            { late(Place::WhatIf, &|| what_if::section(&page, side)) }
        </>
    }
}
