//! Fuzzing by hand: links, group files and stored records, each for so many seconds, on nightly.

use crate::shell::{command, find, root, show};

/// Each target and the folders its first inputs come from. What it finds stays in `fuzz/corpus`.
const TARGETS: [(&str, &[&str]); 3] = [
    ("link", &["tests/links/v1"]),
    ("file", &["tests/links/v1", "examples"]),
    ("record", &["tests/records/v1", "tests/records/v2", "tests/records/v3"]),
];

/// Runs every target; the first failure stops, with the input that shows it in `fuzz/artifacts`.
pub fn run(args: &[String]) -> Result<(), String> {
    let seconds = match args {
        [seconds] => seconds.parse::<u32>().map_err(|_| format!("{seconds} is no number of seconds."))?,
        _ => return Err("cargo xtask fuzz SECONDS".to_owned()),
    };
    if find("cargo-fuzz").is_none() {
        return Err("Fuzzing needs nightly and cargo-fuzz: rustup toolchain install nightly, cargo install cargo-fuzz"
            .to_owned());
    }
    for (target, seeds) in TARGETS {
        println!("Fuzzing {target} for {seconds} seconds.");
        let corpus = root().join("fuzz/corpus").join(target);
        std::fs::create_dir_all(&corpus).map_err(|error| format!("{}: {error}.", corpus.display()))?;
        let mut fuzz = command("rustup");
        fuzz.args(["run", "nightly", "cargo", "fuzz", "run", target]).arg(&corpus);
        fuzz.args(seeds.iter().map(|folder| root().join(folder)));
        fuzz.args(["--", "-max_len=40000"]).arg(format!("-max_total_time={seconds}"));
        show(fuzz)?;
    }
    Ok(())
}
