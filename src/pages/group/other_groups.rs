//! The other groups of this browser, and a new one.

use engine::state::State;
use yew::prelude::*;

use super::settings::SettingsDraft;
use crate::components::keyed;
use crate::hooks::{use_assessment, use_environment, use_snapshot};
use crate::i18n::{Key, key};

/// The section; on the start page without the way to a new one, which that page is.
#[component]
pub fn OtherGroups() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let drafts = use_environment().drafts;
    let (text, words) = (|key: Key| snapshot.text(key), snapshot.words);
    let others: Vec<(String, String)> =
        assessment.other_groups().into_iter().filter(|(id, _)| *id != snapshot.state.group.id).collect();
    let row = |(id, name): &(String, String)| {
        let name = if name.is_empty() { text(key::PEOPLE_UNNAMED) } else { name };
        let label = words.fill(key::PEOPLE_OPEN_WHICH, &[("name", &name)]);
        let (assessment, drafts, group) = (assessment.clone(), drafts.clone(), id.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            // What was being typed was about the group that is left.
            drafts.forget::<SettingsDraft>();
            assessment.switch_to(&group);
        });
        html! {
            <li key={id.clone()}>
                { keyed(name.to_owned()) }
                <button type="button" class="link" aria-label={label} {onclick}>{ text(key::PEOPLE_OPEN) }</button>
            </li>
        }
    };
    let on_another = {
        let (assessment, drafts) = (assessment.clone(), drafts.clone());
        Callback::from(move |_: MouseEvent| {
            drafts.forget::<SettingsDraft>();
            assessment.open_another(State::new(assessment.q()));
        })
    };
    let here = snapshot.state.me.is_some();
    html! {
        <section class="section" aria-labelledby="groups">
            <div class="section-head">
                <h3 class="heading" id="groups">{ text(if here { key::PEOPLE_GROUPS } else { key::PEOPLE_GROUPS_HERE }) }</h3>
                if here { <p class="small">{ text(key::PEOPLE_GROUPS_ABOUT) }</p> }
            </div>
            if !others.is_empty() { <ul class="other-groups">{ for others.iter().map(row) }</ul> }
            if here {
                <div class="row"><button type="button" class="button button-small" part="button" onclick={on_another}>{ text(key::PEOPLE_ANOTHER) }</button></div>
            }
        </section>
    }
}
