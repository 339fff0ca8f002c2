//! How many steps there are, and what they come to.

use engine::assessment::Ratio;
use yew::prelude::*;

use crate::components::keyed;
use crate::i18n::key;
use crate::phrases::{plan_brings, plan_in_order, sentence, spelled};
use crate::snapshot::Snapshot;

/// The sentences below the title.
pub fn lead(snapshot: &Snapshot) -> Html {
    let (words, steps) = (snapshot.words, plan_in_order(snapshot));
    let done = steps.iter().filter(|step| step.is_done()).count();
    let open = steps.len() - done;
    let parts = [open, done].map(|n| spelled(words, n));
    let parts: [crate::i18n::Part; 2] = [("open", &parts[0]), ("done", &parts[1])];
    let how_many = match (open, done) {
        (0, 0) => words.text(key::PLAN_EMPTY).to_owned(),
        (0, done) => words.count(key::PLAN_ALL_DONE, done, &parts),
        (open, 0) => words.count(key::PLAN_OPEN_STEPS, open, &parts),
        (open, _) => words.count(key::PLAN_OPEN_AND_DONE, open, &parts),
    };
    let brings: Vec<(Ratio, Ratio)> = plan_brings(snapshot, &steps).into_iter().flatten().collect();
    let lift = brings.first().zip(brings.last()).map(|(first, last)| (first.0, last.1));
    let lift = lift.filter(|(now, then)| now.percent() != then.percent());
    let together = lift
        .map(|(now, then)| words.count(key::PLAN_LIFTS, open, &[("now", &now.percent()), ("then", &then.percent())]));
    // They start from what is there once everything to be revisited still holds; said only where that is another figure.
    let held = lift.is_some_and(|(now, _)| now.percent() != snapshot.figures.overall.point.percent());
    html! {
        <>
            <p class="lead">
                { keyed(sentence(&how_many)) }
                if let Some(together) = together { { keyed(format!(" {together}")) } }
            </p>
            if held { <p class="small">{ snapshot.text(key::DO_ONCE_REVISITED) }</p> }
        </>
    }
}
