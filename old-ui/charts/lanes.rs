//! Figures as lanes on one scale, each with its range, so that they can be compared along one line.

use macros::html;

use super::{band, line, share};
use crate::assessment::{Ratio, Span};
use crate::ui::template::Html;

/// One lane.
pub struct Lane<'a> {
    pub name: &'a str,
    /// A few words behind the name.
    pub about: &'a str,
    /// None: there is nothing to draw.
    pub span: Option<Span>,
    /// Drawn hollow.
    pub weakest: bool,
    /// What stands behind the figure.
    pub note: &'a str,
    /// Where it stood before, or stands without a trial.
    pub was: Option<Ratio>,
    /// All of it in words, for who points at it.
    pub tip: &'a str,
}

/// A row: name, drawing, figure.
pub fn lane(lane: &Lane) -> Html {
    let (class, r) = if lane.weakest { ("at-weak", "7") } else { ("at", "8") };
    let drawing = html! {
        <svg y="50%" overflow="visible">
            { line("lane", "0", "100%", "0", "0") }
            if let Some(span) = lane.span {
                { band(span, "-7", "14") }
                { ghost(lane.was, "0") }
                <circle {class} cx={share(span.point)} {r} />
            }
        </svg>
    };
    row("jobs-row", lane, drawing)
}

/// A hollow ring where the figure was.
fn ghost(was: Option<Ratio>, cy: &'static str) -> Html {
    match was {
        Some(was) => html! { <circle class="at-was" cx={share(was)} {cy} r="6" /> },
        None => Html::default(),
    }
}

fn row(class: &'static str, lane: &Lane, drawing: Html) -> Html {
    html! {
        <div {class}>
            <span class="jobs-name">{ lane.name }{ " " }<span>{ lane.about }</span></span>
            <svg class="jobs-plot mirror" aria-hidden="true" data-tip={lane.tip}>
                <rect class="hit" width="100%" height="100%" rx="6" />{ drawing }</svg>
            <span class="jobs-value"><b>{ lane.span.map(|span| span.point.percent()) }</b>{ " " }{ lane.note }</span>
        </div>
    }
}

/// The last row: readiness, its two halves, and their labels.
pub struct Sum<'a> {
    pub lane: Lane<'a>,
    pub halves: (Ratio, Ratio),
    pub weakest: &'a str,
    pub average: &'a str,
}

/// The lanes of the six jobs and, below them, how readiness follows: it is the middle of the bracket
/// from the weakest to the average. `label` says the same in words.
pub fn lanes(rows: Html, sum: &Sum, label: &str) -> Html {
    let (low, mean) = (&share(sum.halves.0), &share(sum.halves.1));
    // Labels hang outside the bracket, unless there is no room left of it or right of it; and where one would
    // stand on the other, they are one.
    let (weakest, average) = (sum.halves.0.per_mille(), sum.halves.1.per_mille());
    let (before, behind) = (weakest > 220, average < 780);
    let both = &[sum.weakest, " · ", sum.average].concat();
    let crowded = if before { !behind && weakest > 820 } else { average < 180 };
    let crowded_on_a_phone = before && weakest > 680;
    let wide = if crowded_on_a_phone { "far" } else { "" };
    let text = |class: &'static str, x: &str, anchor: &'static str, dx: &'static str, text: &str| {
        html! { <text {class} {x} {dx} y="38" text-anchor={anchor}>{ text }</text> }
    };
    let bracket = html! {
        <>
            { line("bracket", low, mean, "14", "14") }
            { line("bracket", low, low, "8", "20") }
            { line("bracket", mean, mean, "8", "20") }
            { ghost(sum.lane.was, "14") }
            <circle class="mid" cx={share(sum.lane.span.map_or(Ratio::ZERO, |span| span.point))} cy="14" r="6" />
            if before { { text("end", "0", "start", "0", "0") } }
            if behind { { text("end", "100%", "end", "0", "100") } }
            if crowded {
                { if before { text("", "100%", "end", "0", both) } else { text("", "0", "start", "0", both) } }
            } else {
                if before { { text(wide, low, "end", "-4", sum.weakest) } } else { { text("", "0", "start", "0", sum.weakest) } }
                if behind {
                    { text("far", mean, "start", "4", sum.average) }
                    { text("near", "100%", "end", "0", if crowded_on_a_phone { both } else { sum.average }) }
                } else {
                    { text(wide, "100%", "end", "0", sum.average) }
                    if crowded_on_a_phone { { text("near", "100%", "end", "0", both) } }
                }
            }
        </>
    };
    html! {
        <div class="jobs" role="img" tabindex="0" data-marks="" aria-label={label}>
            <svg class="guides mirror" aria-hidden="true">
                { line("guide", low, low, "0", "100%") }
                { line("guide", mean, mean, "0", "100%") }
            </svg>
            { rows }
            { row("jobs-row jobs-sum", &sum.lane, bracket) }
        </div>
    }
}
