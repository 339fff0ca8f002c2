//! What each person said to one statement: letters over the five stops of the rail lying down.

use macros::html;

use crate::questionnaire::{LEVELS, Text};
use crate::ui::template::{Html, each};

/// One person's level.
pub struct Dot<'a> {
    /// A letter or two.
    pub mark: &'a str,
    pub level: u8,
    pub me: bool,
    /// Not asked: drawn dashed, counted nowhere.
    pub apart: bool,
}

/// Everything on one rail.
pub struct Dots<'a> {
    pub stops: &'a [Text; LEVELS],
    pub letters: &'a [Dot<'a>],
    /// The level that is enough.
    pub target: u8,
    /// The level that counts.
    pub holds: Option<u8>,
    /// Two camps: each gets a field.
    pub camps: bool,
    /// The same in words.
    pub label: String,
}

/// Where the stops stand, in percent.
const STOPS: [&str; LEVELS] = ["10%", "30%", "50%", "70%", "90%"];
/// From one letter to the next, upwards and sideways.
const PITCH: i64 = 27;
const BESIDE: i64 = 25;
/// The most letters in one stack before it gets a second one beside it.
const HIGHEST: usize = 5;

/// The drawing.
pub fn dots(picture: &Dots) -> Html {
    let at = |level: usize| -> Vec<&Dot> {
        let mut here = Vec::new();
        for dot in picture.letters {
            if usize::from(dot.level) == level {
                here.push(dot);
            }
        }
        here
    };
    let rows = (0..LEVELS).fold(1, |rows, level| rows.max(at(level).len().div_ceil(columns(at(level).len()))));
    let axis = 18 + PITCH * rows as i64;
    let stops = each(LEVELS, &|level| {
        let here = at(level);
        let columns = columns(here.len());
        let letters = each(here.len(), &|n| {
            let dot = here[n];
            // The stacks of one stop stand around its middle.
            let cx = BESIDE * (2 * (n % columns) as i64 + 1 - columns as i64) / 2;
            let cy = axis - 22 - PITCH * (n / columns) as i64;
            let class = match (dot.me, dot.apart) {
                (_, true) => "dot dot-apart",
                (true, _) => "dot dot-you",
                _ => "dot",
            };
            html! {
                <g {class}>
                    <circle cx={cx} cy={cy} r="12" />
                    <text x={cx} y={cy + 4}>{ dot.mark }</text>
                </g>
            }
        });
        let (class, r) = if picture.holds == Some(level as u8) { ("holds", "6") } else { ("stop", "4") };
        html! {
            <svg x={STOPS[level]} overflow="visible">
                <circle {class} cy={axis} {r} />
                { letters }
                <text class="lbl lbl-l" y={axis + 26}>{ picture.stops[level].as_ref() }</text>
                <text class="lbl lbl-s" y={axis + 26}>{ level }</text>
            </svg>
        }
    });
    let camps = each(if picture.camps { 2 } else { 0 }, &|n| {
        let levels = [[0, 1], [3, 4]][n];
        let counted = |level: usize| at(level).iter().any(|dot| !dot.apart);
        let first = levels[usize::from(!counted(levels[0]))];
        let last = levels[usize::from(counted(levels[1]))];
        html! {
            <rect class="side" x={percent(1 + 20 * first)} width={percent(18 + 20 * (last - first))}
                y="2" height={axis - 10} rx="14" />
        }
    });
    let enough = STOPS.get(usize::from(picture.target)).copied().unwrap_or_default();
    html! {
        <svg class="dots-plot mirror" height={axis + 36} role="img" aria-label={&picture.label}>
            { camps }
            <line class="axis" x1="10%" x2="90%" y1={axis} y2={axis} />
            <line class="notch" x1={enough} x2={enough} y1={axis - 9} y2={axis + 9} />
            { stops }
        </svg>
    }
}

/// How many stacks so many letters make.
fn columns(letters: usize) -> usize {
    letters.div_ceil(HIGHEST).max(1)
}

fn percent(n: usize) -> String {
    format!("{n}%")
}
