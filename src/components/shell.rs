//! The frame around every page: tabs above, the page, a line below.

use engine::state::View;
use yew::prelude::*;

use super::glyph::{Sign, glyph};
use super::language::language_choice;
use super::text::keyed;
use crate::config::{Config, Contact};
use crate::i18n::{Key, key};
use crate::questionnaire::counts_as_core;
use crate::snapshot::Snapshot;
use crate::state::{AssessmentHandle, Status};

/// The tab a page belongs to.
const fn tab_of(view: View) -> View {
    match view {
        View::Run(_) => View::Board,
        View::End | View::Meeting | View::Report => View::Results,
        View::Share | View::Join | View::Invite | View::You | View::Delete => View::Group,
        view => view,
    }
}

const fn current(is: bool) -> Option<&'static str> {
    if is { Some("page") } else { None }
}

/// The frame around a page.
pub fn shell(snapshot: &Snapshot, status: &Status, config: &Config, assessment: &AssessmentHandle, page: Html) -> Html {
    let view = snapshot.state.view;
    let begun = snapshot.state.me.is_some();
    let text = |key: Key| snapshot.text(key);
    // Whoever sends answers back is not led away from it, but by two links on the page.
    let sends = view == View::End && snapshot.state.inviter.is_some();
    let in_run = matches!(view, View::Run(_));
    html! {
        <>
            <svg class="defs" aria-hidden="true" focusable="false">
                <defs>
                    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="hatch-ground" width="5" height="5" />
                        <path class="hatch-line" d="M1 0v5" />
                    </pattern>
                </defs>
            </svg>
            <div class="strip" part="strip">
                if in_run {
                    // Whoever answers is not led away but to where they stand.
                    <nav class="way" aria-label={text(key::SHELL_PAGES)} key="way">
                        <button type="button" class="tab tab-way" part="tab" onclick={assessment.on_go(View::Board)}>
                            { glyph(Sign::Weave) }<span>{ text(key::SHELL_BOARD) }</span>
                        </button>
                    </nav>
                } else if begun && !sends {
                    { tabs(snapshot, assessment) }
                } else {
                    <span class="strip-name">{ text(key::APP_NAME) }</span>
                }
                if begun { { saved(snapshot, status, config, assessment) } }
                if config.can_be_asked() { { contact(snapshot, &config.contact, assessment) } }
            </div>
            <div class="page" part="page">{ page }</div>
            // The bar ends the run: below it nothing leads away.
            if !in_run { { foot(snapshot, config, assessment) } }
        </>
    }
}

/// The ways between the pages that are there all the time.
fn tabs(snapshot: &Snapshot, assessment: &AssessmentHandle) -> Html {
    let here = tab_of(snapshot.state.view);
    let tab = |to: View, word: Key| {
        html! {
            <button type="button" class="tab" part="tab" aria-current={current(here == to)} onclick={assessment.on_go(to)}>
                <span>{ snapshot.text(word) }</span>
            </button>
        }
    };
    html! {
        <nav class="tabs" aria-label={snapshot.text(key::SHELL_PAGES)} key="tabs">
            { tab(View::Board, key::SHELL_BOARD) }
            { tab(View::Results, key::SHELL_RESULTS) }
            { tab(View::Plan, key::SHELL_PLAN) }
            { tab(View::Group, key::SHELL_PEOPLE) }
        </nav>
    }
}

/// Where the answers are by now: kept, not kept, or not sent to whoever waits for them, with the way there. What is wrong
/// is heard.
fn saved(snapshot: &Snapshot, status: &Status, config: &Config, assessment: &AssessmentHandle) -> Html {
    let (view, is_unsent) = (snapshot.state.view, snapshot.state.is_unsent());
    let (class, word, to) = match () {
        () if config.unsaved => ("saved saved-heed", key::SHELL_UNSAVED, None),
        () if status.full => ("saved saved-heed", key::SHELL_FULL, Some(View::Share)),
        () if !status.saved => ("saved saved-heed", key::SHELL_UNSAVED, None),
        () if is_unsent && matches!(view, View::Run(_)) => ("saved saved-unsent", key::SHELL_STOP, Some(View::End)),
        () if is_unsent && view == View::End => ("saved saved-unsent", key::SHELL_UNSENT, None),
        () if is_unsent => ("saved saved-unsent", key::SHELL_UNSENT, Some(View::End)),
        () => ("saved", key::SHELL_SAVED, None),
    };
    let said = keyed(snapshot.text(word));
    html! {
        // The way out of the run is nothing that happened.
        <p {class} role={(word != key::SHELL_STOP).then_some("status")}>
            if let Some(to) = to {
                <button type="button" class="saved-way" onclick={assessment.on_go(to)}>{ said }</button>
            } else {
                { said }
            }
        </p>
    }
}

/// Whom people can ask: a face, and where there is room what to do with it.
fn contact(snapshot: &Snapshot, contact: &Contact, assessment: &AssessmentHandle) -> Html {
    let name = contact.name.trim();
    let (called, face) = match name.chars().next() {
        Some(letter) => {
            (snapshot.words.fill(key::SHELL_CONTACT_NAMED, &[("name", &name)]), html! { { letter.to_string() } })
        }
        None => (snapshot.text(key::SHELL_CONTACT).to_owned(), glyph(Sign::Talk)),
    };
    let is_here = snapshot.state.view == View::Contact;
    html! {
        <button type="button" class="person" aria-current={current(is_here)} onclick={assessment.on_go(View::Contact)}>
            <span class="person-face" aria-hidden="true" key={name.to_owned()}>{ face }</span>
            <span class="person-text" key={called.clone()}>{ called }</span>
        </button>
    }
}

/// The line below.
fn foot(snapshot: &Snapshot, config: &Config, assessment: &AssessmentHandle) -> Html {
    let text = |key: Key| snapshot.text(key);
    // The start page says so itself.
    let stays = match (config.unsaved, snapshot.state.view) {
        (true, _) => Some(key::SHELL_STAYS_SHORT),
        (false, View::Start) => None,
        (false, _) => Some(key::SHELL_STAYS),
    };
    html! {
        <div class="foot" part="foot">
            if let Some(stays) = stays { <span>{ text(stays) }</span> }
            // Wherever a figure or a picture of it may stand; the results say what it is.
            if !counts_as_core(snapshot.q) && snapshot.state.view != View::Results {
                <span>{ text(key::DIFFERS_TITLE) }</span>
            }
            if snapshot.state.view != View::Scoring {
                <button type="button" class="foot-link" onclick={assessment.on_go(View::Scoring)}>{ text(key::SHELL_SCORING) }</button>
            }
            if !config.privacy_href.is_empty() {
                <a class="foot-link" href={&config.privacy_href} target="_blank" rel="noopener">{ text(key::SHELL_PRIVACY) }</a>
            }
            { language_choice(snapshot, config) }
        </div>
    }
}
