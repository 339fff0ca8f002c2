//! The other groups of this browser.

use yew::prelude::*;

use crate::components::keyed;
use crate::hooks::{use_assessment, use_snapshot};
use crate::i18n::{Key, key};

/// The section, on the start page too; nothing where there is none.
#[component]
pub fn OtherGroups() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let (text, words) = (|key: Key| snapshot.text(key), snapshot.words);
    let others: Vec<(String, String)> =
        assessment.other_groups().into_iter().filter(|(id, _)| *id != snapshot.state.group.id).collect();
    if others.is_empty() {
        return html! {};
    }
    let row = |(id, name): &(String, String)| {
        let name = if name.is_empty() { text(key::PEOPLE_UNNAMED) } else { name };
        let label = words.fill(key::PEOPLE_OPEN_WHICH, &[("name", &name)]);
        let (assessment, group) = (assessment.clone(), id.clone());
        let onclick = Callback::from(move |_: MouseEvent| assessment.switch_to(&group));
        html! {
            <li key={id.clone()}>
                { keyed(name.to_owned()) }
                <button type="button" class="link" aria-label={label} {onclick}>{ text(key::PEOPLE_OPEN) }</button>
            </li>
        }
    };
    let here = snapshot.state.me.is_some();
    html! {
        <section class="section" aria-labelledby="groups">
            <div class="section-head">
                <h3 class="heading" id="groups">{ text(if here { key::PEOPLE_GROUPS } else { key::PEOPLE_GROUPS_HERE }) }</h3>
                if here { <p class="small">{ text(key::PEOPLE_GROUPS_ABOUT) }</p> }
            </div>
            <ul class="other-groups">{ for others.iter().map(row) }</ul>
        </section>
    }
}
