//! The pages and parts that only the second half of the page draws. Their words travel with it:
//! `build.rs` looks at which texts are named nowhere else.

mod lenses;
mod said;
mod scoring;
mod voices;
mod what_if;

use markup::html;

use super::desk::Desk;
use super::pages::results::Page;
use super::template::Html;
use crate::state::View;

/// What the second half of the page shows.
pub fn more_page(desk: &Desk) -> Html {
    match desk.state.view {
        View::Results => rest_of_results(desk),
        View::Scoring => scoring::scoring(desk),
        _ => Html::default(),
    }
}

/// What comes below the first result.
fn rest_of_results(desk: &Desk) -> Html {
    let page = Page::of(desk);
    html! {
        <>
            { said::said(&page) }
            { lenses::lenses(&page) }
            { voices::voices(&page) }
            { what_if::section(&page) }
        </>
    }
}
