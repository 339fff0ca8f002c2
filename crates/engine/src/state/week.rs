//! This week: at most three things, one of each kind.

use super::State;
use super::shown::Shown;
use crate::assessment::{Ask, RevisitEntry, Row, Who};
use crate::questionnaire::Questionnaire;

/// The most things a week has.
pub const MOST: usize = 3;

/// One thing to do this week.
#[derive(Clone, Debug, PartialEq)]
pub enum ThisWeek {
    /// A change that others rest on is looked at again.
    Revisit(RevisitEntry),
    /// A statement that people see differently, by position.
    Talk(usize),
    /// The row of the Do list that brings most for the effort.
    Do(Row),
    /// Whose answers would tell most.
    Ask(Ask),
}

/// What to do this week, in this order: a Revisit if confirming it changes readiness, the first Talk that no meeting has
/// talked about since its answers last changed, the first Do, the first Ask of somebody else who was not asked today.
pub fn this_week(q: &Questionnaire, state: &State, shown: &Shown) -> Vec<ThisWeek> {
    let (figures, group) = (&shown.figures, &shown.group);
    let revisit = figures.revisit_entries(q, group).into_iter().find(|entry| entry.moves(figures));
    let talk = figures.talk.iter().copied().find(|item| group.talked_about(*item).is_none());
    let row = figures.rows(q).into_iter().next();
    let was_asked_today = |id: &str| {
        let day = group.asked.get(id).map_or_else(Default::default, |asked| asked.day);
        day.is_said() && day.value == state.today
    };
    let ask = figures.ask.iter().copied().find(|ask| match ask.who {
        Who::Person(person) => {
            shown.me != Some(person) && group.people.get(person).is_some_and(|person| !was_asked_today(&person.id))
        }
        // Whoever was invited for it today was asked.
        Who::Role(role) => !group.invited().any(|(id, asked)| asked.roles.value.has(role) && was_asked_today(id)),
    });
    let all = [revisit.map(ThisWeek::Revisit), talk.map(ThisWeek::Talk), row.map(ThisWeek::Do), ask.map(ThisWeek::Ask)];
    all.into_iter().flatten().take(MOST).collect()
}
