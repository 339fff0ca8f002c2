//! Everything that has to hold, stage by stage. A stage that fails stops no other that does not
//! need it, and the last line printed is the sum.

use std::cell::OnceCell;
use std::io::{Write as _, stdout};
use std::process::Command;
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use crate::build;
use crate::counts::Counts;
use crate::engines::Engine;
use crate::fuzz;
use crate::pages::{self, Part};
use crate::shell::{Ran, capture, cargo, root, timed};
use crate::sizes;
use crate::tidy;
use crate::tools::{self, Places};

const WASM: &str = "wasm32-unknown-unknown";
/// Seconds a file of component tests may take; the runner's own 20 are short for a busy machine.
const COMPONENT_SECONDS: &str = "300";

/// Seconds each fuzz target runs: enough for all it begins with and some thousand inputs more.
const FUZZ_SECONDS: u32 = 3;

/// What a stage found: counts, what is said of it in any case, and what to print if something failed.
#[derive(Default)]
struct Outcome {
    counts: Counts,
    notes: String,
    output: String,
}

#[derive(Clone, Copy)]
struct Stage {
    name: &'static str,
    about: &'static str,
    run: fn(&Machine) -> Result<Outcome, String>,
}

/// What several stages need. Each thing is tried once; who needs it gets the sentence.
#[derive(Default)]
struct Machine {
    tools: OnceCell<Result<(), String>>,
    browsers: [OnceCell<Result<Places, String>>; Engine::ALL.len()],
    release: OnceLock<Result<(), String>>,
}

/// The stages that look at the release.
const WANT_RELEASE: [&str; 5] = ["build", "pages", "firefox", "webkit", "budget"];

const STAGES: [Stage; 12] = [
    Stage { name: "format", about: "formatting", run: format },
    Stage { name: "clippy", about: "clippy, native", run: clippy_native },
    Stage { name: "clippy-wasm", about: "clippy, Wasm", run: clippy_wasm },
    Stage { name: "native", about: "native tests", run: native },
    Stage { name: "fuzz", about: "fuzz targets, briefly", run: fuzzed },
    Stage { name: "components", about: "component tests in Chromium", run: components },
    Stage { name: "build", about: "release build, the rest of it", run: release },
    PAGES[0],
    Stage {
        name: "firefox",
        about: "everywhere: Firefox",
        run: |machine| pages(machine, Engine::Firefox, Part::Everywhere),
    },
    Stage {
        name: "webkit",
        about: "everywhere: WebKit",
        run: |machine| pages(machine, Engine::WebKit, Part::Everywhere),
    },
    Stage { name: "budget", about: "budget of bytes", run: budget },
    Stage { name: "tidy", about: "tidy checks", run: tidied },
];

/// The stage of pages in each engine, as they are numbered.
const PAGES: [Stage; Engine::ALL.len()] = [
    Stage {
        name: "pages",
        about: "whole pages in Chromium",
        run: |machine| pages(machine, Engine::Chromium, Part::Whole),
    },
    Stage {
        name: "pages",
        about: "whole pages in Firefox",
        run: |machine| pages(machine, Engine::Firefox, Part::Whole),
    },
    Stage { name: "pages", about: "whole pages in WebKit", run: |machine| pages(machine, Engine::WebKit, Part::Whole) },
];

/// Takes `--browser WORD` out of what was asked for: in which engine the pages are to be seen.
fn engine_in(args: &[String]) -> Result<(Vec<String>, Engine), String> {
    let mut names = args.to_vec();
    let Some(at) = names.iter().position(|arg| arg == "--browser") else { return Ok((names, Engine::Chromium)) };
    let word = names.drain(at..names.len().min(at + 2)).nth(1).unwrap_or_default();
    let engine = Engine::of(&word).ok_or_else(|| {
        let words = Engine::ALL.map(Engine::word).join(", ");
        format!("There is no browser {word:?}. The browsers: {words}.")
    })?;
    if names == ["pages"] { Ok((names, engine)) } else { Err("--browser is for the stage pages alone.".to_owned()) }
}

