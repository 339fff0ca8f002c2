//! The twelve places a decision can be reopened, and what rests on what.

use crate::questionnaire::{Item, JobId, Questionnaire};

/// What kind of work on a sequential job a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The items of the job itself.
    Done,
    /// The validation item about the job.
    Check,
    /// The consensus item about the job.
    Agree,
}

/// One of twelve nodes: a sequential job's done items, its check or its agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    /// The work itself, its check or its agreement.
    pub kind: Kind,
    /// The sequential job.
    pub job: JobId,
}

/// How many nodes there are.
pub const NODES: usize = 12;

impl Node {
    /// The first of them.
    pub const FIRST: Node = Node { kind: Kind::Done, job: JobId::ProblemIdentification };

    const ALL: [Node; NODES] = {
        let mut all = [Node::FIRST; NODES];
        let mut n = 0;
        while n < NODES {
            let kind = [Kind::Done, Kind::Check, Kind::Agree][n / JobId::SEQUENTIAL.len()];
            all[n] = Node { kind, job: JobId::SEQUENTIAL[n % JobId::SEQUENTIAL.len()] };
            n += 1;
        }
        all
    };

    /// All twelve: by kind, then by job.
    pub fn all() -> impl Iterator<Item = Node> {
        Node::ALL.into_iter()
    }

    /// Position in [`Node::all`].
    pub const fn index(self) -> usize {
        self.kind as usize * 4 + self.job.index()
    }

    /// The node an item is on; whole-journey items are on none.
    pub fn of(item: &Item) -> Option<Node> {
        match (item.job, item.about) {
            (JobId::Validation, Some(job)) => Some(Node { kind: Kind::Check, job }),
            (JobId::ConsensusCreation, Some(job)) => Some(Node { kind: Kind::Agree, job }),
            (job, _) if job.is_sequential() => Some(Node { kind: Kind::Done, job }),
            _ => None,
        }
    }

    /// What the node rests on directly: upstream jobs for the work; the work for its check; the work
    /// and its check for the agreement.
    pub fn inputs(self, q: &Questionnaire) -> Vec<Node> {
        let done = |job| Node { kind: Kind::Done, job };
        match self.kind {
            Kind::Done => {
                q.dependencies.iter().filter(|(_, to)| *to == self.job).map(|(from, _)| done(*from)).collect()
            }
            Kind::Check => vec![done(self.job)],
            Kind::Agree => vec![done(self.job), Node { kind: Kind::Check, job: self.job }],
        }
    }

    /// The positions of the node's items, in questionnaire order.
    pub fn items(self, q: &Questionnaire) -> impl Iterator<Item = usize> + '_ {
        (0..q.items.len()).filter(move |i| Node::of(&q.items[*i]) == Some(self))
    }

    /// The name in files: `D:`, `V:` or `C:` and the job's id.
    pub fn name(self) -> String {
        let letter = match self.kind {
            Kind::Done => 'D',
            Kind::Check => 'V',
            Kind::Agree => 'C',
        };
        format!("{letter}:{}", self.job.id())
    }

    /// The node of that name.
    pub fn from_name(name: &str) -> Option<Node> {
        Node::all().find(|node| node.name() == name)
    }
}
