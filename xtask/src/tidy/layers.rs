//! Arrows between rooms run down only, and there are no circles.

use super::File;
use super::code::without_tests;

/// Each room and the rooms it may use. A new room gets its line here and in ARCHITECTURE.md.
const ROOMS: [(&str, &[&str]); 13] = [
    ("sorted", &[]),
    ("json", &["sorted"]),
    ("questionnaire", &["json", "sorted"]),
    ("group", &["questionnaire", "json", "sorted"]),
    ("assessment", &["group", "questionnaire", "json", "sorted"]),
    ("i18n", &["json"]),
    ("state", &["assessment", "group", "questionnaire"]),
    ("share", &["assessment", "group", "questionnaire", "json", "sorted"]),
    ("store", &["state", "share", "assessment", "group", "questionnaire", "json"]),
    ("phrases", &["state", "i18n", "assessment", "group", "questionnaire", "sorted"]),
    ("report", &["phrases", "state", "share", "i18n", "assessment", "group", "questionnaire", "json", "sorted"]),
    (
        "ui",
        &[
            "state",
            "share",
            "store",
            "report",
            "phrases",
            "i18n",
            "assessment",
            "group",
            "questionnaire",
            "json",
            "sorted",
        ],
    ),
    ("element", &["ui", "state", "share", "store", "report", "assessment", "group", "questionnaire", "json"]),
];

/// One sentence for every use of a room that stands beside or above the user.
pub fn run_down(files: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| is_checked(file)) {
        let from = room(&file.path);
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == from) else {
            complaints.push(file.complaint(0, &format!("the room {from} has no place among the layers.")));
            continue;
        };
        for (at, to) in uses(&without_tests(&file.text), depth(&file.path)) {
            if to != from && is_room(&to) && !allowed.contains(&to.as_str()) {
                complaints.push(file.complaint(at, &format!("{from} may not use {to}.")));
            }
        }
    }
    complaints
}

/// Tests may look wherever they like, and the map of the rooms names them all.
fn is_checked(file: &File) -> bool {
    let path = file.path.as_str();
    let is_top = ["src/lib.rs", "src/main.rs"].contains(&path);
    file.is("src", "rs") && !is_top && !file.is_tests()
}

fn is_room(name: &str) -> bool {
    ROOMS.iter().any(|(room, _)| *room == name)
}

/// `ui` for src/ui/app.rs and for src/ui.rs.
fn room(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    let first = inside.split('/').next().unwrap_or(inside);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// How many `super::` lead from this file to the root.
fn depth(path: &str) -> usize {
    path.matches('/').count() - usize::from(path.ends_with("/mod.rs"))
}

/// The rooms named after `crate::`, alone or in braces, and after enough `super::`, with places.
fn uses(code: &str, depth: usize) -> Vec<(usize, String)> {
    let up = "super::".repeat(depth);
    let mut found = Vec::new();
    for root in ["crate::", up.as_str()] {
        for (at, _) in code.match_indices(root).filter(|(at, _)| !code[..*at].ends_with(['$', ':'])) {
            let behind = &code[at + root.len()..];
            match behind.strip_prefix('{') {
                Some(list) => found.extend(heads(list).into_iter().map(|name| (at, name))),
                None => found.push((at, head(behind))),
            }
        }
    }
    found
}

fn head(path: &str) -> String {
    path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The first name of each path in a braced list, up to its closing brace.
fn heads(list: &str) -> Vec<String> {
    let (mut depth, mut heads, mut start) = (0, vec![head(list)], 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = at + 1,
            _ => continue,
        }
        if c == ',' && depth == 0 {
            heads.push(head(&list[start..]));
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    fn complaints(path: &str, text: &str) -> Vec<String> {
        run_down(&made_up(&[(path, text)]))
    }

    #[test]
    fn down_is_fine_and_up_is_not() {
        assert!(complaints("src/ui/app.rs", "use crate::assessment::assess;").is_empty());
        assert!(complaints("src/group/mod.rs", "use crate::group::x; // crate::ui").is_empty());
        let found = complaints("src/assessment/mod.rs", "//! x\nuse crate::ui::App;");
        assert_eq!(found, ["src/assessment/mod.rs:2: assessment may not use ui."]);
        assert_eq!(complaints("src/state.rs", "fn f(a: crate::share::Link) {}").len(), 1);
        assert_eq!(complaints("src/share/mod.rs", "use crate::store;").len(), 1);
    }

    #[test]
    fn lists_and_supers_are_seen_through() {
        let list = "use crate::{\n  group::{a, ui},\n  ui::App, json,\n};";
        assert_eq!(complaints("src/share/mod.rs", list), ["src/share/mod.rs:1: share may not use ui."]);
        assert_eq!(complaints("src/json/read.rs", "use super::super::group::Group;").len(), 1);
        assert!(complaints("src/json/read.rs", "use super::Json;").is_empty());
        assert_eq!(complaints("src/json/mod.rs", "use super::group::Group;").len(), 1);
    }

    #[test]
    fn a_new_room_has_to_be_given_a_place() {
        assert_eq!(complaints("src/misc.rs", "").len(), 1);
        assert!(complaints("src/lib.rs", "pub mod misc;").is_empty());
        assert!(complaints("src/group/tests.rs", "use crate::ui::App;").is_empty());
    }
}
