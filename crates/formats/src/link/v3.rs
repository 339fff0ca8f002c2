//! Version 3 of a link's payload, frozen: version 1, and behind it what the group decided.
//! docs/link-format.md says the same in words.

use super::bits::Bits;
use super::text::Ways;
use super::v1::Wire;
use super::{Link, LinkError, v1};
use engine::group::{Group, LAST_KEY_OF_LINK_3, Word, is_word};
use engine::questionnaire::Questionnaire;

/// Writes a link, or reads it into an empty one, as [`v1::walk`] does.
///
/// # Errors
/// As there.
pub fn walk(bits: &mut Bits, link: Link, q: &Questionnaire) -> Result<Link, LinkError> {
    let mut link = v1::walk(bits, link, q)?;
    walk_decisions(bits, &mut link.group, q, LAST_KEY_OF_LINK_3);
    Ok(link)
}

/// What the group decided: words by their keys up to the last one, written as notes are.
pub fn walk_decisions(bits: &mut Bits, group: &mut Group, q: &Questionnaire, last: usize) {
    Wire::new(bits, q, Ways::Bytes).decisions(group, last);
}

impl Wire<'_> {
    /// The same for a walk that is under way.
    pub(super) fn decisions(&mut self, group: &mut Group, last: usize) {
        let stamps: Vec<_> = group.decisions.values().map(|word| (word.rev, word.device)).collect();
        self.stamps(&stamps, false);
        self.texts(&mut group.decisions, last as u32 + 1);
        let unknown = |(key, word): (&usize, &Word<String>)| !is_word(*key, &word.value, self.q);
        if group.decisions.iter().any(unknown) {
            self.bits.fail();
        }
    }
}
