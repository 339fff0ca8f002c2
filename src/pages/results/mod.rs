//! The results: the verdict and what it rests on; below it, what comes with the workspace.

mod below;
mod page;
mod picture;
mod place;

pub use below::{Below, BoardTable, JobsRadar, JobsTable, WhyBoard, WhyJobs, WhyReadiness};
pub use page::ResultsPage;
