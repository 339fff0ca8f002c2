//! Days as people say them.

use engine::group::Day;

use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// "22 November 2026"; empty for no day.
pub fn day_words(snapshot: &Snapshot, day: Day) -> String {
    in_words(snapshot, day, key::DAY_TEXT)
}

/// "22 November" where that is of this year; else with its year.
pub fn near_day_words(snapshot: &Snapshot, day: Day) -> String {
    let this_year = day.text().get(..4) == snapshot.state.today.text().get(..4);
    in_words(snapshot, day, if this_year { key::DAY_NEAR } else { key::DAY_TEXT })
}

fn in_words(snapshot: &Snapshot, day: Day, words: Key) -> String {
    let text = day.text();
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return String::new();
    };
    let n = month.parse::<usize>().unwrap_or(1);
    let month = snapshot.words.text(key::DAY_MONTHS).split(' ').nth(n.saturating_sub(1)).unwrap_or(month);
    snapshot.words.fill(words, &[("day", &day.trim_start_matches('0')), ("month", &month), ("year", &year)])
}
