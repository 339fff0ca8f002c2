//! An invitation to a group that somebody has begun in here: by whom it asks, to go on, or by somebody else.

use engine::state::{View, run};
use formats::past;
use yew::prelude::*;

use super::handle::JoinHandle;
use super::preview::Preview;
use crate::components::keyed;
use crate::i18n::key;
use crate::phrases::{self, SendBack, short_day};

/// The page.
pub fn answered(preview: &Preview, join: &JoinHandle) -> Html {
    let snapshot = &preview.now;
    let (words, state) = (snapshot.words, &snapshot.state);
    let Some(me) = state.my() else { return html! {} };
    let is_mine = preview.came.invited.as_ref().is_none_or(|key| *key == me.id);
    let forget = html! { <button type="button" class="link" onclick={join.on(JoinHandle::forget)}>{ words.text(key::JOIN_FORGET) }</button> };
    if !is_mine {
        let lead = words.fill(key::JOIN_NOT_YOURS_LEAD, &[("name", &phrases::called(snapshot, me))]);
        return html! {
            <div class="page-head">
                <h2 class="title" part="title" tabindex="-1">{ words.text(key::JOIN_NOT_YOURS) }</h2>
                <p class="lead">{ keyed(lead) }</p>
                <div class="row">
                    <button type="button" class="button button-main" part="button" onclick={join.on(|join| join.leave_for(View::Board))}>{ words.text(key::JOIN_TO_BOARD) }</button>
                    { forget }
                </div>
            </div>
        };
    }
    let (answers, open) = (me.answered(), me.open(snapshot.q));
    // The day is known of what was sent or put together: if that is all there is.
    let kept = past::earlier(&join.assessment.past(), &state.group.id, snapshot.q).pop();
    let said_then = |link: &formats::link::Link| link.group.find(&me.id).map_or(0, |n| link.group.people[n].answered());
    let day = kept.filter(|link| said_then(link) == answers).map(|link| short_day(snapshot, link.made));
    let title = match (answers, day) {
        (0, _) => words.text(key::JOIN_BEGUN).to_owned(),
        (n, Some(day)) => words.count(key::JOIN_ANSWERED_ON, n, &[("day", &day)]),
        (n, None) => words.count(key::JOIN_ANSWERED, n, &[]),
    };
    let lead = match open {
        0 => words.text(key::JOIN_ANSWERED_ALL).to_owned(),
        n => words.count(key::JOIN_STILL_OPEN, n, &[]),
    };
    let stands = phrases::send_back(snapshot);
    let first = stands != SendBack::First;
    let (word, to) = match run::entry(snapshot.q, state).filter(|_| open > 0) {
        Some(cell) => (key::BOARD_CONTINUE, View::Run(cell)),
        None => (key::JOIN_TO_BOARD, View::Board),
    };
    let button = |is_main: bool, word: &'static str, to: View| {
        let class = if is_main { "button button-main" } else { "button" };
        let onclick = join.on(move |join: &JoinHandle| join.leave_for(to));
        html! { <button type="button" key={word} {class} part="button" {onclick}>{ word }</button> }
    };
    let on = button(first, words.text(word), to);
    let back = (stands != SendBack::Nothing).then(|| button(!first, words.text(key::SEND_BACK), View::End));
    html! {
        <div class="page-head">
            <h2 class="title" part="title" tabindex="-1">{ keyed(title) }</h2>
            <p class="lead">{ keyed(lead) }</p>
            <div class="row">if first { { on }{ back } } else { { back }{ on } }</div>
            <p class="small">{ words.text(key::JOIN_SOMEBODY_ELSE) }</p>
        </div>
    }
}
