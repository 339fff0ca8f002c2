//! The results page: the verdict, the single best next thing, and the two pictures it comes from. What stands below
//! comes with the workspace.
//!
//! Nothing is calculated here: every figure is the assessment's, and says why it is what it is.

use yew::prelude::*;

use super::headline::Headline;
use super::jobs::JobsSection;
use super::matrix::MatrixSection;
use super::next::NextStep;
use super::place::Place;
use crate::components::Deferred;
use crate::hooks::{use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::lazy::{Entry, Lazy, Section};
use crate::styles::use_results_styles;

/// Where the links at the top lead.
const JUMPS: [(Place, Key); 7] = [
    (Place::Jobs, key::RESULTS_JUMP_JOBS),
    (Place::Board, key::RESULTS_JUMP_BOARD),
    (Place::FromHere, key::RESULTS_FROM_HERE),
    (Place::Said, key::RESULTS_JUMP_SAID),
    (Place::Voices, key::RESULTS_JUMP_VOICES),
    (Place::Lenses, key::RESULTS_JUMP_LENSES),
    (Place::WhatIf, key::RESULTS_JUMP_WHAT_IF),
];

/// The results page.
#[component]
pub fn ResultsPage() -> Html {
    let (snapshot, focus) = (use_snapshot(), use_focus());
    use_results_styles(&focus.frame());
    let jump = |(to, word): (Place, Key)| {
        html! { <button type="button" class="link" onclick={focus.on_jump(to.id())}>{ snapshot.text(word) }</button> }
    };
    html! {
        <>
            <Headline />
            <NextStep />
            <nav class="jumps no-print" aria-label={snapshot.text(key::RESULTS_JUMPS)}>{ for JUMPS.into_iter().map(jump) }</nav>
            <Deferred><JobsSection /></Deferred>
            <Deferred><MatrixSection /></Deferred>
            <Lazy entry={Entry::Section(Section::Below)} />
        </>
    }
}
