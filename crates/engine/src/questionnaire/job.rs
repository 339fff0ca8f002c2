//! The six buying jobs.

/// One of the six buying jobs of a purchase (Gartner 2018).
///
/// The first four are *sequential*: each has work of its own, and later ones rest on earlier ones. The last two are
/// *always on*: they run across the other four all the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JobId {
    /// What is wrong, and what it costs. Sequential.
    ProblemIdentification,
    /// What kinds of solution there are. Sequential.
    SolutionExploration,
    /// What it must do, and within which limits. Sequential.
    RequirementsBuilding,
    /// Who, and on which terms. Sequential.
    SupplierSelection,
    /// Checking that what was found holds. Always on.
    Validation,
    /// Bringing everybody who has a say to agree. Always on.
    ConsensusCreation,
}

impl JobId {
    /// All six, in the order of every questionnaire.
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

    /// The id in files, such as `problem_identification`.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_jobs_four_of_which_are_sequential() {
        for (position, job) in JobId::ALL.into_iter().enumerate() {
            assert_eq!((job.index(), JobId::from_id(job.id())), (position, Some(job)));
            assert_eq!(job.is_sequential(), JobId::SEQUENTIAL.contains(&job));
        }
        assert_eq!(JobId::from_id("buying"), None);
    }
}
