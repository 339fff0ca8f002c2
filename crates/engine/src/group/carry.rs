//! A group carried from one edition of a questionnaire to another: what both ask, by the ids of items and roles.

use super::Group;
use super::asked::Asked;
use super::decision::{About, Decide, Matter, Owner, Part};
use super::person::{Answer, Person};
use super::word::{Texts, Word};
use crate::questionnaire::{Questionnaire, RoleSet};
use litemap::LiteMap;

/// Where the items and roles of one edition stand in another.
#[derive(Clone, Debug)]
pub struct Carrier<'q> {
    to: &'q Questionnaire,
    items: Vec<Option<usize>>,
    roles: Vec<Option<usize>>,
}

impl<'q> Carrier<'q> {
    /// From one edition to another.
    pub fn new(from: &Questionnaire, to: &'q Questionnaire) -> Carrier<'q> {
        Carrier {
            to,
            items: from.items.iter().map(|item| to.item_by_id(&item.id)).collect(),
            roles: from.roles.iter().map(|role| to.role_by_id(&role.id)).collect(),
        }
    }

    /// The edition it leads to.
    pub const fn to(&self) -> &'q Questionnaire {
        self.to
    }

    /// Where an item stands there; none where it is not asked any more.
    pub fn item(&self, item: usize) -> Option<usize> {
        self.items.get(item).copied().flatten()
    }

    /// The roles there. Whoever holds all of them holds all.
    pub fn roles(&self, roles: RoleSet) -> RoleSet {
        if roles == RoleSet::first(self.roles.len()) && !self.roles.is_empty() {
            return self.to.all_roles();
        }
        let known = roles.iter().filter_map(|role| self.roles.get(role).copied().flatten());
        known.fold(RoleSet::NONE, RoleSet::with)
    }

    /// A group as it is there.
    pub fn group(&self, group: &Group) -> Group {
        let asked = |(id, asked): (&String, &Asked)| {
            let roles = Word { value: self.roles(asked.roles.value), ..asked.roles };
            // Without the roles they were asked for it would say that they are not asked any more.
            let lost = roles.value.is_empty() && !asked.roles.value.is_empty();
            (!lost).then(|| (id.clone(), Asked { roles, ..asked.clone() }))
        };
        Group {
            expected: Word { value: self.roles(group.expected.value), ..group.expected },
            decisions: self.decisions(&group.decisions),
            asked: group.asked.iter().filter_map(asked).collect(),
            people: group.people.iter().map(|person| self.person(person)).collect(),
            aside: group.aside.iter().map(|person| self.person(person)).collect(),
            ..group.clone()
        }
    }

    /// What a decision is about there; none where it is not asked any more.
    pub fn matter(&self, matter: Matter) -> Option<Matter> {
        Some(match matter.about() {
            About::Step { item, level } => Matter::step(self.item(item)?, level),
            About::Item(item) => Matter::item(self.item(item)?),
            About::Heard(item) => Matter::heard(self.item(item)?),
            About::Node(_) | About::Own(_) => matter,
        })
    }

    /// What is kept by item.
    pub fn by_item<T: Clone>(&self, from: &LiteMap<usize, T>) -> LiteMap<usize, T> {
        from.iter().filter_map(|(item, value)| Some((self.item(*item)?, value.clone()))).collect()
    }

    /// One thing for every item, in order; where only the other edition has it, that is nothing yet.
    pub fn all_items<T: Clone + Default>(&self, from: &[T]) -> Vec<T> {
        let mut all = vec![T::default(); self.to.items.len()];
        for (item, value) in from.iter().enumerate() {
            if let Some(place) = self.item(item).and_then(|item| all.get_mut(item)) {
                place.clone_from(value);
            }
        }
        all
    }

    fn person(&self, person: &Person) -> Person {
        let mut carried = Person {
            roles: Word { value: self.roles(person.roles.value), ..person.roles },
            answers: self.all_items(&person.answers),
            notes: self.by_item(&person.notes),
            lowered: self.by_item(&person.lowered),
            ..person.clone()
        };
        carried.keep_confirmations_of_inputs(self.to);
        carried
    }

    fn decisions(&self, decisions: &Texts) -> Texts {
        let carried = |(key, word): (&usize, &Word<String>)| {
            let (matter, part) = Matter::of(*key)?;
            let place = self.matter(matter)?;
            let mut word = word.clone();
            if part == Part::Owner
                && let Owner::Role(role) = Owner::of(&word.value)
            {
                let role = self.roles.get(role).copied().flatten();
                word.value = Decide::Owner(role.map_or(Owner::Nobody, Owner::Role)).text();
            }
            Some((place.key(part), word))
        };
        decisions.iter().filter_map(carried).collect()
    }
}

/// How much of somebody's answers a carrier brings along: how many it does, and the items of the others.
pub fn carried_answers(person: &Person, carrier: &Carrier) -> (usize, Vec<usize>) {
    let answered = (0..person.answers.len()).filter(|item| person.answer(*item) != Answer::Nothing);
    let (known, left): (Vec<usize>, Vec<usize>) = answered.partition(|item| carrier.item(*item).is_some());
    (known.len(), left)
}
