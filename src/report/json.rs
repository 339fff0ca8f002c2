//! The group file with the assessment in it: what other programs take, and what can be opened here again.

use super::{Report, write_assessment};
use crate::json::Writer;
use crate::share::file;

/// The file.
pub fn write(report: &Report) -> String {
    let told = report.told;
    // In a blind round others' answers stay out until my own are in.
    let group = if report.waiting > 0 { &told.group } else { &told.state.group };
    let mut out = Writer::default();
    out.open('{');
    file::write_fields(&mut out, group, told.q);
    write_assessment(out.key("assessment"), told.q, &told.group, &told.figures, None);
    out.close('}');
    out.finish()
}
