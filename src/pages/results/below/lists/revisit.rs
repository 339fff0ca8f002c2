//! Look again: what changed, and what rests on it. One entry a change; "still right" confirms all of it, and can be
//! taken back for a while, in place: nothing slides under the finger.

use std::rc::Rc;

use engine::assessment::RevisitEntry;
use engine::group::Node;
use engine::state::{Action, Cell, View};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::components::{either, keyed};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::phrases::cell_headline;
use crate::report::{Names, Report};
use crate::snapshot::Snapshot;

/// How long it can be taken back, in milliseconds.
const UNDO_FOR: u32 = 10_000;

/// Properties of [`RevisitList`].
#[derive(Clone, PartialEq, Properties)]
pub struct RevisitListProps {
    /// What people are called.
    pub names: Rc<Names>,
}

/// What was just confirmed, and against what I had confirmed it before.
#[derive(Clone, PartialEq)]
struct Just {
    entry: RevisitEntry,
    before: Vec<(Node, Node, u32)>,
    at: usize,
}

/// The list.
#[component]
pub fn RevisitList(props: &RevisitListProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let just = use_state(|| None::<Just>);
    let timer = use_mut_ref(|| None::<Timeout>);
    let report = Report::named(&snapshot, Rc::clone(&props.names));
    let mut entries: Vec<(RevisitEntry, bool)> =
        snapshot.figures.revisit_entries(snapshot.q, &snapshot.group).into_iter().map(|entry| (entry, false)).collect();
    // What was just confirmed keeps its place until it cannot be taken back any more.
    if let Some(Just { entry, at, .. }) = &*just
        && !entries.iter().any(|(other, _)| other.reopened == entry.reopened)
    {
        entries.insert((*at).min(entries.len()), (entry.clone(), true));
    }
    if entries.is_empty() {
        return html! { <p class="act small">{ keyed(snapshot.text(key::REVISIT_NONE)) }</p> };
    }
    let on_confirm = {
        let (just, timer, assessment, q) = (just.clone(), timer.clone(), assessment.clone(), snapshot.q);
        Callback::from(move |(at, entry): (usize, RevisitEntry)| {
            let before = assessment.state().my_confirmations(q, entry.confirms());
            let confirm = entry.confirms().map(Action::Confirm).collect();
            just.set(Some(Just { entry, before, at }));
            assessment.apply_all(confirm);
            let just = just.clone();
            timer.replace(Some(Timeout::new(UNDO_FOR, move || just.set(None))));
        })
    };
    let on_undo = {
        let (just, timer, assessment) = (just.clone(), timer, assessment.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(Just { before, .. }) = &*just {
                assessment.apply(Action::Unconfirm(before.clone()));
            }
            timer.replace(None);
            just.set(None);
        })
    };
    let row = |(at, (entry, is_noted)): (usize, (RevisitEntry, bool))| {
        let head = cell_headline(&snapshot, Cell::Node(entry.head));
        // The same two buttons before and after, so that the focus stays and nothing moves; a second click on the first
        // one does nothing.
        let words =
            if is_noted { [key::REVISIT_NOTED, key::REVISIT_UNDO] } else { [key::REVISIT_STILL, key::REVISIT_AGAIN] };
        let [first, second] = words.map(|word| snapshot.text(word));
        let on_first = {
            let (confirm, this) = (on_confirm.clone(), entry.clone());
            Callback::from(move |_: MouseEvent| {
                if !is_noted {
                    confirm.emit((at, this.clone()));
                }
            })
        };
        let on_second = if is_noted { on_undo.clone() } else { assessment.on_go(View::Run(Cell::Node(entry.head))) };
        let act = html! {
            <>
                <button type="button" class={if is_noted { "in-plan" } else { "button button-small" }} part="button"
                    aria-disabled={is_noted.then_some("true")} aria-label={format!("{first}: {head}")} onclick={on_first}>{ keyed(first) }</button>
                <button type="button" class="link" aria-label={format!("{second}: {head}")} onclick={on_second}>{ keyed(second) }</button>
            </>
        };
        html! {
            <li class="act" key={entry.reopened.name()}>
                <p class="meta"><span class="kicker kicker-heed">{ snapshot.text(key::REVISIT_CHANGED) }</span>{ keyed(report.changed(entry.reopened)) }</p>
                <p class="act-text">{ either(&snapshot, head) }</p>
                { resting(&report, &entry) }
                <div class="act-foot">
                    <p class="meta">{ effect(&snapshot, &entry) }</p>
                    <div class="acts">{ act }</div>
                </div>
            </li>
        }
    };
    html! { <ul>{ for entries.into_iter().enumerate().map(row) }</ul> }
}

/// What else rests on the change.
fn resting(report: &Report, entry: &RevisitEntry) -> Html {
    let snapshot = report.snapshot;
    let items = report.resting_on(entry);
    if items.is_empty() {
        return html! {};
    }
    let also = snapshot.text(key::REVISIT_ALSO);
    match snapshot.q.topics(items.iter().copied()) {
        Some(topics) => html! { <p class="act-so">{ also }{ " " }{ keyed(snapshot.words.list_plain(&topics)) }</p> },
        None => html! {
            <div class="act-so"><p>{ also }</p><ul class="bullets">{ for items.iter().map(|item| html! { <li key={*item} lang={snapshot.lang()}>{ &*snapshot.q.items[*item].text }</li> }) }</ul></div>
        },
    }
}

/// What confirming would change; nothing where it changes nothing worth a line.
fn effect(snapshot: &Snapshot, entry: &RevisitEntry) -> Html {
    let (now, then) = (snapshot.figures.overall.point.percent(), entry.once_confirmed.percent());
    if now == then || crate::phrases::sole_voice(snapshot).is_some() {
        return html! {};
    }
    keyed(snapshot.words.fill(key::REVISIT_THEN, &[("now", &now), ("then", &then)]))
}
