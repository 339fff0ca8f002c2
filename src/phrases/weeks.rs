//! What a week is: it ends on Friday.

use engine::group::Day;

/// Friday, as a day of the week.
const FRIDAY: usize = 4;
const WEEK: usize = 7;

/// Which day of the week it is, from Monday on.
pub fn day_of_week(day: Day) -> usize {
    // The first day there is was a Saturday.
    let first = Day::of(2000, 1, 1).unwrap_or_default();
    (day.days_after(first).unwrap_or_default() as usize + 5) % WEEK
}

/// The end of the working week a day is in, or of the one it comes before; no day behind the last there is.
pub fn end_of_week(day: Day) -> Day {
    let days = (FRIDAY + WEEK - day_of_week(day)) % WEEK;
    (0..days).try_fold(day, |day, _| day.next()).unwrap_or_default()
}

/// The end of the next working week.
pub fn end_of_next_week(day: Day) -> Day {
    end_of_week(day).next().map_or(Day::NONE, end_of_week)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
