//! From people to an item: who is asked, what they support, what is missing.

use crate::group::{Answer, Group};
use crate::questionnaire::{LEVELS, Questionnaire, RoleSet, TOP_LEVEL};

/// How many people chose each level, 0 to 4.
pub type Counts = [u32; LEVELS];

/// The supported level `S = max{ L : 3·#(a ≥ L) ≥ 2n }` over the `n` levels given: the highest level
/// that at least two thirds put it at or above. 0 when nobody gave one.
///
/// Ordinal throughout, a relative of majority judgment (Balinski & Laraki, PNAS 104:8720); the
/// two-thirds bar is ours.
///
/// ```
/// use buying_readiness_engine::assessment::supported_level;
/// assert_eq!(supported_level(&[0, 0, 1, 2, 1]), 3); // 2, 3, 3, 4
/// ```
pub fn supported_level(counts: &Counts) -> u8 {
    let n: u32 = counts.iter().sum();
    let mut at_or_above = 0;
    for level in (1..=TOP_LEVEL).rev() {
        at_or_above += counts[usize::from(level)];
        if n > 0 && 3 * at_or_above >= 2 * n {
            return level;
        }
    }
    0
}

/// What people said about one item, counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// Positions of the people asked: the holders of the item's roles or, if nobody holds one,
    /// everybody. A person counts once, however many of the roles they hold.
    pub asked: Vec<usize>,
    /// Nobody holds a role of the item, so everybody is asked.
    pub proxy: bool,
    /// The levels given by those asked.
    pub counts: Counts,
    /// How many of those asked said it does not apply.
    pub not_applicable: u32,
    /// How many of those asked said don't know, or nothing.
    pub silent: u32,
    /// The item's expected roles that nobody holds: each a missing answer, a phantom.
    pub phantoms: RoleSet,
    /// The item's roles of which a holder gave a level.
    pub heard: RoleSet,
    /// The item's roles that everybody who gave a level holds; none when nobody gave one.
    pub common: RoleSet,
}

impl Tally {
    /// Counts one item over the group. `held` and `vacant` are the group's, worked out once.
    pub fn of(q: &Questionnaire, item: usize, group: &Group, held: RoleSet, vacant: RoleSet) -> Tally {
        let roles = q.items[item].roles;
        let proxy = !held.meets(roles);
        let mut tally = Tally { proxy, phantoms: vacant.and(roles), common: roles, ..Tally::default() };
        for (position, person) in group.people.iter().enumerate() {
            let best_placed = person.roles.value.and(roles);
            if !proxy && best_placed.is_empty() {
                continue;
            }
            tally.asked.push(position);
            match person.answer(item) {
                Answer::Level(level) => {
                    tally.counts[usize::from(level.min(TOP_LEVEL))] += 1;
                    tally.heard = tally.heard.or(best_placed);
                    tally.common = tally.common.and(best_placed);
                }
                Answer::DoesNotApply => tally.not_applicable += 1,
                Answer::DontKnow | Answer::Nothing => tally.silent += 1,
            }
        }
        if tally.given() == 0 {
            tally.common = RoleSet::NONE;
        }
        tally
    }

    /// How many levels were given.
    pub fn given(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Missing answers: the silent people and a phantom for each vacant expected role.
    pub fn missing(&self) -> u32 {
        self.silent + self.phantoms.len() as u32
    }

    /// In scope unless somebody said it does not apply, nobody gave a level and nothing is missing.
    pub fn in_scope(&self) -> bool {
        self.not_applicable == 0 || self.given() > 0 || self.missing() > 0
    }

    /// Levels and *does not apply* side by side: "do we mean the same?".
    pub fn mixes_scope(&self) -> bool {
        self.not_applicable > 0 && self.given() > 0
    }

    /// None of the item's roles is heard.
    pub fn is_blind(&self) -> bool {
        self.heard.is_empty()
    }

    /// The levels given, with every missing answer put at `level`, but `moved` of them at `other`.
    pub fn filled(&self, level: usize, moved: u32, other: usize) -> Counts {
        let mut counts = self.counts;
        counts[level] += self.missing() - moved;
        counts[other] += moved;
        counts
    }
}
