//! What moved as a table, and what the figures of then are made of.

use std::rc::Rc;

use engine::assessment::{Assessment, Span};
use engine::questionnaire::JobId;
use yew::prelude::*;

use super::tables::drawn;
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::phrases::span_words;
use crate::report::{Block, Column, NO_FIGURE, Report};

/// Properties of [`MovedTable`] and [`WhyMoved`].
#[derive(Clone, PartialEq, Properties)]
pub struct ThenProps {
    /// The figures of then.
    pub then: Rc<Assessment>,
}

/// Readiness and each job, then and now.
#[component]
pub fn MovedTable(ThenProps { then }: &ThenProps) -> Html {
    let snapshot = use_snapshot();
    let now = &snapshot.figures;
    let text = |span: Option<Span>| {
        span.map_or_else(|| NO_FIGURE.to_owned(), |span| span_words(&snapshot, key::MOVES_SPAN, span))
    };
    let readiness = snapshot.text(key::CHART_READINESS).to_owned();
    let mut rows = vec![vec![readiness, text(Some(then.overall)), text(Some(now.overall))]];
    rows.extend(JobId::ALL.map(|job| {
        let n = job.index();
        vec![snapshot.q.job(job).label.to_string(), text(then.jobs[n]), text(now.jobs[n])]
    }));
    drawn(
        &snapshot,
        &Block::table(
            snapshot.words,
            &[(key::BOARD_JOB, Column::Words), (key::MOVED_THEN, Column::Figure), (key::CHART_NOW, Column::Figure)],
            rows,
        ),
    )
}

/// Every statement's level, then and now.
#[component]
pub fn WhyMoved(ThenProps { then }: &ThenProps) -> Html {
    let snapshot = use_snapshot();
    let report = Report::named(&snapshot, Rc::default());
    let stand = |figures: &Assessment, item: usize| {
        let found = &figures.items[item];
        let counts = report.counts_as(found);
        if found.is_known() { format!("{counts}, {}", found.x.percent()) } else { counts.to_owned() }
    };
    let row = |(item, content): (usize, &engine::questionnaire::Item)| {
        vec![content.text.to_string(), stand(then, item), stand(&snapshot.figures, item)]
    };
    let rows = snapshot.q.items.iter().enumerate().map(row).collect();
    let table = Block::table(
        snapshot.words,
        &[(key::WHY_STATEMENT, Column::Words), (key::MOVED_THEN, Column::Words), (key::CHART_NOW, Column::Words)],
        rows,
    );
    html! { <div class="why-body"><p>{ snapshot.text(key::MOVED_WHY) }</p>{ drawn(&snapshot, &table) }</div> }
}
