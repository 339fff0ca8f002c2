//! The model: from a group's answers to every figure shown.
//!
//! A pure function of questionnaire and group, in whole numbers and fractions. Absent on purpose:
//! floats, clock, randomness, words for people, and errors: on a valid group it cannot fail.

mod agreement;
mod coverage;
mod explain;
mod matrix;
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
pub use explain::changed_under;
pub use matrix::{Flags, Row};
pub use plan::{Plan, plan_for, plans};
pub use ratio::Ratio;
pub use revisit::{Revisits, When, rests_on};
pub use score::{Scale, Span, Sums, Verdict, Width, twelfths};
pub use steps::{Distance, Ground, Step, floors};
pub use support::{Counts, Tally, supported_level};

use crate::group::{Group, Node};
use crate::questionnaire::{JobId, Questionnaire, RoleSet};

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
    pub point_sums: Sums,
    pub lo_sums: Sums,
    pub hi_sums: Sums,
    in_scope: Vec<bool>,
    revisit: Vec<bool>,
}

impl Levels {
    fn of(q: &Questionnaire, tallies: &[Tally], revisits: &Revisits) -> Levels {
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

/// One item's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFigures {
    pub tally: Tally,
    pub in_scope: bool,
    /// `S`, what at least two thirds of those who gave a level support.
    pub supported: u8,
    /// Whether and when the item's node has to be revisited.
    pub revisit: Option<When>,
    /// `e`, the supported level with the cap.
    pub level: u8,
    pub level_lo: u8,
    pub level_hi: u8,
    /// `x = min(e, t) / t`.
    pub x: Ratio,
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
    Revisit(Node),
    /// Talk about an item.
    Talk(usize),
    Ask(Who),
    Do(Step),
}

/// Every figure of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub items: Vec<ItemFigures>,
    pub levels: Levels,
    pub scale: Scale,
    /// Readiness with its range.
    pub overall: Span,
    /// `J` with its range, in the order of [`JobId::ALL`]; none for a job without items in scope.
    pub jobs: [Option<Span>; 6],
    /// `min J` and `mean J`, the two halves of readiness; none when nothing is in scope.
    pub halves: Option<(Ratio, Ratio)>,
    /// The jobs with the smallest figure, in questionnaire order.
    pub weakest: Vec<JobId>,
    /// The four sequential jobs' rows.
    pub matrix: [Row; 4],
    pub flags: Flags,
    /// Nodes to look at again now, listed by their first item; those without any level left out.
    pub revisit_now: Vec<Node>,
    pub revisit_later: Vec<Node>,
    /// Person and item: a met item that somebody asked puts two or more below its target.
    pub objections: Vec<(usize, usize)>,
    pub vacant: RoleSet,
    pub ask: Vec<Ask>,
    /// Items to talk about, the largest disagreement first.
    pub talk: Vec<usize>,
    pub steps: Vec<Step>,
    pub width: Width,
    pub verdict: Verdict,
    pub ready: bool,
    /// How many people gave a level that counts.
    pub voices: usize,
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

