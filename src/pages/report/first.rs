//! The first page: for a board.

use engine::group::Progress;
use yew::prelude::*;

use super::jobs::jobs;
use super::sheet::{first_sheet, page};
use crate::components::charts::scale;
use crate::i18n::{Key, key};
use crate::phrases::{readiness_words, span_words, spelled_first};
use crate::report::{Column, Differ, Figure, FirstPage, Line, Report};

/// The sheet.
pub fn first_page(report: &Report) -> Html {
    let (first, snapshot) = (report.first_page(), report.snapshot);
    let seen_by = first.seen_by.clone();
    let inside = html! {
        <>
            <div class="paper-top">
                <div>
                    if let Some(seen_by) = seen_by { <p class="sub" key={seen_by.clone()}>{ seen_by }</p> }
                    <h3 class="verdict" key={first.verdict.clone()}>{ first.verdict.clone() }</h3>
                </div>
                if let Some(figure) = &first.figure { { figure_block(report, figure) } }
            </div>
            <section class="paper-sec">
                <h3>{ snapshot.text(key::REPORT_JOBS) }</h3>
                { jobs(report, &first) }
            </section>
            { next(report, &first) }
            { differ(report, &first) }
            <div class="paper-foot">{ for first.foot.iter().map(|line| html! { <p key={line.clone()}>{ line.clone() }</p> }) }</div>
        </>
    };
    first_sheet(report, page(report, 1), inside)
}

fn figure_block(report: &Report, figure: &Figure) -> Html {
    let snapshot = report.snapshot;
    let label = if figure.is_own {
        span_words(snapshot, key::CHART_SCALE_RANGE, figure.range)
    } else {
        readiness_words(snapshot)
    };
    let (point, title, about) =
        (snapshot.words.number(figure.point.percent()), figure.title.clone(), figure.about.clone());
    html! {
        <div class="figure-block">
            <div class="figure">
                <span class="figure-value" key={point.clone()}>{ point }</span>
                <span class="figure-words">
                    <b key={title.clone()}>{ title }</b>
                    <span key={about.clone()}>{ about }</span>
                </span>
            </div>
            { scale(figure.range, !figure.is_own, &label) }
        </div>
    }
}

/// The steps; where there are none, that in a sentence.
fn next(report: &Report, first: &FirstPage) -> Html {
    let snapshot = report.snapshot;
    let row = |line: &Line| {
        html! {
            <tr>
                <th scope="row">{ step(&line.step, &line.how) }</th>
                { cell(Column::Name, line.who.clone()) }
                { cell(Column::Whole, report.by_words(line)) }
                { cell(Column::Whole, report.brings_words(line.brings)) }
            </tr>
        }
    };
    let is_plan = first.next.iter().any(|line| line.progress != Progress::Off);
    let more = (first.more_steps > 0).then(|| {
        let word = if is_plan { key::REPORT_MORE_NEXT } else { key::REPORT_MORE_ROWS };
        let count = spelled_first(snapshot.words, first.more_steps);
        snapshot.words.count(word, first.more_steps, &[("count", &count)])
    });
    html! {
        <section class="paper-sec">
            <h3>{ snapshot.text(key::REPORT_NEXT) }</h3>
            if first.next.is_empty() {
                <p class="tiny">{ snapshot.text(key::REPORT_NO_NEXT) }</p>
            } else {
                <table class="tab-r">{ heads(report, &report.step_columns()) }<tbody>{ for first.next.iter().map(row) }</tbody></table>
            }
            if let Some(more) = more { <p class="tiny" key={more.clone()}>{ more }</p> }
        </section>
    }
}

/// Where the group still differs, with both ends.
fn differ(report: &Report, first: &FirstPage) -> Html {
    let snapshot = report.snapshot;
    if first.differ.is_empty() {
        return html! {};
    }
    let end = |(who, said): &(String, String)| {
        let (name, said) = (format!("{who}:"), snapshot.words.fill(key::RESULTS_QUOTED, &[("text", said)]));
        html! {
            <td class="ends-r" key={format!("{name}{said}")}>
                <b class="nm">{ name }</b>{ " " }<span class="voice" lang={snapshot.lang()}>{ said }</span>
            </td>
        }
    };
    let row = |row: &Differ| {
        let question = row.question.clone();
        html! {
            <tr>
                <th scope="row"><b key={question.clone()} lang={snapshot.lang()}>{ question }</b></th>
                { end(&row.ends[0]) }{ end(&row.ends[1]) }
            </tr>
        }
    };
    let columns = [key::REPORT_QUESTION, key::REPORT_ONE_END, key::REPORT_OTHER_END].map(|head| (head, Column::Words));
    let more = report.more_differ(first.more_differ);
    html! {
        <section class="paper-sec">
            <h3>{ snapshot.text(key::REPORT_DIFFER) }</h3>
            <table class="tab-r tab-ends">{ heads(report, &columns) }<tbody>{ for first.differ.iter().map(row) }</tbody></table>
            <p class="tiny" key={more.clone()}>{ more }</p>
        </section>
    }
}

/// A step, with what stands below it in small print.
pub fn step(text: &str, small: &str) -> Html {
    let [text, small] = [text, small].map(str::to_owned);
    html! {
        <>
            <b key={text.clone()}>{ text }</b>
            if !small.is_empty() { <small key={small.clone()}>{ small }</small> }
        </>
    }
}

/// A cell of a column.
pub fn cell(column: Column, text: String) -> Html {
    let class = if column == Column::Name { "nm" } else { "nw" };
    html! { <td {class} key={text.clone()}>{ text }</td> }
}

/// The heads of a table.
pub fn heads(report: &Report, columns: &[(Key, Column)]) -> Html {
    let head = |(head, _): &(Key, Column)| html! { <th scope="col">{ report.snapshot.text(*head) }</th> };
    html! { <thead><tr>{ for columns.iter().map(head) }</tr></thead> }
}
