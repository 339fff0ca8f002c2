//! The project's own commands. Each puts in place what it needs and says so.

mod bench;
mod build;
mod counts;
#[path = "../../tests/pages/harness/engines.rs"]
#[allow(dead_code, reason = "the tests ask the table for more")]
mod engines;
mod fuzz;
mod locale;
mod merge;
mod names;
mod package;
mod pages;
mod screenshots;
mod serve;
mod shell;
mod sizes;
mod stamp;
mod test;
mod tidy;
mod tools;
mod versions;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port N] [--release]   the development page, reloading by itself
cargo xtask test [STAGE …]                 everything that has to hold, or the stages named
cargo xtask test pages --browser NAME      all page tests in one engine: chromium, firefox or webkit
cargo xtask build                          the release in dist/ and what it weighs
cargo xtask package                        the npm package and the folder for static hosts, in target/package
cargo xtask screenshots [--all DIR]        the README's pictures, or every screen into DIR
cargo xtask bench [--write] [--runs N]     our page beside a plain one and SurveyJS; the table into the README
cargo xtask check FILE [QUESTIONNAIRE]     a questionnaire or material of a supplier's own
cargo xtask tidy                           the checks no compiler makes
cargo xtask fuzz SECONDS                   everything from outside in hostile hands, each target so long
cargo xtask locale check | notes | new TAG the languages: what they lack, their comments anew, a new one";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = args.split_first().map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
    let result = match name {
        "serve" => serve::run(rest),
        "test" => test::run(rest),
        "build" => alone(rest).and_then(|()| build::run()),
        "package" => alone(rest).and_then(|()| package::run()),
        "screenshots" => screenshots::run(rest),
        "bench" => bench::run(rest),
        "check" => check(rest),
        "fuzz" => fuzz::run(rest),
        "locale" => locale::run(rest),
        "tidy" => alone(rest).and_then(|()| tidy::run()),
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("There is no command {other}. The commands:\n{USAGE}")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // The sum of a failed test run is its last line on the same stream as everything before.
        Err(error) if name == "test" => {
            println!("{error}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A file of a supplier's own, by the engine's reader.
fn check(rest: &[String]) -> Result<(), String> {
    let mut run = shell::cargo();
    run.args(["run", "--quiet", "--locked", "--example", "check", "--"]).args(rest);
    shell::show(run)
}

fn alone(rest: &[String]) -> Result<(), String> {
    rest.first().map_or(Ok(()), |arg| Err(format!("{arg} is not known here.\n{USAGE}")))
}
