//! What the group agreed on for everybody: its name, by when, whether blind, and who is needed.

use macros::html;

use super::{Draft, PeopleEvent, Spot, on, said};
use crate::i18n::key;
use crate::ui::desk::Desk;
use crate::ui::rest::rest;
use crate::ui::rest::side::{Side, SideEvent};
use crate::ui::template::{Html, each};

/// The form.
pub fn settings(desk: &Desk, side: &Side) -> Html {
    let draft = side.people.draft.clone().unwrap_or_else(|| Draft::of(&desk.state.group));
    let type_name = desk.on_value(0, |_, name| rest(SideEvent::People(PeopleEvent::Name(name))));
    let pick_day = desk.on_value(0, |_, day| rest(SideEvent::People(PeopleEvent::By(day))));
    let roles = each(desk.q.roles.len(), &|n| {
        let role = &desk.q.roles[n];
        let (checked, onchange) = (draft.expected.has(n), on(desk, PeopleEvent::Needed(n)));
        html! {
            <label class="tick tick-small">
                <input type="checkbox" {checked} {onchange} /><span class="tick-word">{ role.label.as_ref() }</span>
            </label>
        }
    });
    html! {
        <section class="section" aria-labelledby="settings">
            <div class="section-head">
                <h3 class="heading" id="settings">{ key::PEOPLE_SETTINGS }</h3>
                <p class="small">{ key::PEOPLE_SETTINGS_ABOUT }</p>
            </div>
            <form class="settings" method="dialog">
                <div class="settings-words">
                    <div>
                        <label class="label" for="group-name">{ key::PEOPLE_NAME }{ " " }<span class="optional">{ key::START_OPTIONAL }</span></label>
                        <input class="text-in" id="group-name" type="text" autocomplete="off" value={draft.name} oninput={type_name} />
                    </div>
                    <div>
                        <label class="label" for="answers-by">{ key::PEOPLE_ANSWERS_BY }{ " " }<span class="optional">{ key::START_OPTIONAL }</span></label>
                        <input class="text-in" id="answers-by" type="date" min="2000-01-01" max="2127-12-31" value={draft.by.text()} oninput={pick_day} />
                    </div>
                    <label class="tick">
                        <input type="checkbox" checked={draft.blind} onchange={on(desk, PeopleEvent::Blind)} />
                        <span class="tick-word">{ key::PEOPLE_BLIND }</span>
                        <span class="tick-about">{ key::PEOPLE_BLIND_ABOUT }</span>
                    </label>
                </div>
                <fieldset aria-describedby="needed-hint">
                    <legend class="label">{ key::START_NEEDS }</legend>
                    <p class="hint" id="needed-hint">{ key::START_NEEDS_HINT }</p>
                    <div class="ticks ticks-2">{ roles }</div>
                </fieldset>
                <div class="row">
                    <button type="submit" class="button" onclick={on(desk, PeopleEvent::Save)}>{ key::PEOPLE_SAVE }</button>
                    { said(desk, side, Spot::Settings) }
                </div>
            </form>
        </section>
    }
}
