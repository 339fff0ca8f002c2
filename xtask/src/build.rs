//! The release in `dist/`: compiled, split into what the first answers need, the results and the workspace, bound to
//! JavaScript, and made as small as it goes.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::merge;
use crate::names;
use crate::shell::{answer, capture, cargo, command, npm_bin, program, read, root, show, shown};
use crate::sizes;
use crate::stamp;
use crate::tools;
use crate::versions::{Versions, major};

const TARGET: &str = "wasm32-unknown-unknown";

/// Functions with one caller stay on their own unless they are tiny. Inlined, the module is smaller
/// but compresses worse. `index.html` says the same to trunk.
const MODEST_INLINING: &str = "--one-caller-inline-max-function-size=16";

/// How the released module is compiled: with a standard library built for size, with panics that stop at
/// once instead of formatting a message nobody on the page could read, and with what the splitter needs
/// to know (ARCHITECTURE.md has the figures). Cargo calls these unstable; the pinned toolchain is what makes them
/// hold still, and `RUSTC_BOOTSTRAP` is what lets a stable one take them. Everything but the release is
/// built without.
const COMPILED: Flags = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    // The splitter goes by names; they are taken out in the end.
    ("CARGO_PROFILE_RELEASE_STRIP", "none"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
         -Clink-arg=--emit-relocs",
    ),
];

