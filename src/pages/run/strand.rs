//! A strand of the page: the statements of one cell.

use engine::group::{Kind, Node};
use engine::questionnaire::JobId;
use engine::state::Cell;
use yew::prelude::*;

use super::column;
use super::reopen::reopen;
use super::revisit::Revisit;
use super::scene::Scene;
use crate::components::{Deferred, Item, ItemChange};
use crate::i18n::key;
use crate::lazy::{Entry, OnceLoaded, Section};
use crate::phrases;

/// The statements of a cell that I am asked, and those that nobody is placed or expected to answer.
pub fn strand(scene: &Scene, cell: Cell, on_change: &Callback<ItemChange>) -> Html {
    let Scene { snapshot, .. } = scene;
    let (q, state) = (snapshot.q, &snapshot.state);
    let items = cell.items(q);
    let (mine, not_mine): (Vec<_>, Vec<_>) = items.iter().partition(|item| state.is_mine(q, **item));
    let nobodys: Vec<usize> = not_mine.into_iter().filter(|item| scene.is_free(*item)).collect();
    if mine.is_empty() && nobodys.is_empty() {
        return html! {};
    }
    let (class, id) = match cell {
        Cell::Node(Node { kind: Kind::Done, .. }) => ("strand", "strand-done"),
        Cell::Node(Node { kind: Kind::Check, .. }) | Cell::Whole(JobId::Validation) => {
            ("strand strand-wash", "strand-checked")
        }
        Cell::Node(_) | Cell::Whole(_) => ("strand strand-wash", "strand-agreed"),
    };
    let (word, about) = column(cell);
    let (answered, asked) = phrases::progress_in(snapshot, &items);
    let count = snapshot.words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)]);
    let list = |items: &[usize]| items.iter().map(|item| item_of(scene, *item, on_change)).collect::<Html>();
    html! {
        <section {class} aria-labelledby={id} key={id}>
            <div class="strand-head">
                <h3 class="strand-word" {id}>{ scene.text(word) }</h3>
                <span class="strand-about">{ scene.text(about) }</span>
                if asked > 0 { <span class="strand-count" key={count.clone()}>{ count }</span> }
            </div>
            <Revisit {cell} here={scene.here} />
            { list(&mine) }
            if !nobodys.is_empty() {
                <div class="strand-rest">
                    <p class="strand-nobody">{ scene.text(key::RUN_NOBODY) }</p>
                    { list(&nobodys) }
                </div>
            }
        </section>
    }
}

/// A statement, drawn in a turn of its own when the page opens, but the one that one is at.
pub fn item_of(scene: &Scene, item: usize, on_change: &Callback<ItemChange>) -> Html {
    let Scene { snapshot, .. } = scene;
    let figures = &snapshot.figures.items[item];
    let revisit = figures.revisit.is_some() && figures.tally.given() > 0;
    let note = snapshot.state.my().map_or("", |me| me.note(item)).to_owned();
    let answer = snapshot.state.my_answer(item);
    let here = scene.here == Some(item);
    // The styles ask the wrapper, which is there before the statement is drawn.
    html! {
        <div class="q-place" key={item} data-here={here.then_some("")}>
            if scene.visit.reworded.contains(&item) { <OnceLoaded entry={Entry::Section(Section::Reworded(item))} /> }
            <Deferred at_once={here}><Item {item} {answer} {note} {revisit} on_change={on_change} /></Deferred>
            { reopen(scene, item) }
        </div>
    }
}
