//! "Why this number?", answered where the figure stands.

use yew::prelude::*;

use crate::components::Unfold;
use crate::lazy::{Entry, Lazy};

/// A question to unfold, with the workspace's answer.
pub fn why(ask: impl Into<AttrValue>, answer: Entry) -> Html {
    folded("why-number", ask.into(), answer)
}

/// A picture's figures as a table.
pub fn as_table(summary: &'static str, table: Entry) -> Html {
    folded("opens", summary.into(), table)
}

fn folded(class: &'static str, summary: AttrValue, entry: Entry) -> Html {
    let summary = html! { <span key={summary.to_string()}>{ summary }</span> };
    html! { <Unfold {class} {summary}><Lazy {entry} /></Unfold> }
}
