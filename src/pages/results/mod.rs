//! The results: the verdict and what it rests on; below it, what comes with the workspace.

mod below;
mod headline;
mod jobs;
mod matrix;
mod next;
mod page;
mod picture;
mod place;
mod why;

pub use below::{Below, BoardTable, JobsRadar, JobsTable, WhyBoard, WhyJobs, WhyReadiness};
pub use page::ResultsPage;
