//! What goes back to whoever invited: the link, and the message around it.

use engine::group::Day;
use formats::link::{self, Kind, Link};
use formats::{Include, Names, What, mine, redacted};

use crate::hooks::{ShareChoices, Way};
use crate::i18n::key;
use crate::phrases::of_inviter;
use crate::snapshot::Snapshot;

/// What left this page, and how: as long as it is still what would be sent. A draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sending {
    /// How, and with which link.
    pub left: Option<(Way, Option<String>)>,
}

/// My answers on their way back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// From its version to its check; none where it does not fit into a link.
    pub link: Option<String>,
    /// What is in it, in words.
    pub holds: String,
    /// Notes that do not fit into a link stay here.
    pub notes_stay: bool,
    /// My name is in it.
    pub is_named: bool,
}

/// What goes in: answers and notes, unless it was chosen otherwise on the page for sharing.
fn include(choices: &ShareChoices) -> Include {
    let usual = Include { notes: true, ..Include::default() };
    let chosen = if choices.what == Some(What::Mine) { choices.include } else { usual };
    Include { answers: true, asked: false, ..chosen }
}

impl Reply {
    /// As things stand.
    pub fn of(snapshot: &Snapshot, choices: &ShareChoices, today: Day) -> Reply {
        let include = include(choices);
        let whole = Reply::with(snapshot, include, today);
        if whole.link.is_some() || !include.notes {
            return whole;
        }
        Reply { notes_stay: true, ..Reply::with(snapshot, Include { notes: false, ..include }, today) }
    }

    fn with(snapshot: &Snapshot, include: Include, today: Day) -> Reply {
        let (state, words) = (&snapshot.state, snapshot.words);
        let Some(me) = state.my() else { return Reply::default() };
        let sent = redacted(&mine(&state.group, me), include);
        let is_named = include.names == Names::All && !me.name.value.is_empty();
        let notes = if include.notes { me.notes.values().filter(|note| !note.value.is_empty()).count() } else { 0 };
        let count = |n: usize, word| (n > 0).then(|| words.count(word, n, &[]));
        let holds: Vec<String> = [
            is_named.then(|| words.text(key::END_YOUR_NAME).to_owned()),
            count(me.answered(), key::SHARE_ANSWER_COUNT),
            (me.answered() == 0).then(|| words.text(key::END_NO_ANSWER).to_owned()),
            count(notes, key::SHARE_NOTE_COUNT),
            (!sent.decisions.is_empty()).then(|| words.text(key::END_PLAN).to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect();
        let from = if is_named { me.name.value.as_str() } else { "" };
        let link = link::write(&Link::of(Kind::Mine, today, sent).from(from), snapshot.q).ok();
        Reply { link, holds: words.series(&holds), notes_stay: false, is_named }
    }

    /// The message around the address of the link.
    pub fn message(&self, snapshot: &Snapshot, address: &str) -> String {
        let (words, purchase) = (snapshot.words, snapshot.state.group.name.value.as_str());
        let me = snapshot.state.my();
        let [named, unnamed] = if me.is_some_and(|me| me.answered() > 0) {
            [key::END_LETTER, key::END_LETTER_UNNAMED]
        } else {
            [key::END_LETTER_NONE, key::END_LETTER_NONE_UNNAMED]
        };
        let about = match purchase {
            "" => words.text(unnamed).to_owned(),
            name => words.fill(named, &[("name", &name)]),
        };
        let hello = of_inviter(snapshot, key::END_HELLO, key::END_HELLO_UNNAMED);
        let signed = me.filter(|_| self.is_named).map(|me| me.name.value.clone());
        let lines = [Some(hello), Some(about), Some(address.to_owned()), signed];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::group::{Answer, Asked, Group, Person};
    use engine::questionnaire::RoleSet;
    use engine::state::State;

    use super::*;
    use crate::questionnaire::core;

    /// Ben, with two answers and notes of this length on as many statements.
    fn ben(notes: usize, length: usize) -> Snapshot {
        let mut ben = Person::new("0000000b", RoleSet::of(1), core());
        ben.name.say("Ben".into(), 0);
        for item in 0..2 {
            ben.say(item, Answer::Level(2), 0);
        }
        for item in 0..notes {
            // No text code makes these short.
            ben.write(item, "語".repeat(length), 0);
        }
        let mut group = Group { id: "0123abcd".into(), people: vec![ben], ..Group::new(core()) };
        group.asked.insert("0000000b".into(), Asked::default());
        let state = Rc::new(State { group, me: Some(0), inviter: Some("Ana".into()), ..State::new(core()) });
        Snapshot::of(core(), Rc::clone(&state), &state.shown(core()))
    }

    fn read(reply: &Reply) -> Link {
        link::read(reply.link.as_deref().expect("it fits"), core()).expect("it is whole")
    }

    #[test]
    fn notes_go_along_unless_it_is_chosen_otherwise() {
        let snapshot = ben(1, 5);
        let reply = Reply::of(&snapshot, &ShareChoices::default(), Day::NONE);
        assert_eq!((reply.holds.as_str(), reply.notes_stay), ("your name, 2 answers, 1 note", false));
        let link = read(&reply);
        assert_eq!((link.kind, link.from.as_str(), link.group.people[0].note(0)), (Kind::Mine, "Ben", "語語語語語"));
        assert!(link.group.asked.is_empty(), "a reply says nothing of who was asked");
        // What was chosen for something else is not meant for this.
        let mut choices = ShareChoices { what: Some(What::Group), ..ShareChoices::default() };
        assert_eq!(Reply::of(&snapshot, &choices, Day::NONE), reply);
        choices.what = Some(What::Mine);
        choices.include = Include { answers: false, names: Names::RolesOnly, ..Include::default() };
        let reply = Reply::of(&snapshot, &choices, Day::NONE);
        assert_eq!((reply.holds.as_str(), reply.is_named), ("2 answers", false), "answers are what it is about");
        let link = read(&reply);
        assert_eq!((link.from.as_str(), link.group.people[0].name.value.as_str()), ("", ""));
        assert!(!reply.message(&snapshot, "address").contains("Ben"));
    }

    #[test]
    fn notes_too_long_for_a_link_stay_here() {
        let reply = Reply::of(&ben(29, 500), &ShareChoices::default(), Day::NONE);
        assert_eq!((reply.holds.as_str(), reply.notes_stay), ("your name, 2 answers", true));
        assert_eq!(read(&reply).group.people[0].answered(), 2);
    }
}
