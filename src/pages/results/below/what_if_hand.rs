//! Items tried by hand, each with its slider, and one more to choose.

use engine::questionnaire::{JobId, LEVELS};
use yew::prelude::*;

use super::trial::Trial;
use crate::components::{input_value, keyed, statement};
use crate::drafts::DraftHandle;
use crate::i18n::{Part, key};
use crate::report::Report;

/// The half with the items that are tried by hand, at these levels.
pub fn with_hand(report: &Report, trial: &DraftHandle<Trial>, by_hand: &[(usize, u8)]) -> Html {
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
            <h4 class="sub">{ words.text(key::WHAT_IF_HAND) }</h4>
            if !by_hand.is_empty() {
                <ul class="whatif-hands">{ for by_hand.iter().map(|tried| row(report, trial, *tried)) }</ul>
            }
            <div class="whatif-pick" key={choose}>
                <label class="label" for="what-if-item">{ words.text(key::RESULTS_WHAT_IF_ITEM) }</label>
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
    let option = |item: usize| html! { <option key={item} value={item.to_string()}>{ &*q.items[item].text }</option> };
    html! { <optgroup label={&*q.job(job).label}>{ for q.items_of(job).filter(is_free).map(option) }</optgroup> }
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
    let now = report.level(snapshot.figures.items[item].supported);
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
            <p class="end-said">{ keyed(anchor) }</p>
            <button type="button" class="link" onclick={leave} aria-label={about(key::WHAT_IF_LEAVE_WHICH)}>{ words.text(key::WHAT_IF_LEAVE) }</button>
        </li>
    }
}
