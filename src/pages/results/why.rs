//! "Why this number?", answered where the figure stands.

use yew::prelude::*;

use crate::components::Unfold;
use crate::lazy::{Entry, Lazy, Section};

/// A question to unfold, with the workspace's answer.
pub fn why(ask: impl Into<AttrValue>, answer: Section) -> Html {
    folded("why-number", ask.into(), answer)
}

/// A picture's figures as a table.
pub fn as_table(summary: &'static str, table: Section) -> Html {
    folded("opens", summary.into(), table)
}

fn folded(class: &'static str, summary: AttrValue, section: Section) -> Html {
    let summary = html! { <span key={summary.to_string()}>{ summary }</span> };
    html! { <Unfold {class} {summary}><Lazy entry={Entry::Section(section)} /></Unfold> }
}
