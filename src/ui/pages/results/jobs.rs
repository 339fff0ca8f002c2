//! Six jobs on one scale, or as a radar; the same as a table; and what each figure is made of.

use markup::html;
use yew::prelude::*;

use super::{Page, Place, figures};
use crate::assessment::{Ratio, Span};
use crate::i18n::{Part, key};
use crate::questionnaire::JobId;
use crate::ui::charts::{Lane, Sum, lane, lanes, radar};
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::parts;

/// The section.
pub fn jobs(page: &Page) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let blocks = JobId::ALL.into_iter().map(|job| {
        let span = desk.figures.jobs[job.index()];
        let items: Vec<usize> = desk.q.items_of(job).collect();
        let figure = span.map(|span| span.point.percent().to_string()).unwrap_or_default();
        html! {
            <>
                <h4 class="sub">{ desk.q.job(job).label.as_ref() }{ " " }{ figure }</h4>
                { figures::table(page, &items, span.map(|span| span.point)) }
            </>
        }
    });
    let body = html! {
        <>
            { picture(page.desk) }
            <div class="row row-top">
                <details class="opens"><summary>{ words.text(key::CHART_TABLE) }</summary>{ table(desk) }</details>
                { parts::why(words.text(key::WHY_JOB_FIGURES), html! { <><p>{ words.text(key::WHY_ITEM) }</p>
                    { for blocks }</> }) }
            </div>
        </>
    };
    page.section(Place::Jobs, key::RESULTS_JOBS, finding(desk).into(), body)
}

/// What the picture says, in a sentence or two.
fn finding(desk: &Desk) -> String {
    let (figures, words) = (&desk.figures, desk.words);
    let Some((low, mean)) = figures.halves else { return words.text(key::WHY_NOTHING).to_owned() };
    let names: Vec<&str> = figures.weakest.iter().map(|job| desk.q.job(*job).label.as_ref()).collect();
    let parts: [Part; 4] = [
        ("jobs", &words.list(&names)),
        ("low", &low.percent()),
        ("mean", &mean.percent()),
        ("point", &figures.overall.point.percent()),
    ];
    let finding = if names.len() == figures.jobs.iter().flatten().count() {
        words.fill(key::CHART_FINDING_LEVEL, &parts)
    } else {
        words.count(key::CHART_FINDING, names.len(), &parts)
    };
    if figures.missing_answers() == 0 { finding } else { format!("{finding} {}", words.text(key::CHART_HATCHED)) }
}

/// Every job with its figure and range, for those who do not see the picture.
fn spoken(desk: &Desk) -> String {
    let job = |job: JobId| {
        let span = desk.figures.jobs[job.index()]?;
        let (point, lo, hi) = (span.point.percent(), span.lo.percent(), span.hi.percent());
        let name = &desk.q.job(job).label;
        Some(desk.words.fill(key::CHART_SPAN, &[("name", name), ("point", &point), ("lo", &lo), ("hi", &hi)]))
    };
    let jobs: Vec<String> = JobId::ALL.into_iter().filter_map(job).collect();
    desk.words.fill(key::CHART_JOBS, &[("jobs", &jobs.join("; ")), ("finding", &finding(desk))])
}

fn note(desk: &Desk, span: Span) -> String {
    let (lo, hi) = (span.lo.percent(), span.hi.percent());
    if lo == hi {
        desk.words.text(key::CHART_FIRM).to_owned()
    } else {
        desk.words.fill(key::RESULTS_RANGE, &[("lo", &lo), ("hi", &hi)])
    }
}

/// The picture, with its switch. Only the one chosen is there at all.
fn picture(desk: &Desk) -> Html {
    let (words, as_radar) = (desk.words, desk.local.radar);
    let choice = |radar: bool, word| {
        let onchange = desk.on_change(Event::Radar(radar));
        html! {
            <label><input type="radio" name="picture" checked={as_radar == radar} {onchange} />{ words.text(word) }</label>
        }
    };
    html! {
        <>
            <fieldset class="seg">
                <legend class="sr">{ words.text(key::CHART_PICTURE) }</legend>
                { choice(false, key::CHART_AS_SCALE) }
                { choice(true, key::CHART_AS_RADAR) }
            </fieldset>
            if as_radar {
                { radar(JobId::ALL.map(|job| desk.q.job(job).label.as_ref()), &desk.figures.jobs, spoken(desk)) }
            } else {
                { scale_view(desk) }
            }
        </>
    }
}

fn scale_view(desk: &Desk) -> Html {
    let (figures, words) = (&desk.figures, desk.words);
    let rows = JobId::ALL.into_iter().map(|job| {
        let span = figures.jobs[job.index()];
        let weakest = figures.weakest.contains(&job) && figures.weakest.len() < 6;
        lane(Lane {
            name: desk.q.job(job).label.to_string().into(),
            about: if weakest {
                words.text(key::BOARD_WEAKEST)
            } else if job.is_sequential() {
                ""
            } else {
                words.text(key::CHART_THROUGH_ALL)
            },
            span,
            weakest,
            note: span.map_or_else(|| words.text(key::BOARD_OUT_OF_SCOPE).to_owned(), |span| note(desk, span)),
        })
    });
    let halves = figures.halves.unwrap_or((Ratio::ZERO, Ratio::ZERO));
    let sum = Sum {
        name: words.text(key::CHART_READINESS).into(),
        about: words.text(key::CHART_HALFWAY),
        note: note(desk, figures.overall),
        weakest: words.fill(key::CHART_WEAKEST, &[("n", &halves.0.percent())]),
        average: words.fill(key::CHART_AVERAGE, &[("n", &halves.1.percent())]),
    };
    lanes(rows.collect(), sum, halves, figures.overall.point, spoken(desk))
}

fn table(desk: &Desk) -> Html {
    let words = desk.words;
    let row = |name: &str, span: Option<Span>| {
        let cell = |figure: Option<Ratio>| {
            html! { <td class="num">{ figure.map_or_else(|| "–".to_owned(), |figure| figure.percent().to_string()) }</td> }
        };
        html! {
            <tr>
                <th scope="row">{ name.to_owned() }</th>
                { cell(span.map(|span| span.point)) }
                { cell(span.map(|span| span.lo)) }
                { cell(span.map(|span| span.hi)) }
            </tr>
        }
    };
    html! {
        <table class="plain">
            <thead><tr>
                { for [key::BOARD_JOB, key::CHART_NOW, key::CHART_AT_LEAST, key::CHART_AT_MOST].map(|word| html! {
                    <th scope="col">{ words.text(word) }</th>
                }) }
            </tr></thead>
            <tbody>
                { for JobId::ALL.map(|job| row(&desk.q.job(job).label, desk.figures.jobs[job.index()])) }
                { row(words.text(key::CHART_READINESS), Some(desk.figures.overall)) }
            </tbody>
        </table>
    }
}
