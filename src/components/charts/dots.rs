//! What each person said to one statement: letters over the five stops of the rail lying down. Where there are too
//! many to be letters, how many stand at each stop.

use engine::questionnaire::{LEVELS, Text};
use yew::prelude::*;

/// One person's level.
pub struct Dot<'a> {
    /// A letter or two.
    pub mark: &'a str,
    /// What they said.
    pub level: u8,
    /// Whether it is mine.
    pub me: bool,
    /// Not asked: drawn dashed, counted nowhere.
    pub apart: bool,
}

/// Everything on one rail.
pub struct Dots<'a> {
    /// What the levels are called.
    pub stops: &'static [Text; LEVELS],
    /// The language of that, where it is not the one around.
    pub lang: Option<&'static str>,
    /// Who stands where.
    pub letters: &'a [Dot<'a>],
    /// The level that is enough.
    pub target: u8,
    /// The level that counts.
    pub holds: Option<u8>,
    /// Two camps: each gets a field.
    pub camps: bool,
    /// For a room: larger, with the two ends marked. They are one where all say the same.
    pub ends: Option<[u8; 2]>,
    /// The same in words.
    pub label: String,
    /// Who stands at each stop, in words; empty for nobody.
    pub tips: [String; LEVELS],
}

/// Where the stops stand, in percent.
const STOPS: [&str; LEVELS] = ["10%", "30%", "50%", "70%", "90%"];
/// How large letters are.
#[derive(Clone, Copy)]
struct Sizes {
    /// The radius of a letter.
    r: i64,
    /// From one letter to the next, upwards and sideways.
    pitch: i64,
    beside: i64,
    /// From the middle of a letter to its foot.
    foot: i64,
}

const ON_A_PAGE: Sizes = Sizes { r: 12, pitch: 27, beside: 25, foot: 4 };
const IN_A_ROOM: Sizes = Sizes { r: 17, pitch: 38, beside: 37, foot: 5 };
/// The most letters that are drawn large.
const MOST_LARGE: usize = 12;
/// The most letters in one stack before it gets a second one beside it.
const HIGHEST: usize = 5;
/// The most letters on one rail: more people than this are counted.
const MOST: usize = 24;
/// The smallest and the largest radius of a count.
const SMALL: i64 = 13;
const LARGE: i64 = 30;

/// The drawing.
pub fn dots(picture: Dots) -> Html {
    let Dots { stops, lang, letters, target, holds, camps, ends, label, tips } = picture;
    let large = ends.is_some() && letters.len() <= MOST_LARGE;
    let sizes = if large { IN_A_ROOM } else { ON_A_PAGE };
    let at = |level: usize| -> Vec<&Dot> { letters.iter().filter(|dot| usize::from(dot.level) == level).collect() };
    let counted = letters.len() > MOST;
    let rows = (0..LEVELS).map(|level| at(level).len()).map(|here| here.div_ceil(columns(here))).max();
    let axis = if counted { 2 * LARGE + 18 } else { sizes.r + 6 + sizes.pitch * rows.unwrap_or(0).max(1) as i64 };
    let stop = |(level, tip): (usize, String)| {
        let here = at(level);
        let people = if counted { count(&here, letters.len(), axis) } else { stacks(&here, axis, sizes) };
        let is_end = !counted
            && !here.is_empty()
            && ends.is_some_and(|ends| ends[0] != ends[1] && ends.contains(&(level as u8)));
        let (class, r) = if holds.map(usize::from) == Some(level) { ("holds", "6") } else { ("stop", "4") };
        html! {
            // What is pointed at is measured, and engines measure an inner svg by its viewport or by what it draws.
            <svg x={STOPS[level]} overflow="visible">
                <g data-tip={(!tip.is_empty()).then_some(tip)}>
                    <rect class="hit" x="-9%" width="18%" y="0" height={(axis + 34).to_string()} rx="8" />
                    <circle {class} cy={axis.to_string()} {r} />
                    if is_end { { field(here.len(), axis, sizes) } }
                    { people }
                    <text class="lbl lbl-l" {lang} y={(axis + 26).to_string()}>{ stops[level].as_ref() }</text>
                    <text class="lbl lbl-s" y={(axis + 26).to_string()}>{ level }</text>
                </g>
            </svg>
        }
    };
    let camp = |levels: [usize; 2]| {
        let has = |level: usize| at(level).iter().any(|dot| !dot.apart);
        let first = levels[usize::from(!has(levels[0]))];
        let last = levels[usize::from(has(levels[1]))];
        html! {
            <rect class="side" x={percent(1 + 20 * first)} width={percent(18 + 20 * (last - first))}
                y="2" height={(axis - 10).to_string()} rx="14" />
        }
    };
    let camps: &[[usize; 2]] = if camps { &[[0, 1], [3, 4]] } else { &[] };
    let camps = camps.iter().copied().map(camp).collect::<Html>();
    let stops = tips.into_iter().enumerate().map(stop).collect::<Html>();
    let enough = STOPS.get(usize::from(target)).copied().unwrap_or_default();
    let axis_y = AttrValue::from(axis.to_string());
    html! {
        <svg class={if large { "dots-plot mirror dots-large" } else { "dots-plot mirror" }} height={(axis + 36).to_string()} role="img" tabindex="0" data-marks="" aria-label={label}>
            { camps }
            <line class="axis" x1="10%" x2="90%" y1={&axis_y} y2={&axis_y} />
            <line class="notch" x1={enough} x2={enough} y1={(axis - 9).to_string()} y2={(axis + 9).to_string()} />
            { stops }
        </svg>
    }
}

