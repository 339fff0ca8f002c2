//! "We changed our mind here", and what that would mark.

use engine::assessment::rests_on;
use engine::group::{Kind, Node};
use engine::questionnaire::JobId;
use engine::state::{Action, Cell};
use yew::prelude::*;

use crate::components::{Sign, glyph};
use crate::i18n::key;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// The section; none where nothing rests on the cell.
pub fn reopen(snapshot: &Snapshot, assessment: &AssessmentHandle, cell: Cell) -> Html {
    let Cell::Node(node) = cell else { return html! {} };
    let marked = marked(snapshot, node);
    if marked.is_empty() {
        return html! {};
    }
    let reopened = snapshot.state.unshared[node.index()] > 0;
    let (about, word, action) = if reopened {
        (snapshot.text(key::JOB_MIND_DONE).to_owned(), key::JOB_MIND_BACK, Action::TakeBack(node))
    } else {
        let cells = snapshot.words.list(&names(snapshot, node, &marked));
        (snapshot.words.fill(key::JOB_MIND_ABOUT, &[("cells", &cells)]), key::JOB_MIND, Action::Reopen(node))
    };
    let word = snapshot.text(word);
    // One button for there and back, so that the focus stays on it.
    html! {
        <section class="mind" aria-labelledby="mind">
            <h3 class="sub" id="mind">{ snapshot.text(key::JOB_MIND_TITLE) }</h3>
            <p class="small" key={about.clone()}>{ about }</p>
            <button type="button" class="button button-small" part="button" onclick={assessment.on_apply(action)}>
                if !reopened { { glyph(Sign::Turn) } }
                <span key={word}>{ word }</span>
            </button>
        </section>
    }
}

/// What would have to be looked at again, now or later.
fn marked(snapshot: &Snapshot, node: Node) -> Vec<Node> {
    let (now, later) = rests_on(snapshot.q, node);
    // What is only marked later is no reason to ask.
    if now.is_empty() { now } else { [now, later].concat() }
}

/// What those are called: this job's own check and agreement, and the other jobs.
fn names(snapshot: &Snapshot, node: Node, marked: &[Node]) -> Vec<&'static str> {
    let own = [(Kind::Check, key::JOB_ITS_CHECK), (Kind::Agree, key::JOB_ITS_AGREEMENT)];
    let own = own.into_iter().filter(|(kind, _)| marked.contains(&Node { kind: *kind, job: node.job }));
    let others = JobId::SEQUENTIAL.into_iter().filter(|job| *job != node.job && marked.iter().any(|n| n.job == *job));
    let own = own.map(|(_, word)| snapshot.text(word));
    own.chain(others.map(|job| snapshot.q.job(job).label.as_ref())).collect()
}
