//! The model: from a group's answers to every figure shown.
//!
//! [`assess`] is a pure function of questionnaire and group, in whole numbers and fractions. On a group whose answers
//! are to the questionnaire's items it cannot fail. Thresholds without a source are the project's own choices; each says so.
//!
//! | from | to | where |
//! |---|---|---|
//! | people | who is asked, what is missing | [`Tally`] |
//! | the levels given to an item | the level they support, and how far apart they are | [`supported_level`], [`Agreement`] |
//! | reopened decisions | what has to be looked at again | [`When`], [`RevisitEntry`], [`rests_on`] |
//! | items | jobs, readiness, their ranges | [`Levels`], [`Scale`], [`Span`] |
//! | one person's levels | how they see it by themselves | [`own_view`] |
//! | the matrix of jobs | flags | [`MatrixRow`], [`Flags`] |
//! | all of it | whom to ask, what to talk about, what to do | [`Ask`], [`Row`], [`Step`], [`Next`] |
//! | levels that are not reached yet | what if, the way to ready, the best plan for some effort | [`Assessment::trial`], [`Ground`], [`plan_for`] |

mod agreement;
mod coverage;
mod entries;
mod explain;
mod levels;
mod lists;
mod matrix;
mod own;
mod plan;
mod ratio;
mod revisit;
mod score;
mod steps;
mod support;
mod trial;

pub use agreement::{
    Agreement, Label, apart, disagreement, is_outlier, label, medians, outliers, role_gap, role_medians,
};
pub use coverage::{Ask, Who, smallest_invite};
pub use entries::RevisitEntry;
pub use explain::changed_under;
pub use levels::{Levels, REVISIT_CAP};
pub use matrix::{Flags, MatrixRow};
pub use own::{OwnView, own_view};
pub use plan::{Plan, plan_for, plans};
pub use ratio::Ratio;
pub use revisit::{Revisits, When, rests_on};
pub use score::{Scale, Span, Sums, Verdict, Width, twelfths, weakest};
pub use steps::{Distance, Ground, Row, Step, floors};
pub use support::{Counts, Tally, supported_level};

use lists::{listed, objections, talk, voices};

use crate::group::{Group, Node};
use crate::questionnaire::{JobId, Questionnaire, RoleSet};

/// One item's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFigures {
    /// What people said, counted.
    pub tally: Tally,
    /// Whether it counts: see [`Tally::in_scope`].
    pub in_scope: bool,
    /// `S`, 0 to 4: what at least two thirds of those who gave a level support; see [`supported_level`].
    pub supported: u8,
    /// Whether and when the item's node has to be revisited.
    pub revisit: Option<When>,
    /// `e`, the supported level, at most [`REVISIT_CAP`] while the item has to be revisited.
    pub level: u8,
    /// The same with every missing answer at 0.
    pub level_lo: u8,
    /// The supported level with every missing answer at 4, everything to be revisited confirmed.
    pub level_hi: u8,
    /// `x = min(e, t) / t` with the item's target `t`: 0 to 1.
    pub x: Ratio,
    /// How far apart the levels given are.
    pub agreement: Agreement,
}

impl ItemFigures {
    /// In scope, and somebody asked gave a level.
    pub fn is_known(&self) -> bool {
        self.in_scope && self.tally.given() > 0
    }
}

/// The single best next thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Look at a decision again.
    Revisit(Node),
    /// Talk about an item, by position.
    Talk(usize),
    /// Ask somebody, or whoever could hold a role.
    Ask(Who),
    /// Take a step.
    Do(Step),
}

/// Every figure of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The figures of each item, in questionnaire order.
    pub items: Vec<ItemFigures>,
    /// The levels that jobs and readiness are made of.
    pub levels: Levels,
    /// What readiness is counted in.
    pub scale: Scale,
    /// Readiness `R = ½·min(J) + ½·mean(J)` with its range, 0 to 1; 0 when nothing is in scope.
    pub overall: Span,
    /// `J` with its range, in the order of [`JobId::ALL`]; none for a job without items in scope.
    pub jobs: [Option<Span>; 6],
    /// `min J` and `mean J`, the two halves of readiness; none when nothing is in scope.
    pub halves: Option<(Ratio, Ratio)>,
    /// The jobs with the smallest figure, in questionnaire order.
    pub weakest: Vec<JobId>,
    /// The four sequential jobs' rows, in their order.
    pub matrix: [MatrixRow; 4],
    /// Where one thing runs ahead of another.
    pub flags: Flags,
    /// Nodes to look at again now, listed by their first item; those without any level left out.
    pub revisit_now: Vec<Node>,
    /// Nodes that rest on one of those, listed likewise.
    pub revisit_later: Vec<Node>,
    /// Open objections, person and item: a met item that somebody asked puts two or more levels below its target.
    pub objections: Vec<(usize, usize)>,
    /// The expected roles that nobody holds.
    pub vacant: RoleSet,
    /// Whom to ask, the answer that could move most first.
    pub ask: Vec<Ask>,
    /// Items to talk about, the largest disagreement first.
    pub talk: Vec<usize>,
    /// The steps to every target, in the order to take them.
    pub steps: Vec<Step>,
    /// How well the range of readiness is known.
    pub width: Width,
    /// The verdict on readiness.
    pub verdict: Verdict,
    /// Whether everything is at its target even if every missing answer were 0, with nothing to revisit, no open
    /// objection and no expected role vacant.
    pub ready: bool,
    /// How many people gave a level that counts.
    pub voices: usize,
    /// The single best next thing; none when there is nothing left to do.
    pub next: Option<Next>,
}

