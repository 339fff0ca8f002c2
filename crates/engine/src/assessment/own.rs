//! As you see it: one person's own view.

use super::ratio::Ratio;
use super::score::{Scale, twelfths, weakest};
use crate::group::Person;
use crate::questionnaire::{JobId, Questionnaire};

/// How ready one person finds the group, by what they were asked and know. It has no range, and is named as theirs.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnView {
    /// `½·min(J) + ½·mean(J)` over the jobs below: 0 to 1.
    pub overall: Ratio,
    /// The mean of `x` at the person's levels over the job's items that they gave one to, in the order of
    /// [`JobId::ALL`]; none for a job without any.
    pub jobs: [Option<Ratio>; 6],
    /// The jobs with the smallest figure, in questionnaire order; at least one.
    pub weakest: Vec<JobId>,
}

/// One person's own view: the same `J`, min and mean as readiness, over the items asked of their roles to which they
/// gave a level. What is *don't know*, *does not apply*, unanswered or asked of others is left out, and nothing is
/// capped for revisiting. None without any level.
///
/// It depends on nobody else, and costs a look at each of the person's answers.
pub fn own_view(q: &Questionnaire, person: &Person) -> Option<OwnView> {
    let level = |item: usize| {
        let is_asked = q.items[item].roles.meets(person.roles.value);
        person.answer(item).level().filter(|_| is_asked)
    };
    let scale = Scale::new(q, |item| level(item).is_some());
    let mut sums = [0; 6];
    for (item, content) in q.items.iter().enumerate() {
        if let Some(level) = level(item) {
            sums[content.job.index()] += twelfths(level, content.target);
        }
    }
    let jobs = scale.figures(&sums);
    let (smallest, weakest) = weakest(&jobs);
    smallest.map(|_| OwnView { overall: scale.ratio(scale.units(&sums)), jobs, weakest })
}
