//! The same statements, cut another way.

use markup::html;
use yew::prelude::*;

use super::{Page, Place, figures};
use crate::assessment::Span;
use crate::i18n::key;
use crate::ui::charts::{Lane, lane};
use crate::ui::parts;

/// The section.
pub fn lenses(page: &Page) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let of = |lens: usize| -> Vec<usize> { (0..desk.q.items.len()).filter(|i| desk.q.items[*i].lens == lens).collect() };
    let lanes = desk.q.lenses.iter().zip(&desk.figures.lenses).map(|(lens, figure)| {
        let note = if figure.is_some() { "" } else { words.text(key::BOARD_OUT_OF_SCOPE) };
        lane(Lane {
            name: lens.label.to_string().into(),
            about: "",
            span: figure.map(|point| Span { point, lo: point, hi: point }),
            weakest: false,
            note: note.to_owned(),
        })
    });
    let blocks = desk.q.lenses.iter().zip(&desk.figures.lenses).enumerate().map(|(n, (lens, figure))| {
        let number = figure.map(|figure| figure.percent().to_string()).unwrap_or_default();
        html! {
            <>
                <h4 class="sub">{ lens.label.as_ref() }{ " " }{ number }</h4>
                { figures::table(page, &of(n), *figure) }
            </>
        }
    });
    let body = html! {
        <>
            <div class="jobs jobs-plain">{ for lanes }</div>
            { parts::why(words.text(key::WHY_JOB_FIGURES), html! { <><p>{ words.text(key::WHY_ITEM) }</p>
                { for blocks }</> }) }
        </>
    };
    page.section(Place::Lenses, key::RESULTS_LENSES, page.text(key::RESULTS_LENSES_ABOUT).into(), body)
}
