//! Version 3 of a link's payload, frozen: version 1, and behind it what the group decided.
//! docs/link-format.md says the same in words.

use super::bits::Bits;
use super::v1::Wire;
use super::{Link, LinkError, v1};
use engine::group::{Group, LAST_KEY_OF_LINK_3, is_word};
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
    let mut wire = Wire::new(bits, q);
    let stamps: Vec<_> = group.decisions.values().map(|word| (word.rev, word.device)).collect();
    wire.stamps(&stamps, false);
    wire.texts(&mut group.decisions, last as u32 + 1);
    let unknown = |(key, word): (&usize, &engine::group::Word<String>)| !is_word(*key, &word.value, q);
    if group.decisions.iter().any(unknown) {
        wire.bits.fail();
    }
}
