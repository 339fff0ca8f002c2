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

    /// Notices what was lowered since the page was opened: each node with a lowered answer is reopened
    /// once, and confirmed against its own inputs. Changes while the page is open are no lowering, nor
    /// are changes from or to anything but a level.
    pub(super) fn settle(&mut self, q: &Questionnaire) {
        let Some(me) = self.me else { return };
        let mut lowered: Vec<Node> = Vec::new();
        for item in 0..q.items.len() {
            let now = self.my_answer(item);
            let Some(stood) = self.standing.get_mut(item) else { continue };
            if let (Answer::Level(before), Answer::Level(after)) = (*stood, now)
                && after < before
                && let Some(node) = Node::of(&q.items[item])
                && !lowered.contains(&node)
            {
                lowered.push(node);
            }
            *stood = now.level().map_or(Answer::Nothing, Answer::Level);
        }
        for node in lowered {
            self.reopen(node);
            self.group.confirm(me, node, q);
        }
    }
}
