//! The lines of the plan. One is open at a time, and keeps its place until it is folded again; what is taken out keeps
//! its place as well, with a way back.

use std::rc::Rc;

use engine::group::{Day, Decision};
use formats::file_name;
use yew::prelude::*;

use super::acts::Taken;
use super::body::StepBody;
use super::groups::{By, Common, Doer, groups, place};
use super::line::{id_of, name_of, summary, text_of};
use super::own::OwnStep;
use crate::components::{Offered, OfferedFile, keyed, letter};
use crate::hooks::{use_assessment, use_draft, use_focus, use_platform, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::{PlanStep, StepOf, WhoDoes, plan_brings, plan_steps, sentence, short_day, sort_plan};
use crate::report::{Names, Report, calendar, owner_words};
use crate::snapshot::Snapshot;

/// A step, and as what it is placed.
struct Line {
    step: PlanStep,
    placed: PlanStep,
    is_out: bool,
}

/// The lines in the order of their days: those of the plan, `open` where it stood when it was opened, and those just
/// taken out where they stood.
fn lines(snapshot: &Snapshot, open: Option<&PlanStep>, taken: &[Taken]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for step in plan_steps(&snapshot.group) {
        let placed = open.filter(|open| open.of == step.of).unwrap_or(&step).clone();
        lines.push(Line { step, placed, is_out: false });
    }
    for Taken { step, .. } in taken {
        // It may be in the plan again by another way.
        if lines.iter().all(|line| line.step.of != step.of) {
            lines.push(Line { step: step.clone(), placed: step.clone(), is_out: true });
        }
    }
    sort_plan(snapshot, &mut lines, |line| &line.placed);
    lines
}

/// The plan.
#[component]
pub fn PlanList() -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let (today, by) = (use_platform().today, use_draft::<By>());
    let open = use_state(|| {
        // What is too long there is to be shortened.
        let mut steps = plan_steps(&snapshot.group).into_iter();
        steps.find(|step| assessment.too_long_of(&text_of(step.of)).is_some())
    });
    let taken = use_state(Vec::<Taken>::new);
    let offered = use_state(|| None::<Offered>);
    let names = use_memo(snapshot.clone(), Names::of);
    let text = |key: Key| snapshot.text(key);

    let lines = lines(&snapshot, open.as_ref(), &taken);
    let in_plan: Vec<PlanStep> = lines.iter().filter(|line| !line.is_out).map(|line| line.step.clone()).collect();
    let brings = plan_brings(&snapshot, &in_plan);
    let brings_of = |of: StepOf| in_plan.iter().position(|step| step.of == of).and_then(|n| brings[n]);

    let on_fold = {
        let (open, focus) = (open.clone(), focus.clone());
        Callback::from(move |step: PlanStep| {
            let is_open = open.as_ref().is_some_and(|open| open.of == step.of);
            // It may go elsewhere now, and the focus with it.
            if is_open {
                focus.to(format!("[id={}]", id_of(step.of)));
            }
            open.set((!is_open).then_some(step));
        })
    };
    let on_take_out = {
        let (open, taken, focus, assessment) = (open.clone(), taken.clone(), focus.clone(), assessment.clone());
        Callback::from(move |step: PlanStep| {
            let (id, mut all) = (id_of(step.of), (*taken).clone());
            all.retain(|taken| taken.step.of != step.of);
            // Where it stood, not where it would go.
            let stood = open.as_ref().filter(|open| open.of == step.of).unwrap_or(&step).decision.clone();
            let decision = Decision { note: step.decision.note.clone(), ..stood };
            let out = Taken::of(&assessment.state().group, PlanStep { decision, ..step });
            assessment.apply_all(out.take_out());
            all.push(out);
            taken.set(all);
            open.set(None);
            focus.to(format!("[id={id}-undo]"));
        })
    };
    let on_undo = {
        let (taken, focus, assessment) = (taken.clone(), focus, assessment.clone());
        Callback::from(move |of: StepOf| {
            let mut all = (*taken).clone();
            if let Some(n) = all.iter().position(|taken| taken.step.of == of) {
                assessment.apply_all(all.remove(n).put_back());
            }
            taken.set(all);
            focus.to(format!("[id={}]", id_of(of)));
        })
    };
    let on_calendar = {
        let (snapshot, offered) = (snapshot.clone(), offered.clone());
        Callback::from(move |_: MouseEvent| {
            let file = calendar::write(&Report::for_all(&snapshot, today)).unwrap_or_default();
            let name = file_name(&snapshot.group.name.value, today, ".ics");
            offered.set(Some(Offered::file(&name, "text/calendar", file)));
        })
    };

    let line = |line: &Line| {
        let Line { step, is_out, .. } = line;
        let (id, of) = (id_of(step.of), step.of);
        if *is_out {
            let (name, onclick) = (name_of(&snapshot, step), on_undo.reform(move |_: MouseEvent| of));
            let undo = text(key::REVISIT_UNDO);
            return html! {
                <li class="step-out" key={id.clone()}>
                    <p class="small">{ text(key::PLAN_TAKEN_OUT) }{ " " }{ keyed(name.clone()) }</p>
                    <button type="button" class="link" id={format!("{id}-undo")} aria-label={format!("{undo}: {name}")} {onclick}>{ undo }</button>
                </li>
            };
        }
        let is_open = open.as_ref().is_some_and(|open| open.of == step.of);
        let onclick = {
            let (on_fold, step) = (on_fold.clone(), step.clone());
            Callback::from(move |event: MouseEvent| {
                // Which one is open is ours to say.
                event.prevent_default();
                on_fold.emit(step.clone());
            })
        };
        let take_out = {
            let step = step.clone();
            on_take_out.reform(move |_: MouseEvent| step.clone())
        };
        let far = ["", "", " is-doing", " is-done"][step.decision.progress() as usize];
        html! {
            <li key={id.clone()}>
                <details class={format!("step-line{far}")} open={is_open}>
                    <summary {id} {onclick}>{ summary(&snapshot, &names, step, today) }</summary>
                    if is_open || !cfg!(target_arch = "wasm32") {
                        <StepBody step={step.clone()} brings={brings_of(step.of)} names={Rc::clone(&names)} on_take_out={take_out} />
                    }
                </details>
            </li>
        }
    };
    let placed: Vec<PlanStep> = lines.iter().map(|line| line.placed.clone()).collect();
    let groups = groups(&snapshot, &placed, *by, today);
    let group = |(common, steps): &(Common, Vec<usize>)| {
        let (one, other) = place(&snapshot, common);
        html! {
            <div class="plan-group" key={format!("{one}-{other}")}>
                { head(&snapshot, &names, common) }
                <ul>{ for steps.iter().map(|n| line(&lines[*n])) }</ul>
            </div>
        }
    };
    let choice = |choice: By, word: Key| {
        let onchange = by.on_update(move |by, _: Event| *by = choice);
        html! { <label><input type="radio" name="plan-by" checked={*by == choice} {onchange} />{ text(word) }</label> }
    };
    let is_dated = in_plan.iter().any(|step| step.decision.day.value != Day::NONE);
    html! {
        <div class="plan-list">
            if lines.is_empty() {
                <p class="small" key="none">{ text(key::PLAN_EMPTY_HINT) }</p>
            } else {
                <div class="row no-print" key="by">
                    <fieldset class="seg">
                        <legend class="sr">{ text(key::PLAN_GROUP_BY) }</legend>
                        { choice(By::Date, key::PLAN_BY_DATE) }
                        { choice(By::Person, key::PLAN_BY_PERSON) }
                    </fieldset>
                    if is_dated { <button type="button" class="link" onclick={on_calendar}>{ text(key::PLAN_CALENDAR) }</button> }
                </div>
            }
            <OfferedFile key="offered" file={(*offered).clone()} />
            <div class="plan-groups" key="groups">{ for groups.iter().map(group) }</div>
            <OwnStep key="own" />
        </div>
    }
}

