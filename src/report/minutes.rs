//! Minutes: what a meeting ended with, topic by topic.

use engine::group::Matter;

use super::Report;
use super::document::Document;
use super::plan::AGREED;
use crate::i18n::key;
use crate::phrases::{day_words, matter_headline};

/// The minutes of a meeting that had these topics, in their order.
pub fn minutes(report: &Report, topics: &[Matter]) -> Document {
    let snapshot = report.snapshot;
    let mut out = Document::new(report.title(key::MINUTES_TITLE_OF, key::MINUTES_TITLE));
    let day = day_words(snapshot, report.today);
    out.text(if day.is_empty() { String::new() } else { snapshot.words.fill(key::MINUTES_DAY, &[("day", &day)]) });
    let rows = topics.iter().flat_map(|topic| report.agreed(&|matter| matter == *topic));
    out.table(snapshot.words, &AGREED, rows.collect());
    let open: Vec<Matter> =
        topics.iter().copied().filter(|matter| !snapshot.group.decision(*matter).is_something()).collect();
    if !open.is_empty() {
        out.section(snapshot.text(key::MINUTES_OPEN));
        out.list(open.iter().map(|matter| matter_headline(snapshot, *matter)).collect());
    }
    out
}
