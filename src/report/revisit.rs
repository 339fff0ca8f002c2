//! What changed, and what rests on it.

use engine::assessment::RevisitEntry;
use engine::group::{Day, Node};
use engine::state::Cell;

use super::Report;
use crate::i18n::key;
use crate::phrases::day_words;

impl Report<'_> {
    /// What was answered lower, by whom, and when: "must-haves, by Cho, 12 November". Where no answer was lowered it was
    /// said aloud, or is not known: the name of the job, and who said so.
    pub fn changed(&self, reopened: Node) -> String {
        let (snapshot, q) = (self.snapshot, self.snapshot.q);
        let mut items: Vec<usize> = Vec::new();
        let (mut who, mut day) = (Vec::new(), Day::NONE);
        for (n, person) in snapshot.group.people.iter().enumerate().filter(|(_, one)| one.reopened(reopened) > 0) {
            who.push(n);
            for (item, on) in person.lowered.iter().filter(|(item, _)| Node::of(&q.items[**item]) == Some(reopened)) {
                day = day.max(*on);
                if !items.contains(item) {
                    items.push(*item);
                }
            }
        }
        items.sort_unstable();
        let what = match q.topics(items.iter().copied()) {
            Some(topics) if !topics.is_empty() => snapshot.words.series(&topics),
            _ => q.job(reopened.job).label.to_string(),
        };
        let who = self.names.list_few(snapshot, &who);
        let word = match (who.is_empty(), day == Day::NONE) {
            (true, _) => return what,
            (false, true) => key::REVISIT_CHANGED_BY,
            (false, false) => key::REVISIT_CHANGED_ON,
        };
        snapshot.words.fill(word, &[("what", &what), ("who", &who), ("day", &day_words(snapshot, day))])
    }

    /// What else rests on a change, beside the statement that heads its entry.
    pub fn resting_on(&self, entry: &RevisitEntry) -> Vec<usize> {
        let first = Cell::Node(entry.head).items(self.snapshot.q).first().copied();
        let items = entry.nodes.iter().flat_map(|node| Cell::Node(*node).items(self.snapshot.q));
        items.filter(|item| Some(*item) != first).collect()
    }
}
