//! Revisit as a list: an entry for each reopened decision, and what confirming it would change.

use super::Assessment;
use super::explain::changed_under;
use super::levels::REVISIT_CAP;
use super::ratio::Ratio;
use super::revisit::{Revisits, When, lead_on};
use super::steps::Ground;
use crate::group::{Group, Kind, NODES, Node};
use crate::questionnaire::Questionnaire;

/// An entry of Revisit: a reopened node with what has to be looked at again now because of it.
#[derive(Clone, Debug, PartialEq)]
pub struct RevisitEntry {
    /// The node that was reopened.
    pub reopened: Node,
    /// What heads the entry, one of [`RevisitEntry::nodes`]: the agreement on the reopened node's job, else the first.
    pub head: Node,
    /// What it causes to be looked at again now, listed by first item; what an entry above has too stands only there.
    /// At least one.
    pub nodes: Vec<Node>,
    /// What it causes likewise and nobody gave a level for: there is nothing to look at, but what rests on it waits
    /// for it. Confirmed with the others.
    pub silent: Vec<Node>,
    /// Readiness once all of the entry is confirmed, 0 to 1.
    pub once_confirmed: Ratio,
}

impl RevisitEntry {
    /// Everything that "still right" confirms.
    pub fn confirms(&self) -> impl Iterator<Item = Node> {
        self.nodes.iter().chain(&self.silent).copied()
    }

    /// Whether confirming it changes readiness, which these figures of the group tell.
    pub fn moves(&self, figures: &Assessment) -> bool {
        self.once_confirmed != figures.overall.point
    }
}

impl Assessment {
    /// The entries of Revisit, listed by the reopened node's first item. A node with two causes stands under the first;
    /// an entry that would hold nothing with a level is left out. The figures have to be this group's.
    pub fn revisit_entries(&self, q: &Questionnaire, group: &Group) -> Vec<RevisitEntry> {
        let mut waiting: Vec<(Node, Vec<Node>)> =
            self.now(q).into_iter().map(|node| (node, changed_under(q, group, node))).collect();
        let mut entries = Vec::new();
        for reopened in by_first_item(q) {
            let caused = |(_, causes): &mut (Node, Vec<Node>)| causes.contains(&reopened);
            let caused = waiting.extract_if(.., caused).map(|(node, _)| node);
            let (nodes, silent): (Vec<Node>, Vec<Node>) = caused.partition(|node| self.revisit_now.contains(node));
            let agreed = Node { kind: Kind::Agree, job: reopened.job };
            let Some(head) = nodes.iter().find(|node| **node == agreed).or(nodes.first()).copied() else { continue };
            let all: Vec<Node> = nodes.iter().chain(&silent).copied().collect();
            let once_confirmed = self.once_confirmed(q, &all);
            entries.push(RevisitEntry { reopened, head, nodes, silent, once_confirmed });
        }
        entries
    }

    /// Readiness as it would be if somebody confirmed these nodes now: what lies below clears with them, unless it
    /// waits for another.
    pub fn once_confirmed(&self, q: &Questionnaire, nodes: &[Node]) -> Ratio {
        let mut found: Revisits = [None; NODES];
        for node in self.now(q).into_iter().filter(|node| !nodes.contains(node)) {
            found[node.index()] = Some(When::Now);
        }
        lead_on(q, &mut found);
        let ground = Ground::new(q, &self.scale, &self.items);
        let mut levels = ground.start.clone();
        for (level, content) in levels.iter_mut().zip(q.items.iter()) {
            if Node::of(content).is_some_and(|node| found[node.index()].is_some()) {
                *level = REVISIT_CAP.min(*level);
            }
        }
        self.scale.ratio(self.scale.units(&ground.sums(&levels)))
    }

    /// The nodes to revisit now, with or without a level, by first item.
    fn now(&self, q: &Questionnaire) -> Vec<Node> {
        by_first_item(q).into_iter().filter(|node| self.node_revisit(q, *node) == Some(When::Now)).collect()
    }
}

/// All nodes by their first item in the questionnaire; those without any come last.
fn by_first_item(q: &Questionnaire) -> Vec<Node> {
    let mut nodes: Vec<Node> = Node::all().collect();
    nodes.sort_by_cached_key(|node| node.items(q).next().unwrap_or(q.items.len()));
    nodes
}
