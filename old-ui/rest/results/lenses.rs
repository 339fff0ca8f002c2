//! The same statements, cut another way.

use macros::html;

use super::{Page, Place, as_table, figures, section};
use crate::assessment::Span;
use crate::i18n::key;
use crate::sorted::which;
use crate::ui::charts::{Lane, lane};
use crate::ui::template::{Html, each};

/// The section.
pub fn lenses(page: &Page) -> Html {
    let desk = page.desk;
    let mut found = Vec::new();
    for lens in 0..desk.q.lenses.len() {
        found.push(desk.figures.lens(desk.q, lens));
    }
    let lanes = each(found.len(), &|n| {
        let note = if found[n].is_some() { "" } else { page.text(key::BOARD_OUT_OF_SCOPE) };
        let tip =
            [&*desk.q.lenses[n].label, " ", &found[n].map_or(note.to_owned(), |point| point.percent().to_string())]
                .concat();
        let span = found[n].map(|point| Span { point, lo: point, hi: point });
        lane(&Lane { name: &desk.q.lenses[n].label, about: "", span, weakest: false, note, was: None, tip: &tip })
    });
    let made_of = |n: usize| {
        let items = which(desk.q.items.len(), &|item| desk.q.items[item].lens == n);
        figures::table(page, &desk.q.lenses[n].label, &items, found[n])
    };
    let why = page.opens("lenses-why", "why-number", page.text(key::WHY_JOB_FIGURES), &|| {
        figures::these(page, found.len(), &made_of)
    });
    let table = as_table(page, "lenses-table", &|| page.report.cuts());
    let body = html! {
        <>
            <div class="jobs jobs-plain" role="group" tabindex="0" data-marks="" aria-label={key::RESULTS_LENSES}>
                { lanes }
            </div>
            <div class="row row-top">{ table }{ why }</div>
        </>
    };
    section(Place::Lenses, key::RESULTS_LENSES, page.text(key::RESULTS_LENSES_ABOUT), body)
}
