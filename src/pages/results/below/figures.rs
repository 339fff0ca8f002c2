//! What several explanations share: statements with the figures they stand for.

use engine::assessment::Ratio;
use yew::prelude::*;

use crate::components::{either, keyed};
use crate::i18n::{Key, key};
use crate::report::{NO_FIGURE, Report};
use crate::snapshot::Snapshot;

/// The heads of a table's columns.
pub fn heads(snapshot: &Snapshot, words: &[Key]) -> Html {
    let head = |word: &Key| html! { <th scope="col">{ snapshot.text(*word) }</th> };
    html! { <thead><tr>{ for words.iter().map(head) }</tr></thead> }
}

/// A cell below one of those heads, which it says itself where a row is read downwards.
pub fn cell(snapshot: &Snapshot, head: Key, class: &'static str, text: impl Into<String>) -> Html {
    html! { <td {class} data-head={snapshot.text(head)}>{ either(snapshot, text.into()) }</td> }
}

/// What these statements come to together, beside a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// Their mean.
    Mean(Ratio),
    /// Nobody has given any of them a level yet.
    Silence,
    /// None of them applies.
    Nothing,
}

impl Sum {
    /// Of statements that are no job: a job's figure is made of those nobody gave a level to as well.
    pub fn of(snapshot: &Snapshot, items: &[usize]) -> Sum {
        let figures = &snapshot.figures;
        if figures.is_silent(items) { Sum::Silence } else { figures.mean_of(items).map_or(Sum::Nothing, Sum::Mean) }
    }

    /// A name with it.
    fn beside(self, name: &str) -> String {
        match self {
            Sum::Mean(mean) => format!("{name} {}", mean.percent()),
            Sum::Silence => format!("{name} {NO_FIGURE}"),
            Sum::Nothing => name.to_owned(),
        }
    }
}

/// A heading with its figure, and the statements below it.
pub fn table(report: &Report, title: &str, items: &[usize], sum: Sum) -> Html {
    html! {
        <>
            <h4 class="sub">{ either(report.snapshot, sum.beside(title)) }</h4>
            { statements(report, None, items, sum) }
        </>
    }
}

/// The same below a heading of several: with a caption of its own.
pub fn captioned(report: &Report, name: &str, items: &[usize]) -> Html {
    let sum = Sum::of(report.snapshot, items);
    statements(report, Some(sum.beside(name)), items, sum)
}

/// A table of statements: what each counts as, what is enough, and what that makes; below, their mean.
fn statements(report: &Report, caption: Option<String>, items: &[usize], sum: Sum) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let row = |item: &usize| {
        let (content, figures) = (&snapshot.q.items[*item], &snapshot.figures.items[*item]);
        let statement = html! { <th scope="row" lang={snapshot.lang()}>{ &*content.text }</th> };
        if !figures.in_scope {
            return html! { <tr key={format!("{} outside", content.id)}>{ statement }<td colspan="3">{ words.text(key::BOARD_OUT_OF_SCOPE) }</td></tr> };
        }
        let figure = if figures.is_known() { snapshot.words.number(figures.x.percent()) } else { NO_FIGURE.to_owned() };
        html! {
            <tr key={&*content.id}>
                { statement }
                { cell(snapshot, key::WHY_COUNTS_AS, "", report.counts_as(figures)) }
                { cell(snapshot, key::WHY_ENOUGH, "", report.level(content.target)) }
                { cell(snapshot, key::WHY_FIGURE, "num", figure) }
            </tr>
        }
    };
    let is_open = |item: &usize| snapshot.figures.is_silent(&[*item]);
    let mean = match sum {
        Sum::Mean(mean) => {
            let word = if items.iter().any(is_open) { key::WHY_MEAN_OPEN } else { key::WHY_MEAN };
            words.fill(word, &[("mean", &mean.percent())])
        }
        Sum::Silence => words.text(key::RESULTS_COUNTS_NOTHING).to_owned(),
        Sum::Nothing => String::new(),
    };
    html! {
        <>
            <table class="plain">
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
