//! One person of the group.

use std::rc::Rc;

use engine::assessment::Ratio;
use yew::prelude::*;

use super::change::Change;
use super::page_state::{PageAction, PageState};
use crate::components::charts::share;
use crate::components::{keyed, letter};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::phrases::role_names;
use crate::report::Names;

/// Properties of [`Member`].
#[derive(Clone, PartialEq, Properties)]
pub struct MemberProps {
    /// The person's position in the group as it is shown.
    pub position: usize,
    /// What people are called.
    pub names: Rc<Names>,
    /// How many statements are asked of this person.
    pub asked: usize,
    /// How many of these are answered.
    pub answered: usize,
    /// The entry is unfolded.
    pub is_open: bool,
    /// Changes the page's state.
    pub change: UseReducerDispatcher<PageState>,
}

/// A person's entry, with their roles and how far they are.
#[component]
pub fn Member(props: &MemberProps) -> Html {
    let snapshot = use_snapshot();
    let &MemberProps { position, asked, answered, is_open, .. } = props;
    let (names, words) = (&props.names, snapshot.words);
    let Some(person) = snapshot.group.people.get(position) else { return html! {} };
    let far = match (asked, answered) {
        (0, _) => words.text(key::PEOPLE_NO_ROLE).to_owned(),
        (_, 0) => words.text(key::PEOPLE_SILENT).to_owned(),
        _ => words.fill(key::BOARD_SOME, &[("n", &answered), ("of", &asked)]),
    };
    let name = names.name(position).to_owned();
    let about = Some(role_names(&snapshot, person.roles.value)).filter(|about| *about != name);
    let is_you = names.is_me(position) && !person.name.value.is_empty();
    let bar = (asked > 0).then(|| {
        let width = share(Ratio::new(answered as i64, asked as i64));
        html! { <svg class="far mirror" aria-hidden="true"><rect class="far-lane" /><rect class="far-done" {width} /></svg> }
    });
    let onclick = {
        let (change, id) = (props.change.clone(), AttrValue::from(person.id.clone()));
        Callback::from(move |_: MouseEvent| change.dispatch(PageAction::Unfold(id.clone())))
    };
    let label = words.fill(key::PEOPLE_CHANGE_WHOM, &[("name", &name)]);
    html! {
        <li class="member">
            { letter(names, position) }
            <div>
                <p>
                    <b key={name.clone()}>{ name }</b>
                    if is_you { <span>{ words.text(key::RESULTS_THATS_YOU) }</span> }
                </p>
                <p class="small">{ about.map(keyed) }</p>
            </div>
            <p class="member-far small">{ keyed(far) }</p>
            { bar }
            <button type="button" class="link" aria-expanded={if is_open { "true" } else { "false" }} aria-label={label} {onclick}>
                { words.text(key::PEOPLE_CHANGE) }
            </button>
            if is_open { <Change {position} names={Rc::clone(names)} /> }
        </li>
    }
}
