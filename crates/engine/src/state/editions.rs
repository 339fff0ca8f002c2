//! Other editions of the questionnaire: statements that are worded otherwise than when I answered them, and a state
//! carried from one edition to another.

use super::State;
use super::action::Action;
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

    /// Where nobody knows how a statement was worded that I answered, that is how it is now: from here on another wording
    /// is told. It is so for what is kept in older formats, and for what came from elsewhere.
    pub fn know_wordings(&mut self, q: &Questionnaire) {
        for item in 0..q.items.len() {
            if !self.worded.contains_key(&item) {
                self.note_wording(q, item);
            }
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

    /// Whether nobody is in it but me, whom nobody invited and who has asked nobody yet.
    pub fn is_alone(&self) -> bool {
        let Group { people, asked, name, .. } = &self.group;
        self.me.is_some() && people.len() < 2 && asked.is_empty() && name.value.is_empty() && self.inviter.is_none()
    }

    /// This state with what was said in an earlier edition, which is carried here already: of two words on the same the
    /// later one counts. None where they are of two groups.
    pub fn with_earlier(&self, q: &Questionnaire, earlier: &State) -> Option<State> {
        if !self.group.may_merge(&earlier.group) {
            return None;
        }
        let (state, group) = if self.me.is_some() {
            (self.clone(), earlier.group.clone())
        } else {
            (State { today: self.today, undone: self.undone, ..earlier.clone() }, self.group.clone())
        };
        Some(state.and_earlier(q, group, earlier))
    }

    /// The same where I began anew: it was me in the earlier one too, and I go on in the group I was in. What I said since
    /// counts.
    #[must_use]
    pub fn anew_with_earlier(&self, q: &Questionnaire, earlier: &State) -> State {
        let (mut state, mut group) = (self.clone(), earlier.group.clone());
        state.group.id.clone_from(&group.id);
        if let Some(before) = earlier.my().filter(|before| state.my().is_some_and(|me| me.id != before.id)) {
            group.people.retain(|person| person.id != before.id);
            state.fill(before.clone());
        }
        state.and_earlier(q, group, earlier)
    }

    /// With another group, and with how the earlier state's answers were worded that are mine here now.
    fn and_earlier(mut self, q: &Questionnaire, group: Group, earlier: &State) -> State {
        let (before, said) = (self.my().cloned(), |me: Option<&Person>, item| Some(*me?.answers.get(item)?));
        let knew = self.worded.clone();
        self.apply(q, Action::Merge(Box::new(group)));
        for (item, worded) in &earlier.worded {
            let (was, is) = (said(before.as_ref(), *item), said(self.my(), *item));
            // What I had said here, and may have looked at since, is known here.
            let is_known = was == is && knew.contains_key(item);
            if is == said(earlier.my(), *item) && !is_known {
                self.worded.insert(*item, worded.clone());
            }
        }
        self.view = self.home();
        self
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
