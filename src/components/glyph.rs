//! Small drawn signs. Always beside a word, so never read aloud.

use yew::prelude::*;

/// The signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Clock,
    Weave,
    /// Ahead of evidence.
    Evidence,
    /// Agreement and answers differ.
    Talk,
    /// To revisit.
    Turn,
    /// Ahead of what it rests on.
    Ahead,
    /// Alike.
    Alike,
    /// Apart.
    Apart,
    /// Two views.
    Views,
    /// Done.
    Tick,
    /// One more.
    Plus,
    /// What is seen.
    Eye,
    /// The page around.
    Page,
}

/// One sign, as large as the text around it.
pub fn glyph(sign: Sign) -> Html {
    let (path, circle) = match sign {
        Sign::Clock => ("M8 4.5V8l2.5 2", Some(("8", "8", "6"))),
        Sign::Weave => ("M1.5 2.5h6v3h-6zM9.5 2.5h5v3h-5zM1.5 7h6v3h-6zM9.5 7h5v3h-5zM9.5 11.5h5v2.5h-5z", None),
        Sign::Evidence => ("M2 12V9M6.5 12V4M11 12V9M14 12V7", None),
        Sign::Talk => ("M2 3h12v8H8l-3.5 3V11H2z", None),
        Sign::Turn => ("M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3", None),
        Sign::Ahead => ("M3 12h4V8h4V4h3M11 4h3v3", None),
        Sign::Alike => ("M2 8h12M8 5v6", None),
        Sign::Eye => ("M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z", Some(("8", "8", "2"))),
        Sign::Page => ("M2 3h12v10H2zM2 6.2h12M5 10h3", None),
        Sign::Views => {
            ("M1.7 8a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M9.7 8a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0", None)
        }
        Sign::Apart => ("M1.5 8h4M10.5 8h4M3.5 6l-2 2 2 2M12.5 6l2 2-2 2", None),
        Sign::Tick => ("M3 8.5l3.2 3L13 4.5", None),
        Sign::Plus => ("M8 3v10M3 8h10", None),
    };
    let class = if sign == Sign::Turn { "glyph glyph-turn" } else { "glyph" };
    html! {
        <svg {class} viewBox="0 0 16 16" aria-hidden="true">
            if let Some((cx, cy, r)) = circle { <circle {cx} {cy} {r} /> }
            <path d={path} />
        </svg>
    }
}
