//! The six jobs as a radar: for recognition and slides. The lanes tell more.

use std::fmt::Write as _;

use macros::html;

use super::tenths;
use crate::assessment::{Ratio, Span};
use crate::questionnaire::Job;
use crate::ui::template::{Html, each};

/// The six directions, from the top clockwise, in thousandths.
const WAYS: [(i64, i64); 6] = [(0, -1000), (866, -500), (866, 500), (0, 1000), (-866, 500), (-866, -500)];
/// The middle and the radius, in tenths of the drawing's units.
const MIDDLE: (i64, i64) = (2200, 1800);
const RADIUS: i64 = 1300;

/// A point on a spoke, `part` of the radius from the middle, in tenths.
fn on_spoke(spoke: usize, part: Ratio) -> (i64, i64) {
    let (x, y) = WAYS[spoke % 6];
    let far = RADIUS * part.per_mille();
    (MIDDLE.0 + x * far / 1_000_000, MIDDLE.1 + y * far / 1_000_000)
}

/// A closed line through one point on each spoke that has one.
fn around(part: &dyn Fn(usize) -> Option<Ratio>) -> String {
    let mut path = String::new();
    for spoke in 0..6 {
        if let Some(part) = part(spoke) {
            let (x, y) = on_spoke(spoke, part);
            let _ = write!(path, "{}{} {}", if path.is_empty() { 'M' } else { 'L' }, tenths(x), tenths(y));
        }
    }
    path + "Z"
}

/// The radar of six figures with their ranges, and where they `was` before. `label` says the same in words, and each of
/// the `tips` what one point says.
pub fn radar(
    names: &'static [Job],
    jobs: &[Option<Span>; 6],
    was: &[Option<Ratio>; 6],
    label: &str,
    tips: &[String],
) -> Html {
    let rings = each(4, &|n| {
        let class = if n == 3 { "ring ring-goal" } else { "ring" };
        html! { <path {class} d={around(&|_| Some(Ratio::new(n as i64 + 1, 4)))} /> }
    });
    let range = around(&|n| jobs[n].map(|span| span.hi)) + &around(&|n| jobs[n].map(|span| span.lo));
    let spokes = each(6, &|n| {
        let (x, y) = on_spoke(n, Ratio::ONE);
        html! { <line class="spoke" x1="220" y1="180" x2={tenths(x)} y2={tenths(y)} /> }
    });
    let points = each(6, &|n| {
        let (x, y) = jobs[n].map_or(MIDDLE, |span| on_spoke(n, span.point));
        let (x, y) = (&tenths(x), &tenths(y));
        html! {
            <g data-tip={tips.get(n)}><circle class="hit" cx={x} cy={y} r="16" /><circle class="at" cx={x} cy={y} r="5.5" /></g>
        }
    });
    let texts = each(6, &|n| {
        let (x, y) = on_spoke(n, Ratio::ONE);
        let (sideways, _) = WAYS[n];
        let anchor = match sideways {
            0 => "middle",
            1.. => "start",
            _ => "end",
        };
        // Two lines: long names break at their first blank.
        let name = names[n].label.as_ref();
        let (first, second) = name.split_once(' ').unwrap_or((name, ""));
        let x = tenths(x + sideways * 160 / 1000);
        let top = y + [if second.is_empty() { -150 } else { -320 }, -60, 90, 260, 90, -60][n];
        html! {
            <text text-anchor={anchor}>
                <tspan x={&x} y={tenths(top)}>{ first }{ " " }</tspan>
                <tspan class="strong">{ jobs[n].map(|span| span.point.percent()) }</tspan>
                <tspan {x} y={tenths(top + 170)}>{ second }</tspan>
            </text>
        }
    });
    html! {
        <svg class="radar" viewBox="0 0 440 370" role="img" tabindex="0" data-marks="" aria-label={label}>
            { rings }
            { spokes }
            <path class="area" d={range} />
            if was.iter().any(Option::is_some) { <path class="was" d={around(&|n| was[n])} /> }
            <path class="line" d={around(&|n| jobs[n].map(|span| span.point))} />
            { points }
            { texts }
        </svg>
    }
}
