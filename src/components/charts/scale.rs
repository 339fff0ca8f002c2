//! The headline's scale: from 0 to 100, with the range hatched and the point on it.

use engine::assessment::Span;
use yew::prelude::*;

use super::units::{band, line, share, tenths};

/// A range this narrow, in thousandths, gets one label for both ends.
const NARROW: i64 = 110;

/// A range on a scale, and the figure in it where that `has_point`. `label` says the same in words.
pub fn scale(span: Span, has_point: bool, label: &str) -> Html {
    let (lo, hi) = (span.lo.per_mille(), span.hi.per_mille());
    let (from, to) = (span.lo.percent(), span.hi.percent());
    let number = |at: i64, text: String| {
        // Near an end the label stays inside the drawing.
        let anchor = match at {
            ..50 => "start",
            951.. => "end",
            _ => "middle",
        };
        html! { <text key={text.clone()} class="strong" x={tenths(at) + "%"} y="46" text-anchor={anchor}>{ text }</text> }
    };
    let labels = match hi - lo {
        0 => number(lo, from.to_string()),
        ..NARROW => number(i64::midpoint(lo, hi), format!("{from}–{to}")),
        _ => html! { <>{ number(lo, from.to_string()) }{ number(hi, to.to_string()) }</> },
    };
    let tick = |x: &'static str| line("tick-mark", x, x, "15", "25");
    html! {
        <svg class="scale mirror" role="img" aria-label={label.to_owned()}>
            { line("track", "0", "100%", "20", "20") }
            { ["0%", "25%", "50%", "75%", "100%"].into_iter().map(tick).collect::<Html>() }
            { band(span, "11", "18") }
            if has_point { <circle class="at" cx={share(span.point)} cy="20" r="9" /> }
            if lo > 120 { <text x="0" y="46">{ "0" }</text> }
            { labels }
            if hi < 880 { <text x="100%" y="46" text-anchor="end">{ "100" }</text> }
        </svg>
    }
}
