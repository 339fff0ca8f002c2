//! Every figure as JSON: for other programs, and for checking the engine from outside.
//!
//! Fractions are exact, as text such as `17/24`. People, items, jobs and roles stand by their ids, nodes by their
//! names (`D:`, `V:` or `C:` and a sequential job).

use engine::assessment::{
    Assessment, Ground, Ratio, Row, Span, Step, Who, outliers, plan_for, role_gap, smallest_invite,
};
use engine::group::{Group, Node};
use engine::questionnaire::{JobId, Questionnaire, RoleSet};
use serde::Serialize;

use crate::map::Map;

/// What `examples/assess` prints, and what the widget puts beside a group file.
///
/// ```
/// use buying_readiness_formats::Assessed;
/// # use engine::{assessment::assess, group::Group};
/// # use buying_readiness_formats::questionnaire;
/// # let text = include_str!("../../../questionnaires/core.en.json");
/// let q = questionnaire::read(text).expect("the core questionnaire is whole");
/// let group = Group::new(&q);
/// let assessed = Assessed::of(&q, &group, &assess(&q, &group), None);
/// assert!(assessed.to_json().starts_with(r#"{"overall":{"point":"0","lo":"0","hi":"1"}"#));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assessed {
    /// Readiness with its range.
    pub overall: Range<String>,
    /// Each job's figure with its range; null for a job without items in scope.
    pub jobs: Range<Map<&'static str, Option<String>>>,
    /// By item: the level that counts; null where it is not in scope.
    pub levels: Map<String, Option<u8>>,
    /// By item: how much of what is enough it has; null where it is not in scope.
    pub x: Map<String, Option<String>>,
    /// The nodes to be looked at again, now and once what they rest on is.
    pub revisit_now: Vec<String>,
    pub revisit_later: Vec<String>,
    /// By item.
    pub agreement: Map<String, ItemAgreement>,
    /// By item.
    pub coverage: Map<String, ItemCoverage>,
    /// Pairs of a person and an item.
    pub objections: Vec<[String; 2]>,
    /// By sequential job.
    pub matrix: Map<&'static str, MatrixRow>,
    pub flags: Flags,
    /// The figure of each lens; null where it has no items in scope.
    pub lenses: Map<String, Option<String>>,
    /// The expected roles that nobody holds.
    pub vacant: Vec<String>,
    /// The fewest roles that would leave no item without somebody asked.
    pub invite: Vec<String>,
    /// People and roles to ask, the most worthwhile first, and how far each may move readiness.
    pub ask: Map<String, String>,
    pub distance: Distance,
    /// Every step to ready, in the order to take them: item, level, readiness after it.
    pub steps: Vec<(String, u8, String)>,
    /// The best plan for the points that were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Vec<(String, u8, String)>>,
    pub width: &'static str,
    pub verdict: &'static str,
    pub ready: bool,
}

