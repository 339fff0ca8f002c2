//! Putting copies of a group together, and seeing who is in it once people are marked.

use super::word::{Texts, Word};
use super::{Group, MAX_ASKED, MAX_PEOPLE};

/// Why two groups cannot be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// They are two groups, not two copies of one.
    OtherGroup,
    /// Together they would have more than [`MAX_PEOPLE`] people, or have asked more than [`MAX_ASKED`].
    TooManyPeople,
}

/// Takes over texts by number: each word the newer one.
pub(super) fn merge_texts(ours: &mut Texts, theirs: &Texts) {
    for (number, theirs) in theirs {
        merge_text(ours, *number, theirs);
    }
}

pub(super) fn merge_text(ours: &mut Texts, number: usize, theirs: &Word<String>) {
    match ours.get_mut(&number) {
        Some(ours) => ours.merge(theirs),
        None => drop(ours.insert(number, theirs.clone())),
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
            let place = self.find_by(&known, &theirs.id);
            new += usize::from(place.is_none());
            places.push(place);
        }
        let asked = other.asked.keys().filter(|id| !self.asked.contains_key(*id)).count();
        if known.len() + new > MAX_PEOPLE || self.asked.len() + asked > MAX_ASKED {
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
        for (id, theirs) in &other.asked {
            match self.asked.get_mut(id) {
                Some(ours) => ours.merge(theirs),
                None => drop(self.asked.insert(id.clone(), theirs.clone())),
            }
        }
        for (theirs, place) in other.people.iter().zip(places) {
            match place {
                Some(n) => self.people[n].merge(theirs),
                None => self.people.push(theirs.clone()),
            }
        }
        self.sort_people();
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
