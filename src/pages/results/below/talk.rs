//! Talk: where answers differ. The two ends stand side by side, in the words of the anchors they chose.

use std::rc::Rc;

use engine::assessment::Next;
use yew::prelude::*;

use super::list::{FoldedProps, empty, first_few};
use super::spread::why_spread;
use crate::components::{finding_line, keyed, letter, statement};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::report::Report;

/// How many entries are open at first.
pub const FEW: usize = 3;

/// The list.
pub fn list(report: &Report) -> Html {
    let snapshot = report.snapshot;
    let found = &snapshot.figures;
    let talk = &found.talk;
    if talk.is_empty() {
        return empty(snapshot, if found.voices < 2 { key::TALK_ONE_VOICE } else { key::TALK_NONE });
    }
    // The one named as the next thing is among the first.
    let next = talk.iter().position(|item| found.next == Some(Next::Talk(*item)));
    let few = FEW.max(next.map_or(0, |at| at + 1)).min(talk.len());
    let first = talk.iter().take(few).map(|item| entry(report, *item)).collect();
    let folded = html! { <MoreToTalkAbout names={Rc::clone(&report.names)} from={few} /> };
    first_few(snapshot, first, talk.len() - few, folded)
}

/// The others.
#[component]
fn MoreToTalkAbout(props: &FoldedProps) -> Html {
    let snapshot = use_snapshot();
    let report = Report::named(&snapshot, Rc::clone(&props.names));
    html! { <ul>{ for snapshot.figures.talk.iter().skip(props.from).map(|item| entry(&report, *item)) }</ul> }
}

fn entry(report: &Report, item: usize) -> Html {
    let snapshot = report.snapshot;
    let content = &snapshot.q.items[item];
    let ends = report.ends(item);
    let side = |n: usize| {
        let anchor = content.anchors.get(usize::from(ends.levels[n])).map_or("", AsRef::as_ref);
        html! {
            <li class="end">
                <span class="end-who">
                    { for ends.people[n].iter().map(|person| letter(&report.names, *person)) }
                    { keyed(ends.names[n].clone()) }
                </span>
                <q class="end-said" key={anchor}>{ anchor }</q>
            </li>
        }
    };
    let opening = report.opening(item, &ends);
    html! {
        <li class="step talk" key={&*content.id}>
            { finding_line(snapshot, item) }
            { statement(snapshot, item) }
            <ul class="ends">{ side(0) }{ side(1) }</ul>
            <p class="opening"><b>{ snapshot.text(key::TALK_OPEN) }</b>{ " " }{ keyed(opening) }</p>
            { why_spread(report, item) }
        </li>
    }
}
