//! What a topic is about.

use engine::group::{About, Day, Matter};
use engine::state::{Cell, View};
use yew::prelude::*;

use crate::components::{finding_line, keyed, letter};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::phrases::matter_headline;
use crate::report::{Ends, Report};

/// Properties of [`Subject`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct SubjectProps {
    /// What is talked about.
    pub matter: Matter,
}

/// A statement with the two ends of what was said about it, or a node to look at again. The heading is one for all
/// topics, so that who turns them by keys does not lose the focus.
#[component]
pub fn Subject(&SubjectProps { matter }: &SubjectProps) -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let report = Report::of(&snapshot, Day::NONE);
    let (line, ends, opening, way) = match matter.about() {
        About::Item(item) | About::Step { item, .. } | About::Heard(item) => {
            let ends = report.ends(item);
            // Where all have come together meanwhile there are no two ends.
            let apart = ends.levels[0] != ends.levels[1];
            let opening = None::<String>;
            let ends = apart.then(|| two_ends(&report, item, &ends));
            (finding_line(&snapshot, item), ends, opening, None)
        }
        About::Node(node) => {
            let is_open = snapshot.figures.revisit_now.contains(&node);
            let opening = if is_open { report.rests_on(node) } else { snapshot.text(key::MEET_HOLDS).to_owned() };
            let line = html! { <p class="finding finding-heed"><b>{ snapshot.text(key::MEET_LOOK_AGAIN) }</b></p> };
            (line, None, Some(opening), Some(View::Run(Cell::Node(node))))
        }
        // No meeting talks about a step of the group's own.
        About::Own(_) => (Html::default(), None, None, None),
    };
    html! {
        <>
            { line }
            <h2 class="meet-topic" tabindex="-1">{ keyed(matter_headline(&snapshot, matter)) }</h2>
            if let Some(ends) = ends { { ends } }
            if let Some(opening) = opening { <p class="meet-opening">{ keyed(opening) }</p> }
            if let Some(view) = way {
                <div class="row">
                    <button type="button" class="link" onclick={assessment.on_go(view)}>{ snapshot.text(key::REVISIT_AGAIN) }</button>
                </div>
            }
        </>
    }
}

/// The two ends, each with who stands there and in the words of the anchor they chose.
fn two_ends(report: &Report, item: usize, ends: &Ends) -> Html {
    let anchors = &report.snapshot.q.items[item].anchors;
    let side = |n: usize| {
        let level = ends.levels[n];
        let letters = ends.people[n].iter().map(|person| letter(&report.names, *person));
        html! {
            <li class="end">
                <span class="end-who">{ for letters }{ keyed(ends.names[n].clone()) }</span>
                <span class="meet-level">{ keyed(report.level(level)) }</span>
                <q class="end-said">{ keyed(&*anchors[usize::from(level)]) }</q>
            </li>
        }
    };
    html! { <ul class="ends">{ for (0..2).map(side) }</ul> }
}
