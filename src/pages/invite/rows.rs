//! Whom there is to ask: everybody who was asked and has not answered, and a row for each role of this purchase that I
//! do not hold.

use engine::group::{Asked, Day};
use engine::questionnaire::RoleSet;

use crate::hooks::{Inviting, Open};
use crate::report::Names;
use crate::snapshot::Snapshot;

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The role it is about: the first of several.
    pub role: usize,
    /// The id of whoever is asked, theirs once they answer; empty where nobody is.
    pub id: String,
    /// How it stands.
    pub standing: Standing,
    /// Nobody else holds the role or is asked for it.
    pub is_only: bool,
}

/// How a row stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Nobody is asked for it yet.
    New,
    /// Somebody is asked, or the message to them is written: the day it left last.
    Asked(Asked),
    /// It is held by these people.
    Held(String),
    /// This purchase does not need it.
    NotNeeded,
}

impl Row {
    /// Whether there is a message that has not left yet.
    pub fn is_to_be_asked(&self) -> bool {
        match &self.standing {
            Standing::New => true,
            Standing::Asked(asked) => asked.day.value == Day::NONE,
            Standing::Held(_) | Standing::NotNeeded => false,
        }
    }

    /// Whether there is a message at all.
    pub fn has_message(&self) -> bool {
        matches!(self.standing, Standing::New | Standing::Asked(_))
    }
}

/// The id of a row's button.
pub fn write_id(row: &Row) -> String {
    format!("write-{}-{}", row.role, row.id)
}

/// The rows, by role: those that are asked most come first.
pub fn rows(snapshot: &Snapshot, inviting: &Inviting) -> Vec<Row> {
    let (q, state) = (snapshot.q, &snapshot.state);
    let (group, all) = (&state.group, q.all_roles());
    // Who answers for all of us holds none apart from the others.
    let mine = if state.my_roles() == all { RoleSet::NONE } else { state.my_roles() };
    let mut roles: Vec<usize> = all.without(mine).iter().collect();
    roles.sort_by_key(|role| std::cmp::Reverse(q.items.iter().filter(|item| item.roles.has(*role)).count()));
    let mut rows: Vec<Row> = Vec::new();
    for role in roles {
        let begin = rows.len();
        let is_of_it = |(_, asked): &(&str, &Asked)| asked.roles.value.without(mine).iter().next() == Some(role);
        let mut invited: Vec<(&str, &Asked)> = group.invited().filter(is_of_it).collect();
        // Whoever is being written to comes last, and so stays in place.
        invited.sort_by_key(|(_, asked)| (asked.day.value == Day::NONE, asked.day.value));
        rows.extend(invited.into_iter().map(|(id, asked)| {
            let standing = Standing::Asked(asked.clone());
            Row { role, id: id.to_owned(), standing, is_only: false }
        }));
        let held = held(snapshot, role);
        if rows.len() == begin && !held.is_empty() {
            rows.push(Row { role, id: String::new(), standing: Standing::Held(held), is_only: false });
        }
        let known = |id: &String| group.asked.contains_key(id) || group.find(id).is_some();
        let more = inviting.more.iter().filter(|(of, id)| *of == role && !known(id));
        rows.extend(more.map(|(_, id)| Row { role, id: id.clone(), standing: Standing::New, is_only: false }));
        if rows.len() == begin {
            let standing = if group.expected.value.has(role) { Standing::New } else { Standing::NotNeeded };
            rows.push(Row {
                role,
                id: inviting.first.get(role).cloned().unwrap_or_default(),
                standing,
                is_only: false,
            });
        }
        if let [only] = &mut rows[begin..] {
            only.is_only = only.has_message();
        }
    }
    rows
}

/// Who holds a role besides me, in a row.
fn held(snapshot: &Snapshot, role: usize) -> String {
    let (names, people) = (Names::of(snapshot), &snapshot.group.people);
    let holders = people.iter().enumerate().filter(|(n, person)| person.roles.value.has(role) && !names.is_me(*n));
    let holders: Vec<usize> = holders.map(|(n, _)| n).collect();
    names.list_few(snapshot, &holders)
}

