//! A group as something that can be handed on: a file, or a link.
//!
//! Pure. Absent on purpose: what is done with a group once it has been read.

pub mod file;
mod include;
pub mod link;
pub mod past;

pub use include::{Include, Names, invitation, mine, redacted};
