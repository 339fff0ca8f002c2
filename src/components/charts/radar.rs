//! The six jobs as a radar: for recognition and slides. The lanes tell more.

use std::fmt::Write as _;

use engine::assessment::{Ratio, Span};
use engine::questionnaire::Job;
use yew::prelude::*;

use super::units::tenths;
use crate::i18n::Messages;

/// What the radar shows.
pub struct Radar<'a> {
    /// How figures are written.
    pub words: Messages,
    /// The six jobs.
    pub names: &'static [Job],
    /// The language of their names, where it is not the one around.
    pub lang: Option<&'static str>,
    /// Their figures with their ranges.
    pub jobs: &'a [Option<Span>; SPOKES],
    /// Where they stood before.
    pub was: &'a [Option<Ratio>; SPOKES],
    /// The same in words.
    pub label: &'a str,
    /// What each point says.
    pub tips: &'a [String],
}

const SPOKES: usize = 6;
/// The six directions, from the top clockwise, in thousandths.
const WAYS: [(i64, i64); SPOKES] = [(0, -1000), (866, -500), (866, 500), (0, 1000), (-866, 500), (-866, -500)];
/// The middle and the radius, in tenths of the drawing's units.
const MIDDLE: (i64, i64) = (2200, 1800);
const RADIUS: i64 = 1300;

/// A point on a spoke, `part` of the radius from the middle, in tenths.
fn on_spoke(spoke: usize, part: Ratio) -> (i64, i64) {
    let (x, y) = WAYS[spoke % SPOKES];
    let far = RADIUS * part.per_mille();
    (MIDDLE.0 + x * far / 1_000_000, MIDDLE.1 + y * far / 1_000_000)
}

/// A closed line through one point on each spoke that has one.
fn around(part: &dyn Fn(usize) -> Option<Ratio>) -> String {
    let mut path = String::new();
    for spoke in 0..SPOKES {
        if let Some(part) = part(spoke) {
            let (x, y) = on_spoke(spoke, part);
            let _ = write!(path, "{}{} {}", if path.is_empty() { 'M' } else { 'L' }, tenths(x), tenths(y));
        }
    }
    path + "Z"
}

/// The drawing.
pub fn radar(&Radar { words, names, lang, jobs, was, label, tips }: &Radar) -> Html {
    let ring = |n: i64| {
        let class = if n == 4 { "ring ring-goal" } else { "ring" };
        html! { <path {class} d={around(&|_| Some(Ratio::new(n, 4)))} /> }
    };
    let range = around(&|n| jobs[n].map(|span| span.hi)) + &around(&|n| jobs[n].map(|span| span.lo));
    let spoke = |n: usize| {
        let (x, y) = on_spoke(n, Ratio::ONE);
        html! { <line class="spoke" x1="220" y1="180" x2={tenths(x)} y2={tenths(y)} /> }
    };
    let point = |n: usize| {
        let (x, y) = jobs[n].map_or(MIDDLE, |span| on_spoke(n, span.point));
        let [x, y] = [x, y].map(|at| AttrValue::from(tenths(at)));
        html! {
            <g data-tip={tips.get(n).cloned()}><circle class="hit" cx={&x} cy={&y} r="16" /><circle class="at" cx={x} cy={y} r="5.5" /></g>
        }
    };
    let text = |(n, name): (usize, &'static Job)| {
        let (x, y) = on_spoke(n, Ratio::ONE);
        let (sideways, _) = WAYS[n % SPOKES];
        let anchor = match sideways {
            0 => "middle",
            1.. => "start",
            _ => "end",
        };
        // Two lines: long names break at their first blank.
        let name = name.label.as_ref();
        let (first, second) = name.split_once(' ').unwrap_or((name, ""));
        let x = AttrValue::from(tenths(x + sideways * 160 / 1000));
        let top = y + [if second.is_empty() { -150 } else { -320 }, -60, 90, 260, 90, -60][n % SPOKES];
        let figure = jobs[n].map(|span| words.number(span.point.percent())).unwrap_or_default();
        html! {
            <text text-anchor={anchor}>
                <tspan {lang} x={&x} y={tenths(top)}>{ first }{ " " }</tspan>
                <tspan key={figure.clone()} class="strong">{ figure }</tspan>
                <tspan {lang} {x} y={tenths(top + 170)}>{ second }</tspan>
            </text>
        }
    };
    html! {
        <svg class="radar" viewBox="0 0 440 370" role="img" tabindex="0" data-marks="" aria-label={label.to_owned()}>
            { (1..=4).map(ring).collect::<Html>() }
            { (0..SPOKES).map(spoke).collect::<Html>() }
            <path class="area" d={range} />
            if was.iter().any(Option::is_some) { <path class="was" d={around(&|n| was[n])} /> }
            <path class="line" d={around(&|n| jobs[n].map(|span| span.point))} />
            { (0..SPOKES).map(point).collect::<Html>() }
            { names.iter().enumerate().take(SPOKES).map(text).collect::<Html>() }
        </svg>
    }
}
