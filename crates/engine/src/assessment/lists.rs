//! The lists that follow from the figures of each item.

use super::ItemFigures;
use super::ratio::Ratio;
use super::revisit::{Revisits, When};
use crate::group::{Group, Node};
use crate::questionnaire::Questionnaire;

/// How many people gave a level that counts.
pub fn voices(group: &Group, items: &[ItemFigures]) -> usize {
    let mut voiced = vec![false; group.people.len()];
    for (item, figures) in items.iter().enumerate() {
        for person in &figures.tally.asked {
            voiced[*person] |= group.people[*person].answer(item).level().is_some();
        }
    }
    voiced.into_iter().filter(|voiced| *voiced).count()
}

/// The nodes to look at again at some time, listed by their first item; those without any level left
/// out.
pub fn listed(q: &Questionnaire, revisits: &Revisits, items: &[ItemFigures], when: When) -> Vec<Node> {
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

/// *Open objection*: an item at its target while somebody asked gave the target minus two or less.
/// By item, then by the person's id.
pub fn objections(q: &Questionnaire, group: &Group, items: &[ItemFigures]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let by_id = group.by_id();
    for (item, figures) in items.iter().enumerate() {
        let target = q.items[item].target;
        if figures.level < target || !figures.in_scope {
            continue;
        }
        let objects = |p: &usize| group.people[*p].answer(item).level().is_some_and(|level| level + 2 <= target);
        let asked = |p: &usize| figures.tally.asked.binary_search(p).is_ok();
        found.extend(by_id.iter().filter(|p| objects(p) && asked(p)).map(|person| (*person, item)));
    }
    found
}

/// Items polarised, split or with an open objection: the largest disagreement first, then in
/// questionnaire order.
pub fn talk(items: &[ItemFigures], objections: &[(usize, usize)]) -> Vec<usize> {
    let objected = |item: usize| objections.iter().any(|(_, i)| *i == item);
    let apart = |i: usize| items[i].agreement.disagreement.unwrap_or(Ratio::ZERO);
    let is_open = |i: &usize| items[*i].in_scope && (items[*i].agreement.label.is_apart() || objected(*i));
    let mut list: Vec<usize> = (0..items.len()).filter(is_open).collect();
    list.sort_by_key(|item| std::cmp::Reverse(apart(*item)));
    list
}
