//! The levels every figure is made of.

use super::revisit::Revisits;
use super::score::{Sums, twelfths};
use super::support::{Tally, supported_level};
use crate::group::Node;
use crate::questionnaire::Questionnaire;

/// How far an item counts while it has to be revisited: talked about and drafted, not settled.
pub const REVISIT_CAP: u8 = 2;

/// The levels every figure is made of, an entry for each item, and their sums over each job.
#[derive(Clone, Debug, PartialEq)]
pub struct Levels {
    /// `e`: the supported level, at most 2 while the item has to be revisited.
    pub point: Vec<u8>,
    /// The same with every missing answer at 0.
    pub lo: Vec<u8>,
    /// The supported level with every missing answer at 4, everything to be revisited confirmed.
    pub hi: Vec<u8>,
    /// What the levels of [`Levels::point`], up to their targets, add up to in each job, in twelfths of an item.
    pub point_sums: Sums,
    /// The same of [`Levels::lo`].
    pub lo_sums: Sums,
    /// The same of [`Levels::hi`].
    pub hi_sums: Sums,
    in_scope: Vec<bool>,
    revisit: Vec<bool>,
}

impl Levels {
    /// The levels of a group's answers.
    pub(super) fn of(q: &Questionnaire, tallies: &[Tally], revisits: &Revisits) -> Levels {
        let mut levels = Levels {
            point: Vec::new(),
            lo: Vec::new(),
            hi: Vec::new(),
            point_sums: [0; 6],
            lo_sums: [0; 6],
            hi_sums: [0; 6],
            in_scope: Vec::new(),
            revisit: Vec::new(),
        };
        for (item, tally) in tallies.iter().enumerate() {
            levels.in_scope.push(tally.in_scope());
            levels.revisit.push(Node::of(&q.items[item]).is_some_and(|node| revisits[node.index()].is_some()));
            let point = levels.capped(item, supported_level(&tally.counts));
            let lo = levels.capped(item, supported_level(&tally.filled(0, 0, 0)));
            let hi = supported_level(&tally.filled(4, 0, 0));
            let job = q.items[item].job.index();
            levels.point_sums[job] += levels.gain(q, item, 0, point);
            levels.lo_sums[job] += levels.gain(q, item, 0, lo);
            levels.hi_sums[job] += levels.gain(q, item, 0, hi);
            levels.point.push(point);
            levels.lo.push(lo);
            levels.hi.push(hi);
        }
        levels
    }

    /// A level with the cap of an item that has to be revisited.
    pub fn capped(&self, item: usize, level: u8) -> u8 {
        if self.revisit[item] { level.min(REVISIT_CAP) } else { level }
    }

    /// What a change of level adds to the job's sum; nothing for an item out of scope.
    pub fn gain(&self, q: &Questionnaire, item: usize, from: u8, to: u8) -> i64 {
        let target = q.items[item].target;
        if self.in_scope[item] { twelfths(to, target) - twelfths(from, target) } else { 0 }
    }
}
