//! The agenda for the time there is.

use engine::group::{About, Matter};
use engine::state::View;
use yew::prelude::*;

use super::MeetingProps;
use super::state::{LEAST, LENGTHS, Meeting, matters};
use crate::components::{input_value, keyed};
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::phrases::matter_headline;
use crate::report::finding;
use crate::snapshot::Snapshot;

/// The screen before a meeting.
#[component]
pub fn Agenda(MeetingProps { meeting }: &MeetingProps) -> Html {
    let (snapshot, assessment, focus) = (use_snapshot(), use_assessment(), use_focus());
    let (text, words) = (|key: Key| snapshot.text(key), snapshot.words);
    let all = matters(&snapshot.figures);
    if all.is_empty() {
        return html! {
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ text(key::MEET_TITLE) }</h2>
                <p class="lead">{ text(key::MEET_NOTHING) }</p>
                <div class="row"><button type="button" class="button" part="button" onclick={assessment.on_go(View::Results)}>{ text(key::MEET_TO_RESULTS) }</button></div>
            </div>
        };
    }
    let agenda = meeting.agenda(&snapshot.figures);
    let length = |minutes: &u32| {
        let selected = *minutes == meeting.length();
        html! { <option value={minutes.to_string()} {selected}>{ words.count(key::MEET_MINUTES, *minutes as usize, &[]) }</option> }
    };
    let on_length = meeting.on_update(|meeting, event: InputEvent| {
        if let Some(minutes) = input_value(&event) {
            meeting.set_length(minutes.parse().unwrap_or(0));
        }
    });
    let row = |matter: &Matter| {
        let matter = *matter;
        let onchange = meeting.on_update(move |meeting, _: Event| meeting.turn(matter));
        html! {
            <li><label class="tick">
                <input type="checkbox" checked={agenda.contains(&matter)} {onchange} />
                <span class="tick-word">{ keyed(matter_headline(&snapshot, matter)) }</span>
                <span class="tick-about">{ keyed(about(&snapshot, matter)) }</span>
            </label></li>
        }
    };
    let on_results = assessment.on_go(View::Results);
    let on_begin = {
        let meeting = meeting.clone();
        Callback::from(move |_: MouseEvent| {
            let figures = assessment.state().shown(assessment.q()).figures;
            meeting.update(|meeting| meeting.begin(&figures));
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
                <div>
                    <label class="label" for="meet-length">{ text(key::MEET_LENGTH) }</label>
                    <select class="text-in" id="meet-length" oninput={on_length}>{ for LENGTHS.iter().map(length) }</select>
                </div>
                <fieldset>
                    <legend class="legend">{ text(key::MEET_AGENDA) }</legend>
                    <ul class="ticks">{ for all.iter().map(row) }</ul>
                </fieldset>
                <p role="status">{ keyed(time_for(&snapshot, meeting, agenda.len())) }</p>
                <div class="row">
                    if !agenda.is_empty() {
                        <button type="button" class="button button-main" part="button" onclick={on_begin}>{ text(key::MEET_BEGIN) }</button>
                    }
                    <button type="button" class="link" onclick={on_results}>{ text(key::MEET_TO_RESULTS) }</button>
                </div>
                <p class="small">{ text(key::MEET_KEYS) }</p>
            </div>
        </>
    }
}

/// Why a matter is there, and whether it has an outcome already.
fn about(snapshot: &Snapshot, matter: Matter) -> String {
    let about = snapshot.text(match matter.about() {
        About::Item(item) => finding(snapshot, item).0,
        _ => key::MEET_LOOK_AGAIN,
    });
    if snapshot.group.decision(matter).is_something() {
        [about, ". ", snapshot.text(key::MEET_DECIDED)].concat()
    } else {
        about.to_owned()
    }
}

/// How many topics there are, and how long each has.
fn time_for(snapshot: &Snapshot, meeting: &Meeting, topics: usize) -> String {
    if topics == 0 {
        return snapshot.text(key::MEET_EMPTY).to_owned();
    }
    let each_has = (meeting.seconds(topics) / 60) as usize;
    let about = snapshot.words.count(key::MEET_TOPICS, topics, &[("minutes", &each_has)]);
    if each_has < LEAST as usize { [&about, " ", snapshot.text(key::MEET_TIGHT)].concat() } else { about }
}
