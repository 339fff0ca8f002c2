//! The pages and parts that only the second half of the page draws. Their words travel with it:
//! `build.rs` looks at which texts are named nowhere else.

mod agree;
mod days;
mod effect;
mod join;
mod lenses;
mod moved;
mod moves;
mod people;
mod said;
mod scoring;
mod share;
mod side;
mod voices;
mod what_if;

use markup::html;

pub use effect::{Effect, Outcome};
pub use side::{Side, SideEvent, Work};

use super::desk::Desk;
use super::pages::results::Page;
use super::template::Html;
use crate::state::View;

/// What the second half of the page shows.
pub fn more_page(desk: &Desk, side: &Side) -> Html {
    match desk.state.view {
        View::Results => rest_of_results(desk, side),
        View::Start => people::groups(desk, side),
        View::Scoring => scoring::scoring(desk),
        View::People => people::people(desk, side),
        View::Share => share::share(desk, side),
        View::Join => join::join(desk, side),
        _ => Html::default(),
    }
}

/// What comes below the first result.
fn rest_of_results(desk: &Desk, side: &Side) -> Html {
    let page = Page::of(desk);
    html! {
        <>
            { said::said(&page) }
            { moved::moved(&page, side) }
            { lenses::lenses(&page) }
            { voices::voices(&page) }
            { what_if::section(&page) }
        </>
    }
}
