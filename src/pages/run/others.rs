//! The statements of the row that others are asked: to be read, and where nobody here holds their role, to be answered in
//! their place.

use engine::state::run::Row;
use yew::prelude::*;

use super::scene::Scene;
use super::strand::item_of;
use crate::components::ItemChange;
use crate::i18n::key;
use crate::phrases;

/// The fold; open where one came to one of them, or has answered one.
pub fn others(scene: &Scene, on_change: &Callback<ItemChange>) -> Html {
    let Scene { snapshot, .. } = scene;
    let (q, state) = (snapshot.q, &snapshot.state);
    let is_others = |item: &usize| !state.is_mine(q, *item) && !scene.is_free(*item);
    let others: Vec<usize> = Row::of(scene.cell).items(q).into_iter().filter(is_others).collect();
    if others.is_empty() {
        return html! {};
    }
    let (in_place, asked): (Vec<usize>, Vec<usize>) = others.iter().partition(|item| scene.is_answerable(**item));
    let is_here = scene.here.is_some_and(|here| others.contains(&here));
    let summary = snapshot.words.count(key::RUN_OTHERS, others.len(), &[]);
    let statement = |item: usize| {
        let roles = phrases::role_labels(q, snapshot.words, q.items[item].roles);
        let asked_of = snapshot.words.fill(key::ITEM_ASKED_OF, &[("roles", &roles)]);
        html! {
            <li class="other-q" key={item}>
                <span class="statement" lang={snapshot.lang()}>{ q.items[item].text.as_ref() }</span>
                <span class="small" key={asked_of.clone()}>{ asked_of }</span>
            </li>
        }
    };
    html! {
        <details class="others-fold" open={is_here} data-here={is_here.then_some("")}>
            <summary><span class="others-word" key={summary.clone()}>{ summary }</span></summary>
            if !asked.is_empty() { <ul class="others-in">{ for asked.into_iter().map(statement) }</ul> }
            if !in_place.is_empty() {
                <div class="strand-rest">
                    <p class="strand-nobody">{ scene.text(key::RUN_IN_PLACE) }</p>
                    { for in_place.into_iter().map(|item| item_of(scene, item, on_change)) }
                </div>
            }
        </details>
    }
}
