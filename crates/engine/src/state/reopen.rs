//! "We changed our mind here": said aloud, or noticed by a lowered answer.

use super::State;
use crate::group::{Answer, Node};
use crate::questionnaire::Questionnaire;

impl State {
    pub(super) fn reopen(&mut self, node: Node) {
        if let Some(me) = self.me
            && self.group.reopen(me, self.device, node)
        {
            self.unshared[node.index()] += 1;
        }
    }

    pub(super) fn take_back(&mut self, node: Node) {
        if let Some(me) = self.me
            && self.unshared[node.index()] > 0
        {
            self.unshared[node.index()] -= 1;
            self.group.take_back(me, self.device, node);
        }
    }

    /// Settles a visit of my statements, on leaving them. Each node with an answer that stands lower than when I came
    /// is reopened once; then every node I answered something of is confirmed against what its inputs are now. Changes
    /// within a visit are no lowering, nor are changes from or to anything but a level.
    pub(super) fn settle(&mut self, q: &Questionnaire) {
        let Some(me) = self.me else { return };
        let mut lowered: Vec<Node> = Vec::new();
        for item in 0..q.items.len() {
            let now = self.my_answer(item);
            let Some(stood) = self.standing.get_mut(item) else { continue };
            if let (Answer::Level(before), Answer::Level(after)) = (*stood, now)
                && after < before
                && let Some(node) = Node::of(&q.items[item])
            {
                if !lowered.contains(&node) {
                    lowered.push(node);
                }
                if let Some(me) = self.group.people.get_mut(me) {
                    me.lower(item, self.today);
                }
            }
            *stood = now.level().map_or(Answer::Nothing, Answer::Level);
        }
        for node in &lowered {
            self.reopen(*node);
        }
        let answered = std::mem::take(&mut self.answered);
        for node in Node::all().filter(|node| answered >> node.index() & 1 == 1 || lowered.contains(node)) {
            self.group.confirm(me, node, q);
        }
    }
}
