//! One figure before and after, on one scale, each with its range: never one without the other.

use engine::assessment::Span;
use yew::prelude::*;

use super::charts::{share, tenths};
use crate::i18n::{Key, Part, key};
use crate::phrases::span_words;
use crate::snapshot::Snapshot;

/// A row; what is out of scope on one side is drawn for the other. `spoken` says the same in words, with the name and
/// what was `before` and is `after`.
pub fn moves(snapshot: &Snapshot, spoken: Key, name: &str, before: Option<Span>, after: Option<Span>) -> Html {
    let text = |key, span: Option<Span>| span.map_or_else(|| "–".to_owned(), |span| span_words(snapshot, key, span));
    let parts: [Part; 3] =
        [("name", &name), ("before", &text(key::CHART_SPAN, before)), ("after", &text(key::CHART_SPAN, after))];
    let spoken = snapshot.words.fill(spoken, &parts);
    let (was, now) = (text(key::MOVES_SPAN, before), text(key::MOVES_SPAN, after));
    html! {
        <li class="move">
            <span aria-hidden="true">{ name }</span>
            <span class="move-value num" aria-hidden="true">
                <span key={was.clone()}>{ was }</span><i class="move-to">{ "→" }</i><b key={now.clone()}>{ now }</b>
            </span>
            <span class="sr" key={spoken.clone()}>{ spoken }</span>
            <svg class="move-plot mirror" aria-hidden="true">
                <line class="lane" x1="0" x2="100%" y1="15" y2="15" />
                if let Some(span) = before { { range("was", span, "4", "22") } }
                if let Some(span) = after { { range("now", span, "9", "12") } }
                if let Some(span) = before { <circle class="at-was" cx={share(span.point)} cy="15" r="6" /> }
                if let Some(span) = after { <circle class="at" cx={share(span.point)} cy="15" r="7" /> }
            </svg>
        </li>
    }
}

fn range(class: &'static str, span: Span, y: &'static str, height: &'static str) -> Html {
    let width = span.hi.per_mille() - span.lo.per_mille();
    if width == 0 {
        return html! {};
    }
    html! { <rect {class} x={share(span.lo)} width={tenths(width) + "%"} {y} {height} rx="4" /> }
}
