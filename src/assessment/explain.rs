//! The figures behind the figures: what "why this number?" shows, and how sure a headline may sound.

use super::score::Width;
use super::steps::{Distance, Ground};
use super::{Assessment, Ratio, Tally};
use crate::group::{Group, Node};
use crate::questionnaire::Questionnaire;

impl Assessment {
    /// Missing answers over all items in scope: silent people, and a phantom for each vacant role.
    pub fn missing_answers(&self) -> usize {
        self.items.iter().filter(|f| f.in_scope).map(|f| f.tally.missing() as usize).sum()
    }

    /// Voices not heard yet: people who are asked something and gave no level, and expected roles
    /// that nobody holds.
    pub fn missing_voices(&self) -> usize {
        let asked = |person: usize| self.items.iter().any(|figures| figures.tally.asked.contains(&person));
        let people =
            self.items.iter().filter_map(|figures| figures.tally.asked.last()).max().map_or(0, |last| last + 1);
        (0..people).filter(|person| asked(*person)).count() - self.voices + self.vacant.len()
    }

    /// Whether the point alone would mislead: one voice, or a range wider than 1/2. A headline then
    /// says "as you see it". The bar is ours.
    pub fn is_provisional(&self) -> bool {
        self.width == Width::OneVoice || self.voices == 0 || self.overall.width() > Ratio::new(1, 2)
    }

    /// How many jobs have items in scope.
    pub fn jobs_in_scope(&self) -> usize {
        self.scale.jobs as usize
    }

    /// How many nodes have to be revisited, now or later.
    pub fn revisits(&self) -> usize {
        self.revisit_now.len() + self.revisit_later.len()
    }

    /// The items left out because they do not apply.
    pub fn out_of_scope(&self) -> Vec<usize> {
        let mut left_out = Vec::new();
        for (item, figures) in self.items.iter().enumerate() {
            if !figures.in_scope {
                left_out.push(item);
            }
        }
        left_out
    }

    /// The figure of a lens, by its position: the plain mean of `x` over its items in scope; none without.
    pub fn lens(&self, q: &Questionnaire, lens: usize) -> Option<Ratio> {
        self.mean_of(&q.items_where(&|item| q.items[item].lens == lens))
    }

    /// How far it is to ready.
    pub fn distance(&self, q: &Questionnaire) -> Distance {
        Ground::new(q, &self.scale, &self.items).distance()
    }

    /// Readiness once everything to be revisited is confirmed: where steps start.
    pub fn once_revisited(&self, q: &Questionnaire) -> Ratio {
        Ground::new(q, &self.scale, &self.items).what_if(&[]).point
    }
}

impl Tally {
    /// How many of the levels given are this one or higher.
    pub fn at_or_above(&self, level: u8) -> u32 {
        self.counts.iter().skip(usize::from(level)).sum()
    }

    /// How many have to stand at or above a level to support it: two thirds of the levels given,
    /// rounded up.
    pub fn two_thirds(&self) -> u32 {
        (2 * self.given()).div_ceil(3)
    }
}

/// What a node rests on directly that was reopened since the node was last confirmed.
pub fn changed_under(q: &Questionnaire, group: &Group, node: Node) -> Vec<Node> {
    let mut changed = node.inputs(q);
    changed.retain(|input| group.revision(*input) > group.confirmed(node, *input));
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::group::{Answer, Kind, Person};
    use crate::questionnaire::{JobId, RoleSet, core};

    fn one_champion(answer: Answer) -> Group {
        let q = core();
        let mut group = Group::new(q);
        let mut person = Person::new("a", RoleSet::of(0), q);
        for item in 0..q.items.len() {
            person.say(item, answer, 0);
        }
        group.people.push(person);
        group
    }

    #[test]
    fn a_lone_champion_misses_five_voices() {
        let figures = assess(core(), &one_champion(Answer::Level(3)));
        assert_eq!((figures.voices, figures.missing_voices()), (1, 5));
        assert!(figures.is_provisional());
        let phantoms: usize = core().items.iter().map(|item| item.roles.without(RoleSet::of(0)).len()).sum();
        assert_eq!(figures.missing_answers(), phantoms);
    }

    #[test]
    fn a_silent_person_is_a_missing_voice() {
        let mut group = one_champion(Answer::Level(3));
        group.people.push(Person::new("b", RoleSet::of(1), core()));
        assert_eq!(assess(core(), &group).missing_voices(), 5);
        assert!(assess(core(), &one_champion(Answer::Nothing)).is_provisional());
    }

    #[test]
    fn two_thirds_and_who_stands_above() {
        let tally = Tally { counts: [0, 1, 1, 2, 0], ..Tally::default() };
        assert_eq!((tally.two_thirds(), tally.at_or_above(2), tally.at_or_above(3)), (3, 3, 2));
        assert_eq!(Tally { counts: [0, 0, 0, 3, 0], ..Tally::default() }.two_thirds(), 2);
    }

    #[test]
    fn out_of_scope_is_named() {
        let q = core();
        let mut group = one_champion(Answer::Level(3));
        group.expected.value = RoleSet::of(0);
        group.people[0].say(1, Answer::DoesNotApply, 0);
        assert_eq!(assess(q, &group).out_of_scope(), [1]);
    }

    #[test]
    fn what_changed_under_a_node_and_where_it_leads_once_confirmed() {
        let q = core();
        let mut group = one_champion(Answer::Level(3));
        let node = |kind| Node { kind, job: JobId::SolutionExploration };
        let before = assess(q, &group).overall.point;
        group.reopen(0, 0, node(Kind::Done));
        let figures = assess(q, &group);
        assert_eq!(changed_under(q, &group, node(Kind::Check)), [node(Kind::Done)]);
        assert!(changed_under(q, &group, node(Kind::Done)).is_empty());
        assert!(figures.overall.point < before);
        assert_eq!(figures.once_revisited(q), before);
    }
}
