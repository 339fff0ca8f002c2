//! What the figures of the first result are made of, and its picture in other shapes.

use macros::html;

use super::{Page, figures};
use crate::assessment::Ratio;
use crate::i18n::{Key, key};
use crate::phrases;
use crate::questionnaire::JobId;
use crate::sorted::{each_text, which};
use crate::ui::charts;
use crate::ui::desk::Desk;
use crate::ui::pages::board::cells;
use crate::ui::pages::results::{Place, jobs};
use crate::ui::template::{Html, each};

/// Readiness, step by step: six figures, the two halves, and what the range means.
pub fn why_readiness(desk: &Desk) -> Html {
    let (found, words) = (&desk.figures, desk.words);
    let missing = found.missing_answers();
    let Some((low, mean)) = found.halves else {
        return figures::paragraphs(&[words.text(key::WHY_NOTHING).to_owned()]);
    };
    let span = found.overall;
    let (low, mean, point) = (low.percent(), mean.percent(), span.point.percent());
    let (lo, hi) = (span.lo.percent(), span.hi.percent());
    let jobs = each_text(6, &|n| {
        let figure = found.jobs[n].map_or("–".to_owned(), |span| span.point.percent().to_string());
        format!("{} {figure}", desk.q.jobs[n].label)
    });
    let lines = [
        words.fill(key::WHY_JOBS, &[("jobs", &words.list(&jobs))]),
        words.fill(key::WHY_HALVES, &[("low", &low), ("mean", &mean), ("point", &point), ("exact", &span.point)]),
        if missing > 0 { words.count(key::WHY_RANGE, missing, &[("lo", &lo), ("hi", &hi)]) } else { String::new() },
        if found.revisits() > 0 { words.text(key::WHY_RANGE_REVISIT) } else { "" }.to_owned(),
        words.text(key::WHY_NO_DEDUCTION).to_owned(),
    ];
    html! {
        <div class="why-body">
            { figures::paragraphs(&lines) }
            <button type="button" class="link" onclick={desk.jump(Place::Jobs.id())}>{ key::WHY_TO_JOBS }</button>
        </div>
    }
}

/// The six jobs as a radar.
pub fn radar(desk: &Desk, before: &jobs::Before) -> Html {
    let label = jobs::spoken(desk, &jobs::finding(desk));
    let tips = each_text(6, &|n| jobs::tip(desk, n, before));
    charts::radar(&desk.q.jobs, &desk.figures.jobs, &before.jobs, &label, &tips)
}

/// What each job's figure is made of.
pub fn why_jobs(desk: &Desk) -> Html {
    let page = Page::of(desk);
    figures::these(&page, JobId::ALL.len(), &|n| {
        let items = which(desk.q.items.len(), &|item| desk.q.items[item].job.index() == n);
        figures::table(&page, &desk.q.jobs[n].label, &items, desk.figures.jobs[n].map(|span| span.point))
    })
}

/// What each figure of the board is made of.
pub fn why_board(desk: &Desk) -> Html {
    let page = Page::of(desk);
    let mut nodes = cells();
    nodes.retain(|cell| !cell.items(desk.q).is_empty());
    figures::these(&page, nodes.len(), &|n| {
        let items = nodes[n].items(desk.q);
        figures::table(&page, &phrases::cell_name(desk, nodes[n]), &items, desk.figures.mean_of(&items))
    })
}

/// The six jobs and readiness as a table, with where they stood before, if they did.
pub fn jobs_table(desk: &Desk, before: &jobs::Before) -> Html {
    let (page, found) = (Page::of(desk), &desk.figures);
    let heads: [Key; 5] = [key::BOARD_JOB, key::CHART_NOW, key::CHART_AT_LEAST, key::CHART_AT_MOST, key::CHART_BEFORE];
    let columns = if before.overall.is_some() { 4 } else { 3 };
    let rows = each(JobId::ALL.len() + 1, &|n| {
        let (name, span) = match found.jobs.get(n) {
            Some(span) => (desk.q.jobs[n].label.as_ref(), *span),
            None => (desk.text(key::CHART_READINESS), Some(found.overall)),
        };
        let was = before.jobs.get(n).copied().unwrap_or(before.overall);
        let cells = each(columns, &|n| {
            let figures = [span.map(|span| span.point), span.map(|span| span.lo), span.map(|span| span.hi), was];
            let figure = figures[n].map(Ratio::percent);
            html! { <td class="num">{ figure }</td> }
        });
        html! { <tr><th scope="row">{ name }</th>{ cells }</tr> }
    });
    html! { <table class="plain">{ figures::heads(&page, &heads[..=columns]) }<tbody>{ rows }</tbody></table> }
}
