//! What stands below the first result, and what is drawn when it is asked for: fetched with the workspace.
//!
//! In the order a phone shows it, which is also the order of reading and of the keyboard. Each section is drawn in a
//! turn of its own.

mod agree;
mod agreed;
mod answered;
mod answers;
mod differences;
mod figures;
mod filter;
mod folds;
mod jobs;
mod lenses;
mod lists;
mod moved;
mod moved_roles;
mod moved_tables;
mod remarks;
mod said;
mod spread;
mod tables;
mod voices;
mod who_is_who;
mod why;
mod why_said;

pub use differences::Differences;
pub use jobs::{JobsRadar, JobsTable};
pub use lists::{WeekMaterial, WeekMessage};
pub use tables::BoardTable;
pub use why::{WhyBoard, WhyJobs, WhyReadiness};

use yew::prelude::*;

use engine::state::View;

use self::folds::Folds;
use self::lists::Lists;
use crate::components::Deferred;
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::pages::results::jobs::JobsSection;

/// What stands below the first result.
#[component]
pub fn Below() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let go = |view, word| html! { <button type="button" class="button" part="button" onclick={assessment.on_go(view)}>{ snapshot.text(word) }</button> };
    html! {
        <>
            <Deferred><Lists /></Deferred>
            <Deferred><JobsSection /></Deferred>
            <Deferred><Folds /></Deferred>
            <div class="row no-print">
                { go(View::Report, key::REPORT_OPEN) }
                { go(View::Share, key::RESULTS_SHARE) }
            </div>
        </>
    }
}