/// Runs the named stages, or all. The error is the sum that has to be printed last.
pub fn run(args: &[String]) -> Result<(), String> {
    let (names, engine) = engine_in(args)?;
    let names = &names[..];
    let known = |name: &&String| STAGES.iter().all(|stage| stage.name != name.as_str());
    if let Some(name) = names.iter().find(known) {
        let stages = STAGES.map(|stage| stage.name).join(", ");
        return Err(format!("There is no stage {name}. The stages: {stages}."));
    }
    let chosen = |stage: &Stage| names.is_empty() || names.iter().any(|name| name == stage.name);
    println!("Testing: about 25 minutes the first time on two cores, less after that.");
    let machine = Machine::default();
    machine.prepare(names, engine);
    let in_engine = |stage: Stage| if stage.name == "pages" { PAGES[engine as usize] } else { stage };
    let stages: Vec<Stage> = STAGES.into_iter().filter(chosen).map(in_engine).collect();
    let wants_release = stages.iter().any(|stage| WANT_RELEASE.contains(&stage.name));
    let is_ready = wants_release && machine.tools().is_ok();
    let sum = thread::scope(|scope| {
        // It is linked by one core for most of its time, and cargo locks each profile by itself: the stages before those
        // that need it go on beside it.
        if is_ready {
            let release = &machine.release;
            scope.spawn(|| release.get_or_init(build::release));
        }
        stages.iter().fold(Counts::default(), |sum, stage| sum.and(stage.play(&machine)))
    });
    if sum.skipped > 0 {
        println!("{} skipped: what an engine or its driver cannot do, as named above", sum.skipped);
    }
    let line = format!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed > 0 || sum.passed == 0 {
        return Err(line);
    }
    println!("{line}");
    Ok(())
}

impl Stage {
    fn play(&self, machine: &Machine) -> Counts {
        print!("{:.<32} ", format!("{} ", self.about));
        let _ = stdout().flush();
        let (result, took) = timed(|| (self.run)(machine));
        let outcome =
            result.unwrap_or_else(|output| Outcome { counts: Counts::one(false), output, ..Outcome::default() });
        let Counts { passed, failed, .. } = outcome.counts;
        let said = if failed == 0 { format!("{passed} passed") } else { format!("{failed} FAILED") };
        println!("{said:>12} {:>8}", seconds(took));
        print!("{}", outcome.notes);
        if failed > 0 {
            println!("{}\n", without_progress(&outcome.output));
        }
        outcome.counts
    }
}

