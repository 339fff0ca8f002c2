//! Half way: own statements are still open, and nobody else's answers are to be seen. What can be said already, and the
//! way on; no figure.

use engine::group::Answer;
use engine::state::run::{self, Row};
use engine::state::{Cell, View};
use yew::prelude::*;

use crate::components::{Board, BoardSize, Perspective, keyed};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::key;
use crate::phrases;
use crate::snapshot::Snapshot;

/// The page.
#[component]
pub fn Half() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let words = snapshot.words;
    let (answered, asked) = phrases::progress(&snapshot);
    let open = run::open(snapshot.q, &snapshot.state);
    let kicker = words.fill(key::HALF_ANSWERED, &[("n", &answered), ("of", &asked)]);
    let minutes = snapshot.q.minutes_for(&open).max(1);
    let left = words.count(key::HALF_LEFT, open.len(), &[("minutes", &minutes)]);
    let at = open.first().map(|item| Cell::of(snapshot.q, *item));
    let stopped =
        at.filter(|_| answered > 0).map(|cell| words.fill(key::HALF_STOPPED, &[("row", &row_name(&snapshot, cell))]));
    let word = snapshot.text(if answered == 0 { key::BOARD_BEGIN } else { key::BOARD_CONTINUE });
    html! {
        <>
            <div class="half">
                <section class="half-main" aria-labelledby="verdict">
                    <p class="sub half-kicker">{ keyed(kicker) }</p>
                    <h2 class="verdict" id="verdict" tabindex="-1">{ snapshot.text(if answered == 0 { key::HALF_NOTHING } else { key::HALF_TITLE }) }</h2>
                    <p class="lead">{ snapshot.text(key::HALF_LEAD) }</p>
                    if let Some(cell) = at {
                        <div class="go">
                            <p><b>{ keyed(left) }</b>{ " " }if let Some(stopped) = stopped { { keyed(stopped) } }</p>
                            <button type="button" class="button button-main" part="button" onclick={assessment.on_go(View::Run(cell))}>{ keyed(word) }</button>
                        </div>
                    }
                </section>
                <section class="half-board" aria-label={snapshot.text(key::HALF_SAID_SO_FAR)}>
                    <Board snapshot={snapshot.clone()} perspective={Perspective::Mine} size={BoardSize::Small} />
                </section>
            </div>
            { already(&snapshot) }
        </>
    }
}

/// The name of the row a place stands in.
fn row_name(snapshot: &Snapshot, cell: Cell) -> &'static str {
    match Row::of(cell) {
        Row::Job(job) => &snapshot.q.job(job).label,
        Row::Whole => snapshot.text(key::BOARD_WHOLE),
    }
}

/// What can be said already: the highest level, and the first *don't know*.
fn already(snapshot: &Snapshot) -> Html {
    let order = run::order(snapshot.q, &snapshot.state);
    let level = |item: &usize| snapshot.state.my_answer(*item).level();
    let top = order.iter().filter_map(level).max();
    // Of several the first in the questionnaire's order.
    let highest = top.and_then(|top| order.iter().copied().filter(|item| level(item) == Some(top)).min());
    let unknown = order.iter().copied().filter(|item| snapshot.state.my_answer(*item) == Answer::DontKnow).min();
    let things: Vec<Html> = highest.into_iter().chain(unknown).map(|item| thing(snapshot, item)).collect();
    if things.is_empty() {
        return html! {};
    }
    let title = snapshot.words.count(key::HALF_ALREADY, things.len(), &[]);
    html! {
        <section class="section" aria-labelledby="already">
            <h3 class="heading" id="already">{ keyed(title) }</h3>
            <ul class="already">{ for things }</ul>
        </section>
    }
}

/// A statement as a question, and what I said.
fn thing(snapshot: &Snapshot, item: usize) -> Html {
    let content = &snapshot.q.items[item];
    let (said, more) = match snapshot.state.my_answer(item).level() {
        Some(level) => (content.anchors[usize::from(level)].as_ref(), None),
        None => (snapshot.q.dont_know.as_ref(), Some(snapshot.text(key::HALF_HELPS))),
    };
    html! {
        <li class="act" key={&*content.id}>
            <p class="act-text" lang={snapshot.lang()}>{ content.headline().to_owned() }</p>
            <p class="act-so">
                { snapshot.text(key::HALF_SAID) }{ " " }<q class="voice" key={said} lang={snapshot.lang()}>{ said }</q>
                if let Some(more) = more { { " " }{ more } }
            </p>
        </li>
    }
}
