//! Figures now and then on one scale, each with its range: never one without the other.

use std::cmp::Ordering;

use macros::html;

use super::seen::Seen;
use crate::assessment::Span;
use crate::i18n::key;
use crate::questionnaire::JobId;
use crate::sorted::which;
use crate::ui::desk::Desk;
use crate::ui::rest::moves;
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
        moves::moves(seen.desk, key::JOIN_MOVE, name, was, will)
    };
    html! {
        <>
            <ul class="moves">{ each(moved.len(), &row) }</ul>
            <p class="small">{ key::JOIN_KEY }</p>
        </>
    }
}
