//! The content's types: what a questionnaire holds once it has been read and found whole.
//!
//! Texts are `Cow<'static, str>`: those of the core edition are pieces of one text made at build time,
//! those of a supplier's own are read at run time; both are this one type.

use std::borrow::Cow;

/// A text of the questionnaire.
pub type Text = Cow<'static, str>;

/// How many levels every item has: 0 not started to 4 proven.
pub const LEVELS: usize = 5;
/// The highest level.
pub const TOP_LEVEL: u8 = 4;
/// At most this many roles (they are kept as bits).
pub const MAX_ROLES: usize = 12;
/// At most this many items in one job.
pub const MAX_ITEMS_PER_JOB: usize = 40;
/// Points one level of an item may cost: 1 to this.
pub const MAX_POINTS: u32 = 100;

/// One of the six buying jobs. The first four are sequential, the last two always on (Gartner 2018).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JobId {
    ProblemIdentification,
    SolutionExploration,
    RequirementsBuilding,
    SupplierSelection,
    Validation,
    ConsensusCreation,
}

impl JobId {
    /// All six, in the questionnaire's order.
    pub const ALL: [JobId; 6] = [
        JobId::ProblemIdentification,
        JobId::SolutionExploration,
        JobId::RequirementsBuilding,
        JobId::SupplierSelection,
        JobId::Validation,
        JobId::ConsensusCreation,
    ];
    /// The four sequential jobs.
    pub const SEQUENTIAL: [JobId; 4] = [
        JobId::ProblemIdentification,
        JobId::SolutionExploration,
        JobId::RequirementsBuilding,
        JobId::SupplierSelection,
    ];

    /// The id in files.
    pub const fn id(self) -> &'static str {
        match self {
            JobId::ProblemIdentification => "problem_identification",
            JobId::SolutionExploration => "solution_exploration",
            JobId::RequirementsBuilding => "requirements_building",
            JobId::SupplierSelection => "supplier_selection",
            JobId::Validation => "validation",
            JobId::ConsensusCreation => "consensus_creation",
        }
    }

    /// The job of that id.
    pub fn from_id(id: &str) -> Option<JobId> {
        JobId::ALL.into_iter().find(|job| job.id() == id)
    }

    /// Position among the six, from 0.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether this is one of the four sequential jobs.
    pub const fn is_sequential(self) -> bool {
        (self as usize) < 4
    }
}

/// A set of roles, a bit each, by position in the questionnaire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoleSet(pub u16);

impl RoleSet {
    /// No role.
    pub const NONE: RoleSet = RoleSet(0);

    /// The first `count` roles.
    pub const fn first(count: usize) -> RoleSet {
        RoleSet(((1_u32 << count) - 1) as u16)
    }

    /// The set of one role.
    pub const fn of(role: usize) -> RoleSet {
        RoleSet(1 << role)
    }

    pub const fn has(self, role: usize) -> bool {
        self.0 >> role & 1 == 1
    }

    #[must_use]
    pub const fn with(self, role: usize) -> RoleSet {
        RoleSet(self.0 | 1 << role)
    }

    #[must_use]
    pub const fn without(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 & !other.0)
    }

    #[must_use]
    pub const fn and(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 & other.0)
    }

    #[must_use]
    pub const fn or(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 | other.0)
    }

    pub const fn meets(self, other: RoleSet) -> bool {
        self.0 & other.0 != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The positions of the roles, ascending.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..MAX_ROLES).filter(move |role| self.has(*role))
    }
}

/// A role in the purchase.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    pub id: Text,
    pub label: Text,
    pub description: Text,
}

/// The words of a buying job.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    pub id: JobId,
    pub short: Text,
    pub label: Text,
    pub question: Text,
}

/// A second cut through the items.
#[derive(Clone, Debug, PartialEq)]
pub struct Lens {
    pub id: Text,
    pub label: Text,
}

