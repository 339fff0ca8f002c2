//! What if, by hand: statements at other levels, each with its slider, and what would move. Nothing is written.

use std::rc::Rc;

use engine::questionnaire::{JobId, LEVELS};
use yew::prelude::*;

use super::trial::Trial;
use super::trial_picture::{TrialPicture, Tried, banner};
use crate::components::{input_value, keyed, statement};
use crate::drafts::DraftHandle;
use crate::hooks::{use_draft, use_snapshot};
use crate::i18n::{Part, key};
use crate::phrases::sole_voice;
use crate::report::Report;

/// The section; nothing until it is opened, and none where one voice is the only point there is.
#[component]
pub fn ByHand() -> Html {
    let (snapshot, trial) = (use_snapshot(), use_draft::<Trial>());
    let by_hand = trial.by_hand(&snapshot.figures);
    let tried = use_memo((snapshot.clone(), by_hand.clone()), |(snapshot, by_hand)| {
        (!by_hand.is_empty()).then(|| Tried::of(snapshot, by_hand))
    });
    if !trial.is_open || snapshot.figures.halves.is_none() || sole_voice(&snapshot).is_some() {
        return html! {};
    }
    let report = Report::named(&snapshot, Rc::default());
    html! {
        <section class="whatif no-print" aria-labelledby="by-hand">
            <div class="section-head">
                <h3 class="heading" id="by-hand" tabindex="-1">{ snapshot.text(key::COULD_BY_HAND) }</h3>
                <p class="small">{ snapshot.text(key::WHAT_IF_ABOUT) }</p>
            </div>
            { with_hand(&report, &trial, &by_hand) }
            <div class="whatif-tried" aria-live="polite">
                if let Some(tried) = &*tried { { banner(&snapshot, &trial, tried) } }
            </div>
            if let Some(tried) = &*tried { <TrialPicture tried={tried.clone()} /> }
        </section>
    }
}

/// The statements that are tried, and one more to choose.
fn with_hand(report: &Report, trial: &DraftHandle<Trial>, by_hand: &[(usize, u8)]) -> Html {
    let words = report.snapshot.words;
    let q = report.snapshot.q;
    let oninput = trial.on_update(|trial, event: InputEvent| {
        if let Some(item) = input_value(&event).and_then(|value| value.parse().ok())
            && let Some(content) = q.items.get(item)
        {
            trial.try_item(item, content.target);
        }
    });
    // With another key the list is another one: nothing is chosen in it.
    let choose = format!("choose-{}", by_hand.len());
    html! {
        <div class="whatif-part">
            if !by_hand.is_empty() {
                <ul class="whatif-hands">{ for by_hand.iter().map(|tried| row(report, trial, *tried)) }</ul>
            }
            <div class="whatif-pick" key={choose}>
                <label class="label" for="what-if-item">{ words.text(key::WHAT_IF_ITEM) }</label>
                <select class="text-in" id="what-if-item" {oninput}>
                    <option value="" selected=true>{ words.text(key::WHAT_IF_CHOOSE) }</option>
                    { for JobId::ALL.into_iter().map(|job| options(report, by_hand, job)) }
                </select>
            </div>
        </div>
    }
}

/// The items of a job that are in scope and not tried yet.
fn options(report: &Report, by_hand: &[(usize, u8)], job: JobId) -> Html {
    let (q, figures) = (report.snapshot.q, &report.snapshot.figures);
    let is_free = |item: &usize| figures.items[*item].in_scope && by_hand.iter().all(|(tried, _)| tried != item);
    let option = |item: usize| html! { <option key={item} value={item.to_string()} lang={report.snapshot.lang()}>{ &*q.items[item].text }</option> };
    html! { <optgroup label={&*q.job(job).label} lang={report.snapshot.lang()}>{ for q.items_of(job).filter(is_free).map(option) }</optgroup> }
}

fn row(report: &Report, trial: &DraftHandle<Trial>, (item, level): (usize, u8)) -> Html {
    let (snapshot, words) = (report.snapshot, report.snapshot.words);
    let content = &snapshot.q.items[item];
    let oninput = trial.on_update(move |trial, event: InputEvent| {
        if let Some(value) = input_value(&event) {
            trial.set_level(item, value.parse().unwrap_or(0));
        }
    });
    let leave = trial.on_update(move |trial, _: MouseEvent| trial.leave(item));
    let found = &snapshot.figures.items[item];
    let now = if found.is_known() { report.level(found.supported) } else { words.text(key::BOARD_NOT_KNOWN) };
    let parts: [Part; 2] = [("level", &report.level(level)), ("now", &now)];
    let stop = |n: usize| html! { <li>{ n }<span><br />{ report.level(n as u8) }</span></li> };
    let about = |word| words.fill(word, &[("statement", &content.text)]);
    let anchor = content.anchors.get(usize::from(level)).map_or("", AsRef::as_ref);
    html! {
        <li key={&*content.id}>
            { statement(snapshot, item) }
            <p class="small">{ keyed(words.fill(key::WHAT_IF_FROM, &parts)) }</p>
            <div class="slide">
                <input type="range" min="0" max="4" step="1" value={level.to_string()} {oninput}
                    aria-label={about(key::WHAT_IF_LEVEL)} aria-valuetext={report.level(level)} />
                <ul class="slide-stops" aria-hidden="true">{ for (0..LEVELS).map(stop) }</ul>
            </div>
            <p class="end-said" lang={snapshot.lang()}>{ keyed(anchor) }</p>
            <button type="button" class="link" onclick={leave} aria-label={about(key::WHAT_IF_LEAVE_WHICH)}>{ words.text(key::WHAT_IF_LEAVE) }</button>
        </li>
    }
}
