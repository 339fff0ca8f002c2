//! Days where there is little room, and what a week is.

use engine::group::Day;

use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// Friday, as a day of the week.
const FRIDAY: usize = 4;
const WEEK: usize = 7;

/// Which day of the week it is, from Monday on.
fn weekday(day: Day) -> usize {
    // The first day there is was a Saturday.
    let first = Day::of(2000, 1, 1).unwrap_or_default();
    (day.days_after(first).unwrap_or_default() as usize + 5) % WEEK
}

/// The end of the working week a day is in, or of the one it comes before; no day behind the last there is.
pub fn end_of_week(day: Day) -> Day {
    let days = (FRIDAY + WEEK - weekday(day)) % WEEK;
    (0..days).try_fold(day, |day, _| day.next()).unwrap_or_default()
}

/// The end of the next working week.
pub fn end_of_next_week(day: Day) -> Day {
    end_of_week(day).next().map_or(Day::NONE, end_of_week)
}

/// "Fri 4 Dec"; without the day of the week where it is over, and with the year where it is another one.
pub fn short_day_words(snapshot: &Snapshot, day: Day, today: Day) -> String {
    let words = snapshot.words;
    let weekday = words.text(key::DAY_WEEKDAYS).split(' ').nth(weekday(day)).unwrap_or_default();
    let Some((year, text)) = day_of_month(snapshot, day, key::DAY_SHORT_MONTHS) else { return String::new() };
    let text = if day >= today && today != Day::NONE {
        words.fill(key::DAY_WITH_WEEKDAY, &[("weekday", &weekday), ("day", &text)])
    } else {
        text
    };
    if today.text().starts_with(&year) {
        text
    } else {
        words.fill(key::DAY_WITH_YEAR, &[("day", &text), ("year", &year)])
    }
}

/// "4 December".
pub fn day_of_month_words(snapshot: &Snapshot, day: Day) -> String {
    day_of_month(snapshot, day, key::DAY_MONTHS).map_or_else(String::new, |(_, text)| text)
}

/// The year, and day and month in words.
fn day_of_month(snapshot: &Snapshot, day: Day, months: Key) -> Option<(String, String)> {
    let text = day.text();
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let n = month.parse::<usize>().ok()?;
    let month = snapshot.text(months).split(' ').nth(n.checked_sub(1)?)?;
    let text = snapshot.words.fill(key::DAY_OF_MONTH, &[("day", &day.trim_start_matches('0')), ("month", &month)]);
    Some((year.to_owned(), text))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::questionnaire::core;
    use engine::state::State;

    fn day(text: &str) -> Day {
        Day::read(text).expect(text)
    }

    #[test]
    fn a_week_ends_on_friday_and_the_days_after_it_are_of_the_next() {
        for (today, ends) in [
            ("2026-11-29", ["2026-12-04", "2026-12-11"]),
            ("2026-12-01", ["2026-12-04", "2026-12-11"]),
            ("2026-12-04", ["2026-12-04", "2026-12-11"]),
            ("2026-12-05", ["2026-12-11", "2026-12-18"]),
            ("2127-12-31", ["", ""]),
        ] {
            let found = [end_of_week(day(today)), end_of_next_week(day(today))];
            assert_eq!(found.map(Day::text), ends, "{today}");
        }
    }

    #[test]
    fn a_day_says_its_weekday_while_it_is_ahead_and_its_year_where_it_is_another() {
        let state = Rc::new(State::new(core()));
        let snapshot = Snapshot::of(core(), Rc::clone(&state), &state.shown(core()));
        let said = |at: &str| short_day_words(&snapshot, day(at), day("2026-11-29"));
        assert_eq!(
            [said("2026-12-04"), said("2026-11-27"), said("2027-01-31")],
            ["Fri 4 Dec", "27 Nov", "Sun 31 Jan 2027"]
        );
        assert_eq!(day_of_month_words(&snapshot, day("2026-12-04")), "4 December");
        assert_eq!(
            [short_day_words(&snapshot, Day::NONE, day("2026-11-29")), day_of_month_words(&snapshot, Day::NONE)],
            ["", ""]
        );
    }
}
