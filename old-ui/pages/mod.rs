//! The pages, one a file: plain functions of the desk.

pub mod board;
mod job;
pub mod results;
pub mod start;

pub use board::board;
pub use job::job;
pub use results::results;
pub use start::start;
