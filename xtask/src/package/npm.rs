//! The package for npm: the release with its types, its contract and what it weighs to trust it.

use std::path::Path;

use super::contract::{self, Contract};
use super::release::Release;
use super::{tokens, types};
use crate::shell::{read, root};

/// The types as they are written; `types.rs` puts in what each member is for.
pub const TYPES: &str = include_str!("../../package/index.d.ts");
/// What npm shows.
pub const README: &str = include_str!("../../package/README.md");

const PACKAGE: &str = include_str!("../../package/package.json");
/// In the place of the version, which stands in Cargo.toml.
const UNSET: &str = "\"version\": \"0.0.0\"";

/// As they are.
const OTHERS: [(&str, &str); 3] = [
    ("README.md", README),
    ("react.d.ts", include_str!("../../package/react.d.ts")),
    ("vue.d.ts", include_str!("../../package/vue.d.ts")),
];

/// Makes the package.
pub fn write(release: &Release, contract: &Contract, version: &str, integrity: &str, to: &Path) -> Result<(), String> {
    release.copy(to)?;
    super::write(&to.join("package.json"), package(version)?)?;
    super::write(&to.join("integrity.json"), integrity)?;
    super::write(&to.join("index.d.ts"), types::documented(contract, TYPES))?;
    for (name, text) in OTHERS {
        super::write(&to.join(name), text)?;
    }
    let css = tokens::of(contract, &read(&root().join(tokens::STYLES))?)?;
    super::write(&to.join("tokens.css"), css)?;
    super::copy(&root().join(contract::FILE), &to.join("custom-elements.json"))?;
    super::licences(to)
}

/// `package.json` in this version.
fn package(version: &str) -> Result<String, String> {
    let (before, behind) = PACKAGE.split_once(UNSET).ok_or("xtask/package/package.json has no place for a version.")?;
    Ok(format!("{before}\"version\": \"{version}\"{behind}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_is_of_this_version_and_needs_no_other() {
        let package = package("1.2.3").unwrap();
        let json: serde_json::Value = serde_json::from_str(&package).unwrap();
        assert_eq!(json["version"], "1.2.3");
        assert!(!package.to_lowercase().contains("dependencies"), "{package}");
    }
}
