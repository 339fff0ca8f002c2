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
    let name = snapshot.state.my().map_or("", |person| person.name.value.as_str());
    let letter = name.chars().next().map(String::from);
    let saved = if status.saved && !config.unsaved { key::SHELL_SAVED } else { key::SHELL_UNSAVED };
    let called = if name.is_empty() { text(key::SHELL_YOU) } else { name }.to_owned();
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
                if matches!(view, View::Run(_)) {
                    // Whoever answers is not led away but to where they stand.
                    <nav aria-label={text(key::SHELL_PAGES)} key="way">
                        <button type="button" class="tab tab-way" part="tab" onclick={assessment.on_go(View::Board)}>
                            { glyph(Sign::Weave) }<span>{ text(key::SHELL_BOARD) }</span>
                        </button>
                    </nav>
                } else if begun {
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
                    if config.can_be_asked() {
                        <button type="button" class="person" aria-current={current(view == View::Contact)} onclick={assessment.on_go(View::Contact)}>{ text(key::SHELL_CONTACT) }</button>
                    }
                    if begun {
                        <span class="saved" key={text(saved)}>{ text(saved) }</span>
                        <button type="button" class="person" aria-current={current(view == View::You)} onclick={assessment.on_go(View::You)}>
                            if let Some(letter) = letter { <span class="person-face" key={letter.clone()} aria-hidden="true">{ letter }</span> }
                            <span class="person-text" key={called.clone()}>{ called }</span>
                        </button>
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
