//! What is seldom wanted: everything as a file, the group for whoever collects from now on, another purchase, deleting.

use engine::state::{State, View};
use yew::prelude::*;

use crate::components::{Offered, OfferedFile, save_backup};
use crate::hooks::{use_assessment, use_platform, use_share_choices, use_snapshot};
use crate::i18n::{Key, key};

/// The links.
#[component]
pub fn Foot() -> Html {
    let (snapshot, assessment, platform, choices) =
        (use_snapshot(), use_assessment(), use_platform(), use_share_choices());
    let offered = use_state(|| None::<Offered>);
    let text = |key: Key| snapshot.text(key);
    let on_save = {
        let (assessment, offered) = (assessment.clone(), offered.clone());
        Callback::from(move |_: MouseEvent| {
            offered.set(Some(save_backup(&assessment, platform.today)));
        })
    };
    let on_pass = {
        let assessment = assessment.clone();
        Callback::from(move |_: MouseEvent| {
            choices.update(|choices| choices.everything = true);
            assessment.go(View::Share);
        })
    };
    let on_another = {
        let assessment = assessment.clone();
        Callback::from(move |_: MouseEvent| assessment.open_another(State::new(assessment.q())))
    };
    let link = |word: Key, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="link" {onclick}>{ text(word) }</button> }
    };
    html! {
        <div>
            <div class="acts-foot">
                { link(key::PEOPLE_SAVE_ALL, on_save) }
                { link(key::PEOPLE_PASS_ON, on_pass) }
                { link(key::PEOPLE_SOMETHING_ELSE, assessment.on_go(View::Share)) }
                { link(key::PEOPLE_ANOTHER, on_another) }
                { link(key::PEOPLE_DELETE, assessment.on_go(View::Delete)) }
            </div>
            <OfferedFile file={(*offered).clone()} />
        </div>
    }
}
