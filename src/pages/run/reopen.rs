//! "Changed my mind": what one said before, and that what rests on it is to be looked at again.

use engine::assessment::rests_on;
use engine::group::{Answer, Day, Kind, Node};
use engine::questionnaire::JobId;
use engine::state::Action;
use yew::prelude::*;

use super::scene::Scene;
use crate::i18n::key;
use crate::phrases::short_day;
use crate::snapshot::Snapshot;

/// Stands in a sentence for the level, until that is set off from it.
const LEVEL: &str = "\u{1}";

/// The line below a statement: only where one had put a level to it before one came, and something rests on it.
pub fn reopen(scene: &Scene, item: usize) -> Html {
    let Scene { snapshot, assessment, .. } = scene;
    let Some(Answer::Level(level)) = snapshot.state.standing.get(item) else { return html! {} };
    let Some(node) = Node::of(&snapshot.q.items[item]) else { return html! {} };
    let marked = marked(snapshot, node);
    if marked.is_empty() {
        return html! {};
    }
    let (said, word, action) = if snapshot.state.unshared[node.index()] > 0 {
        let cells = snapshot.words.list(&names(snapshot, node, &marked));
        let done = snapshot.words.fill(key::JOB_MIND_DONE, &[("cells", &cells)]) + " ";
        (html! { <span key={done.clone()}>{ done }</span> }, key::JOB_MIND_BACK, Action::TakeBack(node))
    } else {
        let day = scene.visit.days.get(item).copied().unwrap_or(Day::NONE);
        (said(snapshot, usize::from(*level), day), key::JOB_MIND, Action::Reopen(node))
    };
    let word = snapshot.text(word);
    // One button for there and back, so that the focus stays on it.
    html! {
        <p class="q-was">
            { said }
            <button type="button" class="link" onclick={assessment.on_apply(action)}><span key={word}>{ word }</span></button>
        </p>
    }
}

/// "You said settled on 12 November."
fn said(snapshot: &Snapshot, level: usize, day: Day) -> Html {
    let words = snapshot.words;
    let text = if day == Day::NONE {
        words.fill(key::JOB_MIND_SAID, &[("level", &LEVEL)])
    } else {
        words.fill(key::JOB_MIND_SAID_ON, &[("level", &LEVEL), ("day", &short_day(snapshot, day))])
    };
    let level = snapshot.q.level_names.get(level).map_or("", |name| name.as_ref());
    let (before, after) = text.split_once(LEVEL).unwrap_or((&text, ""));
    html! { <span key={[&text, level].concat()}>{ before.to_owned() }<em>{ level }</em>{ format!("{after} ") }</span> }
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
