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
            rows.push(Row { role, id: inviting.first.get(role).cloned().unwrap_or_default(), standing, is_only: false });
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
