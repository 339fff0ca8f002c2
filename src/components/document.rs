//! A document on the screen, and as it is printed.

use yew::prelude::*;

use crate::report::{Block, Column};
use crate::snapshot::Snapshot;

/// Its blocks.
pub fn document_blocks(snapshot: &Snapshot, blocks: &[Block]) -> Html {
    let block = |(n, block): (usize, &Block)| match block {
        Block::Section(title) => {
            html! { <h3 key={named(n, title)} class="heading doc-section" lang={snapshot.lang_of(title)}>{ title.clone() }</h3> }
        }
        Block::Part(title) => {
            html! { <h4 key={named(n, title)} class="sub doc-part" lang={snapshot.lang_of(title)}>{ title.clone() }</h4> }
        }
        Block::Text(text) => {
            html! { <p key={named(n, text)} class="doc-text" lang={snapshot.lang_of(text)}>{ text.clone() }</p> }
        }
        Block::List(entries) => {
            let entry = |(n, entry): (usize, &String)| {
                html! { <li key={named(n, entry)} lang={snapshot.lang_of(entry)}>{ entry.clone() }</li> }
            };
            html! { <ul key={n} class="bullets doc-list">{ for entries.iter().enumerate().map(entry) }</ul> }
        }
        Block::Table { heads, rows, columns } => html! { <key={n}>{ table(snapshot, heads, rows, columns) }</> },
    };
    blocks.iter().enumerate().map(block).collect()
}

/// A table of a document.
pub fn table(snapshot: &Snapshot, heads: &[String], rows: &[Vec<String>], columns: &[Column]) -> Html {
    let class = |n: usize| columns.get(n).map_or("", |column| column_class(*column));
    let head = |(n, head): (usize, &String)| {
        html! { <th key={named(n, head)} scope="col" class={class(n)} lang={snapshot.lang_of(head)}>{ head.clone() }</th> }
    };
    let cell = |(n, cell): (usize, &String)| match n {
        0 => {
            html! { <th key={named(n, cell)} scope="row" class={class(n)} lang={snapshot.lang_of(cell)}>{ cell.clone() }</th> }
        }
        _ => {
            let head = heads.get(n).cloned();
            html! { <td key={named(n, cell)} class={class(n)} data-head={head} lang={snapshot.lang_of(cell)}>{ cell.clone() }</td> }
        }
    };
    let row = |row: &Vec<String>| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> };
    let in_words = columns.iter().filter(|column| **column != Column::Figure).count();
    let kind = if in_words > 2 { "plain doc doc-wide" } else { "plain doc" };
    html! {
        <div class="doc-table" tabindex="0" role="group" aria-label={heads.first().cloned()}>
            <table class={kind}>
                <thead><tr>{ for heads.iter().enumerate().map(head) }</tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Where the lines of a column break.
const fn column_class(column: Column) -> &'static str {
    match column {
        Column::Words => "",
        Column::Name => "nm",
        Column::Whole => "nw",
        Column::Figure => "num",
    }
}

/// A place and its text: with another text it is another element.
fn named(n: usize, text: &str) -> String {
    format!("{n} {text}")
}
