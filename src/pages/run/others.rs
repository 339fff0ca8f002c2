//! The statements of the row that others are asked: to be read.

use engine::state::run::Row;
use yew::prelude::*;

use super::scene::Scene;
use crate::i18n::key;
use crate::phrases;

/// The fold; open where one came to one of them.
pub fn others(scene: &Scene) -> Html {
    let Scene { snapshot, .. } = scene;
    let q = snapshot.q;
    let others: Vec<usize> =
        Row::of(scene.cell).items(q).into_iter().filter(|item| !scene.is_answerable(*item)).collect();
    if others.is_empty() {
        return html! {};
    }
    let is_here = scene.here.is_some_and(|here| others.contains(&here));
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
        <details class="others-fold" open={is_here} data-here={is_here.then_some("")}>
            <summary><span class="others-word" key={summary.clone()}>{ summary }</span></summary>
            <ul class="others-in">{ for others.into_iter().map(statement) }</ul>
        </details>
    }
}
