//! Other editions of the questionnaire: statements that are worded otherwise than when I answered them, and a state
//! carried from one edition to another.

use super::{Action, State};
use crate::group::{Answer, Carrier, Group, Person, Word};
use crate::questionnaire::Questionnaire;

impl State {
    /// Whether a statement is worded otherwise than when I answered it, as far as this browser knows. A translation of it
    /// is not.
    pub fn is_reworded(&self, q: &Questionnaire, item: usize) -> bool {
        let now = q.items.get(item).map(|content| content.worded(&q.language));
        let then = self.worded.get(&item).filter(|_| self.my_answer(item) != Answer::Nothing);
        now.zip(then).is_some_and(|(now, then)| now.language == then.language && now.digest != then.digest)
    }

    /// The statements of which that is so.
    pub fn reworded<'a>(&'a self, q: &'a Questionnaire) -> impl Iterator<Item = usize> + 'a {
        self.worded.keys().copied().filter(|item| self.is_reworded(q, *item))
    }

    /// What I said of an item, I said of it as it is worded now.
    pub(super) fn note_wording(&mut self, q: &Questionnaire, item: usize) {
        match q.items.get(item) {
            Some(content) if self.my_answer(item) != Answer::Nothing => {
                self.worded.insert(item, content.worded(&q.language));
            }
            _ => drop(self.worded.remove(&item)),
        }
    }

    /// Of what came from elsewhere nobody here knows how it was worded, but of what another tab of this browser saved.
    /// `before` is who I was, and what I had said.
    pub(super) fn keep_wordings(&mut self, before: &Person, tab: Option<&State>) {
        let Some(me) = self.my() else { return };
        let known = |(item, now): (usize, &Word<Answer>)| {
            let says = |person: &Person| person.id == me.id && person.answers.get(item) == Some(now);
            let there = tab.filter(|tab| tab.my().is_some_and(says)).and_then(|tab| tab.worded.get(&item));
            let here = self.worded.get(&item).filter(|_| says(before));
            Some((item, there.or(here)?.clone()))
        };
        self.worded = me.answers.iter().enumerate().filter_map(known).collect();
    }

    /// This state in another edition: what both ask.
    #[must_use]
    pub fn carried(&self, carrier: &Carrier) -> State {
        State {
            group: carrier.group(&self.group),
            standing: carrier.all_items(&self.standing),
            worded: carrier.by_item(&self.worded),
            ..self.clone()
        }
    }

    /// This state with what was said in an earlier edition, which is carried here already: what both say counts as it is
    /// here. None where they are of two groups.
    pub fn with_earlier(&self, q: &Questionnaire, earlier: &State) -> Option<State> {
        let (mut state, mut group) = (self.clone(), earlier.group.clone());
        // Whoever began anew alone goes on in the group they were in.
        if is_alone(&state.group) {
            state.group.id.clone_from(&group.id);
        } else if is_alone(&group) {
            group.id.clone_from(&state.group.id);
        }
        if !state.group.may_merge(&group) {
            return None;
        }
        match (self.my(), earlier.my()) {
            (None, _) => {
                group = state.group;
                state = State { today: self.today, undone: self.undone, ..earlier.clone() };
            }
            // It is the same person.
            (Some(me), Some(before)) if me.id != before.id => {
                group.people.retain(|person| person.id != before.id);
                state.fill(before.clone());
            }
            _ => {}
        }
        state.apply(q, Action::Merge(Box::new(group)));
        for (item, worded) in &earlier.worded {
            let said = |state: &State| state.my().and_then(|me| me.answers.get(*item).copied());
            if said(&state) == said(earlier) && !state.worded.contains_key(item) {
                state.worded.insert(*item, worded.clone());
            }
        }
        state.view = state.home();
        Some(state)
    }

    /// What I said before counts where I have said nothing since.
    fn fill(&mut self, mut before: Person) {
        let Some(me) = self.me.and_then(|me| self.group.people.get_mut(me)) else { return };
        for (answer, said) in before.answers.iter_mut().zip(&me.answers) {
            if said.is_said() {
                *answer = Word::default();
            }
        }
        before.notes.retain(|item, _| !me.notes.contains_key(item));
        if me.name.is_said() {
            before.name = Word::default();
        }
        let (roles, gone, same_as, done) = Default::default();
        me.merge(&Person { id: me.id.clone(), roles, gone, same_as, done, ..before });
    }
}

/// Whether it is of nobody but one person, who has asked nobody yet.
fn is_alone(group: &Group) -> bool {
    group.people.len() < 2 && group.asked.is_empty() && group.name.value.is_empty()
}
