//! The six jobs as a radar: for recognition and slides. The lanes tell more.

use std::fmt::Write as _;

use markup::html;
use yew::prelude::*;

use super::tenths;
use crate::assessment::{Ratio, Span};

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
fn around(parts: &[Option<Ratio>; 6]) -> String {
    let mut path = String::new();
    for (spoke, part) in parts.iter().enumerate() {
        if let Some(part) = part {
            let (x, y) = on_spoke(spoke, *part);
            let _ = write!(path, "{}{} {}", if path.is_empty() { 'M' } else { 'L' }, tenths(x), tenths(y));
        }
    }
    path + "Z"
}

/// The radar of six figures with their ranges. `label` says the same in words.
pub fn radar(names: [&str; 6], jobs: &[Option<Span>; 6], label: String) -> Html {
    let rings = (1..=4).map(|n| {
        let class = if n == 4 { "ring ring-goal" } else { "ring" };
        html! { <path {class} d={around(&[Some(Ratio::new(n, 4)); 6])} /> }
    });
    let range = around(&jobs.map(|job| job.map(|span| span.hi))) + &around(&jobs.map(|job| job.map(|span| span.lo)));
    let spokes = (0..6).zip(names).zip(jobs).map(|((spoke, name), job)| {
        let (x, y) = on_spoke(spoke, Ratio::ONE);
        let (sideways, _) = WAYS[spoke];
        let anchor = match sideways {
            0 => "middle",
            1.. => "start",
            _ => "end",
        };
        // Two lines: long names break at their first blank.
        let (first, second) = name.split_once(' ').unwrap_or((name, ""));
        let text_x = tenths(x + sideways * 160 / 1000);
        let top = match spoke {
            0 if second.is_empty() => y - 150,
            0 => y - 320,
            3 => y + 260,
            1 | 5 => y - 60,
            _ => y + 90,
        };
        let at = job.map(|span| {
            let (cx, cy) = on_spoke(spoke, span.point);
            html! { <circle class="at" cx={tenths(cx)} cy={tenths(cy)} r="5.5" /> }
        });
        let line = html! { <line class="spoke" x1="220" y1="180" x2={tenths(x)} y2={tenths(y)} /> };
        let text = html! {
            <text text-anchor={anchor}>
                <tspan x={text_x.clone()} y={tenths(top)}>{ first }</tspan>
                if let Some(span) = job { <tspan class="strong">{ format!(" {}", span.point.percent()) }</tspan> }
                if !second.is_empty() { <tspan x={text_x} y={tenths(top + 170)}>{ second }</tspan> }
            </text>
        };
        (line, at.unwrap_or_default(), text)
    });
    let (mut lines, mut points, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    for (line, point, text) in spokes {
        lines.push(line);
        points.push(point);
        texts.push(text);
    }
    html! {
        <svg class="radar" viewBox="0 0 440 370" role="img" aria-label={label}>
            { for rings }
            { for lines }
            <path class="area" d={range} />
            <path class="line" d={around(&jobs.map(|job| job.map(|span| span.point)))} />
            { for points }
            { for texts }
        </svg>
    }
}
