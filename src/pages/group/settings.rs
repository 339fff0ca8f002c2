//! What the group agreed on for everybody: its name, by when, whether blind, and who is needed.

use engine::group::{Day, Group, MAX_NAME};
use engine::questionnaire::RoleSet;
use engine::state::Action;
use yew::prelude::*;

use super::page_state::{Message, PageAction, Spot, use_page_state};
use crate::components::input_value;
use crate::hooks::{use_assessment, use_draft, use_snapshot};
use crate::i18n::{Key, key};

/// The group's own words while they are being changed; none before. They outlive the page until they are saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SettingsDraft(Option<Words>);

#[derive(Clone, Debug, PartialEq)]
struct Words {
    name: String,
    expected: RoleSet,
    by: Day,
    blind: bool,
}

impl Words {
    fn of(group: &Group) -> Words {
        let name = group.name.value.clone();
        Words { name, expected: group.expected.value, by: group.by.value, blind: group.blind.value }
    }
}

/// The form.
#[component]
pub fn Settings() -> Html {
    let (snapshot, assessment, page) = (use_snapshot(), use_assessment(), use_page_state());
    let draft = use_draft::<SettingsDraft>();
    let words = draft.0.clone().unwrap_or_else(|| Words::of(&snapshot.state.group));
    let text = |key: Key| snapshot.text(key);
    let change = {
        let (draft, assessment, page) = (draft.clone(), assessment.clone(), page.dispatcher());
        move |change: &dyn Fn(&mut Words)| {
            page.dispatch(PageAction::ClearMessage);
            draft.update(|draft| change(draft.0.get_or_insert_with(|| Words::of(&assessment.state().group))));
        }
    };
    let on_name = {
        let change = change.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(name) = input_value(&event) {
                change(&|words| words.name = name.chars().take(MAX_NAME).collect());
            }
        })
    };
    let on_day = {
        let change = change.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(day) = input_value(&event) {
                change(&|words| words.by = Day::read(&day).unwrap_or(Day::NONE));
            }
        })
    };
    let on_blind = {
        let change = change.clone();
        Callback::from(move |_: Event| change(&|words| words.blind = !words.blind))
    };
    let on_save = {
        let saved = text(key::PEOPLE_SAVED);
        Callback::from(move |event: MouseEvent| {
            // The form is sent nowhere.
            event.prevent_default();
            let words = draft.now().0.clone().unwrap_or_else(|| Words::of(&assessment.state().group));
            let Words { name, expected, by, blind } = words;
            assessment.apply(Action::Settings { name, expected, by, blind });
            draft.update(|draft| draft.0 = None);
            page.dispatch(PageAction::Tell(Spot::Settings, saved.into()));
        })
    };
    let role_tick = |n: usize| {
        let (change, one) = (change.clone(), RoleSet::of(n));
        let onchange = Callback::from(move |_: Event| {
            change(&|words| {
                let needed = words.expected;
                words.expected = if needed.has(n) { needed.without(one) } else { needed.or(one) };
            });
        });
        html! {
            <label class="tick tick-small">
                <input type="checkbox" checked={words.expected.has(n)} {onchange} /><span class="tick-word">{ &*snapshot.q.roles[n].label }</span>
            </label>
        }
    };
    html! {
        <section class="section" aria-labelledby="settings">
            <div class="section-head">
                <h3 class="heading" id="settings">{ text(key::PEOPLE_SETTINGS) }</h3>
                <p class="small">{ text(key::PEOPLE_SETTINGS_ABOUT) }</p>
            </div>
            <form class="settings" method="dialog">
                <div class="settings-words">
                    <div>
                        <label class="label" for="group-name">{ text(key::PEOPLE_NAME) }{ " " }<span class="optional">{ text(key::START_OPTIONAL) }</span></label>
                        <input class="text-in" id="group-name" type="text" autocomplete="off" value={words.name.clone()} oninput={on_name} />
                    </div>
                    <div>
                        <label class="label" for="answers-by">{ text(key::PEOPLE_ANSWERS_BY) }{ " " }<span class="optional">{ text(key::START_OPTIONAL) }</span></label>
                        <input class="text-in" id="answers-by" type="date" min="2000-01-01" max="2127-12-31" value={words.by.text()} oninput={on_day} />
                    </div>
                    <label class="tick">
                        <input type="checkbox" checked={words.blind} onchange={on_blind} />
                        <span class="tick-word">{ text(key::PEOPLE_BLIND) }</span>
                        <span class="tick-about">{ text(key::PEOPLE_BLIND_ABOUT) }</span>
                    </label>
                </div>
                <fieldset aria-describedby="needed-hint">
                    <legend class="label">{ text(key::START_NEEDS) }</legend>
                    <p class="hint" id="needed-hint">{ text(key::START_NEEDS_HINT) }</p>
                    <div class="ticks ticks-2">{ for (0..snapshot.q.roles.len()).map(role_tick) }</div>
                </fieldset>
                <div class="row">
                    <button type="submit" class="button" part="button" onclick={on_save}>{ text(key::PEOPLE_SAVE) }</button>
                    <Message at={Spot::Settings} />
                </div>
            </form>
        </section>
    }
}
