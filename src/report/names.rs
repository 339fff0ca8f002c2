//! What people are called: by name, else by their roles; and by a letter, never by a colour.
//!
//! Beside what somebody answered, nobody without a name is shown apart: there they have no letter, and
//! a role is only named if at least three of them hold it.

use engine::questionnaire::RoleSet;

use crate::i18n::key;
use crate::phrases::{called, role_names};
use crate::platform::graphemes;
use crate::snapshot::Snapshot;

/// The names of everybody in the group; by default of nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// "Ana", "You", "End user 2".
    called: Vec<String>,
    /// "A", or two letters where people share one; empty for those without a name.
    marks: Vec<String>,
    /// For those without a name, what stands beside their answers: roles, or nothing.
    hidden: Vec<Option<String>>,
    /// The roles that may stand beside answers: no holder is without a name, or enough are.
    pub roles: RoleSet,
    me: Option<usize>,
}

/// How many without a name have to hold a role before it can stand for them.
const ENOUGH: usize = 3;

/// How many letters of a name are tried beside its first one.
const BESIDE: usize = 6;

/// How many are named where many are meant; the others are counted.
const FEW: usize = 12;

impl Names {
    /// Everybody's name and letter. Those without a name are called by their roles, and counted where
    /// several would be called the same.
    pub fn of(snapshot: &Snapshot) -> Names {
        let (people, me) = (&snapshot.group.people, snapshot.me);
        let mut names: Vec<String> = Vec::new();
        for (position, person) in people.iter().enumerate() {
            names.push(if person.name.value.is_empty() && me == Some(position) {
                snapshot.text(key::RESULTS_YOU).to_owned()
            } else {
                called(snapshot, person)
            });
        }
        let called = numbered(&names);
        // One letter, else with the first beside it that tells two apart, else with a number.
        let letters: Vec<_> = called.iter().map(|name| graphemes::first(name, BESIDE)).collect();
        let mark = |person: usize, beside: usize| {
            let letters = &letters[person];
            let mut mark = letters.first().map_or_else(String::new, |letter| letter.to_ascii_uppercase());
            if beside > 0 {
                mark += letters.get(beside).map_or("", String::as_str);
            }
            mark
        };
        let is_hidden = |n: usize| people[n].name.value.is_empty() && me != Some(n);
        let mut roles = RoleSet::NONE;
        for role in 0..snapshot.q.roles.len() {
            let nameless = (0..people.len()).filter(|n| is_hidden(*n) && people[*n].roles.value.has(role)).count();
            if nameless == 0 || nameless >= ENOUGH {
                roles = roles.with(role);
            }
        }
        let mut hidden = Vec::new();
        for (n, person) in people.iter().enumerate() {
            hidden.push(is_hidden(n).then(|| role_names(snapshot, person.roles.value.and(roles))));
        }
        let mut marks = vec![String::new(); called.len()];
        let mut open: Vec<usize> = (0..called.len()).filter(|n| hidden[*n].is_none()).collect();
        for beside in 0..BESIDE {
            let mut tried: Vec<(String, usize)> = open.iter().map(|&n| (mark(n, beside), n)).collect();
            tried.sort_by(|(ours, _), (theirs, _)| ours.cmp(theirs));
            open.clear();
            // Those who would have the same one stand side by side now.
            for alike in tried.chunk_by(|(ours, _), (theirs, _)| ours == theirs) {
                match alike {
                    [(mark, n)] if !marks.contains(mark) => marks[*n].clone_from(mark),
                    _ => open.extend(alike.iter().map(|(_, n)| *n)),
                }
            }
        }
        for n in open {
            marks[n] = format!("{}{}", mark(n, 0), n + 1);
        }
        Names { called, marks, hidden, roles, me }
    }

    /// One person's name.
    pub fn name(&self, person: usize) -> &str {
        self.called.get(person).map_or("", String::as_str)
    }

    /// One person's letter.
    pub fn mark(&self, person: usize) -> &str {
        self.marks.get(person).map_or("", String::as_str)
    }

    /// What stands beside a person's answers in the place of a name; none where the name does.
    pub fn hidden(&self, person: usize) -> Option<&str> {
        self.hidden.get(person)?.as_deref()
    }

    /// Who these people are, in a row, where it is about their answers: those without a name are counted.
    pub fn list(&self, snapshot: &Snapshot, people: &[usize]) -> String {
        let mut names = Vec::new();
        let mut counted: Vec<(&str, usize)> = Vec::new();
        for person in people {
            match self.hidden(*person) {
                None => names.push(self.name(*person).to_owned()),
                Some(roles) => match counted.iter_mut().find(|(known, _)| *known == roles) {
                    Some((_, n)) => *n += 1,
                    None => counted.push((roles, 1)),
                },
            }
        }
        for (roles, n) in counted {
            let word = if roles.is_empty() { key::RESULTS_NAMELESS } else { key::RESULTS_OF_ROLE };
            names.push(snapshot.words.count(word, n, &[("roles", &roles)]));
        }
        snapshot.words.list(&names)
    }

    /// The same with the first dozen only, where there are more than a few over.
    pub fn list_few(&self, snapshot: &Snapshot, people: &[usize]) -> String {
        if people.len() <= FEW + FEW / 2 {
            return self.list(snapshot, people);
        }
        let (first, others) = people.split_at(FEW);
        snapshot.words.count(key::RESULTS_AND_MORE, others.len(), &[("who", &self.list(snapshot, first))])
    }

    /// Whether this is the person who uses this browser.
    pub fn is_me(&self, person: usize) -> bool {
        self.me == Some(person)
    }
}

/// The same, numbered from the second on where several are called the same.
fn numbered(names: &[String]) -> Vec<String> {
    let mut sorted: Vec<usize> = (0..names.len()).collect();
    sorted.sort_by_key(|n| &names[*n]);
    let mut numbered = names.to_vec();
    for alike in sorted.chunk_by(|a, b| names[*a] == names[*b]) {
        for (number, n) in (1..).zip(alike).skip(1) {
            numbered[*n] = format!("{} {number}", names[*n]);
        }
    }
    numbered
}
