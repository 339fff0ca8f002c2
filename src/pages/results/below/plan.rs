//! The plan the group took on: each step with who, by when and how far.

use std::rc::Rc;

use engine::group::{Answer, Decision, MAX_NOTE, Matter, Part as Word, Progress};
use engine::state::Action;
use yew::prelude::*;

use super::plan_input::{DecisionInput, use_decision_input};
use crate::components::{keyed, owner_options, section};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Part, key};
use crate::pages::results::place::Place;
use crate::report::{Report, after_step, progress_word};
use crate::state::AssessmentHandle;

/// The section; nothing without a plan.
#[component]
pub fn PlanSection() -> Html {
    let (snapshot, assessment, input) = (use_snapshot(), use_assessment(), use_decision_input());
    let steps = snapshot.group.plan();
    if steps.is_empty() {
        return html! {};
    }
    let report = Report::named(&snapshot, Rc::default());
    let done = steps.iter().filter(|(.., decision)| decision.progress() == Progress::Done).count();
    let about = snapshot.words.count(key::PLAN_ABOUT, steps.len(), &[("done", &done)]);
    let rows =
        steps.iter().map(|(item, level, decision)| step(&report, &assessment, &input, (*item, *level), decision));
    section(Place::Plan.id(), snapshot.text(key::PLAN_TITLE), about, html! { <ul class="plan">{ for rows }</ul> })
}

fn step(
    report: &Report,
    assessment: &AssessmentHandle,
    input: &DecisionInput,
    (item, level): (usize, u8),
    decision: &Decision,
) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let content = &snapshot.q.items[item];
    let matter = Matter::step(item, level);
    let number = matter.key(Word::Stand);
    let progress = decision.progress();
    let anchor = content.anchors.get(usize::from(level)).map_or("", AsRef::as_ref);
    let class = if progress == Progress::Done { "plan-step plan-done" } else { "plan-step" };
    let take_out = words.fill(key::PLAN_OUT_WHICH, &[("step", &anchor)]);
    html! {
        <li {class} key={number}>
            <div class="plan-what">
                <p class="step-text"><q class="end-said">{ anchor }</q></p>
                <p class="step-meta">
                    <span>{ &*content.text }</span>
                    <span>{ report.from_to(level) }</span>
                    <span>{ &*snapshot.q.efforts[content.effort].description }</span>
                </p>
                { moved_on(report, assessment, (item, level), progress) }
            </div>
            <div class="plan-how">{ fields(report, input, matter, decision, content.owner) }</div>
            <p class="step-acts no-print">
                <button type="button" class="link" onclick={input.on_take_out(matter)} aria-label={take_out}>{ words.text(key::PLAN_OUT) }</button>
            </p>
        </li>
    }
}

/// How far it is, who sees to it, by when, and a note.
fn fields(report: &Report, input: &DecisionInput, matter: Matter, decision: &Decision, usual: usize) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let number = matter.key(Word::Stand);
    let [state, who, due, note] =
        ["state", "who", "due", "note"].map(|what| AttrValue::from(format!("plan-{number}-{what}")));
    let option = |progress: Progress| {
        let (value, selected) = ((progress as usize).to_string(), progress == decision.progress());
        html! { <option {value} {selected}>{ words.text(progress_word(progress)) }</option> }
    };
    // Whoever is placed best stands for nobody.
    let usual = snapshot.q.roles.get(usual).map(|role| words.fill(key::PLAN_USUAL, &[("role", &role.label)]));
    let nobody = usual.unwrap_or_else(|| words.text(key::PLAN_NOBODY).to_owned());
    html! {
        <>
            <div>
                <label class="label" for={&state}>{ words.text(key::PLAN_STATE) }</label>
                <select class="text-in" id={state} oninput={input.on_progress(matter)}>
                    { for [Progress::Open, Progress::Doing, Progress::Done].into_iter().map(option) }
                </select>
            </div>
            <div>
                <label class="label" for={&who}>{ words.text(key::PLAN_WHO) }</label>
                <select class="text-in" id={who} oninput={input.on_owner(matter)}>
                    { owner_options(snapshot, &decision.owner.value, nobody) }
                </select>
            </div>
            <div>
                <label class="label" for={&due}>{ words.text(key::PLAN_DUE) }</label>
                <input class="text-in" id={due} type="date" min="2000-01-01" max="2127-12-31"
                    value={decision.day.value.text()} oninput={input.on_day(matter)} />
            </div>
            <div class="plan-note">
                <label class="label" for={&note}>{ words.text(key::PLAN_NOTE) }{ " " }<span class="optional">{ words.text(key::START_OPTIONAL) }</span></label>
                <input class="text-in" id={note} type="text" maxlength={MAX_NOTE.to_string()} autocomplete="off"
                    value={decision.note.value.clone()} oninput={input.on_note(matter)} />
            </div>
        </>
    }
}

/// A step that is done asks whether the item's level has changed.
fn moved_on(report: &Report, assessment: &AssessmentHandle, (item, level): (usize, u8), progress: Progress) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let supported = snapshot.figures.items[item].supported;
    if progress != Progress::Done || supported >= level {
        return html! {};
    }
    let parts: [Part; 2] = [("level", &report.level(level)), ("now", &report.level(supported))];
    if after_step(snapshot, item, level).is_none() {
        return html! { <p class="plan-asks small">{ keyed(words.fill(key::PLAN_OTHERS, &parts)) }</p> };
    }
    let answer = assessment.on_apply(Action::Answer { item, answer: Answer::Level(level) });
    html! {
        <div class="plan-asks">
            <p class="small">{ keyed(words.fill(key::PLAN_CHANGED, &parts)) }</p>
            <button type="button" class="button button-small" part="button" onclick={answer}>{ keyed(words.fill(key::PLAN_ANSWER, &parts)) }</button>
        </div>
    }
}
