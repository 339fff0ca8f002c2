//! Putting copies of a group together, and seeing who is in it once people are marked.

use super::{Group, MAX_PEOPLE, Word};
use crate::sorted::{SmallMap, order};

/// Why two groups cannot be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// They are two groups, not two copies of one.
    OtherGroup,
    /// Together they would have more than [`MAX_PEOPLE`] people.
    TooManyPeople,
}

/// Takes over texts by number: each word the newer one.
pub(super) fn merge_texts(ours: &mut SmallMap<usize, Word<String>>, theirs: &SmallMap<usize, Word<String>>) {
    for (number, theirs) in theirs.iter() {
        match ours.get_mut(number) {
            Some(ours) => ours.merge(theirs),
            None => ours.insert(*number, theirs.clone()),
        }
    }
}

impl Group {
    /// Takes over another copy of this group: every word the newer one, every counter and
    /// confirmation the larger. In any order and grouping, and however often, copies end the same,
    /// with the people in the order of their ids. A group that has no id yet takes the other's.
    ///
    /// # Errors
    /// See [`MergeError`]; then nothing is changed.
    pub fn merge(&mut self, other: &Group) -> Result<(), MergeError> {
        if !self.may_merge(other) {
            return Err(MergeError::OtherGroup);
        }
        let known = self.by_id();
        let mut places = Vec::with_capacity(other.people.len());
        let mut new = 0;
        for theirs in &other.people {
            let place = known.binary_search_by(|n| self.people[*n].id.cmp(&theirs.id)).map(|at| known[at]);
            new += usize::from(place.is_err());
            places.push(place);
        }
        if known.len() + new > MAX_PEOPLE {
            return Err(MergeError::TooManyPeople);
        }
        if self.id.is_empty() {
            self.id.clone_from(&other.id);
        }
        self.name.merge(&other.name);
        self.expected.merge(&other.expected);
        self.by.merge(&other.by);
        self.blind.merge(&other.blind);
        merge_texts(&mut self.decisions, &other.decisions);
        for (theirs, place) in other.people.iter().zip(places) {
            match place {
                Ok(n) => self.people[n].merge(theirs),
                Err(_) => self.people.push(theirs.clone()),
            }
        }
        let mut people = std::mem::take(&mut self.people);
        let by_id = order(people.len(), &|a, b| people[a].id.cmp(&people[b].id));
        for n in by_id {
            self.people.push(std::mem::take(&mut people[n]));
        }
        Ok(())
    }

    /// Whether another group is, or may be, a copy of this one.
    pub fn may_merge(&self, other: &Group) -> bool {
        self.id.is_empty() || other.id.is_empty() || self.id == other.id
    }

    /// For each person, the position of the person they are shown as: themselves, unless somebody
    /// said that they are the same as another. Chains are followed to their end, and around a circle
    /// to the smallest id in it. One who is the same as somebody unknown here stands for themselves.
    pub fn stand_ins(&self) -> Vec<usize> {
        let (count, by_id) = (self.people.len(), self.by_id());
        // In the order of ids: where a leap from each leads, and the first of all met on it. Each round
        // doubles the leap, until it is longer than any chain or circle.
        let mut leap: Vec<usize> = Vec::with_capacity(count);
        for (n, person) in by_id.iter().enumerate() {
            let other = &self.people[*person].same_as.value;
            leap.push(by_id.binary_search_by(|m| self.people[*m].id.cmp(other)).unwrap_or(n));
        }
        let mut first: Vec<usize> = (0..count).collect();
        let mut length = 1;
        while length <= count {
            let before = (first.clone(), leap.clone());
            for n in 0..count {
                let middle = before.1[n];
                first[n] = first[n].min(before.0[middle]);
                leap[n] = before.1[middle];
            }
            length *= 2;
        }
        let mut ends = vec![0; count];
        for (n, person) in by_id.iter().enumerate() {
            ends[*person] = by_id[first[leap[n]]];
        }
        ends
    }

    /// The group as it is shown and assessed: people who are the same as another are one person,
    /// whose words are merged, and people who are gone are absent. What all of them reopened and
    /// confirmed still stands, since it is about decisions and not about them: they are put aside.
    /// Both marks are words like any other, so another word brings everybody back.
    pub fn present(&self) -> Group {
        self.present_with(None).0
    }

