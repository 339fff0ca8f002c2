//! A person is a letter, never a colour.

use macros::html;

use super::Page;
use crate::i18n::key;
use crate::phrases::role_names;
use crate::report::Names;
use crate::sorted::which;
use crate::ui::template::{Html, each};

/// Somebody's letter in its ring; filled for the one who looks.
pub fn letter(names: &Names, person: usize) -> Html {
    let class = if names.is_me(person) { "letter letter-you" } else { "letter" };
    html! { <i {class} aria-hidden="true">{ names.mark(person) }</i> }
}

/// The most people listed at once; more are folded away.
const FEW: usize = 24;

/// Who is who, with their roles: whoever has a letter.
pub fn who_is_who(page: &Page) -> Html {
    let (desk, names) = (page.desk, &page.report.names);
    let people = &desk.group.people;
    let named = which(people.len(), &|n| names.hidden(n).is_none());
    let row = |i: usize| {
        let n = named[i];
        // Called by the roles already, or by name or "you" with the roles behind.
        let roles = role_names(desk, people[n].roles.value);
        let you = names.is_me(n) && !people[n].name.value.is_empty();
        let you = you.then(|| desk.words.text(key::RESULTS_THATS_YOU));
        let behind = (!names.name(n).starts_with(&roles)).then_some(roles);
        html! { <li>{ letter(names, n) }{ names.name(n) }{ you }<span>{ behind }</span></li> }
    };
    let few = if named.len() > FEW { 0 } else { named.len() };
    let more = desk.words.count(key::RESULTS_WHO_IS_WHO_ALL, named.len(), &[]);
    let all = || html! { <ul class="people">{ each(named.len(), &row) }</ul> };
    html! {
        <>
            if few > 0 { <ul class="people" aria-label={key::RESULTS_WHO_IS_WHO}>{ each(few, &row) }</ul> }
            if named.len() > few { { page.opens("who-is-who", "opens", &more, &all) } }
        </>
    }
}
