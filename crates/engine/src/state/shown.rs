//! What is shown of the group: who is in it, whose answers may be seen yet, and the figures.

use std::rc::Rc;

use super::State;
use crate::assessment::{Ask, Assessment, Next, Ratio, Who, assess};
use crate::group::{Day, Group, Word};
use crate::questionnaire::Questionnaire;

/// The group as it is shown, with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The people who are there, as far as they may be seen.
    pub group: Rc<Group>,
    /// My position in it: see [`State::present`].
    pub me: Option<usize>,
    /// Every figure of that group.
    pub figures: Rc<Assessment>,
}

impl Shown {
    /// Follows a state that takes the place of another: worked out anew only if who says what changed, or the day.
    pub fn follow(&mut self, was: &State, is: &State, q: &Questionnaire) {
        if is.group != was.group || is.me != was.me || is.today != was.today {
            *self = is.shown(q);
        }
    }
}

impl State {
    /// Whether others' answers are kept from me: in a blind round nobody sees them before they are done themselves, or
    /// the day to answer by has passed.
    pub fn is_closed(&self, q: &Questionnaire) -> bool {
        let group = &self.group;
        let passed = group.by.value != Day::NONE && self.today > group.by.value;
        let others = group.people.len() > usize::from(self.me.is_some());
        group.blind.value && others && !passed && !self.is_done(q)
    }

    /// How many of my own statements still lack an answer while that keeps others' answers from me; 0 if nothing is
    /// kept.
    pub fn waiting(&self, q: &Questionnaire) -> usize {
        if self.is_closed(q) { self.my().map_or(0, |me| me.open(q)) } else { 0 }
    }

    /// What is shown. As long as others' answers are kept from me, everybody stands there as if they had said nothing,
    /// so that the range stays honest, and nothing is shown of what the group decided. Then I am the next to be asked,
    /// and no other person is: they may have answered.
    pub fn shown(&self, q: &Questionnaire) -> Shown {
        let (mut group, me) = self.present();
        let items = self.waiting(q);
        if self.is_closed(q) {
            group.decisions.clear();
            group.aside.clear();
            for (n, person) in group.people.iter_mut().enumerate() {
                if Some(n) != me {
                    person.answers.fill(Word::default());
                    person.notes.clear();
                    person.counters.clear();
                    person.confirmations.clear();
                    person.lowered.clear();
                }
            }
        }
        let mut figures = assess(q, &group);
        if let Some(me) = me.filter(|_| items > 0) {
            let who = Who::Person(me);
            figures.next = Some(Next::Ask(who));
            figures.ask.retain(|ask| matches!(ask.who, Who::Role(_)) || ask.who == who);
            if !figures.ask.iter().any(|ask| ask.who == who) {
                // Beside silent others mine may move nothing; I am asked all the same.
                let (lo_with_top, hi_with_bottom) = (figures.overall.lo, figures.overall.hi);
                figures.ask.insert(0, Ask { who, moves: Ratio::ZERO, lo_with_top, hi_with_bottom, items });
            }
        }
        Shown { group: Rc::new(group), me, figures: Rc::new(figures) }
    }
}
