//! The headline: the verdict, then the figure with its range, never one without the other.

use macros::html;

use super::{jobs, why};
use crate::assessment::Width;
use crate::i18n::{Key, key};
use crate::phrases::{band, span_words, verdict};
use crate::sorted::each_text;
use crate::ui::charts::scale;
use crate::ui::desk::Desk;
use crate::ui::rest::Piece;
use crate::ui::template::{Html, each};

/// Verdict and figure.
pub fn headline(desk: &Desk) -> Html {
    let (verdict, more, statement) = verdict(desk);
    let statement =
        statement.map(|item| html! { <>{ " " }<q class="voice">{ desk.q.items[item].text.as_ref() }</q></> });
    html! {
        <section class="headline" aria-labelledby="verdict">
            <div>
                <h2 class="verdict" id="verdict" tabindex="-1">{ verdict }</h2>
                <p class="lead verdict-more">{ more }{ statement }</p>
            </div>
            { figure(desk) }
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
fn figure(desk: &Desk) -> Html {
    let (figures, words) = (&desk.figures, desk.words);
    let waiting = desk.state.waiting(desk.q);
    let text = |key| span_words(desk, key, figures.overall);
    let span = figures.overall;
    let missing = figures.missing_answers();
    let exact = span.lo.percent() == span.hi.percent();
    let (voices, one) = (figures.missing_voices(), figures.voices == 1);
    let so_far = if missing == 0 { key::RESULTS_EXACT } else { key::RESULTS_POINT };
    let (value, class, first, second) = if figures.is_provisional() {
        let value = if voices > 0 {
            // Whoever waits for mine may have answered.
            let word = if waiting > 0 { key::RESULTS_VOICES_WAITING } else { key::RESULTS_VOICES_MISSING };
            words.count(word, voices, &[])
        } else if one {
            words.text(key::RESULTS_ONE_VOICE).to_owned()
        } else {
            words.count(key::RESULTS_ANSWERS_MISSING, missing, &[])
        };
        let first = if figures.voices == 0 { key::RESULTS_NOT_KNOWN } else { key::RESULTS_SEEN };
        (value, "figure-voices", first, if missing == 0 { key::RESULTS_EXACT } else { key::RESULTS_COULD })
    } else {
        let band = band(figures.verdict);
        if exact {
            (span.point.percent().to_string(), "figure-value", band, so_far)
        } else {
            (text(key::RESULTS_RANGE), "figure-range", band, so_far)
        }
    };
    // A dash between two numbers is read out in many ways; words are read in one.
    let spoken = if class == "figure-range" { text(key::BOARD_BETWEEN) } else { value.clone() };
    let gaps =
        if missing == 0 { String::new() } else { words.count(key::RESULTS_ANSWERS_MISSING, missing, &[]) + ". " };
    let ask = if exact { key::WHY_POINT } else { key::WHY_READINESS };
    html! {
        <div class="figure-block">
            <div class="figure">
                <span {class} aria-hidden="true">{ value }</span>
                <span class="sr">{ spoken }</span>
                <span class="figure-words">
                    <b class="sub">{ text(first) }</b>
                    <span>{ text(second) }</span>
                    if missing > 0 && figures.voices > 0 || one {
                        <span class="small">{ gaps }{ words.text(width_word(figures.width)) }</span>
                    }
                </span>
            </div>
            { scale(span, &jobs::readiness_words(desk)) }
            { beside(desk, waiting) }
            { why(desk, "readiness-why", &text(ask), Piece::WhyReadiness) }
        </div>
    }
}

/// What has to stand beside the figure: what is not shown yet, what waits to be revisited, what was left
/// out.
fn beside(desk: &Desk, waiting: usize) -> Html {
    let (figures, words) = (&desk.figures, desk.words);
    let (revisits, left_out) = (figures.revisits(), figures.out_of_scope());
    let mut lines = Vec::new();
    if waiting > 0 {
        lines.push(words.count(key::RESULTS_BLIND, waiting, &[]));
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
