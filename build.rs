//! What the module carries as data is made here: the core questionnaire, the English words and the
//! stylesheet. A broken questionnaire or a text without a name stops the build with all complaints.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use engine::questionnaire::{JobId, Questionnaire, RoleSet, Text};
use formats::json::{self, Json, Value};
use formats::questionnaire;

const QUESTIONNAIRE: &str = "questionnaires/core.en.json";
/// End a text, and stand before its form for one: as `src/i18n` reads them.
const END: char = '\u{1}';
const ONE: char = '\u{2}';
const LOCALE: &str = "locales/en.json";
/// What stands behind the border of `src/lazy.rs`: texts that are named nowhere else travel with the workspace. A
/// component that the first file draws too must not stand here, since its texts would be missing there.
const WORKSPACE: [&str; 18] = [
    "src/components/document.rs",
    "src/components/letter.rs",
    "src/components/moves.rs",
    "src/components/owners.rs",
    "src/components/statement.rs",
    "src/components/tips.rs",
    "src/pages/contact",
    "src/pages/group",
    "src/pages/join",
    "src/pages/meeting",
    "src/pages/report",
    "src/pages/results/below",
    "src/pages/scoring",
    "src/pages/share",
    "src/pages/you",
    "src/report",
    "src/workspace",
    "src/workspace.rs",
];
/// In the order of the cascade; every other file of the folder follows, by name.
const STYLES_FIRST: [&str; 2] = ["tokens.css", "base.css"];

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for input in [QUESTIONNAIRE, LOCALE, "styles", "src"] {
        println!("cargo::rerun-if-changed={input}");
    }
    write(&out.join("core.txt"), &core());
    write(&out.join("messages.rs"), &messages());
    write(&out.join("styles.css"), &styles("styles"));
    write(&out.join("workspace.css"), &styles("styles/workspace"));
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("the build folder can be written");
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

/// The core questionnaire as one text, read again by `src/questionnaire/packed.rs` in the same order.
fn core() -> String {
    let read = questionnaire::read(&source(QUESTIONNAIRE));
    let q: Questionnaire = read.unwrap_or_else(|complaints| fail(QUESTIONNAIRE, complaints));
    let mut out = Packed(String::new());
    out.texts(&[&q.id, &q.edition, &q.language]);
    out.texts(&q.level_names.each_ref());
    out.texts(&[&q.dont_know, &q.does_not_apply, &q.scoring, &q.wording]);
    out.list(&q.roles, |out, role| out.texts(&[&role.id, &role.label, &role.description]));
    out.list(&q.jobs, |out, job| {
        out.number(job.id.index());
        out.texts(&[&job.short, &job.label, &job.question]);
    });
    out.list(&q.lenses, |out, lens| out.texts(&[&lens.id, &lens.label]));
    out.list(&q.efforts, |out, effort| {
        out.texts(&[&effort.id]);
        out.number(effort.points as usize);
        out.texts(&[&effort.description]);
    });
    out.list(&q.dependencies, |out, (from, to)| {
        out.number(from.index());
        out.number(to.index());
    });
    out.list(&q.items, |out, item| {
        out.texts(&[&item.id]);
        let (about, RoleSet(roles)) = (item.about.map_or(JobId::ALL.len(), JobId::index), item.roles);
        for number in [item.job.index(), about, item.lens, item.target.into(), roles.into()] {
            out.number(number);
        }
        out.texts(&[&item.text]);
        out.texts(&item.anchors.each_ref());
        out.texts(&[&item.why, &item.action]);
        out.number(item.effort);
        out.number(item.owner);
    });
    out.0
}

struct Packed(String);

impl Packed {
    fn texts(&mut self, texts: &[&Text]) {
        for text in texts {
            assert!(!text.contains(END), "{text:?} holds what ends a text");
            self.0.extend([text.as_ref(), "\u{1}"]);
        }
    }

    fn number(&mut self, number: usize) {
        self.0.extend(char::from_u32('0' as u32 + number as u32));
    }

    fn list<T>(&mut self, list: &[T], entry: impl Fn(&mut Packed, &T)) {
        self.number(list.len());
        for one in list {
            entry(self, one);
        }
    }
}

// ── the words ──────────────────────────────────────────────────────────────────────────────────

/// `start.title` becomes `key::START_TITLE`: a text the code names and the file lacks does not
/// compile. A text is one string, or `one` and `other` for what is counted.
fn messages() -> String {
    let json = json::read(&source(LOCALE)).unwrap_or_else(|complaint| fail(LOCALE, [complaint]));
    let (mut keys, mut wrong) = (String::new(), Vec::new());
    if let Some(gone) = WORKSPACE.iter().find(|path| !Path::new(path).exists()) {
        fail(gone, ["it is part of the workspace in build.rs, and is not there"]);
    }
    let mut first = BTreeSet::new();
    named(Path::new("src"), &mut first);
    // The texts of the first file, and those only the workspace says.
    let mut texts = [const { Vec::new() }; 2];
    for member in json.members() {
        let name = member.key.replace(['.', '-'], "_").to_uppercase();
        let later = !first.contains(&name);
        let n = texts[usize::from(later)].len() + if later { 1 << 15 } else { 0 };
        let forms = match &member.value.value {
            Value::Text(text) => [Some(text.as_str()), None],
            Value::Object(_) => ["other", "one"].map(|form| member.value.get(form).and_then(Json::text)),
            _ => [None, None],
        };
        let (Some(other), one) = (forms[0], forms[1]) else {
            wrong.push(format!("line {}: {} is neither a text nor one/other", member.place.line, member.key));
            continue;
        };
        let _ = writeln!(keys, "/// {}\npub const {name}: Key = Key({n});", other.replace('\n', " "));
        let one = one.map_or_else(String::new, |one| format!("{ONE}{one}"));
        texts[usize::from(later)].push(format!("{other}{one}{END}"));
    }
    if !wrong.is_empty() {
        fail(LOCALE, wrong);
    }
    let [first, workspace] = texts.map(|texts| texts.concat());
    format!(
        "/// The name of every text.\npub mod key {{\nuse super::Key;\n{keys}}}\n\
         static ENGLISH: &str = {first:?};\nstatic ENGLISH_WORKSPACE: &str = {workspace:?};\n"
    )
}

/// The texts that the code names outside of the workspace, as `key::NAME`.
fn named(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the sources can be read").filter_map(Result::ok) {
        let path = entry.path();
        if WORKSPACE.iter().any(|behind| path == Path::new(behind)) {
            continue;
        }
        if path.is_dir() {
            named(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = fs::read_to_string(&path).unwrap_or_default();
            for (at, _) in code.match_indices("key::") {
                let name = &code[at + 5..];
                let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
                names.insert(name[..end].to_owned());
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
