//! The modules of the crates as their code declares them, and the paths that stand in it.
//!
//! Starting from each `lib.rs` and `main.rs`, modules are followed through `mod`; what is compiled for
//! tests alone is left out. Paths are taken from `use`, from the code, and from the tokens of macros and
//! attributes, which are not parsed.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ForeignItem, ImplItemFn, Item, ItemMod, ItemUse, Macro, MetaList, UseTree};

use super::File;

/// What was read.
#[derive(Default)]
pub struct Code {
    pub files: Vec<SourceFile>,
    pub modules: Vec<Module>,
    pub named: Vec<Named>,
    /// What could not be read, a complaint each.
    pub unread: Vec<String>,
}

/// A file that is a module of a crate.
pub struct SourceFile {
    pub path: String,
    /// The file of its parent module.
    pub parent: Option<usize>,
}

/// A module, in a file of its own or inside one.
pub struct Module {
    pub file: usize,
    pub parent: Option<usize>,
    /// One name may stand for a module and a function at once.
    pub names: BTreeMap<String, Vec<Meaning>>,
    /// The modules everything is imported from.
    pub globs: Vec<Vec<String>>,
    /// Where the files of its children stand.
    folder: String,
}

/// What a name means in a module.
pub enum Meaning {
    Defined,
    Child(usize),
    Import(Vec<String>),
}

/// A path as it stands in the code of a module; with `all`, everything in it is imported.
pub struct Named {
    pub module: usize,
    pub path: Vec<String>,
    pub line: usize,
    pub all: bool,
}

impl Code {
    /// Reads the crates that are among these files.
    pub fn read(sources: &[File]) -> Code {
        let mut reader = Reader { sources, code: Code::default(), here: 0 };
        for file in sources.iter().filter(|file| is_crate_root(&file.path)) {
            reader.read(file, None);
        }
        reader.code
    }
}

fn is_crate_root(path: &str) -> bool {
    let folder = path.strip_suffix("/lib.rs").or(path.strip_suffix("/main.rs"));
    folder.is_some_and(|folder| folder == "src" || (folder.starts_with("crates/") && folder.ends_with("/src")))
}

struct Reader<'a> {
    sources: &'a [File],
    code: Code,
    /// The module that is being read.
    here: usize,
}