    /// The same, and where the person at this position stands in it: none if they are gone.
    pub fn present_with(&self, me: Option<usize>) -> (Group, Option<usize>) {
        let ends = self.stand_ins();
        let mut view = self.clone();
        for (n, end) in ends.iter().enumerate() {
            if n != *end {
                view.people[*end].merge_words(&self.people[n]);
            }
        }
        let my_end = me.and_then(|me| ends.get(me));
        let mut shown = None;
        for (n, mut person) in std::mem::take(&mut view.people).into_iter().enumerate() {
            if ends[n] != n || person.gone.value {
                view.aside.push(person);
                continue;
            }
            if my_end == Some(&n) {
                shown = Some(view.people.len());
            }
            person.gone = Word::default();
            person.same_as = Word::default();
            view.people.push(person);
        }
        (view, shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::{Answer, Node, Person};
    use crate::questionnaire::{RoleSet, core};

    fn group(people: &[(&str, &str)]) -> Group {
        let mut group = Group::new(core());
        for (id, same_as) in people {
            let mut person = Person::new(*id, RoleSet::of(0), core());
            person.same_as.say((*same_as).to_owned(), 0);
            group.people.push(person);
        }
        group
    }

    /// Who stands for whom, as `ab` for "a is shown as b".
    fn shown(people: &[(&str, &str)]) -> String {
        let group = group(people);
        let pair = |(n, end): (usize, usize)| [&*group.people[n].id, &group.people[end].id].concat();
        group.stand_ins().into_iter().enumerate().map(pair).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn chains_and_circles_end_somewhere() {
        assert_eq!(shown(&[("a", ""), ("b", "a"), ("c", "b"), ("d", "c")]), "aa ba ca da");
        assert_eq!(shown(&[("d", "c"), ("c", "b"), ("b", "a"), ("a", "")]), "da ca ba aa");
        assert_eq!(shown(&[("a", "a"), ("b", "x"), ("c", "b")]), "aa bb cb");
        assert_eq!(shown(&[("c", "b"), ("b", "c"), ("a", "c"), ("d", "a")]), "cb bb ab db");
        assert_eq!(shown(&[("d", "b"), ("b", "c"), ("c", "d"), ("z", "c")]), "db bb cb zb");
    }

    #[test]
    fn who_is_the_same_is_one_person_and_who_is_gone_is_absent() {
        let q = core();
        let mut group = group(&[("a", ""), ("b", "a"), ("c", "")]);
        group.people[0].say(0, Answer::Level(1), 0);
        group.people[1].say(0, Answer::Level(2), 0);
        group.people[1].say(0, Answer::Level(3), 0);
        group.people[1].say(1, Answer::Level(4), 0);
        group.people[2].say(2, Answer::Level(4), 0);
        let node = Node::all().next().unwrap();
        for n in 0..3 {
            group.reopen(n, 0, node);
        }
        let view = group.present();
        assert_eq!(view.people.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["a", "c"]);
        assert_eq!((view.people[0].answer(0), view.people[0].answer(1)), (Answer::Level(3), Answer::Level(4)));
        assert_eq!(view.revision(node), 3, "what was reopened stays reopened");
        assert_eq!(view.present(), view);
        let plain = group.clone();
        group.people[2].gone.say(true, 4);
        let view = group.present();
        assert_eq!((view.people.len(), view.aside.len(), view.revision(node)), (1, 2, 3));
        // Another word brings them back.
        group.people[2].gone.say(false, 0);
        assert_eq!(group.present(), plain.present());
        group.people[1].same_as.say(String::new(), 0);
        assert_eq!(group.present().people.len(), 3);
        assert_eq!(group.present().people[0].answer(0), Answer::Level(1));
        assert_eq!(group.present().vacant(), q.all_roles().without(RoleSet::of(0)));
    }

    #[test]
    fn two_groups_are_not_mixed_and_one_without_an_id_takes_it() {
        let (mut a, mut b) = (group(&[("a", "")]), group(&[("b", "")]));
        b.id = "0123456789abcdef".into();
        assert_eq!(a.merge(&b), Ok(()));
        assert_eq!((a.id.as_str(), a.people.len()), ("0123456789abcdef", 2));
        b.id = "00000000".into();
        let before = a.clone();
        assert_eq!((a.merge(&b), &a), (Err(MergeError::OtherGroup), &before));
        b.id = String::new();
        assert_eq!((b.merge(&a), b.id.as_str()), (Ok(()), "0123456789abcdef"));
        assert!(Group::is_id("00000000") && !Group::is_id("0000000") && !Group::is_id("0000000A"));
    }

    #[test]
    fn more_people_than_a_file_takes_are_refused_whole() {
        let crowd = |from: usize, to: usize| Group {
            people: (from..to).map(|n| Person { id: format!("p{n}"), ..Person::default() }).collect(),
            ..Group::new(core())
        };
        let mut group = crowd(0, 6_000);
        let before = group.clone();
        assert_eq!((group.merge(&crowd(5_000, 10_001)), &group), (Err(MergeError::TooManyPeople), &before));
        assert_eq!((group.merge(&crowd(5_000, 10_000)), group.people.len()), (Ok(()), 10_000));
    }

    #[test]
    fn what_is_left_out_never_wins() {
        let mut group = group(&[("a", "")]);
        group.people[0].name.say("Ana".into(), 3);
        group.people[0].say(0, Answer::Level(1), 3);
        let before = group.clone();
        let mut bare = group.clone();
        bare.people[0] =
            Person { id: "a".into(), answers: vec![Word::default(); core().items.len()], ..Person::default() };
        assert_eq!((group.merge(&bare), &group), (Ok(()), &before));
        assert_eq!((bare.merge(&before), &bare), (Ok(()), &before));
    }
}
