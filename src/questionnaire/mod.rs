//! The questionnaires a page works with: the core edition, embedded, and what its owner brings along, read once.

mod own;
mod packed;

use std::sync::OnceLock;

use engine::questionnaire::Questionnaire;

pub use own::{own, own_resources};

/// The core questionnaire, edition 1, made at build time from `questionnaires/core.en.json`.
pub fn core() -> &'static Questionnaire {
    static CORE: OnceLock<Questionnaire> = OnceLock::new();
    CORE.get_or_init(|| packed::unpack(include_str!(concat!(env!("OUT_DIR"), "/core.txt"))))
}
