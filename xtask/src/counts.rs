//! Reading from a test run's output how many tests it held.

use crate::shell::Ran;

/// How many checks passed, how many did not, and how many were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl Counts {
    /// One check.
    pub fn one(ok: bool) -> Self {
        Self { passed: usize::from(ok), failed: usize::from(!ok), skipped: 0 }
    }

    /// The sum of all `test result:` lines. A run that failed without a failed test (it did not
    /// compile, or broke off) counts as one failure, and so does a run without any test.
    pub fn of_tests(ran: &Ran) -> Self {
        let results = ran.output.lines().filter_map(|line| line.split_once("test result: "));
        let mut counts = Self::default();
        for (_, result) in results {
            counts.passed += before(result, " passed").unwrap_or(0);
            counts.failed += before(result, " failed").unwrap_or(0);
        }
        if counts.failed == 0 && (!ran.ok || counts.passed == 0) {
            counts.failed = 1;
        }
        counts
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

/// The number right before a word.
fn before(text: &str, word: &str) -> Option<usize> {
    text.split_once(word)?.0.rsplit(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(ok: bool, output: &str) -> (usize, usize) {
        let counts = Counts::of_tests(&Ran { ok, output: output.to_owned() });
        (counts.passed, counts.failed)
    }

    #[test]
    fn all_results_are_added_up() {
        let output = "test result: ok. 12 passed; 0 failed; 0 ignored; finished in 0.01s\n\
                      test result: FAILED. 3 passed; 2 failed; 0 ignored\n";
        assert_eq!(of(false, output), (15, 2));
        assert_eq!(of(true, "\u{1b}[0mtest result: ok. 1 passed; 0 failed"), (1, 0));
    }

    #[test]
    fn breaking_off_and_testing_nothing_are_failures() {
        assert_eq!(of(false, "error[E0425]: cannot find value"), (0, 1));
        assert_eq!(of(false, "test result: ok. 5 passed; 0 failed;"), (5, 1));
        assert_eq!(of(true, "test result: ok. 0 passed; 0 failed;"), (0, 1));
        assert_eq!(of(true, ""), (0, 1));
    }
}
