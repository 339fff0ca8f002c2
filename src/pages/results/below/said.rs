//! What each of us said: every item's answers as letters on its rail, the furthest apart first. Filtered by job and by
//! how the answers stand.

use std::cmp::Reverse;
use std::rc::Rc;

use engine::assessment::Ratio;
use engine::group::Day;
use yew::prelude::*;

use super::agree::agree;
use super::answers::{Answers, answers};
use super::filter::{Filter, filters};
use super::who_is_who::WhoIsWho;
use crate::components::{Deferred, Unfold, keyed};
use crate::hooks::{use_assessment, use_draft, use_snapshot};
use crate::i18n::key;
use crate::report::Report;

/// The fewest and the most items open at first.
const FEWEST: usize = 3;
const MOST: usize = 5;

/// What everybody said.
#[component]
pub fn Said() -> Html {
    let (snapshot, assessment, filter) = (use_snapshot(), use_assessment(), use_draft::<Filter>());
    let (q, found, words) = (snapshot.q, &snapshot.figures, snapshot.words);
    let report = Report::of(&snapshot, Day::NONE);
    let mut order: Vec<usize> =
        (0..found.items.len()).filter(|item| found.items[*item].in_scope && filter.passes(q, found, *item)).collect();
    // Furthest apart first; among equals the one furthest from enough, since low is no disagreement.
    order.sort_by_key(|item| {
        let figures = &found.items[*item];
        let apart = figures.agreement.disagreement.unwrap_or(Ratio::ZERO);
        Reverse((figures.tally.given() > 0, apart, Ratio::ONE - figures.x))
    });
    let shown = order.len();
    let others = order.split_off(found.talk.len().clamp(FEWEST, MOST).min(shown));
    let is_hidden = |person: usize| report.names.hidden(person).is_some();
    let any_hidden = (0..snapshot.group.people.len()).any(is_hidden);
    let numbers: Vec<String> =
        q.level_names.iter().enumerate().map(|(level, name)| format!("{level} {name}")).collect();
    let more = words.count(key::RESULTS_SAID_MORE, others.len(), &[]);
    let about = if found.voices > 1 { key::RESULTS_SAID_ABOUT } else { key::RESULTS_SAID_ABOUT_ONE };
    html! {
        <>
            <p class="small">{ keyed(words.text(about)) }</p>
            { agree(&snapshot) }
            <Deferred><WhoIsWho /></Deferred>
            { filters(&snapshot, &filter, shown) }
            if any_hidden { <p class="small">{ words.text(key::RESULTS_SAID_HIDDEN) }</p> }
            <p class="tiny stops-key" aria-hidden="true">{ words.list(&numbers) }</p>
            { answers(&report, &assessment, &order) }
            if !others.is_empty() {
                <Unfold summary={keyed(more)}>
                    <Answers names={Rc::clone(&report.names)} items={Rc::<[usize]>::from(others)} />
                </Unfold>
            }
        </>
    }
}
