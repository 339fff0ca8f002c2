//! A document on the screen, and as it is printed.

use yew::prelude::*;

use crate::i18n::key;
use crate::report::{Block, Chart};
use crate::snapshot::Snapshot;

/// Its blocks, each picture as `picture` draws it; a table that says the same as the picture before it is folded away.
pub fn document_blocks(snapshot: &Snapshot, blocks: &[Block], picture: &dyn Fn(Chart) -> Html) -> Html {
    let block = |(n, block): (usize, &Block)| {
        let follows_picture = n.checked_sub(1).is_some_and(|before| matches!(blocks[before], Block::Picture(_)));
        match block {
            Block::Table { heads, rows, words } if follows_picture => html! {
                <details key={n} class="opens">
                    <summary>{ snapshot.text(key::CHART_TABLE) }</summary>
                    { table(heads, rows, *words) }
                </details>
            },
            Block::Section(title) => {
                html! { <h3 key={named(n, title)} class="heading doc-section">{ title.clone() }</h3> }
            }
            Block::Part(title) => html! { <h4 key={named(n, title)} class="sub doc-part">{ title.clone() }</h4> },
            Block::Text(text) => html! { <p key={named(n, text)} class="doc-text">{ text.clone() }</p> },
            Block::List(entries) => {
                let entry = |(n, entry): (usize, &String)| html! { <li key={named(n, entry)}>{ entry.clone() }</li> };
                html! { <ul key={n} class="bullets doc-list">{ for entries.iter().enumerate().map(entry) }</ul> }
            }
            Block::Table { heads, rows, words } => html! { <key={n}>{ table(heads, rows, *words) }</> },
            Block::Picture(chart) => html! { <div key={n} class="doc-picture">{ picture(*chart) }</div> },
        }
    };
    blocks.iter().enumerate().map(block).collect()
}

/// A table of a document; the columns behind the first `words` are figures.
pub fn table(heads: &[String], rows: &[Vec<String>], words: usize) -> Html {
    let class = |n: usize| if n < words { "" } else { "num" };
    let head = |(n, head): (usize, &String)| {
        html! { <th key={named(n, head)} scope="col" class={class(n)}>{ head.clone() }</th> }
    };
    let cell = |(n, cell): (usize, &String)| match n {
        0 => html! { <th key={named(n, cell)} scope="row">{ cell.clone() }</th> },
        _ => {
            let head = heads.get(n).cloned();
            html! { <td key={named(n, cell)} class={class(n)} data-head={head}>{ cell.clone() }</td> }
        }
    };
    let row = |row: &Vec<String>| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> };
    let kind = if words > 3 { "plain doc doc-wide" } else { "plain doc" };
    html! {
        <div class="doc-table" tabindex="0" role="group" aria-label={heads.first().cloned()}>
            <table class={kind}>
                <thead><tr>{ for heads.iter().enumerate().map(head) }</tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// A place and its text: with another text it is another element.
fn named(n: usize, text: &str) -> String {
    format!("{n} {text}")
}