/// What heads a group.
fn head(snapshot: &Snapshot, names: &Names, common: &Common) -> Html {
    let text = |key: Key| snapshot.text(key).to_owned();
    let until = |day: Day| snapshot.words.fill(key::PLAN_UNTIL, &[("day", &short_day(snapshot, day))]);
    let (mark, title, aside) = match common {
        Common::ThisWeek(day) => (None, text(key::WEEK_TITLE), until(*day)),
        Common::NextWeek(day) => (None, text(key::PLAN_NEXT_WEEK), until(*day)),
        Common::Later => (None, text(key::PLAN_LATER), String::new()),
        Common::NoDate => (None, text(key::PLAN_NO_DATE), String::new()),
        Common::Done => (None, text(key::PLAN_FAR_DONE), text(key::PLAN_COUNTS_ONCE)),
        Common::Doer(Doer::Known(WhoDoes::Person(n))) => {
            (Some(letter(names, *n)), names.name(*n).to_owned(), String::new())
        }
        Common::Doer(Doer::Known(WhoDoes::Role(role))) => {
            (None, snapshot.q.roles[*role].label.to_string(), String::new())
        }
        Common::Doer(Doer::Gone(owner)) => (None, owner_words(snapshot, owner), String::new()),
        Common::Doer(Doer::Nobody) => (None, sentence(&text(key::PLAN_NOBODY)), String::new()),
    };
    html! {
        <h3 class="plan-when">
            <span class="plan-what">{ for mark }{ keyed(title) }</span>
            if !aside.is_empty() { <span class="plan-aside" key={aside.clone()}>{ aside }</span> }
        </h3>
    }
}
