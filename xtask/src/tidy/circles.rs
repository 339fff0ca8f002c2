//! No circle of files, except a module and its own children; and siblings do not reach each other through
//! their parent.
//!
//! What a file depends on is read by [`Graph`]. A circle is allowed only inside one module: it leads
//! through the module's own file, all its other files stand below that one, and the arrow back up comes
//! from a direct child. So a child may name what its parent's file defines, and a grandchild may not. Two
//! children in a circle are one wherever they name each other: what a parent re-exports counts as named in
//! the file that defines it. That a sibling is named through such a re-export at all is told as well, since
//! it hides where the arrow leads.
//!
//! Two tools of the field were looked at. `cargo modules dependencies --acyclic` searches a graph of
//! items in which a module points at what it holds and nothing points back at the module: two files that
//! import each other's types are no circle to it, two types of one file that hold each other are one; and
//! it reads no function bodies and no macros. `cargo cycles` reads `use` alone, leaves out what comes from
//! a sibling through `super`, and takes every lower-case name for a module.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use super::File;
use super::dependencies::{Dependency, Graph};

/// The first circle, an arrow a line; every sibling that is named through a parent; what cannot be read.
pub fn are_absent(files: &[File]) -> Vec<String> {
    let graph = Graph::read(files);
    let circle = Circles::of(&graph).first(&(0..graph.files.len()).collect()).map(|circle| circle.told(&graph));
    let hidden = graph.dependencies.iter().filter_map(|it| sibling(&graph, it));
    graph.unread.iter().cloned().chain(circle).chain(hidden).collect()
}

/// What is wrong where a dependency leads through a file above both ends.
fn sibling(graph: &Graph, &Dependency { from, to, through, line, ref name }: &Dependency) -> Option<String> {
    let parent = through.filter(|&parent| parent != to)?;
    let [from_path, to_path, parent_path] = [from, to, parent].map(|file| graph.path(file));
    (graph.is_within(from, parent) && graph.is_within(to, parent))
        .then(|| format!("{from_path}:{line}: {name} is named through {parent_path}, but defined in {to_path}."))
}

/// A circle, and how many files reach each other around it.
struct Circle {
    files: Vec<usize>,
    together: usize,
}

impl Circle {
    /// Its arrows, each with its place and the name that makes it.
    fn told(&self, graph: &Graph) -> String {
        let mut told = format!("a circle of {} files, where {} hang together:", self.files.len(), self.together);
        for (from, to) in self.files.iter().zip(self.files.iter().cycle().skip(1)) {
            let arrow = graph.dependencies.iter().find(|it| (it.from, it.to) == (*from, *to));
            let (line, name) = arrow.map_or((1, ""), |it| (it.line, &it.name));
            let _ = write!(told, "\n    {}:{line}: {name} is defined in {}", graph.path(*from), graph.path(*to));
        }
        told
    }
}

struct Circles<'a> {
    graph: &'a Graph,
    arrows: BTreeMap<usize, Vec<usize>>,
}

