//! The graph of files: which file names something that is defined in which other, read from the code.
//!
//! Every path that stands in the code is resolved as the compiler does it, through modules, imports and
//! re-exports, to the file its item is defined in. Hence:
//!
//! - who names `parent::Thing`, where the parent has `pub use child::Thing`, depends on the child's file;
//! - a name that only a macro defines counts as the own of the module it is looked for in;
//! - `mod child;` and an import of a module alone are no dependency: what is named through them is;
//! - `use module::*` names the module's file, and whatever is taken through it the file that defines it.
//!
//! Left out: what leads to other crates, through a re-export too, since cargo allows no circle of crates;
//! and method calls, whose type has been named where the value comes from.

use super::File;
use super::modules::{Code, Meaning, Module, Named, SourceFile};

/// The files of `src` and `crates/*/src`, and what they name of each other.
pub struct Graph {
    pub files: Vec<SourceFile>,
    /// The first place for each two files and way between them.
    pub dependencies: Vec<Dependency>,
    /// What could not be read, a complaint each.
    pub unread: Vec<String>,
}

/// `from` names, in that line, something that is defined in `to`: indices of files, as is the other file
/// whose import or re-export it is named through, if any.
pub struct Dependency {
    pub from: usize,
    pub to: usize,
    pub through: Option<usize>,
    pub line: usize,
    pub name: String,
}

impl Graph {
    /// Reads the crates that are among these files.
    pub fn read(sources: &[File]) -> Graph {
        let Code { files, modules, named, unread } = Code::read(sources);
        let modules = Modules(modules);
        let file = |module: usize| modules.0[module].file;
        let mut dependencies = Vec::new();
        for Named { module, path, line, all } in named {
            let found = modules.resolve(module, &path, &mut Vec::new());
            dependencies.extend(found.into_iter().filter(|found| found.is_item || all).map(|found| Dependency {
                from: file(module),
                to: file(found.module),
                through: found.through.map(file).filter(|&through| through != file(module)),
                line,
                name: path.join("::"),
            }));
        }
        dependencies.retain(|it| it.from != it.to);
        dependencies.sort_by_key(|it| (it.from, it.to, it.through, it.line));
        dependencies.dedup_by_key(|it| (it.from, it.to, it.through));
        dependencies.sort_by_key(|it| (it.from, it.to, it.line));
        Graph { files, dependencies, unread }
    }

    pub fn path(&self, file: usize) -> &str {
        &self.files[file].path
    }

    pub fn is_child(&self, file: usize, parent: usize) -> bool {
        self.files[file].parent == Some(parent)
    }

    /// Whether a file is this one, or stands below it.
    pub fn is_within(&self, file: usize, top: usize) -> bool {
        file == top || self.files[file].parent.is_some_and(|parent| self.is_within(parent, top))
    }
}

struct Modules(Vec<Module>);

/// What a path leads to: a module, or an item of it.
#[derive(Clone, Copy)]
struct Found {
    module: usize,
    is_item: bool,
    /// The first module on the way that only imports what was looked for there.
    through: Option<usize>,
}

impl Found {
    fn module(module: usize) -> Found {
        Found { module, is_item: false, through: None }
    }

    fn item(module: usize) -> Found {
        Found { is_item: true, ..Found::module(module) }
    }
}

/// Names that are being looked up, in which module: an import may have the name it leads through.
type Open<'a> = Vec<(usize, &'a str)>;

