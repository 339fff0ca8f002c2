//! Who can see to something: nobody, somebody here, or a role.

use engine::group::Owner;
use yew::prelude::*;

use crate::i18n::key;
use crate::phrases::called;
use crate::report::owner_words;
use crate::snapshot::Snapshot;

/// Whom an option names.
pub fn owner_of(value: &str) -> Owner {
    match value.split_at_checked(1) {
        Some(("r", role)) => role.parse().map_or(Owner::Nobody, Owner::Role),
        Some(("p", id)) => Owner::Person(id.to_owned()),
        _ => Owner::Nobody,
    }
}

/// The value of the option that names somebody.
fn value_of(owner: &Owner) -> String {
    match owner {
        Owner::Nobody => String::new(),
        Owner::Role(role) => format!("r{role}"),
        Owner::Person(id) => format!("p{id}"),
    }
}

/// The options: `nobody` by this name, the people here, any role; and who has it, though gone.
pub fn owner_options(snapshot: &Snapshot, owner: &Owner, nobody: String) -> Html {
    let (people, roles) = (&snapshot.group.people, &snapshot.q.roles);
    let chosen = value_of(owner);
    let option = |owner: Owner, word: String, lang: Option<&'static str>| {
        let value = value_of(&owner);
        let selected = value == chosen;
        html! { <option key={value.clone()} {selected} {value} {lang}>{ word }</option> }
    };
    let is_gone = matches!(owner, Owner::Person(id) if people.iter().all(|person| person.id != *id));
    html! {
        <>
            { option(Owner::Nobody, nobody, None) }
            if is_gone { { option(owner.clone(), owner_words(snapshot, owner), None) } }
            <optgroup label={snapshot.text(key::PLAN_PEOPLE)}>
                { for people.iter().map(|person| option(Owner::Person(person.id.clone()), called(snapshot, person), None)) }
            </optgroup>
            <optgroup label={snapshot.text(key::PLAN_ROLES)}>
                { for roles.iter().enumerate().map(|(n, role)| option(Owner::Role(n), role.label.to_string(), snapshot.lang())) }
            </optgroup>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_names_whom_it_was_made_for() {
        for owner in [Owner::Nobody, Owner::Role(3), Owner::Person("0a1b2c3d".to_owned())] {
            assert_eq!(owner_of(&value_of(&owner)), owner);
        }
        assert_eq!(owner_of("rx"), Owner::Nobody);
    }
}
