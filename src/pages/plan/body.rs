//! What a line of the plan holds: the whole instruction and when it is done, who, by when and how far, a note, why it
//! stands there, and taking it out.

use std::rc::Rc;

use engine::assessment::{ItemFigures, Ratio};
use engine::group::Decide;
use yew::prelude::*;

use super::answered::Answered;
use super::fields::{Sayer, fields};
use super::line::{id_of, name_of, text_of};
use crate::components::{TextField, keyed};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, Part, key};
use crate::phrases::{PlanStep, effort_words, gain_words, sole_voice};
use crate::report::{Names, Report};

/// Properties of [`StepBody`].
#[derive(Clone, PartialEq, Properties)]
pub struct StepBodyProps {
    /// The step.
    pub step: PlanStep,
    /// Readiness before and after it, with the steps above it done; none where that is not said.
    pub brings: Option<(Ratio, Ratio)>,
    /// What people are called.
    pub names: Rc<Names>,
    /// It is taken out.
    pub on_take_out: Callback<MouseEvent>,
}

/// The line's inside.
#[component]
pub fn StepBody(props: &StepBodyProps) -> Html {
    let StepBodyProps { step, names, .. } = props;
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let (noting, asking) = (use_state(|| false), use_state(|| false));
    let (text, id) = (|key: Key| snapshot.text(key), id_of(step.of));
    let sayer = Sayer { assessment, of: step.of };
    let report = Report::named(&snapshot, Rc::clone(names));
    let name = name_of(&snapshot, step);
    let toggle = |is: &UseStateHandle<bool>, word: Key| {
        let onclick = {
            let is = is.clone();
            Callback::from(move |_: MouseEvent| is.set(!*is))
        };
        let expanded = if **is { "true" } else { "false" };
        html! { <button type="button" class="link" aria-expanded={expanded} {onclick}>{ text(word) }</button> }
    };
    let is_statement = step.raises().is_some();
    let of = text_of(step.of);
    let is_too_long = sayer.assessment.too_long_of(&of).is_some();
    let has_note = is_statement && (*noting || is_too_long || !step.decision.note.value.is_empty());
    // An own step is its note.
    let words_field = |what: &str, word: Key, rows: &'static str| {
        let id = format!("{id}-{what}");
        html! {
            <div>
                <label class="label" for={id.clone()}>{ text(word) }</label>
                <TextField {id} of={of.clone()} value={step.decision.note.value.clone()} rows={rows}
                    on_text={sayer.on_text(Decide::Note)} />
            </div>
        }
    };
    html! {
        <div class="step-in">
            { for instruction(&report, props) }
            <Answered step={step.clone()} names={Rc::clone(names)} />
            if !is_statement { { words_field("text", key::PLAN_STEP, "2") } }
            { fields(&snapshot, names, &sayer, step) }
            if has_note { { words_field("note", key::PLAN_NOTE, "3") } }
            <div class="acts no-print">
                if is_statement && step.decision.note.value.is_empty() && !is_too_long { { toggle(&noting, key::PLAN_ADD_NOTE) } }
                if is_statement { { toggle(&asking, key::PLAN_WHY) } }
                <button type="button" class="link" aria-label={format!("{}: {name}", text(key::PLAN_OUT))} onclick={&props.on_take_out}>{ text(key::PLAN_OUT) }</button>
            </div>
            if *asking || !cfg!(target_arch = "wasm32") { { for why(&report, step) } }
        </div>
    }
}

/// The action in full, when it is done, and what it brings.
fn instruction(report: &Report, props: &StepBodyProps) -> Option<Html> {
    let (item, level) = props.step.raises()?;
    let (snapshot, content) = (report.snapshot, &report.snapshot.q.items[item]);
    let figures = &snapshot.figures.items[item];
    let anchor = content.anchors.get(usize::from(level)).map_or("", AsRef::as_ref);
    let gain = props.brings.filter(|_| figures.in_scope && figures.supported < level);
    let gain = gain.map(|(before, after)| gain_words(snapshot, before, after));
    Some(html! {
        <>
            if content.short.is_some() { <p class="step-how" lang={snapshot.lang()}>{ &*content.action }</p> }
            <p class="act-so">
                { snapshot.text(key::DO_DONE_WHEN) }{ " " }<q class="voice" key={anchor} lang={snapshot.lang()}>{ anchor }</q>{ " " }
                if let Some(gain) = gain { <span class="gain num" key={gain.clone()}>{ gain }</span> }
            </p>
        </>
    })
}

/// Where it stands among everything that could be done, and what it rests on.
fn why(report: &Report, step: &PlanStep) -> Option<Html> {
    let (item, level) = step.raises()?;
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let rows = snapshot.figures.rows(snapshot.q);
    let stood = match rows.iter().position(|row| row.item == item) {
        Some(n) => {
            let row = &rows[n];
            let (from, to, effort) = (report.level(row.from), report.level(row.to), effort_words(snapshot, row.points));
            let gain = gain_words(snapshot, row.before, row.after);
            let parts: [Part; 5] =
                [("n", &(n + 1)), ("from", &from), ("to", &to), ("effort", &effort), ("gain", &gain)];
            words.fill(if sole_voice(snapshot).is_some() { key::PLAN_WHY_ORDER } else { key::PLAN_WHY_ROW }, &parts)
        }
        None => words.text(why_not(&snapshot.figures.items[item], level)).to_owned(),
    };
    let jobs: Vec<&str> =
        snapshot.q.upstream(&snapshot.q.items[item]).map(|job| snapshot.q.job(job).label.as_ref()).collect();
    let rests = if jobs.is_empty() { key::DO_RESTS_NONE } else { key::DO_RESTS };
    let rests = words.fill(rests, &[("jobs", &words.list(&jobs))]);
    Some(html! { <div class="step-why"><p>{ keyed(stood) }</p><p>{ keyed(rests) }</p></div> })
}

/// Why a statement is not in Do.
fn why_not(figures: &ItemFigures, level: u8) -> Key {
    match figures.is_known() {
        false => key::PLAN_WHY_UNKNOWN,
        true if figures.supported >= level => key::PLAN_SAYS_SO,
        true => key::PLAN_WHY_WAITS,
    }
}
