//! Figures as lanes on one scale, each with its range, so that they can be compared along one line.

use markup::html;
use yew::prelude::*;

use super::{share, tenths};
use crate::assessment::{Ratio, Span};

/// One lane.
pub struct Lane {
    pub name: AttrValue,
    /// A few words behind the name.
    pub about: &'static str,
    /// None: there is nothing to draw.
    pub span: Option<Span>,
    /// Drawn hollow.
    pub weakest: bool,
    /// What stands behind the figure.
    pub note: String,
}

/// A row: name, drawing, figure.
pub fn lane(lane: Lane) -> Html {
    let Lane { name, about, span, weakest, note } = lane;
    let drawing = span.map(|span| {
        let width = span.hi.per_mille() - span.lo.per_mille();
        let (class, r) = if weakest { ("at-weak", "7") } else { ("at", "8") };
        html! {
            <>
                if width > 0 {
                    <rect class="band" x={share(span.lo)} width={tenths(width) + "%"} y="-7" height="14" rx="3" />
                }
                <circle {class} cx={share(span.point)} {r} />
            </>
        }
    });
    html! {
        <div class="jobs-row">
            <span class="jobs-name">{ name }if !about.is_empty() { <span>{ " " }{ about }</span> }</span>
            <svg class="jobs-plot mirror" aria-hidden="true">
                <svg y="50%" overflow="visible">
                    <line class="lane" x1="0" x2="100%" />
                    { drawing.unwrap_or_default() }
                </svg>
            </svg>
            <span class="jobs-value">if let Some(span) = span { <b>{ span.point.percent() }</b>{ " " } }{ note }</span>
        </div>
    }
}

/// What the last row is called, and its three labels.
pub struct Sum {
    pub name: AttrValue,
    pub about: &'static str,
    pub note: String,
    pub weakest: String,
    pub average: String,
}

/// The lanes of the six jobs and, below them, how readiness follows: it is the middle of the bracket
/// from the weakest to the average. `label` says the same in words.
pub fn lanes(rows: Html, sum: Sum, halves: (Ratio, Ratio), point: Ratio, label: String) -> Html {
    let (low, mean) = (share(halves.0), share(halves.1));
    // Labels hang outside the bracket, unless there is no room left of it or right of it.
    let (before, behind) = (halves.0.per_mille() > 220, halves.1.per_mille() < 780);
    let upright = |x: &str| {
        html! { <line class="guide" x1={x.to_owned()} x2={x.to_owned()} y1="0" y2="100%" /> }
    };
    let end = |x: &str| {
        html! { <line class="bracket" x1={x.to_owned()} x2={x.to_owned()} y1="8" y2="20" /> }
    };
    html! {
        <div class="jobs" role="img" aria-label={label}>
            <svg class="guides mirror" aria-hidden="true">{ upright(&low) }{ upright(&mean) }</svg>
            { rows }
            <div class="jobs-row jobs-sum">
                <span class="jobs-name">{ sum.name }{ " " }<span>{ sum.about }</span></span>
                <svg class="jobs-plot mirror" aria-hidden="true">
                    <line class="bracket" x1={low.clone()} x2={mean.clone()} y1="14" y2="14" />
                    { end(&low) }
                    { end(&mean) }
                    <circle class="mid" cx={share(point)} cy="14" r="6" />
                    if before { <text class="end" x="0" y="38">{ "0" }</text> }
                    if behind { <text class="end" x="100%" y="38" text-anchor="end">{ "100" }</text> }
                    if before {
                        <text x={low} dx="-4" y="38" text-anchor="end">{ sum.weakest }</text>
                    } else {
                        <text x="0" y="38">{ sum.weakest }</text>
                    }
                    if behind {
                        <text class="far" x={mean} dx="4" y="38">{ &sum.average }</text>
                        <text class="near" x="100%" y="38" text-anchor="end">{ sum.average }</text>
                    } else {
                        <text x="100%" y="38" text-anchor="end">{ sum.average }</text>
                    }
                </svg>
                <span class="jobs-value"><b>{ point.percent() }</b>{ " " }{ sum.note }</span>
            </div>
        </div>
    }
}
