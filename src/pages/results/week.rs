//! This week: at most one thing to look at again, to talk about, to do and to ask, each with its owner and its button.

use engine::assessment::{Ask, RevisitEntry, Row, Who};
use engine::state::week::{ThisWeek, this_week};
use engine::state::{Cell, Shown, View};
use std::rc::Rc;
use yew::prelude::*;

use super::act::{add_to_plan, row_meta};
use crate::components::{content, keyed, letter, owner_chip};
use crate::drafts::DraftHandle;
use crate::hooks::{use_assessment, use_draft, use_snapshot};
use crate::i18n::{Key, key};
use crate::lazy::{Entry, Lazy, Section};
use crate::phrases::{self, WhoDoes, narrower_words};
use crate::report::{Names, Report};
use crate::snapshot::Snapshot;
use crate::state::AssessmentHandle;

/// Whose message is open in This week, by position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asking(pub Option<usize>);

/// What the rows are drawn from.
struct Scene<'a> {
    report: Report<'a>,
    assessment: AssessmentHandle,
    /// Whose message is open.
    asking: DraftHandle<Asking>,
    /// One button of the page is filled: the first of the week's, unless something of one's own comes first.
    main: bool,
}

/// The section; where nothing is left, a word about that.
#[component]
pub fn Week() -> Html {
    let (snapshot, assessment, asking) = (use_snapshot(), use_assessment(), use_draft::<Asking>());
    let shown = Shown { group: Rc::clone(&snapshot.group), me: snapshot.me, figures: Rc::clone(&snapshot.figures) };
    let mut week = this_week(snapshot.q, &snapshot.state, &shown);
    // Whoever's message is open stays, though they were asked by now.
    let held = |ask: &&Ask| asking.0.is_some_and(|person| ask.who == Who::Person(person));
    if let Some(held) = snapshot.figures.ask.iter().find(held) {
        week.retain(|one| !matches!(one, ThisWeek::Ask(_)));
        week.push(ThisWeek::Ask(*held));
    }
    if phrases::is_collected_elsewhere(&snapshot) {
        week.retain(|one| !matches!(one, ThisWeek::Ask(_)));
    }
    // Whoever is alone brings in the others first.
    let is_ask = |one: &ThisWeek| matches!(one, ThisWeek::Ask(_));
    let first = if snapshot.group.people.len() < 2 { week.iter().position(is_ask).unwrap_or(0) } else { 0 };
    let main = snapshot.state.is_done(snapshot.q) && !snapshot.state.is_unsent();
    let scene = Scene { report: Report::named(&snapshot, Rc::new(Names::of(&snapshot))), assessment, asking, main };
    let about = kinds(&snapshot, &week);
    html! {
        <section class="week" aria-labelledby="week">
            <div class="week-head">
                <h3 class="heading" id="week" tabindex="-1">{ snapshot.text(key::WEEK_TITLE) }</h3>
                <span class="small">{ keyed(about) }</span>
            </div>
            if week.is_empty() { { nothing_left(&scene) } }
            { for week.iter().enumerate().map(|(n, one)| row(&scene, one, n == first)) }
        </section>
    }
}

/// "One to talk about, one to do, one to ask."
fn kinds(snapshot: &Snapshot, week: &[ThisWeek]) -> String {
    let word = |one: &ThisWeek| {
        snapshot.text(match one {
            ThisWeek::Revisit(_) => key::WEEK_ONE_REVISIT,
            ThisWeek::Talk(_) => key::WEEK_ONE_TALK,
            ThisWeek::Do(_) => key::WEEK_ONE_DO,
            ThisWeek::Ask(_) => key::WEEK_ONE_ASK,
        })
    };
    if week.is_empty() { String::new() } else { snapshot.words.list_plain(&week.iter().map(word).collect::<Vec<_>>()) }
}

/// Ready: the report is what is left. Else nothing is known to do.
fn nothing_left(scene: &Scene) -> Html {
    let (snapshot, ready) = (scene.report.snapshot, scene.report.snapshot.figures.ready);
    let word = if ready { key::WEEK_READY } else { key::WEEK_NOTHING };
    let class = if scene.main { "button button-main" } else { "button" };
    html! {
        <div class="week-row">
            <p class="week-main">{ keyed(snapshot.text(word)) }</p>
            if ready {
                <button type="button" {class} part="button" onclick={scene.assessment.on_go(View::Report)}>{ snapshot.text(key::REPORT_OPEN) }</button>
            }
        </div>
    }
}