/// The same on plain stable: what is left is what the splitter needs. Built to be measured, so that everybody sees what
/// the unstable flags give; nothing is shipped of it.
const PLAIN: Flags = &[
    ("CARGO_PROFILE_RELEASE_STRIP", "none"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Clink-arg=--emit-relocs"),
];

/// What cargo is told by its environment.
type Flags = &'static [(&'static str, &'static str)];

/// Rounds of wasm-opt. What the first leaves, the others find: branches put together anew, twice, and what
/// is loose after that, as long as there is some. Of 100 kB after brotli 1.3. Never --all-features:
/// browsers refuse the result.
const ROUNDS: [&[&str]; 4] = [
    &[],
    &["--flatten", "--rereloop", "--low-memory-unused"],
    &["--flatten", "--rereloop", "--low-memory-unused"],
    &["--strip-debug", "--strip-producers", "--strip-target-features", "--low-memory-unused", "--converge"],
];

/// Builds, prints the sizes, fails over the budget.
pub fn run() -> Result<(), String> {
    tools::for_building()?;
    println!(
        "Building the release, and to compare with it the same on plain stable (each about two minutes the first time)."
    );
    release()?;
    // In a folder of its own, or each would undo what the other compiled.
    let plain = root().join("target/plain-stable");
    make(PLAIN, &plain, &plain.join("parts"), &plain.join("dist"))?;
    let sizes = sizes::of(&dist())?;
    println!("{}", sizes.table(Some(&sizes::of(&plain.join("dist"))?)));
    sizes.within_budget()
}

/// Where the release stands.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds the release into `dist/`; the tools must be in place. The error is all that was printed.
pub fn release() -> Result<(), String> {
    make(COMPILED, &target(), &root().join("target/release-parts"), &dist())
}

/// Where cargo builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Compiles in `target`, takes it apart in `work`, and lays the release into `dist`.
fn make(flags: Flags, target: &Path, work: &Path, dist: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("The release cannot be written: {error}.");
    for folder in [work, dist] {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(failed)?;
        }
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let program = compile(flags, target)?;
    let mut split = command(tools::splitter()?);
    split.arg(program).arg(work).args(["--out-name", "readiness"]);
    quietly(split)?;
    let mut bind = self::program("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "readiness", "--out-dir"]);
    quietly({
        bind.arg(work.join("bound")).arg(work.join("readiness.wasm"));
        bind
    })?;
    let (bound, element) = (work.join("bound"), root().join("src/element"));
    let modules =
        ["readiness_bg", "readiness-results", "readiness-workspace"].map(|name| dist.join(name.to_owned() + ".wasm"));
    // Our link to the parts takes the place of the splitter's.
    fs::copy(element.join("split.js"), bound.join("__wasm_split.js")).map_err(failed)?;
    fs::copy(element.join("glue.js"), bound.join("glue.js")).map_err(failed)?;
    let (glue, table) = (work.join("readiness.js"), work.join("names.json"));
    let cache = format!("--mangle-cache={}", table.display());
    bundle(&bound.join("glue.js"), &glue, &[&format!("--mangle-props={}", names::LONG), "--mangle-quoted", &cache])?;
    names::shorten(&bound.join("readiness_bg.wasm"), &table)?;
    let results = work.join("results.wasm");
    merge::into_one(&[&work.join("split_results.wasm"), &shared(work)?], &results)?;
    let split = [bound.join("readiness_bg.wasm"), results, work.join("split_workspace.wasm")];
    for (from, to) in split.iter().zip(&modules) {
        shrink(from, to)?;
    }
    let modules = modules.each_ref().map(PathBuf::as_path);
    let stamp = stamp::of(&modules, &glue)?;
    stamp::put(&modules, &glue, &stamp)?;
    minify(&glue, &dist.join("readiness.js"))?;
    first_screen()?;
    let languages = dist.join("languages");
    fs::create_dir_all(&languages).map_err(failed)?;
    for file in sizes::files_below(&element.join("languages"))? {
        fs::copy(&file, languages.join(file.file_name().unwrap_or_default())).map_err(failed)?;
    }
    let loader = work.join("buying-readiness.js");
    bundle(&element.join("buying-readiness.js"), &loader, &[&format!("--define:STAMP={stamp:?}")])?;
    minify(&loader, &dist.join("buying-readiness.js"))?;
    for script in ["frame.js", "check.js"] {
        minify(&element.join(script), &dist.join(script))?;
    }
    for page in ["frame.html", "check.html", "page.css"] {
        fs::copy(element.join(page), dist.join(page)).map_err(failed)?;
    }
    let page = read(&root().join("index.html"))?;
    fs::write(dist.join("index.html"), without_trunk(&page)).map_err(failed)
}

/// What both the results and the workspace use and the first file does not: the splitter puts it into a module of its
/// own.
fn shared(work: &Path) -> Result<PathBuf, String> {
    let files = sizes::files_below(work)?;
    let is_shared = |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("chunk_"));
    files.into_iter().find(is_shared).ok_or_else(|| "The splitter made no module of what the parts share.".to_owned())
}

/// The whole program as one module.
fn compile(flags: Flags, target: &Path) -> Result<PathBuf, String> {
    let mut build = cargo();
    build.args([
        "build",
        "--release",
        "--locked",
        "--bin",
        "readiness",
        "--features",
        "split",
        "--target",
        TARGET,
        "--message-format=short",
    ]);
    // These would take the place of ours.
    build.env_remove("RUSTC_BOOTSTRAP").env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    build.envs(flags.iter().copied()).env("CARGO_TARGET_DIR", target);
    quietly(build)?;
    Ok(target.join(TARGET).join("release/readiness.wasm"))
}

/// What the loader shows before the program is there, made from the program's own start page. `Trunk.toml` does the same.
fn first_screen() -> Result<(), String> {
    let mut render = cargo();
    render.args(["run", "--quiet", "--locked", "--example", "first_screen", "--", "src/element"]);
    quietly(render)
}

/// `examples/host`, another Yew program that mounts the component, as a page in `target/host-example`.
pub fn host_example() -> Result<(), String> {
    let out = root().join("target/host-example");
    let mut build = cargo();
    build.args(["build", "--quiet", "--package", "buying-readiness-host", "--target", TARGET]);
    quietly(build)?;
    let mut bind = self::program("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-name", "host", "--out-dir"]).arg(&out);
    bind.arg(target().join(TARGET).join("debug/buying-readiness-host.wasm"));
    quietly(bind)?;
    let page = root().join("examples/host/index.html");
    fs::copy(page, out.join("index.html")).map(drop).map_err(|error| format!("The example cannot be copied: {error}."))
}

