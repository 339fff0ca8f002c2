//! What if: statements at other levels, by hand or as the best plan for some effort, and everything that
//! would move. Nothing is written.

use macros::html;

use super::super::rest;
use super::super::side::{Side, SideEvent};
use super::plan::PlanEvent;
use super::tried::{self, Tried};
use super::{Page, Place};
use crate::assessment::{Ground, Plan, Ratio, Step, plans};
use crate::group::Matter;
use crate::i18n::{Part, key};
use crate::questionnaire::{JobId, LEVELS, TOP_LEVEL};
use crate::sorted::{each_text, which};
use crate::ui::charts::{Effort, effort};
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// What is tried.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    /// Points of effort: the best plan for them is tried. 0: none.
    points: u32,
    /// Items tried by hand; they count before the plan.
    by_hand: Vec<(usize, u8)>,
}

/// What happens here.
#[derive(Clone, Copy, Debug)]
pub enum TrialEvent {
    Points(u32),
    /// Tries an item, at the level that is enough.
    Try(usize),
    Level(usize, u8),
    Leave(usize),
    Reset,
}

impl Trial {
    /// Takes one event.
    pub fn take(&mut self, event: TrialEvent, target: impl Fn(usize) -> u8) {
        match event {
            TrialEvent::Points(points) => self.points = points,
            TrialEvent::Try(item) if self.by_hand.iter().all(|(tried, _)| *tried != item) => {
                self.by_hand.push((item, target(item)));
            }
            TrialEvent::Try(_) => {}
            TrialEvent::Level(item, level) => {
                if let Some(tried) = self.by_hand.iter_mut().find(|(tried, _)| *tried == item) {
                    tried.1 = level.min(TOP_LEVEL);
                }
            }
            TrialEvent::Leave(item) => self.by_hand.retain(|(tried, _)| *tried != item),
            TrialEvent::Reset => *self = Trial::default(),
        }
    }
}

fn event(event: TrialEvent) -> crate::ui::event::Event {
    rest(SideEvent::Trial(event))
}

/// The section; none when nothing is in scope.
pub fn section(page: &Page, side: &Side) -> Html {
    let (desk, trial) = (page.desk, &side.trial);
    let figures = &desk.figures;
    if figures.halves.is_none() {
        return Html::default();
    }
    let ground = Ground::new(desk.q, &figures.scale, &figures.items);
    let plans = plans(&ground, u32::MAX);
    let most = plans.last().map_or(0, |plan| plan.points);
    let points = trial.points.min(most);
    let plan = plans.iter().rfind(|plan| plan.points <= points);
    // The state may have changed under the trial: what is out of scope by now is not tried.
    let mut by_hand = trial.by_hand.clone();
    by_hand.retain(|(item, _)| figures.items.get(*item).is_some_and(|figures| figures.in_scope));
    let mut levels = Vec::new();
    for (item, level) in plan.iter().flat_map(|plan| plan.levels.iter().enumerate()) {
        if *level != ground.start[item] {
            levels.push((item, *level));
        }
    }
    levels.extend(&by_hand);
    let steps = plan.map(|plan| ground.steps(&plan.levels)).unwrap_or_default();
    let tried = (points > 0 || !by_hand.is_empty()).then(|| Tried::of(desk, &levels));
    html! {
        <section class="whatif no-print" aria-labelledby={Place::WhatIf.id()}>
            <div class="section-head">
                <h3 class="heading" id={Place::WhatIf.id()} tabindex="-1">{ key::RESULTS_WHAT_IF }</h3>
                <p class="small">{ key::WHAT_IF_ABOUT }</p>
            </div>
            <div class="whatif-body">
                { with_effort(page, &plans, points, &steps) }
                { with_hands(page, &by_hand) }
            </div>
            <div class="whatif-tried" aria-live="polite">
                if let Some(tried) = &tried { { tried::banner(page, tried) } }
            </div>
            if let Some(tried) = &tried { { tried::picture(page, tried) } }
        </section>
    }
}

