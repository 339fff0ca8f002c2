//! The plan the group took on: each step with who, by when and how far.

use macros::html;

use super::super::rest;
use super::super::side::{SideEvent, Work};
use super::{Page, Place, section};
use crate::group::{Answer, Day, Decide, Decision, MAX_NOTE, Matter, Owner, Part as Word, Progress};
use crate::i18n::{Part, key};
use crate::phrases::called;
use crate::report::{after_step, owner_words, progress_word};
use crate::state::Action;
use crate::ui::desk::Desk;
use crate::ui::event::Event;
use crate::ui::template::{Html, each};

/// What happens here; a step is named by the key of its first word.
#[derive(Clone, Debug)]
pub enum PlanEvent {
    /// These steps become part of the plan.
    Keep(Vec<Matter>),
    Progress(usize, String),
    Owner(usize, String),
    Due(usize, String),
    Note(usize, String),
    TakeOut(usize),
}

/// Takes one event.
pub fn take(event: PlanEvent, work: &mut Work) {
    let (key, what) = match event {
        PlanEvent::Keep(steps) => {
            work.act(Action::KeepPlan(steps));
            work.focus("[id=plan]");
            return;
        }
        PlanEvent::Progress(key, n) => (key, Decide::Stand(n.parse().unwrap_or_default())),
        PlanEvent::Owner(key, owner) => (key, Decide::Owner(read_owner(&owner))),
        PlanEvent::Due(key, day) => (key, Decide::Day(Day::read(&day).unwrap_or_default())),
        PlanEvent::Note(key, note) => (key, Decide::Note(note)),
        PlanEvent::TakeOut(key) => {
            work.focus("[id=plan]");
            (key, Decide::Stand(Progress::Off as u32))
        }
    };
    if let Some((matter, _)) = Matter::of(key) {
        work.act(Action::Decide(matter, what));
    }
}

/// As the control names somebody: nobody, a role, a person.
pub fn read_owner(text: &str) -> Owner {
    match text.split_at_checked(1) {
        Some(("r", role)) => role.parse().map_or(Owner::Nobody, Owner::Role),
        Some(("p", id)) => Owner::Person(id.to_owned()),
        _ => Owner::Nobody,
    }
}

fn named(owner: &Owner) -> String {
    match owner {
        Owner::Nobody => String::new(),
        Owner::Role(role) => format!("r{role}"),
        Owner::Person(id) => format!("p{id}"),
    }
}

/// The section; none without a plan.
pub fn plan(page: &Page) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let steps = desk.group.plan();
    if steps.is_empty() {
        return Html::default();
    }
    let done = steps.iter().filter(|(.., decision)| decision.progress() == Progress::Done).count();
    let about = words.count(key::PLAN_ABOUT, steps.len(), &[("done", &done)]);
    let rows = each(steps.len(), &|n| {
        let (item, level, decision) = &steps[n];
        step(page, *item, *level, decision)
    });
    section(Place::Plan, key::PLAN_TITLE, &about, html! { <ul class="plan">{ rows }</ul> })
}

