//! The group file with the assessment in it: what other programs take, and what can be opened here again.

use super::{Report, write_assessment};
use formats::json::Writer;
use formats::file;

/// The file.
pub fn write(report: &Report) -> String {
    let snapshot = report.snapshot;
    // In a blind round others' answers stay out until my own are in.
    let group = if report.waiting > 0 { &snapshot.group } else { &snapshot.state.group };
    let mut out = Writer::default();
    out.open('{');
    file::write_fields(&mut out, group, snapshot.q);
    write_assessment(out.key("assessment"), snapshot.q, &snapshot.group, &snapshot.figures, None);
    out.close('}');
    out.finish()
}
