//! The group file, format 1: a group as JSON, frozen.
//!
//! Reading checks everything and tells all errors with their places; fields it does not know are
//! passed over, since later editions of this format may add optional ones. Writing gives what
//! reading takes. What the group decided is such an optional field, added later.
//!
//! A field is a plain value, which is revision 1 of device 0, or an object with `value`, `rev` and,
//! unless it is 0, `device`; a value of null is one that was taken back. Reopenings are a number, or
//! an object with one for each device. Texts lose characters that could disturb others
//! ([`engine::group::clean`]).

mod decisions;
mod read;
mod wire;
mod write;

use engine::group::OWN_STEPS;
pub use engine::group::{MAX_ID, MAX_PEOPLE};
use engine::questionnaire::{JobId, MAX_ITEMS_PER_JOB, TOP_LEVEL};
pub(crate) use read::group;
pub use read::{Other, read, read_other};
pub(crate) use wire::File;
pub use write::{GroupFile, write};

/// The longest file, in bytes: reading takes several times as much memory.
pub const MAX_BYTES: usize = 64 << 20;
/// The most steps of a plan, and the most things agreed: as many as there can be.
pub const MAX_DECISIONS: usize = JobId::ALL.len() * MAX_ITEMS_PER_JOB * TOP_LEVEL as usize + OWN_STEPS;
/// The highest revision a confirmation can store: a sum over people and their devices.
pub const MAX_CONFIRMED: i64 = MAX_PEOPLE as i64 * 256 * engine::group::MAX_REOPENED as i64;
