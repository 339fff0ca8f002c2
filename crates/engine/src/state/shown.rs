//! What is shown of the group: who is in it, whose answers may be seen yet, and the figures.

use std::rc::Rc;

use super::State;
use crate::assessment::{Ask, Assessment, Next, Ratio, Who, assess};
use crate::group::{Answer, Group, Word};
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
    /// Follows a state that takes the place of another: worked out anew only if who says what changed.
    pub fn follow(&mut self, was: &State, is: &State, q: &Questionnaire) {
        if is.group != was.group || is.me != was.me {
            *self = is.shown(q);
        }
    }
}

impl State {
    /// How many of my own statements still lack an answer while that keeps others' answers from me: in a
    /// blind round nobody sees them before the own ones are in. 0 if nothing is kept: without a blind
    /// round or others, or when I hold no role that is asked anything.
    pub fn waiting(&self, q: &Questionnaire) -> usize {
        if !self.group.blind.value || self.group.people.len() < 2 {
            return 0;
        }
        let is_open = |item: &usize| self.is_mine(q, *item) && self.my_answer(*item) == Answer::Nothing;
        (0..q.items.len()).filter(is_open).count()
    }

    /// What is shown. As long as others' answers wait for mine, everybody stands there as if they had
    /// said nothing, so that the range stays honest. Then I am the next to be asked, and no other person
    /// is: they may have answered.
    pub fn shown(&self, q: &Questionnaire) -> Shown {
        let (mut group, me) = self.present();
        let items = self.waiting(q);
        if items > 0 {
            for (n, person) in group.people.iter_mut().enumerate() {
                if Some(n) != me {
                    person.answers.fill(Word::default());
                    person.notes.clear();
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
