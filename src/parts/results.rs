//! The board and the results: what is fetched first, up to the first result.

use yew::prelude::*;

use crate::i18n::Messages;
use crate::lazy::{LoadError, Results};
use crate::pages::board::BoardPage;
use crate::pages::end::EndPage;
use crate::pages::results::ResultsPage;
use crate::pages::too_long::TooLong;

/// Where the table is; its address is known only behind the border.
static RESULTS: Results = Results { board, page, end };

/// A split point: in the release, what only this body leads to stands in a file of its own, and the call fetches it.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(results, fallible))]
#[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps, reason = "the split function can fail"))]
pub fn table() -> Result<&'static Results, LoadError> {
    Messages::with_results();
    Ok(&RESULTS)
}

fn board() -> Html {
    html! { <BoardPage /> }
}

fn page() -> Html {
    html! { <ResultsPage /> }
}

fn end() -> Html {
    html! { <><TooLong /><EndPage /></> }
}
