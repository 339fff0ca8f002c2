//! The other groups of this browser, and a new one.

use macros::html;

use super::{PeopleEvent, on};
use crate::i18n::key;
use crate::sorted::which;
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// The section; on the start page without the way to a new one, which the page is.
pub fn groups(desk: &Desk) -> Html {
    let groups = &desk.around.groups;
    let others = which(groups.len(), &|n| groups[n].0 != desk.state.group.id);
    let rows = each(others.len(), &|n| {
        let (id, name) = &groups[others[n]];
        let unnamed = desk.text(key::PEOPLE_UNNAMED);
        let name = if name.is_empty() { unnamed } else { name };
        html! {
            <li key={id.as_str()}>
                <span>{ name }</span>
                <button type="button" class="link" aria-label={desk.words.fill(key::PEOPLE_OPEN_WHICH, &[("name", &name)])}
                    onclick={on(desk, PeopleEvent::Back(id.clone()))}>{ key::PEOPLE_OPEN }</button>
            </li>
        }
    });
    let here = desk.state.me.is_some();
    html! {
        <section class="section" aria-labelledby="groups">
            <div class="section-head">
                <h3 class="heading" id="groups">{ if here { key::PEOPLE_GROUPS } else { key::PEOPLE_GROUPS_HERE } }</h3>
                if here { <p class="small">{ key::PEOPLE_GROUPS_ABOUT }</p> }
            </div>
            if !others.is_empty() { <ul class="other-groups">{ rows }</ul> }
            if here {
                <div class="row"><button type="button" class="button button-small" onclick={on(desk, PeopleEvent::Another)}>{ key::PEOPLE_ANOTHER }</button></div>
            }
        </section>
    }
}
