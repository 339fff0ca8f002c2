//! The page tests in one engine: all of them, or those that stand in `tests/pages/everywhere`.

use std::process::Command;

use crate::engines::{Ability, Engine, Lack, VARIABLE};
use crate::shell::cargo;
use crate::tools::Places;

/// How much of the suite is run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// The module whose tests are run in every engine.
    Everywhere,
}

/// That module.
const EVERYWHERE: &str = "everywhere::";

impl Part {
    /// Whether it holds the test of that path.
    fn has(self, test: &str) -> bool {
        self == Part::Whole || test.starts_with(EVERYWHERE)
    }

    /// The tests of it that an engine cannot run, and what it lacks.
    pub fn skipped(self, engine: Engine) -> impl Iterator<Item = (&'static str, &'static Lack)> {
        engine.skipped().filter(move |(test, _)| self.has(test))
    }

    /// What is left out, each with its reason: tests, and single looks of tests.
    pub fn notes(self, engine: Engine) -> String {
        let tests =
            self.skipped(engine).map(|(test, lack)| format!("    skipped: {test}, since {}\n", lack.sentence()));
        let looks = [Ability::ChangingScheme, Ability::MediaFeatures, Ability::PrintMedia];
        let looks = looks.into_iter().filter_map(|ability| engine.lacks(ability));
        let looks =
            looks.map(|lack| format!("    not looked at: {}, since {}\n", lack.ability.words(), lack.sentence()));
        tests.chain(looks).collect()
    }
}

/// Runs them. How long a group of two hundred takes is measured in Chromium alone.
pub fn command(engine: Engine, part: Part, places: &Places) -> Command {
    let mut test = cargo();
    test.args(["test", "--no-fail-fast", "--test", "pages"]);
    if engine == Engine::Chromium && part == Part::Whole {
        test.args(["--test", "scale"]);
    }
    test.arg("--");
    if part == Part::Everywhere {
        test.arg(EVERYWHERE);
    }
    for (name, _) in part.skipped(engine) {
        test.args(["--skip", name]);
    }
    test.envs(places.iter().cloned()).env(VARIABLE, engine.word());
    test
}
