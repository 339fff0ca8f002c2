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

use crate::assessment::Span;
use crate::group::Day;
use crate::i18n::{Key, key};
use crate::phrases::span_words;
use crate::report::{Block, Report, difference_words};
use crate::state::View;
use crate::ui::desk::Desk;
use crate::ui::pages::results::opens;
use crate::ui::template::{Html, each, late};

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
fn otherwise(desk: &Desk) -> Html {
    let words = difference_words(desk);
    if words.is_empty() {
        return Html::default();
    }
    html! {
        <section class="notice differs" aria-labelledby="differs">
            <h3 class="sub" id="differs">{ key::DIFFERS_TITLE }</h3>
            <ul class="bullets small">{ each(words.len(), &|n| html! { <li>{ &words[n] }</li> }) }</ul>
            <button type="button" class="link" onclick={desk.go(View::Scoring)}>{ key::SHELL_SCORING }</button>
        </section>
    }
}

/// What stands below the first result, each section in a task of its own.
pub fn below(desk: &Desk) -> Html {
    const SECTIONS: [Place; 7] =
        [Place::FromHere, Place::Plan, Place::Said, Place::Voices, Place::Moved, Place::Lenses, Place::WhatIf];
    html! {
        <>
            { otherwise(desk) }
            { each(SECTIONS.len(), &|n| late(SECTIONS[n].id(), desk, n, below_section)) }
        </>
    }
}

fn below_section(desk: &Desk, n: usize) -> Html {
    let page = Page::of(desk);
    desk.kept.with(|side| match n {
        0 => lists::from_here(&page),
        1 => plan::plan(&page),
        2 => said::said(&page, side.filter),
        3 => voices::voices(&page),
        4 => moved::moved(&page, side),
        5 => lenses::lenses(&page),
        _ => what_if::section(&page, side),
    })
}
