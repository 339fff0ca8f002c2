//! The group file with the assessment in it: what other programs take, and what can be opened here again.

use serde::Serialize;

use super::Report;
use crate::share::{Assessed, file::GroupFile};

#[derive(Serialize)]
struct File<'a> {
    #[serde(flatten)]
    group: GroupFile<'a>,
    assessment: Assessed,
}

/// The file.
pub fn write(report: &Report) -> String {
    let told = report.told;
    // In a blind round others' answers stay out until my own are in.
    let group = if report.waiting > 0 { &told.group } else { &told.state.group };
    let assessment = Assessed::of(told.q, &told.group, &told.figures, None);
    serde_json::to_string(&File { group: GroupFile::of(group, told.q), assessment }).unwrap_or_default()
}
