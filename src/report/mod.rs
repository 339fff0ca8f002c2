//! What people keep of it: reports and files, made of a group's figures.
//!
//! Pure. Absent on purpose: how a file is handed over.

mod names;

pub use names::Names;
