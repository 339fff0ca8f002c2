//! What a topic is about: the question, who begins, what everybody said, and the two ends.

use engine::group::{About, Day, Matter, Node};
use yew::prelude::*;

use super::spread::{absent, spread};
use crate::components::{content, finding_line, keyed, letter};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::phrases::matter_headline;
use crate::report::{Ends, Report};

/// As many names as are said aloud before a question.
const ALOUD: usize = 3;

/// Properties of [`Subject`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct SubjectProps {
    /// What is talked about.
    pub matter: Matter,
}

/// A statement with everybody's answers, or a decision to look at again. The heading is one for all topics, so that who
/// turns them by keys does not lose the focus.
#[component]
pub fn Subject(&SubjectProps { matter }: &SubjectProps) -> Html {
    let snapshot = use_snapshot();
    let report = Report::of(&snapshot, Day::NONE);
    let inside = match matter.about() {
        About::Item(item) => of_item(&report, item),
        About::Node(node) => {
            let changed = changed(&report, node);
            html! { <p class="room-prompt">{ keyed(changed) }</p> }
        }
        // No meeting talks about these.
        About::Step { .. } | About::Own(_) | About::Heard(_) => html! {},
    };
    html! {
        <>
            <h2 class="room-topic" tabindex="-1">{ content(&snapshot, matter_headline(&snapshot, matter)) }</h2>
            { inside }
        </>
    }
}

fn of_item(report: &Report, item: usize) -> Html {
    let snapshot = report.snapshot;
    let ends = report.ends(item);
    // Where all have come together meanwhile there are no two ends.
    if ends.levels[0] == ends.levels[1] {
        return html! { <>{ finding_line(snapshot, item) }<div>{ spread(report, item, &ends) }{ absent(report, item) }</div></> };
    }
    let (first, seen) = (who_begins(report, &ends), snapshot.text(key::MEET_SEEN));
    html! {
        <>
            <p class="room-prompt"><b key={first.clone()}>{ first }</b>{ " " }<span>{ seen }</span></p>
            <div>{ spread(report, item, &ends) }{ absent(report, item) }</div>
            <ul class="room-ends">{ end(report, item, &ends, 0) }{ end(report, item, &ends, 1) }</ul>
        </>
    }
}

/// "Ben first, then Gus:". Who gave no name is not made to speak first, and of many none is named.
fn who_begins(report: &Report, ends: &Ends) -> String {
    let snapshot = report.snapshot;
    let can_be_named = |people: &Vec<usize>| {
        people.len() <= ALOUD && people.iter().all(|person| report.names.hidden(*person).is_none())
    };
    if ends.people.iter().all(can_be_named) {
        snapshot.words.fill(key::MEET_FIRST, &[("low", &ends.names[0]), ("high", &ends.names[1])])
    } else {
        snapshot.text(key::MEET_FIRST_END).to_owned()
    }
}

/// One end: who stands there, in the words of the anchor they chose.
fn end(report: &Report, item: usize, ends: &Ends, n: usize) -> Html {
    let snapshot = report.snapshot;
    let anchor = snapshot.q.items[item].anchors.get(usize::from(ends.levels[n])).map_or("", AsRef::as_ref);
    let letters = ends.people[n].iter().take(ALOUD).map(|person| letter(&report.names, *person));
    let who = report.names.list_few(snapshot, &ends.people[n]);
    html! {
        <li class="end">
            <span class="end-who">{ for letters }{ keyed(who) }</span>
            <q class="end-said" key={anchor} lang={snapshot.lang()}>{ anchor }</q>
        </li>
    }
}

/// What changed, for a decision to look at again; that it still holds, once it has been found so.
pub fn changed(report: &Report, head: Node) -> String {
    let snapshot = report.snapshot;
    let entries = snapshot.figures.revisit_entries(snapshot.q, &snapshot.group);
    match entries.iter().find(|entry| entry.head == head) {
        Some(entry) => snapshot.words.fill(key::MEET_CHANGED, &[("what", &report.changed(entry.reopened))]),
        None => snapshot.text(key::MEET_HOLDS).to_owned(),
    }
}
