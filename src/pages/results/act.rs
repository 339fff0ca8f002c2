//! A row of Do: who, how long, what it brings, and taking it into the plan.

use engine::assessment::Row;
use engine::group::{Day, Matter};
use engine::state::Action;
use yew::prelude::*;

use crate::components::{keyed, owner_chip};
use crate::i18n::key;
use crate::phrases::{self, day_words, effort_words, gain_words, is_planned, planned, who_does};
use crate::report::Names;
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// Who, how long and by when, and what it brings; not what it brings while there is one voice, whose view is the only
/// point there is.
pub fn row_meta(snapshot: &Snapshot, names: &Names, row: &Row, with_day: bool) -> Html {
    let effort = effort_words(snapshot, row.points);
    let day = planned(snapshot, row.item).map_or(Day::NONE, |(_, decision)| decision.day.value);
    let effort = if with_day && day != Day::NONE {
        snapshot.words.fill(key::DO_BY, &[("effort", &effort), ("day", &day_words(snapshot, day))])
    } else {
        effort
    };
    let gain = phrases::sole_voice(snapshot).is_none().then(|| gain_words(snapshot, row.before, row.after));
    html! {
        <p class="meta">
            { owner_chip(snapshot, names, who_does(snapshot, row.item)) }
            { keyed(effort) }
            if let Some(gain) = gain { <span class="gain num" key={gain.clone()}>{ gain }</span> }
        </p>
    }
}

/// The button that takes a row into the plan; once it is there, it says so and does nothing more, in the same box, so
/// that the focus stays and a second click changes nothing.
pub fn add_to_plan(snapshot: &Snapshot, assessment: &AssessmentHandle, row: &Row, class: &'static str) -> Html {
    let is_in = is_planned(snapshot, row.item, row.from);
    let (word, class) = if is_in { (key::DO_IN_PLAN, "in-plan") } else { (key::DO_ADD, class) };
    let onclick = {
        let (assessment, step) = (assessment.clone(), Matter::step(row.item, row.to));
        Callback::from(move |_: MouseEvent| {
            if !is_in {
                assessment.apply(Action::KeepPlan(vec![step]));
            }
        })
    };
    let word = snapshot.text(word);
    let of = format!("{word}: {}", snapshot.q.items[row.item].short_step());
    html! {
        <button type="button" {class} part="button" aria-label={of} aria-disabled={is_in.then_some("true")} {onclick}>{ keyed(word) }</button>
    }
}
