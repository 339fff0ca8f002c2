//! The report: one page for who has one minute, the plan, and an appendix; to be read, printed and kept as files.

mod appendix;
mod files;
mod first;
mod goes_in;
mod jobs;
mod page;
mod plan;
mod sheet;
mod tools;
mod use_print;

pub use page::ReportPage;
