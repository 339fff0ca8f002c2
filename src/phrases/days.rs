//! Days as people say them.

use engine::group::Day;

use crate::i18n::key;
use crate::snapshot::Snapshot;

/// "22 November 2026"; empty for no day.
pub fn day_words(snapshot: &Snapshot, day: Day) -> String {
    let text = day.text();
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return String::new();
    };
    let n = month.parse::<usize>().unwrap_or(1);
    let month = snapshot.words.text(key::DAY_MONTHS).split(' ').nth(n.saturating_sub(1)).unwrap_or(month);
    snapshot.words.fill(key::DAY_TEXT, &[("day", &day.trim_start_matches('0')), ("month", &month), ("year", &year)])
}
