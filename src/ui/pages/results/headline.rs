//! The headline: the verdict, then the figure with its range, never one without the other.

use markup::html;

use super::{Page, each_text, figures, verdict};
use crate::assessment::Width;
use crate::i18n::{Key, key};
use crate::ui::charts::scale;
use crate::ui::parts;
use crate::ui::template::{Html, each};

/// Verdict and figure.
pub fn headline(page: &Page) -> Html {
    let (verdict, more, statement) = verdict::verdict(page);
    let statement =
        statement.map(|item| html! { <>{ " " }<q class="voice">{ page.desk.q.items[item].text.as_ref() }</q></> });
    html! {
        <section class="headline" aria-labelledby="verdict">
            <div>
                <h2 class="verdict" id="verdict" tabindex="-1">{ verdict }</h2>
                <p class="lead verdict-more">{ more }{ statement }</p>
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
    let missing = figures.missing_answers();
    let exact = span.lo.percent() == span.hi.percent();
    let (voices, one) = (figures.missing_voices(), figures.voices == 1);
    let so_far = if missing == 0 { key::RESULTS_EXACT } else { key::RESULTS_POINT };
    let (value, class, first, second) = if figures.is_provisional() {
        let value = if voices > 0 {
            // Whoever waits for mine may have answered.
            let word = if page.waiting > 0 { key::RESULTS_VOICES_WAITING } else { key::RESULTS_VOICES_MISSING };
            words.count(word, voices, &[])
        } else if one {
            words.text(key::RESULTS_ONE_VOICE).to_owned()
        } else {
            words.count(key::RESULTS_ANSWERS_MISSING, missing, &[])
        };
        let first = if figures.voices == 0 { key::RESULTS_NOT_KNOWN } else { key::RESULTS_SEEN };
        (value, "figure-voices", first, if missing == 0 { key::RESULTS_EXACT } else { key::RESULTS_COULD })
    } else {
        let band = verdict::band(figures.verdict);
        if exact {
            (span.point.percent().to_string(), "figure-value", band, so_far)
        } else {
            (page.span(key::RESULTS_RANGE, span), "figure-range", band, so_far)
        }
    };
    // A dash between two numbers is read out in many ways; words are read in one.
    let spoken = if class == "figure-range" { page.span(key::BOARD_BETWEEN, span) } else { value.clone() };
    let gaps =
        if missing == 0 { String::new() } else { words.count(key::RESULTS_ANSWERS_MISSING, missing, &[]) + ". " };
    let (label, ask) =
        if exact { (key::CHART_SCALE_EXACT, key::WHY_POINT) } else { (key::CHART_SCALE, key::WHY_READINESS) };
    html! {
        <div class="figure-block">
            <div class="figure">
                <span {class} aria-hidden="true">{ value }</span>
                <span class="sr">{ spoken }</span>
                <span class="figure-words">
                    <b class="sub">{ page.span(first, span) }</b>
                    <span>{ page.span(second, span) }</span>
                    if missing > 0 && figures.voices > 0 || one {
                        <span class="small">{ gaps }{ words.text(width_word(figures.width)) }</span>
                    }
                </span>
            </div>
            { scale(span, &page.span(label, span)) }
            { beside(page) }
            { parts::why(&page.span(ask, span), why(page, missing)) }
        </div>
    }
}

/// What has to stand beside the figure: what is not shown yet, what waits to be revisited, what was left
/// out.
fn beside(page: &Page) -> Html {
    let (desk, figures, words) = (page.desk, &page.desk.figures, page.desk.words);
    let (revisits, left_out) = (figures.revisits(), figures.out_of_scope());
    let mut lines = Vec::new();
    if page.waiting > 0 {
        lines.push(words.count(key::RESULTS_BLIND, page.waiting, &[]));
    }
    if revisits > 0 {
        let then = figures.once_revisited(desk.q).percent();
        lines.push(words.count(key::RESULTS_ONCE_REVISITED, revisits, &[("then", &then)]));
    }
    if !left_out.is_empty() {
        let quoted = each_text(left_out.len(), &|n| {
            words.fill(key::RESULTS_QUOTED, &[("text", &desk.q.items[left_out[n]].text)])
        });
        lines.push(words.count(key::RESULTS_LEFT_OUT, quoted.len(), &[("list", &words.list(&quoted))]));
    }
    each(lines.len(), &|n| html! { <p class="small beside">{ &lines[n] }</p> })
}

/// Readiness, step by step: six figures, the two halves, and what the range means.
fn why(page: &Page, missing: usize) -> Html {
    let (desk, found, words) = (page.desk, &page.desk.figures, page.desk.words);
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
        <>
            { figures::paragraphs(&lines) }
            <button type="button" class="link" onclick={page.jump(super::Place::Jobs)}>{ key::WHY_TO_JOBS }</button>
        </>
    }
}
