//! The effort curve: the readiness the best plan reaches for every effort, as steps.

use std::fmt::Write as _;

use engine::assessment::Ratio;
use yew::prelude::*;

use super::units::tenths;
use crate::i18n::Messages;

/// What each effort is good for: points, and the readiness the best plan for them reaches; the first costs nothing,
/// each is dearer and better than the one before.
pub struct Effort<'a> {
    /// How figures are written.
    pub words: Messages,
    /// The best plans.
    pub best: &'a [(u32, Ratio)],
    /// The last point of the scale.
    pub most: u32,
    /// The effort that is looked at, and what it reaches.
    pub at: (u32, Ratio),
    /// What is written below: the first one at the beginning, the last at the end.
    pub stops: &'a [Stop],
    /// What each of the best plans comes to, in words.
    pub tips: &'a [String],
    /// The same in words.
    pub label: &'a str,
}

/// A place on the scale of effort.
pub struct Stop {
    /// In points.
    pub points: u32,
    /// What it is called.
    pub word: &'static str,
}

/// Where the curve begins and ends, in thousandths of the width.
const FROM: i64 = 40;
const TO: i64 = 960;
/// Where it stands lowest and highest, in thousandths of the height; the words of the scale stand below.
const LOW: i64 = 680;
const HIGH: i64 = 190;
/// At least so much of readiness is from the lowest to the highest, in thousandths: a small gain is no steep climb.
const LEAST: i64 = 100;

/// The drawing: effort from one side to the other, readiness upwards.
pub fn effort(picture: &Effort) -> Html {
    let Effort { best, stops, at: (points, reached), .. } = *picture;
    let (Some((_, first)), Some((_, last))) = (best.first(), best.last()) else { return html! {} };
    let most = i64::from(picture.most.max(1));
    let rise = (*last - *first).per_mille().max(LEAST);
    let x = |points: u32| FROM + i64::from(points) * (TO - FROM) / most;
    let y = |reached: Ratio| LOW - (reached - *first).per_mille() * (LOW - HIGH) / rise;
    // A picture that is stretched to the width there is; its lines are not.
    let mut whole = String::new();
    let mut taken = String::new();
    for (cost, reached) in best {
        let (x, y) = (x(*cost), y(*reached));
        let step = |path: &mut String| {
            let _ = if path.is_empty() { write!(path, "M{x} {y}") } else { write!(path, "H{x}V{y}") };
        };
        step(&mut whole);
        if *cost <= points {
            step(&mut taken);
        }
    }
    let _ = write!(whole, "H{TO}");
    let _ = write!(taken, "H{}", x(points));
    let percent = |per_mille: i64| AttrValue::from(tenths(per_mille) + "%");
    let ends = best.iter().skip(1).map(|(points, _)| *points).chain([picture.most]);
    let mark = |(n, ((from, _), to)): (usize, (&(u32, Ratio), u32))| {
        let (from, to) = (x(*from), x(to));
        html! {
            <g data-tip={picture.tips.get(n).cloned()}><rect class="hit" x={percent(from)} width={percent(to - from)} y="0" height="100%" /></g>
        }
    };
    let marks = best.iter().zip(ends).enumerate().map(mark).collect::<Html>();
    let anchor = |points: u32| match points {
        0 => "start",
        points if points >= picture.most => "end",
        _ => "middle",
    };
    let figure = |points: u32, y: i64, dy: &'static str, reached: Ratio| {
        let text = picture.words.number(reached.percent());
        html! { <text key={format!("{points} {text}")} class="strong" x={percent(x(points))} y={percent(y)} {dy} text-anchor={anchor(points)}>{ text }</text> }
    };
    let word = |(n, stop): (usize, &Stop)| {
        let class = (n == 1 && stops.len() > 2).then_some("opt");
        html! { <text key={stop.word} {class} x={percent(x(stop.points))} y="100%" dy="-.3em" text-anchor={anchor(stop.points)}>{ stop.word }</text> }
    };
    html! {
        <div class="effort" role="img" tabindex="0" data-marks="" aria-label={picture.label.to_owned()}>
            <svg class="mirror" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
                <path class="line" d={whole} vector-effect="non-scaling-stroke" />
                <path class="line-in" d={taken} vector-effect="non-scaling-stroke" />
            </svg>
            <svg class="mirror" overflow="visible" aria-hidden="true">
                { marks }
                <line class="axis" x1={percent(FROM)} x2={percent(TO)} y1="85%" y2="85%" />
                <circle class="at" cx={percent(x(points))} cy={percent(y(reached))} r="8" />
                { figure(0, LOW, "1.3em", *first) }
                { figure(points, y(reached), "-1.1em", reached) }
                if points < picture.most { { figure(picture.most, y(*last), "-.8em", *last) } }
                { for stops.iter().enumerate().map(word) }
            </svg>
        </div>
    }
}
