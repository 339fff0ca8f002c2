//! What several explanations share: statements with the figures they stand for.

use macros::html;

use super::Page;
use crate::assessment::Ratio;
use crate::i18n::{Key, key};
use crate::ui::template::{Html, each};

/// The heads of a table's columns.
pub fn heads(page: &Page, words: &[Key]) -> Html {
    let cells = each(words.len(), &|n| html! { <th scope="col">{ page.text(words[n]) }</th> });
    html! { <thead><tr>{ cells }</tr></thead> }
}

/// A title with its figure, and a table of statements: what each counts as, what is enough, and what
/// that makes; below, their mean.
pub fn table(page: &Page, title: &str, items: &[usize], mean: Option<Ratio>) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let rows = each(items.len(), &|n| {
        let (content, figures) = (&desk.q.items[items[n]], &desk.figures.items[items[n]]);
        let statement = html! { <th scope="row">{ content.text.as_ref() }</th> };
        if !figures.in_scope {
            return html! { <tr>{ statement }<td colspan="3">{ key::BOARD_OUT_OF_SCOPE }</td></tr> };
        }
        html! {
            <tr>
                { statement }
                <td>{ page.report.level(figures.level) }</td>
                <td>{ page.report.level(content.target) }</td>
                <td class="num">{ figures.x.percent() }</td>
            </tr>
        }
    });
    let mean = mean.map(Ratio::percent);
    html! {
        <>
            <h4 class="sub">{ title }{ " " }{ mean }</h4>
            <table class="plain made">
                { heads(page, &[key::WHY_STATEMENT, key::WHY_COUNTS_AS, key::WHY_ENOUGH, key::WHY_FIGURE]) }
                <tbody>{ rows }</tbody>
            </table>
            <p>{ mean.map(|mean| words.fill(key::WHY_MEAN, &[("mean", &mean)])) }</p>
        </>
    }
}

/// Why these numbers: how they are made, and what each of them is made of.
pub fn these(page: &Page, n: usize, table: &dyn Fn(usize) -> Html) -> Html {
    html! { <div class="why-body"><p>{ page.text(key::WHY_ITEM) }</p>{ each(n, table) }</div> }
}

/// A statement, in the group's own voice.
pub fn statement(page: &Page, item: usize) -> Html {
    html! { <p class="statement">{ page.desk.q.items[item].text.as_ref() }</p> }
}

/// Paragraphs; an empty one is none.
pub fn paragraphs(lines: &[String]) -> Html {
    each(lines.len(), &|n| {
        if lines[n].is_empty() {
            Html::default()
        } else {
            html! { <p>{ &lines[n] }</p> }
        }
    })
}
