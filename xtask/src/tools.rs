//! Putting the tools in place: what is missing is installed and said, what is there in another
//! version is refused by name. Nothing is replaced or used silently.

mod browsers;

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{answer, cargo, command, find, program, read, root, show, timed};
use crate::versions::{Versions, in_output, major};

pub use browsers::{Places, for_browsing};

const TARGET: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;
/// The crate of the splitter.
const SPLITTER: &str = "wasm_split_cli_support";

/// What serving needs: what building needs but the splitter, and trunk.
pub fn for_serving() -> Result<(), String> {
    let wanted = Versions::of_this_checkout()?;
    let install = trunk_install(&wanted.trunk);
    let there = look("trunk", &wanted.trunk, &install)?;
    bindgen_and_others(&wanted)?;
    if !there {
        install_with_cargo("trunk", "about 4 minutes on two cores", &wanted.trunk, &install)?;
        // Only the installing wants it, and it is large.
        let _ = fs::remove_dir_all(install_dir());
    }
    Ok(())
}

/// What building needs: the Wasm target, the standard library's source, wasm-bindgen, the splitter, and
/// the npm tools.
pub fn for_building() -> Result<(), String> {
    std_source()?;
    bindgen_and_others(&Versions::of_this_checkout()?)?;
    splitter().map(|_| ())
}

/// The program that takes the compiled module apart, installed if it is missing. It does not tell its
/// version, so it stands in a folder of its own that does.
pub fn splitter() -> Result<PathBuf, String> {
    let version = Versions::of_this_checkout()?.splitter;
    let folder = root().join("tools").join(format!("{SPLITTER}-{version}"));
    let file = folder.join("bin").join(format!("wasm-split-cli{EXE_SUFFIX}"));
    if !file.is_file() {
        println!("Installing wasm-split-cli into tools/ (half a minute on two cores, once).");
        let mut run = cargo();
        run.args(["install", SPLITTER, "--version", &version, "--locked", "--debug", "--features", "build-binary"]);
        run.arg("--root").arg(&folder);
        run.env("CARGO_TARGET_DIR", install_dir()).env("CARGO_PROFILE_DEV_DEBUG", "0");
        show(run)?;
        let _ = fs::remove_dir_all(install_dir());
    }
    Ok(file)
}

/// What fuzzing needs: cargo-fuzz, in whatever version is there.
pub fn for_fuzzing() -> Result<(), String> {
    const INSTALL: &str = "cargo install cargo-fuzz --locked --debug";
    if find("cargo-fuzz").is_none() {
        install_quickly("cargo-fuzz", "half a minute on two cores", INSTALL)?;
        let _ = fs::remove_dir_all(install_dir());
    }
    Ok(())
}

/// The Wasm target, wasm-bindgen and the npm tools.
fn bindgen_and_others(wanted: &Versions) -> Result<(), String> {
    wasm_target()?;
    // All are looked at before anything is installed: a refusal should not come after minutes.
    let install = bindgen_install(&wanted.wasm_bindgen);
    let bindgen = look("wasm-bindgen", &wanted.wasm_bindgen, &install)?
        & look("wasm-bindgen-test-runner", &wanted.wasm_bindgen, &install)?;
    wasm_opt_of_others(&wanted.binaryen)?;
    node()?;
    npm_tools()?;
    if !bindgen {
        let (name, wanted) = ("wasm-bindgen", &wanted.wasm_bindgen);
        install_with_cargo(name, "about 2 minutes on two cores", wanted, &install)?;
    }
    Ok(())
}

// The quickest profile that works: these tools run for seconds, optimising them takes ten minutes.
fn trunk_install(version: &str) -> String {
    format!(
        "cargo install trunk --version {version} --locked --debug --force \
         --no-default-features --features rustls-aws-lc"
    )
}

// Without --locked: its lock file names packages that registries no longer agree on.
fn bindgen_install(version: &str) -> String {
    format!("cargo install wasm-bindgen-cli --version {version} --debug --force")
}

/// Whether the tool is there as wanted; an error if it is there in another version.
fn look(name: &str, wanted: &str, install: &str) -> Result<bool, String> {
    let Some(path) = find(name) else { return Ok(false) };
    let mut ask = command(&path);
    ask.arg("--version");
    let said = answer(ask).unwrap_or_default();
    judge(name, &path, wanted, in_output(&said), install).map(|()| true)
}

/// The refusal, as one sentence and the command that helps.
fn judge(name: &str, path: &Path, wanted: &str, found: Option<&str>, install: &str) -> Result<(), String> {
    if found == Some(wanted) {
        return Ok(());
    }
    let found = found.map_or("of no version we can read".to_owned(), |v| format!("version {v}"));
    Err(format!(
        "{name} at {} is {found}; this project needs {wanted}. Replace it with:\n    {install}",
        path.display()
    ))
}

