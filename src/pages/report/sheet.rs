//! A sheet of paper.

use yew::prelude::*;

use crate::i18n::key;
use crate::report::Report;

/// The first sheet. Its head is the title of the document, which is printed without the page around it.
pub fn first_sheet(report: &Report, names: [String; 2], inside: Html) -> Html {
    framed("paper", html! { <h2>{ stands(report) }</h2> }, names, inside)
}

/// A further sheet; its head says again what it is a part of.
pub fn sheet(report: &Report, class: &'static str, names: [String; 2], inside: Html) -> Html {
    framed(class, stands(report), names, inside)
}

/// `name` says which sheet it is, and what it is called aloud.
fn framed(class: &'static str, head: Html, [name, aloud]: [String; 2], inside: Html) -> Html {
    html! {
        <section {class} aria-label={aloud}>
            <div class="paper-head">
                { head }
                <span key={name.clone()}>{ name }</span>
            </div>
            { inside }
        </section>
    }
}

/// What is bought, and where it stands on which day.
fn stands(report: &Report) -> Html {
    let [bought, stands] = report.head();
    html! {
        <span key={format!("{bought} {stands}")}><b>{ bought }</b>{ report.snapshot.text(key::LIST_COMMA) }{ stands }</span>
    }
}

/// What a numbered sheet is called.
pub fn page(report: &Report, n: usize) -> [String; 2] {
    [key::REPORT_PAGE, key::REPORT_PAGE_OF].map(|name| report.snapshot.words.fill(name, &[("n", &n)]))
}
