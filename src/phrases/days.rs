//! Days as people say them.

use engine::group::Day;

use crate::platform::intl::DayStyle;
use crate::snapshot::Snapshot;

/// "22 November 2026"; empty for no day.
pub fn day_words(snapshot: &Snapshot, day: Day) -> String {
    snapshot.words.day(day, DayStyle::Whole)
}

/// "11 December", with the year where it is another one than today's; empty for no day.
pub fn short_day(snapshot: &Snapshot, day: Day) -> String {
    said(snapshot, day, DayStyle::Long, DayStyle::Whole)
}

/// "3 Dec", for tables, with the year where it is another one than today's; empty for no day.
pub fn brief_day(snapshot: &Snapshot, day: Day) -> String {
    said(snapshot, day, DayStyle::Brief, DayStyle::BriefWhole)
}

/// "Friday 11 December"; empty for no day.
pub fn weekday(snapshot: &Snapshot, day: Day) -> String {
    said(snapshot, day, DayStyle::WeekdayLong, DayStyle::WeekdayWhole)
}

/// "Fri 4 Dec", for lines of a list; without the day of the week where it is over, or in another year. Empty for no day.
pub fn brief_weekday(snapshot: &Snapshot, day: Day) -> String {
    let today = snapshot.state.today;
    let is_over = today == Day::NONE || day < today;
    said(snapshot, day, if is_over { DayStyle::Brief } else { DayStyle::WeekdayBrief }, DayStyle::BriefWhole)
}

/// One style where the year is this one, another where it is not.
fn said(snapshot: &Snapshot, day: Day, this_year: DayStyle, whole: DayStyle) -> String {
    let year = |day: Day| day.text().split_once('-').map(|(year, _)| year.to_owned());
    snapshot.words.day(day, if year(snapshot.state.today) == year(day) { this_year } else { whole })
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
        assert_eq!(said(next)[2..], ["31 Jan 2027", "Sunday, 31 January 2027"]);
        assert_eq!(said(Day::NONE), [""; 4]);
        let past = Day::of(2026, 11, 27).expect("a day");
        let said = [this, next, past, Day::NONE].map(|day| brief_weekday(&snapshot, day));
        assert_eq!(said, ["Thu 3 Dec", "31 Jan 2027", "27 Nov", ""]);
    }
}
