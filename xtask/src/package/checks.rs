//! What the usual tools say of the package: publint, are the types wrong, and TypeScript itself over a page,
//! a component in JSX and one of Vue. Anything they find stops it.

use std::path::Path;
use std::process::Command;

use super::Made;
use crate::build::program_of_npm;
use crate::shell::{Ran, capture, shown};

/// Uses of the types, some of them wrong on purpose and marked as such. React's and Vue's own types are not
/// needed: as much of them as ours build on stands in `frameworks.d.ts`.
const SAMPLE: [(&str, &str); 5] = [
    ("tsconfig.json", include_str!("../../package/sample/tsconfig.json")),
    ("plain.ts", include_str!("../../package/sample/plain.ts")),
    ("react.tsx", include_str!("../../package/sample/react.tsx")),
    ("vue.ts", include_str!("../../package/sample/vue.ts")),
    ("frameworks.d.ts", include_str!("../../package/sample/frameworks.d.ts")),
];
/// What TypeScript reads of the package.
const READ: [&str; 4] = ["package.json", "index.d.ts", "react.d.ts", "vue.d.ts"];

/// The sample, with the package where a page would have it from npm.
pub fn lay_out(made: &Made) -> Result<(), String> {
    let package = made.sample.join("node_modules/buying-readiness");
    READ.iter().try_for_each(|name| super::copy(&made.npm.join(name), &package.join(name)))?;
    SAMPLE.iter().try_for_each(|(name, text)| super::write(&made.sample.join(name), text))
}

/// One line for each tool that is content; what the first one says that is not.
pub fn run(made: &Made) -> Result<(), String> {
    publint(made)?;
    types(made)?;
    typescript(made)
}

fn publint(made: &Made) -> Result<(), String> {
    let mut publint = program_of_npm("publint");
    publint.arg("run").arg(&made.npm).arg("--strict");
    // Suggestions are no errors to it, however strict.
    found_nothing("publint", publint, &made.npm, |ran| ran.output.contains("All good!"))
}

/// It packs as npm does. The package is a module and nothing else, which is all that is asked; and the
/// stylesheet is none, it has no types.
fn types(made: &Made) -> Result<(), String> {
    let mut attw = program_of_npm("attw");
    attw.arg("--pack").arg(&made.npm).args(["--profile", "esm-only", "--no-color", "--no-emoji"]);
    attw.args(["--exclude-entrypoints", "tokens.css"]);
    found_nothing("Are the types wrong", attw, &made.npm, |ran| ran.ok)
}

fn typescript(made: &Made) -> Result<(), String> {
    let mut tsc = program_of_npm("tsc");
    tsc.arg("--project").arg(&made.sample);
    found_nothing("TypeScript", tsc, &made.sample, |ran| ran.output.trim().is_empty())
}

fn found_nothing(name: &str, tool: Command, place: &Path, is_content: fn(&Ran) -> bool) -> Result<(), String> {
    let ran = capture(tool)?;
    if !ran.ok || !is_content(&ran) {
        return Err(format!("{name} is not content with {}:\n{}", shown(place), ran.output.trim_end()));
    }
    println!("{name}: nothing found");
    Ok(())
}
