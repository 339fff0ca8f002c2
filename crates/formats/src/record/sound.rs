//! Whether a state is within its bounds: looked at before a record is written and after one is read, so that
//! whatever is written can be read.

use engine::group::{
    Asked, Group, MAX_ASKED, MAX_NAME, MAX_NOTE, MAX_PEOPLE, MAX_REVISION, Matter, NODES, Owner, Person, Word, clean,
    is_word,
};
use engine::questionnaire::{Questionnaire, RoleSet};
use engine::state::State;

use crate::file::{MAX_CONFIRMED, MAX_ID};

/// Whether all of a state is.
pub fn state(state: &State, q: &Questionnaire) -> bool {
    state.standing.len() == q.items.len()
        && usize::from(state.answered) < 1 << NODES
        && state.inviter.as_deref().is_none_or(|name| text(&Word::first(name.to_owned()), MAX_NAME))
        && state.worded.iter().all(|(item, worded)| *item < q.items.len() && worded.language.len() <= MAX_ID)
        && state.me.is_none_or(|me| me < state.group.people.len())
        && group(&state.group, q)
}

fn group(group: &Group, q: &Questionnaire) -> bool {
    let by_id = group.by_id();
    let same = |two: &[usize]| group.people[two[0]].id == group.people[two[1]].id;
    (group.id.is_empty() || Group::is_id(&group.id))
        && text(&group.name, MAX_NAME)
        && word(&group.expected, q.all_roles())
        && roles(group.expected.value, q)
        && word_or_default(&group.by)
        && word_or_default(&group.blind)
        && group.decisions.iter().all(|(key, word)| decision(*key, word, q))
        && group.asked.len() <= MAX_ASKED
        && group.asked.iter().all(|(id, one)| asked(id, one, q))
        && group.people.len() <= MAX_PEOPLE
        && group.people.iter().all(|one| person(one, q))
        && !by_id.windows(2).any(same)
}

fn person(person: &Person, q: &Questionnaire) -> bool {
    id(&person.id)
        && text(&person.name, MAX_NAME)
        && word_or_default(&person.roles)
        && roles(person.roles.value, q)
        && person.answers.len() == q.items.len()
        && person.answers.iter().all(word_or_default)
        && person.notes.iter().all(|(item, note)| *item < q.items.len() && note.is_said() && text(note, MAX_NOTE))
        && person.counters.values().all(|counters| *counters != [0; NODES])
        && person.confirmations.iter().all(|(key, revision)| {
            usize::from(*key) < NODES * NODES && (1..=MAX_CONFIRMED).contains(&i64::from(*revision))
        })
        && word_or_default(&person.gone)
        && word_or_default(&person.same_as)
        && (person.same_as.value.is_empty() || id(&person.same_as.value))
        && word_or_default(&person.done)
        && person.lowered.keys().all(|item| *item < q.items.len())
}

fn asked(of: &str, asked: &Asked, q: &Questionnaire) -> bool {
    id(of)
        && clean(of, false) == of
        && text(&asked.name, MAX_NAME)
        && word_or_default(&asked.roles)
        && roles(asked.roles.value, q)
        && word_or_default(&asked.day)
}

fn decision(key: usize, word: &Word<String>, q: &Questionnaire) -> bool {
    if !(word.is_said() && text(word, MAX_NOTE) && is_word(key, &word.value, q)) {
        return false;
    }
    let Some((matter, _)) = Matter::of(key) else { return false };
    let mut alone = Group::default();
    alone.decisions.insert(key, word.clone());
    match alone.decision(matter).owner.value {
        Owner::Person(owner) => id(&owner) && clean(&owner, true) == owner,
        Owner::Role(_) | Owner::Nobody => true,
    }
}

/// An id is never shown, and may hold anything but nothing.
fn id(id: &str) -> bool {
    !id.trim().is_empty() && id.chars().count() <= MAX_ID
}

fn roles(roles: RoleSet, q: &Questionnaire) -> bool {
    roles.without(q.all_roles()).is_empty()
}

/// Of at most so many characters, none that disturbs others; only notes have several lines.
fn text(word: &Word<String>, most: usize) -> bool {
    let text = &word.value;
    word_or_default(word)
        && text.chars().count() <= most
        && clean(text, most == MAX_NOTE) == *text
        && (text.is_empty() || !text.trim().is_empty())
}

fn word_or_default<T: PartialEq + Default>(word: &Word<T>) -> bool {
    word.rev <= MAX_REVISION && (word.rev > 0 || *word == Word::default())
}

/// What nobody ever said is what stands there unsaid.
fn word(word: &Word<RoleSet>, unsaid: RoleSet) -> bool {
    word.rev <= MAX_REVISION && (word.rev > 0 || *word == Word::unsaid(unsaid))
}
