//! The results page: half way, the way on; then the verdict, what to do this week, and what comes with the workspace:
//! the lists, the pictures and what is folded away.
//!
//! Nothing is calculated here: every figure is the assessment's, and says why it is what it is.

use engine::state::{View, run};
use yew::prelude::*;

use super::half::Half;
use super::headline::Headline;
use super::week::Week;
use crate::components::keyed;
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::key;
use crate::lazy::{Entry, Lazy, Section};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;
use crate::styles::use_results_styles;

/// The results page.
#[component]
pub fn ResultsPage() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    use_results_styles(&focus.frame());
    if is_half_way(&snapshot) {
        return html! { <div class="results"><Half /></div> };
    }
    html! {
        <div class="results">
            <Headline />
            { own_first(&snapshot, &assessment) }
            <Week />
            <Lazy entry={Entry::Section(Section::Below)} />
        </div>
    }
}

/// Whether I am not done, and nobody else's answers are to be seen.
fn is_half_way(snapshot: &Snapshot) -> bool {
    let state = &snapshot.state;
    let others = (0..snapshot.group.people.len()).filter(|n| snapshot.me != Some(*n));
    let heard =
        others.into_iter().any(|n| snapshot.group.people[n].answers.iter().any(|word| word.value.level().is_some()));
    state.me.is_some() && !state.is_done(snapshot.q) && !heard
}

/// While statements of mine are open, answering them is the way on, whatever others have said.
fn own_first(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let state = &snapshot.state;
    if state.me.is_none() || state.is_done(snapshot.q) {
        return html! {};
    }
    let Some(cell) = run::entry(snapshot.q, state) else { return html! {} };
    let open = run::open(snapshot.q, state);
    let minutes = snapshot.q.minutes_for(&open).max(1);
    let left = snapshot.words.count(key::HALF_LEFT, open.len(), &[("minutes", &minutes)]);
    html! {
        <div class="go go-row">
            <p>{ keyed(left) }</p>
            <button type="button" class="button button-main" part="button" onclick={assessment.on_go(View::Run(cell))}>{ snapshot.text(key::BOARD_CONTINUE) }</button>
        </div>
    }
}
