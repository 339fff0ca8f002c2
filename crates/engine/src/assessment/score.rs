//! From items to readiness, as whole numbers over one denominator.

use super::ratio::Ratio;
use crate::questionnaire::{JobId, Questionnaire};

/// One denominator for every readiness figure of a group: it depends only on which items are in scope, so that
/// steps and plans compare whole numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Items in scope of each job.
    pub items: [u32; 6],
    /// What a twelfth of one item is worth in the job's figure, over `12·common`.
    weight: [i64; 6],
    /// Jobs with items in scope.
    pub jobs: i64,
    /// Least common multiple of the jobs' item counts.
    common: i64,
}

/// Sums of `12·x` over the items in scope, a job each.
pub type Sums = [i64; 6];

/// `12·x`, where `x = min(level, target) / target`: whole, since targets are 1 to 4.
pub const fn twelfths(level: u8, target: u8) -> i64 {
    let reached = if level < target { level } else { target };
    reached as i64 * 12 / target as i64
}

const fn lcm(a: i64, b: i64) -> i64 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}

impl Scale {
    /// The scale for the items in scope.
    pub fn new(q: &Questionnaire, in_scope: impl Fn(usize) -> bool) -> Scale {
        let mut items = [0; 6];
        for (position, item) in q.items.iter().enumerate() {
            items[item.job.index()] += u32::from(in_scope(position));
        }
        let common = items.iter().filter(|n| **n > 0).fold(1, |common, n| lcm(common, i64::from(*n)));
        let weight = items.map(|n| if n > 0 { common / i64::from(n) } else { 0 });
        Scale { items, weight, jobs: items.iter().filter(|n| **n > 0).count() as i64, common }
    }

    /// A job's sum as a number comparable between jobs: `J_j` over `12·common`.
    pub const fn job_units(&self, job: usize, sum: i64) -> i64 {
        sum * self.weight[job]
    }

    /// `J_j`, the plain mean of the job's `x` in scope; none without items in scope.
    pub fn job(&self, job: JobId, sums: &Sums) -> Option<Ratio> {
        let n = self.items[job.index()];
        (n > 0).then(|| Ratio::new(sums[job.index()], 12 * i64::from(n)))
    }

    /// `R` over [`Scale::denominator`] from the smallest job figure and their sum, in job units.
    pub const fn combine(&self, smallest: i64, total: i64) -> i64 {
        self.jobs * smallest + total
    }

    /// `R = ½·min(J) + ½·mean(J)` over [`Scale::denominator`]: half the weakest job, half the average
    /// (mean-min function, Casadio Tarabusi & Guarini 2013). Nothing in scope: 0.
    pub fn units(&self, sums: &Sums) -> i64 {
        let figures = (0..6).filter(|job| self.items[*job] > 0).map(|job| self.job_units(job, sums[job]));
        let (smallest, total) = figures.fold((i64::MAX, 0), |(low, sum), j| (low.min(j), sum + j));
        if self.jobs == 0 { 0 } else { self.combine(smallest, total) }
    }

    /// `J` of every job with items in scope, in the order of [`JobId::ALL`].
    pub fn figures(&self, sums: &Sums) -> [Option<Ratio>; 6] {
        JobId::ALL.map(|job| self.job(job, sums))
    }

    /// What [`Scale::units`] counts in.
    pub const fn denominator(&self) -> i64 {
        if self.jobs == 0 { 1 } else { 24 * self.jobs * self.common }
    }

    /// A readiness in units as a fraction.
    pub const fn ratio(&self, units: i64) -> Ratio {
        Ratio::new(units, self.denominator())
    }
}

/// The smallest of the jobs' figures, and the jobs that have it, in questionnaire order; nothing without any figure.
pub fn weakest(figures: &[Option<Ratio>; 6]) -> (Option<Ratio>, Vec<JobId>) {
    let smallest = figures.iter().copied().flatten().min();
    let jobs = JobId::ALL.into_iter().filter(|job| smallest.is_some() && figures[job.index()] == smallest);
    (smallest, jobs.collect())
}

/// A figure from 0 to 1 with its range. Readiness never falls when an answer rises, so the range is sharp (Manski's
/// worst-case bounds).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// From the answers as they are.
    pub point: Ratio,
    /// With every missing answer at 0.
    pub lo: Ratio,
    /// With every missing answer at 4, everything to be revisited confirmed.
    pub hi: Ratio,
}

impl Span {
    /// `hi − lo`.
    pub fn width(&self) -> Ratio {
        self.hi - self.lo
    }
}

/// How well a figure is known, by the width of its range. Thresholds are ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// At most 1/10 wide.
    Firm,
    /// At most 1/4 wide.
    Fair,
    /// Wider.
    Thin,
    /// Every level counted comes from one person; takes the place of the width.
    OneVoice,
}

impl Width {
    /// The label of a width.
    pub fn of(width: Ratio, one_voice: bool) -> Width {
        if one_voice {
            Width::OneVoice
        } else if width <= Ratio::new(1, 10) {
            Width::Firm
        } else if width <= Ratio::new(1, 4) {
            Width::Fair
        } else {
            Width::Thin
        }
    }

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Width::Firm => "firm",
            Width::Fair => "fair",
            Width::Thin => "thin",
            Width::OneVoice => "one voice",
        }
    }
}

/// The verdict: ready, ready on paper, or a band of the exact readiness. Bands are ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// See [`Assessment::ready`](super::Assessment::ready).
    Ready,
    /// Everything is at its target, and something still stands in the way.
    ReadyOnPaper,
    /// Below 1/4.
    Early,
    /// Below 1/2.
    Forming,
    /// Below 3/4.
    Building,
    /// Below 1.
    NearlyThere,
}

impl Verdict {
    /// The verdict on a readiness.
    pub fn of(readiness: Ratio, ready: bool) -> Verdict {
        if ready {
            Verdict::Ready
        } else if readiness == Ratio::ONE {
            Verdict::ReadyOnPaper
        } else if readiness < Ratio::new(1, 4) {
            Verdict::Early
        } else if readiness < Ratio::new(1, 2) {
            Verdict::Forming
        } else if readiness < Ratio::new(3, 4) {
            Verdict::Building
        } else {
            Verdict::NearlyThere
        }
    }

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Ready => "ready",
            Verdict::ReadyOnPaper => "ready on paper",
            Verdict::Early => "early",
            Verdict::Forming => "forming",
            Verdict::Building => "building",
            Verdict::NearlyThere => "nearly there",
        }
    }
}
