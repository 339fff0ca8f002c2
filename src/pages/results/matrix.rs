//! The board, as the group stands on it, with its figures.

use yew::prelude::*;

use super::why::{as_table, why};
use crate::components::{Board, Perspective};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::lazy::Section;

/// The board.
#[component]
pub fn Matrix() -> Html {
    let snapshot = use_snapshot();
    html! {
        <>
            <Board snapshot={snapshot.clone()} perspective={Perspective::Group} />
            <div class="row row-top">
                { as_table(snapshot.text(key::CHART_TABLE), Section::BoardTable) }
                { why(snapshot.text(key::WHY_JOB_FIGURES), Section::WhyBoard) }
            </div>
        </>
    }
}