impl Modules {
    /// Nothing where it leads out of the crate.
    fn resolve<'a>(&'a self, from: usize, path: &'a [String], open: &mut Open<'a>) -> Vec<Found> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let mut found = self.step(from, first).unwrap_or_else(|| self.look_up(from, first, open));
        for name in rest {
            // A function may have the name of the module it stands in.
            let has_module = found.iter().any(|found| !found.is_item);
            found.retain(|found| !(has_module && found.is_item));
            found = found.into_iter().flat_map(|found| self.enter(found, name, open)).collect();
        }
        found
    }

    /// An item's own names (variants, associated functions) are the item's.
    fn enter<'a>(&'a self, outer: Found, name: &'a str, open: &mut Open<'a>) -> Vec<Found> {
        if outer.is_item {
            return vec![outer];
        }
        let mut inside = self.step(outer.module, name).unwrap_or_else(|| self.look_up(outer.module, name, open));
        if inside.is_empty() && self.is_made_by_macro(outer.module, name, open) {
            inside.push(Found::item(outer.module));
        }
        inside.into_iter().map(|found| Found { through: outer.through.or(found.through), ..found }).collect()
    }

    /// Whether the module is not seen to define or import the name, nor everything of another crate.
    fn is_made_by_macro<'a>(&'a self, module: usize, name: &str, open: &mut Open<'a>) -> bool {
        let Module { names, globs, .. } = &self.0[module];
        !names.contains_key(name) && globs.iter().all(|glob| !self.resolve(module, glob, open).is_empty())
    }

    /// Where the words lead that are no names.
    fn step(&self, from: usize, word: &str) -> Option<Vec<Found>> {
        let parent = self.0[from].parent;
        match (word, parent) {
            ("self", _) | ("crate", None) => Some(vec![Found::module(from)]),
            ("crate", Some(parent)) => self.step(parent, word),
            ("super", _) => Some(parent.map(Found::module).into_iter().collect()),
            _ => None,
        }
    }

    fn look_up<'a>(&'a self, module: usize, name: &'a str, open: &mut Open<'a>) -> Vec<Found> {
        let Module { names, globs, .. } = &self.0[module];
        let meanings = names.get(name).map_or(&[][..], Vec::as_slice);
        let is_open = open.contains(&(module, name));
        open.push((module, name));
        let (mut found, mut imported) = (Vec::new(), Vec::new());
        for meaning in meanings {
            match meaning {
                Meaning::Defined => found.push(Found::item(module)),
                Meaning::Child(child) => found.push(Found::module(*child)),
                Meaning::Import(path) if !is_open => imported.extend(self.resolve(module, path, open)),
                Meaning::Import(_) => {}
            }
        }
        // An item that is named wins over one that is imported with everything.
        let is_named = found.iter().chain(&imported).any(|found| found.is_item);
        for glob in globs.iter().filter(|_| !is_named && !is_open) {
            let modules = self.resolve(module, glob, open).into_iter().filter(|found| !found.is_item);
            imported.extend(modules.flat_map(|found| self.look_up(found.module, name, open)).collect::<Vec<_>>());
        }
        open.pop();
        found.extend(imported.into_iter().map(|found| Found { through: Some(module), ..found }));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    /// What `src/a.rs` with this code depends on, beside a module of many kinds: `file: name`.
    fn named(code: &str) -> Vec<String> {
        let graph = Graph::read(&made_up(&[
            ("src/lib.rs", "mod a; mod m; pub struct Root;"),
            ("src/a.rs", code),
            (
                "src/m/mod.rs",
                "mod x;\npub mod draw;\npub use x::*;\npub use draw::draw;\npub use yew::Html;\ninclude!(a);\nextern \"C\" { type Bound; }",
            ),
            (
                "src/m/x.rs",
                "pub struct X;\npub fn x() {}\npub mod inner { pub use super::X as Y; pub use yew::prelude::*; }",
            ),
            ("src/m/draw.rs", "pub fn draw() {}\npub struct Draw;"),
        ]));
        assert!(graph.unread.is_empty(), "{:?}", graph.unread);
        let of_a = graph.dependencies.iter().filter(|it| graph.path(it.from) == "src/a.rs");
        let told = |it: &Dependency| format!("{}: {}", graph.path(it.to).trim_start_matches("src/"), it.name);
        let mut told: Vec<String> = of_a.map(told).collect();
        told.sort();
        told
    }

    #[test]
    fn paths_lead_to_the_file_that_defines() {
        assert_eq!(named("use crate::m::X;"), ["m/x.rs: crate::m::X"]);
        assert_eq!(
            named("use super::{m::{inner::Y, Html, Bound}, Root};"),
            ["lib.rs: super::Root", "m/mod.rs: super::m::Bound", "m/x.rs: super::m::inner::Y"]
        );
        assert_eq!(
            named("fn f() -> crate::m::Made { crate::m::draw() }"),
            ["m/draw.rs: crate::m::draw", "m/mod.rs: crate::m::Made"]
        );
        assert!(named("use crate::m::inner::Callback;\nuse std::rc::Rc;").is_empty());
        assert_eq!(named("use super::m::draw::{self, Draw as D};")[0], "m/draw.rs: super::m::draw");
    }

    #[test]
    fn a_module_alone_is_none_and_what_is_named_through_it_is_one() {
        assert!(named("use crate::m;\nuse std::m::X;\nfn f(m: u8) -> u8 { m }").is_empty());
        assert_eq!(named("use crate::m;\nfn f() { m::x() }"), ["m/x.rs: m::x"]);
        assert_eq!(named("use super::m::*;\nfn f(_: Option<X>) {}"), ["m/mod.rs: super::m", "m/x.rs: X"]);
    }

    #[test]
    fn macros_and_attributes_are_read_too() {
        let html = "use crate::m;\nfn f() { html! { <p class={c.m}>{ vec![m::x()] }<m::draw::Draw/></p> } }";
        assert_eq!(named(html), ["m/draw.rs: m::draw::Draw", "m/x.rs: m::x"]);
        assert_eq!(named("#[prop_or_else(crate::m::draw)]\nstruct A;"), ["m/draw.rs: crate::m::draw"]);
        assert!(named("fn f() { a!(::crate::m::x, Vec::<u8>::m::x) }").is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let graph = Graph::read(&made_up(&[("src/lib.rs", "mod a;\nmod b;"), ("src/a.rs", "fn")]));
        assert_eq!(graph.unread.len(), 2);
        assert!(graph.unread[0].starts_with("src/a.rs:1: "), "{:?}", graph.unread);
        assert!(graph.unread[1].starts_with("src/b.rs: there is no such file"), "{:?}", graph.unread);
    }
}
