//! Those marked as gone or as somebody else, with the way back.

use engine::group::Person;
use engine::state::Action;
use yew::prelude::*;

use super::page_state::{PageAction, use_page_state};
use crate::components::keyed;
use crate::hooks::{use_assessment, use_focus, use_snapshot};
use crate::i18n::{Part, key};
use crate::phrases::called;

/// The list; nothing where nobody is marked.
#[component]
pub fn PutAside() -> Html {
    let (snapshot, assessment, focus, page) = (use_snapshot(), use_assessment(), use_focus(), use_page_state());
    let (people, words) = (&snapshot.state.group.people, snapshot.words);
    let ends = snapshot.state.group.stand_ins();
    let mut marked = people.iter().enumerate().filter(|(n, person)| person.gone.value || ends[*n] != *n).peekable();
    if marked.peek().is_none() {
        return html! {};
    }
    let row = |(n, person): (usize, &Person)| {
        let (id, name) = (person.id.clone(), called(&snapshot, person));
        let other = people.get(ends[n]).map(|other| called(&snapshot, other)).unwrap_or_default();
        let (word, done, action) = if person.gone.value {
            (key::PEOPLE_ASIDE_GONE, key::PEOPLE_IS_BACK, Action::Mark { person: id, gone: false })
        } else {
            (key::PEOPLE_ASIDE_SAME, key::PEOPLE_IS_APART, Action::SameAs { person: id, other: String::new() })
        };
        let parts: [Part; 2] = [("name", &name), ("other", &other)];
        let done = AttrValue::from(words.fill(done, &parts));
        let (assessment, focus, page) = (assessment.clone(), focus.clone(), page.dispatcher());
        let onclick = Callback::from(move |_: MouseEvent| {
            assessment.apply(action.clone());
            page.dispatch(PageAction::Finish(done.clone()));
            focus.to("[id=who]");
        });
        html! {
            <li key={person.id.clone()}>
                { keyed(words.fill(word, &parts)) }
                <button type="button" class="link" aria-label={words.fill(key::PEOPLE_UNDO_WHOM, &parts)} {onclick}>{ words.text(key::PEOPLE_UNDO) }</button>
            </li>
        }
    };
    html! {
        <div class="put-aside">
            <h4 class="sub">{ words.text(key::PEOPLE_ASIDE) }</h4>
            <ul class="small">{ for marked.map(row) }</ul>
        </div>
    }
}
