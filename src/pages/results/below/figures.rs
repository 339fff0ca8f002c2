//! What several explanations share: statements with the figures they stand for.

use engine::assessment::Ratio;
use yew::prelude::*;

use crate::components::keyed;
use crate::i18n::{Key, key};
use crate::report::Report;
use crate::snapshot::Snapshot;

/// The heads of a table's columns.
pub fn heads(snapshot: &Snapshot, words: &[Key]) -> Html {
    let head = |word: &Key| html! { <th scope="col">{ snapshot.text(*word) }</th> };
    html! { <thead><tr>{ for words.iter().map(head) }</tr></thead> }
}

/// A title with its figure, and a table of statements: what each counts as, what is enough, and what that makes;
/// below, their mean.
pub fn table(report: &Report, title: &str, items: &[usize], mean: Option<Ratio>) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let row = |item: &usize| {
        let (content, figures) = (&snapshot.q.items[*item], &snapshot.figures.items[*item]);
        let statement = html! { <th scope="row">{ &*content.text }</th> };
        if !figures.in_scope {
            return html! { <tr key={format!("{} outside", content.id)}>{ statement }<td colspan="3">{ words.text(key::BOARD_OUT_OF_SCOPE) }</td></tr> };
        }
        html! {
            <tr key={&*content.id}>
                { statement }
                <td>{ keyed(report.level(figures.level)) }</td>
                <td>{ report.level(content.target) }</td>
                <td class="num">{ keyed(figures.x.percent().to_string()) }</td>
            </tr>
        }
    };
    let mean = mean.map(Ratio::percent);
    let title = mean.map_or_else(|| title.to_owned(), |mean| format!("{title} {mean}"));
    let mean = mean.map(|mean| words.fill(key::WHY_MEAN, &[("mean", &mean)])).unwrap_or_default();
    html! {
        <>
            <h4 class="sub">{ keyed(title) }</h4>
            <table class="plain made">
                { heads(snapshot, &[key::WHY_STATEMENT, key::WHY_COUNTS_AS, key::WHY_ENOUGH, key::WHY_FIGURE]) }
                <tbody>{ for items.iter().map(row) }</tbody>
            </table>
            <p>{ keyed(mean) }</p>
        </>
    }
}

/// Why these numbers: how they are made, and what each of them is made of.
pub fn these(snapshot: &Snapshot, tables: impl Iterator<Item = Html>) -> Html {
    html! { <div class="why-body"><p>{ snapshot.text(key::WHY_ITEM) }</p>{ for tables }</div> }
}

/// Paragraphs; an empty one is none.
pub fn paragraphs(lines: &[String]) -> Html {
    lines.iter().filter(|line| !line.is_empty()).map(|line| html! { <p>{ keyed(line.clone()) }</p> }).collect()
}
