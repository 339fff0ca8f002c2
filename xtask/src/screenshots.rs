//! Pictures of the built page, taken by the same steps the page tests take.

use std::env;
use std::path::PathBuf;

use crate::build;
use crate::shell::{cargo, root, show, shown};
use crate::tools;

/// The README's pictures into `docs/screenshots/`, or with `--all DIR` every screen into DIR.
pub fn run(args: &[String]) -> Result<(), String> {
    let (folder, all) = match args {
        [] => (root().join("docs/screenshots"), false),
        [all, folder] if all == "--all" => (absolute(folder)?, true),
        _ => return Err("cargo xtask screenshots [--all DIR]".to_owned()),
    };
    tools::for_building()?;
    let browser = tools::for_browsing()?;
    println!("Building the release.");
    build::release()?;
    println!("Taking the pictures into {}.", shown(&folder));
    let mut cargo = cargo();
    cargo.args(["test", "--quiet", "--test", "screenshots", "--"]).arg(&folder);
    if all {
        cargo.arg("--all");
    }
    cargo.env("CHROMEDRIVER", browser.driver).env("CHROMIUM", browser.chromium);
    show(cargo)
}

/// From where the command was called, which is not where cargo will be.
fn absolute(folder: &str) -> Result<PathBuf, String> {
    let here = env::current_dir().map_err(|error| format!("There is no current folder: {error}."))?;
    Ok(here.join(folder))
}
