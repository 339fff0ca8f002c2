//! The element's contract stands once, in its manifest. The tables of the document for suppliers, the loader,
//! the page for iframes and the stylesheets name the same things as it does.

use std::collections::BTreeSet;

use serde_json::Value;

use super::File;
use super::code::words;

const MANIFEST: &str = "src/element/custom-elements.json";
const TABLES: &str = "docs/embedding.md";
/// The loader is all scripts of this folder but that of the page for frames.
const LOADER: &str = "src/element";
const FRAME: &str = "src/element/frame.js";

/// One kind of entries of the contract.
type Entries = fn(&Contract) -> &[Entry];

/// The headings in [`TABLES`], and what of the contract stands in the table below each.
const HEADINGS: [(&str, Entries); 6] = [
    ("Attributes", |contract| &contract.attributes),
    ("Methods", |contract| &contract.methods),
    ("Events", |contract| &contract.events),
    ("Slots", |contract| &contract.slots),
    ("Parts", |contract| &contract.parts),
    ("Custom properties", |contract| &contract.properties),
];

/// What the manifest says of the element.
#[derive(Default)]
struct Contract {
    attributes: Vec<Entry>,
    methods: Vec<Entry>,
    events: Vec<Entry>,
    slots: Vec<Entry>,
    parts: Vec<Entry>,
    /// The custom properties of CSS.
    properties: Vec<Entry>,
}

/// Something with a name.
struct Entry {
    /// Where the manifest has it.
    line: usize,
    /// An attribute's is followed by its property's; the slot without a name has an empty one.
    names: Vec<String>,
}

impl Entry {
    /// An entry of the list `key`; its line is the first one behind the list's name with the entry's.
    fn of(manifest: &str, key: &str, json: &Value, names: &[&str]) -> Self {
        let names: Vec<String> = names.iter().map(|name| text(json, name).to_owned()).collect();
        let list = manifest.find(&format!("\"{key}\"")).unwrap_or(0);
        let quoted = names.first().map(|name| format!("\"{name}\"")).unwrap_or_default();
        let at = manifest[list..].find(&quoted).map_or(list, |at| list + at);
        Self { line: manifest[..at].matches('\n').count() + 1, names }
    }

    fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    fn complaint(&self, sentence: &str) -> String {
        format!("{MANIFEST}:{}: {sentence}", self.line)
    }
}

/// One sentence for everything that only one side has.
pub fn is_kept(files: &[File]) -> Vec<String> {
    let find = |path: &str| files.iter().find(|file| file.path == path);
    let missing = |path: &str| vec![format!("{path} is missing.")];
    let Some(manifest) = find(MANIFEST) else { return missing(MANIFEST) };
    let Some(tables) = find(TABLES) else { return missing(TABLES) };
    let contract = match Contract::read(&manifest.text) {
        Ok(contract) => contract,
        Err(sentence) => return vec![format!("{MANIFEST}: {sentence}")],
    };
    let mut complaints = Vec::new();
    for (heading, entries) in HEADINGS {
        complaints.extend(same(tables, heading, entries(&contract)));
    }
    complaints.extend(in_use(files, &contract));
    complaints
}

impl Contract {
    fn read(manifest: &str) -> Result<Self, String> {
        let json: Value = serde_json::from_str(manifest).map_err(|error| format!("This is not JSON: {error}."))?;
        let declarations = list(&json, "modules").iter().flat_map(|module| list(module, "declarations"));
        let class = declarations.into_iter().find(|declaration| declaration.get("customElement").is_some());
        let class = class.ok_or("No custom element is declared here.")?;
        let entries = |key: &str, names: &[&str]| -> Vec<Entry> {
            let entry = |json| Entry::of(manifest, key, json, names);
            list(class, key)
                .iter()
                .filter(|json| key != "members" || text(json, "kind") == "method")
                .map(entry)
                .collect()
        };
        Ok(Self {
            attributes: entries("attributes", &["name", "fieldName"]),
            methods: entries("members", &["name"]),
            events: entries("events", &["name"]),
            slots: entries("slots", &["name"]),
            parts: entries("cssParts", &["name"]),
            properties: entries("cssProperties", &["name"]),
        })
    }
}

