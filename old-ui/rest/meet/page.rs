//! The page: the agenda for the time there is, then topic after topic, then the minutes.

use macros::html;

use super::super::document;
use super::super::rest;
use super::super::side::{Side, SideEvent};
use super::{LEAST, LENGTHS, MeetEvent, Meeting, matters, on, topic};
use crate::group::{About, Matter};
use crate::i18n::key;
use crate::phrases::cell_name;
use crate::report::{Report, finding, minutes};
use crate::state::{Cell, View};
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// The page.
pub fn meet(desk: &Desk, side: &Side) -> Html {
    let meeting = &side.meet;
    if !meeting.is_on() {
        return agenda(desk, meeting);
    }
    if let Some(matter) = meeting.topics.get(meeting.at) {
        return topic::topic(desk, meeting, *matter);
    }
    let document = minutes(&Report::of(desk, side.today), &meeting.topics);
    html! {
        <div class="meet-end">
            <h2 class="title" tabindex="-1">{ &document.title }</h2>
            { document::blocks(&document.blocks) }
            <div class="row no-print">
                <button type="button" class="button button-main" onclick={on(desk, MeetEvent::Copy)}>{ key::MEET_COPY }</button>
                <button type="button" class="button" onclick={on(desk, MeetEvent::Save)}>{ key::MEET_SAVE }</button>
                <button type="button" class="button" onclick={desk.go(View::Share)}>{ key::PEOPLE_SHARE }</button>
                <button type="button" class="link" onclick={on(desk, MeetEvent::To(meeting.topics.len() - 1))}>{ key::MEET_BACK }</button>
                <button type="button" class="link" onclick={on(desk, MeetEvent::End)}>{ key::MEET_END }</button>
            </div>
            <p class="small" role="status">{ meeting.said }</p>
        </div>
    }
}

/// What a matter is called.
pub fn name(desk: &Desk, matter: Matter) -> String {
    match matter.about() {
        About::Item(item) | About::Step { item, .. } => desk.q.items[item].text.to_string(),
        About::Node(node) => cell_name(desk, Cell::Node(node)),
    }
}

fn agenda(desk: &Desk, meeting: &Meeting) -> Html {
    let words = desk.words;
    let (all, agenda) = (matters(&desk.figures), meeting.agenda(&desk.figures));
    if all.is_empty() {
        return html! {
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::MEET_TITLE }</h2>
                <p class="lead">{ key::MEET_NOTHING }</p>
                <div class="row"><button type="button" class="button" onclick={desk.go(View::Results)}>{ key::MEET_TO_RESULTS }</button></div>
            </div>
        };
    }
    let lengths = each(LENGTHS.len(), &|n| {
        let minutes = LENGTHS[n];
        html! { <option value={i64::from(minutes)} selected={minutes == meeting.length()}>{ words.count(key::MEET_MINUTES, minutes as usize, &[]) }</option> }
    });
    let onlength =
        desk.on_value(0, |_, minutes| rest(SideEvent::Meet(MeetEvent::Length(minutes.parse().unwrap_or(0)))));
    let rows = each(all.len(), &|n| {
        let matter = all[n];
        let about = match matter.about() {
            About::Item(item) => desk.text(finding(desk, item).0),
            _ => desk.text(key::MEET_LOOK_AGAIN),
        };
        let known = desk.group.decision(matter);
        let about =
            if known.is_something() { [about, ". ", desk.text(key::MEET_DECIDED)].concat() } else { about.to_owned() };
        html! {
            <li><label class="tick">
                <input type="checkbox" checked={agenda.contains(&matter)} onchange={on(desk, MeetEvent::Turn(matter))} />
                <span class="tick-word">{ name(desk, matter) }</span>
                <span class="tick-about">{ about }</span>
            </label></li>
        }
    });
    let each_has = (meeting.seconds(agenda.len()) / 60) as usize;
    let time = match agenda.len() {
        0 => desk.text(key::MEET_EMPTY).to_owned(),
        topics => {
            let about = words.count(key::MEET_TOPICS, topics, &[("minutes", &each_has)]);
            if each_has < LEAST as usize { [&about, " ", desk.text(key::MEET_TIGHT)].concat() } else { about }
        }
    };
    html! {
        <>
            <div class="page-head">
                <h2 class="title" tabindex="-1">{ key::MEET_TITLE }</h2>
                <p class="lead">{ key::MEET_LEAD }</p>
            </div>
            <div class="meet-plan">
                <div>
                    <label class="label" for="meet-length">{ key::MEET_LENGTH }</label>
                    <select class="text-in" id="meet-length" oninput={onlength}>{ lengths }</select>
                </div>
                <fieldset>
                    <legend class="legend">{ key::MEET_AGENDA }</legend>
                    <ul class="ticks">{ rows }</ul>
                </fieldset>
                <p role="status">{ time }</p>
                <div class="row">
                    if !agenda.is_empty() {
                        <button type="button" class="button button-main" onclick={on(desk, MeetEvent::Begin)}>{ key::MEET_BEGIN }</button>
                    }
                    <button type="button" class="link" onclick={desk.go(View::Results)}>{ key::MEET_TO_RESULTS }</button>
                </div>
                <p class="small">{ key::MEET_KEYS }</p>
            </div>
        </>
    }
}
