//! What suppliers take: a package for npm, and a folder that any static host serves as it is. Both are made
//! of the release in `dist/` and of the files in `xtask/package/`, which stand there as what they are.

mod checks;
mod contract;
mod hosts;
mod npm;
mod press;
mod release;
mod tokens;
mod types;

use std::fs;
use std::path::{Path, PathBuf};

use crate::build;
use crate::shell::{root, shown};
use crate::sizes::files_below;
use crate::versions;

use contract::Contract;
use release::Release;

/// What was made, and where.
pub struct Made {
    /// The package, ready for `npm publish`.
    npm: PathBuf,
    /// The folder for static hosts, named after the major version.
    folder: PathBuf,
    /// What the checks need besides: made for them, and for nobody else.
    sample: PathBuf,
}

/// Builds the release, makes both of it, and lets the usual tools look at the package.
pub fn run() -> Result<(), String> {
    build::run()?;
    let made = from(&build::dist(), &root().join("target/package"))?;
    for folder in [&made.npm, &made.folder] {
        println!("{}: {} files", shown(folder), files_below(folder)?.len());
    }
    checks::run(&made)
}

/// Both, of a release that is there already; what was in the folder `to` is gone after that.
pub fn from(dist: &Path, to: &Path) -> Result<Made, String> {
    let (contract, version) = (Contract::of_this_checkout()?, versions::ours()?);
    types::agree(&contract, npm::TYPES, npm::README)?;
    let release = Release::of(dist)?;
    hosts::know(&release.served)?;
    if to.exists() {
        fs::remove_dir_all(to).map_err(|error| format!("{} cannot be emptied: {error}.", shown(to)))?;
    }
    let made = Made {
        npm: to.join("npm"),
        folder: to.join(format!("v{}", versions::major(&version))),
        sample: to.join("sample"),
    };
    let integrity = hosts::write(&release, &made.folder)?;
    npm::write(&release, &contract, &version, &integrity, &made.npm)?;
    checks::lay_out(&made)?;
    Ok(made)
}

/// A file with its folders, or one sentence.
fn write(file: &Path, text: impl AsRef<[u8]>) -> Result<(), String> {
    let folder = file.parent().unwrap_or(file);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
    written.map_err(|error| format!("{} cannot be written: {error}.", shown(file)))
}

/// A copy with its folders, or one sentence.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let bytes = fs::read(from).map_err(|error| format!("{} cannot be read: {error}.", shown(from)))?;
    write(to, bytes)
}

/// The licences, which every copy has to come with.
fn licences(to: &Path) -> Result<(), String> {
    ["LICENSE-APACHE", "LICENSE-MIT"].iter().try_for_each(|name| copy(&root().join(name), &to.join(name)))
}
