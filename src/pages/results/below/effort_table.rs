//! The effort curve as a table, and how the best plans are found.

use std::rc::Rc;

use engine::assessment::Ratio;
use yew::prelude::*;

use super::figures::{heads, paragraphs};
use crate::components::keyed;
use crate::hooks::use_snapshot;
use crate::i18n::key;

/// Properties of [`EffortTable`].
#[derive(Clone, PartialEq, Properties)]
pub struct EffortTableProps {
    /// Points of effort, and the readiness the best plan for them reaches.
    pub best: Rc<[(u32, Ratio)]>,
}

/// The table.
#[component]
pub fn EffortTable(props: &EffortTableProps) -> Html {
    let snapshot = use_snapshot();
    let row = |(cost, reached): &(u32, Ratio)| {
        let reached = keyed(reached.percent().to_string());
        html! { <tr key={*cost}><th scope="row" class="num">{ *cost }</th><td class="num">{ reached }</td></tr> }
    };
    html! {
        <table class="plain">
            { heads(&snapshot, &[key::WHAT_IF_COST, key::CHART_READINESS]) }
            <tbody>{ for props.best.iter().map(row) }</tbody>
        </table>
    }
}

/// How the best plans are found.
#[component]
pub fn WhyEffort() -> Html {
    let snapshot = use_snapshot();
    paragraphs(&[key::WHAT_IF_WHY_BEST, key::WHAT_IF_WHY_ORDER].map(|word| snapshot.text(word).to_owned()))
}