/// A size of effort: points a level costs, a point being about half a working day of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Effort {
    pub id: Text,
    pub points: u32,
    pub description: Text,
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub id: Text,
    pub job: JobId,
    /// The sequential job a validation or consensus item is about; none for whole-journey items.
    pub about: Option<JobId>,
    /// Position in the questionnaire's lenses.
    pub lens: usize,
    /// The level that is enough, 1 to 4.
    pub target: u8,
    /// The roles best placed to answer.
    pub roles: RoleSet,
    pub text: Text,
    /// What each level means here.
    pub anchors: [Text; LEVELS],
    pub why: Text,
    pub action: Text,
    /// Position in the questionnaire's efforts.
    pub effort: usize,
    /// Position of the role that owns the next step.
    pub owner: usize,
}

/// A questionnaire that has been found whole; by default one without anything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Questionnaire {
    pub id: Text,
    pub edition: Text,
    pub language: Text,
    pub level_names: [Text; LEVELS],
    pub dont_know: Text,
    pub does_not_apply: Text,
    pub roles: Vec<Role>,
    /// The six jobs, in the order of [`JobId::ALL`].
    pub jobs: Vec<Job>,
    pub lenses: Vec<Lens>,
    pub efforts: Vec<Effort>,
    /// Pairs of sequential jobs: the second rests on the first. No circle.
    pub dependencies: Vec<(JobId, JobId)>,
    pub items: Vec<Item>,
    /// Digest of all that moves a figure; 32 hexadecimal digits.
    pub scoring: Text,
    /// Digest of the words of this language; 32 hexadecimal digits.
    pub wording: Text,
}

impl Questionnaire {
    /// Every role of the questionnaire.
    pub fn all_roles(&self) -> RoleSet {
        RoleSet::first(self.roles.len())
    }

    /// The words of a job.
    pub fn job(&self, id: JobId) -> &Job {
        &self.jobs[id.index()]
    }

    /// The positions of the items that pass, in questionnaire order: one loop for all such lists, where
    /// an iterator would be compiled anew for each.
    pub fn items_where(&self, test: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let mut found = Vec::new();
        for item in 0..self.items.len() {
            if test(item) {
                found.push(item);
            }
        }
        found
    }

    /// The positions of a job's items, in questionnaire order.
    pub fn items_of(&self, job: JobId) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(move |i| self.items[*i].job == job)
    }

    /// The position of the validation or consensus item about a sequential job, if there is one.
    pub fn item_about(&self, always_on: JobId, sequential: JobId) -> Option<usize> {
        self.items.iter().position(|item| item.job == always_on && item.about == Some(sequential))
    }

    /// What one level of an item costs, in points.
    pub fn points(&self, item: usize) -> u32 {
        self.efforts[self.items[item].effort].points
    }

    /// The jobs a job's items rest on directly: the job checked or agreed, or the upstream jobs.
    pub fn upstream(&self, item: &Item) -> impl Iterator<Item = JobId> + '_ {
        let (job, about) = (item.job, item.about);
        let through_order = self.dependencies.iter().filter(move |(_, to)| *to == job).map(|d| d.0);
        about.into_iter().chain(through_order)
    }

    /// The position of an item by its id.
    pub fn item_by_id(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    /// The position of a role by its id.
    pub fn role_by_id(&self, id: &str) -> Option<usize> {
        self.roles.iter().position(|role| role.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_roles_is_a_set() {
        let set = RoleSet::of(0).with(3).with(3);
        assert_eq!((set.len(), set.has(3), set.has(1)), (2, true, false));
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 3]);
        assert_eq!(RoleSet::first(MAX_ROLES).iter().count(), MAX_ROLES);
        assert_eq!((RoleSet::first(2).and(set), RoleSet::first(2).or(set)), (RoleSet::of(0), RoleSet(0b1011)));
        assert_eq!(set.without(RoleSet::of(0)), RoleSet::of(3));
        assert!(set.meets(RoleSet::of(3)) && !set.meets(RoleSet::of(1)) && RoleSet::NONE.is_empty());
    }

    #[test]
    fn six_jobs_four_of_which_are_sequential() {
        for (position, job) in JobId::ALL.into_iter().enumerate() {
            assert_eq!((job.index(), JobId::from_id(job.id())), (position, Some(job)));
            assert_eq!(job.is_sequential(), JobId::SEQUENTIAL.contains(&job));
        }
        assert_eq!(JobId::from_id("buying"), None);
    }
}
