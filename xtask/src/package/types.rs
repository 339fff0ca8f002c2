//! The types for TypeScript are written by hand, and held against the contract: neither may have what the
//! other has not. What a member is for stands in the contract alone and is put in from there.

use std::fmt::Write as _;

use super::contract::{Contract, Named};

/// Where the class and the events stand in the types, and what only TypeScript needs there.
const CLASS: &str = "declare class BuyingReadiness extends HTMLElement {\n";
const EVENTS: &str = "export interface BuyingReadinessEvents {\n";
const OVERLOADED: [&str; 2] = ["addEventListener", "removeEventListener"];

/// One sentence for each thing that types or README do not say as the contract does.
pub fn agree(contract: &Contract, types: &str, readme: &str) -> Result<(), String> {
    let class = body(types, CLASS).ok_or("index.d.ts has no class BuyingReadiness.")?;
    let events = body(types, EVENTS).ok_or("index.d.ts has no events.")?;
    let mut complaints = Vec::new();
    for one in contract.typed() {
        let line = line(one, contract);
        if !types.lines().any(|there| there == line) {
            complaints.push(format!("index.d.ts does not have this of the contract: {}", line.trim()));
        }
    }
    for one in members(class) {
        if !contract.properties.iter().chain(&contract.methods).any(|known| known.name == name(one)) {
            complaints.push(format!("The contract has no member {}, but index.d.ts has.", name(one)));
        }
    }
    for one in members(events) {
        if !contract.events.iter().any(|known| known.name == name(one)) {
            complaints.push(format!("The contract has no event {}, but index.d.ts has.", name(one)));
        }
    }
    for one in &contract.events {
        if !readme.contains(&format!("`{}`", one.name)) {
            complaints.push(format!("The package's README.md does not name the event {}.", one.name));
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
}

/// The types, each member under what the contract says of it.
pub fn documented(contract: &Contract, types: &str) -> String {
    let mut out = String::new();
    for there in types.lines() {
        if let Some(one) = contract.typed().find(|one| line(one, contract) == there) {
            let indent = &there[..there.len() - there.trim_start().len()];
            let _ = writeln!(out, "{indent}/** {} */", one.about);
        }
        out += there;
        out.push('\n');
    }
    out
}

/// The line in which the types have it.
fn line(one: &Named, contract: &Contract) -> String {
    let Named { name, kind, .. } = one;
    let is_in = |all: &[Named]| all.iter().any(|known| std::ptr::eq(known, one));
    if is_in(&contract.methods) {
        format!("  {name}{kind};")
    } else if is_in(&contract.functions) {
        format!("export function {name}{kind};")
    } else if is_in(&contract.events) {
        format!("  \"{name}\": {kind};")
    } else {
        format!("  {name}: {kind};")
    }
}

/// What stands between that line and the bracket that closes it.
fn body<'a>(types: &'a str, start: &str) -> Option<&'a str> {
    types.split_once(start)?.1.split_once("\n}").map(|(body, _)| body)
}

/// The lines that begin a member: indented once.
fn members(body: &str) -> impl Iterator<Item = &str> {
    let once = body.lines().filter_map(|line| line.strip_prefix("  "));
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '"');
    let is_listener = |line: &str| OVERLOADED.iter().any(|name| line.starts_with(name));
    once.filter(begins).filter(move |line| !is_listener(line))
}

/// The name at the beginning of a member.
fn name(member: &str) -> &str {
    let member = member.trim_start_matches("readonly ").trim_start_matches('"');
    member.split(['"', ':', '(', '?', '<', ' ', ';']).next().unwrap_or(member)
}

#[cfg(test)]
mod tests {
    use super::super::npm::{README, TYPES};
    use super::*;

    fn complaints(types: &str) -> String {
        agree(&Contract::of_this_checkout().unwrap(), types, README).err().unwrap_or_default()
    }

    #[test]
    fn the_types_are_those_of_the_contract() {
        assert_eq!(complaints(TYPES), "");
    }

    #[test]
    fn what_only_one_side_has_is_told() {
        for (ours, theirs, told) in [
            ("  theme: ", "  them: ", "of the contract: theme: \"auto\" | \"light\" | \"dark\";"),
            ("  open: boolean;\n", "", "of the contract: open: boolean;"),
            ("openLink(url: string)", "openLink(url: URL)", "of the contract: openLink(url: string): void;"),
            ("{ jobsAnswered: number }", "undefined", "of the contract: \"br-job-complete\": CustomEvent<{"),
            ("tag?: string; ", "", "of the contract: export function define("),
            ("  assets: string;", "  assets: string;\n  colour: string;", "The contract has no member colour,"),
            ("  show(): void;", "  show(): void;\n  hide(): void;", "The contract has no member hide,"),
            ("  \"br-ready\"", "  \"br-end\": Event;\n  \"br-ready\"", "The contract has no event br-end,"),
        ] {
            assert!(TYPES.contains(ours), "{ours}");
            let said = complaints(&TYPES.replacen(ours, theirs, 1));
            assert!(said.contains(told), "{ours} as {theirs}: {said}");
        }
        let contract = Contract::of_this_checkout().unwrap();
        let readme = README.replace("`br-join`", "");
        assert!(agree(&contract, TYPES, &readme).unwrap_err().ends_with("does not name the event br-join."));
    }

    #[test]
    fn each_member_stands_under_what_it_is_for() {
        let documented = documented(&Contract::of_this_checkout().unwrap(), TYPES);
        assert!(documented.contains("  /** Whether the dialog is open. Means nothing inline. */\n  open: boolean;"));
        assert!(documented.contains("*/\nexport function define("));
        assert_eq!(documented.lines().filter(|line| !TYPES.lines().any(|ours| ours == *line)).count(), {
            let contract = Contract::of_this_checkout().unwrap();
            contract.typed().count()
        });
    }
}