    let matrix = rows(q, &items, &jobs);
    let mut flags = matrix::flags(q, &matrix);
    flags.claimed = claimed(q, &items);
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
    let overall = Span {
        point: scale.ratio(scale.units(point)),
        lo: scale.ratio(scale.units(lo)),
        hi: scale.ratio(scale.units(hi)),
    };
    let mut jobs = [None; 6];
    let mut smallest: Option<Ratio> = None;
    let mut weakest = Vec::new();
    for job in &JobId::ALL {
        let of = |sums: &Sums| scale.job(*job, sums);
        let (Some(point), Some(lo), Some(hi)) = (of(point), of(lo), of(hi)) else { continue };
        jobs[job.index()] = Some(Span { point, lo, hi });
        if smallest.is_none_or(|smallest| point < smallest) {
            smallest = Some(point);
            weakest.clear();
        }
        if smallest == Some(point) {
            weakest.push(*job);
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

/// How many people gave a level that counts.
fn voices(group: &Group, items: &[ItemFigures]) -> usize {
    let mut voiced = vec![false; group.people.len()];
    let mut voices = 0;
    for (item, figures) in items.iter().enumerate() {
        for person in &figures.tally.asked {
            if !voiced[*person] && group.people[*person].answer(item).level().is_some() {
                voiced[*person] = true;
                voices += 1;
            }
        }
    }
    voices
}

/// The nodes to look at again at some time, listed by their first item; those without any level left
/// out.
fn listed(q: &Questionnaire, revisits: &Revisits, items: &[ItemFigures], when: When) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (item, content) in q.items.iter().enumerate() {
        if let Some(node) = Node::of(content)
            && revisits[node.index()] == Some(when)
            && !nodes.contains(&node)
        {
            // A node's first item says where it is listed; whether it is, any of them.
            let known = |i: usize| Node::of(&q.items[i]) == Some(node) && items[i].tally.given() > 0;
            if (item..items.len()).any(known) {
                nodes.push(node);
            }
        }
    }
    nodes
}

/// The matrix of done, checked and agreed.
fn rows(q: &Questionnaire, items: &[ItemFigures], jobs: &[Option<Span>; 6]) -> [Row; 4] {
    let cell = |always_on: JobId, job: JobId| {
        q.item_about(always_on, job).map(|item| &items[item]).filter(|f| f.in_scope).map(|f| f.x)
    };
    let mut rows = [Row::default(); 4];
    for (row, job) in rows.iter_mut().zip(&JobId::SEQUENTIAL) {
        row.done = jobs[job.index()].map(|span| span.point);
        row.checked = cell(JobId::Validation, *job);
        row.agreed = cell(JobId::ConsensusCreation, *job);
    }
    rows
}

/// *Agreement claimed but not visible*: the consensus item stands at 3 or more while an item of the
/// job is split or polarised.
fn claimed(q: &Questionnaire, items: &[ItemFigures]) -> Vec<JobId> {
    let claims = |job: JobId| {
        q.item_about(JobId::ConsensusCreation, job).is_some_and(|i| items[i].in_scope && items[i].level >= 3)
    };
    let apart = |job: JobId| q.items_of(job).any(|i| items[i].in_scope && items[i].agreement.label.is_apart());
    let mut found = Vec::new();
    for job in &JobId::SEQUENTIAL {
        if claims(*job) && apart(*job) {
            found.push(*job);
        }
    }
    found
}

/// *Open objection*: an item at its target while somebody asked gave the target minus two or less.
/// By item, then by the person's id.
fn objections(q: &Questionnaire, group: &Group, items: &[ItemFigures]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let by_id = group.by_id();
    for (item, figures) in items.iter().enumerate() {
        let target = q.items[item].target;
        if figures.level < target || !figures.in_scope {
            continue;
        }
        let objects = |p: &usize| group.people[*p].answer(item).level().is_some_and(|level| level + 2 <= target);
        let asked = |p: &usize| figures.tally.asked.binary_search(p).is_ok();
        for person in &by_id {
            if objects(person) && asked(person) {
                found.push((*person, item));
            }
        }
    }
    found
}

/// Items polarised, split or with an open objection: the largest disagreement first, then in
/// questionnaire order.
fn talk(items: &[ItemFigures], objections: &[(usize, usize)]) -> Vec<usize> {
    let objected = |item: usize| objections.iter().any(|(_, i)| *i == item);
    let apart = |i: usize| items[i].agreement.disagreement.unwrap_or(Ratio::ZERO);
    let is_open = |i: &usize| items[*i].in_scope && (items[*i].agreement.label.is_apart() || objected(*i));
    let mut list: Vec<usize> = (0..items.len()).filter(is_open).collect();
    list.sort_by_key(|item| std::cmp::Reverse(apart(*item)));
    list
}
