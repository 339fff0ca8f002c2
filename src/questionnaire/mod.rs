//! The content: what is asked, of whom, in which jobs, and what is enough.
//!
//! Pure. A questionnaire is read and found whole here or refused with every error at once; the rest
//! of the house never meets a broken one. Absent on purpose: answers (they are the group's) and any
//! figure (they are the assessment's).

use std::sync::OnceLock;

pub use engine::questionnaire::*;
use formats::questionnaire::embedded;
pub use formats::questionnaire::read;
pub use formats::resources::{self, Resource, ResourceKind, Resources};

/// The core questionnaire, edition 1, made from `questionnaires/core.en.json` when the program was built. A test reads
/// what every build carries.
pub fn core() -> &'static Questionnaire {
    static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/core.postcard"));
    static CORE: OnceLock<Questionnaire> = OnceLock::new();
    CORE.get_or_init(|| embedded::decode(BYTES).unwrap_or_default())
}