/// A row: its verb, what it is, and its button.
fn row(scene: &Scene, one: &ThisWeek, is_first: bool) -> Html {
    let class = if scene.main && is_first { "button button-main" } else { "button" };
    let (verb, main, act) = match one {
        ThisWeek::Revisit(entry) => revisit(scene, entry, class),
        ThisWeek::Talk(item) => talk(scene, *item, class),
        ThisWeek::Do(row) => act(scene, row, class),
        ThisWeek::Ask(ask) => self::ask(scene, ask, class),
    };
    let verb = scene.report.snapshot.text(verb);
    html! {
        <div class="week-row" key={verb}>
            <span class="week-verb">{ verb }</span>
            <div class="week-main">{ main }</div>
            { act }
        </div>
    }
}

fn button(class: &'static str, word: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} part="button" {onclick}>{ keyed(word) }</button> }
}

fn revisit(scene: &Scene, entry: &RevisitEntry, class: &'static str) -> (Key, Html, Html) {
    let snapshot = scene.report.snapshot;
    let main = html! {
        <>
            <p class="week-text">{ content(snapshot, phrases::cell_headline(snapshot, Cell::Node(entry.head))) }</p>
            <p class="meta">{ keyed(scene.report.changed(entry.reopened)) }</p>
        </>
    };
    let onclick = scene.assessment.on_go(View::Run(Cell::Node(entry.head)));
    (key::REVISIT_TITLE, main, button(class, snapshot.text(key::REVISIT_AGAIN), onclick))
}

fn talk(scene: &Scene, item: usize, class: &'static str) -> (Key, Html, Html) {
    let (report, snapshot) = (&scene.report, scene.report.snapshot);
    let ends = report.ends(item);
    let said = |n: usize| {
        let anchor = snapshot.q.items[item].anchors.get(usize::from(ends.levels[n])).map_or("", AsRef::as_ref);
        html! {
            <p class="said-line">
                <span class="owner">
                    { for ends.people[n].iter().take(1).map(|person| letter(&report.names, *person)) }
                    { keyed(ends.names[n].clone()) }
                </span>
                <q class="end-said" key={anchor} lang={snapshot.lang()}>{ anchor }</q>
            </p>
        }
    };
    let main = html! {
        <>
            <p class="week-text">{ content(snapshot, snapshot.q.items[item].headline().to_owned()) }</p>
            { said(0) }{ said(1) }
        </>
    };
    (key::TALK_TITLE, main, button(class, snapshot.text(key::MEET_HOLD), scene.assessment.on_go(View::Meeting)))
}

fn act(scene: &Scene, row: &Row, class: &'static str) -> (Key, Html, Html) {
    let snapshot = scene.report.snapshot;
    let main = html! {
        <>
            <p class="week-text">{ content(snapshot, snapshot.q.items[row.item].action.to_string()) }</p>
            { row_meta(snapshot, &scene.report.names, row, true) }
            // The workspace has read what there is, and says it.
            if !snapshot.resources.of_item(snapshot.q, row.item).is_empty() {
                <Lazy entry={Entry::Section(Section::WeekMaterial)} />
            }
        </>
    };
    (key::DO_TITLE, main, add_to_plan(snapshot, &scene.assessment, row, class))
}

fn ask(scene: &Scene, ask: &Ask, class: &'static str) -> (Key, Html, Html) {
    let (snapshot, names) = (scene.report.snapshot, &scene.report.names);
    let (who, minutes, title) = match ask.who {
        Who::Person(person) => {
            let title = snapshot.words.count(key::ASK_WHOM, ask.items, &[("name", &names.name(person))]);
            (WhoDoes::Person(person), snapshot.q.minutes_for(&phrases::missing_of(snapshot, person)), title)
        }
        Who::Role(role) => {
            let title = phrases::vacant_title(snapshot, role);
            (WhoDoes::Role(role), snapshot.q.minutes(engine::questionnaire::RoleSet::of(role)), title)
        }
    };
    let main = html! {
        <>
            <p class="week-text">{ keyed(title) }</p>
            <p class="meta">
                { owner_chip(snapshot, names, who) }
                { keyed(snapshot.words.count(key::ASK_THEIR_TIME, minutes.max(1), &[])) }
                { keyed(narrower_words(snapshot, ask.moves)) }
            </p>
        </>
    };
    let act = match ask.who {
        Who::Role(_) => button(class, snapshot.text(key::ASK_INVITE_BUTTON), scene.assessment.on_go(View::Invite)),
        Who::Person(person) => {
            let open = scene.asking.0 == Some(person);
            let onclick = scene.asking.on_update(move |asking, _: MouseEvent| asking.0 = (!open).then_some(person));
            let word = snapshot.text(if open { key::ASK_CLOSE } else { key::ASK_MESSAGE });
            html! {
                <button type="button" {class} part="button" aria-expanded={if open { "true" } else { "false" }} {onclick}>{ keyed(word) }</button>
            }
        }
    };
    let main =
        html! { <>{ main }if scene.asking.0.is_some() { <Lazy entry={Entry::Section(Section::WeekMessage)} /> }</> };
    (key::ASK_TITLE, main, act)
}
