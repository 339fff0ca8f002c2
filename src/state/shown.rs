//! What is shown of the group: who is in it, whose answers may be seen yet, and the figures.

use std::rc::Rc;

use super::State;
use crate::assessment::{Ask, Assessment, Next, Ratio, Who, assess};
use crate::group::{Answer, Group, Word};
use crate::questionnaire::Questionnaire;

/// The group as it is shown, with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub group: Rc<Group>,
    /// My position in it: see [`State::present`].
    pub me: Option<usize>,
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
        let mut open = 0;
        if self.group.blind.value && self.group.people.len() > 1 {
            for item in 0..q.items.len() {
                open += usize::from(self.is_mine(q, item) && self.my_answer(item) == Answer::Nothing);
            }
        }
        open
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
                    person.notes.retain(&|_, _| false);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::{Kind, Node, Person};
    use crate::questionnaire::{JobId, RoleSet, core};
    use crate::state::Action;

    const CHAMPION: RoleSet = RoleSet::of(0);

    /// Ana, the champion, who has said nothing yet; Ben, who has said everything, with a note; in a blind
    /// round.
    fn blind() -> State {
        let q = core();
        let mut state = State::new(q);
        let me = Action::Me { id: "a".into(), name: "Ana".into(), roles: CHAMPION, expected: q.all_roles() };
        state.apply(q, me);
        let mut ben = Person::new("b", RoleSet::of(0).with(1), q);
        for item in 0..q.items.len() {
            ben.say(item, Answer::Level(4), 0);
        }
        ben.write(0, "seen".into(), 0);
        state.group.people.push(ben);
        state.group.blind.say(true, 0);
        state
    }

    fn answer_all(state: &mut State, answer: Answer) {
        for item in 0..core().items.len() {
            if state.is_mine(core(), item) {
                state.apply(core(), Action::Answer { item, answer });
            }
        }
    }

    #[test]
    fn others_answers_wait_until_my_own_are_in() {
        let mut state = blind();
        let mine = (0..29).filter(|item| core().items[*item].roles.has(0)).count();
        assert_eq!(state.waiting(core()), mine);
        let shown = state.shown(core());
        assert_eq!((shown.figures.voices, shown.figures.overall.point.num()), (0, 0));
        assert_eq!((shown.group.people[1].answer(0), shown.group.people[1].note(0)), (Answer::Nothing, ""));
        assert!(shown.figures.overall.hi.percent() == 100, "the range is as wide as if they were silent");
        // Don't know is an answer too; the last one opens everything.
        answer_all(&mut state, Answer::DontKnow);
        assert_eq!(state.waiting(core()), 0);
        assert_eq!(*state.shown(core()).figures, assess(core(), &state.group));
        let item = core().items.iter().position(|item| item.roles.has(0)).unwrap();
        state.apply(core(), Action::Answer { item, answer: Answer::Nothing });
        assert_eq!((state.waiting(core()), state.shown(core()).figures.voices), (1, 0));
    }

    #[test]
    fn nobody_is_asked_for_what_they_may_have_said() {
        let shown = blind().shown(core());
        let people: Vec<Who> = shown.figures.ask.iter().map(|ask| ask.who).collect();
        assert_eq!((people[0], people.contains(&Who::Role(5))), (Who::Person(0), true));
        assert!(!people.contains(&Who::Person(1)));
        assert_eq!(shown.figures.next, Some(Next::Ask(Who::Person(0))));
    }

    #[test]
    fn nothing_waits_without_a_blind_round_without_others_or_without_statements_of_my_own() {
        let mut open = blind();
        open.group.blind.say(false, 0);
        assert_eq!((open.waiting(core()), open.shown(core()).figures.voices), (0, 1));
        let mut alone = blind();
        alone.group.people.pop();
        assert_eq!(alone.waiting(core()), 0);
        let mut roleless = blind();
        roleless.group.people[0].roles.say(RoleSet::NONE, 0);
        assert_eq!((roleless.waiting(core()), roleless.shown(core()).figures.voices), (0, 1));
    }

    #[test]
    fn what_others_reopened_still_counts_and_who_is_the_same_as_me_hides_nothing() {
        let mut state = blind();
        let node = Node { kind: Kind::Done, job: JobId::SolutionExploration };
        state.group.reopen(1, 0, node);
        assert_eq!(state.shown(core()).group.revision(node), 1);
        state.apply(core(), Action::SameAs { person: "b".into(), other: "a".into() });
        let shown = state.shown(core());
        assert_eq!(
            (shown.me, shown.group.people.len(), shown.group.people[0].answer(0)),
            (Some(0), 1, Answer::Level(4))
        );
    }
}