/// The position of the row whose message is open.
pub fn open_row(rows: &[Row], open: &Open) -> Option<usize> {
    let found = match open {
        Open::Nothing => return None,
        Open::First => None,
        Open::Role(role) => rows.iter().position(|row| row.role == *role && row.has_message()),
        Open::One(id) => rows.iter().position(|row| row.id == *id && row.has_message()),
    };
    found.or_else(|| rows.iter().position(Row::is_to_be_asked))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use engine::group::Person;
    use engine::state::{Action, State};

    use super::*;
    use crate::questionnaire::core;

    /// Somebody with these roles.
    fn begun(roles: RoleSet) -> State {
        let q = core();
        let mut state = State::new(q);
        let expected = q.all_roles();
        state.apply(q, Action::Me { id: "a0000000".into(), name: "Ana".into(), roles, expected });
        state
    }

    fn ids() -> Inviting {
        Inviting { first: (0..6).map(|n| format!("first-{n}")).collect(), ..Inviting::default() }
    }

    /// The rows in short: the role, and how it stands.
    fn listed(state: &State, inviting: &Inviting) -> Vec<(usize, String, bool)> {
        let state = Rc::new(state.clone());
        let snapshot = Snapshot::of(core(), Rc::clone(&state), &state.shown(core()));
        let said = |row: &Row| match &row.standing {
            Standing::New => format!("new {}", row.id),
            Standing::Asked(asked) => format!("{} {}", asked.name.value, asked.day.value.text()),
            Standing::Held(who) => who.clone(),
            Standing::NotNeeded => "not needed".to_owned(),
        };
        rows(&snapshot, inviting).iter().map(|row| (row.role, said(row), row.is_only)).collect()
    }

    fn of(role: usize, said: &str, is_only: bool) -> (usize, String, bool) {
        (role, said.to_owned(), is_only)
    }

    #[test]
    fn each_role_i_do_not_hold_is_there_with_whoever_was_asked_or_is_in() {
        let mut state = begun(RoleSet::of(0));
        let alone = [2, 1, 3, 4, 5].map(|role| of(role, &format!("new first-{role}"), true));
        assert_eq!(listed(&state, &ids()), alone, "those that are asked most come first");
        let q = core();
        let day = Day::of(2026, 11, 24).unwrap();
        let ask = |id: &str, name: &str, role, day| {
            let roles = RoleSet::of(role);
            Action::Ask { id: id.into(), name: name.into(), roles, day }
        };
        state.apply(q, ask("first-2", "Cho", 2, Day::NONE));
        state.apply(q, ask("x1", "Cem", 2, day));
        state.apply(q, ask("b1", "Ben", 1, day));
        let mut dee = Person::new("d1", RoleSet::of(3), q);
        dee.name.say("Dee".into(), 0);
        state.group.people.push(dee);
        let needed = q.all_roles().without(RoleSet::of(5));
        state.apply(q, Action::Settings { name: "X".into(), expected: needed, by: Day::NONE, blind: true });
        let mut inviting = ids();
        inviting.more.push((3, "more".into()));
        let rows = [
            of(2, "Cem 2026-11-24", false),
            of(2, "Cho ", false),
            of(1, "Ben 2026-11-24", true),
            of(3, "Dee", false),
            of(3, "new more", false),
            of(4, "new first-4", true),
            of(5, "not needed", false),
        ];
        assert_eq!(listed(&state, &inviting), rows);
        // Back, or taken back: nobody is waited for.
        state.apply(q, Action::Ask { id: "b1".into(), name: "Ben".into(), roles: RoleSet::NONE, day: Day::NONE });
        assert_eq!(listed(&state, &inviting)[2], of(1, "new first-1", true));
    }

    #[test]
    fn who_answers_for_all_of_us_can_ask_for_each_role() {
        assert_eq!(listed(&begun(core().all_roles()), &ids()).len(), 6);
    }

    #[test]
    fn the_first_message_that_has_not_left_is_open_unless_another_is_wanted() {
        let row = |role, id: &str, standing| Row { role, id: id.into(), standing, is_only: true };
        let asked = Asked { day: engine::group::Word::first(Day::of(2026, 11, 24).unwrap()), ..Asked::default() };
        let rows = [
            row(0, "", Standing::Held("Ben".into())),
            row(1, "b", Standing::Asked(asked)),
            row(2, "c", Standing::New),
            row(3, "d", Standing::New),
        ];
        assert_eq!(open_row(&rows, &Open::First), Some(2));
        assert_eq!(open_row(&rows, &Open::Role(3)), Some(3));
        assert_eq!(open_row(&rows, &Open::One("b".into())), Some(1));
        assert_eq!(open_row(&rows, &Open::One("gone".into())), Some(2));
        assert_eq!(open_row(&rows, &Open::Role(0)), Some(2), "who is in has no message here");
        assert_eq!(open_row(&rows, &Open::Nothing), None);
        assert_eq!(open_row(&rows[..2], &Open::First), None);
    }
}