/// Computes every figure. The group's answers must be to this questionnaire's items.
pub fn assess(q: &Questionnaire, group: &Group) -> Assessment {
    let (held, vacant) = (group.held(), group.vacant());
    let tallies: Vec<Tally> = (0..q.items.len()).map(|item| Tally::of(q, item, group, held, vacant)).collect();
    let revisits = revisit::revisits(q, group);
    let levels = Levels::of(q, &tallies, &revisits);
    let scale = Scale::new(q, |item| tallies[item].in_scope());
    let ask = coverage::ask(q, group, &scale, &tallies, &levels);

    let Heights { overall, jobs, halves, weakest } =
        heights(&scale, &levels.point_sums, &levels.lo_sums, &levels.hi_sums);

    let mut items = Vec::with_capacity(tallies.len());
    for (item, tally) in tallies.into_iter().enumerate() {
        items.push(ItemFigures {
            in_scope: tally.in_scope(),
            supported: supported_level(&tally.counts),
            revisit: Node::of(&q.items[item]).and_then(|node| revisits[node.index()]),
            level: levels.point[item],
            level_lo: levels.lo[item],
            level_hi: levels.hi[item],
            x: Ratio::new(twelfths(levels.point[item], q.items[item].target), 12),
            agreement: Agreement::of(&tally.counts),
            tally,
        });
    }

    let matrix = matrix::rows(q, &items, &jobs);
    let flags = matrix::flags(q, &matrix, &items, |item| items[item].is_known());
    let listed = |when: When| listed(q, &revisits, &items, when);
    let (revisit_now, revisit_later) = (listed(When::Now), listed(When::Later));
    let objections = objections(q, group, &items);
    let talk = talk(&items, &objections);

    let voices = voices(group, &items);
    let ready = overall.lo == Ratio::ONE
        && revisit_now.is_empty()
        && revisit_later.is_empty()
        && objections.is_empty()
        && vacant.is_empty();

    let ground = Ground::new(q, &scale, &items);
    let steps = ground.steps(&ground.goal());
    let width = overall.width();
    let mut assessment = Assessment {
        items,
        levels,
        overall,
        jobs,
        halves,
        weakest,
        matrix,
        flags,
        revisit_now,
        revisit_later,
        objections,
        vacant,
        ask,
        talk,
        steps,
        width: Width::of(width, voices == 1),
        verdict: Verdict::of(overall.point, ready),
        ready,
        voices,
        next: None,
        scale,
    };
    assessment.next = assessment.best_next(width);
    assessment
}

/// How high readiness and the jobs stand.
struct Heights {
    overall: Span,
    jobs: [Option<Span>; 6],
    halves: Option<(Ratio, Ratio)>,
    weakest: Vec<JobId>,
}

/// `R` and every `J` with their ranges, from the sums at the three sets of levels.
fn heights(scale: &Scale, point: &Sums, lo: &Sums, hi: &Sums) -> Heights {
    let sums = [point, lo, hi];
    let [point, lo, hi] = sums.map(|sums| scale.ratio(scale.units(sums)));
    let overall = Span { point, lo, hi };
    let [points, los, his] = sums.map(|sums| scale.figures(sums));
    let (smallest, weakest) = weakest(&points);
    let mut jobs = [None; 6];
    for (job, ends) in jobs.iter_mut().zip(points.into_iter().zip(los).zip(his)) {
        if let ((Some(point), Some(lo)), Some(hi)) = ends {
            *job = Some(Span { point, lo, hi });
        }
    }
    let halves = smallest.map(|smallest| (smallest, overall.point + overall.point - smallest));
    Heights { overall, jobs, halves, weakest }
}

impl Assessment {
    /// Whether and when a node has to be revisited, listed or not.
    pub fn node_revisit(&self, q: &Questionnaire, node: Node) -> Option<When> {
        node.items(q).next().and_then(|item| self.items[item].revisit)
    }

    /// The plain mean of `x` over those of these items that are in scope; none when none is.
    pub fn mean_of(&self, items: &[usize]) -> Option<Ratio> {
        let (mut sum, mut counted) = (Ratio::ZERO, 0);
        for figures in items.iter().map(|i| &self.items[*i]).filter(|f| f.in_scope) {
            sum = sum + figures.x;
            counted += 1;
        }
        (counted > 0).then(|| sum / counted)
    }

    /// The first that exists of: a revisit now; a met item with an open objection or two camps; an
    /// ask, if the range is wider than 1/4; the first step.
    fn best_next(&self, width: Ratio) -> Option<Next> {
        let objected = |item: usize| self.objections.iter().any(|(_, i)| *i == item);
        let met = |item: usize| self.items[item].x == Ratio::ONE && self.items[item].in_scope;
        let camps = |item: usize| self.items[item].agreement.label == Label::Polarised && met(item);
        let revisit = self.revisit_now.first().map(|node| Next::Revisit(*node));
        revisit
            .or_else(|| self.talk.iter().find(|i| objected(**i) || camps(**i)).map(|i| Next::Talk(*i)))
            .or_else(|| self.ask.first().filter(|_| width > Ratio::new(1, 4)).map(|ask| Next::Ask(ask.who)))
            .or_else(|| self.steps.first().map(|step| Next::Do(*step)))
    }
}
