//! The same statements, cut another way.

use std::rc::Rc;

use engine::assessment::Span;
use yew::prelude::*;

use super::figures;
use super::tables::{CutsTable, as_table};
use crate::components::Unfold;
use crate::components::charts::{Lane, lane};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::report::Report;

/// The cuts.
#[component]
pub fn Lenses() -> Html {
    let snapshot = use_snapshot();
    let outside = snapshot.text(key::BOARD_OUT_OF_SCOPE);
    let row = |n: usize| {
        let (name, found) = (&snapshot.q.lenses[n].label, snapshot.figures.lens(snapshot.q, n));
        let note = if found.is_some() { "" } else { outside };
        let figure = found.map_or_else(|| note.to_owned(), |point| point.percent().to_string());
        let tip = format!("{name} {figure}");
        let span = found.map(|point| Span { point, lo: point, hi: point });
        lane(&Lane { name, about: "", span, weakest: false, note, was: None, tip: &tip })
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

/// What each cut's figure is made of.
#[component]
fn WhyCuts() -> Html {
    let snapshot = use_snapshot();
    let report = Report::named(&snapshot, Rc::default());
    let table = |n: usize| {
        let items = snapshot.q.items_where(|item| snapshot.q.items[item].lens == n);
        let mean = snapshot.figures.lens(snapshot.q, n);
        figures::table(&report, &snapshot.q.lenses[n].label, &items, mean)
    };
    figures::these(&snapshot, (0..snapshot.q.lenses.len()).map(table))
}