/// A letter for each who stands at a stop, in stacks around its middle.
fn stacks(here: &[&Dot], axis: i64, sizes: Sizes) -> Html {
    let columns = columns(here.len());
    let letter = |(n, dot): (usize, &&Dot)| {
        let cx = AttrValue::from((sizes.beside * (2 * (n % columns) as i64 + 1 - columns as i64) / 2).to_string());
        let cy = axis - sizes.r - 10 - sizes.pitch * (n / columns) as i64;
        let class = match (dot.me, dot.apart) {
            (_, true) => "dot dot-apart",
            (true, _) => "dot dot-you",
            _ => "dot",
        };
        let mark = dot.mark.to_owned();
        html! {
            <g {class}>
                <circle cx={&cx} cy={cy.to_string()} r={sizes.r.to_string()} />
                <text key={mark.clone()} x={cx} y={(cy + sizes.foot).to_string()}>{ mark }</text>
            </g>
        }
    };
    here.iter().enumerate().map(letter).collect()
}

/// A field around as many letters.
fn field(letters: usize, axis: i64, sizes: Sizes) -> Html {
    let (columns, edge) = (columns(letters), sizes.r / 5);
    let rows = letters.div_ceil(columns) as i64;
    let width = sizes.beside * (columns as i64 - 1) + 2 * sizes.r + 5 * edge;
    let height = sizes.pitch * (rows - 1) + 2 * (sizes.r + edge);
    let top = axis - 10 + edge - height;
    html! {
        <rect class="side" x={(-width / 2).to_string()} y={top.to_string()} width={width.to_string()}
            height={height.to_string()} rx={(sizes.r + edge).to_string()} />
    }
}

/// As many as stand at a stop, as one circle whose area grows with their number; mine is marked.
fn count(here: &[&Dot], all: usize, axis: i64) -> Html {
    if here.is_empty() {
        return html! {};
    }
    // The area is the number: the radius its root, in whole units.
    let share = (LARGE * LARGE) * here.len() as i64 / all.max(1) as i64;
    let r = share.isqrt().max(SMALL);
    let cy = axis - 10 - r;
    let me = here.iter().any(|dot| dot.me);
    let class = match (me, here.iter().all(|dot| dot.apart)) {
        (_, true) => "dot dot-apart",
        (true, _) => "dot dot-me",
        _ => "dot",
    };
    html! {
        <g {class}>
            <circle cx="0" cy={cy.to_string()} r={r.to_string()} />
            <text key={here.len()} x="0" y={(cy + 4).to_string()}>{ here.len() }</text>
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