/// "What can we do with so much time?": the slider, the curve it moves on, and the plan.
fn with_effort(page: &Page, plans: &[Plan], points: u32, steps: &[Step]) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let most = plans.last().map_or(0, |plan| plan.points);
    if most == 0 {
        return html! {
            <div class="whatif-part"><h4 class="sub">{ key::WHAT_IF_EFFORT }</h4><p class="small">{ key::WHAT_IF_NO_STEPS }</p></div>
        };
    }
    let scale = &desk.figures.scale;
    let mut best = Vec::new();
    for plan in plans {
        best.push((plan.points, scale.ratio(plan.units)));
    }
    let reached = best.iter().rfind(|(cost, _)| *cost <= points).map_or(Ratio::ZERO, |(_, reached)| *reached);
    let all = best.last().map_or(Ratio::ZERO, |(_, reached)| *reached);
    let days = days(points);
    let parts: [Part; 6] = [
        ("days", &days),
        ("now", &best.first().map_or(Ratio::ZERO, |(_, now)| *now).percent()),
        ("then", &reached.percent()),
        ("most", &most),
        ("all", &all.percent()),
        ("cost", &best.iter().rfind(|(cost, _)| *cost <= points).map_or(0, |(cost, _)| *cost)),
    ];
    let spoken = words.count(key::WHAT_IF_POINTS, points as usize, &parts);
    let label = words.fill(key::WHAT_IF_CURVE, &parts);
    let tips = each_text(best.len(), &|n| {
        let (cost, reached) = best[n];
        words.count(key::WHAT_IF_TIP, cost as usize, &[("then", &reached.percent())])
    });
    let picture = Effort { best: &best, most, at: (points, reached), tips: &tips, label: &label };
    let oninput = desk.on_value(0, |_, value| event(TrialEvent::Points(value.parse().unwrap_or(0))));
    let keep: Vec<Matter> = steps.iter().map(|step| Matter::step(step.item, step.level)).collect();
    let list = each(steps.len(), &|n| step(page, &steps[n]));
    let table = || {
        let rows = each(best.len(), &|n| {
            let (cost, reached) = best[n];
            html! { <tr><th scope="row" class="num">{ cost as usize }</th><td class="num">{ reached.percent() }</td></tr> }
        });
        let heads = super::figures::heads(page, &[key::WHAT_IF_COST, key::CHART_READINESS]);
        html! { <table class="plain">{ heads }<tbody>{ rows }</tbody></table> }
    };
    html! {
        <div class="whatif-part">
            <h4 class="sub" id="what-if-effort">{ key::WHAT_IF_EFFORT }</h4>
            <p class="whatif-said">{ if points == 0 { words.text(key::WHAT_IF_SLIDE) } else { &spoken } }</p>
            { effort(&picture) }
            <div class="slide">
                <input type="range" id="what-if-points" min="0" max={i64::from(most)} step="1" value={i64::from(points)} {oninput}
                    aria-labelledby="what-if-effort" aria-valuetext={&spoken} />
                <p class="slide-ends tiny" aria-hidden="true"><span>{ 0_u8 }</span><span>{ most as usize }</span></p>
            </div>
            <p class="small">{ key::WHAT_IF_POINT }</p>
            if !steps.is_empty() {
                <ol class="whatif-plan" aria-label={key::WHAT_IF_PLAN}>{ list }</ol>
                <div class="row">
                    <button type="button" class="button button-small" onclick={super::super::on(desk, SideEvent::Plan(PlanEvent::Keep(keep)))}>{ key::WHAT_IF_KEEP }</button>
                </div>
            }
            { page.opens("effort-table", "opens", page.text(key::CHART_TABLE), &table) }
            { page.opens("effort-why", "why-number", page.text(key::WHAT_IF_WHY), &|| {
                super::figures::paragraphs(&[words.text(key::WHAT_IF_WHY_BEST).to_owned(), words.text(key::WHAT_IF_WHY_ORDER).to_owned()])
            }) }
        </div>
    }
}

/// A point is half a day: "2½".
fn days(points: u32) -> String {
    let half = if points % 2 == 1 { "½" } else { "" };
    if points == 1 { half.to_owned() } else { format!("{}{half}", points / 2) }
}

