//! What the pictures share: shares of the width as attributes, the hatched range, straight lines.

use engine::assessment::{Ratio, Span};
use yew::prelude::*;

/// A share of the width, for an SVG attribute: "65.4%".
pub fn share(part: Ratio) -> String {
    tenths(part.per_mille()) + "%"
}

/// Tenths as a decimal number, for drawing only: 654 is "65.4". Whole numbers keep the float printing machinery out of
/// the module.
pub fn tenths(n: i64) -> String {
    format!("{}.{}", n / 10, n % 10)
}

/// A range, hatched, with its upper edge at `y`; nothing if there is none.
pub fn band(span: Span, y: &'static str, height: &'static str) -> Html {
    let width = span.hi.per_mille() - span.lo.per_mille();
    if width == 0 {
        return html! {};
    }
    html! { <rect class="band" x={share(span.lo)} width={tenths(width) + "%"} {y} {height} rx="3.5" /> }
}

/// A straight line, upright or level.
pub fn line(
    class: &'static str,
    from: impl Into<AttrValue>,
    to: impl Into<AttrValue>,
    y1: &'static str,
    y2: &'static str,
) -> Html {
    html! { <line {class} x1={from.into()} x2={to.into()} {y1} {y2} /> }
}
