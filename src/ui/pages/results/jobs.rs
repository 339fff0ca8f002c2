//! Six jobs on one scale, or as a radar; the same as a table; and what each figure is made of.

use markup::html;

use super::{Page, Place, each_text, figures, section, which};
use crate::assessment::{Ratio, Span};
use crate::i18n::{Key, Part, key};
use crate::questionnaire::JobId;
use crate::ui::charts::{Lane, Sum, lane, lanes, radar};
use crate::ui::event::Event;
use crate::ui::template::{Html, each};

/// The section.
pub fn jobs(page: &Page) -> Html {
    let (desk, figures) = (page.desk, &page.desk.figures);
    let made_of = |n: usize| {
        let items = which(desk.q.items.len(), &|item| desk.q.items[item].job.index() == n);
        figures::table(page, &desk.q.jobs[n].label, &items, figures.jobs[n].map(|span| span.point))
    };
    let finding = finding(page);
    let body = html! {
        <>
            { picture(page, &finding) }
            <div class="row row-top">
                { page.opens("jobs-table", "opens", page.text(key::CHART_TABLE), &|| table(page)) }
                { page.why_these("jobs-why", JobId::ALL.len(), &made_of) }
            </div>
        </>
    };
    section(Place::Jobs, key::RESULTS_JOBS, &finding, body)
}

/// What the picture says, in a sentence or two.
pub fn finding(page: &Page) -> String {
    let (desk, figures, words) = (page.desk, &page.desk.figures, page.desk.words);
    let (low, mean) = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let weakest = &figures.weakest;
    let names = each_text(weakest.len(), &|n| desk.q.job(weakest[n]).label.to_string());
    let parts: [Part; 5] = [
        ("jobs", &words.list(&names)),
        ("low", &low.percent()),
        ("mean", &mean.percent()),
        ("point", &figures.overall.point.percent()),
        ("hatched", &if figures.missing_answers() == 0 { "" } else { words.text(key::CHART_HATCHED) }),
    ];
    let word = match names.len() {
        0 => key::WHY_NOTHING,
        all if all == figures.jobs_in_scope() => key::CHART_FINDING_LEVEL,
        _ => key::CHART_FINDING,
    };
    words.count(word, names.len(), &parts)
}

/// Every job with its figure and range, for those who do not see the picture.
pub fn spoken(page: &Page, finding: &str) -> String {
    let mut jobs = String::new();
    for (job, span) in page.desk.q.jobs.iter().zip(&page.desk.figures.jobs) {
        jobs.push_str(if jobs.is_empty() { "" } else { "; " });
        jobs.push_str(&job.label);
        jobs.push(' ');
        if let Some(span) = span {
            jobs.push_str(&page.span(key::CHART_SPAN, *span));
        }
    }
    page.desk.words.fill(key::CHART_JOBS, &[("jobs", &jobs), ("finding", &finding)])
}

/// What stands behind a figure: its range.
fn note(page: &Page, span: Option<Span>) -> String {
    match span {
        None => page.text(key::BOARD_OUT_OF_SCOPE).to_owned(),
        Some(span) if span.lo.percent() == span.hi.percent() => page.text(key::CHART_FIRM).to_owned(),
        Some(span) => page.span(key::RESULTS_RANGE, span),
    }
}

/// The picture, with its switch. Only the one chosen is there at all.
fn picture(page: &Page, finding: &str) -> Html {
    let (desk, as_radar) = (page.desk, page.desk.local.radar);
    let choices = each(2, &|n| {
        let (radar, word) = [(false, key::CHART_AS_SCALE), (true, key::CHART_AS_RADAR)][n];
        let onchange = desk.on(Event::Radar(radar));
        html! {
            <label><input type="radio" name="picture" checked={as_radar == radar} {onchange} />{ word }</label>
        }
    });
    let label = spoken(page, finding);
    html! {
        <>
            <fieldset class="seg"><legend class="sr">{ key::CHART_PICTURE }</legend>{ choices }</fieldset>
            if as_radar {
                { radar(&desk.q.jobs, &desk.figures.jobs, &label) }
            } else {
                { scale_view(page, &label) }
            }
        </>
    }
}

/// The six jobs on one scale, and how readiness follows from them; `label` says the same in words.
pub fn scale_view(page: &Page, label: &str) -> Html {
    let (desk, figures, words) = (page.desk, &page.desk.figures, page.desk.words);
    let rows = each(JobId::ALL.len(), &|n| {
        let (job, span) = (JobId::ALL[n], figures.jobs[n]);
        let weakest = figures.weakest.contains(&job) && figures.weakest.len() < figures.jobs_in_scope();
        let about = match (weakest, job.is_sequential()) {
            (true, _) => words.text(key::BOARD_WEAKEST),
            (_, true) => "",
            _ => words.text(key::CHART_THROUGH_ALL),
        };
        lane(&Lane { name: &desk.q.jobs[n].label, about, span, weakest, note: &note(page, span) })
    });
    let halves = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let sum = Sum {
        lane: Lane {
            name: words.text(key::CHART_READINESS),
            about: words.text(key::CHART_HALFWAY),
            span: Some(figures.overall),
            weakest: false,
            note: &note(page, Some(figures.overall)),
        },
        halves,
        weakest: &words.fill(key::CHART_WEAKEST, &[("n", &halves.0.percent())]),
        average: &words.fill(key::CHART_AVERAGE, &[("n", &halves.1.percent())]),
    };
    lanes(rows, &sum, label)
}

fn table(page: &Page) -> Html {
    let (desk, figures) = (page.desk, &page.desk.figures);
    let heads: [Key; 4] = [key::BOARD_JOB, key::CHART_NOW, key::CHART_AT_LEAST, key::CHART_AT_MOST];
    let rows = each(JobId::ALL.len() + 1, &|n| {
        let (name, span) = match figures.jobs.get(n) {
            Some(span) => (desk.q.jobs[n].label.as_ref(), *span),
            None => (page.text(key::CHART_READINESS), Some(figures.overall)),
        };
        let cells = each(3, &|n| {
            let figure = span.map(|span| [span.point, span.lo, span.hi][n].percent());
            html! { <td class="num">{ figure }</td> }
        });
        html! { <tr><th scope="row">{ name }</th>{ cells }</tr> }
    });
    html! { <table class="plain">{ figures::heads(page, &heads) }<tbody>{ rows }</tbody></table> }
}