/// Ours comes from `tools/` and goes first on the PATH of everything we start. Another one there
/// would still be taken by a plain `trunk build --release`, so it has to fit too.
fn wasm_opt_of_others(binaryen: &str) -> Result<(), String> {
    let install = format!("npm install --global binaryen@{binaryen}");
    look("wasm-opt", major(binaryen), &install).map(|_| ())
}

fn wasm_target() -> Result<(), String> {
    let mut ask = program("rustc");
    ask.args(["--print", "target-libdir", "--target", TARGET]);
    if answer(ask).is_some_and(|dir| Path::new(&dir).is_dir()) {
        return Ok(());
    }
    add_to_toolchain("the Wasm target", &["target", "add", TARGET])
}

/// The standard library's source: the release builds it anew, for size.
fn std_source() -> Result<(), String> {
    let mut ask = program("rustc");
    ask.args(["--print", "sysroot"]);
    let sysroot = answer(ask).unwrap_or_default();
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    add_to_toolchain("the standard library's source", &["component", "add", "rust-src"])
}

fn add_to_toolchain(what: &str, rustup: &[&str]) -> Result<(), String> {
    println!("Adding {what} to the Rust toolchain (a few seconds, once).");
    let command = rustup.join(" ");
    if find("rustup").is_none() {
        return Err(format!("The Rust toolchain lacks {what}, and rustup is not there for: rustup {command}"));
    }
    let mut add = program("rustup");
    add.args(rustup);
    show(add).map_err(|error| format!("{error} The Rust toolchain needs {what}: rustup {command}"))
}

fn install_dir() -> PathBuf {
    root().join("target/install")
}

fn install_with_cargo(name: &str, time: &str, wanted: &str, install: &str) -> Result<(), String> {
    install_quickly(name, time, install)?;
    // In the version that was asked for.
    look(name, wanted, install).map(|_| ())
}

fn install_quickly(name: &str, time: &str, install: &str) -> Result<(), String> {
    println!("Installing {name} ({time}, once):\n    {install}");
    let mut run = cargo();
    run.args(install.split_whitespace().skip(1));
    // One folder for all, as they share half of what they are built from.
    run.env("CARGO_TARGET_DIR", install_dir()).env("CARGO_PROFILE_DEV_DEBUG", "0");
    let (result, took) = timed(|| show(run));
    result?;
    find(name).ok_or_else(|| format!("{name} was installed, but not into a folder of the PATH."))?;
    println!("{name} is in place ({:.0} s).", took.as_secs_f64());
    Ok(())
}

fn node() -> Result<(), String> {
    let advice = format!("Node {OLDEST_NODE} or newer is needed, with npm. On Debian: apt-get install nodejs npm");
    for name in ["node", "npm"] {
        find(name).ok_or_else(|| format!("{name} is not on the PATH. {advice}"))?;
    }
    let mut ask = program("node");
    ask.arg("--version");
    let said = answer(ask).unwrap_or_default();
    let version = in_output(&said).unwrap_or("unknown");
    if major(version).parse::<u32>().is_ok_and(|major| major >= OLDEST_NODE) {
        return Ok(());
    }
    Err(format!("node on the PATH is version {version}. {advice}"))
}

/// The pinned npm tools, installed when the lock file is another than the one last installed from.
fn npm_tools() -> Result<(), String> {
    let tools = root().join("tools");
    let stamp = tools.join("node_modules/.installed-from.json");
    let lock = read(&tools.join("package-lock.json"))?;
    if fs::read_to_string(&stamp).is_ok_and(|last| last == lock) {
        return Ok(());
    }
    println!(
        "Installing wasm-opt, esbuild, terser, axe-core, what checks the package and what the bench compares with from npm into tools/ (about 5 seconds, once)."
    );
    let mut npm = program("npm");
    // None of them needs its install scripts.
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    show({
        npm.current_dir(&tools);
        npm
    })?;
    fs::write(&stamp, lock).map_err(|error| format!("tools/node_modules cannot be written: {error}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_version_is_refused_by_name_with_the_command_that_helps() {
        let path = Path::new("/bin/trunk");
        assert_eq!(judge("trunk", path, "0.21.14", Some("0.21.14"), "x"), Ok(()));
        let refusal = judge("trunk", path, "0.21.14", Some("0.22.1"), "cargo install …").unwrap_err();
        assert_eq!(
            refusal,
            "trunk at /bin/trunk is version 0.22.1; this project needs 0.21.14. \
             Replace it with:\n    cargo install …"
        );
        assert!(judge("trunk", path, "0.21.14", None, "x").is_err());
    }
}
