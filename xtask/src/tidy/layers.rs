//! Arrows between the widget's rooms, the top-level modules of `src`, run down only.

use std::collections::BTreeSet;

use super::File;
use super::dependencies::Graph;

/// The rooms from top to bottom: each may use those behind it. A new room gets its place here and in
/// ARCHITECTURE.md; one that is not there yet does no harm.
const ORDER: [&str; 23] = [
    "main",
    "lib",
    "element",
    "island",
    "app",
    "parts",
    "pages",
    "components",
    "lazy",
    "hooks",
    "report",
    "phrases",
    "state",
    "store",
    "snapshot",
    "i18n",
    "questionnaire",
    "config",
    "environment",
    "drafts",
    "focus",
    "styles",
    "platform",
];

/// One sentence for each two rooms of which the lower uses the upper, and for a room without a place.
pub fn run_down(files: &[File]) -> Vec<String> {
    let mut graph = Graph::read(files);
    graph.dependencies.dedup_by_key(|it| (it.from, it.to));
    let rooms: BTreeSet<&str> = graph.files.iter().filter_map(|file| room(&file.path)).collect();
    let homeless = rooms.into_iter().filter(|room| place(room).is_none());
    let mut complaints: Vec<String> =
        homeless.map(|room| format!("src/{room}: it has no place among the rooms.")).collect();
    for dependency in &graph.dependencies {
        let [from, to] = [dependency.from, dependency.to].map(|file| room(graph.path(file)));
        let (Some(from), Some(to)) = (from, to) else { continue };
        if place(to).zip(place(from)).is_some_and(|(to, from)| to < from) {
            let (path, line) = (graph.path(dependency.from), dependency.line);
            complaints.push(format!("{path}:{line}: {from} may not use {to} ({}).", dependency.name));
        }
    }
    complaints
}

fn place(room: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == room)
}

/// `app` for `src/app.rs` and for `src/app/static_page.rs`.
fn room(path: &str) -> Option<&str> {
    let first = path.strip_prefix("src/")?.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    fn complaints(files: &[(&str, &str)]) -> Vec<String> {
        run_down(&made_up(files))
    }

    #[test]
    fn down_is_fine_and_up_is_not() {
        let found = complaints(&[
            ("src/lib.rs", "mod pages;\nmod i18n;"),
            ("src/pages/mod.rs", "pub struct Page;\nuse crate::i18n::Key;"),
            ("src/i18n.rs", "//! x\npub struct Key;\nfn f(a: crate::pages::Page) {}"),
        ]);
        assert_eq!(found, ["src/i18n.rs:3: i18n may not use pages (crate::pages::Page)."]);
    }

    #[test]
    fn crates_are_kept_apart_by_the_compiler() {
        let i18n = ("crates/formats/src/i18n.rs", "use crate::pages::Page;");
        let pages = ("crates/formats/src/pages.rs", "pub struct Page;");
        assert!(complaints(&[("crates/formats/src/lib.rs", "mod i18n; mod pages;"), i18n, pages]).is_empty());
    }

    #[test]
    fn a_new_room_has_to_be_given_a_place() {
        let found = complaints(&[("src/lib.rs", "mod misc;"), ("src/misc.rs", "")]);
        assert_eq!(found, ["src/misc: it has no place among the rooms."]);
    }
}
