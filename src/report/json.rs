//! The group file with the assessment in it: what other programs take, and what can be opened here again.

use formats::Assessed;
use formats::file::GroupFile;
use serde::Serialize;

use super::Report;

#[derive(Serialize)]
struct File<'a> {
    #[serde(flatten)]
    group: GroupFile<'a>,
    assessment: Assessed,
}

/// The file.
pub fn write(report: &Report) -> String {
    let snapshot = report.snapshot;
    // In a blind round others' answers stay out until my own are in.
    let group = if snapshot.state.is_closed(snapshot.q) { &snapshot.group } else { &snapshot.state.group };
    let assessment = Assessed::of(snapshot.q, &snapshot.group, &snapshot.figures, None);
    serde_json::to_string(&File { group: GroupFile::of(group, snapshot.q), assessment }).unwrap_or_default()
}
