//! The headline's scale: from 0 to 100, with the range hatched and the point on it.

use markup::html;
use yew::prelude::*;

use super::{share, tenths};
use crate::assessment::Span;

/// A range this narrow, in thousandths, gets one label for both ends.
const NARROW: i64 = 110;

/// A figure with its range on a scale. `label` says the same in words.
pub fn scale(span: Span, label: String) -> Html {
    let (lo, hi) = (span.lo.per_mille(), span.hi.per_mille());
    let width = hi - lo;
    let number = |at: i64, text: String| {
        // Near an end the label stays inside the drawing.
        let anchor = if at < 50 {
            "start"
        } else if at > 950 {
            "end"
        } else {
            "middle"
        };
        html! { <text class="strong" x={tenths(at) + "%"} y="46" text-anchor={anchor}>{ text }</text> }
    };
    let labels = if width == 0 {
        number(lo, span.lo.percent().to_string())
    } else if width < NARROW {
        number(lo + width / 2, format!("{}–{}", span.lo.percent(), span.hi.percent()))
    } else {
        html! { <>{ number(lo, span.lo.percent().to_string()) }{ number(hi, span.hi.percent().to_string()) }</> }
    };
    html! {
        <svg class="scale mirror" role="img" aria-label={label}>
            <line class="track" x1="0" x2="100%" y1="20" y2="20" />
            { for ["0", "25%", "50%", "75%", "100%"].map(|x| html! { <line class="tick-mark" x1={x} x2={x} y1="15" y2="25" /> }) }
            if width > 0 {
                <rect class="band" x={share(span.lo)} width={tenths(width) + "%"} y="11" height="18" rx="4" />
            }
            <circle class="at" cx={share(span.point)} cy="20" r="9" />
            if lo > 120 { <text x="0" y="46">{ "0" }</text> }
            { labels }
            if hi < 880 { <text x="100%" y="46" text-anchor="end">{ "100" }</text> }
        </svg>
    }
}
