//! The same statements, cut another way.

use markup::html;

use crate::assessment::Span;
use crate::i18n::key;
use crate::ui::charts::{Lane, lane};
use crate::ui::pages::results::{Page, Place, figures, section, which};
use crate::ui::template::{Html, each};

/// The section.
pub fn lenses(page: &Page) -> Html {
    let (desk, figures) = (page.desk, &page.desk.figures.lenses);
    let lanes = each(figures.len(), &|n| {
        let note = if figures[n].is_some() { "" } else { page.text(key::BOARD_OUT_OF_SCOPE) };
        let span = figures[n].map(|point| Span { point, lo: point, hi: point });
        lane(&Lane { name: &desk.q.lenses[n].label, about: "", span, weakest: false, note })
    });
    let made_of = |n: usize| {
        let items = which(desk.q.items.len(), &|item| desk.q.items[item].lens == n);
        figures::table(page, &desk.q.lenses[n].label, &items, figures[n])
    };
    let why = page.why_these("lenses-why", figures.len(), &made_of);
    let body = html! { <><div class="jobs jobs-plain">{ lanes }</div>{ why }</> };
    section(Place::Lenses, key::RESULTS_LENSES, page.text(key::RESULTS_LENSES_ABOUT), body)
}