/// The development page without what only trunk reads.
fn without_trunk(page: &str) -> String {
    page.lines().filter(|line| !line.contains("data-trunk")).map(|line| line.to_owned() + "\n").collect()
}

/// A trunk that takes nothing but what is locked and in place: it must never download.
pub fn trunk(subcommand: &str) -> Result<Command, String> {
    fetch()?;
    let mut trunk = program("trunk");
    trunk.args([subcommand, "--locked"]);
    trunk.env("TRUNK_OFFLINE", "true").env("TRUNK_SKIP_VERSION_CHECK", "true");
    let binaryen = Versions::of_this_checkout()?.binaryen;
    trunk.env("TRUNK_TOOLS_WASM_OPT", format!("version_{}", major(&binaryen)));
    // trunk takes NO_COLOR for a flag and stops at the usual "1".
    trunk.env_remove("NO_COLOR");
    // Its own stack says nothing about our page.
    trunk.env("RUST_BACKTRACE", "0");
    Ok(trunk)
}

/// trunk hands its "never download" on to cargo, so the crates have to be there before.
fn fetch() -> Result<(), String> {
    let mut rustc = program("rustc");
    rustc.arg("-vV");
    let about = answer(rustc).ok_or("rustc does not answer.")?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let mut cargo = cargo();
    cargo.args(["fetch", "--quiet", "--locked", "--target", TARGET, "--target", host]);
    show(cargo).map_err(|error| format!("{error} The crates of Cargo.lock could not be fetched."))
}

/// A module as small as it goes.
fn shrink(from: &Path, to: &Path) -> Result<(), String> {
    let mut from = from;
    for round in ROUNDS {
        let mut opt = program_of_npm("wasm-opt");
        opt.args(round).args(["-Oz", MODEST_INLINING]);
        opt.arg(from).arg("--output").arg(to);
        quietly(opt)?;
        from = to;
    }
    Ok(())
}

/// A script and what it imports as one, with its map.
fn bundle(from: &Path, to: &Path, further: &[&str]) -> Result<(), String> {
    let mut esbuild = program_of_npm("esbuild");
    esbuild.arg(from).args(["--bundle", "--format=esm", "--target=es2022", "--sourcemap", "--log-level=warning"]);
    esbuild.args(further);
    esbuild.arg(["--outfile=", &to.to_string_lossy()].concat());
    quietly(esbuild)
}

/// A script as small as it goes, and beside it the map back to what people wrote. That is named from the
/// repository's root, so that nobody reads where it was built.
fn minify(from: &Path, to: &Path) -> Result<(), String> {
    let mut terser = program_of_npm("terser");
    terser.arg(shown(from)).args(["--module", "--mangle", "--compress", "passes=3,ecma=2020"]);
    let map = to.file_name().unwrap_or_default().to_string_lossy();
    let mut about = format!("includeSources,url='{map}.map'");
    // What was bundled brings a map of its own.
    let before = from.with_extension("js.map");
    if before.is_file() {
        about = format!("content='{}',{about}", shown(&before));
    }
    terser.arg("--source-map").arg(about).arg("--output").arg(to);
    quietly(terser)
}

/// A tool of `tools/`.
pub fn program_of_npm(name: &str) -> Command {
    command(npm_bin().join(format!("{name}{EXE_SUFFIX}")))
}

pub fn quietly(command: Command) -> Result<(), String> {
    let ran = capture(command)?;
    if ran.ok { Ok(()) } else { Err(ran.output) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_released_page_says_nothing_to_trunk() {
        let page = "<a>\n  <link data-trunk rel=\"rust\" />\n</a>\n";
        assert_eq!(without_trunk(page), "<a>\n</a>\n");
    }
}
