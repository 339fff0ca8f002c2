//! Questionnaires: reading a file of one, what it may have forgotten, its identity, and one that is embedded in a
//! program.

pub mod embedded;
mod fields;
mod gaps;
mod identity;
mod items;
mod read;
mod wire;

pub(crate) use fields::text;
pub use gaps::gaps;
pub use read::read;