fn list<'a>(json: &'a Value, key: &str) -> &'a [Value] {
    json[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(json: &'a Value, key: &str) -> &'a str {
    json[key].as_str().unwrap_or_default()
}

/// The table under a heading against the contract, both ways.
fn same(tables: &File, heading: &str, entries: &[Entry]) -> Vec<String> {
    let Some((at, rows)) = table(&tables.text, heading) else {
        return vec![format!("{}: the heading \"{heading}\" is missing.", tables.path)];
    };
    let columns = entries.first().map_or(1, |entry| entry.names.len());
    let rows: Vec<(usize, Vec<&str>)> =
        rows.into_iter().map(|(at, row)| (at, (0..columns).map(|n| named(row, n)).collect())).collect();
    let mut complaints = Vec::new();
    for (at, names) in &rows {
        if !entries.iter().any(|entry| entry.names == *names) {
            let sentence = format!("{heading}: {} is not in the contract.", shown(names));
            complaints.push(tables.complaint(*at, &sentence));
        }
    }
    for entry in entries {
        if !rows.iter().any(|(_, names)| entry.names == *names) {
            complaints.push(tables.complaint(at, &format!("{heading}: {} is missing.", shown(&entry.names))));
        }
    }
    complaints
}

fn shown(names: &[impl AsRef<str>]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    if names == [""] { "the one without a name".to_owned() } else { names.join(" with ") }
}

/// The place of a heading, and the rows of the table below it, up to the next heading.
fn table<'a>(document: &'a str, heading: &str) -> Option<(usize, Vec<(usize, &'a str)>)> {
    let (mut at, mut fenced, mut found, mut rows) = (0, false, None, Vec::new());
    for line in document.split_inclusive('\n') {
        let start = at;
        at += line.len();
        fenced ^= line.starts_with("```");
        if !fenced && line.starts_with('#') {
            if found.is_some() {
                break;
            }
            found = (line.trim_start_matches('#').trim() == heading).then_some(start);
        } else if found.is_some() && line.starts_with('|') {
            rows.push((start, line));
        }
    }
    // Above what we are after stand the columns' names and a line of dashes.
    Some((found?, rows.split_off(rows.len().min(2))))
}

/// The name in a row's cell: what stands there as code, without a method's parentheses.
fn named(row: &str, cell: usize) -> &str {
    let cell = row.split('|').nth(cell + 1).unwrap_or_default();
    let code = cell.split('`').nth(1).unwrap_or_default();
    code.split('(').next().unwrap_or_default()
}

/// What the contract promises is done somewhere, and nothing else is taken from the page around.
fn in_use(files: &[File], contract: &Contract) -> Vec<String> {
    let of = |path: &'static str| files.iter().filter(move |file| file.path == path);
    let frame: Vec<&File> = of(FRAME).collect();
    let loader: Vec<&File> = files.iter().filter(|file| file.is(LOADER, "js") && file.path != FRAME).collect();
    let loader_or_widget: Vec<&File> =
        loader.iter().copied().chain(files.iter().filter(|file| file.is("src", "rs"))).collect();
    let looks: Vec<&File> =
        files.iter().filter(|file| file.is("styles", "css") || file.is("src/element", "js")).collect();
    let says = |files: &[&File], holds: &dyn Fn(&str) -> bool| files.iter().any(|file| holds(&file.text));

    let mut complaints = Vec::new();
    for attribute in &contract.attributes {
        let name = attribute.name();
        if !says(&loader, &|text| is_quoted(text, name) || is_key(text, name)) {
            complaints.push(attribute.complaint(&format!("{LOADER} does not know the attribute {name}.")));
        }
    }
    for part in contract.parts.iter().filter(|part| !says(&loader_or_widget, &|text| is_quoted(text, part.name()))) {
        complaints.push(part.complaint(&format!("nothing in src has the part {}.", part.name())));
    }
    for event in &contract.events {
        let name = event.name();
        if !says(&loader_or_widget, &|text| is_quoted(text, name)) {
            complaints.push(event.complaint(&format!("nothing in src tells the event {name}.")));
        }
        if !says(&frame, &|text| is_quoted(text, name)) {
            complaints.push(event.complaint(&format!("{FRAME} does not pass on the event {name}.")));
        }
    }
    let mut read = BTreeSet::new();
    for file in looks {
        for (at, name) in taken(&file.text) {
            read.insert(name);
            if !contract.properties.iter().any(|property| property.name() == name) {
                complaints.push(file.complaint(at, &format!("the contract has no {name}.")));
            }
        }
    }
    for property in contract.properties.iter().filter(|property| !read.contains(property.name())) {
        let sentence = format!("neither styles/ nor the scripts of src/element use {}.", property.name());
        complaints.push(property.complaint(&sentence));
    }
    complaints
}

fn is_quoted(code: &str, name: &str) -> bool {
    ['\'', '"'].iter().any(|quote| code.contains(&format!("{quote}{name}{quote}")))
}

/// Whether an object has a member of that name.
fn is_key(code: &str, name: &str) -> bool {
    words(code, name).any(|at| code[at + name.len()..].starts_with(':') && code[..at].ends_with([' ', '{', '\n']))
}

/// The custom properties of the page around that are used, with their places.
fn taken(css: &str) -> impl Iterator<Item = (usize, &str)> {
    const USE: &str = "var(";
    let name = |at: usize| {
        let name = css[at + USE.len()..].trim_start();
        let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(name.len());
        &name[..end]
    };
    css.match_indices(USE).map(move |(at, _)| (at, name(at))).filter(|(_, name)| name.starts_with("--br-"))
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    const SCRIPT_FILE: &str = "src/element/buying-readiness.js";

    const CONTRACT: &str = r#"{ "modules": [ { "declarations": [ { "kind": "function", "name": "define" }, {
"customElement": true,
"attributes": [ { "name": "share-base", "fieldName": "shareBase" }, { "name": "theme", "fieldName": "theme" } ],
"members": [ { "kind": "field", "name": "theme" }, { "kind": "method", "name": "show" } ],
"events": [ { "name": "br-ready" }, { "name": "br-share" } ],
"slots": [ { "name": "" }, { "name": "header" } ],
"cssParts": [ { "name": "page" } ],
"cssProperties": [ { "name": "--br-accent" } ] } ] } ] }"#;

    const DOCUMENT: &str = "
