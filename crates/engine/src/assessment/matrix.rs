//! Done, checked, agreed: the always-on jobs across the sequential ones, and where one runs ahead.

use super::ItemFigures;
use super::ratio::Ratio;
use super::score::Span;
use crate::group::{Kind, NODES, Node};
use crate::questionnaire::{JobId, Questionnaire};

/// A sequential job's row, each cell 0 to 1; none without items in scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MatrixRow {
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

/// The four sequential jobs' rows, in their order.
pub fn rows(q: &Questionnaire, items: &[ItemFigures], jobs: &[Option<Span>; 6]) -> [MatrixRow; 4] {
    let cell = |always_on: JobId, job: JobId| {
        q.item_about(always_on, job).map(|item| &items[item]).filter(|f| f.in_scope).map(|f| f.x)
    };
    let mut rows = [MatrixRow::default(); 4];
    for (row, job) in rows.iter_mut().zip(&JobId::SEQUENTIAL) {
        row.done = jobs[job.index()].map(|span| span.point);
        row.checked = cell(JobId::Validation, *job);
        row.agreed = cell(JobId::ConsensusCreation, *job);
    }
    rows
}

/// The flags that rows raise. A cell is one node; where none of its items has a level, `has_level`, it is empty and
/// raises none: being ahead of silence says nothing.
pub fn flags(
    q: &Questionnaire,
    rows: &[MatrixRow; 4],
    items: &[ItemFigures],
    has_level: impl Fn(usize) -> bool,
) -> Flags {
    let mut heard = [false; NODES];
    let said = q.items.iter().enumerate().filter(|(item, _)| has_level(*item));
    said.filter_map(|(_, content)| Node::of(content)).for_each(|node| heard[node.index()] = true);
    let figure = |kind: Kind, job: JobId| {
        let row = &rows[job.index()];
        let cell = match kind {
            Kind::Done => row.done,
            Kind::Check => row.checked,
            Kind::Agree => row.agreed,
        };
        cell.filter(|_| heard[Node { kind, job }.index()])
    };
    let ahead = |a: Option<Ratio>, b: Option<Ratio>| matches!((a, b), (Some(a), Some(b)) if a - b >= AHEAD);
    let done = |job: JobId| figure(Kind::Done, job);
    let ahead_of = |kind: Kind| {
        let is_ahead = |job: &JobId| ahead(done(*job), figure(kind, *job));
        JobId::SEQUENTIAL.into_iter().filter(is_ahead).collect()
    };
    Flags {
        evidence: ahead_of(Kind::Check),
        agreement: ahead_of(Kind::Agree),
        upstream: q.dependencies.iter().copied().filter(|(up, down)| ahead(done(*down), done(*up))).collect(),
        claimed: claimed(q, items),
    }
}

/// *Agreement claimed but not visible*: the consensus item stands at 3 or more while an item of the
/// job is split or polarised.
fn claimed(q: &Questionnaire, items: &[ItemFigures]) -> Vec<JobId> {
    let claims = |job: JobId| {
        q.item_about(JobId::ConsensusCreation, job).is_some_and(|i| items[i].in_scope && items[i].level >= 3)
    };
    let apart = |job: JobId| q.items_of(job).any(|i| items[i].in_scope && items[i].agreement.label.is_apart());
    JobId::SEQUENTIAL.into_iter().filter(|job| claims(*job) && apart(*job)).collect()
}
