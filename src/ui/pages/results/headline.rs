//! The headline: the verdict, then the figure with its range, never one without the other.

use markup::html;
use yew::prelude::*;

use super::{Page, verdict};
use crate::assessment::Width;
use crate::i18n::{Key, Part, key};
use crate::questionnaire::JobId;
use crate::ui::charts::scale;
use crate::ui::parts;

/// Verdict and figure.
pub fn headline(page: &Page) -> Html {
    let (verdict, more, statement) = verdict::verdict(page);
    let statement = statement.map(|item| html! { <>{ " " }<q class="voice">{ page.desk.q.items[item].text.as_ref() }</q></> });
    html! {
        <section class="headline" aria-labelledby="verdict">
            <div>
                <h2 class="verdict" id="verdict" tabindex="-1">{ verdict }</h2>
                <p class="lead verdict-more">{ more }{ statement.unwrap_or_default() }</p>
            </div>
            { figure(page) }
        </section>
    }
}

/// How sure the range is, in plain words.
const fn width_word(width: Width) -> Key {
    match width {
        Width::Firm => key::RESULTS_WIDTH_FIRM,
        Width::Fair => key::RESULTS_WIDTH_FAIR,
        Width::Thin => key::RESULTS_WIDTH_THIN,
        Width::OneVoice => key::RESULTS_WIDTH_ONE,
    }
}

/// The figure: while the point alone would mislead, the missing voices lead; else the range does.
fn figure(page: &Page) -> Html {
    let (figures, words) = (&page.desk.figures, page.desk.words);
    let span = figures.overall;
    let (point, lo, hi) = (span.point.percent(), span.lo.percent(), span.hi.percent());
    let parts: [Part; 3] = [("point", &point), ("lo", &lo), ("hi", &hi)];
    let missing = figures.missing_answers();
    let band = words.fill(key::RESULTS_READINESS, &[("band", &words.text(verdict::band(figures.verdict)))]);
    let between = words.fill(key::BOARD_BETWEEN, &parts);
    let (value, class, lines) = if figures.is_provisional() {
        let voices = figures.missing_voices();
        let value = if voices > 0 {
            words.count(key::RESULTS_VOICES_MISSING, voices, &[])
        } else if figures.voices == 1 {
            words.text(key::RESULTS_ONE_VOICE).to_owned()
        } else {
            words.count(key::RESULTS_ANSWERS_MISSING, missing, &[])
        };
        let first = if figures.voices == 0 { key::RESULTS_NOT_KNOWN } else { key::RESULTS_SEEN };
        let second = if missing == 0 { key::RESULTS_EXACT } else { key::RESULTS_COULD };
        (value, "figure-voices", [first, second].map(|word| words.fill(word, &parts)))
    } else if lo == hi {
        let exact = if missing == 0 { key::RESULTS_EXACT } else { key::RESULTS_POINT };
        (point.to_string(), "figure-value", [band, words.fill(exact, &parts)])
    } else {
        (words.fill(key::RESULTS_RANGE, &parts), "figure-range", [band, words.fill(key::RESULTS_POINT, &parts)])
    };
    let spoken = if class == "figure-range" { between } else { value.clone() };
    let [first, second] = lines;
    let gaps = if missing == 0 { String::new() } else { words.count(key::RESULTS_ANSWERS_MISSING, missing, &[]) + ". " };
    let scale_label = words.fill(if lo == hi { key::CHART_SCALE_EXACT } else { key::CHART_SCALE }, &parts);
    html! {
        <div class="figure-block">
            <div class="figure">
                <span {class} aria-hidden="true">{ value }</span>
                <span class="sr">{ spoken }</span>
                <span class="figure-words">
                    <b class="sub">{ first }</b>
                    <span>{ second }</span>
                    if missing > 0 && figures.voices > 0 || figures.voices == 1 { <span class="small">{ gaps }{ words.text(width_word(figures.width)) }</span> }
                </span>
            </div>
            { scale(span, scale_label) }
            { beside(page) }
            { parts::why(&words.fill(if lo == hi { key::WHY_POINT } else { key::WHY_READINESS }, &parts), why(page, missing)) }
        </div>
    }
}

/// What has to stand beside the figure: what waits to be revisited, and what was left out.
fn beside(page: &Page) -> Html {
    let (desk, figures, words) = (page.desk, &page.desk.figures, page.desk.words);
    let revisits = figures.revisit_now.len() + figures.revisit_later.len();
    let revisit = (revisits > 0).then(|| {
        let then = figures.once_revisited(desk.q).percent();
        words.count(key::RESULTS_ONCE_REVISITED, revisits, &[("then", &then)])
    });
    let left_out: Vec<String> = figures
        .out_of_scope()
        .into_iter()
        .map(|item| words.fill(key::RESULTS_QUOTED, &[("text", &desk.q.items[item].text)]))
        .collect();
    let left_out = (!left_out.is_empty())
        .then(|| words.count(key::RESULTS_LEFT_OUT, left_out.len(), &[("list", &words.list(&left_out))]));
    [revisit, left_out].into_iter().flatten().map(|text| html! { <p class="small beside">{ text }</p> }).collect()
}

/// Readiness, step by step: six figures, the two halves, and what the range means.
fn why(page: &Page, missing: usize) -> Html {
    let (desk, figures, words) = (page.desk, &page.desk.figures, page.desk.words);
    let Some((low, mean)) = figures.halves else {
        return html! { <p>{ words.text(key::WHY_NOTHING) }</p> };
    };
    let span = figures.overall;
    let (low, mean, point) = (low.percent(), mean.percent(), span.point.percent());
    let (lo, hi) = (span.lo.percent(), span.hi.percent());
    let jobs: Vec<String> = JobId::ALL
        .into_iter()
        .filter_map(|job| Some(format!("{} {}", desk.q.job(job).label, figures.jobs[job.index()]?.point.percent())))
        .collect();
    let lines = [
        words.fill(key::WHY_JOBS, &[("jobs", &words.list(&jobs))]),
        words.fill(key::WHY_HALVES, &[("low", &low), ("mean", &mean), ("point", &point), ("exact", &span.point)]),
        if missing == 0 {
            words.text(key::WHY_NO_RANGE).to_owned()
        } else {
            words.count(key::WHY_RANGE, missing, &[("lo", &lo), ("hi", &hi)])
        },
        if figures.revisit_now.is_empty() { "" } else { words.text(key::WHY_RANGE_REVISIT) }.to_owned(),
        words.text(key::WHY_NO_DEDUCTION).to_owned(),
    ];
    html! {
        <>
            { for lines.into_iter().filter(|line| !line.is_empty()).map(|line| html! { <p>{ line }</p> }) }
            <button type="button" class="link" onclick={page.jump(super::Place::Jobs)}>{ words.text(key::WHY_TO_JOBS) }</button>
        </>
    }
}
