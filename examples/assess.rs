//! The engine from outside: a group file in, every figure out, as exact fractions in text.
//!
//! ```text
//! cargo run --example assess -- group.json [--points B]
//! ```
//!
//! A wrong file: every error with its place on the error stream, and exit code 2.

use std::io::Write as _;
use std::process::ExitCode;
use std::{env, fs};

use buying_readiness::questionnaire::core;
use engine::assessment::assess;
use formats::{Assessed, file};

const USAGE: &str = "usage: assess GROUP.json [--points B], where B is a whole number of points";

fn main() -> ExitCode {
    match run() {
        Ok(json) => {
            // A reader that stops early is no fault of ours.
            let written = std::io::stdout().write_all(format!("{json}\n").as_bytes());
            if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, Vec<String>> {
    let usage = || vec![USAGE.to_owned()];
    let mut args = env::args().skip(1);
    let (mut path, mut points) = (None, None);
    while let Some(arg) = args.next() {
        if arg == "--points" {
            points = Some(args.next().and_then(|b| b.parse::<u32>().ok()).ok_or_else(usage)?);
        } else if path.is_none() && !arg.starts_with("--") {
            path = Some(arg);
        } else {
            return Err(usage());
        }
    }
    let path = path.ok_or_else(usage)?;
    let bytes = fs::read(&path).map_err(|error| vec![format!("{path}: {error}")])?;
    let text = String::from_utf8(bytes).map_err(|_| vec![format!("{path}: the file is not text in UTF-8")])?;
    let q = core();
    let group = file::read(&text, q).map_err(|all| all.iter().map(|c| format!("{path}: {c}")).collect::<Vec<_>>())?;
    // As the page shows it: without who is gone, and who is the same as another as one person.
    let group = group.present();
    Ok(Assessed::of(q, &group, &assess(q, &group), points).to_json())
}
