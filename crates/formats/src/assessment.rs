//! Every figure as JSON: for other programs, and for checking the engine from outside.
//!
//! Fractions are exact, as text such as `17/24`. People, items, jobs and roles stand by their ids, nodes by their
//! names (`D:`, `V:` or `C:` and a sequential job).

use engine::assessment::{
    Assessment, Ground, Ratio, Row, Span, Step, Who, outliers, own_view, plan_for, role_gap, smallest_invite,
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
    /// The nodes that rest on one of those.
    pub revisit_later: Vec<String>,
    /// By item: how far apart the answers are.
    pub agreement: Map<String, ItemAgreement>,
    /// By item: whose voice is in.
    pub coverage: Map<String, ItemCoverage>,
    /// Open objections: pairs of a person and an item.
    pub objections: Vec<[String; 2]>,
    /// By sequential job.
    pub matrix: Map<&'static str, MatrixRow>,
    /// Where one thing runs ahead of another.
    pub flags: Flags,
    /// The figure of each lens; null where it has no items in scope.
    pub lenses: Map<String, Option<String>>,
    /// The expected roles that nobody holds.
    pub vacant: Vec<String>,
    /// The fewest roles nobody holds that would give every item somebody best placed to answer.
    pub invite: Vec<String>,
    /// People and roles to ask, the most worthwhile first, and how far each may move readiness.
    pub ask: Map<String, String>,
    /// How far it is to ready.
    pub distance: Distance,
    /// Every step to ready, in the order to take them: item, level, readiness after it.
    pub steps: Vec<(String, u8, String)>,
    /// The rows of the Do list: item, level from, level to, points, readiness before and after it.
    pub rows: Vec<(String, u8, u8, u32, String, String)>,
    /// By person: how ready they find the group by themselves; null for who gave no level to what is asked of them.
    pub own: Map<String, Option<String>>,
    /// The best plan for the points that were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Vec<(String, u8, String)>>,
    /// How well the range is known: `firm`, `fair`, `thin` or `one voice`.
    pub width: &'static str,
    /// `early`, `forming`, `building`, `nearly there`, `ready on paper` or `ready`.
    pub verdict: &'static str,
    /// Whether the group is ready, even if every missing answer were 0.
    pub ready: bool,
}

/// A figure, the least and the most it can become once everything missing is answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Range<T> {
    /// From the answers as they are.
    pub point: T,
    /// With every missing answer at 0.
    pub lo: T,
    /// With every missing answer at 4, everything to be revisited confirmed.
    pub hi: T,
}

/// How far apart the answers to an item are.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemAgreement {
    /// Disagreement from 0 to 1; null where fewer than two gave a level.
    #[serde(rename = "D")]
    pub disagreement: Option<String>,
    /// `none`, `single`, `aligned`, `split` or `polarised`.
    pub label: &'static str,
    /// How many answers stand two levels or more from both medians.
    pub outliers: u32,
    /// How many levels lie between the medians of the roles that are farthest apart.
    pub role_gap: u8,
    /// Nobody holds one of the item's roles, so everybody is asked.
    pub proxy: bool,
}

/// Whose voice is in on an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemCoverage {
    /// The roles that were heard.
    pub heard: Vec<String>,
    /// None of the item's roles was heard.
    pub blind: bool,
}

/// A sequential job's own work, its check and its agreement; null where nothing of it is in scope.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixRow {
    /// The job's own figure.
    pub done: Option<String>,
    /// How much of what is enough its check has.
    pub checked: Option<String>,
    /// How much of what is enough its agreement has.
    pub agreed: Option<String>,
}

/// Where one thing runs ahead of another, by job: see [`engine::assessment::Flags`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flags {
    /// Done is ahead of checked.
    pub evidence: Vec<&'static str>,
    /// Done is ahead of agreed.
    pub agreement: Vec<&'static str>,
    /// The second is ahead of the first, which it rests on.
    pub upstream: Vec<[&'static str; 2]>,
    /// Agreement is claimed, and answers are apart.
    pub claimed: Vec<&'static str>,
}

/// How far it is to ready: see [`engine::assessment::Distance`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Distance {
    /// Effort in points, half a working day of one person each.
    pub points: u32,
    /// How many steps of one level.
    pub steps: u32,
    /// The longest chain of steps that wait for each other, in points.
    pub chain: u32,
    /// Items that nobody gave a level for, not counted above.
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
            rows: rows(q, &a.rows(q)),
            own: group
                .people
                .iter()
                .map(|person| (person.id.clone(), own_view(q, person).map(|own| text(own.overall))))
                .collect(),
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

fn rows(q: &Questionnaire, rows: &[Row]) -> Vec<(String, u8, u8, u32, String, String)> {
    rows.iter()
        .map(|row| (q.items[row.item].id.to_string(), row.from, row.to, row.points, text(row.before), text(row.after)))
        .collect()
}

impl MatrixRow {
    fn of(row: &engine::assessment::MatrixRow) -> MatrixRow {
        MatrixRow { done: row.done.map(text), checked: row.checked.map(text), agreed: row.agreed.map(text) }
    }
}
