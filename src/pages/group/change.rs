//! What can be said about a person, and what it changes.

use std::rc::Rc;

use engine::state::{Action, View};
use yew::prelude::*;

use super::page_state::{PageAction, Spot, use_page_state};
use crate::components::{input_value, keyed};
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::report::Names;

/// Properties of [`Change`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChangeProps {
    /// The person's position in the group as it is shown.
    pub position: usize,
    /// What people are called.
    pub names: Rc<Names>,
}

/// That somebody is gone, or the same as somebody else; my own roles are elsewhere.
#[component]
pub fn Change(props: &ChangeProps) -> Html {
    let (snapshot, assessment, focus, page) = (use_snapshot(), use_assessment(), use_focus(), use_page_state());
    let (position, names) = (props.position, &props.names);
    let (people, words) = (&snapshot.group.people, snapshot.words);
    let Some(person) = people.get(position) else { return html! {} };
    let name = names.name(position);
    let named = move |key: Key| words.fill(key, &[("name", &name)]);
    let on_gone = {
        let (assessment, focus, page) = (assessment.clone(), focus.clone(), page.clone());
        let (person, done) = (person.id.clone(), AttrValue::from(named(key::PEOPLE_IS_GONE)));
        Callback::from(move |_: MouseEvent| {
            assessment.apply(Action::Mark { person: person.clone(), gone: true });
            page.dispatch(PageAction::Finish(done.clone()));
            focus.to("[id=who]");
        })
    };
    let on_choose = {
        let page = page.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(id) = input_value(&event) {
                page.dispatch(PageAction::Choose(id.into()));
            }
        })
    };
    let on_same = {
        let (assessment, page, person) = (assessment.clone(), page.clone(), person.id.clone());
        let (whom, done) = (AttrValue::from(named(key::PEOPLE_SAME_WHOM)), AttrValue::from(named(key::PEOPLE_IS_SAME)));
        Callback::from(move |_: MouseEvent| {
            if page.other.is_empty() {
                page.dispatch(PageAction::Tell(Spot::Who, whom.clone()));
                focus.to("[id=same-as]");
                return;
            }
            assessment.apply(Action::SameAs { person: person.clone(), other: page.other.to_string() });
            page.dispatch(PageAction::Finish(done.clone()));
            focus.to("[id=who]");
        })
    };
    let others = people.iter().enumerate().filter(|(n, _)| *n != position).map(|(n, other)| {
        let (id, name) = (other.id.clone(), names.name(n).to_owned());
        let selected = page.other == id;
        html! { <option key={id.clone()} {selected} value={id}>{ name }</option> }
    });
    let nobody = html! {
        <option key="nobody" value="" selected={page.other.is_empty()}>{ words.text(key::PEOPLE_SAME_CHOOSE) }</option>
    };
    html! {
        <div class="change">
            if names.is_me(position) {
                <button type="button" class="link" onclick={assessment.on_go(View::You)}>{ words.text(key::PEOPLE_MY_ROLES) }</button>
            } else {
                <div>
                    <p class="small">{ keyed(named(key::PEOPLE_GONE_ABOUT)) }</p>
                    <button type="button" class="button button-small" part="button" onclick={on_gone}>{ words.text(key::PEOPLE_GONE) }</button>
                </div>
            }
            if people.len() > 1 {
                <div>
                    <label class="small" for="same-as">{ keyed(named(key::PEOPLE_SAME_ABOUT)) }</label>
                    <div class="row">
                        <select class="text-in" id="same-as" oninput={on_choose}>
                            { for std::iter::once(nobody).chain(others) }
                        </select>
                        <button type="button" class="button button-small" part="button" onclick={on_same}>{ words.text(key::PEOPLE_SAME) }</button>
                    </div>
                </div>
            }
        </div>
    }
}
