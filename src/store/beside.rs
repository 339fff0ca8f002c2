//! What is kept beside the record, for whoever uses this browser, and never sent: how they like to go on in the run, and
//! on which day they said what.

use engine::group::Day;

use super::SessionStore;
use crate::platform::storage::Storage;

/// `1` or `0`; absent as long as nobody was asked.
pub(super) const GOES_ON: &str = "buying-readiness/1/goes-on";
/// A line for each answer: the group's id, the statement's and the day, with tabulators between.
pub(super) const DAYS: &str = "buying-readiness/1/days";

impl SessionStore {
    /// Whether an answer that is tapped goes on by itself; none as long as nobody was asked.
    pub fn goes_on(&self) -> Option<bool> {
        self.storage.get(GOES_ON).ok().flatten().map(|text| text == "1")
    }

    /// Keeps that. Where the storage refuses, it holds as long as the page.
    pub fn keep_goes_on(&self, goes_on: bool) {
        let _ = self.keep_beside(GOES_ON, if goes_on { "1" } else { "0" });
    }

    /// The days on which statements of a group were answered here, each by the statement's id.
    pub fn days(&self, group: &str) -> Vec<(String, Day)> {
        let lines = self.storage.get(DAYS).ok().flatten().unwrap_or_default();
        let read = |line: &str| {
            let (of, rest) = line.split_once('\t')?;
            let (item, day) = rest.split_once('\t')?;
            (of == group).then_some((item.to_owned(), Day::read(day)?))
        };
        lines.lines().filter_map(read).collect()
    }

    /// Keeps the day on which a statement was answered; none where the answer was taken back.
    pub fn keep_day(&self, group: &str, item: &str, day: Day) {
        let lines = self.storage.get(DAYS).ok().flatten().unwrap_or_default();
        let this = [group, "\t", item, "\t"].concat();
        let mut kept: String =
            lines.lines().filter(|line| !line.starts_with(&this)).flat_map(|line| [line, "\n"]).collect();
        if day != Day::NONE {
            kept.extend([&this, day.text().as_str(), "\n"]);
        }
        // Where the storage refuses, nobody is told a day.
        if kept != lines {
            let _ = self.keep_beside(DAYS, &kept);
        }
    }
}
