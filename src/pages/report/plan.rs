//! The second page: the plan, by date.

use yew::prelude::*;

use super::first::{cell, heads, step};
use super::sheet::{page, sheet};
use crate::i18n::key;
use crate::report::{Column, Line, Report};

/// The sheet; none without a plan.
pub fn plan_page(report: &Report) -> Html {
    let lines = report.plan_lines();
    if lines.is_empty() {
        return html! {};
    }
    let row = |line: &Line| {
        let note = line.note.clone();
        html! {
            <tr>
                <th scope="row">
                    { step(&line.step, &report.done_when(line)) }
                    if !note.is_empty() { <small class="nm" key={note.clone()}>{ note }</small> }
                </th>
                { cell(Column::Name, line.who.clone()) }
                { cell(Column::Whole, report.by_words(line)) }
                { cell(Column::Whole, report.state_words(line)) }
            </tr>
        }
    };
    let columns =
        [key::REPORT_STEP, key::REPORT_OWNER, key::REPORT_BY, key::PLAN_STATE].map(|head| (head, Column::Words));
    let inside = html! {
        <section class="paper-sec">
            <h3>{ report.snapshot.text(key::REPORT_PLAN) }</h3>
            <table class="tab-r">{ heads(report, &columns) }<tbody>{ for lines.iter().map(row) }</tbody></table>
        </section>
    };
    sheet(report, "paper", page(report, 2), inside)
}
