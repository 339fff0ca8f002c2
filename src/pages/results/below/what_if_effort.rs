//! "What can we do with so much time?": the slider, the curve it moves on, and the plan.

use std::rc::Rc;

use engine::assessment::{Plan, Ratio, Step};
use engine::group::Matter;
use engine::state::Action;
use yew::prelude::*;

use super::effort_table::{EffortTable, WhyEffort};
use super::tables::as_table;
use super::trial::Trial;
use crate::components::charts::{Effort, effort};
use crate::components::{Unfold, input_value, keyed};
use crate::drafts::DraftHandle;
use crate::focus::Focus;
use crate::i18n::{Part, key};
use crate::report::Report;
use crate::state::AssessmentHandle;

/// Makes steps part of the plan.
pub struct OnKeep {
    /// Changes the session.
    pub assessment: AssessmentHandle,
    /// Goes to the plan.
    pub focus: Focus,
}

impl OnKeep {
    fn these(&self, steps: &[Step]) -> Callback<MouseEvent> {
        let (assessment, focus) = (self.assessment.clone(), self.focus.clone());
        let steps: Vec<Matter> = steps.iter().map(|step| Matter::step(step.item, step.level)).collect();
        Callback::from(move |_: MouseEvent| {
            assessment.apply(Action::KeepPlan(steps.clone()));
            focus.to("[id=plan]");
        })
    }
}

/// The half with the effort: the best plans there are, the points that are tried, and the steps of the plan for them.
pub fn with_effort(
    report: &Report,
    trial: &DraftHandle<Trial>,
    on_keep: &OnKeep,
    (plans, points, steps): (&[Plan], u32, &[Step]),
) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let most = plans.last().map_or(0, |plan| plan.points);
    if most == 0 {
        return html! {
            <div class="whatif-part" key="none">
                <h4 class="sub">{ words.text(key::WHAT_IF_EFFORT) }</h4>
                <p class="small">{ words.text(key::WHAT_IF_NO_STEPS) }</p>
            </div>
        };
    }
    let scale = &snapshot.figures.scale;
    let best: Rc<[(u32, Ratio)]> = plans.iter().map(|plan| (plan.points, scale.ratio(plan.units))).collect();
    let (cost, reached) = best.iter().rfind(|(cost, _)| *cost <= points).copied().unwrap_or((0, Ratio::ZERO));
    let percent = |of: Option<&(u32, Ratio)>| of.map_or(Ratio::ZERO, |(_, reached)| *reached).percent();
    let parts: [Part; 6] = [
        ("days", &days(points)),
        ("now", &percent(best.first())),
        ("then", &reached.percent()),
        ("most", &most),
        ("all", &percent(best.last())),
        ("cost", &cost),
    ];
    let spoken = words.count(key::WHAT_IF_POINTS, points as usize, &parts);
    let label = words.fill(key::WHAT_IF_CURVE, &parts);
    let tip =
        |(cost, reached): &(u32, Ratio)| words.count(key::WHAT_IF_TIP, *cost as usize, &[("then", &reached.percent())]);
    let tips: Vec<String> = best.iter().map(tip).collect();
    let picture = Effort { best: &best, most, at: (points, reached), tips: &tips, label: &label };
    let oninput = trial.on_update(|trial, event: InputEvent| {
        if let Some(value) = input_value(&event) {
            trial.set_points(value.parse().unwrap_or(0));
        }
    });
    let said = if points == 0 { words.text(key::WHAT_IF_SLIDE).to_owned() } else { spoken.clone() };
    html! {
        <div class="whatif-part" key="some">
            <h4 class="sub" id="what-if-effort">{ words.text(key::WHAT_IF_EFFORT) }</h4>
            <p class="whatif-said">{ keyed(said) }</p>
            { effort(&picture) }
            <div class="slide">
                <input type="range" id="what-if-points" min="0" max={most.to_string()} step="1" value={points.to_string()} {oninput}
                    aria-labelledby="what-if-effort" aria-valuetext={spoken} />
                <p class="slide-ends tiny" aria-hidden="true"><span>{ "0" }</span>{ keyed(most.to_string()) }</p>
            </div>
            <p class="small">{ words.text(key::WHAT_IF_POINT) }</p>
            if !steps.is_empty() {
                <ol class="whatif-plan" aria-label={words.text(key::WHAT_IF_PLAN)}>
                    { for steps.iter().map(|step| step_of_plan(report, step)) }
                </ol>
                <div class="row">
                    <button type="button" class="button button-small" part="button" onclick={on_keep.these(steps)}>{ words.text(key::WHAT_IF_KEEP) }</button>
                </div>
            }
            { as_table(snapshot, html! { <EffortTable best={Rc::clone(&best)} /> }) }
            <Unfold class="why-number" summary={words.text(key::WHAT_IF_WHY)}><WhyEffort /></Unfold>
        </div>
    }
}

/// A point is half a day: "2½".
fn days(points: u32) -> String {
    let half = if points % 2 == 1 { "½" } else { "" };
    if points == 1 { half.to_owned() } else { format!("{}{half}", points / 2) }
}

fn step_of_plan(report: &Report, step: &Step) -> Html {
    let (q, words) = (report.snapshot.q, report.snapshot.words);
    let content = &q.items[step.item];
    let points = words.count(key::DO_POINTS, q.points(step.item) as usize, &[]);
    html! {
        <li key={format!("{}-{}", content.id, step.level)}>
            <q class="end-said">{ content.anchors.get(usize::from(step.level)).map_or("", AsRef::as_ref) }</q>
            <span class="step-meta">
                <span>{ report.from_to(step.level) }</span>
                <span>{ points }</span>
                <span>{ &*q.roles[content.owner].label }</span>
                { keyed(words.fill(key::WHAT_IF_REACHES, &[("after", &step.after.percent())])) }
            </span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_half_a_day() {
        assert_eq!([0, 1, 2, 5].map(days), ["0", "½", "1", "2½"]);
    }
}
