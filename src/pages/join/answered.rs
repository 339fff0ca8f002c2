//! An invitation to a group that somebody has begun in here: by whom it asks, to go on, or by somebody else.

use engine::state::{Cell, View, run};
use formats::past;
use yew::prelude::*;

use super::handle::JoinHandle;
use super::preview::Preview;
use crate::components::keyed;
use crate::drafts::DraftHandle;
use crate::i18n::key;
use crate::pages::run::draft::Run;
use crate::phrases::{self, SendBack, short_day};

/// The page.
pub fn answered(preview: &Preview, join: &JoinHandle, to_run: &DraftHandle<Run>) -> Html {
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
    let missing = run::missing(snapshot.q, state);
    let unsure = missing.len().saturating_sub(open);
    // The day is known of what was sent or put together: if that is all there is.
    let kept = past::earlier(&join.assessment.past(), &state.group.id, snapshot.q).pop();
    let said_then = |link: &formats::link::Link| link.group.find(&me.id).map_or(0, |n| link.group.people[n].answered());
    let day = kept.filter(|link| said_then(link) == answers).map(|link| short_day(snapshot, link.made));
    let title = match (answers, day) {
        (0, _) => words.text(key::JOIN_BEGUN).to_owned(),
        (n, Some(day)) => words.count(key::JOIN_ANSWERED_ON, n, &[("day", &day)]),
        (n, None) => words.count(key::JOIN_ANSWERED, n, &[]),
    };
    let lead = match (open, unsure) {
        (0, 0) => words.text(key::JOIN_ANSWERED_ALL).to_owned(),
        (0, n) => words.count(key::JOIN_STILL_UNSURE, n, &[("unsure", &snapshot.q.dont_know)]),
        (n, _) => words.count(key::JOIN_STILL_OPEN, n, &[]),
    };
    let stands = phrases::send_back(snapshot);
    let first = stands != SendBack::First;
    // Whoever has answered everything goes through what they did not know.
    let first_missing = missing.first().copied().filter(|_| open == 0);
    let (word, to) = match (run::entry(snapshot.q, state).filter(|_| open > 0), first_missing) {
        (Some(cell), _) => (key::BOARD_CONTINUE, View::Run(cell)),
        (None, Some(item)) => (key::JOIN_LOOK_AGAIN, View::Run(Cell::of(snapshot.q, item))),
        (None, None) => (key::JOIN_TO_BOARD, View::Board),
    };
    let button = |is_main: bool, word: &'static str, to: View| {
        let class = if is_main { "button button-main" } else { "button" };
        let to_run = to_run.clone();
        let onclick = join.on(move |join: &JoinHandle| {
            if let (View::Run(_), Some(item)) = (to, first_missing) {
                to_run.update(|run| run.ask_for_missing(item));
            }
            join.leave_for(to);
        });
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
