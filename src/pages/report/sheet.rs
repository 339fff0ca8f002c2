//! A sheet of paper.

use yew::prelude::*;

use crate::i18n::key;
use crate::report::Report;

/// A sheet; `name` says which one it is, and what it is called aloud.
pub fn sheet(report: &Report, class: &'static str, [name, aloud]: [String; 2], inside: Html) -> Html {
    let [bought, stands] = report.head();
    html! {
        <section {class} aria-label={aloud}>
            <div class="paper-head">
                <span key={format!("{bought} {stands}")}><b>{ bought }</b>{ report.snapshot.text(key::LIST_COMMA) }{ stands }</span>
                <span key={name.clone()}>{ name }</span>
            </div>
            { inside }
        </section>
    }
}

/// What a numbered sheet is called.
pub fn page(report: &Report, n: usize) -> [String; 2] {
    [key::REPORT_PAGE, key::REPORT_PAGE_OF].map(|name| report.snapshot.words.fill(name, &[("n", &n)]))
}
