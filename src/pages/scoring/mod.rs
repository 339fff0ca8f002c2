//! How this is scored, in words, and what it does not claim.

use engine::state::View;
use yew::prelude::*;

use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, key};

/// What there is to explain.
const CHAPTERS: [(Key, Key); 7] = [
    (key::SCORING_LEVEL, key::SCORING_LEVEL_ABOUT),
    (key::SCORING_READINESS, key::SCORING_READINESS_ABOUT),
    (key::SCORING_RANGE, key::SCORING_RANGE_ABOUT),
    (key::SCORING_AGREEMENT, key::SCORING_AGREEMENT_ABOUT),
    (key::SCORING_REVISIT, key::SCORING_REVISIT_ABOUT),
    (key::SCORING_PLAN, key::SCORING_PLAN_ABOUT),
    (key::SCORING_LIMITS, key::SCORING_LIMITS_ABOUT),
];

/// The page on scoring.
#[component]
pub fn ScoringPage() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let (q, text) = (snapshot.q, |key: Key| snapshot.text(key));
    let back = if snapshot.state.me.is_some() { View::Board } else { View::Start };
    let edition = [("id", &q.id as _), ("edition", &q.edition as _), ("digest", &q.scoring as _)];
    let edition = snapshot.words.fill(key::SCORING_EDITION, &edition);
    let chapter = |(title, about): (Key, Key)| {
        html! {
            <section class="section-head"><h3 class="sub">{ text(title) }</h3><p class="small">{ text(about) }</p></section>
        }
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::SCORING_TITLE) }</h2>
                <p class="lead">{ text(key::SCORING_LEAD) }</p>
            </div>
            <div class="scoring">
                { CHAPTERS.into_iter().map(chapter).collect::<Html>() }
                <p class="tiny">{ edition }</p>
            </div>
            <div class="row"><button type="button" class="button" part="button" onclick={assessment.on_go(back)}>{ text(key::SCORING_BACK) }</button></div>
        </>
    }
}
