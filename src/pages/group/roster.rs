//! Who is in and who is missing, in the order in which they are listed, and whose turn it is.

use std::rc::Rc;

use engine::group::{Day, Person};
use engine::questionnaire::RoleSet;

use crate::phrases::{called, role_names};
use crate::report::Names;
use crate::snapshot::Snapshot;

/// How many people are named in a sentence.
const FEW: usize = 3;

/// The lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    /// What people are called.
    pub names: Rc<Names>,
    /// Who is missing.
    pub wanted: Vec<Wanted>,
    /// Who is in, by position: I, then the others.
    pub here: Vec<usize>,
    /// Whose turn it is: the one filled button of the page.
    pub turn: Turn,
    /// Those who were invited on one day and are not back, where they are few; nobody else is then.
    pub invited_together: Option<(Vec<String>, Day)>,
}

/// The one filled button of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// I send my answers back to whoever invited me.
    SendBack,
    /// I answer.
    Mine,
    /// Whoever is missing first is asked.
    Missing,
    /// It is nobody's.
    Nobody,
}

/// Somebody who is missing, or a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Their id; empty for a role nobody is asked for.
    pub id: String,
    /// What they are called, by name or roles.
    pub name: String,
    /// The roles, where they are no part of the name.
    pub about: String,
    /// The roles they are asked as.
    pub roles: RoleSet,
    /// Why they are missing.
    pub why: Why,
}

/// Why somebody is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Invited on this day, and not back.
    Invited(Day),
    /// A member who has said nothing; asked on this day, if they were.
    Silent(Day),
    /// A role this purchase needs: nobody is asked for it, or the message is only written.
    Unasked,
    /// They said that they will not answer.
    Declined,
}

impl Roster {
    /// Of the group as it is. How far somebody is tells nothing of what they say: it is shown before the own answers are
    /// in too.
    pub fn of(snapshot: &Snapshot) -> Roster {
        let (q, state) = (snapshot.q, &snapshot.state);
        let (whole, me) = state.present();
        let is_here = |n: &usize| me == Some(*n) || whole.people.get(*n).is_some_and(|person| person.answered() > 0);
        let (mut here, silent): (Vec<usize>, Vec<usize>) = (0..whole.people.len()).partition(is_here);
        here.sort_by_key(|n| me != Some(*n));
        let mut wanted = invited(snapshot);
        wanted.extend(silent.iter().filter_map(|n| whole.people.get(*n)).map(|person| silent_one(snapshot, person)));
        let asked = wanted.iter().fold(RoleSet::NONE, |asked, one| asked.or(one.roles));
        let mut vacant: Vec<usize> = whole.vacant().without(asked).iter().collect();
        vacant.sort_by_key(|role| std::cmp::Reverse(q.items.iter().filter(|item| item.roles.has(*role)).count()));
        wanted.extend(vacant.into_iter().map(|role| {
            let name = q.roles[role].label.to_string();
            let (id, about, roles) = (String::new(), String::new(), RoleSet::of(role));
            Wanted { id, name, about, roles, why: Why::Unasked }
        }));
        wanted.sort_by_key(|one| match one.why {
            Why::Invited(_) => 0,
            Why::Silent(_) => 1,
            Why::Unasked => 2,
            Why::Declined => 3,
        });
        let can_be_asked = wanted.iter().any(|one| one.why != Why::Declined);
        let turn = match me {
            _ if state.is_unsent() => Turn::SendBack,
            Some(_) if !state.is_done(q) => Turn::Mine,
            _ if can_be_asked && state.inviter.is_none() => Turn::Missing,
            _ => Turn::Nobody,
        };
        let invited_together = together(&wanted);
        Roster { names: Rc::new(Names::of(snapshot)), wanted, here, turn, invited_together }
    }
}

/// Those who were invited and have not answered, by the day.
fn invited(snapshot: &Snapshot) -> Vec<Wanted> {
    let group = &snapshot.state.group;
    let mut invited: Vec<Wanted> = group
        .invited()
        .map(|(id, asked)| {
            let (roles, day) = (asked.roles.value, asked.day.value);
            let why = if day == Day::NONE { Why::Unasked } else { Why::Invited(day) };
            let labels = role_names(snapshot, roles);
            let (name, about) = match asked.name.value.as_str() {
                "" => (labels, String::new()),
                name => (name.to_owned(), labels),
            };
            Wanted { id: id.to_owned(), name, about, roles, why }
        })
        .collect();
    invited.sort_by_key(|one| one.why);
    invited
}

/// A member who has said nothing.
fn silent_one(snapshot: &Snapshot, person: &Person) -> Wanted {
    let (name, roles) = (called(snapshot, person), person.roles.value);
    let about = Some(role_names(snapshot, roles)).filter(|about| *about != name).unwrap_or_default();
    let day = snapshot.state.group.asked.get(&person.id).map_or(Day::NONE, |asked| asked.day.value);
    let why = if person.done.value { Why::Declined } else { Why::Silent(day) };
    Wanted { id: person.id.clone(), name, about, roles, why }
}

/// Those who were invited, if that was on one day and nobody is missing otherwise.
fn together(wanted: &[Wanted]) -> Option<(Vec<String>, Day)> {
    let Some(Wanted { why: Why::Invited(day), .. }) = wanted.first() else { return None };
    let same = wanted.iter().all(|one| one.why == Why::Invited(*day));
    (same && wanted.len() <= FEW).then(|| (wanted.iter().map(|one| one.name.clone()).collect(), *day))
}