/// What cargo says while it works, taken out of what is to be read.
fn without_progress(output: &str) -> String {
    const PROGRESS: [&str; 4] = ["   Compiling ", "    Checking ", " Downloading ", "  Downloaded "];
    let is_progress = |line: &&str| PROGRESS.iter().any(|start| line.starts_with(start));
    output.trim_end().lines().filter(|line| !is_progress(line)).collect::<Vec<_>>().join("\n")
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

impl Machine {
    /// Set-up before the stages, so that its seconds are nobody's.
    fn prepare(&self, names: &[String], engine: Engine) {
        let wants = |stages: &[&str]| names.is_empty() || names.iter().any(|name| stages.contains(&name.as_str()));
        let ((), took) = timed(|| {
            if wants(&["components"]) || wants(&WANT_RELEASE) {
                let _ = self.tools();
            }
            if wants(&["fuzz"]) {
                let _ = tools::for_fuzzing();
            }
            let chromium = wants(&["components"]) || wants(&["pages"]) && engine == Engine::Chromium;
            for (engine, wanted) in [
                (Engine::Chromium, chromium),
                (Engine::Firefox, wants(&["firefox"]) || engine == Engine::Firefox),
                (Engine::WebKit, wants(&["webkit"]) || engine == Engine::WebKit),
            ] {
                if wanted {
                    let _ = self.browser(engine);
                }
            }
        });
        if took > Duration::from_secs(2) {
            println!("The tools took {}.", seconds(took));
        }
    }

    fn tools(&self) -> Result<(), String> {
        self.tools.get_or_init(tools::for_building).clone()
    }

    fn browser(&self, engine: Engine) -> Result<&Places, String> {
        let found = self.browsers[engine as usize].get_or_init(|| tools::for_browsing(engine));
        found.as_ref().map_err(Clone::clone)
    }

    /// The release, built once however many stages want it.
    fn release(&self) -> Result<(), String> {
        self.tools()?;
        let built = self.release.get_or_init(build::release);
        built.clone().map_err(|error| format!("There is no release to look at: {error}"))
    }
}

fn one(ran: Ran) -> Outcome {
    Outcome { counts: Counts::one(ran.ok), output: ran.output, ..Outcome::default() }
}

fn tests(ran: Ran) -> Outcome {
    let counts = Counts::of_tests(&ran);
    let mut output = ran.output;
    if counts.passed == 0 {
        output.push_str("\nNo test was run.");
    }
    Outcome { counts, output, ..Outcome::default() }
}

fn with(args: &[&str]) -> Command {
    let mut cargo = cargo();
    cargo.args(args);
    cargo
}

fn format(_: &Machine) -> Result<Outcome, String> {
    let mut ran = capture(with(&["fmt", "--all", "--", "--check", "--files-with-diff"]))?;
    ran.output.push_str("These files are put right by: cargo fmt --all");
    Ok(one(ran))
}

fn clippy_native(_: &Machine) -> Result<Outcome, String> {
    let strict = ["--", "--deny", "warnings"];
    let mut all = with(&["clippy", "--quiet", "--workspace", "--all-targets"]);
    all.args(strict);
    // No part of a plain `cargo test`, the page tests are no part of "all" either.
    let mut pages =
        with(&["clippy", "--quiet", "--test", "pages", "--test", "scale", "--test", "screenshots", "--test", "bench"]);
    pages.args(strict);
    let (all, pages) = (capture(all)?, capture(pages)?);
    Ok(one(Ran { ok: all.ok && pages.ok, output: all.output + &pages.output }))
}

fn clippy_wasm(_: &Machine) -> Result<Outcome, String> {
    let mut clippy = with(&["clippy", "--quiet", "--lib", "--target", WASM]);
    for name in COMPONENT_TESTS {
        clippy.args(["--test", name]);
    }
    clippy.args(["--", "--deny", "warnings"]);
    capture(clippy).map(one)
}

/// The tests of components: one program, since linking one takes seconds; those that want a workspace not yet fetched
/// have a page of their own.
const COMPONENT_TESTS: [&str; 4] = ["web", "web_lazy", "web_offline", "web_parts"];

fn native(_: &Machine) -> Result<Outcome, String> {
    capture(with(&["test", "--workspace", "--no-fail-fast"])).map(tests)
}

fn fuzzed(_: &Machine) -> Result<Outcome, String> {
    let (counts, output) = fuzz::check(FUZZ_SECONDS)?;
    Ok(Outcome { counts, output, ..Outcome::default() })
}

fn components(machine: &Machine) -> Result<Outcome, String> {
    machine.tools()?;
    let places = machine.browser(Engine::Chromium)?;
    let mut test = with(&["test", "--no-fail-fast", "--target", WASM]);
    for name in COMPONENT_TESTS {
        test.args(["--test", name]);
    }
    test.envs(places.iter().cloned()).env("WASM_BINDGEN_TEST_TIMEOUT", COMPONENT_SECONDS);
    test.env("RUST_BACKTRACE", "0"); // the runner's own stack says nothing about a component
    capture(test).map(tests)
}

fn release(machine: &Machine) -> Result<Outcome, String> {
    machine.release().map(|()| Outcome { counts: Counts::one(true), ..Outcome::default() })
}

fn pages(machine: &Machine, engine: Engine, part: Part) -> Result<Outcome, String> {
    let places = machine.browser(engine)?;
    machine.release()?;
    build::host_example()?;
    let mut outcome = tests(capture(pages::command(engine, part, places))?);
    outcome.counts.skipped = part.skipped(engine).count();
    outcome.notes = part.notes(engine);
    Ok(outcome)
}

fn budget(machine: &Machine) -> Result<Outcome, String> {
    machine.release()?;
    let sizes = sizes::of(&build::dist())?;
    let output = sizes.within_budget().map_or_else(|over| over + "\n" + &sizes.table(None), |()| String::new());
    Ok(Outcome { counts: Counts::one(output.is_empty()), output, ..Outcome::default() })
}

fn tidied(_: &Machine) -> Result<Outcome, String> {
    let (counts, output) = tidy::check(&root())?;
    Ok(Outcome { counts, output, ..Outcome::default() })
}
