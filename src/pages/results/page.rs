//! The results page: half way, the way on; then the verdict, what to do this week, and what comes with the workspace:
//! the lists, the pictures and what is folded away.
//!
//! Nothing is calculated here: every figure is the assessment's, and says why it is what it is.

use yew::prelude::*;

use super::half::Half;
use super::headline::Headline;
use super::week::Week;
use crate::components::own_first;
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::lazy::{Entry, Lazy, Section};
use crate::phrases;
use crate::questionnaire::is_core;
use crate::snapshot::Snapshot;
use crate::styles::use_results_styles;

/// The results page.
#[component]
pub fn ResultsPage() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    use_results_styles(&focus.frame());
    // The workspace knows what differs. It has read a questionnaire that does, and so is there.
    let differences = (!is_core(snapshot.q)).then(|| html! { <Lazy entry={Entry::Section(Section::Differences)} /> });
    if is_half_way(&snapshot) {
        return html! { <div class="results"><Half />{ for differences }</div> };
    }
    html! {
        <div class="results">
            <Headline />
            { own_first(&snapshot, &assessment) }
            <Week />
            { for differences }
            <Lazy entry={Entry::Section(Section::Below)} />
        </div>
    }
}

/// Whether I am not done, and nobody else's answers are to be seen.
fn is_half_way(snapshot: &Snapshot) -> bool {
    let state = &snapshot.state;
    state.me.is_some() && !state.is_done(snapshot.q) && !phrases::others_are_heard(snapshot)
}
