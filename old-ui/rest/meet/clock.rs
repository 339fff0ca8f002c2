//! The time a topic has left. The browser says what time it is, once a second; nothing else counts.

/// A clock that runs down, and stands still while it is paused.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Milliseconds that are left; below 0 once the time is up.
    left: i64,
    /// The time of the last tick, in milliseconds; none before the first, and while it stands still.
    last: Option<i64>,
    runs: bool,
}

impl Clock {
    /// So many seconds from now on.
    pub fn start(&mut self, seconds: i64) {
        *self = Clock { left: seconds * 1000, last: None, runs: true };
    }

    /// Stands still. Says that it does not run.
    pub fn stop(&mut self) -> bool {
        (self.runs, self.last) = (false, None);
        false
    }

    /// Pauses or goes on; says whether it runs.
    pub fn turn(&mut self) -> bool {
        (self.runs, self.last) = (!self.runs, None);
        self.runs
    }

    /// It is this time now, in milliseconds.
    pub fn tick(&mut self, now: i64) {
        if self.runs {
            self.left -= self.last.map_or(0, |last| (now - last).max(0));
            self.last = Some(now);
        }
    }

    pub const fn runs(&self) -> bool {
        self.runs
    }

    /// Whole seconds that are left, rounded up: the time is up at 0.
    pub const fn seconds(&self) -> i64 {
        if self.left > 0 { (self.left + 999) / 1000 } else { 0 }
    }

    /// "4:05".
    pub fn text(&self) -> String {
        let seconds = self.seconds();
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}
