//! A day of the calendar, without a clock: to be written, read and put in order.

/// A day from 2000-01-01 to 2127-12-31, or none.
///
/// Sixteen bits, later days larger: year from 2000 (7), month (4), day (5). All zero is no day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u16);

impl Day {
    /// No day.
    pub const NONE: Day = Day(0);

    /// The day of a year, month and day of the month, where there is such a day.
    pub fn of(year: u16, month: u16, day: u16) -> Option<Day> {
        let length = match month {
            2 if year.is_multiple_of(4) && year != 2100 => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let exists = (2000..=2127).contains(&year) && (1..=12).contains(&month) && (1..=length).contains(&day);
        exists.then(|| Day((year - 2000) << 9 | month << 5 | day))
    }

    /// The day a text `yyyy-mm-dd` names; none for any other text.
    pub fn read(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 {
            return None;
        }
        let mut parts = [0_u16; 3];
        let mut part = 0;
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'-' if at == 4 || at == 7 => part += 1,
                b'0'..=b'9' if at != 4 && at != 7 => parts[part] = parts[part] * 10 + u16::from(byte - b'0'),
                _ => return None,
            }
        }
        Day::of(parts[0], parts[1], parts[2])
    }

    /// `yyyy-mm-dd`; empty for no day.
    pub fn text(self) -> String {
        if self == Day::NONE {
            return String::new();
        }
        let (year, month, day) = (2000 + (self.0 >> 9), self.0 >> 5 & 15, self.0 & 31);
        format!("{year}-{month:02}-{day:02}")
    }

    /// The day after; none behind the last one, and behind none.
    pub fn next(self) -> Option<Day> {
        let (year, month, day) = (2000 + (self.0 >> 9), self.0 >> 5 & 15, self.0 & 31);
        if self == Day::NONE {
            return None;
        }
        Day::of(year, month, day + 1).or_else(|| Day::of(year, month + 1, 1)).or_else(|| Day::of(year + 1, 1, 1))
    }

    /// How many days this one comes after an earlier one; none where either is no day, or it is not
    /// earlier.
    pub fn days_after(self, earlier: Day) -> Option<u32> {
        let known = earlier != Day::NONE && self >= earlier;
        known.then(|| self.number() - earlier.number())
    }

    /// The days from a first of March on, so that a leap day is the last of its year.
    const fn number(self) -> u32 {
        let (year, month, day) = (2000 + (self.0 >> 9) as u32, self.0 as u32 >> 5 & 15, self.0 as u32 & 31);
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
    }

    /// The sixteen bits.
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// The day of these sixteen bits, where there is such a day or they say none.
    pub fn from_bits(bits: u16) -> Option<Day> {
        if bits == 0 { Some(Day::NONE) } else { Day::of(2000 + (bits >> 9), bits >> 5 & 15, bits & 31) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_written_and_in_order() {
        let days = ["2000-01-01", "2024-02-29", "2026-11-22", "2026-12-01", "2099-12-31", "2127-12-31"];
        let mut before = Day::NONE;
        for text in days {
            let day = Day::read(text).expect(text);
            assert_eq!((day.text().as_str(), Day::from_bits(day.bits())), (text, Some(day)));
            assert!(day > before);
            before = day;
        }
        assert_eq!((Day::NONE.text().as_str(), Day::from_bits(0)), ("", Some(Day::NONE)));
        let next = |text: &str| Day::read(text).expect(text).next().map(Day::text);
        for (day, after) in [
            ("2024-02-28", "2024-02-29"),
            ("2024-02-29", "2024-03-01"),
            ("2026-11-30", "2026-12-01"),
            ("2026-12-31", "2027-01-01"),
        ] {
            assert_eq!(next(day).as_deref(), Some(after));
        }
        assert_eq!((next("2127-12-31"), Day::NONE.next()), (None, None));
    }

    #[test]
    fn days_are_counted_over_months_leap_days_and_centuries() {
        let days: Vec<Day> = (1..=u16::MAX).filter_map(Day::from_bits).collect();
        assert_eq!(days.len(), 46_751, "128 years, 31 of them with a leap day: 2100 has none");
        for (n, pair) in days.windows(2).enumerate() {
            assert_eq!((pair[1].days_after(pair[0]), pair[1].days_after(days[0])), (Some(1), Some(n as u32 + 1)));
            assert_eq!(pair[0].days_after(pair[1]), None, "it comes before");
        }
        assert_eq!((days[5].days_after(days[5]), days[5].days_after(Day::NONE)), (Some(0), None));
        assert_eq!(Day::NONE.days_after(days[5]), None);
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "2026-1-22",
            "2026-13-01",
            "2026-00-10",
            "2026-02-29",
            "2100-02-29",
            "2026-04-31",
            "2026-01-00",
            "1999-12-31",
            "2128-01-01",
            "2026/01/01",
            "20260-1-01",
            "+026-01-01",
            "2026-01-0é",
        ] {
            assert_eq!(Day::read(text), None, "{text}");
        }
        assert!(
            (0..=u16::MAX)
                .filter_map(Day::from_bits)
                .all(|day| day == Day::NONE || Day::read(&day.text()) == Some(day))
        );
    }
}