impl Circles<'_> {
    fn of(graph: &Graph) -> Circles<'_> {
        let mut arrows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for dependency in &graph.dependencies {
            arrows.entry(dependency.from).or_default().push(dependency.to);
        }
        Circles { graph, arrows }
    }

    /// A forbidden circle among these files. Files that hang together below one of them form a module:
    /// circles through its own file are allowed but for those that enter it from a grandchild, and what is
    /// left is looked at without it. Where none of them is on top there is always an arrow that is in no
    /// allowed circle.
    fn first(&self, files: &BTreeSet<usize>) -> Option<Circle> {
        self.strongly_connected(files).into_iter().find_map(|files| {
            let top = files.iter().copied().find(|&top| files.iter().all(|&file| self.graph.is_within(file, top)));
            let closing = files.iter().flat_map(|&from| self.arrows(from, &files).map(move |to| (from, to)));
            let closing =
                closing.filter(|&(from, to)| top.is_none_or(|top| to == top && !self.graph.is_child(from, top)));
            let circles = closing.filter_map(|(from, to)| self.shortest_way(to, from, &files));
            let shortest = circles.filter(|circle| !self.is_allowed(circle)).min_by_key(Vec::len);
            let below = || self.first(&files.iter().copied().filter(|&file| Some(file) != top).collect());
            let shortest = shortest.map(|circle| Circle { files: circle, together: files.len() });
            shortest.or_else(|| top.and_then(|_| below()))
        })
    }

    /// Whether it is a module with its own children: entered from a child, and all below it.
    fn is_allowed(&self, circle: &[usize]) -> bool {
        let before = circle.iter().cycle().skip(circle.len() - 1);
        circle.iter().zip(before).any(|(&file, &before)| {
            self.graph.is_child(before, file) && circle.iter().all(|&other| self.graph.is_within(other, file))
        })
    }

    fn arrows<'a>(&'a self, from: usize, among: &'a BTreeSet<usize>) -> impl Iterator<Item = usize> + 'a {
        self.arrows.get(&from).into_iter().flatten().copied().filter(|to| among.contains(to))
    }

    /// The sets of two files and more that all reach each other.
    fn strongly_connected(&self, files: &BTreeSet<usize>) -> Vec<BTreeSet<usize>> {
        let reached: BTreeMap<usize, BTreeSet<usize>> =
            files.iter().map(|&file| (file, self.came_from(file, files).into_keys().collect())).collect();
        let together = |file| reached[&file].iter().copied().filter(|other| reached[other].contains(&file)).collect();
        let sets: BTreeSet<BTreeSet<usize>> = files.iter().copied().map(together).collect();
        sets.into_iter().filter(|set| set.len() > 1).collect()
    }

    /// Both ends are part of the way.
    fn shortest_way(&self, from: usize, to: usize, among: &BTreeSet<usize>) -> Option<Vec<usize>> {
        let came_from = self.came_from(from, among);
        let mut way = vec![to];
        while way.last() != Some(&from) {
            way.push(*came_from.get(way.last()?)?);
        }
        way.reverse();
        Some(way)
    }

    /// For every file that can be reached, itself included, the one before it on a shortest way.
    fn came_from(&self, start: usize, among: &BTreeSet<usize>) -> BTreeMap<usize, usize> {
        let mut came_from = BTreeMap::from([(start, start)]);
        let mut next = VecDeque::from([start]);
        while let Some(file) = next.pop_front() {
            for to in self.arrows(file, among) {
                came_from.entry(to).or_insert_with(|| {
                    next.push_back(to);
                    file
                });
            }
        }
        came_from
    }
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    /// A crate whose root has the modules that its files are named after, and more in those files.
    fn found(files: &[(&str, &str)]) -> Vec<String> {
        are_absent(&made_up(files))
    }

    const ROOT: (&str, &str) = ("src/lib.rs", "pub mod a; pub mod b; pub mod c;");
    const NOTHING: (&str, &str) = ("src/c.rs", "pub struct C;");

    #[test]
    fn arrows_that_end_are_no_circle() {
        let a = ("src/a.rs", "use crate::{b::B, c::C};");
        assert!(found(&[ROOT, a, ("src/b.rs", "use super::c::C;\npub struct B(C);"), NOTHING]).is_empty());
    }

    #[test]
    fn two_files_in_a_circle_are_told_with_places_and_names() {
        let a = ("src/a.rs", "//! A.\nuse crate::b::B;\npub struct A(B);");
        let b = ("src/b.rs", "pub struct B;\nfn f(_: &super::a::A) {}");
        let told = "a circle of 2 files, where 2 hang together:\
                    \n    src/b.rs:2: super::a::A is defined in src/a.rs\
                    \n    src/a.rs:2: crate::b::B is defined in src/b.rs";
        assert_eq!(found(&[ROOT, a, b, NOTHING]), [told]);
        let crates = [("crates/x/src/lib.rs", "mod a; mod b;"), ("crates/x/src/a.rs", a.1), ("crates/x/src/b.rs", b.1)];
        assert_eq!(found(&crates), [told.replace("src/", "crates/x/src/")]);
    }

    #[test]
    fn a_module_may_stand_in_a_circle_with_its_own_children() {
        let files = [
            ("src/lib.rs", "mod m;"),
            ("src/m/mod.rs", "mod a;\nmod b;\npub struct M;\npub fn f() { a::f(M); b::f(M) }"),
            ("src/m/a.rs", "mod deep;\nuse super::M;\npub fn f(m: M) { super::b::f(m); deep::f() }"),
            ("src/m/a/deep.rs", "pub fn f() { super::super::b::g() }"),
            ("src/m/b.rs", "use super::M;\npub fn f(_: M) {}\npub fn g() {}"),
        ];
        assert!(found(&files).is_empty(), "{:?}", found(&files));
    }

    #[test]
    fn children_in_a_circle_are_found_behind_their_parent() {
        let found = found(&[
            ("src/lib.rs", "mod m;"),
            ("src/m.rs", "mod a; mod b; mod c;\npub struct M;\nuse {a::A, b::B, c::C};"),
            ("src/m/a.rs", "pub struct A(super::M, super::b::B);"),
            ("src/m/b.rs", "pub struct B(super::M, super::c::C);"),
            ("src/m/c.rs", "pub struct C(super::M, super::a::A);"),
        ]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("a circle of 3 files, where 3 hang together:"), "{found:?}");
    }

    #[test]
    fn siblings_that_reach_each_other_through_their_parent_are_found() {
        let root = ("src/lib.rs", "mod m;");
        let parent = ("src/m.rs", "mod a;\nmod b;\npub use a::A;\npub use b::B;");
        let a = ("src/m/a.rs", "use super::B;\npub struct A;");
        let hidden = "src/m/a.rs:1: super::B is named through src/m.rs, but defined in src/m/b.rs.";
        assert_eq!(found(&[root, parent, a, ("src/m/b.rs", "pub struct B;")]), [hidden]);
        let both = found(&[root, parent, a, ("src/m/b.rs", "pub struct B(crate::m::A);")]);
        assert_eq!(both.len(), 3);
        assert!(both[0].contains("src/m/b.rs:1: crate::m::A is defined in src/m/a.rs"), "{both:?}");
        assert!(both[1..].contains(&hidden.to_owned()));
    }

    #[test]
    fn a_circle_that_leaves_the_module_is_none_of_its_own() {
        let parent = ("src/a/mod.rs", "mod child;\npub struct A(crate::b::B);");
        let child = ("src/a/child.rs", "use super::A;\npub struct Child;");
        let outside = ("src/b.rs", "pub struct B(crate::a::child::Child);");
        let found = found(&[ROOT, parent, child, outside, NOTHING]);
        assert!(found[0].starts_with("a circle of 3 files"), "{found:?}");
    }

    #[test]
    fn a_grandchild_does_not_name_its_grandparent() {
        let found = found(&[
            ("src/lib.rs", "mod m;"),
            ("src/m.rs", "mod a;\npub struct M;\nuse a::A;"),
            ("src/m/a.rs", "mod deep;\npub struct A(deep::Deep);"),
            ("src/m/a/deep.rs", "pub struct Deep;\nuse super::super::M;"),
        ]);
        assert!(found[0].contains("src/m/a/deep.rs:2: super::super::M is defined in src/m.rs"), "{found:?}");
    }

    #[test]
    fn tests_may_look_wherever_they_like() {
        let a = ("src/a.rs", "use crate::b::B;\npub struct A;");
        let b = "pub struct B;\n#[cfg(test)]\nmod tests { use crate::a::A; }\n#[cfg(all(test, unix))]\nuse crate::a::A;\
                 \nimpl B { #[cfg(test)] fn a() -> super::a::A {} }\n#[cfg(test)]\nmod more;";
        let more = ("src/b/more.rs", "use crate::a::A;");
        assert!(found(&[ROOT, a, ("src/b.rs", b), more, NOTHING]).is_empty());
        let any = format!("{b}\n#[cfg(any(test, unix))] use crate::a::A;");
        assert_eq!(found(&[ROOT, a, ("src/b.rs", &any), more, NOTHING]).len(), 1);
    }
}
