//! A person is a letter, never a colour.

use macros::html;

use crate::i18n::key;
use crate::phrases::role_names;
use crate::report::Names;
use crate::sorted::which;
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each};

/// Somebody's letter in its ring; filled for the one who looks.
pub fn letter(names: &Names, person: usize) -> Html {
    let class = if names.is_me(person) { "letter letter-you" } else { "letter" };
    html! { <i {class} aria-hidden="true">{ names.mark(person) }</i> }
}

/// Who is who, with their roles: whoever has a letter.
pub fn who_is_who(names: &Names, desk: &Desk) -> Html {
    let people = &desk.group.people;
    let named = which(people.len(), &|n| names.hidden(n).is_none());
    let rows = each(named.len(), &|i| {
        let n = named[i];
        // Called by the roles already, or by name or "you" with the roles behind.
        let roles = role_names(desk, people[n].roles.value);
        let you = names.is_me(n) && !people[n].name.value.is_empty();
        let you = you.then(|| desk.words.text(key::RESULTS_THATS_YOU));
        let behind = (!names.name(n).starts_with(&roles)).then_some(roles);
        html! { <li>{ letter(names, n) }{ names.name(n) }{ you }<span>{ behind }</span></li> }
    });
    html! { <ul class="people" aria-label={key::RESULTS_WHO_IS_WHO}>{ rows }</ul> }
}
