//! The same statements, cut another way.

use std::rc::Rc;

use engine::assessment::Span;
use yew::prelude::*;

use super::figures::{self, Sum};
use super::tables::{CutsTable, as_table};
use crate::components::Unfold;
use crate::components::charts::{Lane, lane};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::report::Report;
use crate::snapshot::Snapshot;

/// The cuts.
#[component]
pub fn Lenses() -> Html {
    let snapshot = use_snapshot();
    let row = |n: usize| {
        let name = &snapshot.q.lenses[n].label;
        let (found, note) = match Sum::of(&snapshot, &items_of(&snapshot, n)) {
            Sum::Mean(mean) => (Some(mean), ""),
            Sum::Silence => (None, snapshot.text(key::BOARD_NOT_KNOWN)),
            Sum::Nothing => (None, snapshot.text(key::BOARD_OUT_OF_SCOPE)),
        };
        let figure = found.map_or_else(|| note.to_owned(), |point| snapshot.words.number(point.percent()));
        let tip = format!("{name} {figure}");
        let span = found.map(|point| Span { point, lo: point, hi: point });
        lane(&Lane {
            words: snapshot.words,
            name,
            lang: snapshot.lang(),
            about: "",
            span,
            weakest: false,
            note,
            was: None,
            tip: &tip,
        })
    };
    html! {
        <>
            <div class="jobs jobs-plain" role="group" tabindex="0" data-marks="" aria-label={snapshot.text(key::RESULTS_LENSES)}>
                { for (0..snapshot.q.lenses.len()).map(row) }
            </div>
            <div class="row row-top">
                { as_table(&snapshot, html! { <CutsTable /> }) }
                <Unfold class="why-number" summary={snapshot.text(key::WHY_JOB_FIGURES)}><WhyCuts /></Unfold>
            </div>
        </>
    }
}

/// The statements of a cut.
fn items_of(snapshot: &Snapshot, lens: usize) -> Vec<usize> {
    snapshot.q.items_where(|item| snapshot.q.items[item].lens == lens)
}

/// What each cut's figure is made of.
#[component]
fn WhyCuts() -> Html {
    let snapshot = use_snapshot();
    let report = Report::named(&snapshot, Rc::default());
    let table = |n: usize| {
        let items = items_of(&snapshot, n);
        figures::table(&report, &snapshot.q.lenses[n].label, &items, Sum::of(&snapshot, &items))
    };
    figures::these(&snapshot, (0..snapshot.q.lenses.len()).map(table))
}
