//! The headline: the verdict and its reason, then the figure with its range, never one without the other.

use engine::assessment::{OwnView, Span};
use yew::prelude::*;

use super::why::why;
use crate::components::charts::scale;
use crate::components::keyed;
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::lazy::Section;
use crate::phrases::{self, could_be, is_wide, readiness_words, span_words};
use crate::snapshot::Snapshot;

/// Verdict and figure.
#[component]
pub fn Headline() -> Html {
    let snapshot = use_snapshot();
    let own = phrases::sole_voice(&snapshot)
        .and_then(|person| phrases::own_verdict(&snapshot, person).map(|(verdict, view)| (verdict, person, view)));
    let (verdict, more, figure) = match &own {
        Some((verdict, person, view)) => (verdict.clone(), Html::default(), own_figure(&snapshot, *person, view)),
        None => {
            let (verdict, more, _) = phrases::verdict(&snapshot);
            (verdict, lead(&snapshot, more), group_figure(&snapshot))
        }
    };
    html! {
        <section class="headline" aria-labelledby="verdict">
            <div>
                <h2 class="verdict" id="verdict" tabindex="-1">{ keyed(verdict) }</h2>
                { more }
            </div>
            <div class="figure-block">
                { figure }
                { for beside(&snapshot) }
            </div>
        </section>
    }
}

/// Why the weakest job is that, and what stands lowest in it; else the sentence behind the verdict.
fn lead(snapshot: &Snapshot, more: String) -> Html {
    let (reason, lowest) = (phrases::reason(snapshot), phrases::lowest(snapshot));
    let is_one = snapshot.figures.weakest.len() == 1 && !lowest.is_empty();
    if !is_one {
        return html! { <p class="lead verdict-more">{ keyed(more) }</p> };
    }
    // Each text with the blank behind it: nothing bare stands beside what comes and goes.
    let first = reason.map(|reason| keyed([snapshot.text(reason), " "].concat()));
    let lowest_there = keyed([snapshot.text(key::VERDICT_LOWEST), " "].concat());
    match snapshot.q.topics(lowest.iter().copied()) {
        Some(topics) => html! {
            <p class="lead verdict-more">
                { for first }
                { lowest_there }
                { keyed(snapshot.words.list_plain(&topics)) }
            </p>
        },
        // Without topics a list inside a sentence becomes lines.
        None => html! {
            <div class="lead verdict-more">
                <p>{ for first }{ lowest_there }</p>
                <ul class="bullets">{ for lowest.iter().map(|item| html! { <li key={*item} lang={snapshot.lang()}>{ &*snapshot.q.items[*item].text }</li> }) }</ul>
            </div>
        },
    }
}

/// A figure with its words.
fn block(value: String, is_small: bool, title: String, about: String) -> Html {
    let class = if is_small { "figure-value figure-small" } else { "figure-value" };
    html! {
        <div class="figure">
            <span {class} key={value.clone()}>{ value }</span>
            <span class="figure-words"><b class="sub" key={title.clone()}>{ title }</b>{ keyed(about) }</span>
        </div>
    }
}

/// One person's own view: the only point there is, on the group's range.
fn own_figure(snapshot: &Snapshot, person: usize, view: &OwnView) -> Html {
    let span = Span { point: view.overall, ..snapshot.figures.overall };
    let title = phrases::as_seen(snapshot, person, key::RESULTS_OWN, key::RESULTS_OWN_OF);
    html! {
        <>
            { block(snapshot.words.number(view.overall.percent()), is_wide(snapshot), title, could_be(snapshot)) }
            { scale(span, true, &span_words(snapshot, key::CHART_SCALE_RANGE, span)) }
        </>
    }
}

/// The group's readiness.
fn group_figure(snapshot: &Snapshot) -> Html {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    if figures.voices == 0 {
        return html! { <p class="lead">{ snapshot.text(key::RESULTS_NOT_KNOWN) }</p> };
    }
    let span = figures.overall;
    let missing = figures.missing_answers();
    let about = if missing == 0 {
        words.text(key::RESULTS_EXACT).to_owned()
    } else {
        let (lo, hi) = (span.lo.percent(), span.hi.percent());
        words.count(key::RESULTS_BETWEEN, missing, &[("lo", &lo), ("hi", &hi)])
    };
    let point = span.point.percent();
    let title = snapshot.text(phrases::band(figures.verdict)).to_owned();
    html! {
        <>
            { block(point.to_string(), is_wide(snapshot), title, about) }
            { scale(span, true, &readiness_words(snapshot)) }
            { why(words.fill(key::WHY_POINT, &[("point", &point)]), Section::WhyReadiness) }
        </>
    }
}

/// What has to stand beside the figure: what looking again would change, and what was left out.
fn beside(snapshot: &Snapshot) -> Vec<Html> {
    let (figures, words) = (&snapshot.figures, snapshot.words);
    let left_out = figures.out_of_scope();
    let mut lines = Vec::new();
    let then = figures.once_revisited(snapshot.q);
    if figures.revisits() > 0 && then != figures.overall.point && phrases::sole_voice(snapshot).is_none() {
        let text = words.count(
            key::RESULTS_ONCE_REVISITED,
            figures.revisits(),
            &[("then", &then.percent()), ("level", &phrases::held_level(snapshot.q))],
        );
        lines.push(html! { <p class="small beside" key={text.clone()}>{ text }</p> });
    }
    if !left_out.is_empty() {
        let about = words.count(key::RESULTS_LEFT_OUT, left_out.len(), &[]);
        lines.push(html! {
            <div class="small beside" key="left-out">
                <p>{ keyed(about) }</p>
                <ul class="bullets">{ for left_out.iter().map(|item| html! { <li key={*item} lang={snapshot.lang()}>{ &*snapshot.q.items[*item].text }</li> }) }</ul>
            </div>
        });
    }
    lines
}
