//! How this is scored, in words, and what it does not claim.

use macros::html;

use crate::i18n::key;
use crate::state::View;
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// The page on scoring.
pub fn scoring(desk: &Desk) -> Html {
    let parts = [
        (key::SCORING_LEVEL, key::SCORING_LEVEL_ABOUT),
        (key::SCORING_READINESS, key::SCORING_READINESS_ABOUT),
        (key::SCORING_RANGE, key::SCORING_RANGE_ABOUT),
        (key::SCORING_AGREEMENT, key::SCORING_AGREEMENT_ABOUT),
        (key::SCORING_REVISIT, key::SCORING_REVISIT_ABOUT),
        (key::SCORING_PLAN, key::SCORING_PLAN_ABOUT),
        (key::SCORING_LIMITS, key::SCORING_LIMITS_ABOUT),
    ];
    let back = if desk.state.me.is_some() { View::Board } else { View::Start };
    let edition = desk
        .words
        .fill(key::SCORING_EDITION, &[("id", &desk.q.id), ("edition", &desk.q.edition), ("digest", &desk.q.scoring)]);
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::SCORING_TITLE }</h2>
                <p class="lead">{ key::SCORING_LEAD }</p>
            </div>
            <div class="scoring">
                { each(parts.len(), &|n| html! {
                    <section class="section-head"><h3 class="sub">{ parts[n].0 }</h3><p class="small">{ parts[n].1 }</p></section>
                }) }
                <p class="tiny">{ edition }</p>
            </div>
            <div class="row"><button type="button" class="button" onclick={desk.go(back)}>{ key::SCORING_BACK }</button></div>
        </>
    }
}
