//! The frame: tabs above, the page, a line below.

use macros::html;

use crate::i18n::key;
use crate::state::View;
use crate::ui::desk::Desk;
use crate::ui::template::Html;

/// The frame around every page.
pub fn shell(desk: &Desk, saved: bool, page: Html) -> Html {
    let view = desk.state.view;
    let begun = desk.state.me.is_some();
    let text = |k| desk.text(k);
    let tab = |to: View, word| {
        let here = view == to
            || (to == View::Board && matches!(view, View::Cell(_)))
            || (to == View::Results && matches!(view, View::Meet | View::Report))
            || (to == View::People && matches!(view, View::Share | View::Join));
        html! {
            <button type="button" class="tab" aria-current={here.then_some("page")} onclick={desk.go(to)}>{ word }</button>
        }
    };
    let name = desk.state.my().map_or("", |person| person.name.value.as_str());
    let letter = name.chars().next().map(String::from);
    let saved = if saved { key::SHELL_SAVED } else { key::SHELL_UNSAVED };
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
            <div class="strip">
                if begun {
                    <nav class="tabs" aria-label={key::SHELL_PAGES}>
                        { tab(View::Board, key::SHELL_BOARD) }
                        { tab(View::Results, key::SHELL_RESULTS) }
                        { tab(View::People, key::SHELL_PEOPLE) }
                    </nav>
                } else {
                    <span class="sub">{ key::APP_NAME }</span>
                }
                <div class="strip-end">
                    if desk.around.owner.can_be_asked() {
                        <button type="button" class="person" aria-current={(view == View::Contact).then_some("page")} onclick={desk.go(View::Contact)}>{ key::SHELL_CONTACT }</button>
                    }
                    if begun {
                        <span class="saved">{ saved }</span>
                        <button type="button" class="person" aria-current={(view == View::You).then_some("page")} onclick={desk.go(View::You)}>
                            if let Some(letter) = letter { <span class="person-face" aria-hidden="true">{ letter }</span> }
                            <span class="person-text">{ if name.is_empty() { text(key::SHELL_YOU) } else { name } }</span>
                        </button>
                    }
                </div>
            </div>
            <div class="page">{ page }</div>
            <div class="foot">
                <span>{ if desk.around.owner.unsaved { key::SHELL_STAYS_SHORT } else { key::SHELL_STAYS } }</span>
                if view != View::Scoring {
                    <button type="button" class="foot-link" onclick={desk.go(View::Scoring)}>{ key::SHELL_SCORING }</button>
                }
                if !desk.around.owner.privacy.is_empty() {
                    <a class="foot-link" href={&desk.around.owner.privacy} target="_blank" rel="noopener">{ key::SHELL_PRIVACY }</a>
                }
            </div>
        </>
    }
}