impl Reader<'_> {
    /// Reads a file as the module of a parent, and its children.
    fn read(&mut self, file: &File, parent: Option<usize>) {
        let syntax = match syn::parse_file(&file.text) {
            Ok(syntax) => syntax,
            Err(error) => {
                let line = error.span().start().line;
                self.code.unread.push(format!("{}:{line}: {error}.", file.path));
                return;
            }
        };
        let parent_file = parent.map(|parent| self.code.modules[parent].file);
        self.code.files.push(SourceFile { path: file.path.clone(), parent: parent_file });
        let stem = file.path.trim_end_matches(".rs");
        let folder = ["/mod", "/lib", "/main"].iter().find_map(|name| stem.strip_suffix(name)).unwrap_or(stem);
        let module = self.add(self.code.files.len() - 1, parent, folder.to_owned());
        self.inside(module, |reader| reader.visit_file(&syntax));
    }

    fn add(&mut self, file: usize, parent: Option<usize>, folder: String) -> usize {
        self.code.modules.push(Module { file, parent, folder, names: BTreeMap::new(), globs: Vec::new() });
        self.code.modules.len() - 1
    }

    fn inside(&mut self, module: usize, read: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.here, module);
        read(self);
        self.here = outside;
    }

    fn means(&mut self, name: String, meaning: Meaning) {
        self.code.modules[self.here].names.entry(name).or_default().push(meaning);
    }

    fn define(&mut self, name: Option<&Ident>) {
        if let Some(name) = name {
            self.means(name.to_string(), Meaning::Defined);
        }
    }

    fn name(&mut self, path: Vec<String>, line: usize, all: bool) {
        self.code.named.push(Named { module: self.here, path, line, all });
    }

    fn import(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: &Ident| [before, &[name.to_string()]].concat();
        let (name, alias) = match tree {
            UseTree::Path(path) => return self.import(&path.tree, &with(&path.ident)),
            UseTree::Group(group) => return group.items.iter().for_each(|tree| self.import(tree, before)),
            UseTree::Glob(glob) => {
                self.code.modules[self.here].globs.push(before.to_vec());
                return self.name(before.to_vec(), glob.star_token.spans[0].start().line, true);
            }
            UseTree::Name(name) => (&name.ident, &name.ident),
            UseTree::Rename(renamed) => (&renamed.ident, &renamed.rename),
        };
        let path = if name == "self" { before.to_vec() } else { with(name) };
        let alias = if alias == "self" { path.last().cloned().unwrap_or_default() } else { alias.to_string() };
        self.means(alias, Meaning::Import(path.clone()));
        self.name(path, name.span().start().line, false);
    }

    /// Every path in tokens that are not parsed. A name behind a dot is a field or a method, one behind
    /// colons alone belongs to another crate or to a type.
    fn tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut line, mut marks) = (Vec::new(), 0, String::new());
        for tree in tokens {
            match tree {
                TokenTree::Ident(name) if marks == "::" && !path.is_empty() => path.push(name.to_string()),
                TokenTree::Ident(name) => {
                    self.name(std::mem::take(&mut path), line, false);
                    let is_first = !marks.ends_with("::") && (!marks.ends_with('.') || marks.ends_with(".."));
                    path.extend(is_first.then(|| name.to_string()));
                    line = name.span().start().line;
                }
                TokenTree::Punct(mark) => {
                    marks.push(mark.as_char());
                    continue;
                }
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(_) => {}
            }
            marks.clear();
        }
        self.name(path, line, false);
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let (attributes, name) = attributes_and_name(item);
        if attributes.iter().any(is_for_tests) {
            return;
        }
        self.define(name);
        visit::visit_item(self, item);
    }

    /// What a script or another language defines is its binding's.
    fn visit_foreign_item(&mut self, item: &'ast ForeignItem) {
        let name = match item {
            ForeignItem::Fn(item) => Some(&item.sig.ident),
            ForeignItem::Static(item) => Some(&item.ident),
            ForeignItem::Type(item) => Some(&item.ident),
            _ => None,
        };
        self.define(name);
        visit::visit_foreign_item(self, item);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        if !function.attrs.iter().any(is_for_tests) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let parent = &self.code.modules[self.here];
        let stem = format!("{}/{}", parent.folder, item.ident);
        if let Some((_, items)) = &item.content {
            let child = self.add(parent.file, Some(self.here), stem);
            self.means(item.ident.to_string(), Meaning::Child(child));
            return self.inside(child, |reader| items.iter().for_each(|item| reader.visit_item(item)));
        }
        let places = [format!("{stem}.rs"), format!("{stem}/mod.rs")];
        match self.sources.iter().find(|file| places.contains(&file.path)) {
            Some(file) => {
                self.means(item.ident.to_string(), Meaning::Child(self.code.modules.len()));
                self.read(file, Some(self.here));
            }
            None => self.code.unread.push(format!("{}: there is no such file, though it is a module.", places[0])),
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if item.leading_colon.is_none() {
            self.import(&item.tree, &[]);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if let (None, Some(first)) = (&path.leading_colon, path.segments.first()) {
            let names = path.segments.iter().map(|segment| segment.ident.to_string());
            self.name(names.collect(), first.ident.span().start().line, false);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    fn visit_meta_list(&mut self, list: &'ast MetaList) {
        self.tokens(list.tokens.clone());
    }
}

fn attributes_and_name(item: &Item) -> (&[Attribute], Option<&Ident>) {
    match item {
        Item::Const(item) => (&item.attrs, Some(&item.ident)),
        Item::Enum(item) => (&item.attrs, Some(&item.ident)),
        Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
        Item::Static(item) => (&item.attrs, Some(&item.ident)),
        Item::Struct(item) => (&item.attrs, Some(&item.ident)),
        Item::Trait(item) => (&item.attrs, Some(&item.ident)),
        Item::Type(item) => (&item.attrs, Some(&item.ident)),
        Item::Macro(item) => (&item.attrs, item.ident.as_ref()),
        Item::Impl(item) => (&item.attrs, None),
        Item::Mod(item) => (&item.attrs, None),
        Item::Use(item) => (&item.attrs, None),
        _ => (&[], None),
    }
}

/// Whether it is compiled for tests alone; not so under `any` and `not`.
fn is_for_tests(attribute: &Attribute) -> bool {
    fn asks_for_tests(tokens: TokenStream) -> bool {
        let mut is_optional = false;
        tokens.into_iter().any(|tree| match tree {
            TokenTree::Ident(word) => {
                is_optional = word == "any" || word == "not";
                word == "test"
            }
            TokenTree::Group(group) => !is_optional && asks_for_tests(group.stream()),
            _ => false,
        })
    }
    attribute.path().is_ident("cfg")
        && attribute.meta.require_list().is_ok_and(|list| asks_for_tests(list.tokens.clone()))
}
