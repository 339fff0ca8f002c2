//! Results: the verdict and what to do from here, then the pictures it comes from.
//!
//! In the order a phone shows it, which is also the order of reading and of the keyboard. Nothing is
//! calculated here: every figure is the assessment's, and says why it is what it is.

mod asks;
pub mod figures;
mod headline;
pub mod jobs;
mod lists;
pub mod names;
mod steps;
pub mod talk;
pub mod verdict;

use markup::html;

use self::names::Names;
use crate::assessment::Span;
use crate::i18n::{Key, key};
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::parts::{Of, board};
use crate::ui::template::{Html, On, each};

/// The places of the page one can jump to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    FromHere,
    Revisit,
    Talk,
    Ask,
    Do,
    Jobs,
    Board,
    Said,
    Moved,
    Lenses,
    Voices,
    WhatIf,
}

impl Place {
    /// The heading's id, unique in the shadow root.
    pub const fn id(self) -> &'static str {
        match self {
            Place::FromHere => "from-here",
            Place::Revisit => "revisit",
            Place::Talk => "talk",
            Place::Ask => "ask",
            Place::Do => "do",
            Place::Jobs => "jobs",
            Place::Board => "board",
            Place::Said => "said",
            Place::Moved => "moved",
            Place::Lenses => "lenses",
            Place::Voices => "voices",
            Place::WhatIf => "what-if",
        }
    }
}

/// What all sections of the page share.
pub struct Page<'a> {
    pub desk: &'a Desk,
    pub names: Names,
    /// How many answers of mine keep others' from being shown: see
    /// [`State::waiting`](crate::state::State::waiting).
    pub waiting: usize,
}

impl<'a> Page<'a> {
    pub fn of(desk: &'a Desk) -> Page<'a> {
        Page { names: Names::of(desk), waiting: desk.state.waiting(desk.q), desk }
    }

    pub fn text(&self, key: Key) -> &'static str {
        self.desk.words.text(key)
    }

    /// The name of a level.
    pub fn level(&self, level: u8) -> &'static str {
        self.desk.q.level_names.get(usize::from(level)).map_or("", |name| name.as_ref())
    }

    /// A text with a figure and its range in it.
    pub fn span(&self, key: Key, span: Span) -> String {
        span_words(self.desk, key, span)
    }

    /// A click handler that moves the focus to a place, and the place into view. Links inside a
    /// shadow root cannot: a fragment belongs to the page around.
    pub fn jump(&self, to: Place) -> On {
        self.desk.jump(to.id())
    }

    /// A native disclosure of something large: drawn when it is first opened, since most of the page
    /// stands behind these, and a phone would wait for it.
    pub fn opens(&self, id: &'static str, class: &'static str, summary: &str, body: &dyn Fn() -> Html) -> Html {
        let opened = self.desk.local.opened.contains(&id);
        html! {
            <details {class}>
                <summary onclick={self.desk.on(Event::Open(id))}>{ summary }</summary>
                if opened { { body() } }
            </details>
        }
    }

    /// "Why these numbers?" of several figures: how they are made, and what they are made of.
    pub fn why_these(&self, id: &'static str, n: usize, table: &dyn Fn(usize) -> Html) -> Html {
        self.opens(id, "why-number", self.text(key::WHY_JOB_FIGURES), &|| {
            html! { <div class="why-body"><p>{ key::WHY_ITEM }</p>{ each(n, table) }</div> }
        })
    }
}

/// The heading of a section, which can be jumped to.
pub fn heading(place: Place, title: Key) -> Html {
    html! { <h3 class="heading" id={place.id()} tabindex="-1">{ title }</h3> }
}

/// A section of the page.
pub fn section(place: Place, title: Key, about: &str, body: Html) -> Html {
    html! {
        <section class="section" aria-labelledby={place.id()}>
            <div class="section-head">
                { heading(place, title) }
                <p class="small">{ about }</p>
            </div>
            { body }
        </section>
    }
}

/// A text with a figure and its range in it.
pub fn span_words(desk: &Desk, key: Key, span: Span) -> String {
    let (point, lo, hi) = (span.point.percent(), span.lo.percent(), span.hi.percent());
    desk.words.fill(key, &[("point", &point), ("lo", &lo), ("hi", &hi)])
}

/// The numbers below `n` that pass: one loop for all lists of items and people.
pub fn which(n: usize, test: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let mut found = Vec::new();
    for i in 0..n {
        if test(i) {
            found.push(i);
        }
    }
    found
}

/// A text for each number below `n`.
pub fn each_text(n: usize, one: &dyn Fn(usize) -> String) -> Vec<String> {
    let mut texts = Vec::new();
    for i in 0..n {
        texts.push(one(i));
    }
    texts
}

/// The results page; `rest` is what the second half of the page adds below.
pub fn results(desk: &Desk, rest: Html) -> Html {
    let page = Page::of(desk);
    let jumps = [
        (Place::FromHere, key::RESULTS_FROM_HERE),
        (Place::Jobs, key::RESULTS_JUMP_JOBS),
        (Place::Board, key::RESULTS_JUMP_BOARD),
        (Place::Said, key::RESULTS_JUMP_SAID),
        (Place::Lenses, key::RESULTS_JUMP_LENSES),
        (Place::Voices, key::RESULTS_JUMP_VOICES),
        (Place::WhatIf, key::RESULTS_JUMP_WHAT_IF),
    ];
    let jumps = each(jumps.len(), &|n| {
        let (to, word) = jumps[n];
        html! { <button type="button" class="link" onclick={page.jump(to)}>{ word }</button> }
    });
    let board = board(desk, Of::Group);
    html! {
        <>
            { headline::headline(&page) }
            <nav class="jumps no-print" aria-label={key::RESULTS_JUMPS}>
                { jumps }
            </nav>
            { lists::from_here(&page) }
            { jobs::jobs(&page) }
            { section(Place::Board, key::RESULTS_BOARD, page.text(key::RESULTS_BOARD_ABOUT), board) }
            { rest }
        </>
    }
}
