//! Who was asked for answers: kept by whoever asks.

use super::day::Day;
use super::word::Word;
use crate::questionnaire::RoleSet;

/// Somebody who was asked, by the id that is theirs once they answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// What they were called in the invitation; empty for none.
    pub name: Word<String>,
    /// The roles they were asked to answer as. None takes the invitation back, or stands with a member.
    pub roles: Word<RoleSet>,
    /// The day they were asked last.
    pub day: Word<Day>,
}

impl Asked {
    /// Takes over another copy, word by word the newer one.
    pub(super) fn merge(&mut self, other: &Asked) {
        self.name.merge(&other.name);
        self.roles.merge(&other.roles);
        self.day.merge(&other.day);
    }
}
