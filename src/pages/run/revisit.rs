//! This cell has to be looked at again: why, and "still valid".

use engine::assessment::{When, changed_under};
use engine::group::Node;
use engine::state::{Action, Cell};
use yew::prelude::*;

use crate::components::{Sign, glyph};
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::key;
use crate::phrases;
use crate::snapshot::Snapshot;

/// Properties of [`Revisit`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct RevisitProps {
    /// The cell.
    pub cell: Cell,
    /// The statement one is at.
    pub here: Option<usize>,
}

/// The notice; none where there is nothing to look at again. Once that is done, it keeps its room as long as one is
/// there, so that nothing slides under the finger.
#[component]
pub fn Revisit(&RevisitProps { cell, here }: &RevisitProps) -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let last = use_mut_ref(|| (String::new(), false));
    let Cell::Node(node) = cell else { return html! {} };
    let now = snapshot.figures.revisit_now.contains(&node);
    let is_open = now || snapshot.figures.revisit_later.contains(&node);
    if is_open {
        let cells = snapshot.words.list(&changed(&snapshot, node));
        let about = if now { key::JOB_REVISIT_NOW } else { key::JOB_REVISIT_LATER };
        last.replace((snapshot.words.fill(about, &[("cells", &cells)]), now));
    }
    let (about, has_button) = last.borrow().clone();
    if about.is_empty() {
        return html! {};
    }
    // The button goes away with what it says: the focus goes to the statement.
    let at =
        here.filter(|here| Cell::of(snapshot.q, *here) == cell).or_else(|| cell.items(snapshot.q).first().copied());
    let on_confirm = Callback::from(move |_: MouseEvent| {
        if let Some(at) = at {
            focus.still(format!("[data-item=\"{}\"]", assessment.q().items[at].id));
        }
        assessment.apply(Action::Confirm(node));
    });
    html! {
        <div class={if is_open { "notice notice-heed" } else { "notice notice-heed cleared" }} part="notice">
            <p class="flag">{ glyph(Sign::Turn) }{ snapshot.text(key::JOB_REVISIT) }</p>
            <p class="small" key={about.clone()}>{ about }</p>
            if has_button {
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
