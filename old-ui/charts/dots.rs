//! What each person said to one statement: letters over the five stops of the rail lying down. Where there
//! are too many to be letters, how many stand at each stop.

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
    /// Who stands at each stop, in words; empty for nobody.
    pub tips: [String; LEVELS],
}

/// Where the stops stand, in percent.
const STOPS: [&str; LEVELS] = ["10%", "30%", "50%", "70%", "90%"];
/// From one letter to the next, upwards and sideways.
const PITCH: i64 = 27;
const BESIDE: i64 = 25;
/// The most letters in one stack before it gets a second one beside it.
const HIGHEST: usize = 5;
/// The most letters on one rail: more people than this are counted.
const MOST: usize = 24;
/// The smallest and the largest radius of a count.
const SMALL: i64 = 13;
const LARGE: i64 = 30;

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
    let counted = picture.letters.len() > MOST;
    let rows = (0..LEVELS).fold(1, |rows, level| rows.max(at(level).len().div_ceil(columns(at(level).len()))));
    let axis = if counted { 2 * LARGE + 18 } else { 18 + PITCH * rows as i64 };
    let stops = each(LEVELS, &|level| {
        let here = at(level);
        let columns = columns(here.len());
        let letters = if counted {
            count(&here, picture.letters.len(), axis)
        } else {
            each(here.len(), &|n| {
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
            })
        };
        let (class, r) = if picture.holds == Some(level as u8) { ("holds", "6") } else { ("stop", "4") };
        html! {
            <svg x={STOPS[level]} overflow="visible" data-tip={(!picture.tips[level].is_empty()).then_some(&picture.tips[level])}>
                <rect class="hit" x="-9%" width="18%" y="0" height={axis + 34} rx="8" />
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
        <svg class="dots-plot mirror" height={axis + 36} role="img" tabindex="0" data-marks="" aria-label={&picture.label}>
            { camps }
            <line class="axis" x1="10%" x2="90%" y1={axis} y2={axis} />
            <line class="notch" x1={enough} x2={enough} y1={axis - 9} y2={axis + 9} />
            { stops }
        </svg>
    }
}

/// As many as stand at a stop, as one circle whose area grows with their number; mine is marked.
fn count(here: &[&Dot], all: usize, axis: i64) -> Html {
    let counted = here.iter().filter(|dot| !dot.apart).count();
    if here.is_empty() {
        return Html::default();
    }
    // The area is the number: the radius its root, in whole units.
    let share = (LARGE * LARGE) * here.len() as i64 / all.max(1) as i64;
    let r = share.isqrt().max(SMALL);
    let cy = axis - 10 - r;
    let me = here.iter().any(|dot| dot.me);
    let class = match (me, counted) {
        (_, 0) => "dot dot-apart",
        (true, _) => "dot dot-me",
        _ => "dot",
    };
    html! {
        <g {class}>
            <circle cx="0" cy={cy} {r} />
            <text x="0" y={cy + 4}>{ here.len() }</text>
        </g>
    }
}

/// How many stacks so many letters make.
fn columns(letters: usize) -> usize {
    letters.div_ceil(HIGHEST).max(1)
}

fn percent(n: usize) -> String {
    format!("{n}%")
}
