//! What if: statements at other levels, by hand or as the best plan for some effort, and everything that would move.
//! Nothing is written.

use std::rc::Rc;

use engine::assessment::{Ground, plans};
use yew::prelude::*;

use super::trial::{Trial, levels};
use super::trial_picture::{TrialPicture, Tried, banner};
use super::what_if_effort::{OnKeep, with_effort};
use super::what_if_hand::with_hand;
use crate::hooks::{use_assessment, use_draft, use_focus, use_snapshot};
use crate::i18n::key;
use crate::pages::results::place::Place;
use crate::report::Report;

/// The section; nothing when nothing is in scope.
#[component]
pub fn WhatIf() -> Html {
    let (snapshot, trial) = (use_snapshot(), use_draft::<Trial>());
    let on_keep = OnKeep { assessment: use_assessment(), focus: use_focus() };
    let figures = &snapshot.figures;
    let ground = Ground::new(snapshot.q, &figures.scale, &figures.items);
    // Worked out once for each state, and not for each move of a slider.
    let plans = use_memo(snapshot.clone(), |_| match figures.halves {
        Some(_) => plans(&ground, u32::MAX),
        None => Vec::new(),
    });
    let points = trial.points(plans.last().map_or(0, |plan| plan.points));
    let plan = plans.iter().rfind(|plan| plan.points <= points);
    let by_hand = trial.by_hand(figures);
    let is_tried = points > 0 || !by_hand.is_empty();
    let levels = is_tried.then(|| levels(&ground, plan, &by_hand));
    let tried = use_memo((snapshot.clone(), levels), |(snapshot, levels)| {
        levels.as_ref().map(|levels| Tried::of(snapshot, levels))
    });
    if figures.halves.is_none() {
        return html! {};
    }
    let report = Report::named(&snapshot, Rc::default());
    let steps = plan.map(|plan| ground.steps(&plan.levels)).unwrap_or_default();
    html! {
        <section class="whatif no-print" aria-labelledby={Place::WhatIf.id()}>
            <div class="section-head">
                <h3 class="heading" id={Place::WhatIf.id()} tabindex="-1">{ snapshot.text(key::RESULTS_WHAT_IF) }</h3>
                <p class="small">{ snapshot.text(key::WHAT_IF_ABOUT) }</p>
            </div>
            <div class="whatif-body">
                { with_effort(&report, &trial, &on_keep, (&plans, points, &steps)) }
                { with_hand(&report, &trial, &by_hand) }
            </div>
            <div class="whatif-tried" aria-live="polite">
                if let Some(tried) = &*tried { { banner(&snapshot, &trial, tried) } }
            </div>
            if let Some(tried) = &*tried { <TrialPicture tried={tried.clone()} /> }
        </section>
    }
}
