//! The page.

use engine::state::Cell;
use yew::prelude::*;

/// Properties of [`JobPage`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct JobPageProps {
    /// The cell of the board it is about.
    pub cell: Cell,
}

/// The page.
#[component]
pub fn JobPage(&JobPageProps { cell: _ }: &JobPageProps) -> Html {
    html! {}
}
