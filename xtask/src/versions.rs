//! Which version of each tool this repository needs. Every version is written down once, in the
//! file its own tool reads, and taken from there.

use crate::shell::{read, root};

/// The versions this checkout asks for.
pub struct Versions {
    /// From `Trunk.toml`.
    pub trunk: String,
    /// From `Cargo.lock`: the command must be exactly as old as the library.
    pub wasm_bindgen: String,
    /// From `tools/package.json`.
    pub binaryen: String,
    /// From `Cargo.toml`, where no tool reads it but ours.
    pub splitter: String,
}

impl Versions {
    /// Reads them from the repository.
    pub fn of_this_checkout() -> Result<Self, String> {
        let root = root();
        let trunk = read(&root.join("Trunk.toml"))?;
        let lock = read(&root.join("Cargo.lock"))?;
        let npm = read(&root.join("tools/package.json"))?;
        let cargo = read(&root.join("Cargo.toml"))?;
        Ok(Self {
            trunk: trunk_version(&trunk).ok_or("Trunk.toml names no trunk-version.")?.to_owned(),
            wasm_bindgen: locked(&lock, "wasm-bindgen").ok_or("Cargo.lock has no wasm-bindgen.")?.to_owned(),
            binaryen: pinned(&npm, "binaryen").ok_or("tools/package.json pins no binaryen.")?.to_owned(),
            splitter: splitter_version(&cargo).ok_or("Cargo.toml names no splitter.")?.to_owned(),
        })
    }
}

/// The version of what is built here, from `Cargo.toml`.
pub fn ours() -> Result<String, String> {
    let cargo = read(&root().join("Cargo.toml"))?;
    Ok(package_version(&cargo).ok_or("Cargo.toml names no version.")?.to_owned())
}

/// The version of a package that `tools/package.json` pins.
pub fn of_npm(package: &str) -> Result<String, String> {
    let npm = read(&root().join("tools/package.json"))?;
    Ok(pinned(&npm, package).ok_or(format!("tools/package.json pins no {package}."))?.to_owned())
}

/// The first one in a Cargo.toml: its own.
fn package_version(toml: &str) -> Option<&str> {
    toml.lines().find_map(|line| quoted(line.strip_prefix("version = ")?))
}

fn trunk_version(toml: &str) -> Option<&str> {
    let line = toml.lines().find_map(|line| line.trim().strip_prefix("trunk-version"))?;
    Some(line.trim_start_matches([' ', '=', '"']).trim_end_matches(['"', ' ']))
}

/// The version of a package in a cargo lock file.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let entry = lock.split_once(&format!("name = \"{package}\"\n"))?.1;
    quoted(entry.strip_prefix("version = ")?)
}

fn splitter_version(toml: &str) -> Option<&str> {
    toml.lines().find_map(|line| quoted(line.strip_prefix("wasm-split = ")?))
}

/// The version of a package in a package.json.
fn pinned<'a>(json: &'a str, package: &str) -> Option<&'a str> {
    quoted(json.split_once(&format!("\"{package}\":"))?.1.trim_start())
}

fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.split('"').next()
}

/// The version in what a tool prints about itself: the first word that begins with a digit.
pub fn in_output(output: &str) -> Option<&str> {
    let words = output.split_whitespace().map(|word| word.trim_start_matches('v'));
    words.into_iter().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The number before the first point.
pub fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_where_they_are_written() {
        assert_eq!(trunk_version("# x\ntrunk-version = \"=0.21.14\"\n"), Some("0.21.14"));
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
        assert_eq!(splitter_version("[workspace.metadata]\nwasm-split = \"0.2.4\"\n"), Some("0.2.4"));
        assert_eq!(
            package_version("[package]\nname = \"a\"\nversion = \"0.1.0\"\n[x]\nversion = \"9\"\n"),
            Some("0.1.0")
        );
        assert_eq!(pinned("{\"binaryen\": \"132.0.0\"}", "binaryen"), Some("132.0.0"));
    }

    #[test]
    fn tools_say_their_version_each_in_its_way() {
        assert_eq!(in_output("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(in_output("wasm-bindgen 0.2.130 (abc)"), Some("0.2.130"));
        assert_eq!(in_output("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(in_output("v20.20.2"), Some("20.20.2"));
        assert_eq!(in_output("no digits here"), None);
        assert_eq!(major("156.0.8078.79"), "156");
    }
}
