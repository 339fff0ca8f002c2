//! Figures as lanes on one scale, each with its range, so that they can be compared along one line.

use engine::assessment::{Ratio, Span};
use yew::prelude::*;

use super::units::{band, line, share};
use crate::components::text::keyed;
use crate::i18n::Messages;

/// One lane.
pub struct Lane<'a> {
    /// How figures are written.
    pub words: Messages,
    /// What it is about.
    pub name: &'a str,
    /// The language of that, where it is not the one around.
    pub lang: Option<&'static str>,
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
    html! {
        if let Some(was) = was { <circle class="at-was" cx={share(was)} {cy} r="6" /> }
    }
}

fn row(class: &'static str, lane: &Lane, drawing: Html) -> Html {
    let figure = lane.span.map(|span| lane.words.number(span.point.percent())).unwrap_or_default();
    let [about, note] = [lane.about, lane.note].map(str::to_owned);
    html! {
        <div {class}>
            <span class="jobs-name"><span lang={lane.lang}>{ lane.name.to_owned() }</span>{ " " }<span key={about.clone()}>{ about }</span></span>
            <svg class="jobs-plot mirror" aria-hidden="true" data-tip={lane.tip.to_owned()}>
                <rect class="hit" width="100%" height="100%" rx="6" />{ drawing }</svg>
            // Each in an element that stays: the blank between them may be where nothing can be put before it.
            <span class="jobs-value"><b>{ keyed(figure) }</b>{ " " }<span>{ keyed(note) }</span></span>
        </div>
    }
}

/// The last row: readiness, its two halves, and their labels.
pub struct Sum<'a> {
    /// Readiness.
    pub lane: Lane<'a>,
    /// The weakest job and the average of all.
    pub halves: (Ratio, Ratio),
    /// What the first half is called.
    pub weakest: &'a str,
    /// What the second one is called.
    pub average: &'a str,
}

/// The lanes of the six jobs and, below them, how readiness follows: it is the middle of the bracket from the weakest
/// to the average. `label` says the same in words.
pub fn lanes(rows: Html, sum: &Sum, label: &str) -> Html {
    let [low, mean] = [sum.halves.0, sum.halves.1].map(|half| AttrValue::from(share(half)));
    let guide = |at: &AttrValue| line("guide", at.clone(), at.clone(), "0", "100%");
    html! {
        <div class="jobs" role="img" tabindex="0" data-marks="" aria-label={label.to_owned()}>
            <svg class="guides mirror" aria-hidden="true">
                { guide(&low) }
                { guide(&mean) }
            </svg>
            { rows }
            { row("jobs-row jobs-sum", &sum.lane, bracket(sum, &low, &mean)) }
        </div>
    }
}

/// The bracket between the halves, with the middle and the labels.
fn bracket(sum: &Sum, low: &AttrValue, mean: &AttrValue) -> Html {
    // Labels hang outside the bracket, unless there is no room left of it or right of it; and where one would
    // stand on the other, they are one.
    let (weakest, average) = (sum.halves.0.per_mille(), sum.halves.1.per_mille());
    let (before, behind) = (weakest > 220, average < 780);
    let both = &[sum.weakest, " · ", sum.average].concat();
    let crowded = if before { !behind && weakest > 820 } else { average < 180 };
    let crowded_on_a_phone = before && weakest > 680;
    let wide = if crowded_on_a_phone { "far" } else { "" };
    let start = &AttrValue::Static("0");
    let end = &AttrValue::Static("100%");
    let label = |class: &'static str, x: &AttrValue, anchor: &'static str, dx: &'static str, text: &str| {
        let text = text.to_owned();
        // The same words may stand there twice, for a wide screen and for a phone.
        html! { <text key={[class, " ", &text].concat()} {class} {x} {dx} y="38" text-anchor={anchor}>{ text }</text> }
    };
    html! {
        <>
            { line("bracket", low.clone(), mean.clone(), "14", "14") }
            { line("bracket", low.clone(), low.clone(), "8", "20") }
            { line("bracket", mean.clone(), mean.clone(), "8", "20") }
            { ghost(sum.lane.was, "14") }
            <circle class="mid" cx={share(sum.lane.span.map_or(Ratio::ZERO, |span| span.point))} cy="14" r="6" />
            if before { { label("end", start, "start", "0", "0") } }
            if behind { { label("end", end, "end", "0", "100") } }
            if crowded {
                { if before { label("", end, "end", "0", both) } else { label("", start, "start", "0", both) } }
            } else {
                { if before { label(wide, low, "end", "-4", sum.weakest) } else { label("", start, "start", "0", sum.weakest) } }
                if behind {
                    { label("far", mean, "start", "4", sum.average) }
                    { label("near", end, "end", "0", if crowded_on_a_phone { both } else { sum.average }) }
                } else {
                    { label(wide, end, "end", "0", sum.average) }
                    if crowded_on_a_phone { { label("near", end, "end", "0", both) } }
                }
            }
        </>
    }
}
