//! The board, as the group stands on it.

use yew::prelude::*;

use super::place::Place;
use super::why::{as_table, why};
use crate::components::{Board, Perspective, section};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::lazy::Section;

/// The section.
#[component]
pub fn MatrixSection() -> Html {
    let snapshot = use_snapshot();
    let body = html! {
        <>
            <Board snapshot={snapshot.clone()} perspective={Perspective::Group} />
            <div class="row row-top">
                { as_table(snapshot.text(key::CHART_TABLE), Section::BoardTable) }
                { why(snapshot.text(key::WHY_JOB_FIGURES), Section::WhyBoard) }
            </div>
        </>
    };
    section(Place::Board.id(), snapshot.text(key::RESULTS_BOARD), snapshot.text(key::RESULTS_BOARD_ABOUT), body)
}