/// A figure, the least and the most it can become once everything missing is answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Range<T> {
    pub point: T,
    pub lo: T,
    pub hi: T,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemAgreement {
    /// Disagreement from 0 to 1; null where fewer than two gave a level.
    #[serde(rename = "D")]
    pub disagreement: Option<String>,
    pub label: &'static str,
    pub outliers: u32,
    pub role_gap: u8,
    /// Nobody who is asked has answered: what counts is what others say.
    pub proxy: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemCoverage {
    /// The roles that were heard.
    pub heard: Vec<String>,
    /// Nobody asked gave a level.
    pub blind: bool,
}

/// A sequential job's own work, its check and its agreement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixRow {
    pub done: Option<String>,
    pub checked: Option<String>,
    pub agreed: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flags {
    pub evidence: Vec<&'static str>,
    pub agreement: Vec<&'static str>,
    pub upstream: Vec<[&'static str; 2]>,
    pub claimed: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Distance {
    pub points: u32,
    pub steps: u32,
    pub chain: u32,
    pub unknown: u32,
}

fn text(ratio: Ratio) -> String {
    ratio.to_string()
}

fn ids(jobs: &[JobId]) -> Vec<&'static str> {
    jobs.iter().map(|job| job.id()).collect()
}

impl Assessed {
    /// The figures of a group, with the best plan for so many points if asked for.
    pub fn of(q: &Questionnaire, group: &Group, a: &Assessment, points: Option<u32>) -> Assessed {
        let roles = |roles: RoleSet| roles.iter().map(|role| q.roles[role].id.to_string()).collect::<Vec<_>>();
        let names = |nodes: &[Node]| nodes.iter().map(|node| node.name()).collect();
        let jobs = |end: fn(Span) -> Ratio| {
            JobId::ALL.into_iter().map(|job| (job.id(), a.jobs[job.index()].map(end).map(text))).collect()
        };
        let items = || q.items.iter().map(|item| item.id.to_string()).zip(&a.items);
        let distance = a.distance(q);
        Assessed {
            overall: Range { point: text(a.overall.point), lo: text(a.overall.lo), hi: text(a.overall.hi) },
            jobs: Range { point: jobs(|span| span.point), lo: jobs(|span| span.lo), hi: jobs(|span| span.hi) },
            levels: items().map(|(id, f)| (id, f.in_scope.then_some(f.level))).collect(),
            x: items().map(|(id, f)| (id, f.in_scope.then(|| text(f.x)))).collect(),
            revisit_now: names(&a.revisit_now),
            revisit_later: names(&a.revisit_later),
            agreement: items()
                .enumerate()
                .map(|(n, (id, f))| {
                    let agreement = ItemAgreement {
                        disagreement: f.agreement.disagreement.map(text),
                        label: f.agreement.label.name(),
                        outliers: outliers(&f.tally.counts),
                        role_gap: role_gap(&f.tally, group, n),
                        proxy: f.tally.proxy,
                    };
                    (id, agreement)
                })
                .collect(),
            coverage: items()
                .map(|(id, f)| (id, ItemCoverage { heard: roles(f.tally.heard), blind: f.tally.is_blind() }))
                .collect(),
            objections: a
                .objections
                .iter()
                .map(|(person, item)| [group.people[*person].id.clone(), q.items[*item].id.to_string()])
                .collect(),
            matrix: JobId::SEQUENTIAL.iter().zip(&a.matrix).map(|(job, row)| (job.id(), MatrixRow::of(row))).collect(),
            flags: Flags {
                evidence: ids(&a.flags.evidence),
                agreement: ids(&a.flags.agreement),
                upstream: a.flags.upstream.iter().map(|(up, down)| [up.id(), down.id()]).collect(),
                claimed: ids(&a.flags.claimed),
            },
            lenses: q
                .lenses
                .iter()
                .enumerate()
                .map(|(n, lens)| (lens.id.to_string(), a.lens(q, n).map(text)))
                .collect(),
            vacant: roles(a.vacant),
            invite: roles(smallest_invite(q, group.held())),
            ask: a
                .ask
                .iter()
                .map(|ask| {
                    let who = match ask.who {
                        Who::Person(person) => group.people[person].id.clone(),
                        Who::Role(role) => q.roles[role].id.to_string(),
                    };
                    (who, text(ask.moves))
                })
                .collect(),
            distance: Distance {
                points: distance.points,
                steps: distance.steps,
                chain: distance.chain,
                unknown: distance.unknown,
            },
            steps: steps(q, &a.steps),
            plan: points.map(|points| {
                let ground = Ground::new(q, &a.scale, &a.items);
                steps(q, &ground.steps(&plan_for(&ground, points).levels))
            }),
            width: a.width.name(),
            verdict: a.verdict.name(),
            ready: a.ready,
        }
    }

    /// The figures as a text of JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn steps(q: &Questionnaire, steps: &[Step]) -> Vec<(String, u8, String)> {
    steps.iter().map(|step| (q.items[step.item].id.to_string(), step.level, text(step.after))).collect()
}

impl MatrixRow {
    fn of(row: &Row) -> MatrixRow {
        MatrixRow { done: row.done.map(text), checked: row.checked.map(text), agreed: row.agreed.map(text) }
    }
}
