//! A topic with what was agreed on, the next step, and the change I am offered.

use engine::group::{About, Answer, Day, Owner};
use yew::prelude::*;

use super::offers::{Mine, NextStep, Outcome};
use crate::components::{keyed, letter};
use crate::i18n::{Key, key};
use crate::phrases::{matter_headline, weekday};
use crate::report::{Report, owner_words};

/// The box with which a change is taken or left.
pub struct Tick {
    pub is_taken: bool,
    pub onchange: Callback<Event>,
    /// It was taken over just now.
    pub is_changed: bool,
}

/// The row.
pub fn row(report: &Report, outcome: &Outcome, tick: Tick) -> Html {
    let snapshot = report.snapshot;
    let text = |key: Key| snapshot.text(key);
    let question = matter_headline(snapshot, outcome.matter);
    let said = match outcome.agreed {
        Some((item, level)) => snapshot.q.items[item].anchors.get(usize::from(level)).map_or("", AsRef::as_ref),
        None if matches!(outcome.matter.about(), About::Node(_)) && is_valid(report, outcome) => {
            text(key::REVISIT_STILL)
        }
        None => text(key::COUNT_OPEN),
    };
    let class = if outcome.agreed.is_some() { "voice" } else { "small" };
    let lang = snapshot.lang().filter(|_| outcome.agreed.is_some());
    html! {
        <li class="count-row" key={question.clone()}>
            <div class="count-say">
                <p class="small" key={question.clone()} lang={snapshot.lang()}>{ question.clone() }</p>
                <p {class} key={said} {lang}>{ said }</p>
                { step(report, outcome) }
            </div>
            { mine(report, outcome, tick) }
        </li>
    }
}

/// Whether a decision was found still right.
fn is_valid(report: &Report, outcome: &Outcome) -> bool {
    report.snapshot.group.decision(outcome.matter).stand.value > 0
}

/// The next step: who, what, and by when.
fn step(report: &Report, outcome: &Outcome) -> Html {
    let NextStep { owner, what, by, .. } = &outcome.step;
    if what.is_empty() {
        return html! {};
    }
    let snapshot = report.snapshot;
    let what = match weekday(snapshot, *by) {
        day if *by == Day::NONE || day.is_empty() => what.clone(),
        day => snapshot.words.fill(key::COUNT_STEP_BY, &[("what", what), ("day", &day)]),
    };
    html! { <p class="said-line small">{ chip(report, owner) }{ keyed(what) }</p> }
}

fn chip(report: &Report, owner: &Owner) -> Html {
    let snapshot = report.snapshot;
    let name = owner_words(snapshot, owner);
    let person = if let Owner::Person(id) = owner { snapshot.group.find(id) } else { None };
    if name.is_empty() {
        return html! {};
    }
    html! {
        <span class="owner" key={name.clone()}>
            if let Some(person) = person { { letter(&report.names, person) } }
            { name }
        </span>
    }
}

/// The change, to be taken or left; else why there is none.
fn mine(report: &Report, outcome: &Outcome, Tick { is_taken, onchange, is_changed }: Tick) -> Html {
    let snapshot = report.snapshot;
    let Some((_, level)) = outcome.agreed else { return html! { <p></p> } };
    let answer = match outcome.mine {
        Mine::Differs(answer) => answer,
        Mine::Same => {
            let word = if is_changed { key::COUNT_SAME_NOW } else { key::COUNT_SAME };
            return html! { <p class="small">{ keyed(snapshot.text(word)) }</p> };
        }
        Mine::NotAsked => return html! { <p class="small">{ keyed(snapshot.text(key::COUNT_NOT_ASKED)) }</p> },
    };
    let to = report.level(level);
    let words = if answer == Answer::Nothing {
        html! { <><b>{ snapshot.text(key::COUNT_ANSWER) }</b>{ " " }<i key={to}>{ to }</i></> }
    } else {
        let from = report.answer_word(answer);
        html! {
            <>
                <b>{ snapshot.text(key::COUNT_CHANGE) }</b>{ " " }<span>{ snapshot.text(key::COUNT_FROM) }</span>{ " " }<i key={from}>{ from }</i>
                { " " }<span>{ snapshot.text(key::COUNT_TO) }</span>{ " " }<i key={format!("to {to}")}>{ to }</i>
            </>
        }
    };
    html! {
        <label class="tick tick-flat">
            <input type="checkbox" checked={is_taken} {onchange} />
            <span>{ words }</span>
        </label>
    }
}
