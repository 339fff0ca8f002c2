//! What if: every figure as it would be with other levels.

use super::ratio::Ratio;
use super::score::{Verdict, Width, twelfths};
use super::steps::Ground;
use super::{Assessment, Heights, heights, matrix};
use crate::questionnaire::Questionnaire;

impl Assessment {
    /// What if: trial levels take the place of what the answers support, up or down, for any items in
    /// scope, in the figure and in both ends of its range; everything to be revisited counts as confirmed.
    /// Nothing is written. Answers and what they say of agreement stay as they are, and so do the lists of
    /// whom to talk to and to ask.
    #[must_use]
    pub fn trial(&self, q: &Questionnaire, trials: &[(usize, u8)]) -> Assessment {
        let mut ground = Ground::new(q, &self.scale, &self.items);
        for (item, level) in trials {
            if ground.is_in_scope(*item) {
                for levels in [&mut ground.start, &mut ground.lo, &mut ground.hi] {
                    levels[*item] = *level;
                }
            }
        }
        let sums = [&ground.start, &ground.lo, &ground.hi].map(|levels| ground.sums(levels));
        let Heights { overall, jobs, halves, weakest } = heights(&self.scale, &sums[0], &sums[1], &sums[2]);
        let mut items = self.items.clone();
        for (item, figures) in items.iter_mut().enumerate() {
            figures.supported = ground.start[item];
            figures.level = ground.start[item];
            figures.level_lo = ground.lo[item];
            figures.level_hi = ground.hi[item];
            figures.revisit = None;
            figures.x = Ratio::new(twelfths(figures.level, q.items[item].target), 12);
        }
        let matrix = matrix::rows(q, &items, &jobs);
        let is_tried = |item: usize| items[item].in_scope && trials.iter().any(|(tried, _)| *tried == item);
        let flags = matrix::flags(q, &matrix, &items, |item| items[item].is_known() || is_tried(item));
        let ready = overall.lo == Ratio::ONE && self.objections.is_empty() && self.vacant.is_empty();
        let steps = ground.steps(&ground.goal());
        Assessment {
            items,
            overall,
            jobs,
            halves,
            weakest,
            matrix,
            flags,
            revisit_now: Vec::new(),
            revisit_later: Vec::new(),
            steps,
            width: Width::of(overall.width(), self.voices == 1),
            verdict: Verdict::of(overall.point, ready),
            ready,
            ..self.clone()
        }
    }
}
