//! A group as something that can be handed on.
//!
//! Pure. Absent on purpose: what is done with a group once it has been read.

pub mod file;
