//! Pictures of the built page, taken by the same steps the page tests take.

use std::env;
use std::path::PathBuf;

use crate::build;
use crate::engines::Engine;
use crate::shell::{cargo, root, show, shown};
use crate::tools;

/// The README's pictures into `docs/screenshots/`, or with `--all DIR` every screen into DIR, or with
/// `--groups DIR` the results of groups of seven, of all or of those named.
pub fn run(args: &[String]) -> Result<(), String> {
    let (folder, more) = match args {
        [] => (root().join("docs/screenshots"), Vec::new()),
        [all, folder] if all == "--all" => (absolute(folder)?, vec![all.clone()]),
        [groups, folder, names @ ..] if groups == "--groups" => {
            (absolute(folder)?, [std::slice::from_ref(groups), names].concat())
        }
        _ => return Err("cargo xtask screenshots [--all DIR | --groups DIR [NAME …]]".to_owned()),
    };
    tools::for_building()?;
    let places = tools::for_browsing(Engine::Chromium)?;
    println!("Building the release.");
    build::release()?;
    println!("Taking the pictures into {}.", shown(&folder));
    let mut cargo = cargo();
    cargo.args(["test", "--quiet", "--test", "screenshots", "--"]).arg(&folder).args(more);
    cargo.envs(places);
    show(cargo)
}

/// From where the command was called, which is not where cargo will be.
fn absolute(folder: &str) -> Result<PathBuf, String> {
    let here = env::current_dir().map_err(|error| format!("There is no current folder: {error}."))?;
    Ok(here.join(folder))
}
