//! This cell has to be looked at again: why, and "still valid".

use engine::assessment::{When, changed_under};
use engine::group::Node;
use engine::state::{Action, Cell};
use yew::prelude::*;

use crate::components::{Sign, glyph};
use crate::focus::Focus;
use crate::i18n::key;
use crate::phrases;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// The notice; none where there is nothing to look at again.
pub fn revisit(snapshot: &Snapshot, assessment: &AssessmentHandle, focus: &Focus, cell: Cell) -> Html {
    let Cell::Node(node) = cell else { return html! {} };
    let now = snapshot.figures.revisit_now.contains(&node);
    let later = snapshot.figures.revisit_later.contains(&node);
    if !now && !later {
        return html! {};
    }
    let cells = snapshot.words.list(&changed(snapshot, node));
    let about = if now { key::JOB_REVISIT_NOW } else { key::JOB_REVISIT_LATER };
    let about = snapshot.words.fill(about, &[("cells", &cells)]);
    // The button goes away with what it says: the focus stays with the page.
    let (assessment, focus) = (assessment.clone(), focus.clone());
    let on_confirm = Callback::from(move |_: MouseEvent| {
        focus.to_heading();
        assessment.apply(Action::Confirm(node));
    });
    html! {
        <div class="notice notice-heed" part="notice">
            <p class="flag">{ glyph(Sign::Turn) }{ snapshot.text(key::JOB_REVISIT) }</p>
            <p class="small" key={about.clone()}>{ about }</p>
            if now {
                <button type="button" class="button button-small" part="button" onclick={on_confirm}>{ snapshot.text(key::JOB_STILL_VALID) }</button>
            }
        </div>
    }
}

/// The cells it rests on that are no longer what they were.
fn changed(snapshot: &Snapshot, node: Node) -> Vec<String> {
    let (q, changed) = (snapshot.q, changed_under(snapshot.q, &snapshot.group, node));
    let is_other =
        |input: &Node| changed.contains(input) || snapshot.figures.node_revisit(q, *input) == Some(When::Now);
    let inputs = node.inputs(q).into_iter().filter(is_other);
    inputs.map(|input| phrases::cell_name(snapshot, Cell::Node(input))).collect()
}
