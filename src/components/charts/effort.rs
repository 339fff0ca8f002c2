//! The effort curve: the readiness the best plan reaches for every effort, as steps.

use std::fmt::Write as _;

use engine::assessment::Ratio;
use yew::prelude::*;

use super::units::share;

/// What each effort is good for: points, and the readiness the best plan for them reaches; the first costs nothing,
/// each is dearer and better than the one before.
pub struct Effort<'a> {
    /// The best plans.
    pub best: &'a [(u32, Ratio)],
    /// The last point of the scale.
    pub most: u32,
    /// The effort that is looked at, and what it reaches.
    pub at: (u32, Ratio),
    /// What each of the best plans comes to, in words.
    pub tips: &'a [String],
    /// The same in words.
    pub label: &'a str,
}

/// The drawing: effort from one side to the other, readiness upwards.
pub fn effort(picture: &Effort) -> Html {
    let most = i64::from(picture.most.max(1));
    let across = |points: u32| Ratio::new(i64::from(points), most);
    // A picture that is stretched to the width there is; its lines are not.
    let x = |points: u32| i64::from(points) * 1000 / most;
    let y = |reached: Ratio| 1000 - reached.per_mille();
    let mut path = String::new();
    for (points, reached) in picture.best {
        let (x, y) = (x(*points), y(*reached));
        let _ = if path.is_empty() { write!(path, "M{x} {y}") } else { write!(path, "H{x}V{y}") };
    }
    path.push_str("H1000");
    let area = [&path, "V1000H0Z"].concat();
    let (points, reached) = picture.at;
    let (at, up) = (AttrValue::from(share(across(points))), AttrValue::from(share(Ratio::ONE - reached)));
    let ends = picture.best.iter().skip(1).map(|(points, _)| *points).chain([picture.most]);
    let mark = |(n, ((from, _), to)): (usize, (&(u32, Ratio), u32))| {
        let (x, width) = (share(across(*from)), share(across(to.max(*from) - from)));
        html! { <g data-tip={picture.tips.get(n).cloned()}><rect class="hit" {x} {width} y="0" height="100%" /></g> }
    };
    let marks = picture.best.iter().zip(ends).enumerate().map(mark).collect::<Html>();
    let level = |y: &'static str| html! { <line class="lane" x1="0" x2="100%" y1={y} y2={y} /> };
    html! {
        <div class="effort" role="img" tabindex="0" data-marks="" aria-label={picture.label.to_owned()}>
            <svg class="mirror" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
                <path class="area" d={area} />
                <path class="line" d={path} vector-effect="non-scaling-stroke" />
            </svg>
            <svg class="mirror" overflow="visible" aria-hidden="true">
                { marks }
                { level("0") }
                { level("50%") }
                { level("100%") }
                <line class="notch" x1={&at} x2={&at} y1={&up} y2="100%" />
                <circle class="at" cx={at} cy={up} r="7" />
            </svg>
        </div>
    }
}
