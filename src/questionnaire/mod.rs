//! The content: what is asked, of whom, in which jobs, and what is enough.
//!
//! Pure. A questionnaire is read and found whole here or refused with every error at once; the rest
//! of the house never meets a broken one. Absent on purpose: answers (they are the group's) and any
//! figure (they are the assessment's).

mod packed;

pub use engine::questionnaire::*;
pub use formats::questionnaire::read;
pub use formats::resources::{self, Resource, ResourceKind, Resources};

/// The names of the file's fields, for holding the JSON Schema against them.
pub mod fields {
    pub use formats::questionnaire::{EFFORT_FIELDS, FILE_FIELDS, FILE_FIELDS_MORE, ITEM_FIELDS, JOB_FIELDS, LENS_FIELDS, ROLE_FIELDS, STEP_FIELDS};
    pub use formats::resources::{RESOURCE_FIELDS, RESOURCES_FIELDS};
}

use std::sync::OnceLock;

/// The core questionnaire, edition 1, made at build time from `questionnaires/core.en.json`.
pub fn core() -> &'static Questionnaire {
    static CORE: OnceLock<Questionnaire> = OnceLock::new();
    CORE.get_or_init(|| packed::unpack(include_str!(concat!(env!("OUT_DIR"), "/core.txt"))))
}
