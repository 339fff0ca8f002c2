//! Revisit: what rests on a changed decision.

use std::rc::Rc;

use engine::group::Node;
use engine::state::{Action, Cell, View};
use yew::prelude::*;

use super::list::{FoldedProps, empty, first_few};
use crate::components::keyed;
use crate::focus::Focus;
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases;
use crate::report::Report;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// How many nodes to revisit are open at first.
pub const FEW: usize = 3;

/// The list.
pub fn list(report: &Report, assessment: &AssessmentHandle, focus: &Focus) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let (now, later) = (&snapshot.figures.revisit_now, &snapshot.figures.revisit_later);
    if now.is_empty() && later.is_empty() {
        return empty(snapshot, key::REVISIT_NONE);
    }
    let few = now.len().min(FEW);
    let first = now.iter().take(few).map(|node| entry(report, assessment, focus, *node)).collect();
    let folded = html! { <MoreToRevisit names={Rc::clone(&report.names)} from={few} /> };
    html! {
        <>
            <p class="small list-foot">{ words.text(key::REVISIT_UNTIL) }</p>
            { first_few(snapshot, first, now.len() - few, folded) }
            if !later.is_empty() {
                <div class="small list-foot">
                    <p>{ keyed(words.count(key::REVISIT_LATER, later.len(), &[])) }</p>
                    <ul class="bullets">
                        { for later.iter().map(|node| html! { <li key={node.name()}>{ name(snapshot, *node) }</li> }) }
                    </ul>
                </div>
            }
        </>
    }
}

/// The others.
#[component]
fn MoreToRevisit(props: &FoldedProps) -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let report = Report::named(&snapshot, Rc::clone(&props.names));
    let entries = snapshot.figures.revisit_now.iter().skip(props.from);
    html! { <ul>{ for entries.map(|node| entry(&report, &assessment, &focus, *node)) }</ul> }
}

fn name(snapshot: &Snapshot, node: Node) -> String {
    phrases::cell_name(snapshot, Cell::Node(node))
}

fn entry(report: &Report, assessment: &AssessmentHandle, focus: &Focus, node: Node) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let name = name(snapshot, node);
    let of_this = |word: Key| format!("{}: {name}", words.text(word));
    let confirm = {
        let (assessment, focus) = (assessment.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            assessment.apply(Action::Confirm(node));
            // The button goes away with it: the focus stays with the list.
            focus.to("[id=revisit]");
        })
    };
    html! {
        <li class="step" key={node.name()}>
            <p class="step-text"><b>{ &name }</b></p>
            <p class="step-more">{ keyed(report.rests_on(node)) }</p>
            <p class="step-acts no-print">
                <button type="button" class="button button-small" part="button" onclick={confirm}
                    aria-label={of_this(key::JOB_STILL_VALID)}>{ words.text(key::JOB_STILL_VALID) }</button>
                <button type="button" class="link" onclick={assessment.on_go(View::Run(Cell::Node(node)))}
                    aria-label={of_this(key::REVISIT_AGAIN)}>{ words.text(key::REVISIT_AGAIN) }</button>
            </p>
        </li>
    }
}
