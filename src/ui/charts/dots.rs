//! What each person said to one statement: letters over the five stops of the rail lying down.

use markup::html;
use yew::prelude::*;

use crate::questionnaire::{LEVELS, Text};

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
const PITCH: usize = 27;
const BESIDE: i64 = 25;
/// The most letters in one stack before it gets a second one beside it.
const HIGHEST: usize = 5;

/// The drawing.
pub fn dots(picture: &Dots) -> Html {
    let at = |level: usize| picture.letters.iter().filter(move |dot| usize::from(dot.level) == level);
    let columns = |level: usize| at(level).count().div_ceil(HIGHEST).max(1);
    let rows = (0..LEVELS).map(|level| at(level).count().div_ceil(columns(level))).max().unwrap_or(0).max(1);
    let axis = 18 + PITCH * rows;
    let notch = STOPS.get(usize::from(picture.target)).copied();
    let stops = (0..LEVELS).zip(STOPS).map(|(level, x)| {
        let letters = at(level).enumerate().map(|(n, dot)| {
            let (row, column) = (n / columns(level), n % columns(level));
            // The stacks of one stop stand around its middle.
            let cx = BESIDE * (2 * column as i64 + 1 - columns(level) as i64) / 2;
            let cy = axis - 22 - PITCH * row;
            let class = match (dot.me, dot.apart) {
                (_, true) => "dot dot-apart",
                (true, _) => "dot dot-you",
                _ => "dot",
            };
            let text = if dot.me && !dot.apart { "dot-text dot-text-you" } else { "dot-text" };
            html! {
                <>
                    <circle {class} cx={cx.to_string()} cy={cy.to_string()} r="12" />
                    <text class={text} x={cx.to_string()} y={(cy + 4).to_string()}>{ dot.mark.to_owned() }</text>
                </>
            }
        });
        let holds = picture.holds == Some(level as u8);
        let (class, r) = if holds { ("holds", "6") } else { ("stop", "4") };
        html! {
            <svg {x} overflow="visible">
                <circle {class} cy={axis.to_string()} {r} />
                { for letters }
                <text class="lbl lbl-l" y={(axis + 26).to_string()}>{ picture.stops[level].as_ref() }</text>
                <text class="lbl lbl-s" y={(axis + 26).to_string()}>{ level }</text>
            </svg>
        }
    });
    let camps = picture.camps.then(|| {
        let camp = |levels: [usize; 2]| {
            let [first, last] = match levels.map(|level| at(level).any(|dot| !dot.apart)) {
                [true, false] => [levels[0]; 2],
                [false, true] => [levels[1]; 2],
                _ => levels,
            };
            let (x, width) = (1 + 20 * first, 18 + 20 * (last - first));
            html! { <rect class="side" x={format!("{x}%")} width={format!("{width}%")} y="2" height={(axis - 10).to_string()} rx="14" /> }
        };
        html! { <>{ camp([0, 1]) }{ camp([3, 4]) }</> }
    });
    let axis_y = axis.to_string();
    html! {
        <svg class="dots-plot mirror" height={(axis + 36).to_string()} role="img" aria-label={picture.label.clone()}>
            { camps.unwrap_or_default() }
            <line class="axis" x1="10%" x2="90%" y1={axis_y.clone()} y2={axis_y} />
            if let Some(x) = notch {
                <line class="notch" x1={x} x2={x} y1={(axis - 9).to_string()} y2={(axis + 9).to_string()} />
            }
            { for stops }
        </svg>
    }
}
