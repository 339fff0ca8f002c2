//! The frame around every page: tabs above, the page, a line below.

use engine::state::View;
use yew::prelude::*;

use super::glyph::{Sign, glyph};
use crate::config::Config;
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;
use crate::state::{AssessmentHandle, Status};

/// The tab a page belongs to.
const fn tab_of(view: View) -> View {
    match view {
        View::Run(_) => View::Board,
        View::Meeting | View::Report => View::Results,
        View::Share | View::Join | View::Invite => View::Group,
        View::Delete => View::You,
        view => view,
    }
}

/// The frame around a page.
pub fn shell(snapshot: &Snapshot, status: &Status, config: &Config, assessment: &AssessmentHandle, page: Html) -> Html {
    let view = snapshot.state.view;
    let begun = snapshot.state.me.is_some();
    let text = |key: Key| snapshot.text(key);
    let current = |is: bool| is.then_some("page");
    let tab = |to: View, word: Key| {
        html! {
            <button type="button" class="tab" part="tab" aria-current={current(tab_of(view) == to)} onclick={assessment.on_go(to)}>{ text(word) }</button>
        }
    };
    // Whoever sends answers back is not led away from it, but by two links on the page.
    let sends = view == View::End && snapshot.state.inviter.is_some();
    let in_run = matches!(view, View::Run(_));
    let contact = match &*config.contact.name {
        "" => text(key::SHELL_CONTACT).to_owned(),
        name => snapshot.words.fill(key::CONTACT_TITLE_OF, &[("name", &name)]),
    };
    let name = snapshot.state.my().map_or("", |person| person.name.value.as_str());
    let name = if name.is_empty() { text(key::SHELL_YOU) } else { name };
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
                    <nav aria-label={text(key::SHELL_PAGES)} key="way">
                        <button type="button" class="tab tab-way" part="tab" onclick={assessment.on_go(View::Board)}>
                            { glyph(Sign::Weave) }<span>{ text(key::SHELL_BOARD) }</span>
                        </button>
                    </nav>
                } else if begun && !sends {
                    <nav class="tabs" aria-label={text(key::SHELL_PAGES)} key="tabs">
                        { tab(View::Board, key::SHELL_BOARD) }
                        { tab(View::Results, key::SHELL_RESULTS) }
                        { tab(View::Plan, key::SHELL_PLAN) }
                        { tab(View::Group, key::SHELL_PEOPLE) }
                    </nav>
                } else {
                    <span class="sub">{ text(key::APP_NAME) }</span>
                }
                <div class="strip-end">
                    if begun { { kept(snapshot, status, config, assessment) } }
                    if config.can_be_asked() {
                        { person("person", &config.contact.name, contact, view, View::Contact, assessment) }
                    }
                    if begun && !in_run && !sends {
                        { person("person person-you", name, name.to_owned(), view, View::You, assessment) }
                    }
                </div>
            </div>
            <div class="page" part="page">{ page }</div>
            <div class="foot" part="foot">
                <span>{ text(if config.unsaved { key::SHELL_STAYS_SHORT } else { key::SHELL_STAYS }) }</span>
                if view != View::Scoring {
                    <button type="button" class="foot-link" onclick={assessment.on_go(View::Scoring)}>{ text(key::SHELL_SCORING) }</button>
                }
                if !config.privacy_href.is_empty() {
                    <a class="foot-link" href={&config.privacy_href} target="_blank" rel="noopener">{ text(key::SHELL_PRIVACY) }</a>
                }
            </div>
        </>
    }
}

/// Where the answers are: kept, not kept, or not sent to whoever waits for them, with the way there.
fn kept(snapshot: &Snapshot, status: &Status, config: &Config, assessment: &AssessmentHandle) -> Html {
    let view = snapshot.state.view;
    let word = match (view, snapshot.state.is_unsent()) {
        (View::Run(_), true) => key::SHELL_STOP,
        _ if !status.saved => key::SHELL_UNSAVED,
        (_, true) => key::SHELL_UNSENT,
        _ if config.unsaved => key::SHELL_UNSAVED,
        _ => key::SHELL_SAVED,
    };
    let text = snapshot.text(word);
    match word {
        key::SHELL_STOP => {
            html! { <button type="button" class="tab tab-way" part="tab" key={text} onclick={assessment.on_go(View::End)}>{ text }</button> }
        }
        key::SHELL_UNSENT if view != View::End => {
            html! { <button type="button" class="saved unsent" key={text} onclick={assessment.on_go(View::End)}>{ text }</button> }
        }
        _ => html! { <span class="saved" key={text}>{ text }</span> },
    }
}

/// Somebody in the strip: a letter, and beside it who that is.
fn person(class: &'static str, name: &str, who: String, view: View, to: View, assessment: &AssessmentHandle) -> Html {
    let letter = name.chars().next().map_or_else(|| "?".to_owned(), String::from);
    html! {
        <button type="button" {class} aria-current={(view == to).then_some("page")} onclick={assessment.on_go(to)}>
            <span class="person-face" key={letter.clone()} aria-hidden="true">{ letter }</span>
            <span class="person-text" key={who.clone()}>{ who }</span>
        </button>
    }
}
