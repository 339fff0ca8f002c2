//! Questionnaires: reading a file of one, its identity, and one that is embedded in a program.

pub mod embedded;
mod fields;
mod identity;
mod items;
mod read;
mod wire;

pub(crate) use fields::text;
pub use read::read;
