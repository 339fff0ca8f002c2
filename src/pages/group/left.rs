//! Somebody left the group, or is listed twice: what can be said about a person, and what it changes.

use std::rc::Rc;

use engine::state::Action;
use yew::prelude::*;

use super::page_state::{PageAction, use_page_state};
use crate::components::{Unfold, input_value, keyed};
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Key, key};
use crate::report::Names;

/// Properties of [`Left`].
#[derive(Clone, PartialEq, Properties)]
pub struct LeftProps {
    /// What people are called.
    pub names: Rc<Names>,
}

/// The fold.
#[component]
pub fn Left(props: &LeftProps) -> Html {
    let snapshot = use_snapshot();
    let summary = html! { <span>{ snapshot.text(key::PEOPLE_LEFT) }</span> };
    html! { <Unfold {summary}><LeftForm names={Rc::clone(&props.names)} /></Unfold> }
}

/// Who it is about, that they are gone, or the same as somebody else.
#[component]
fn LeftForm(LeftProps { names }: &LeftProps) -> Html {
    let (snapshot, assessment, focus, page) = (use_snapshot(), use_assessment(), use_focus(), use_page_state());
    let (who, other) = (use_state(String::new), use_state(String::new));
    let (people, words) = (&snapshot.group.people, snapshot.words);
    let chosen = people.iter().position(|person| person.id == *who);
    let name = chosen.map_or("", |n| names.name(n)).to_owned();
    let named = |key: Key| words.fill(key, &[("name", &name)]);
    let on_choose = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(id) = input_value(&event) {
                state.set(id);
            }
        })
    };
    let on_finish = |action: Action, done: Key| {
        let (assessment, focus, page) = (assessment.clone(), focus.clone(), page.dispatcher());
        let (who, done) = (who.clone(), AttrValue::from(named(done)));
        Callback::from(move |_: MouseEvent| {
            assessment.apply(action.clone());
            who.set(String::new());
            page.dispatch(PageAction::Finish(done.clone()));
            focus.to("[id=who]");
        })
    };
    let options = |selected: &str, skipped: Option<usize>, first: Key| {
        let others = people.iter().enumerate().filter(|(n, _)| Some(*n) != skipped).map(|(n, person)| {
            let (id, name, selected) = (person.id.clone(), names.name(n).to_owned(), person.id == selected);
            html! { <option key={id.clone()} {selected} value={id}>{ name }</option> }
        });
        let nobody =
            html! { <option key="nobody" value="" selected={selected.is_empty()}>{ words.text(first) }</option> };
        std::iter::once(nobody).chain(others).collect::<Html>()
    };
    let (is_me, can_be_same) = (chosen.is_some() && chosen == snapshot.me, !other.is_empty() && *other != *who);
    html! {
        <div class="change">
            <div>
                <label class="label" for="left-who">{ words.text(key::PEOPLE_LEFT_WHO) }</label>
                <select class="text-in" id="left-who" oninput={on_choose(&who)}>{ options(&who, None, key::PEOPLE_LEFT_CHOOSE) }</select>
            </div>
            if chosen.is_some() {
                if !is_me {
                    <div>
                        <p class="small">{ keyed(named(key::PEOPLE_GONE_ABOUT)) }</p>
                        <button type="button" class="button button-small" part="button"
                            onclick={on_finish(Action::Mark { person: (*who).clone(), gone: true }, key::PEOPLE_IS_GONE)}>{ words.text(key::PEOPLE_GONE) }</button>
                    </div>
                }
                <div>
                    <label class="small" for="same-as">{ keyed(named(key::PEOPLE_SAME_ABOUT)) }</label>
                    <div class="row">
                        <select class="text-in" id="same-as" oninput={on_choose(&other)}>{ options(&other, chosen, key::PEOPLE_SAME_CHOOSE) }</select>
                        if can_be_same {
                            <button type="button" class="button button-small" part="button"
                                onclick={on_finish(Action::SameAs { person: (*who).clone(), other: (*other).clone() }, key::PEOPLE_IS_SAME)}>{ words.text(key::PEOPLE_SAME) }</button>
                        }
                    </div>
                </div>
            }
        </div>
    }
}
