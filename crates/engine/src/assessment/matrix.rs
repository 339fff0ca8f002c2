//! Done, checked, agreed: the always-on jobs across the sequential ones, and where one runs ahead.

use super::ratio::Ratio;
use crate::questionnaire::{JobId, Questionnaire};

/// A sequential job's row, each cell 0 to 1. A cell without items in scope is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// `J_j`, the job's own figure.
    pub done: Option<Ratio>,
    /// `x` of the validation item about the job.
    pub checked: Option<Ratio>,
    /// `x` of the consensus item about the job.
    pub agreed: Option<Ratio>,
}

/// Where one thing runs ahead of another. Flags, never deductions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flags {
    /// Done is at least 1/3 ahead of checked.
    pub evidence: Vec<JobId>,
    /// Done is at least 1/3 ahead of agreed.
    pub agreement: Vec<JobId>,
    /// A job is at least 1/3 ahead of one it rests on: upstream, downstream.
    pub upstream: Vec<(JobId, JobId)>,
    /// Agreement is claimed (its item at 3 or more) while an item of the job is split or polarised.
    pub claimed: Vec<JobId>,
}

/// How far ahead raises a flag. Ours.
const AHEAD: Ratio = Ratio::new(1, 3);

/// The flags that rows raise; an empty cell raises none. `claimed` is the caller's to add.
pub fn flags(q: &Questionnaire, rows: &[Row; 4]) -> Flags {
    let ahead = |a: Option<Ratio>, b: Option<Ratio>| matches!((a, b), (Some(a), Some(b)) if a - b >= AHEAD);
    let row = |job: JobId| &rows[job.index()];
    let mut flags = Flags::default();
    for job in &JobId::SEQUENTIAL {
        if ahead(row(*job).done, row(*job).checked) {
            flags.evidence.push(*job);
        }
        if ahead(row(*job).done, row(*job).agreed) {
            flags.agreement.push(*job);
        }
    }
    for (up, down) in &q.dependencies {
        if ahead(row(*down).done, row(*up).done) {
            flags.upstream.push((*up, *down));
        }
    }
    flags
}
