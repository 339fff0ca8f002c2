//! What stands below the first result, and what is drawn when it is asked for: fetched with the workspace.
//!
//! In the order a phone shows it, which is also the order of reading and of the keyboard. Each section is drawn in a
//! turn of its own.

mod agree;
mod agreed;
mod answered;
mod answers;
mod asks;
mod differences;
mod effort_table;
mod figures;
mod filter;
mod from_here;
mod jobs;
mod lenses;
mod list;
mod moved;
mod moved_roles;
mod moved_tables;
mod plan;
mod plan_input;
mod remarks;
mod revisit;
mod said;
mod spread;
mod steps;
mod tables;
mod talk;
mod trial;
mod trial_picture;
mod voices;
mod what_if;
mod what_if_effort;
mod what_if_hand;
mod who_is_who;
mod why;
mod why_said;

pub use jobs::{JobsRadar, JobsTable};
pub use tables::BoardTable;
pub use why::{WhyBoard, WhyJobs, WhyReadiness};

use yew::prelude::*;

use self::differences::Differences;
use self::from_here::FromHere;
use self::lenses::Lenses;
use self::moved::Moved;
use self::plan::PlanSection;
use self::said::Said;
use self::voices::Voices;
use self::what_if::WhatIf;
use crate::components::Deferred;

/// What stands below the first result.
#[component]
pub fn Below() -> Html {
    html! {
        <>
            <Differences />
            <Deferred><FromHere /></Deferred>
            <Deferred><PlanSection /></Deferred>
            <Deferred><Said /></Deferred>
            <Deferred><Voices /></Deferred>
            <Deferred><Moved /></Deferred>
            <Deferred><Lenses /></Deferred>
            <Deferred><WhatIf /></Deferred>
        </>
    }
}
