//! The release in `dist/`: trunk builds and copies, then everything is made as small as it goes.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::imports;
use crate::shell::{answer, capture, cargo, command, npm_bin, program, root, show};
use crate::sizes;
use crate::tools;
use crate::versions::{Versions, major};

/// Functions with one caller stay on their own unless they are tiny. Inlined, the module is smaller
/// but compresses worse: 10 kB more of 205 after brotli. `index.html` says the same to the first
/// round.
const MODEST_INLINING: &str = "--one-caller-inline-max-function-size=16";

/// How the released module is compiled: with a standard library built for size, and with panics that
/// stop at once instead of formatting a message nobody on the page could read. 18 kB less after
/// brotli. Cargo calls these unstable; the pinned toolchain is what makes them hold still, and
/// `RUSTC_BOOTSTRAP` is what lets a stable one take them. Everything but the release is built without.
const COMPILED: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// Builds, prints the sizes, fails over the budget.
pub fn run() -> Result<(), String> {
    tools::for_building()?;
    println!("Building the release (about a minute the first time).");
    release()?;
    let sizes = sizes::of_dist()?;
    println!("{}", sizes.table());
    sizes.within_budget()
}

/// Where the release stands.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds the release into `dist/`; the tools must be in place. The error is all that was printed.
pub fn release() -> Result<(), String> {
    let mut trunk = trunk("build", &COMPILED)?;
    trunk.arg("--release");
    // These would take the place of ours.
    trunk.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    quietly(trunk)?;
    shrink(&dist())
}

/// A trunk that takes nothing but what is locked and in place: it must never download. `env` says how
/// to compile.
pub fn trunk(subcommand: &str, env: &[(&str, &str)]) -> Result<Command, String> {
    fetch(env)?;
    let mut trunk = program("trunk");
    trunk.args([subcommand, "--locked"]).envs(env.iter().copied());
    trunk.env("TRUNK_OFFLINE", "true").env("TRUNK_SKIP_VERSION_CHECK", "true");
    let binaryen = Versions::of_this_checkout()?.binaryen;
    trunk.env("TRUNK_TOOLS_WASM_OPT", format!("version_{}", major(&binaryen)));
    // trunk takes NO_COLOR for a flag and stops at the usual "1".
    trunk.env_remove("NO_COLOR");
    // Its own stack says nothing about our page.
    trunk.env("RUST_BACKTRACE", "0");
    Ok(trunk)
}

/// trunk hands its "never download" on to cargo, so the crates have to be there before: ours, and the
/// standard library's where `env` says that it is built too.
fn fetch(env: &[(&str, &str)]) -> Result<(), String> {
    let mut rustc = program("rustc");
    rustc.arg("-vV");
    let about = answer(rustc).ok_or("rustc does not answer.")?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let mut cargo = cargo();
    cargo.args(["fetch", "--quiet", "--locked", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--target", host]).envs(env.iter().copied());
    show(cargo).map_err(|error| format!("{error} The crates of Cargo.lock could not be fetched."))
}

/// Shorter names between module and glue, a second round of wasm-opt, and all scripts minified.
fn shrink(dist: &Path) -> Result<(), String> {
    let files = sizes::files_below(dist)?;
    for wasm in files.iter().filter(|file| has_extension(file, "wasm")) {
        if let Some(glue) = glue_of(wasm) {
            shorten_names(wasm, &glue)?;
        }
        // What the first round left, these find: branches put together anew, and what is loose after
        // that. A kilobyte after brotli. Never --all-features: browsers refuse the result.
        for round in [&["--flatten", "--rereloop"][..], &["--strip-producers", "--strip-target-features"]] {
            let mut opt = program_of_npm("wasm-opt");
            opt.args(round).args(["-Oz", MODEST_INLINING, "--low-memory-unused"]).arg(wasm);
            opt.arg("--output").arg(wasm);
            quietly(opt)?;
        }
    }
    for script in files.iter().filter(|file| has_extension(file, "js")) {
        let mut terser = program_of_npm("terser");
        terser.arg(script).args(["--module", "--mangle", "--compress", "passes=3,ecma=2020"]);
        terser.arg("--output").arg(script);
        quietly(terser)?;
    }
    Ok(())
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|found| found == extension)
}

/// The script beside `name_bg.wasm` that loads it.
fn glue_of(wasm: &Path) -> Option<PathBuf> {
    let name = wasm.file_stem()?.to_str()?.strip_suffix("_bg")?;
    Some(wasm.with_file_name(format!("{name}.js"))).filter(|glue| glue.is_file())
}

fn shorten_names(wasm: &Path, glue: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}.", wasm.display());
    let module = fs::read(wasm).map_err(failed)?;
    let script = fs::read_to_string(glue).map_err(failed)?;
    let (module, script) = imports::shorten(&module, &script)
        .ok_or_else(|| format!("{} is not a module as wasm-bindgen writes it.", wasm.display()))?;
    fs::write(wasm, module).and_then(|()| fs::write(glue, script)).map_err(failed)
}

fn program_of_npm(name: &str) -> Command {
    command(npm_bin().join(format!("{name}{EXE_SUFFIX}")))
}

fn quietly(command: Command) -> Result<(), String> {
    let ran = capture(command)?;
    if ran.ok { Ok(()) } else { Err(ran.output) }
}