fn step(page: &Page, step: &Step) -> Html {
    let (q, words) = (page.desk.q, page.desk.words);
    let content = &q.items[step.item];
    let points = words.count(key::DO_POINTS, q.points(step.item) as usize, &[]);
    html! {
        <li>
            <q class="end-said">{ content.anchors.get(usize::from(step.level)).map(AsRef::as_ref) }</q>
            <span class="step-meta">
                <span>{ page.report.from_to(step.level) }</span>
                <span>{ points }</span>
                <span>{ q.roles[content.owner].label.as_ref() }</span>
                <span>{ words.fill(key::WHAT_IF_REACHES, &[("after", &step.after.percent())]) }</span>
            </span>
        </li>
    }
}

/// Items tried by hand, each with its slider, and one more to choose.
fn with_hands(page: &Page, by_hand: &[(usize, u8)]) -> Html {
    let (desk, figures) = (page.desk, &page.desk.figures);
    let onselect = desk.on_value(0, |_, value| match value.parse() {
        Ok(item) => event(TrialEvent::Try(item)),
        Err(_) => crate::ui::event::Event::Focus(String::new()),
    });
    let options = each(JobId::ALL.len(), &|job| {
        let free = |i: usize| {
            let in_job = desk.q.items[i].job.index() == job && figures.items[i].in_scope;
            in_job && by_hand.iter().all(|(tried, _)| *tried != i)
        };
        let items = which(desk.q.items.len(), &free);
        let options = each(items.len(), &|n| {
            html! { <option value={items[n]}>{ desk.q.items[items[n]].text.as_ref() }</option> }
        });
        html! { <optgroup label={desk.q.jobs[job].label.as_ref()}>{ options }</optgroup> }
    });
    let rows = each(by_hand.len(), &|n| by_hand_row(desk, page, by_hand[n]));
    // A new key draws the list anew: nothing is chosen in it.
    let key = format!("choose-{}", by_hand.len());
    html! {
        <div class="whatif-part">
            <h4 class="sub">{ key::WHAT_IF_HAND }</h4>
            if !by_hand.is_empty() { <ul class="whatif-hands">{ rows }</ul> }
            <div class="whatif-pick" key={key}>
                <label class="label" for="what-if-item">{ key::RESULTS_WHAT_IF_ITEM }</label>
                <select class="text-in" id="what-if-item" oninput={onselect}>
                    <option value="" selected=true>{ key::WHAT_IF_CHOOSE }</option>
                    { options }
                </select>
            </div>
        </div>
    }
}

fn by_hand_row(desk: &Desk, page: &Page, (item, level): (usize, u8)) -> Html {
    let (content, words) = (&desk.q.items[item], desk.words);
    let oninput = desk.on_value(item, |item, value| event(TrialEvent::Level(item, value.parse().unwrap_or(0))));
    let leave = super::super::on(desk, SideEvent::Trial(TrialEvent::Leave(item)));
    let now = page.report.level(desk.figures.items[item].supported);
    let parts: [Part; 2] = [("level", &page.report.level(level)), ("now", &now)];
    let stops = each(LEVELS, &|n| html! { <li>{ n }<span><br />{ page.report.level(n as u8) }</span></li> });
    html! {
        <li key={content.id.as_ref()}>
            { super::figures::statement(page, item) }
            <p class="small">{ words.fill(key::WHAT_IF_FROM, &parts) }</p>
            <div class="slide">
                <input type="range" min="0" max="4" step="1" value={level} {oninput}
                    aria-label={words.fill(key::WHAT_IF_LEVEL, &[("statement", &content.text)])} aria-valuetext={page.report.level(level)} />
                <ul class="slide-stops" aria-hidden="true">{ stops }</ul>
            </div>
            <p class="end-said">{ content.anchors[usize::from(level)].as_ref() }</p>
            <button type="button" class="link" onclick={leave} aria-label={words.fill(key::WHAT_IF_LEAVE_WHICH, &[("statement", &content.text)])}>{ key::WHAT_IF_LEAVE }</button>
        </li>
    }
}
