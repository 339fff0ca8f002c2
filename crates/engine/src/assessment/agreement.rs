//! Agreement on an item, from what people answered apart.

use super::ratio::Ratio;
use super::support::{Counts, Tally};
use crate::group::Group;
use crate::questionnaire::MAX_ROLES;

/// What the spread of answers is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Nobody gave a level.
    None,
    /// One person gave a level.
    Single,
    /// All say nearly the same: disagreement of at most 2/5.
    Aligned,
    /// Neither of both: answers are spread out.
    Split,
    /// Two camps, each at least a third of those who gave a level.
    Polarised,
}

impl Label {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Label::None => "none",
            Label::Single => "single",
            Label::Aligned => "aligned",
            Label::Split => "split",
            Label::Polarised => "polarised",
        }
    }

    /// Split or polarised: something to talk about.
    pub const fn is_apart(self) -> bool {
        matches!(self, Label::Split | Label::Polarised)
    }
}

/// How far apart the answers to one item are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Ordinal variation, 0 to 1; none with fewer than two levels.
    pub disagreement: Option<Ratio>,
    /// What that is called.
    pub label: Label,
}

/// `D = Σ_{k<l} n_k n_l (l−k) / (n² − [n odd])`: 0 when all answers are the same, 1 when they are as
/// far apart as `n` people can be. None with fewer than two levels.
///
/// Berry & Mielke's index of ordinal variation.
///
/// ```
/// use buying_readiness_engine::assessment::disagreement;
/// assert_eq!(disagreement(&[0, 0, 3, 3, 0]).unwrap().to_string(), "1/4");
/// ```
pub fn disagreement(counts: &Counts) -> Option<Ratio> {
    apart(counts).map(|(apart, most)| Ratio::new(apart, most))
}

/// How many levels the answers lie apart, added up over all pairs, and the most that so many people
/// can: `Σ_{k<l} n_k n_l (l−k)` and `n² − [n odd]`. None with fewer than two levels.
pub fn apart(counts: &Counts) -> Option<(i64, i64)> {
    let n: i64 = counts.iter().map(|n| i64::from(*n)).sum();
    if n < 2 {
        return None;
    }
    let mut apart = 0;
    for (low, below) in counts.iter().enumerate() {
        for (high, above) in counts.iter().enumerate().skip(low + 1) {
            apart += i64::from(*below) * i64::from(*above) * (high - low) as i64;
        }
    }
    Some((apart, n * n - n % 2))
}

/// Polarised iff `3·#(≤1) ≥ n`, `3·#(≥3) ≥ n`, `#(2)` smaller than both camps, and `n ≥ 4` or the
/// ends are three apart (after the RAND/UCLA panel rule); else aligned iff `D ≤ 2/5`, else split.
pub fn label(counts: &Counts) -> Label {
    let n: u32 = counts.iter().sum();
    let Some(disagreement) = disagreement(counts) else {
        return if n == 1 { Label::Single } else { Label::None };
    };
    let (low, middle, high) = (counts[0] + counts[1], counts[2], counts[3] + counts[4]);
    let present = |level: &usize| counts[*level] > 0;
    let ends = (0..5).rev().find(present).unwrap_or(0) - (0..5).find(present).unwrap_or(0);
    if 3 * low >= n && 3 * high >= n && middle < low && middle < high && (n >= 4 || ends >= 3) {
        Label::Polarised
    } else if disagreement <= Ratio::new(2, 5) {
        Label::Aligned
    } else {
        Label::Split
    }
}

/// The level at a position among the sorted answers.
fn level_at(counts: &Counts, position: u32) -> u8 {
    let mut passed = 0;
    for (level, n) in (0..).zip(counts) {
        passed += n;
        if position < passed {
            return level;
        }
    }
    0
}

/// The lower and upper median of `n ≥ 1` answers: numbers `⌊(n−1)/2⌋` and `⌊n/2⌋` of the sorted.
pub fn medians(counts: &Counts) -> (u8, u8) {
    let n: u32 = counts.iter().sum();
    (level_at(counts, n.saturating_sub(1) / 2), level_at(counts, n / 2))
}

/// Whether a level stands two or more levels from both medians (of at least two answers).
pub fn is_outlier(level: u8, counts: &Counts) -> bool {
    let (lower, upper) = medians(counts);
    counts.iter().sum::<u32>() >= 2 && level.abs_diff(lower) >= 2 && level.abs_diff(upper) >= 2
}

/// How many answers stand two or more levels from both medians.
pub fn outliers(counts: &Counts) -> u32 {
    (0..).zip(counts).filter(|(level, _)| is_outlier(*level, counts)).map(|(_, n)| n).sum()
}

/// The lower median of each role's counted people, every role they hold; none where nobody of it gave a
/// level.
pub fn role_medians(tally: &Tally, group: &Group, item: usize) -> [Option<u8>; MAX_ROLES] {
    let mut by_role = [[0_u32; 5]; MAX_ROLES];
    for person in tally.asked.iter().map(|p| &group.people[*p]) {
        if let Some(level) = person.answer(item).level() {
            for role in person.roles.value.iter() {
                by_role[role][usize::from(level)] += 1;
            }
        }
    }
    by_role.map(|counts| counts.iter().any(|n| *n > 0).then(|| medians(&counts).0))
}

/// Largest minus smallest lower median over the groups of counted people who share a role, every
/// role they hold, in levels; 0 with fewer than two groups.
pub fn role_gap(tally: &Tally, group: &Group, item: usize) -> u8 {
    let medians = role_medians(tally, group, item);
    let (low, high) = medians.iter().flatten().fold((u8::MAX, 0), |(low, high), m| (low.min(*m), high.max(*m)));
    high.saturating_sub(low)
}

impl Agreement {
    /// The agreement of these answers.
    pub fn of(counts: &Counts) -> Agreement {
        Agreement { disagreement: disagreement(counts), label: label(counts) }
    }
}
