//! The screen before a meeting: what to talk about, and how long it takes.

use engine::group::{About, Day, Matter};
use engine::state::View;
use yew::prelude::*;

use super::state::{Meeting, matters, minutes};
use super::subject::changed;
use crate::components::{content, input_value, keyed};
use crate::hooks::{use_assessment, use_draft, use_focus, use_snapshot};
use crate::i18n::{Key, Part, key};
use crate::phrases::{matter_headline, short_day, spelled_first};
use crate::report::Report;

/// The most topics that are offered at once.
const MOST: usize = 8;

/// The agenda.
#[component]
pub fn Agenda() -> Html {
    let (snapshot, assessment, focus, meeting) =
        (use_snapshot(), use_assessment(), use_focus(), use_draft::<Meeting>());
    let (text, words) = (|key: Key| snapshot.text(key), snapshot.words);
    let on_results = assessment.on_go(View::Results);
    let all = matters(&snapshot);
    if all.is_empty() {
        return html! {
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::MEET_TITLE) }</h2>
                <p class="lead">{ text(key::MEET_NOTHING) }</p>
                <div class="row"><button type="button" class="button" part="button" onclick={on_results}>{ text(key::MEET_TO_RESULTS) }</button></div>
            </div>
        };
    }
    let report = Report::of(&snapshot, Day::NONE);
    let agenda = meeting.agenda(&all);
    let count = |n: usize| {
        let parts: [Part; 2] = [("count", &spelled_first(words, n)), ("minutes", &minutes(n))];
        let word = words.count(key::MEET_TOPICS, n, &parts);
        html! { <option key={n} value={n.to_string()} selected={n == agenda.len()}>{ word }</option> }
    };
    let on_count = meeting.on_update(|meeting, event: InputEvent| {
        if let Some(count) = input_value(&event).and_then(|value| value.parse().ok()) {
            meeting.set_count(count);
        }
    });
    let counts = (1..=all.len().min(MOST)).chain((agenda.len() > MOST).then_some(agenda.len()));
    let topic = |matter: &Matter| {
        html! {
            <li key={matter_headline(&snapshot, *matter)}>
                <p class="meet-question" lang={snapshot.lang()}>{ matter_headline(&snapshot, *matter) }</p>
                <p class="small">{ keyed(about(&report, *matter)) }</p>
            </li>
        }
    };
    let tick = |matter: &Matter| {
        let matter = *matter;
        let onchange = meeting.on_update(move |meeting, _: Event| meeting.turn(matter));
        html! {
            <li><label class="tick">
                <input type="checkbox" checked={agenda.contains(&matter)} {onchange} />
                <span class="tick-word">{ content(&snapshot, matter_headline(&snapshot, matter)) }</span>
                <span class="tick-about">{ keyed(about(&report, matter)) }</span>
            </label></li>
        }
    };
    let on_begin = {
        let (meeting, snapshot) = (meeting.clone(), snapshot.clone());
        Callback::from(move |_: MouseEvent| {
            meeting.update(|meeting| meeting.begin(&snapshot));
            focus.to_heading();
        })
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::MEET_TITLE) }</h2>
                <p class="lead">{ text(key::MEET_LEAD) }</p>
            </div>
            <div class="meet-plan">
                <div class="meet-start">
                    <label class="label" for="meet-count">{ text(key::MEET_HOW_MANY) }</label>
                    <select class="text-in" id="meet-count" oninput={on_count}>
                        if agenda.is_empty() { <option value="0" selected=true>{ "–" }</option> }
                        { for counts.map(count) }
                    </select>
                    if !agenda.is_empty() {
                        <button type="button" class="button button-main" part="button" onclick={on_begin}>{ text(key::MEET_BEGIN) }</button>
                    }
                </div>
                if agenda.is_empty() {
                    <p role="status">{ text(key::MEET_EMPTY) }</p>
                } else {
                    <ol class="meet-agenda">{ for agenda.iter().map(topic) }</ol>
                }
                <details class="opens">
                    <summary>{ text(key::MEET_CHOOSE) }</summary>
                    <ul class="ticks">{ for all.iter().map(tick) }</ul>
                </details>
                <div class="row"><button type="button" class="link" onclick={on_results}>{ text(key::MEET_TO_RESULTS) }</button></div>
                <p class="small only-wide">{ text(key::MEET_KEYS) }</p>
            </div>
        </>
    }
}

/// Why a matter is there: who stands furthest apart, or what changed; and whether it was talked about already.
fn about(report: &Report, matter: Matter) -> String {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    match matter.about() {
        About::Item(item) => {
            let ends = report.ends(item);
            let [low, high] = [0, 1].map(|n| report.names.list_few(snapshot, &ends.people[n]));
            let ends = words.fill(key::MEET_ENDS_ARE, &[("low", &low), ("high", &high)]);
            match snapshot.group.talked_about(item) {
                None => ends,
                Some(Day::NONE) => [&ends, " ", snapshot.text(key::MEET_TALKED)].concat(),
                Some(day) => {
                    let talked = words.fill(key::MEET_TALKED_ON, &[("day", &short_day(snapshot, day))]);
                    [&ends, " ", &talked].concat()
                }
            }
        }
        About::Node(node) => changed(report, node),
        // No meeting talks about these.
        About::Step { .. } | About::Own(_) | About::Heard(_) => String::new(),
    }
}
