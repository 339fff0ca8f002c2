//! A person is a letter, never a colour.

use macros::html;

use super::Page;
use crate::i18n::key;
use crate::phrases::role_names;
use crate::report::Names;
use crate::sorted::which;
use crate::ui::desk::Desk;
use crate::ui::template::{Html, each, late};

/// Somebody's letter in its ring; filled for the one who looks.
pub fn letter(names: &Names, person: usize) -> Html {
    let class = if names.is_me(person) { "letter letter-you" } else { "letter" };
    html! { <i {class} aria-hidden="true">{ names.mark(person) }</i> }
}

/// The most people listed at once; more are folded away, and come so many at a time.
const FEW: usize = 24;

/// Who is who, with their roles: whoever has a letter.
pub fn who_is_who(page: &Page) -> Html {
    let named = named(page);
    if named.is_empty() {
        return Html::default();
    }
    if named.len() <= FEW {
        return html! { <ul class="people" aria-label={key::RESULTS_WHO_IS_WHO}>{ rows(page.desk, 0) }</ul> };
    }
    let more = page.desk.words.count(key::RESULTS_WHO_IS_WHO_ALL, named.len(), &[]);
    page.opens("who-is-who", "opens", &more, &|| {
        let some = |n: usize| late("some-people", page.desk, n, rows);
        html! { <ul class="people">{ each(named.len().div_ceil(FEW), &some) }</ul> }
    })
}

fn named(page: &Page) -> Vec<usize> {
    which(page.desk.group.people.len(), &|n| page.report.names.hidden(n).is_none())
}

/// The `n`th few of them.
fn rows(desk: &Desk, n: usize) -> Html {
    let page = Page::of(desk);
    let (names, named) = (&page.report.names, named(&page));
    let here = named.get(n * FEW..).unwrap_or_default();
    each(here.len().min(FEW), &|i| {
        let (n, person) = (here[i], &desk.group.people[here[i]]);
        // Called by the roles already, or by name or "you" with the roles behind.
        let roles = role_names(desk, person.roles.value);
        let you = names.is_me(n) && !person.name.value.is_empty();
        let you = you.then(|| desk.words.text(key::RESULTS_THATS_YOU));
        let behind = (!names.name(n).starts_with(&roles)).then_some(roles);
        html! { <li>{ letter(names, n) }{ names.name(n) }{ you }<span>{ behind }</span></li> }
    })
}
