//! A document on the screen, and as it is printed.

use macros::html;

use crate::i18n::key;
use crate::report::{Block, Chart};
use crate::ui::template::{Html, each};

/// Its blocks, without pictures.
pub fn blocks(blocks: &[Block]) -> Html {
    with_pictures(blocks, &|_| Html::default())
}

/// Its blocks, each picture as it is drawn here; a table that says the same as the picture before it is
/// folded away.
pub fn with_pictures(blocks: &[Block], picture: &dyn Fn(Chart) -> Html) -> Html {
    each(blocks.len(), &|n| match &blocks[n] {
        Block::Table { heads, rows, words } if n > 0 && matches!(blocks[n - 1], Block::Picture(_)) => html! {
            <details class="opens"><summary>{ key::CHART_TABLE }</summary>{ table(heads, rows, *words) }</details>
        },
        Block::Section(title) => html! { <h3 class="heading doc-section">{ title }</h3> },
        Block::Part(title) => html! { <h4 class="sub doc-part">{ title }</h4> },
        Block::Text(text) => html! { <p class="doc-text">{ text }</p> },
        Block::List(entries) => {
            html! { <ul class="bullets doc-list">{ each(entries.len(), &|n| html! { <li>{ &entries[n] }</li> }) }</ul> }
        }
        Block::Table { heads, rows, words } => table(heads, rows, *words),
        Block::Picture(chart) => html! { <div class="doc-picture">{ picture(*chart) }</div> },
    })
}

pub fn table(heads: &[String], rows: &[Vec<String>], words: usize) -> Html {
    let class = |n: usize| if n < words { "" } else { "num" };
    let heads_row = each(heads.len(), &|n| html! { <th scope="col" class={class(n)}>{ &heads[n] }</th> });
    let rows = each(rows.len(), &|row| {
        let cells = &rows[row];
        let cells = each(cells.len(), &|n| {
            if n == 0 {
                html! { <th scope="row">{ &cells[n] }</th> }
            } else {
                html! { <td class={class(n)} data-head={heads.get(n)}>{ &cells[n] }</td> }
            }
        });
        html! { <tr>{ cells }</tr> }
    });
    let kind = if words > 3 { "plain doc doc-wide" } else { "plain doc" };
    html! {
        <div class="doc-table" tabindex="0" role="group" aria-label={heads.first()}>
            <table class={kind}><thead><tr>{ heads_row }</tr></thead><tbody>{ rows }</tbody></table>
        </div>
    }
}
