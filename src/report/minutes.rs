//! Minutes: what a meeting ended with, topic by topic.

use super::plan::AGREED;
use super::{Document, Report, day_words};
use crate::group::{About, Matter};
use crate::i18n::key;
use crate::phrases::cell_name;
use crate::sorted::each_text;
use crate::state::Cell;

/// The minutes of a meeting that had these topics.
pub fn minutes(report: &Report, topics: &[Matter]) -> Document {
    let told = report.told;
    let mut out = Document::new(report.title(key::MINUTES_TITLE_OF, key::MINUTES_TITLE));
    let day = day_words(told, report.today);
    out.text(if day.is_empty() { String::new() } else { told.words.fill(key::MINUTES_DAY, &[("day", &day)]) });
    out.table(told.words, &AGREED, 5, report.agreed(&|matter| topics.contains(&matter)));
    let open: Vec<Matter> =
        topics.iter().copied().filter(|matter| !told.group.decision(*matter).is_something()).collect();
    if !open.is_empty() {
        out.section(told.text(key::MINUTES_OPEN));
        out.list(each_text(open.len(), &|n| match open[n].about() {
            About::Item(item) | About::Step { item, .. } => told.q.items[item].text.to_string(),
            About::Node(node) => cell_name(told, Cell::Node(node)),
        }));
    }
    out
}
