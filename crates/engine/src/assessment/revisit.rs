//! Which decisions have to be looked at again, because one they rest on was reopened.

use super::explain::changed_under;
use crate::group::{Group, NODES, Node};
use crate::questionnaire::Questionnaire;

/// When a node has to be revisited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A direct input was reopened since the node was last confirmed.
    Now,
    /// A node it rests on, directly or not, has to be revisited now.
    Later,
}

/// For each node, whether and when it has to be revisited.
pub type Revisits = [Option<When>; NODES];

/// A node has to be revisited *now* if one of its direct inputs has a revision above the one its
/// confirmation stores; *later* if not now and a now node leads to it. Being reopened does neither
/// to the node itself. A node without an item in this questionnaire is nowhere.
pub fn revisits(q: &Questionnaire, group: &Group) -> Revisits {
    let mut found: Revisits = [None; NODES];
    for node in existing(q).filter(|node| !changed_under(q, group, *node).is_empty()) {
        found[node.index()] = Some(When::Now);
    }
    lead_on(q, &mut found);
    found
}

/// Marks what rests on a node to revisit, directly or not.
pub fn lead_on(q: &Questionnaire, found: &mut Revisits) {
    let nodes: Vec<Node> = existing(q).collect();
    // At most as many rounds as nodes.
    for _ in 0..NODES {
        for node in nodes.iter().copied() {
            let rests = node.inputs(q).iter().any(|input| found[input.index()].is_some());
            if rests && found[node.index()].is_none() {
                found[node.index()] = Some(When::Later);
            }
        }
    }
}

/// The nodes that have an item in this questionnaire.
fn existing(q: &Questionnaire) -> impl Iterator<Item = Node> {
    let mut exists = [false; NODES];
    q.items.iter().filter_map(Node::of).for_each(|node| exists[node.index()] = true);
    Node::all().filter(move |node| exists[node.index()])
}

/// What would have to be revisited if a node were reopened: now, and later.
pub fn rests_on(q: &Questionnaire, node: Node) -> (Vec<Node>, Vec<Node>) {
    let now: Vec<Node> = Node::all().filter(|n| n.inputs(q).contains(&node)).collect();
    let mut later: Vec<Node> = Vec::new();
    loop {
        let more = Node::all().find(|n| {
            let rests = n.inputs(q).iter().any(|input| now.contains(input) || later.contains(input));
            rests && !now.contains(n) && !later.contains(n)
        });
        match more {
            Some(node) => later.push(node),
            None => return (now, later),
        }
    }
}