fn step(page: &Page, item: usize, level: u8, decision: &Decision) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let content = &desk.q.items[item];
    let number = Matter::step(item, level).key(Word::Stand);
    let id = |what: &str| format!("plan-{number}-{what}");
    let progress = decision.progress();
    let anchor = content.anchors.get(usize::from(level)).map(AsRef::as_ref);
    let onprogress = desk.on_value(number, |n, value| rest(SideEvent::Plan(PlanEvent::Progress(n, value))));
    let ondue = desk.on_value(number, |n, day| rest(SideEvent::Plan(PlanEvent::Due(n, day))));
    let onnote = desk.on_value(number, |n, note| rest(SideEvent::Plan(PlanEvent::Note(n, note))));
    let out = super::super::on(desk, SideEvent::Plan(PlanEvent::TakeOut(number)));
    let states = [Progress::Open, Progress::Doing, Progress::Done];
    let states = each(states.len(), &|n| {
        let word = progress_word(states[n]);
        html! { <option value={states[n] as usize} selected={states[n] == progress}>{ word }</option> }
    });
    let class = if progress == Progress::Done { "plan-step plan-done" } else { "plan-step" };
    html! {
        <li {class} key={number.to_string()}>
            <div class="plan-what">
                <p class="step-text"><q class="end-said">{ anchor }</q></p>
                <p class="step-meta">
                    <span>{ content.text.as_ref() }</span>
                    <span>{ page.report.from_to(level) }</span>
                    <span>{ desk.q.efforts[content.effort].description.as_ref() }</span>
                </p>
                { moved_on(page, item, level, progress) }
            </div>
            <div class="plan-how">
                <div>
                    <label class="label" for={id("state")}>{ key::PLAN_STATE }</label>
                    <select class="text-in" id={id("state")} oninput={onprogress}>{ states }</select>
                </div>
                <div>
                    <label class="label" for={id("who")}>{ key::PLAN_WHO }</label>
                    { owners(desk, &id("who"), number, &decision.owner.value, content.owner) }
                </div>
                <div>
                    <label class="label" for={id("due")}>{ key::PLAN_DUE }</label>
                    <input class="text-in" id={id("due")} type="date" min="2000-01-01" max="2127-12-31" value={decision.day.value.text()} oninput={ondue} />
                </div>
                <div class="plan-note">
                    <label class="label" for={id("note")}>{ key::PLAN_NOTE }{ " " }<span class="optional">{ key::START_OPTIONAL }</span></label>
                    <input class="text-in" id={id("note")} type="text" maxlength={MAX_NOTE} autocomplete="off" value={&decision.note.value} oninput={onnote} />
                </div>
            </div>
            <p class="step-acts no-print">
                <button type="button" class="link" onclick={out} aria-label={words.fill(key::PLAN_OUT_WHICH, &[("step", &anchor.unwrap_or_default())])}>{ key::PLAN_OUT }</button>
            </p>
        </li>
    }
}

/// Who can see to something: whoever is placed best, the people here, any role.
pub fn owners(desk: &Desk, id: &str, number: usize, owner: &Owner, usual: usize) -> Html {
    let oninput = desk.on_value(number, |n, owner| rest(SideEvent::Plan(PlanEvent::Owner(n, owner))));
    let usual = desk.q.roles.get(usual).map(|role| desk.words.fill(key::PLAN_USUAL, &[("role", &role.label)]));
    let nobody = usual.unwrap_or_else(|| desk.text(key::PLAN_NOBODY).to_owned());
    html! { <select class="text-in" {id} {oninput}>{ candidates(desk, owner, nobody) }</select> }
}

/// Nobody, the people here, any role; and who has it, though gone.
pub fn candidates(desk: &Desk, owner: &Owner, nobody: String) -> Html {
    let (people, roles) = (&desk.group.people, &desk.q.roles);
    let chosen = named(owner);
    let option = |owner: Owner, word: String| {
        let value = named(&owner);
        html! { <option value={&value} selected={value == chosen}>{ word }</option> }
    };
    let of_people = each(people.len(), &|n| option(Owner::Person(people[n].id.clone()), called(desk, &people[n])));
    let of_roles = each(roles.len(), &|n| option(Owner::Role(n), roles[n].label.to_string()));
    let is_gone = matches!(owner, Owner::Person(id) if people.iter().all(|person| person.id != *id));
    html! {
        <>
            { option(Owner::Nobody, nobody) }
            if is_gone { { option(owner.clone(), owner_words(desk, owner)) } }
            <optgroup label={key::PLAN_PEOPLE}>{ of_people }</optgroup>
            <optgroup label={key::PLAN_ROLES}>{ of_roles }</optgroup>
        </>
    }
}

/// A step that is done asks whether the item's level has changed.
fn moved_on(page: &Page, item: usize, level: u8, progress: Progress) -> Html {
    let (desk, words) = (page.desk, page.desk.words);
    let figures = &desk.figures.items[item];
    if progress != Progress::Done || figures.supported >= level {
        return Html::default();
    }
    let reached = page.report.level(level);
    let parts: [Part; 2] = [("level", &reached), ("now", &page.report.level(figures.supported))];
    if after_step(desk, item, level).is_none() {
        return html! { <p class="plan-asks small">{ words.fill(key::PLAN_OTHERS, &parts) }</p> };
    }
    let answer = desk.on(Event::Act(Action::Answer { item, answer: Answer::Level(level) }));
    html! {
        <div class="plan-asks">
            <p class="small">{ words.fill(key::PLAN_CHANGED, &parts) }</p>
            <button type="button" class="button button-small" onclick={answer}>{ words.fill(key::PLAN_ANSWER, &parts) }</button>
        </div>
    }
}
