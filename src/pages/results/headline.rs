//! The headline: the verdict, then the figure with its range, never one without the other.

use engine::assessment::Width;
use yew::prelude::*;

use super::why::why;
use crate::components::charts::scale;
use crate::hooks::use_snapshot;
use crate::i18n::{Key, key};
use crate::lazy::Section;
use crate::phrases::{band, readiness_words, span_words, verdict};
use crate::snapshot::Snapshot;

/// Verdict and figure.
#[component]
pub fn Headline() -> Html {
    let snapshot = use_snapshot();
    let (verdict, more, statement) = verdict(&snapshot);
    let statement = statement.map(|item| snapshot.q.items[item].text.as_ref());
    html! {
        <section class="headline" aria-labelledby="verdict">
            <div>
                <h2 class="verdict" id="verdict" tabindex="-1"><span key={verdict.clone()}>{ verdict }</span></h2>
                <p class="lead verdict-more">
                    <span key={more.clone()}>{ more }</span>
                    if let Some(statement) = statement {
                        <span key={statement}>{ " " }<q class="voice">{ statement }</q></span>
                    }
                </p>
            </div>
            { figure_block(&snapshot) }
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

/// What stands in the figure's place, and how.
struct Figure {
    value: String,
    class: &'static str,
    /// What it is, and what it may become.
    words: [Key; 2],
}

/// While the point alone would mislead, the missing voices lead; else the range does.
fn figure(snapshot: &Snapshot, waiting: usize) -> Figure {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let missing = figures.missing_answers();
    let so_far = if missing == 0 { key::RESULTS_EXACT } else { key::RESULTS_POINT };
    if !figures.is_provisional() {
        let words = [band(figures.verdict), so_far];
        return if is_exact(snapshot) {
            Figure { value: figures.overall.point.percent().to_string(), class: "figure-value", words }
        } else {
            let value = span_words(snapshot, key::RESULTS_RANGE, figures.overall);
            Figure { value, class: "figure-range", words }
        };
    }
    let voices = figures.missing_voices();
    let value = if voices > 0 {
        // Whoever waits for mine may have answered.
        let word = if waiting > 0 { key::RESULTS_VOICES_WAITING } else { key::RESULTS_VOICES_MISSING };
        words.count(word, voices, &[])
    } else if figures.voices == 1 {
        words.text(key::RESULTS_ONE_VOICE).to_owned()
    } else {
        words.count(key::RESULTS_ANSWERS_MISSING, missing, &[])
    };
    let first = if figures.voices == 0 { key::RESULTS_NOT_KNOWN } else { key::RESULTS_SEEN };
    let second = if missing == 0 { key::RESULTS_EXACT } else { key::RESULTS_COULD };
    Figure { value, class: "figure-voices", words: [first, second] }
}

fn is_exact(snapshot: &Snapshot) -> bool {
    let span = snapshot.figures.overall;
    span.lo.percent() == span.hi.percent()
}

/// The figure with its words, its scale, and what has to stand beside it.
fn figure_block(snapshot: &Snapshot) -> Html {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let text = |key: Key| span_words(snapshot, key, figures.overall);
    let waiting = snapshot.state.waiting(snapshot.q);
    let Figure { value, class, words: [first, second] } = figure(snapshot, waiting);
    // A dash between two numbers is read out in many ways; words are read in one.
    let spoken = if class == "figure-range" { text(key::BOARD_BETWEEN) } else { value.clone() };
    let (first, second) = (text(first), text(second));
    let missing = figures.missing_answers();
    let sure = (missing > 0 && figures.voices > 0 || figures.voices == 1).then(|| {
        let sure = words.text(width_word(figures.width));
        match missing {
            0 => sure.to_owned(),
            missing => [&words.count(key::RESULTS_ANSWERS_MISSING, missing, &[]), ". ", sure].concat(),
        }
    });
    let ask = if is_exact(snapshot) { key::WHY_POINT } else { key::WHY_READINESS };
    html! {
        <div class="figure-block">
            <div class="figure">
                <span {class} key={value.clone()} aria-hidden="true">{ value }</span>
                <span class="sr" key={spoken.clone()}>{ spoken }</span>
                <span class="figure-words">
                    <b class="sub" key={first.clone()}>{ first }</b>
                    <span key={second.clone()}>{ second }</span>
                    if let Some(sure) = sure { <span class="small" key={sure.clone()}>{ sure }</span> }
                </span>
            </div>
            { scale(figures.overall, &readiness_words(snapshot)) }
            { beside(snapshot, waiting) }
            { why(text(ask), Section::WhyReadiness) }
        </div>
    }
}

/// What has to stand beside the figure: what is not shown yet, what waits to be revisited, what was left out.
fn beside(snapshot: &Snapshot, waiting: usize) -> Html {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let (revisits, left_out) = (figures.revisits(), figures.out_of_scope());
    let mut lines = Vec::new();
    if waiting > 0 {
        lines.push(words.count(key::RESULTS_BLIND, waiting, &[]));
    }
    if revisits > 0 {
        let then = figures.once_revisited(snapshot.q).percent();
        lines.push(words.count(key::RESULTS_ONCE_REVISITED, revisits, &[("then", &then)]));
    }
    if !left_out.is_empty() {
        let quoted = |item: &usize| words.fill(key::RESULTS_QUOTED, &[("text", &snapshot.q.items[*item].text)]);
        let quoted: Vec<String> = left_out.iter().map(quoted).collect();
        lines.push(words.count(key::RESULTS_LEFT_OUT, quoted.len(), &[("list", &words.list(&quoted))]));
    }
    lines.into_iter().map(|line| html! { <p class="small beside" key={line.clone()}>{ line }</p> }).collect()
}
