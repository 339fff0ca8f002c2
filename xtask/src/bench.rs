//! Our page beside a plain one and `SurveyJS`, on a slow phone in a slow network: a table, and whether the goals hold.

mod figures;
mod table;

use std::fs;
use std::path::Path;

use serde_json::Value;

use self::figures::Seen;
use crate::build::{self, quietly};
use crate::engines::Engine;
use crate::shell::{cargo, program, read, root, show};
use crate::tools;

/// How often each page is measured; the middle counts.
const RUNS: usize = 5;

/// Measures, prints the table, and with `--write` puts it into the README.
pub fn run(args: &[String]) -> Result<(), String> {
    let Options { write, runs } = Options::read(args)?;
    tools::for_building()?;
    let places = tools::for_browsing(Engine::Chromium)?;
    println!("Building the release.");
    build::release()?;
    let (pages, file) = (root().join("target/bench/pages"), root().join("target/bench/seen.json"));
    let mut make = program("node");
    make.arg("tools/bench.mjs").arg(build::dist()).arg(&pages);
    quietly(make)?;
    println!("Measuring; runs of each page: {runs}, about a minute each. The machine should do nothing else.");
    let mut measure = cargo();
    measure.args(["test", "--quiet", "--test", "bench", "--"]).arg(&pages).arg(runs.to_string()).arg(&file);
    measure.envs(places);
    show(measure)?;
    let seen = Seen::read(&parsed(&file)?)?;
    let survey = crate::versions::of_npm("survey-core")?;
    let table = table::of(&seen, &survey);
    println!("\n{table}");
    if write { into_readme(&root().join("README.md"), &table) } else { Ok(()) }
}

fn parsed(file: &Path) -> Result<Value, String> {
    serde_json::from_str(&read(file)?).map_err(|error| format!("What was seen cannot be read: {error}."))
}

fn into_readme(readme: &Path, table: &str) -> Result<(), String> {
    let text = table::put_into(&read(readme)?, table).ok_or("README.md has no place for the table.")?;
    fs::write(readme, text).map_err(|error| format!("README.md cannot be written: {error}."))
}

#[derive(Debug, PartialEq, Eq)]
struct Options {
    write: bool,
    runs: usize,
}

impl Options {
    fn read(args: &[String]) -> Result<Options, String> {
        let mut options = Options { write: false, runs: RUNS };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--write" => options.write = true,
                "--runs" => {
                    let number = args.next().and_then(|number| number.parse().ok()).filter(|number| *number > 0);
                    options.runs = number.ok_or("--runs wants a number from 1 on.")?;
                }
                other => return Err(format!("{other} is not known: cargo xtask bench [--write] [--runs N]")),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused() {
        let read = |line: &str| Options::read(&line.split_whitespace().map(String::from).collect::<Vec<_>>());
        assert_eq!(read(""), Ok(Options { write: false, runs: RUNS }));
        assert_eq!(read("--runs 1 --write"), Ok(Options { write: true, runs: 1 }));
        assert!(read("--runs 0").is_err());
        assert!(read("--runs").is_err());
        assert!(read("--wirte").unwrap_err().starts_with("--wirte is not known"));
    }
}
