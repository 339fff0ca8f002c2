//! Who sees to something: a letter in its ring and a name, or a role.

use yew::prelude::*;

use super::letter::letter;
use crate::phrases::WhoDoes;
use crate::report::Names;
use crate::snapshot::Snapshot;

/// The chip.
pub fn owner_chip(snapshot: &Snapshot, names: &Names, who: WhoDoes) -> Html {
    match who {
        WhoDoes::Person(person) => {
            let name = names.name(person).to_owned();
            html! { <span class="owner" key={name.clone()}>{ letter(names, person) }<bdi lang={snapshot.lang_of(&name)}>{ name }</bdi></span> }
        }
        WhoDoes::Role(role) => {
            let label = &*snapshot.q.roles[role].label;
            html! { <span class="owner" key={label} lang={snapshot.lang()}>{ label }</span> }
        }
    }
}
