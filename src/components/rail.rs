//! The rail, the one atom: an item's levels as boxes, and a notch at "enough".

use yew::prelude::*;

/// How an item's rail looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RailLook {
    /// Asked of others and not answered here.
    Others,
    /// Answered with *don't know*.
    Unsure,
    /// Out of scope: does not apply.
    Outside,
    /// Nothing said yet.
    Open,
    /// `solid` levels stand firm, up to `maybe` rests on answers still missing, up to `was` counts no
    /// longer because it has to be revisited.
    Levels { solid: u8, maybe: u8, was: u8 },
}

/// Half units as text: 69 is "34.5". Whole numbers keep the float printing out of the module.
fn halves(n: i32) -> String {
    format!("{}{}", n / 2, if n % 2 == 0 { "" } else { ".5" })
}

/// The top of a level's box, in halves: boxes of 8.5 in steps of 10.5, the lowest at 34, the base at 45.
const fn top(level: u8) -> i32 {
    68 - 21 * (level as i32 - 1)
}

/// One upright rail of an item with this target.
pub fn rail(target: u8, look: RailLook) -> Html {
    let shape = |class: &'static str, level: u8, height: i32| {
        html! { <rect {class} x="1" y={halves(top(level))} width="11" height={halves(height)} rx="1.5" /> }
    };
    let boxes = |n: u8, class: &dyn Fn(u8) -> &'static str| {
        (1..=n).map(|level| shape(class(level), level, 17)).collect::<Html>()
    };
    let (boxes, base) = match look {
        RailLook::Others => {
            return html! {
                <svg class="rail" viewBox="0 0 13 46" aria-hidden="true"><circle class="others" cx="6.5" cy="40" r="2" /></svg>
            };
        }
        RailLook::Levels { solid, maybe, was } => {
            let class = |level| match level {
                level if level <= solid => "on",
                level if level <= maybe => "maybe",
                level if level <= was => "was",
                _ => "off",
            };
            (boxes(target.max(maybe).max(was), &class), "base")
        }
        RailLook::Open => (boxes(target, &|_| "open"), "base-open"),
        RailLook::Unsure | RailLook::Outside => {
            let sign = if look == RailLook::Unsure { "?" } else { "–" };
            let middle = i32::midpoint(85, top(target)) + 8;
            let text = html! { <text x="6.5" y={halves(middle)}>{ sign }</text> };
            (html! { <>{ shape("ask", target, 85 - top(target)) }{ text }</> }, "base")
        }
    };
    html! {
        <svg class="rail" viewBox="0 0 13 46" aria-hidden="true">
            { boxes }
            <path class="notch" d={format!("M-2 {}h17", halves(top(target) - 4))} />
            <path class={base} d="M0 45h13" />
        </svg>
    }
}
