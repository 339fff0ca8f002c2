//! `tokens.css`: the custom properties a page may set, with their defaults, made from the contract.

use std::fmt::Write as _;

use super::contract::{Contract, Named};

/// Where the stylesheet takes the page's properties over, from the repository's root.
pub const STYLES: &str = "styles/tokens.css";
/// Ends a default that the contract writes shortened.
const SHORTENED: char = '…';

/// The stylesheet, or a sentence where contract and styles do not say the same.
pub fn of(contract: &Contract, styles: &str) -> Result<String, String> {
    let mut css = String::from(
        "/* The custom properties of <buying-readiness>, with their defaults. Copy what you want to change. */\n\n\
         buying-readiness {",
    );
    for one in &contract.css {
        let default = default(one, styles)?;
        let _ = write!(css, "\n  /* {} */\n  {}: {default};\n", one.about, one.name);
    }
    Ok(css + "}\n")
}

/// The default that holds: the one in the styles, where they have it, and it has to be the contract's.
fn default<'a>(one: &'a Named, styles: &'a str) -> Result<&'a str, String> {
    let Named { name, default, .. } = one;
    let begun = default.trim_end_matches(SHORTENED);
    match used(name, styles) {
        Some(used) if used == default || (begun != default && used.starts_with(begun)) => Ok(used),
        Some(used) => Err(format!("{name} is {used} in {STYLES} and {default} in the contract.")),
        None if begun != default => Err(format!("The default of {name} is shortened, and {STYLES} has none.")),
        None => Ok(default),
    }
}

/// What stands in the styles for a property that is not set: `var(--name, this)`.
fn used<'a>(name: &str, styles: &'a str) -> Option<&'a str> {
    let behind = styles.split_once(&format!("var({name}, "))?.1;
    let mut depth = 0_u32;
    let end = behind.find(|c| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth == 0 => true,
        ')' => {
            depth -= 1;
            false
        }
        _ => false,
    })?;
    Some(&behind[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::{read, root};

    fn property(name: &str, default: &str) -> Named {
        Named { name: name.into(), default: default.into(), about: "A face.".into(), ..Named::default() }
    }

    #[test]
    fn the_defaults_are_those_that_hold() {
        let styles = "a { --f: var(--br-font, system-ui, \"Segoe UI\"); --c: var(--br-c, rgb(0 calc(1) 0)); }";
        assert_eq!(default(&property("--br-font", "system-ui, …"), styles), Ok("system-ui, \"Segoe UI\""));
        assert_eq!(default(&property("--br-c", "rgb(0 calc(1) 0)"), styles), Ok("rgb(0 calc(1) 0)"));
        assert_eq!(default(&property("--br-layer", "7"), styles), Ok("7"));
        for (name, wrong) in [("--br-font", "serif, …"), ("--br-c", "red"), ("--br-none", "serif, …")] {
            assert!(default(&property(name, wrong), styles).is_err(), "{name}");
        }
    }

    #[test]
    fn the_stylesheet_has_them_all() {
        let contract = Contract::of_this_checkout().unwrap();
        let css = of(&contract, &read(&root().join(STYLES)).unwrap()).unwrap();
        assert!(contract.css.iter().all(|one| css.contains(&format!("\n  {}: ", one.name))), "{css}");
        assert!(!css.contains(SHORTENED) && css.contains("buying-readiness {\n"), "{css}");
    }
}
