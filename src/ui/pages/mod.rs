//! The pages, one a file.

pub mod board;
pub mod job;
pub mod results;
pub mod scoring;
pub mod start;
pub mod you;
