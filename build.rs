//! What the module carries as data is made here: the core questionnaire, the English words and the
//! stylesheet. A broken questionnaire or a text without a name stops the build with all complaints.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use formats::questionnaire;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

const QUESTIONNAIRE: &str = "questionnaires/core.en.json";
/// End a text, and stand before its form for one: as `src/i18n` reads them.
const END: char = '\u{1}';
const ONE: char = '\u{2}';
const LOCALE: &str = "locales/en.json";
/// The bits of a key that say where in its file a text stands; those above say which file that is.
const PLACE: u32 = 14;
/// What stands behind the borders of `src/lazy.rs`: texts that are named nowhere else travel with the results, or with
/// the workspace, which stands on the results and so may name theirs. A component that the first file draws too must
/// not stand here, since its texts would be missing there; nor may one of the results stand with the workspace.
const PARTS: [&[&str]; 2] = [
    &[
        "src/components/board",
        "src/components/charts",
        "src/components/jobs_chart.rs",
        "src/components/outgoing.rs",
        "src/components/own_first.rs",
        "src/components/rail.rs",
        "src/components/section.rs",
        "src/components/send_back.rs",
        "src/pages/board",
        "src/pages/end",
        "src/pages/results",
        "src/pages/too_long.rs",
        "src/components/letter.rs",
        "src/components/owner_chip.rs",
        "src/parts/results.rs",
        "src/phrases/jobs.rs",
        "src/phrases/sending.rs",
        "src/phrases/effort.rs",
        "src/phrases/verdict.rs",
        "src/report/agreement.rs",
        "src/report/names.rs",
        "src/report/revisit.rs",
    ],
    &[
        "src/components/document.rs",
        "src/components/leads_to.rs",
        "src/components/moves.rs",
        "src/components/offered_file.rs",
        "src/components/owners.rs",
        "src/components/reminder.rs",
        "src/components/statement.rs",
        "src/components/tips.rs",
        "src/pages/contact",
        "src/pages/delete",
        "src/pages/editions",
        "src/pages/group",
        "src/pages/invite",
        "src/pages/join",
        "src/pages/meeting",
        "src/pages/plan",
        "src/pages/report",
        "src/pages/results/below",
        "src/pages/scoring",
        "src/pages/share",
        "src/pages/you",
        "src/parts/check.rs",
        "src/parts/frame.rs",
        "src/parts/workspace.rs",
        "src/phrases/ask.rs",
        "src/phrases/plan.rs",
        "src/phrases/weeks.rs",
        "src/report",
    ],
];
/// In the order of the cascade; every other file of the folder follows, by name.
const STYLES_FIRST: [&str; 2] = ["tokens.css", "base.css"];

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for input in [QUESTIONNAIRE, LOCALE, "styles", "src"] {
        println!("cargo::rerun-if-changed={input}");
    }
    write(&out.join("core.postcard"), core());
    write(&out.join("messages.rs"), messages());
    write(&out.join("styles.css"), styles("styles"));
    write(&out.join("results.css"), on_paper(&styles("styles/results")));
    write(&out.join("workspace.css"), on_paper(&styles("styles/workspace")));
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::write(path, bytes).expect("the build folder can be written");
}

fn fail(file: &str, complaints: impl IntoIterator<Item = impl std::fmt::Display>) -> ! {
    for complaint in complaints {
        println!("cargo::error={file}: {complaint}");
    }
    process::exit(1)
}

fn source(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| fail(file, [error]))
}

// ── the questionnaire ──────────────────────────────────────────────────────────────────────────

/// The core questionnaire, checked, as the bytes that `src/questionnaire` reads.
fn core() -> Vec<u8> {
    let read = questionnaire::read(&source(QUESTIONNAIRE));
    let q = read.unwrap_or_else(|complaints| fail(QUESTIONNAIRE, complaints));
    questionnaire::embedded::encode(&q).expect("there is memory for it")
}

// ── the words ──────────────────────────────────────────────────────────────────────────────────

/// A text, or one and others for what is counted.
#[derive(serde::Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Words {
    Text(String),
    Counted { one: Option<String>, other: String },
}

/// All of them by their names, in the file's order. A name that stands twice does not compile as a constant.
struct Messages(Vec<(String, Words)>);

impl<'de> Deserialize<'de> for Messages {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Messages, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Messages;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Messages, A::Error> {
                std::iter::from_fn(|| map.next_entry().transpose()).collect::<Result<_, _>>().map(Messages)
            }
        }
        from.deserialize_map(InOrder)
    }
}

