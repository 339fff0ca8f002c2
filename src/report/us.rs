//! The verdict as the group says it of itself.

use crate::i18n::{Key, key};

/// The form in "us" of a verdict's sentence; a sentence that speaks of nobody stays.
pub const fn us(sentence: Key) -> Key {
    match sentence {
        key::VERDICT_READY => key::REPORT_READY,
        key::VERDICT_PAPER => key::REPORT_PAPER,
        key::VERDICT_ONE => key::REPORT_ONE,
        key::VERDICT_FEW => key::REPORT_FEW,
        key::VERDICT_MANY => key::REPORT_MANY,
        key::VERDICT_OWN_READY => key::REPORT_OWN_READY,
        sentence => sentence,
    }
}
