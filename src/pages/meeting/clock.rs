//! The time a topic has left. The browser says what time it is, once a second; nothing else counts.

/// A clock that runs down, and stands still while it is paused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Milliseconds that are left; below 0 once the time is up.
    left: i64,
    /// The time of the last tick, in milliseconds; none before the first, and while it stands still.
    last: Option<u64>,
    runs: bool,
}

impl Clock {
    /// So many seconds, counted from the first tick on.
    pub fn start(&mut self, seconds: i64) {
        *self = Clock { left: seconds * 1000, last: None, runs: true };
    }

    /// Stands still.
    pub fn stop(&mut self) {
        (self.runs, self.last) = (false, None);
    }

    /// Pauses or goes on.
    pub fn turn(&mut self) {
        (self.runs, self.last) = (!self.runs, None);
    }

    /// It is this time now, in milliseconds.
    pub fn tick(&mut self, now: u64) {
        if self.runs {
            self.left -= self.last.map_or(0, |last| now.saturating_sub(last) as i64);
            self.last = Some(now);
        }
    }

    /// Whether it runs.
    pub const fn runs(&self) -> bool {
        self.runs
    }

    /// Whether the time is up.
    pub const fn is_over(&self) -> bool {
        self.left <= 0
    }

    /// "4:05": what is left, a second that has begun is; once the time is up, how long it has been.
    pub fn text(&self) -> String {
        let seconds = if self.is_over() { -self.left / 1000 } else { (self.left + 999) / 1000 };
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_runs_down_by_what_the_browser_says_and_not_while_it_is_paused() {
        let mut clock = Clock::default();
        clock.start(245);
        clock.tick(1_000);
        assert_eq!((clock.text().as_str(), clock.runs()), ("4:05", true));
        clock.tick(2_001);
        assert_eq!(clock.text(), "4:04", "a second that has begun is left");
        clock.turn();
        clock.tick(60_000);
        clock.turn();
        clock.tick(90_000);
        clock.tick(91_000);
        assert_eq!(clock.text(), "4:03", "a pause costs nothing, however long");
        clock.tick(80_000);
        assert_eq!(clock.text(), "4:03", "nor does a clock that was set back");
    }

    #[test]
    fn time_that_is_up_is_counted_on() {
        let mut clock = Clock::default();
        clock.start(1);
        clock.tick(0);
        assert!(!clock.is_over());
        clock.tick(1_000);
        assert_eq!((clock.is_over(), clock.text().as_str()), (true, "0:00"));
        clock.tick(21_400);
        assert_eq!(clock.text(), "0:20");
        clock.stop();
        clock.tick(90_000);
        assert_eq!((clock.runs(), clock.text().as_str()), (false, "0:20"));
    }
}
