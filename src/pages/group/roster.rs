//! Who is in and who is missing, in the order in which they are listed, and whose turn it is.

use std::rc::Rc;

use engine::group::{Day, Person};
use engine::questionnaire::RoleSet;

use crate::phrases::{called, is_collected_elsewhere, role_names};
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
    /// Whoever stands there in the list of those who are missing is asked.
    Missing(usize),
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
        if is_collected_elsewhere(snapshot) {
            // Who else is asked is known there.
            vacant.clear();
        }
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
        let turn = match me {
            Some(_) if !state.is_done(q) => Turn::Mine,
            _ if state.is_unsent() => Turn::SendBack,
            _ if state.inviter.is_none() => next_to_ask(&wanted, state.today).map_or(Turn::Nobody, Turn::Missing),
            _ => Turn::Nobody,
        };
        let invited_together = together(&wanted);
        Roster { names: Rc::new(Names::of(snapshot)), wanted, here, turn, invited_together }
    }
}

/// Whom to ask next: a role nobody was asked for, then whoever was asked before today. Asking twice a day, or somebody
/// who said no, is nobody's turn.
fn next_to_ask(wanted: &[Wanted], today: Day) -> Option<usize> {
    let first = |is: &dyn Fn(Why) -> bool| wanted.iter().position(|one| is(one.why));
    let before_today = |why| matches!(why, Why::Invited(day) | Why::Silent(day) if day == Day::NONE || day < today);
    first(&|why| why == Why::Unasked).or_else(|| first(&before_today))
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

#[cfg(test)]
mod tests {
    use engine::group::Answer;
    use engine::state::{Action, State};

    use super::*;
    use crate::questionnaire::core;

    /// Ana, the champion, who has answered so many of her statements.
    fn ana(answered: usize) -> State {
        let q = core();
        let mut state = State::new(q);
        let me = Action::Me { id: "a1".into(), name: "Ana".into(), roles: RoleSet::of(0), expected: q.all_roles() };
        state.apply(q, me);
        let mine: Vec<usize> = state.my().expect("Ana").asked(q).collect();
        for item in mine.into_iter().take(answered) {
            state.apply(q, Action::Answer { item, answer: Answer::Level(2) });
        }
        state
    }

    fn add(state: &mut State, name: &str, role: usize, answered: usize) {
        let mut person = Person::new(name.to_lowercase(), RoleSet::of(role), core());
        person.name.say(name.into(), 0);
        for item in 0..answered {
            person.say(item, Answer::Level(2), 0);
        }
        state.group.people.push(person);
    }

    fn of(state: &State) -> Roster {
        let state = Rc::new(state.clone());
        Roster::of(&Snapshot::of(core(), Rc::clone(&state), &state.shown(core())))
    }

    fn names(roster: &Roster) -> Vec<&str> {
        roster.wanted.iter().map(|one| one.name.as_str()).collect()
    }

    #[test]
    fn invited_ones_come_before_silent_ones_roles_and_those_who_said_no() {
        let (q, day) = (core(), Day::of(2026, 11, 24).unwrap());
        let mut state = ana(22);
        add(&mut state, "Ben", 1, 3);
        add(&mut state, "Sil", 1, 0);
        add(&mut state, "Non", 3, 0);
        state.group.people[3].done.say(true, 0);
        for (id, name, role, day) in [("f6", "Fay", 4, day), ("w1", "Wim", 5, Day::NONE)] {
            state.apply(q, Action::Ask { id: id.into(), name: name.into(), roles: RoleSet::of(role), day });
        }
        let roster = of(&state);
        assert_eq!(names(&roster), ["Fay", "Sil", "Wim", "Technical buyer", "Non"]);
        assert_eq!(roster.here, [0, 1], "whoever has answered is in");
        assert_eq!((roster.turn, roster.invited_together), (Turn::Missing(2), None));
        let whys: Vec<Why> = roster.wanted.iter().map(|one| one.why).collect();
        assert_eq!(whys, [Why::Invited(day), Why::Silent(Day::NONE), Why::Unasked, Why::Unasked, Why::Declined]);
    }

    #[test]
    fn few_who_were_invited_on_one_day_are_named_together() {
        let (q, day) = (core(), Day::of(2026, 11, 24).unwrap());
        let mut state = ana(22);
        let expected = RoleSet::of(0).with(4).with(5);
        state.apply(q, Action::Settings { name: String::new(), expected, by: Day::NONE, blind: true });
        for (id, name, role) in [("f6", "Fay", 4), ("g7", "Gus", 5)] {
            state.apply(q, Action::Ask { id: id.into(), name: name.into(), roles: RoleSet::of(role), day });
        }
        assert_eq!(of(&state).invited_together, Some((vec!["Fay".to_owned(), "Gus".to_owned()], day)));
        for id in ["h8", "i9"] {
            state.apply(q, Action::Ask { id: id.into(), name: id.into(), roles: RoleSet::of(5), day });
        }
        assert_eq!(of(&state).invited_together, None, "four names make no sentence");
    }

    #[test]
    fn a_role_nobody_was_asked_for_comes_first_and_nobody_is_asked_twice_a_day() {
        let (q, day) = (core(), Day::of(2026, 11, 24).unwrap());
        let ask = |state: &mut State, name: &str, role: usize, day: Day| {
            let roles = RoleSet::of(role);
            state.apply(q, Action::Ask { id: name.to_lowercase(), name: name.into(), roles, day });
        };
        let next = |state: &State| {
            let roster = of(state);
            match roster.turn {
                Turn::Missing(n) => roster.wanted[n].name.clone(),
                turn => format!("{turn:?}"),
            }
        };
        let mut state = ana(22);
        state.today = day;
        let expected = RoleSet::of(0).with(1).with(2);
        state.apply(q, Action::Settings { name: String::new(), expected, by: Day::NONE, blind: true });
        ask(&mut state, "Ben", 1, day);
        assert_eq!(names(&of(&state)), ["Ben", "Technical buyer"]);
        assert_eq!(next(&state), "Technical buyer", "Ben was asked a moment ago");
        ask(&mut state, "Cho", 2, day);
        assert_eq!(next(&state), "Nobody", "both were asked today");
        let later = Day::of(2026, 11, 25).unwrap();
        state.today = later;
        assert_eq!(next(&state), "Ben");
        ask(&mut state, "Ben", 1, later);
        assert_eq!(next(&state), "Cho");
        add(&mut state, "Sil", 3, 0);
        ask(&mut state, "Cho", 2, later);
        assert_eq!(next(&state), "Sil", "a member who was never asked");
        ask(&mut state, "Sil", 3, later);
        assert_eq!(next(&state), "Nobody");
    }

    #[test]
    fn it_is_my_turn_before_the_others_and_then_mine_to_send_back() {
        let mut invited = ana(3);
        invited.apply(core(), Action::Invited("Bea".into()));
        assert_eq!((of(&ana(3)).turn, of(&invited).turn), (Turn::Mine, Turn::Mine));
        let mut state = ana(22);
        assert_eq!((of(&state).turn, of(&state).here), (Turn::Missing(0), vec![0]));
        state.apply(core(), Action::Invited("Bea".into()));
        assert_eq!(of(&state).turn, Turn::SendBack);
        state.apply(core(), Action::Sent);
        assert_eq!(of(&state).turn, Turn::Nobody, "who collects asks the others");
    }
}
