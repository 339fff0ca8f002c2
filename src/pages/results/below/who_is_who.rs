//! Who is who, with their roles: whoever has a letter.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{Deferred, Unfold, either, keyed, letter};
use crate::hooks::use_snapshot;
use crate::i18n::key;
use crate::phrases::role_names;
use crate::report::Names;
use crate::snapshot::Snapshot;

/// The most people listed at once; more are folded away, and come so many at a time.
const FEW: usize = 24;

/// The list.
#[component]
pub fn WhoIsWho() -> Html {
    let snapshot = use_snapshot();
    let names = Rc::new(Names::of(&snapshot));
    let named: Rc<[usize]> = (0..snapshot.group.people.len()).filter(|n| names.hidden(*n).is_none()).collect();
    if named.is_empty() {
        return html! {};
    }
    if named.len() <= FEW {
        let label = snapshot.text(key::RESULTS_WHO_IS_WHO);
        return html! { <ul class="people" aria-label={label}>{ rows(&snapshot, &names, &named) }</ul> };
    }
    let more = snapshot.words.count(key::RESULTS_WHO_IS_WHO_ALL, named.len(), &[]);
    let some = |page: usize| {
        let (names, named) = (Rc::clone(&names), Rc::clone(&named));
        html! { <Deferred key={page}><SomePeople {names} {named} {page} /></Deferred> }
    };
    html! {
        <Unfold summary={keyed(more)}>
            <ul class="people">{ for (0..named.len().div_ceil(FEW)).map(some) }</ul>
        </Unfold>
    }
}

/// Properties of [`SomePeople`].
#[derive(Clone, PartialEq, Properties)]
struct SomePeopleProps {
    /// What people are called.
    names: Rc<Names>,
    /// Those with a letter.
    named: Rc<[usize]>,
    /// Which of them.
    page: usize,
}

/// A page of the list.
#[component]
fn SomePeople(props: &SomePeopleProps) -> Html {
    let snapshot = use_snapshot();
    rows(&snapshot, &props.names, props.named.chunks(FEW).nth(props.page).unwrap_or_default())
}

fn rows(snapshot: &Snapshot, names: &Names, people: &[usize]) -> Html {
    people.iter().filter_map(|n| row(snapshot, names, *n)).collect()
}

fn row(snapshot: &Snapshot, names: &Names, n: usize) -> Option<Html> {
    let person = snapshot.group.people.get(n)?;
    // Called by the roles already, or by name or "you" with the roles behind.
    let roles = role_names(snapshot, person.roles.value);
    let you = names.is_me(n) && !person.name.value.is_empty();
    let you = if you { snapshot.text(key::RESULTS_THATS_YOU) } else { "" };
    let name = [names.name(n), you].concat();
    let behind = if names.name(n).starts_with(&roles) { String::new() } else { roles };
    // Another name is another row: what stands beside the letter is bare text.
    Some(
        html! { <li key={format!("{n} {} {name}", names.mark(n))}>{ letter(names, n) }<bdi lang={snapshot.lang_of(&name)}>{ name.clone() }</bdi>{ either(snapshot, behind) }</li> },
    )
}
