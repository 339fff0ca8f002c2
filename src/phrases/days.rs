//! Days as people say them.

use engine::group::Day;

use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// "22 November 2026"; empty for no day.
pub fn day_words(snapshot: &Snapshot, day: Day) -> String {
    said(snapshot, day, key::DAY_TEXT)
}

/// "11 December", with the year where it is another one than today's; empty for no day.
pub fn short_day(snapshot: &Snapshot, day: Day) -> String {
    let this_year = year(snapshot.state.today) == year(day);
    said(snapshot, day, if this_year { key::DAY_SHORT } else { key::DAY_TEXT })
}

fn year(day: Day) -> Option<String> {
    day.text().split_once('-').map(|(year, _)| year.to_owned())
}

fn said(snapshot: &Snapshot, day: Day, how: Key) -> String {
    let text = day.text();
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return String::new();
    };
    let n = month.parse::<usize>().unwrap_or(1);
    let month = snapshot.words.text(key::DAY_MONTHS).split(' ').nth(n.saturating_sub(1)).unwrap_or(month);
    snapshot.words.fill(how, &[("day", &day.trim_start_matches('0')), ("month", &month), ("year", &year)])
}
