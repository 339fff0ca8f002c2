//! How answers to an item differ, in words, and who stands at the two ends.

use engine::assessment::Label;
use engine::questionnaire::LEVELS;

use super::Report;
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// What the spread of an item's answers is called, and whether to look.
pub fn finding(snapshot: &Snapshot, item: usize) -> (Key, bool) {
    let found = &snapshot.figures;
    let figures = &found.items[item];
    match figures.agreement.label {
        Label::Polarised => (key::TALK_TWO_WAYS, true),
        Label::Split => (key::TALK_SPREAD, true),
        _ if found.objections.iter().any(|(_, i)| *i == item) => (key::TALK_OBJECTION, true),
        Label::Aligned if figures.agreement.disagreement.is_some_and(|d| d.num() == 0) => (key::TALK_SAME, false),
        Label::Aligned => (key::TALK_ALIKE, false),
        Label::Single => (key::TALK_SINGLE, false),
        Label::None => (key::TALK_NOBODY, false),
    }
}

/// The two ends of an item's answers, the lower first.
pub struct Ends {
    pub levels: [u8; 2],
    /// Positions of the people there.
    pub people: [Vec<usize>; 2],
    /// Who they are, in a row.
    pub names: [String; 2],
}

impl Report<'_> {
    /// Who stands at the two ends.
    pub fn ends(&self, item: usize) -> Ends {
        let (snapshot, people) = (self.snapshot, &self.snapshot.group.people);
        let tally = &snapshot.figures.items[item].tally;
        let present = |level: &usize| tally.counts[*level] > 0;
        let levels = [(0..LEVELS).find(present).unwrap_or(0), (0..LEVELS).rfind(present).unwrap_or(0)];
        let at = levels.map(|level| {
            let here = Some(level as u8);
            let is_here = |p: &usize| tally.asked.contains(p) && people[*p].answer(item).level() == here;
            (0..people.len()).filter(is_here).collect::<Vec<_>>()
        });
        let names = [self.names.list(snapshot, &at[0]), self.names.list(snapshot, &at[1])];
        Ends { levels: levels.map(|level| level as u8), people: at, names }
    }
}
