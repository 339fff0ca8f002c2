//! Figures now and then on one scale, each with its range: never one without the other.

use std::cmp::Ordering;

use engine::assessment::Span;
use yew::prelude::*;

use super::preview::{Preview, use_preview};
use crate::components::{keyed, moves};
use crate::i18n::key;
use crate::phrases::{sole_voice, span_words};

/// How readiness would move, and every job that does. While one person has spoken what they see is the one figure: beside
/// it nothing is said to move, and a group's first figure stands alone.
#[component]
pub fn Change() -> Html {
    let preview = use_preview();
    let (now, then) = (&preview.now, &preview.then);
    if sole_voice(then).is_some() {
        return html! {};
    }
    if sole_voice(now).is_some() {
        let first = span_words(then, key::JOIN_READINESS, then.figures.overall);
        return html! { <><p class="sub">{ now.text(key::JOIN_FIRST) }</p><p>{ keyed(first) }</p></> };
    }
    let was = std::iter::once(Some(now.figures.overall)).chain(now.figures.jobs);
    let will = std::iter::once(Some(then.figures.overall)).chain(then.figures.jobs);
    let names = std::iter::once(now.text(key::CHART_READINESS)).chain(now.q.jobs.iter().map(|job| &*job.label));
    let moved = names.zip(was.zip(will)).enumerate().filter(|(n, (_, (was, will)))| *n == 0 || was != will);
    let row = |(_, (name, (was, will)))| moves(now, key::JOIN_MOVE, name, was, will);
    html! {
        <>
            <p class="sub">{ keyed(finding(&preview)) }</p>
            <ul class="moves">{ for moved.map(row) }</ul>
            <p class="small">{ now.text(key::JOIN_KEY) }</p>
        </>
    }
}

/// "Lower, and better known": how the figure moves and how its range does.
fn finding(preview: &Preview) -> String {
    let words = preview.now.words;
    let (now, then) = (preview.now.figures.overall, preview.then.figures.overall);
    let shown = |span: Span| (span.point.percent(), span.lo.percent(), span.hi.percent());
    if shown(now) == shown(then) {
        return words.text(key::JOIN_FIGURES_STAY).to_owned();
    }
    let figure = match then.point.percent().cmp(&now.point.percent()) {
        Ordering::Less => key::JOIN_LOWER,
        Ordering::Equal => key::JOIN_AS_HIGH,
        Ordering::Greater => key::JOIN_HIGHER,
    };
    let width = |span: Span| span.hi.per_mille() - span.lo.per_mille();
    let range = match width(then).cmp(&width(now)) {
        Ordering::Less => key::JOIN_BETTER_KNOWN,
        Ordering::Equal => key::JOIN_AS_KNOWN,
        Ordering::Greater => key::JOIN_LESS_KNOWN,
    };
    words.fill(key::JOIN_FINDING, &[("figure", &words.text(figure)), ("range", &words.text(range))])
}
