//! What the group agreed on for everybody: whether one answers first, its name, by when, and who is needed.

use engine::group::Day;
use engine::questionnaire::RoleSet;
use yew::prelude::*;

use super::page_state::{Message, PageAction, Spot, use_page_state};
use crate::components::{TextField, answer_first, day_class, input_value};
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, key};
use crate::state::AssessmentHandle;
use crate::store::TextOf;

/// The card. Each change counts at once, and travels with the next link.
#[component]
pub fn Settings() -> Html {
    let (snapshot, assessment, page) = (use_snapshot(), use_assessment(), use_page_state());
    let (text, group) = (|key: Key| snapshot.text(key), &snapshot.state.group);
    let is_too_long = use_memo((), |()| assessment.too_long_of(&TextOf::Purchase).is_some());
    let saved = AttrValue::from(text(key::PEOPLE_SAVED));
    let on = |say: fn(&AssessmentHandle, Option<String>)| {
        let (assessment, page, saved) = (assessment.clone(), page.dispatcher(), saved.clone());
        Callback::from(move |event: Event| {
            say(&assessment, input_value(&event));
            page.dispatch(PageAction::Tell(Spot::Settings, saved.clone()));
        })
    };
    let on_blind = on(|assessment, _| assessment.agree(&|group| group.blind.value ^= true));
    let on_name = {
        let (assessment, page, saved) = (assessment.clone(), page.dispatcher(), saved.clone());
        Callback::from(move |name: String| {
            assessment.agree(&|group| group.name.value.clone_from(&name));
            page.dispatch(PageAction::Tell(Spot::Settings, saved.clone()));
        })
    };
    let on_day = on(|assessment, day| {
        if let Some(day) = day {
            assessment.agree(&|group| group.by.value = Day::read(&day).unwrap_or(Day::NONE));
        }
    });
    let role_tick = |n: usize| {
        let (assessment, page, saved, one) = (assessment.clone(), page.dispatcher(), saved.clone(), RoleSet::of(n));
        let onchange = Callback::from(move |_: Event| {
            assessment.agree(&|group| {
                let needed = group.expected.value;
                group.expected.value = if needed.has(n) { needed.without(one) } else { needed.or(one) };
            });
            page.dispatch(PageAction::Tell(Spot::Settings, saved.clone()));
        });
        html! {
            <label class="tick tick-small">
                <input type="checkbox" checked={group.expected.value.has(n)} {onchange} /><span class="tick-word" lang={snapshot.lang()}>{ &*snapshot.q.roles[n].label }</span>
            </label>
        }
    };
    html! {
        <section class="card" aria-labelledby="settings">
            <h3 class="sr" id="settings">{ text(key::PEOPLE_SETTINGS) }</h3>
            { answer_first(&snapshot, key::PEOPLE_BLIND_ABOUT, on_blind) }
            <div>
                <details class="opens" open={*is_too_long}>
                    <summary>{ text(key::PEOPLE_NAME_OR_DATE) }</summary>
                    <div class="card-in">
                        <div>
                            <label class="label" for="group-name">{ text(key::INVITE_WHAT) }</label>
                            <TextField id="group-name" of={TextOf::Purchase} value={group.name.value.clone()} on_left={on_name} />
                        </div>
                        <div>
                            <label class="label" for="answers-by">{ text(key::INVITE_BY) }{ " " }<span class="optional">{ text(key::START_OPTIONAL) }</span></label>
                            <input class={day_class(group.by.value)} id="answers-by" type="date" min="2000-01-01" max="2127-12-31" value={group.by.value.text()} onchange={on_day} />
                        </div>
                    </div>
                </details>
                <details class="opens">
                    <summary>{ text(key::START_NEEDS) }</summary>
                    <fieldset class="card-in" aria-describedby="needed-hint">
                        <legend class="sr">{ text(key::START_NEEDS) }</legend>
                        <p class="hint" id="needed-hint">{ text(key::START_NEEDS_HINT) }</p>
                        <div class="ticks">{ for (0..snapshot.q.roles.len()).map(role_tick) }</div>
                    </fieldset>
                </details>
            </div>
            <Message at={Spot::Settings} />
        </section>
    }
}
