//! What if: one statement at another level, and what readiness would be. Nothing is written.

use macros::html;

use super::super::rest;
use super::super::side::{Side, SideEvent};
use super::{Page, Place};
use crate::assessment::Ground;
use crate::i18n::{Part, key};
use crate::questionnaire::{JobId, LEVELS};
use crate::sorted::which;
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// What is tried.
#[derive(Clone, Copy, Debug, Default)]
pub struct Trial {
    /// The item, if one was chosen.
    item: Option<usize>,
    level: Option<u8>,
}

/// What happens here.
#[derive(Clone, Copy, Debug)]
pub enum TrialEvent {
    Item(usize),
    Level(u8),
}

impl Trial {
    /// Takes one event.
    pub fn take(&mut self, event: TrialEvent) {
        match event {
            TrialEvent::Item(item) => *self = Trial { item: Some(item), level: None },
            TrialEvent::Level(level) => self.level = Some(level),
        }
    }
}

/// The section; none when nothing is in scope.
pub fn section(page: &Page, side: &Side) -> Html {
    if page.desk.figures.halves.is_none() {
        return Html::default();
    }
    html! {
        <section class="whatif no-print" aria-labelledby={Place::WhatIf.id()}>
            <div class="section-head">
                <h3 class="heading" id={Place::WhatIf.id()} tabindex="-1">{ key::RESULTS_WHAT_IF }</h3>
                <p class="small">{ key::RESULTS_WHAT_IF_ABOUT }</p>
            </div>
            { body(page, &side.trial) }
        </section>
    }
}

/// The item to begin with: the first step's, else the first in scope.
fn first(desk: &Desk) -> usize {
    let step = desk.figures.steps.first().map(|step| step.item);
    step.or_else(|| desk.figures.items.iter().position(|figures| figures.in_scope)).unwrap_or(0)
}

/// Choosing an item and a level.
fn body(page: &Page, trial: &Trial) -> Html {
    let (desk, words, figures) = (page.desk, page.desk.words, &page.desk.figures);
    // The state may have changed under the choice: an item out of scope is none.
    let item = trial.item.filter(|item| figures.items.get(*item).is_some_and(|f| f.in_scope));
    let item = item.unwrap_or_else(|| first(desk));
    let content = &desk.q.items[item];
    let level = trial.level.unwrap_or(content.target).min(4);

    let onselect = desk.on_value(0, |_, value| rest(SideEvent::Trial(TrialEvent::Item(value.parse().unwrap_or(0)))));
    let oninput = desk.on_value(0, |_, value| rest(SideEvent::Trial(TrialEvent::Level(value.parse().unwrap_or(0)))));
    let ground = Ground::new(desk.q, &figures.scale, &figures.items);
    let (now, then) = (ground.what_if(&[]), ground.what_if(&[(item, level)]));
    let name = page.report.level(level);
    let parts: [Part; 4] =
        [("level", &name), ("now", &now.point.percent()), ("lo", &then.lo.percent()), ("hi", &then.hi.percent())];
    let then_word = if figures.revisits() > 0 { key::RESULTS_WHAT_IF_REVISITED } else { key::RESULTS_WHAT_IF_THEN };
    let options = each(JobId::ALL.len(), &|job| {
        let of_job = |i: usize| desk.q.items[i].job.index() == job && figures.items[i].in_scope;
        let items = which(desk.q.items.len(), &of_job);
        let options = each(items.len(), &|n| {
            let i = items[n];
            html! { <option value={i} selected={i == item}>{ desk.q.items[i].text.as_ref() }</option> }
        });
        html! { <optgroup label={desk.q.jobs[job].label.as_ref()}>{ options }</optgroup> }
    });
    let stops = each(LEVELS, &|n| html! { <li>{ n }<span><br />{ page.report.level(n as u8) }</span></li> });
    html! {
        <div class="whatif-body">
            <div class="whatif-pick">
                <label class="label" for="what-if-item">{ key::RESULTS_WHAT_IF_ITEM }</label>
                <select class="text-in" id="what-if-item" oninput={onselect}>{ options }</select>
                <p class="end-said">{ content.anchors[usize::from(level)].as_ref() }</p>
            </div>
            <div>
                <div class="whatif-out" aria-live="polite">
                    <output class="whatif-value" for="what-if-level">{ then.point.percent() }</output>
                    <span class="small">{ words.fill(then_word, &parts) }</span>
                </div>
                <div class="slide">
                    <input type="range" id="what-if-level" min="0" max="4" step="1" value={level} {oninput}
                        aria-label={key::RESULTS_WHAT_IF_LEVEL} aria-valuetext={name} />
                    <ul class="slide-stops" aria-hidden="true">
                        { stops }
                    </ul>
                </div>
            </div>
        </div>
    }
}
