//! The end of the run for whoever began alone: a first picture with an honest range, and bringing in the others.

use engine::assessment::{OwnView, Span};
use engine::questionnaire::RoleSet;
use engine::state::{Cell, View, run};
use yew::prelude::*;

use super::thanks::thanks;
use crate::components::charts::scale;
use crate::components::{Board, BoardSize, Perspective, keyed};
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::{could_be, is_wide, own_verdict, span_words, spelled_first};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;
use crate::styles::use_results_styles;

/// The page.
#[component]
pub fn ChampionEnd() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    use_results_styles(&focus.frame());
    let own = snapshot.me.and_then(|me| own_verdict(&snapshot, me));
    let verdict = own.as_ref().map_or_else(|| snapshot.text(key::END_NO_LEVEL).to_owned(), |own| own.0.clone());
    let thanks = thanks(&snapshot);
    let first = run::order(snapshot.q, &snapshot.state).first().map(|item| Cell::of(snapshot.q, *item));
    let link = |word: Key, to: View| {
        html! { <button type="button" class="link" onclick={assessment.on_go(to)}>{ snapshot.text(word) }</button> }
    };
    let line = if only_theirs(&snapshot) > 0 { key::END_BOARD_DOT } else { key::END_BOARD };
    html! {
        <>
            <div class="first-picture">
                <div class="first-say">
                    <p class="kicker" key={thanks.clone()}>{ thanks }</p>
                    <h2 class="verdict" tabindex="-1">{ keyed(verdict) }</h2>
                    if let Some((_, view)) = &own { { figure(&snapshot, view) } }
                    <div class="row">
                        { link(key::END_RESULTS, View::Results) }
                        if let Some(first) = first { { link(key::END_CHANGE, View::Run(first)) } }
                    </div>
                </div>
                <div class="first-board">
                    <Board snapshot={snapshot.clone()} perspective={Perspective::Mine} size={BoardSize::Small} line={snapshot.text(line)} />
                </div>
            </div>
            { next(&snapshot, &assessment) }
        </>
    }
}

/// What I see, beside what the group's answers could still make of it: the wider that is, the smaller the figure.
fn figure(snapshot: &Snapshot, view: &OwnView) -> Html {
    let (group, point) = (snapshot.figures.overall, view.overall);
    let title = snapshot.text(if is_alone(snapshot) { key::END_FIGURE_ALONE } else { key::END_FIGURE });
    let about = could_be(snapshot);
    let class = if is_wide(snapshot) { "figure-value figure-small" } else { "figure-value" };
    let value = snapshot.words.number(point.percent());
    let label = snapshot
        .words
        .fill(key::END_SCALE, &[("point", &value), ("range", &span_words(snapshot, key::CHART_SCALE_RANGE, group))]);
    html! {
        <>
            <div class="figure first-figure">
                <span {class} key={value.clone()}>{ value }</span>
                <span class="figure-words"><b class="sub">{ title }</b>{ keyed(about) }</span>
            </div>
            { scale(Span { point, ..group }, true, &label) }
        </>
    }
}

/// Whether I answer for all of us.
fn is_alone(snapshot: &Snapshot) -> bool {
    snapshot.state.my_roles() == snapshot.q.all_roles()
}

/// How many statements only others are asked.
fn only_theirs(snapshot: &Snapshot) -> usize {
    snapshot.q.items.len() - run::order(snapshot.q, &snapshot.state).len()
}

/// Bringing in the others, with the roles nobody holds yet; where nobody is missing, the way to what all of us say.
fn next(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let text = |key: Key| snapshot.text(key);
    let mut missing = snapshot.group.vacant();
    if is_alone(snapshot) {
        missing = snapshot.group.expected.value;
    }
    let (title, about, word, to) = if missing.is_empty() {
        (key::END_ALL_IN, key::END_ALL_IN_ABOUT, key::END_RESULTS, View::Results)
    } else {
        (key::END_INVITE_TITLE, key::END_INVITE_ABOUT, key::END_INVITE, View::Invite)
    };
    let theirs = only_theirs(snapshot);
    let count = spelled_first(snapshot.words, theirs);
    let theirs = snapshot.words.count(key::END_ONLY_THEIRS, theirs, &[("count", &count)]);
    let is_theirs = only_theirs(snapshot) > 0 && !missing.is_empty();
    let button = |class: &'static str| {
        html! { <button type="button" {class} part="button" onclick={assessment.on_go(to)}>{ text(word) }</button> }
    };
    html! {
        <>
            <section class="first-next" aria-labelledby="first-next">
                <div class="first-next-text">
                    <h3 class="heading" id="first-next">{ text(title) }</h3>
                    <p>
                        { keyed(text(about)) }
                        if is_theirs { <b key={theirs.clone()}>{ format!(" {theirs}") }</b> }
                        if !missing.is_empty() { { keyed(format!(" {}", text(key::END_INVITE_HOW))) } }
                    </p>
                    <ul class="first-roles">{ for by_size(snapshot, missing).into_iter().map(|role| chip(snapshot, role)) }</ul>
                </div>
                { button("button button-main only-wide") }
            </section>
            <div class="bar bar-one only-narrow">{ button("button button-main") }</div>
        </>
    }
}

/// These roles, those that are asked most first, as they are invited.
fn by_size(snapshot: &Snapshot, roles: RoleSet) -> Vec<usize> {
    let asked = |role: usize| snapshot.q.items.iter().filter(|item| item.roles.has(role)).count();
    let mut roles: Vec<usize> = roles.iter().collect();
    roles.sort_by_key(|role| std::cmp::Reverse(asked(*role)));
    roles
}

/// A role with the minutes it takes.
fn chip(snapshot: &Snapshot, role: usize) -> Html {
    let minutes = snapshot.words.count(key::START_MINUTES, snapshot.q.minutes(RoleSet::of(role)), &[]);
    html! { <li key={role}><b lang={snapshot.lang()}>{ snapshot.q.roles[role].label.as_ref() }</b>{ " " }<span>{ minutes }</span></li> }
}
