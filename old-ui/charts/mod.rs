//! Pictures, as SVG in percent of the width: they stretch with the page and need no script to do so.
//!
//! Absent on purpose: any figure of their own. They are handed what the assessment says, and the
//! sentence that says the same in words.

mod dots;
mod effort;
mod lanes;
mod radar;
mod scale;

use macros::html;

pub use dots::{Dot, Dots, dots};
pub use effort::{Effort, effort};
pub use lanes::{Lane, Sum, lane, lanes};
pub use radar::radar;
pub use scale::scale;

use crate::assessment::{Ratio, Span};
use crate::ui::template::Html;

/// A share of the width, for an SVG attribute: "65.4%".
pub fn share(part: Ratio) -> String {
    tenths(part.per_mille()) + "%"
}

/// Tenths as a decimal number, for drawing only: 654 is "65.4". Whole numbers keep the float
/// printing machinery out of the module.
pub fn tenths(n: i64) -> String {
    format!("{}.{}", n / 10, n % 10)
}

/// A range, hatched, with its upper edge at `y`; nothing if there is none.
fn band(span: Span, y: &'static str, height: &'static str) -> Html {
    let width = span.hi.per_mille() - span.lo.per_mille();
    if width == 0 {
        return Html::default();
    }
    html! { <rect class="band" x={share(span.lo)} width={tenths(width) + "%"} {y} {height} rx="3.5" /> }
}

/// A straight line, upright or level.
fn line(class: &'static str, from: &str, to: &str, y1: &'static str, y2: &'static str) -> Html {
    html! { <line {class} x1={from} x2={to} {y1} {y2} /> }
}
