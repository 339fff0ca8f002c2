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

#[derive(Clone, PartialEq, Properties)]
pub struct RailProps {
    pub target: u8,
    pub look: RailLook,
}

/// Heights in the drawing: boxes of 8.5 in steps of 10.5, the lowest at 34, the base at 45.
fn box_y(level: u8) -> String {
    format!("{}", 34.0 - 10.5 * (f32::from(level) - 1.0))
}

/// One upright rail.
#[component]
pub fn Rail(props: &RailProps) -> Html {
    let RailProps { target, look } = *props;
    if look == RailLook::Others {
        return html! {
            <svg class="rail" viewBox="0 0 13 46" aria-hidden="true"><circle class="others" cx="6.5" cy="40" r="2" /></svg>
        };
    }
    let notch = format!("M-2 {}h17", 44.5 - 10.5 * f32::from(target) - 2.2);
    let boxes = match look {
        RailLook::Levels { solid, maybe, was } => (1..=target.max(maybe).max(was))
            .map(|level| {
                let class = if level <= solid {
                    "on"
                } else if level <= maybe {
                    "maybe"
                } else if level <= was {
                    "was"
                } else {
                    "off"
                };
                html! { <rect {class} x="1" y={box_y(level)} width="11" height="8.5" rx="1.5" /> }
            })
            .collect::<Html>(),
        RailLook::Unsure | RailLook::Outside => {
            let top = 34.0 - 10.5 * (f32::from(target) - 1.0);
            let sign = if look == RailLook::Unsure { "?" } else { "–" };
            html! {
                <>
                    <rect class="ask" x="1" y={top.to_string()} width="11" height={(42.5 - top).to_string()} rx="1.5" />
                    <text x="6.5" y={((42.5 + top) / 2.0 + 4.0).to_string()}>{ sign }</text>
                </>
            }
        }
        _ => (1..=target)
            .map(|level| html! { <rect class="off" x="1" y={box_y(level)} width="11" height="8.5" rx="1.5" /> })
            .collect::<Html>(),
    };
    let base = if look == RailLook::Open { "base-open" } else { "base" };
    html! {
        <svg class="rail" viewBox="0 0 13 46" aria-hidden="true">
            { boxes }
            <path class="notch" d={notch} />
            <path class={base} d="M0 45h13" />
        </svg>
    }
}
