//! The pages, one a file: plain functions of the desk.

mod board;
mod job;
mod results;
mod scoring;
mod start;
mod you;

pub use board::board;
pub use job::job;
use results::rest_of_results;
pub use results::results;
use scoring::scoring;
pub use start::start;
pub use you::you;

use super::desk::Desk;
use super::template::Html;
use crate::state::View;

/// What the second half of the page shows.
pub fn more_page(desk: &Desk) -> Html {
    match desk.state.view {
        View::Results => rest_of_results(desk),
        View::Scoring => scoring(desk),
        _ => Html::default(),
    }
}
