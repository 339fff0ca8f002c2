//! From here: four lists that are never mixed.

use macros::html;

use super::{Page, Place, asks, steps, talk};
use crate::group::Node;
use crate::i18n::{Key, key};
use crate::phrases;
use crate::state::{Action, Cell, View};
use crate::ui::event::Event;
use crate::ui::pages::results::section;
use crate::ui::template::{Html, each};

/// How many nodes to revisit are open at first.
const FEW_REVISITS: usize = 3;

/// The section.
pub fn from_here(page: &Page) -> Html {
    let all = |n: usize| match n {
        0 => list(page, Place::Revisit, key::REVISIT_TITLE, key::REVISIT_ABOUT, revisit(page)),
        1 => list(page, Place::Talk, key::TALK_TITLE, key::TALK_ABOUT, talk::talk(page)),
        2 => list(page, Place::Ask, key::ASK_TITLE, key::ASK_ABOUT, asks::asks(page)),
        _ => list(page, Place::Do, key::DO_TITLE, key::DO_ABOUT, steps::steps(page)),
    };
    let first = first_column(page);
    let figures = &page.desk.figures;
    let topics = !(figures.talk.is_empty() && figures.revisit_now.is_empty());
    let body = html! {
        <>
        <div class="row no-print">
            if topics { <button type="button" class="button" onclick={page.desk.go(View::Meet)}>{ key::MEET_HOLD }</button> }
            <button type="button" class="button" onclick={page.desk.go(View::Report)}>{ key::REPORT_OPEN }</button>
        </div>
        <div class="four">
            <div class="lists">{ each(first, &all) }</div>
            <div class="lists">{ each(4 - first, &|n| all(first + n)) }</div>
        </div>
        </>
    };
    section(Place::FromHere, key::RESULTS_FROM_HERE, page.text(key::RESULTS_FROM_HERE_ABOUT), body)
}

/// How many lists stand in the first of two columns, so that both are about as long. The order of
/// reading stays the same. Lengths are rough, in lines, and of what is open at first.
fn first_column(page: &Page) -> usize {
    let figures = &page.desk.figures;
    let lengths = [
        4 + 5 * figures.revisit_now.len().min(FEW_REVISITS),
        4 + 10 * figures.talk.len().min(talk::FEW),
        4 + 4 * figures.ask.len().min(asks::FEW),
        7 + 4 * figures.steps.len().min(steps::FEW),
    ];
    let whole: usize = lengths.iter().sum();
    let (mut first, mut best) = (0, (whole, 1));
    for lists in 1..4 {
        first += lengths[lists - 1];
        best = best.min((whole.abs_diff(2 * first), lists));
    }
    best.1
}

fn list(_page: &Page, place: Place, verb: Key, about: Key, body: Html) -> Html {
    html! {
        <section class="list" aria-labelledby={place.id()}>
            <div class="list-head">
                <h4 class="list-verb" id={place.id()} tabindex="-1">{ verb }</h4>
                <span class="list-about">{ about }</span>
            </div>
            { body }
        </section>
    }
}

/// An empty list says so.
pub fn empty(_page: &Page, sentence: Key) -> Html {
    html! { <p class="step small">{ sentence }</p> }
}

/// The first few of a list; the others behind a native disclosure.
pub fn first_few(page: &Page, place: Place, few: usize, n: usize, one: &dyn Fn(usize) -> Html) -> Html {
    let few = few.min(n);
    let more = page.desk.words.count(key::RESULTS_MORE, n - few, &[]);
    let rest = || html! { <ul>{ each(n - few, &|i| one(few + i)) }</ul> };
    html! { <><ul>{ each(few, one) }</ul>if n > few { { page.opens(place.id(), "opens", &more, &rest) } }</> }
}

/// Revisit: what rests on a changed decision.
fn revisit(page: &Page) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let name = |node: Node| phrases::cell_name(desk, Cell::Node(node));
    let (now, later) = (&desk.figures.revisit_now, &desk.figures.revisit_later);
    if now.is_empty() && later.is_empty() {
        return empty(page, key::REVISIT_NONE);
    }
    let entry = |n: usize| {
        let node = now[n];
        let of_this = |word: Key| format!("{}: {}", words.text(word), name(node));
        html! {
            <li class="step" key={node.name()}>
                <p class="step-text"><b>{ name(node) }</b></p>
                <p class="step-more">{ page.report.rests_on(node) }</p>
                <p class="step-acts no-print">
                    <button type="button" class="button button-small" onclick={desk.on(Event::Act(Action::Confirm(node)))}
                        aria-label={of_this(key::JOB_STILL_VALID)}>{ key::JOB_STILL_VALID }</button>
                    <button type="button" class="link" onclick={desk.go(View::Cell(Cell::Node(node)))}
                        aria-label={of_this(key::REVISIT_AGAIN)}>{ key::REVISIT_AGAIN }</button>
                </p>
            </li>
        }
    };
    html! {
        <>
            <p class="small list-foot">{ key::REVISIT_UNTIL }</p>
            { first_few(page, Place::Revisit, FEW_REVISITS, now.len(), &entry) }
            if !later.is_empty() {
                <div class="small list-foot">
                    <p>{ words.count(key::REVISIT_LATER, later.len(), &[]) }</p>
                    <ul class="bullets">{ each(later.len(), &|n| html! { <li>{ name(later[n]) }</li> }) }</ul>
                </div>
            }
        </>
    }
}
