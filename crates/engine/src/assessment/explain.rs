//! The figures behind the figures: what "why this number?" shows, and how sure a headline may sound.

use super::ratio::Ratio;
use super::score::Width;
use super::steps::{Distance, Ground, Row};
use super::support::Tally;
use super::{Assessment, ItemFigures};
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
        let mut asked: Vec<bool> = Vec::new();
        for person in self.items.iter().flat_map(|figures| &figures.tally.asked) {
            if asked.len() <= *person {
                asked.resize(person + 1, false);
            }
            asked[*person] = true;
        }
        asked.into_iter().filter(|asked| *asked).count() - self.voices + self.vacant.len()
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
        (0..self.items.len()).filter(|item| !self.items[*item].in_scope).collect()
    }

    /// The figure of a lens, by its position: the plain mean of `x` over its items in scope; none without.
    pub fn lens(&self, q: &Questionnaire, lens: usize) -> Option<Ratio> {
        self.mean_of(&q.items_where(|item| q.items[item].lens == lens))
    }

    /// Whether nobody has given a level to any of these items, though some are in scope: what stands there is not yet
    /// known, and no 0.
    pub fn is_silent(&self, items: &[usize]) -> bool {
        let mut in_scope = items.iter().map(|item| &self.items[*item]).filter(|found| found.in_scope).peekable();
        in_scope.peek().is_some() && !in_scope.any(ItemFigures::is_known)
    }

    /// How far it is to ready.
    pub fn distance(&self, q: &Questionnaire) -> Distance {
        Ground::new(q, &self.scale, &self.items).distance()
    }

    /// The rows of the Do list, all of them: see [`Ground::rows`], which also gives the first few for less.
    pub fn rows(&self, q: &Questionnaire) -> Vec<Row> {
        Ground::new(q, &self.scale, &self.items).rows().collect()
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
