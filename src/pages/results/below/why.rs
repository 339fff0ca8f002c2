//! What the figures of the first result are made of.

use std::rc::Rc;

use engine::assessment::Span;
use engine::questionnaire::{Job, JobId};
use engine::state::Cell;
use engine::state::run::Row;
use yew::prelude::*;

use super::figures::{self, Sum};
use crate::hooks::{use_focus, use_snapshot};
use crate::i18n::key;
use crate::pages::results::place::Place;
use crate::phrases::{self, sentence};
use crate::report::{NO_FIGURE, Report};

/// Readiness, step by step: six figures, the two halves, and what the range means.
#[component]
pub fn WhyReadiness() -> Html {
    let (snapshot, focus) = (use_snapshot(), use_focus());
    let (found, words) = (&snapshot.figures, snapshot.words);
    let missing = found.missing_answers();
    let Some((low, mean)) = found.halves else {
        return figures::paragraphs(&[words.text(key::WHY_NOTHING).to_owned()]);
    };
    let span = found.overall;
    let (low, mean, point) = (low.percent(), mean.percent(), span.point.percent());
    let (lo, hi) = (span.lo.percent(), span.hi.percent());
    let job = |(job, span): (&Job, &Option<Span>)| {
        let figure = span.map_or(NO_FIGURE.to_owned(), |span| snapshot.words.number(span.point.percent()));
        format!("{} {figure}", job.label)
    };
    let jobs: Vec<String> = snapshot.q.jobs.iter().zip(&found.jobs).map(job).collect();
    let lines = [
        words.fill(key::WHY_JOBS, &[("jobs", &words.list(&jobs))]),
        words.fill(key::WHY_HALVES, &[("low", &low), ("mean", &mean), ("point", &point)]),
        if missing > 0 { words.count(key::WHY_RANGE, missing, &[("lo", &lo), ("hi", &hi)]) } else { String::new() },
        if found.revisits() > 0 { words.text(key::WHY_RANGE_REVISIT) } else { "" }.to_owned(),
        words.text(key::WHY_NO_DEDUCTION).to_owned(),
    ];
    html! {
        <div class="why-body">
            { figures::paragraphs(&lines) }
            <button type="button" class="link" onclick={focus.on_jump(Place::Jobs.id())}>{ words.text(key::WHY_TO_JOBS) }</button>
        </div>
    }
}

/// What each job's figure is made of.
#[component]
pub fn WhyJobs() -> Html {
    let snapshot = use_snapshot();
    let report = Report::named(&snapshot, Rc::default());
    let table = |job: JobId| {
        let items: Vec<usize> = snapshot.q.items_of(job).collect();
        let sum = snapshot.figures.jobs[job.index()].map_or(Sum::Nothing, |span| Sum::Mean(span.point));
        figures::table(&report, &snapshot.q.job(job).label, &items, sum)
    };
    figures::these(&snapshot, JobId::ALL.into_iter().map(table))
}

/// What each figure of the board is made of: its rows, and in each what is done, checked and agreed.
#[component]
pub fn WhyBoard() -> Html {
    let snapshot = use_snapshot();
    let report = Report::named(&snapshot, Rc::default());
    let table = |cell: Cell| {
        let items = cell.items(snapshot.q);
        let column = sentence(phrases::cell_parts(snapshot.q, snapshot.words, cell).1);
        (!items.is_empty()).then(|| figures::captioned(&report, &column, &items))
    };
    let row = |row: Row| {
        let cells = row.cells();
        let name = cells.first().map_or("", |cell| phrases::cell_parts(snapshot.q, snapshot.words, *cell).0);
        html! {
            <div key={name}>
                <h4 class="sub" lang={snapshot.lang_of(name)}>{ name }</h4>
                { for cells.into_iter().filter_map(table) }
            </div>
        }
    };
    figures::these(&snapshot, Row::all().map(row))
}
