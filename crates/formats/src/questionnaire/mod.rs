//! Reading a questionnaire: its content and its identity.

pub mod embedded;
mod identity;
mod items;
mod read;

pub use items::{ITEM_FIELDS, STEP_FIELDS};
pub use read::{EFFORT_FIELDS, FILE_FIELDS, FILE_FIELDS_MORE, JOB_FIELDS, LENS_FIELDS, ROLE_FIELDS, read};
pub(crate) use read::text;