# A page
## Attributes
Words.

| attribute | property |
| --- | --- |
| `share-base` | `shareBase` |
| `theme` | `theme` |

```sh
# Methods
```
## Methods
| method | meaning |
| --- | --- |
| `show()` | opens |
## Events
| name |
| --- |
| `br-ready` |
| `br-share` |
## Slots
| name |
| --- |
| without a name |
| `header` |
### Parts
| name |
| --- |
| `page` |
## Custom properties
| name |
| --- |
| `--br-accent` |
## Besides
| name |
| --- |
| `none` |
";

    const SCRIPT: &str = "const TEXTS = ['share-base'], CHOICES = { theme: [] }; this.tell('br-ready');";

    #[test]
    fn a_part_that_is_promised_is_somewhere() {
        let found = complaints("src/pages/page.rs", "\"page\"", "\"leaf\"");
        assert_eq!(found, ["src/element/custom-elements.json:7: nothing in src has the part page."]);
    }

    /// A repository in which everything is the same, with one text in the place of another.
    fn complaints(path: &str, from: &str, to: &str) -> Vec<String> {
        let files = [
            (TABLES, DOCUMENT),
            (SCRIPT_FILE, SCRIPT),
            (FRAME, "const EVENTS = ['br-ready', 'br-share'];"),
            (MANIFEST, CONTRACT),
            ("src/pages/page.rs", "const PARTS: [&str; 1] = [\"page\"]; bridge.tell(\"br-share\")"),
            ("styles/tokens.css", ":host { --accent: var(--br-accent, teal) }"),
        ];
        let change = |(name, text): (&str, &str)| {
            assert!(name != path || text.contains(from), "{path} has no {from}");
            (name.to_owned(), if name == path { text.replace(from, to) } else { text.to_owned() })
        };
        let files = files.map(change);
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        is_kept(&made_up(&files))
    }

    #[test]
    fn where_all_say_the_same_there_is_nothing_to_say() {
        assert_eq!(complaints(TABLES, "# A page", "# A page"), [""; 0]);
    }

    #[test]
    fn a_table_has_what_the_contract_has() {
        for (from, to, sentences) in [
            ("| `theme` | `theme` |\n", "", &["docs/embedding.md:3: Attributes: theme with theme is missing."][..]),
            (
                "`shareBase`",
                "`sharebase`",
                &[
                    "docs/embedding.md:8: Attributes: share-base with sharebase is not in the contract.",
                    "docs/embedding.md:3: Attributes: share-base with shareBase is missing.",
                ],
            ),
            ("| `show()` | opens |\n", "", &["docs/embedding.md:14: Methods: show is missing."]),
            (
                "| `br-share` |",
                "| `br-share` |\n| `br-sent` |",
                &["docs/embedding.md:23: Events: br-sent is not in the contract."],
            ),
            ("| without a name |\n", "", &["docs/embedding.md:23: Slots: the one without a name is missing."]),
            ("| `page` |", "", &["docs/embedding.md:28: Parts: page is missing."]),
            ("| `--br-accent` |", "", &["docs/embedding.md:32: Custom properties: --br-accent is missing."]),
            ("### Parts", "### Pieces", &["docs/embedding.md: the heading \"Parts\" is missing."]),
        ] {
            assert_eq!(complaints(TABLES, from, to), sentences, "{from}");
        }
    }

    #[test]
    fn what_is_promised_is_done_somewhere() {
        for (path, from, sentence) in [
            (SCRIPT_FILE, "'share-base'", "3: src/element does not know the attribute share-base."),
            (SCRIPT_FILE, "theme:", "3: src/element does not know the attribute theme."),
            (SCRIPT_FILE, "'br-ready'", "5: nothing in src tells the event br-ready."),
            ("src/pages/page.rs", "\"br-share\"", "5: nothing in src tells the event br-share."),
            (FRAME, "'br-share'", "5: src/element/frame.js does not pass on the event br-share."),
            ("styles/tokens.css", "var(", "8: neither styles/ nor the scripts of src/element use --br-accent."),
        ] {
            assert_eq!(complaints(path, from, ""), [format!("{MANIFEST}:{sentence}")], "{from}");
        }
    }

    #[test]
    fn nothing_is_taken_that_was_not_promised() {
        let css = ":host {\n  --a: var(--br-accent); --b: calc(var( --br-layer) + var(--c)) }";
        let found = complaints("styles/tokens.css", ":host { --accent: var(--br-accent, teal) }", css);
        assert_eq!(found, ["styles/tokens.css:2: the contract has no --br-layer."]);
        let found = complaints(SCRIPT_FILE, "const", "`z-index: var(--br-layer, 1)`; const");
        assert_eq!(found, ["src/element/buying-readiness.js:1: the contract has no --br-layer."]);
    }

    #[test]
    fn without_the_files_it_does_not_hold() {
        assert_eq!(is_kept(&made_up(&[])), ["src/element/custom-elements.json is missing."]);
        assert_eq!(is_kept(&made_up(&[(MANIFEST, CONTRACT)])), ["docs/embedding.md is missing."]);
        let none = "src/element/custom-elements.json: No custom element is declared here.";
        assert_eq!(complaints(MANIFEST, "\"customElement\"", "\"element\""), [none]);
        assert!(complaints(MANIFEST, "\"modules\":", "")[0].contains("This is not JSON"));
    }
}
