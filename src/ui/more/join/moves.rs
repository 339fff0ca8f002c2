//! Figures now and then on one scale, each with its range: never one without the other.

use std::cmp::Ordering;

use markup::html;

use super::seen::Seen;
use crate::assessment::Span;
use crate::i18n::{Part, key};
use crate::questionnaire::JobId;
use crate::ui::charts::{share, tenths};
use crate::ui::desk::Desk;
use crate::ui::pages::results::{span_words, which};
use crate::ui::template::{Html, each};

/// "Lower, and better known": how the figure moves and how its range does.
pub fn finding(desk: &Desk, now: Span, then: Span) -> String {
    let shown = |span: Span| (span.point.percent(), span.lo.percent(), span.hi.percent());
    if shown(now) == shown(then) {
        return desk.words.text(key::JOIN_FIGURES_STAY).to_owned();
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
    let (figure, range) = (desk.words.text(figure), desk.words.text(range));
    desk.words.fill(key::JOIN_FINDING, &[("figure", &figure), ("range", &range)])
}

/// Readiness, and every job that moves.
pub fn moves(seen: &Seen) -> Html {
    let (now, then) = (&seen.desk.figures, &seen.then.figures);
    let span = |n: usize| match n {
        0 => (Some(now.overall), Some(then.overall)),
        n => (now.jobs[n - 1], then.jobs[n - 1]),
    };
    let moved = which(JobId::ALL.len() + 1, &|n| n == 0 || span(n).0 != span(n).1);
    let row = |n: usize| {
        let n = moved[n];
        let name = if n == 0 { seen.desk.text(key::CHART_READINESS) } else { &seen.desk.q.jobs[n - 1].label };
        let (was, will) = span(n);
        one(seen.desk, name, was, will)
    };
    html! {
        <>
            <ul class="join-moves">{ each(moved.len(), &row) }</ul>
            <p class="small">{ key::JOIN_KEY }</p>
        </>
    }
}

/// One figure; out of scope on one side, it is drawn for the other.
fn one(desk: &Desk, name: &str, now: Option<Span>, then: Option<Span>) -> Html {
    let text = |key, span: Option<Span>| span.map_or_else(|| "–".to_owned(), |span| span_words(desk, key, span));
    let parts: [Part; 3] =
        [("name", &name), ("now", &text(key::CHART_SPAN, now)), ("then", &text(key::CHART_SPAN, then))];
    html! {
        <li class="join-move">
            <span aria-hidden="true">{ name }</span>
            <span class="join-move-value num" aria-hidden="true">
                <span>{ text(key::JOIN_SPAN, now) }</span><i class="join-to">{ "→" }</i><b>{ text(key::JOIN_SPAN, then) }</b>
            </span>
            <span class="sr">{ desk.words.fill(key::JOIN_MOVE, &parts) }</span>
            <svg class="join-plot mirror" aria-hidden="true">
                <line class="lane" x1="0" x2="100%" y1="15" y2="15" />
                if let Some(span) = now { { range("was", span, "4", "22") } }
                if let Some(span) = then { { range("now", span, "9", "12") } }
                if let Some(span) = now { <circle class="at-was" cx={share(span.point)} cy="15" r="6" /> }
                if let Some(span) = then { <circle class="at" cx={share(span.point)} cy="15" r="7" /> }
            </svg>
        </li>
    }
}

fn range(class: &'static str, span: Span, y: &'static str, height: &'static str) -> Html {
    let width = span.hi.per_mille() - span.lo.per_mille();
    if width == 0 {
        return Html::default();
    }
    html! { <rect {class} x={share(span.lo)} width={tenths(width) + "%"} {y} {height} rx="4" /> }
}