/// `start.title` becomes `key::START_TITLE`: a text the code names and the file lacks does not
/// compile.
fn messages() -> String {
    if let Some(gone) = PARTS.concat().iter().find(|path| !Path::new(path).exists()) {
        fail(gone, ["it is of a part in build.rs, and is not there"]);
    }
    let read = serde_json::from_str(&source(LOCALE));
    let Messages(messages) = read.unwrap_or_else(|error| fail(LOCALE, [error]));
    let mut keys = String::new();
    // What each file names; what none does stands in the last.
    let mut named = [const { BTreeSet::new() }; 3];
    find_named(Path::new("src"), 0, &mut named);
    let mut texts = [const { Vec::new() }; 3];
    for (key, words) in messages {
        let name = key.replace(['.', '-'], "_").to_uppercase();
        let file = named.iter().position(|names| names.contains(&name)).unwrap_or(texts.len() - 1);
        let n = texts[file].len() + (file << PLACE);
        let (other, one) = match words {
            Words::Text(text) => (text, None),
            Words::Counted { one, other } => (other, one),
        };
        let _ = writeln!(keys, "/// {}\npub const {name}: Key = Key({n});", other.replace('\n', " "));
        let one = one.map_or_else(String::new, |one| format!("{ONE}{one}"));
        texts[file].push(format!("{other}{one}{END}"));
    }
    let [first, results, workspace] = texts.map(|texts| texts.concat());
    format!(
        "/// The name of every text.\npub mod key {{\nuse super::Key;\n{keys}}}\n\
         static ENGLISH: &str = {first:?};\nstatic ENGLISH_RESULTS: &str = {results:?};\n\
         static ENGLISH_WORKSPACE: &str = {workspace:?};\n"
    )
}

/// The texts that the code names, as `key::NAME`: by the file of the release in which the code stands, which is that of
/// its folder unless it says otherwise.
fn find_named(folder: &Path, file: usize, named: &mut [BTreeSet<String>; 3]) {
    for entry in fs::read_dir(folder).expect("the sources can be read").filter_map(Result::ok) {
        let path = entry.path();
        let part = PARTS.iter().position(|part| part.iter().any(|of_it| path == Path::new(of_it)));
        let file = part.map_or(file, |part| part + 1);
        if path.is_dir() {
            find_named(&path, file, named);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = fs::read_to_string(&path).unwrap_or_default();
            for (at, _) in code.match_indices("key::") {
                let name = &code[at + 5..];
                let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
                named[file].insert(name[..end].to_owned());
            }
        }
    }
}

// ── the stylesheet ─────────────────────────────────────────────────────────────────────────────

/// All of a folder's styles, in one text, without comments and needless blanks.
fn styles(folder: &str) -> String {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the styles folder can be read")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.strip_suffix(".css").is_some())
        .collect();
    names.sort_by_key(|name| (STYLES_FIRST.iter().position(|first| first == name).unwrap_or(9), name.clone()));
    names.iter().map(|name| squeeze(&source(&format!("{folder}/{name}")))).collect()
}

/// Takes out comments and folds blanks; blanks inside quotes stay.
fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    let mut quote = None;
    while let Some(c) = chars.next() {
        if let Some(end) = quote {
            out.push(c);
            if c == end {
                quote = None;
            }
        } else if c == '/' && chars.peek() == Some(&'*') {
            chars.next();
            let mut last = ' ';
            for c in chars.by_ref() {
                if last == '*' && c == '/' {
                    break;
                }
                last = c;
            }
        } else if c.is_whitespace() {
            if !out.ends_with([' ', '{', '}', ';', ',']) {
                out.push(' ');
            }
        } else {
            if matches!(c, '{' | '}' | ';' | ',') && out.ends_with(' ') {
                out.pop();
            }
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            if matches!(c, '"' | '\'') {
                quote = Some(c);
            }
            out.push(c);
        }
    }
    out
}

/// How wide a sheet of paper is, A4 or Letter, in the size of letters it is printed with.
const PAPER: u32 = 46;
/// What a rule for a container begins with.
const CONTAINER: &str = "@container br (";

/// What holds in a container as wide as paper, said again for print, where nothing is a container (`results.css`): paper
/// is as wide as it is, and Firefox loses on paper whatever a container makes appear.
fn on_paper(css: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(css.len()), css);
    while let Some(start) = rest.find(CONTAINER) {
        let (before, rule) = rest.split_at(start);
        let (condition, behind) = rule[CONTAINER.len()..].split_once("){").expect("a condition and what it is for");
        let inside = &behind[..end_of_block(behind)];
        let end = start + CONTAINER.len() + condition.len() + 2 + inside.len() + 1;
        out.push_str(before);
        out.push_str(&rest[start..end]);
        if holds_on_paper(condition) {
            let _ = write!(out, "@media print{{{inside}}}");
        }
        rest = &rest[end..];
    }
    out + rest
}

/// Where the block ends that this is the inside of, with what follows.
fn end_of_block(css: &str) -> usize {
    let mut depth = 0;
    let end = css.bytes().position(|byte| {
        depth += i32::from(byte == b'{') - i32::from(byte == b'}');
        depth < 0
    });
    end.expect("a block that is closed")
}

/// `inline-size >= 40em`, `inline-size < 40em`, or `40em <= inline-size < 56em`.
fn holds_on_paper(condition: &str) -> bool {
    let em = |text: &str| text.strip_suffix("em").and_then(|n| n.parse::<u32>().ok()).expect("a width in em");
    match *condition.split(' ').collect::<Vec<_>>() {
        ["inline-size", ">=", least] => PAPER >= em(least),
        ["inline-size", "<", below] => PAPER < em(below),
        [least, "<=", "inline-size", "<", below] => PAPER >= em(least) && PAPER < em(below),
        _ => fail("styles", [format!("no width of a container: {condition}")]),
    }
}
