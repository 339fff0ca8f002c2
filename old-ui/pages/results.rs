//! Results: the verdict, the single best next thing, and the two pictures it comes from. What stands
//! below comes with the rest of the program.
//!
//! Nothing is calculated here: every figure is the assessment's, and says why it is what it is.

mod headline;
pub mod jobs;
mod next;

use macros::html;

use crate::i18n::{Key, key};
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::parts::{Of, board};
use crate::ui::rest::Piece;
use crate::ui::template::{Html, each, late, part};

/// The places of the page one can jump to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Jobs,
    Board,
    FromHere,
    Plan,
    Revisit,
    Talk,
    Ask,
    Do,
    Said,
    Voices,
    Moved,
    Lenses,
    WhatIf,
}

impl Place {
    /// The heading's id, unique in the shadow root.
    pub const fn id(self) -> &'static str {
        match self {
            Place::Jobs => "jobs",
            Place::Board => "board",
            Place::FromHere => "from-here",
            Place::Plan => "plan",
            Place::Revisit => "revisit",
            Place::Talk => "talk",
            Place::Ask => "ask",
            Place::Do => "do",
            Place::Said => "said",
            Place::Voices => "voices",
            Place::Moved => "moved",
            Place::Lenses => "lenses",
            Place::WhatIf => "what-if",
        }
    }
}

/// A section of the page, with a heading that can be jumped to.
pub fn section(place: Place, title: Key, about: &str, body: Html) -> Html {
    html! {
        <section class="section" aria-labelledby={place.id()}>
            <div class="section-head">
                <h3 class="heading" id={place.id()} tabindex="-1">{ title }</h3>
                <p class="small">{ about }</p>
            </div>
            { body }
        </section>
    }
}

/// A native disclosure of something large, in a text of its own: drawn when it is first opened, since
/// most of the page stands behind these, and a phone would wait for it.
pub fn opens(desk: &Desk, id: &'static str, class: &'static str, summary: &str, body: &dyn Fn() -> Html) -> Html {
    let opened = desk.local.opened.contains(&id);
    html! {
        <details {class}>
            <summary onclick={desk.on(Event::Open(id))}>{ summary }</summary>
            if opened { { body() } }
        </details>
    }
}

/// "Why this number?", answered where the figure stands by the rest of the program.
pub fn why(desk: &Desk, id: &'static str, ask: &str, answer: Piece) -> Html {
    opens(desk, id, "why-number", ask, &|| desk.piece(answer))
}

/// The results page.
pub fn results(desk: &Desk) -> Html {
    let jumps = [
        (Place::Jobs, key::RESULTS_JUMP_JOBS),
        (Place::Board, key::RESULTS_JUMP_BOARD),
        (Place::FromHere, key::RESULTS_FROM_HERE),
        (Place::Said, key::RESULTS_JUMP_SAID),
        (Place::Voices, key::RESULTS_JUMP_VOICES),
        (Place::Lenses, key::RESULTS_JUMP_LENSES),
        (Place::WhatIf, key::RESULTS_JUMP_WHAT_IF),
    ];
    let jumps = each(jumps.len(), &|n| {
        let (to, word) = jumps[n];
        html! { <button type="button" class="link" onclick={desk.jump(to.id())}>{ word }</button> }
    });
    let first = || html! { <>{ headline::headline(desk) }{ next::next(desk) }</> };
    html! {
        <>
            { part("headline", &first) }
            <nav class="jumps no-print" aria-label={key::RESULTS_JUMPS}>{ jumps }</nav>
            { late(Place::Jobs.id(), desk, 0, |desk, _| jobs::jobs(desk)) }
            { late(Place::Board.id(), desk, 0, |desk, _| matrix(desk)) }
            { desk.piece(Piece::Results) }
        </>
    }
}

/// The board, as the group stands on it.
fn matrix(desk: &Desk) -> Html {
    let body = html! {
        <>
            { board(desk, Of::Group) }
            <div class="row row-top">
                { opens(desk, "board-table", "opens", desk.text(key::CHART_TABLE), &|| desk.piece(Piece::BoardTable)) }
                { why(desk, "board-why", desk.text(key::WHY_JOB_FIGURES), Piece::WhyBoard) }
            </div>
        </>
    };
    section(Place::Board, key::RESULTS_BOARD, desk.text(key::RESULTS_BOARD_ABOUT), body)
}
