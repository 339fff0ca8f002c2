//! Whose voice is missing, and whose answer would tell the most.

use super::levels::Levels;
use super::ratio::Ratio;
use super::score::Scale;
use super::support::{Tally, supported_level};
use crate::group::Group;
use crate::questionnaire::{Questionnaire, RoleSet};

/// Somebody to ask: a person with missing answers, or an expected role nobody holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// A person, by position in the group.
    Person(usize),
    /// A role, by position in the questionnaire.
    Role(usize),
}

/// An entry of the Ask list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Who it is.
    pub who: Who,
    /// How much of readiness the answer could move, 0 to 1: `½[(R_lo with 4) − R_lo + R_hi − (R_hi with 0)]`.
    pub moves: Ratio,
    /// `R_lo` with 4 in the place of these missing answers.
    pub lo_with_top: Ratio,
    /// `R_hi` with 0 in the place of these missing answers.
    pub hi_with_bottom: Ratio,
    /// On how many items their answer is missing.
    pub items: usize,
}

/// The fewest roles nobody holds, expected or not, so that every item has a best-placed holder.
/// Exact over subsets; of several the first in role order.
pub fn smallest_invite(q: &Questionnaire, held: RoleSet) -> RoleSet {
    let open = q.all_roles().without(held);
    let wanting: Vec<RoleSet> = q.items.iter().map(|item| item.roles).filter(|roles| !roles.meets(held)).collect();
    // In role order the set whose first differing member comes first is the one whose mirrored bits
    // are the larger.
    let before = |a: RoleSet, b: RoleSet| (a.len(), b.0.reverse_bits()) < (b.len(), a.0.reverse_bits());
    let mut best: Option<RoleSet> = None;
    for set in (0..=open.0).map(RoleSet) {
        let covers = set.without(open).is_empty() && wanting.iter().all(|roles| roles.meets(set));
        if covers && best.is_none_or(|best| before(set, best)) {
            best = Some(set);
        }
    }
    best.unwrap_or(open)
}

/// The Ask list: largest first; ties: people before roles, people by id, roles in order. People whose
/// answer moves nothing are left out, a vacant role never.
pub fn ask(q: &Questionnaire, group: &Group, scale: &Scale, tallies: &[Tally], levels: &Levels) -> Vec<Ask> {
    let (lo, hi) = (scale.units(&levels.lo_sums), scale.units(&levels.hi_sums));
    // What changes when one of the missing answers to each of these items moves to the other end.
    let moved = |missing: &[usize]| {
        let (mut lo_sums, mut hi_sums) = (levels.lo_sums, levels.hi_sums);
        for item in missing.iter().copied() {
            let (tally, job) = (&tallies[item], q.items[item].job.index());
            let raised = levels.capped(item, supported_level(&tally.filled(0, 1, 4)));
            let lowered = supported_level(&tally.filled(4, 1, 0));
            lo_sums[job] += levels.gain(q, item, levels.lo[item], raised);
            hi_sums[job] += levels.gain(q, item, levels.hi[item], lowered);
        }
        (scale.units(&lo_sums), scale.units(&hi_sums))
    };

    let mut missing_of: Vec<Vec<usize>> = vec![Vec::new(); group.people.len()];
    for (item, tally) in tallies.iter().enumerate().filter(|(_, tally)| tally.silent > 0) {
        for person in &tally.asked {
            if group.people[*person].answer(item).is_missing() {
                missing_of[*person].push(item);
            }
        }
    }
    let mut list: Vec<(i64, Ask)> = Vec::new();
    let mut add = |who: Who, missing: &[usize]| {
        let (lo_with_top, hi_with_bottom) = moved(missing);
        let units = lo_with_top - lo + hi - hi_with_bottom;
        let ask = Ask {
            who,
            // Half of the difference, over the scale's denominator.
            moves: Ratio::new(units, 2 * scale.denominator()),
            lo_with_top: scale.ratio(lo_with_top),
            hi_with_bottom: scale.ratio(hi_with_bottom),
            items: missing.len(),
        };
        list.push((units, ask));
    };
    for person in group.by_id().into_iter().filter(|p| !missing_of[*p].is_empty()) {
        add(Who::Person(person), &missing_of[person]);
    }
    for role in group.vacant().iter() {
        add(Who::Role(role), &q.items_where(|i| tallies[i].phantoms.has(role)));
    }
    list.retain(|(units, ask)| *units != 0 || matches!(ask.who, Who::Role(_)));
    // A stable sort: equal ones stay as they were added, people before roles.
    list.sort_by_key(|(units, _)| std::cmp::Reverse(*units));
    list.into_iter().map(|(_, ask)| ask).collect()
}
