//! Fuzzing: everything that comes from outside, in hostile hands. A file of `fuzz/src/bin` is a target, and what
//! is kept in `fuzz/corpus` is where each begins.

use std::fs;
use std::io::{Write as _, stdout};
use std::process::Command;

use crate::counts::Counts;
use crate::shell::{capture, cargo, root};
use crate::tools;

/// Where the instrumented code is built.
const BUILT: &str = "target/fuzz";
/// Where the inputs go that were new to a run: a later one by hand goes on from them.
const FOUND: &str = "target/fuzz/found";
/// The same for the runs of the tests, which all begin with what is kept.
const FOUND_BRIEFLY: &str = "target/fuzz/found-briefly";

/// Runs every target for so many seconds; the first failure stops, with the input that shows it in
/// `fuzz/artifacts`.
pub fn run(args: &[String]) -> Result<(), String> {
    let seconds = match args {
        [seconds] => seconds.parse::<u32>().map_err(|_| format!("{seconds} is no number of seconds."))?,
        _ => return Err("cargo xtask fuzz SECONDS".to_owned()),
    };
    build()?;
    for target in targets()? {
        print!("{:.<32} ", format!("{target} "));
        let _ = stdout().flush();
        let (executions, output) = fuzz(&target, seconds, FOUND)?;
        let executions = executions.ok_or(output)?;
        println!("{executions:>12} executions");
    }
    Ok(())
}

/// Runs every target for so many seconds: how many found nothing, and what the others said.
pub fn check(seconds: u32) -> Result<(Counts, String), String> {
    build()?;
    let _ = fs::remove_dir_all(root().join(FOUND_BRIEFLY));
    let (mut counts, mut all) = (Counts::default(), String::new());
    for target in targets()? {
        let (executions, output) = fuzz(&target, seconds, FOUND_BRIEFLY)?;
        counts = counts.and(Counts::one(executions.is_some()));
        if executions.is_none() {
            all.push_str(&output);
        }
    }
    Ok((counts, all))
}

/// The names of `fuzz/src/bin/*.rs`.
fn targets() -> Result<Vec<String>, String> {
    let folder = fs::read_dir(root().join("fuzz/src/bin")).map_err(|_| "There is no folder fuzz/src/bin/.")?;
    let names = folder.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter_map(|name| name.strip_suffix(".rs").map(str::to_owned)).collect();
    names.sort();
    Ok(names)
}

fn build() -> Result<(), String> {
    tools::for_fuzzing()?;
    let ran = capture(cargo_fuzz("build"))?;
    if ran.ok { Ok(()) } else { Err(ran.output) }
}

/// How often a target was executed, and what it said; no number if it found something.
fn fuzz(target: &str, seconds: u32, found: &str) -> Result<(Option<u64>, String), String> {
    let found = root().join(found).join(target);
    fs::create_dir_all(&found).map_err(|error| format!("{}: {error}.", found.display()))?;
    let mut fuzz = cargo_fuzz("run");
    fuzz.arg(target).arg(found).arg(root().join("fuzz/corpus").join(target));
    fuzz.args(["--", "-print_final_stats=1", "-timeout=60"]).arg(format!("-max_total_time={seconds}"));
    let ran = capture(fuzz)?;
    let executions = executions(&ran.output).filter(|executions| ran.ok && *executions > 0);
    // Without the lines about every new input, and values in whole.
    let lines = ran.output.lines().filter(|line| !line.starts_with('#'));
    let output = lines.map(|line| line.chars().take(500).chain(['\n']).collect::<String>()).collect();
    Ok((executions, output))
}

/// cargo-fuzz on the stable toolchain: instrumenting needs what only nightly lets be asked for by itself.
/// No sanitizer, which would need a nightly's standard library, and finds little in code that has no `unsafe`.
fn cargo_fuzz(command: &str) -> Command {
    let mut fuzz = cargo();
    fuzz.env("RUSTC_BOOTSTRAP", "1").args(["fuzz", command, "--sanitizer", "none", "--target-dir", BUILT]);
    fuzz
}

/// The number libFuzzer gives at its end.
fn executions(output: &str) -> Option<u64> {
    output.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn executions_are_counted_and_every_target_has_a_corpus() {
        let output = "#2\tINITED cov: 1\nstat::number_of_executed_units: 1888\nstat::average_exec_per_sec: 118\n";
        assert_eq!((executions(output), executions("")), (Some(1888), None));
        let targets = targets().expect("they are there");
        for target in &targets {
            let kept = fs::read_dir(root().join("fuzz/corpus").join(target)).map_or(0, Iterator::count);
            assert!(kept > 0, "{target} has something to begin with");
        }
        assert!(targets.len() >= 8 && targets.contains(&"link".to_owned()), "{targets:?}");
    }
}
