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

/// A name with its figure.
fn named(name: &str, mean: Option<Ratio>) -> String {
    mean.map_or_else(|| name.to_owned(), |mean| format!("{name} {}", mean.percent()))
}

/// A heading with its figure, and the statements below it.
pub fn table(report: &Report, title: &str, items: &[usize], mean: Option<Ratio>) -> Html {
    html! {
        <>
            <h4 class="sub">{ keyed(named(title, mean)) }</h4>
            { statements(report, None, items, mean) }
        </>
    }
}

/// The same below a heading of several: with a caption of its own.
pub fn captioned(report: &Report, name: &str, items: &[usize], mean: Option<Ratio>) -> Html {
    statements(report, Some(named(name, mean)), items, mean)
}

/// A table of statements: what each counts as, what is enough, and what that makes; below, their mean.
fn statements(report: &Report, caption: Option<String>, items: &[usize], mean: Option<Ratio>) -> Html {
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
    let mean = mean.map(|mean| words.fill(key::WHY_MEAN, &[("mean", &mean.percent())])).unwrap_or_default();
    html! {
        <>
            <table class="plain made">
                if let Some(caption) = caption { <caption>{ keyed(caption) }</caption> }
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
