//! A strand of the page: the statements of one cell.

use engine::group::{Kind, Node};
use engine::questionnaire::JobId;
use engine::state::Cell;
use engine::state::run::Row;
use yew::prelude::*;

use super::revisit::revisit;
use super::{Scene, column};
use crate::components::{Deferred, Item, ItemChange};
use crate::i18n::key;
use crate::phrases;

/// The statements of a cell that I am asked, and those that nobody is placed to answer.
pub fn strand(scene: &Scene, cell: Cell, on_change: &Callback<ItemChange>) -> Html {
    let Scene { snapshot, .. } = scene;
    let (q, state) = (snapshot.q, &snapshot.state);
    let items = cell.items(q);
    let (mine, not_mine): (Vec<_>, Vec<_>) = items.iter().partition(|item| state.is_mine(q, **item));
    let nobodys: Vec<usize> = not_mine.into_iter().filter(|item| state.is_nobodys(q, *item)).collect();
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
            { revisit(snapshot, &scene.assessment, &scene.focus, cell) }
            { list(&mine) }
            if !nobodys.is_empty() {
                <p class="small strand-rest">{ scene.text(key::RUN_NOBODY) }</p>
                { list(&nobodys) }
            }
        </section>
    }
}

/// A statement, drawn in a turn of its own when the page opens.
fn item_of(scene: &Scene, item: usize, on_change: &Callback<ItemChange>) -> Html {
    let Scene { snapshot, .. } = scene;
    let figures = &snapshot.figures.items[item];
    let revisit = figures.revisit.is_some() && figures.tally.given() > 0;
    let note = snapshot.state.my().map_or("", |me| me.note(item)).to_owned();
    let answer = snapshot.state.my_answer(item);
    let here = scene.here == Some(item);
    // The styles ask the wrapper, which is there before the statement is drawn.
    html! {
        <div class="q-place" key={item} data-here={here.then_some("")}>
            <Deferred><Item {item} {answer} {note} {revisit} on_change={on_change} /></Deferred>
        </div>
    }
}

/// The statements of the row that others are asked, to be read.
pub fn others(scene: &Scene) -> Html {
    let Scene { snapshot, .. } = scene;
    let (q, state) = (snapshot.q, &snapshot.state);
    let is_others = |item: &usize| !state.is_mine(q, *item) && !state.is_nobodys(q, *item);
    let others: Vec<usize> = Row::of(scene.cell).items(q).into_iter().filter(is_others).collect();
    if others.is_empty() {
        return html! {};
    }
    let summary = snapshot.words.count(key::RUN_OTHERS, others.len(), &[]);
    let statement = |item: usize| {
        let roles = phrases::role_labels(q, snapshot.words, q.items[item].roles);
        let asked_of = snapshot.words.fill(key::ITEM_ASKED_OF, &[("roles", &roles)]);
        html! {
            <li class="other-q" key={item}>
                <span class="statement">{ q.items[item].text.as_ref() }</span>
                <span class="small" key={asked_of.clone()}>{ asked_of }</span>
            </li>
        }
    };
    html! {
        <details class="fold others-fold">
            <summary><span class="fold-word" key={summary.clone()}>{ summary }</span></summary>
            <ul class="fold-in">{ for others.into_iter().map(statement) }</ul>
        </details>
    }
}
