//! Days as people say them.

use engine::group::Day;

use super::weeks::day_of_week;
use crate::i18n::{Key, key};
use crate::snapshot::Snapshot;

/// "22 November 2026"; empty for no day.
pub fn day_words(snapshot: &Snapshot, day: Day) -> String {
    said(snapshot, day, key::DAY_TEXT, key::DAY_MONTHS)
}

/// "11 December", with the year where it is another one than today's; empty for no day.
pub fn short_day(snapshot: &Snapshot, day: Day) -> String {
    said(snapshot, day, how(snapshot, day), key::DAY_MONTHS)
}

/// "3 Dec", for tables, with the year where it is another one than today's; empty for no day.
pub fn brief_day(snapshot: &Snapshot, day: Day) -> String {
    said(snapshot, day, how(snapshot, day), key::DAY_MONTHS_BRIEF)
}

/// "Friday 11 December"; empty for no day.
pub fn weekday(snapshot: &Snapshot, day: Day) -> String {
    with_weekday(snapshot, day, key::DAY_WEEKDAYS, &short_day(snapshot, day))
}

/// "Fri 4 Dec", for lines of a list; without the day of the week where it is over. Empty for no day.
pub fn brief_weekday(snapshot: &Snapshot, day: Day) -> String {
    let brief = brief_day(snapshot, day);
    let today = snapshot.state.today;
    if today != Day::NONE && day >= today {
        with_weekday(snapshot, day, key::DAY_WEEKDAYS_BRIEF, &brief)
    } else {
        brief
    }
}

fn with_weekday(snapshot: &Snapshot, day: Day, names: Key, text: &str) -> String {
    if day == Day::NONE {
        return String::new();
    }
    let weekday = snapshot.words.text(names).split(' ').nth(day_of_week(day)).unwrap_or_default();
    snapshot.words.fill(key::DAY_WITH_WEEKDAY, &[("weekday", &weekday), ("day", &text)])
}

fn how(snapshot: &Snapshot, day: Day) -> Key {
    let year = |day: Day| day.text().split_once('-').map(|(year, _)| year.to_owned());
    if year(snapshot.state.today) == year(day) { key::DAY_SHORT } else { key::DAY_TEXT }
}

fn said(snapshot: &Snapshot, day: Day, how: Key, months: Key) -> String {
    let text = day.text();
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return String::new();
    };
    let n = month.parse::<usize>().unwrap_or(1);
    let month = snapshot.words.text(months).split(' ').nth(n.saturating_sub(1)).unwrap_or(month);
    snapshot.words.fill(how, &[("day", &day.trim_start_matches('0')), ("month", &month), ("year", &year)])
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::questionnaire::core;
    use engine::state::{Action, State};

    #[test]
    fn a_day_is_said_as_long_as_there_is_room() {
        let mut state = State::new(core());
        state.apply(core(), Action::Today(Day::of(2026, 11, 29).expect("a day")));
        let state = Rc::new(state);
        let snapshot = Snapshot::of(core(), Rc::clone(&state), &state.shown(core()));
        let said = |day: Day| [day_words, short_day, brief_day, weekday].map(|how| how(&snapshot, day));
        let (this, next) = (Day::of(2026, 12, 3).expect("a day"), Day::of(2027, 1, 31).expect("a day"));
        assert_eq!(said(this), ["3 December 2026", "3 December", "3 Dec", "Thursday 3 December"]);
        assert_eq!(said(next)[2..], ["31 Jan 2027", "Sunday 31 January 2027"]);
        assert_eq!(said(Day::NONE), [""; 4]);
        let past = Day::of(2026, 11, 27).expect("a day");
        let said = [this, next, past, Day::NONE].map(|day| brief_weekday(&snapshot, day));
        assert_eq!(said, ["Thu 3 Dec", "Sun 31 Jan 2027", "27 Nov", ""]);
    }
}
