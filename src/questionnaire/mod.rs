//! The questionnaires a page works with: the core edition, embedded, and what its owner brings along, read once.

mod own;

use std::sync::OnceLock;

use engine::questionnaire::Questionnaire;
use formats::questionnaire::embedded;

pub use own::{all_own, own, own_resources};

/// The core questionnaire, edition 1, made from `questionnaires/core.en.json` when the program was built.
///
/// # Panics
/// Never: a test reads what every build carries.
pub fn core() -> &'static Questionnaire {
    static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/core.postcard"));
    static CORE: OnceLock<Questionnaire> = OnceLock::new();
    CORE.get_or_init(|| embedded::decode(BYTES).expect("the build wrote these bytes"))
}

/// Whether it counts as the core edition does, in whatever words.
pub fn counts_as_core(q: &Questionnaire) -> bool {
    q.scoring == core().scoring
}

/// Whether it is the core edition, word for word.
pub fn is_core(q: &Questionnaire) -> bool {
    let core = core();
    counts_as_core(q) && q.wording == core.wording && q.id == core.id && q.edition == core.edition
}
