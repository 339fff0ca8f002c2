//! The results: the verdict and what it rests on; below it, what comes with the workspace.

mod act;
mod below;
mod half;
mod headline;
mod jobs;
mod matrix;
mod own_jobs;
mod page;
mod picture;
mod place;
mod week;
mod why;

pub use below::{
    Below, BoardTable, Differences, JobsRadar, JobsTable, WeekMaterial, WeekMessage, WhyBoard, WhyJobs, WhyReadiness,
};
pub use page::ResultsPage;
