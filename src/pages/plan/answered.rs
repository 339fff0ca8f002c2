//! Whether the answers say by now what a step was for. One that is done asks for mine, and says whose are in the way.

use std::rc::Rc;

use engine::group::Answer;
use engine::questionnaire::LEVELS;
use engine::state::Action;
use yew::prelude::*;

use super::line::id_of;
use crate::components::keyed;
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Part, key};
use crate::phrases::{PlanStep, sentence};
use crate::report::{Names, Report, after_step};

/// Properties of [`Answered`].
#[derive(Clone, PartialEq, Properties)]
pub struct AnsweredProps {
    /// The step.
    pub step: PlanStep,
    /// What people are called.
    pub names: Rc<Names>,
}

/// What the answers say, and the button that changes mine. Once it was pressed it is gone, and what became of it is said
/// in its place.
#[component]
pub fn Answered(AnsweredProps { step, names }: &AnsweredProps) -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let changed = use_state(|| false);
    let report = Report::named(&snapshot, Rc::clone(names));
    let Some((item, level)) = step.raises() else { return html! {} };
    let sentences = sentences(&report, step, (item, level), *changed);
    if sentences.is_empty() {
        return html! {};
    }
    let asks = step.is_done() && !is_said(&report, item, level) && after_step(&snapshot, item, level).is_some();
    let id = format!("{}-said", id_of(step.of));
    let onclick = {
        let (focus, selector) = (focus, format!("[id={id}]"));
        Callback::from(move |_: MouseEvent| {
            assessment.apply(Action::Answer { item, answer: Answer::Level(level) });
            changed.set(true);
            focus.to(selector.clone());
        })
    };
    let answer = snapshot.words.fill(key::PLAN_ANSWER, &[("level", &report.level(level))]);
    html! {
        <div class="step-asks">
            <p class="small" {id} role="status" tabindex="-1">{ keyed(sentences.join(" ")) }</p>
            if asks { <button type="button" class="button button-small" part="button" {onclick}>{ keyed(answer) }</button> }
        </div>
    }
}

/// Whether the answers come to the step's level.
fn is_said(report: &Report, item: usize, level: u8) -> bool {
    let found = &report.snapshot.figures.items[item];
    found.is_known() && found.supported >= level
}

/// What the answers say of a step; nothing as long as nobody says it is done. `changed`: mine was changed here.
fn sentences(report: &Report, step: &PlanStep, (item, level): (usize, u8), changed: bool) -> Vec<String> {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let found = &snapshot.figures.items[item];
    let asked = |person: usize| found.tally.asked.contains(&person);
    let mine = match snapshot.state.my_answer(item) {
        Answer::Level(mine) if mine >= level && snapshot.me.is_some_and(asked) => Some(mine),
        _ => None,
    };
    let yours = mine.map(|mine| words.fill(key::PLAN_YOURS, &[("level", &report.level(mine))]));
    if is_said(report, item, level) {
        let says_so = words.text(key::PLAN_SAYS_SO).to_owned();
        return yours.filter(|_| changed).into_iter().chain([says_so]).collect();
    }
    if !step.is_done() {
        return Vec::new();
    }
    if let Some(yours) = yours {
        return [yours].into_iter().chain(in_the_way(report, item, level)).collect();
    }
    let now: [Part; 1] = [("now", &report.level(found.supported))];
    let word = match (after_step(snapshot, item, level), found.is_known()) {
        (Some(_), true) => key::PLAN_CHANGED,
        (Some(_), false) => key::PLAN_CHANGED_UNKNOWN,
        (None, true) => key::PLAN_OTHERS,
        (None, false) => key::RESULTS_COUNTS_NOTHING,
    };
    vec![words.fill(word, &now)]
}

/// Whose answers keep it below the level, the lowest first.
fn in_the_way(report: &Report, item: usize, level: u8) -> impl Iterator<Item = String> {
    let (snapshot, tally) = (report.snapshot, &report.snapshot.figures.items[item].tally);
    let people = &snapshot.group.people;
    (0..level.min(LEVELS as u8)).filter_map(move |low| {
        let says = |person: &usize| people[*person].answer(item) == Answer::Level(low);
        let here: Vec<usize> = tally.asked.iter().copied().filter(says).collect();
        let who = report.names.list_few(snapshot, &here);
        let parts: [Part; 2] = [("who", &who), ("now", &report.level(low))];
        (!here.is_empty()).then(|| sentence(&snapshot.words.count(key::PLAN_STILL, here.len(), &parts)))
    })
}
