//! What the module carries as data is made here: the core questionnaire, the English words and the
//! stylesheet. A broken questionnaire or a text without a name stops the build with all complaints.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use engine::questionnaire::Questionnaire;
use formats::questionnaire;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

const QUESTIONNAIRE: &str = "questionnaires/core.en.json";
/// What ends a text, and what stands around a form of it: as `src/i18n` reads them.
const END: char = '\u{1}';
const FORM: char = '\u{2}';
/// How many files of the release have texts: the program's, and the loader.
const FILES: usize = PARTS.len() + 2;
/// What the loader says before the program is there; the program carries none of it.
const LOADER: &str = "element.";
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
    for input in ["questionnaires", "locales", "styles", "src"] {
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

/// A text, or its forms by the categories of CLDR for what is counted.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Words {
    Text(String),
    Counted(BTreeMap<String, String>),
}

/// The categories in the order of `platform::intl::Plural`.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Words {
    /// As `src/i18n` reads it: the form for all other numbers last, each other behind its mark.
    fn forms(&self) -> Result<String, String> {
        let forms = match self {
            Words::Text(text) => return Ok(text.clone()),
            Words::Counted(forms) => forms,
        };
        if let Some(name) = forms.keys().find(|name| !CATEGORIES.contains(&name.as_str())) {
            return Err(format!("{name} is no category of numbers"));
        }
        let other = forms.get("other").ok_or("it has no form for other numbers")?;
        let marked = CATEGORIES.iter().enumerate().filter(|(_, name)| **name != "other");
        let marked = marked.filter_map(|(n, name)| Some(format!("{FORM}{n}{}{FORM}", forms.get(*name)?)));
        Ok(marked.collect::<String>() + other)
    }

    fn other(&self) -> &str {
        match self {
            Words::Text(text) => text,
            Words::Counted(forms) => forms.get("other").map_or("", String::as_str),
        }
    }
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

/// A line that is a comment is for whoever writes the language.
fn read_messages(file: &str) -> Messages {
    let text = source(file);
    let json: Vec<&str> =
        text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect();
    serde_json::from_str(&json.join("\n")).unwrap_or_else(|error| fail(file, [error]))
}

/// In which file of the release each text stands: by its place in the English file.
struct Places(Vec<(String, usize)>);

impl Places {
    fn of(english: &Messages) -> Places {
        if let Some(gone) = PARTS.concat().iter().find(|path| !Path::new(path).exists()) {
            fail(gone, ["it is of a part in build.rs, and is not there"]);
        }
        // What each file names; what none does stands in the last.
        let mut named = [const { BTreeSet::new() }; FILES];
        find_named(Path::new("src"), 0, &mut named);
        let place = |(key, _): &(String, Words)| {
            let name = constant(key);
            let named = named.iter().position(|names| names.contains(&name)).unwrap_or(PARTS.len());
            (key.clone(), if key.starts_with(LOADER) { FILES - 1 } else { named })
        };
        Places(english.0.iter().map(place).collect())
    }

    /// FNV-1a over all names and where their texts stand.
    fn digest(&self) -> u32 {
        let bytes = self.0.iter().flat_map(|(key, file)| key.bytes().chain([*file as u8]));
        bytes.fold(0x811c_9dc5, |digest: u32, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// The texts of a language, a file each, in the order in which the English ones stand; empty where it lacks one.
    fn texts(&self, file: &str, messages: &Messages) -> [String; FILES] {
        let known: HashMap<&str, &Words> = messages.0.iter().map(|(key, words)| (key.as_str(), words)).collect();
        let mut texts = [const { String::new() }; FILES];
        for (key, of) in &self.0 {
            let words = known.get(key.as_str()).map_or_else(|| Ok(String::new()), |words| words.forms());
            texts[*of] += &words.unwrap_or_else(|error| fail(file, [format!("{key}: {error}")]));
            texts[*of].push(END);
        }
        texts
    }
}

/// `start.title` becomes `START_TITLE`.
fn constant(key: &str) -> String {
    key.replace(['.', '-'], "_").to_uppercase()
}

/// `start.title` becomes `key::START_TITLE`: a text the code names and the file lacks does not compile.
fn messages() -> String {
    let english = read_messages(LOCALE);
    let places = Places::of(&english);
    let (mut keys, mut counts) = (String::new(), [0; FILES]);
    for ((key, words), (_, file)) in english.0.iter().zip(&places.0) {
        let n = counts[*file] + (file << PLACE);
        counts[*file] += 1;
        let _ =
            writeln!(keys, "/// {}\npub const {}: Key = Key({n});", words.other().replace('\n', " "), constant(key));
    }
    let [first, results, workspace, loader] = places.texts(LOCALE, &english);
    format!(
        "/// The name of every text.\npub mod key {{\nuse super::Key;\n{keys}}}\n\
         static ENGLISH: &str = {first:?};\nstatic ENGLISH_RESULTS: &str = {results:?};\n\
         static ENGLISH_WORKSPACE: &str = {workspace:?};\n\
         #[cfg(not(target_arch = \"wasm32\"))]\nstatic ENGLISH_LOADER: &str = {loader:?};\n\
         /// Of which build texts are that are found by their places.\npub const KEYS: &str = \"{:08x}\";\n{}",
        places.digest(),
        others(&places)
    )
}

/// The other languages as they are laid beside the program; the program itself carries none of them.
fn others(places: &Places) -> String {
    let mut found = String::new();
    for tag in languages() {
        let file = format!("locales/{tag}.jsonc");
        let texts = places.texts(&file, &read_messages(&file));
        let q = translated(&tag)
            .map_or_else(String::new, |q| q.texts().flat_map(|text| text.chars().chain([END])).collect());
        let _ = writeln!(found, "    Shipped {{ tag: {tag:?}, texts: {texts:?}, questionnaire: {q:?} }},");
    }
    format!("#[cfg(not(target_arch = \"wasm32\"))]\nstatic SHIPPED: &[Shipped] = &[\n{found}];\n")
}

/// The tags of the files in `locales/` beside the English one.
fn languages() -> Vec<String> {
    let files = fs::read_dir("locales").expect("the languages can be read").filter_map(Result::ok);
    let names = files.filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(".jsonc")?.to_owned()));
    let mut tags: Vec<String> = names.collect();
    tags.sort();
    tags
}

/// The core questionnaire in a language, where it is there: it counts as the English one does.
fn translated(tag: &str) -> Option<Questionnaire> {
    let file = format!("questionnaires/core.{tag}.json");
    let text = fs::read_to_string(&file).ok()?;
    let q = questionnaire::read(&text).unwrap_or_else(|complaints| fail(&file, complaints));
    let core = questionnaire::read(&source(QUESTIONNAIRE)).unwrap_or_else(|complaints| fail(QUESTIONNAIRE, complaints));
    if q.scoring != core.scoring || q.texts().count() != core.texts().count() {
        fail(&file, ["it does not ask and count what the English one does"]);
    }
    Some(q)
}

/// The texts that the code names, as `key::NAME`: by the file of the release in which the code stands, which is that of
/// its folder unless it says otherwise.
fn find_named(folder: &Path, file: usize, named: &mut [BTreeSet<String>; FILES]) {
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
