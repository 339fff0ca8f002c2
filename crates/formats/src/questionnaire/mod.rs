//! Questionnaires: reading a file of one, its identity, and one that is embedded in a program.

pub mod embedded;
mod identity;
mod items;
mod read;
mod texts;
mod wire;

pub use read::read;
pub(crate) use texts::text;
