//! The languages of the interface: what their files lack, and how one begins. `docs/translating.md` is for those who
//! write them.
//!
//! A file has one message a line, as JSON, below a comment that says where it stands, what it is in English and what
//! fills its places. Nothing but such files is needed for a language: the build takes every one there is.

mod notes;
#[path = "../../tests/common/read_texts.rs"]
mod read_texts;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use serde_json::{Map, Value};

use crate::counts::Counts;
use crate::shell::root;

const ENGLISH: &str = "en";
/// Written in the pseudo-language.
const PSEUDO: &str = "--pseudo";
/// Numbers that occur: a category that only more of something would have is not asked for.
const COUNTED: std::ops::RangeInclusive<u32> = 0..=2_000;

pub const USAGE: &str = "\
cargo xtask locale check                   what the languages lack, or have too much
cargo xtask locale notes                   the comments of their files, anew from the English one and the code
cargo xtask locale new TAG [--pseudo]      begins one, in English; or in a made-up one that shows what is not translated";

/// The command.
pub fn run(args: &[String]) -> Result<(), String> {
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["check"] => {
            let complaints = check()?;
            if complaints.is_empty() {
                println!("Every language has what English has: {}.", tags()?.join(", "));
                return Ok(());
            }
            Err(complaints.join("\n"))
        }
        ["notes"] => tags()?.iter().filter(|tag| *tag != ENGLISH).try_for_each(|tag| {
            let messages = read(tag)?;
            write(tag, &messages)
        }),
        ["new", tag] => begin(tag, false),
        ["new", tag, PSEUDO] => begin(tag, true),
        _ => Err(format!("Say what about the languages.\n{USAGE}")),
    }
}

/// The check as one of the project's: its count, and what it complains of.
pub fn as_check() -> Result<(Counts, String), String> {
    let complaints = check()?;
    Ok((Counts::one(complaints.is_empty()), complaints.join("\n")))
}

/// The messages of a language, in the file's order.
type Messages = Map<String, Value>;

fn file(tag: &str) -> PathBuf {
    root().join("locales").join(if tag == ENGLISH { "en.json".to_owned() } else { format!("{tag}.jsonc") })
}

fn questionnaire(tag: &str) -> PathBuf {
    root().join(format!("questionnaires/core.{tag}.json"))
}

/// Every language there is, English too.
fn tags() -> Result<Vec<String>, String> {
    let entries = fs::read_dir(root().join("locales")).map_err(|error| format!("locales: {error}."))?;
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut tags: Vec<String> = entries
        .filter_map(|entry| {
            let name = name(entry.ok()?);
            Some(name.strip_suffix(".jsonc").or_else(|| name.strip_suffix(".json"))?.to_owned())
        })
        .collect();
    tags.sort();
    Ok(tags)
}

/// A line that is a comment is none of the file's JSON.
fn read(tag: &str) -> Result<Messages, String> {
    let path = file(tag);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}.", path.display()))?;
    let json: Vec<&str> =
        text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect();
    serde_json::from_str(&json.join("\n")).map_err(|error| format!("{}: {error}.", path.display()))
}

// ── what is wrong ──────────────────────────────────────────────────────────────────────────────

fn check() -> Result<Vec<String>, String> {
    let english = read(ENGLISH)?;
    let mut found = Vec::new();
    for tag in tags()?.iter().filter(|tag| *tag != ENGLISH) {
        let messages = read(tag)?;
        let name = file(tag).strip_prefix(root()).unwrap_or(&file(tag)).display().to_string();
        found.extend(compare(&english, &messages, &forms_of(tag)?).into_iter().map(|line| format!("{name}: {line}")));
        let written = fs::read_to_string(file(tag)).unwrap_or_default();
        if written != text(&english, &messages)? {
            found.push(format!(
                "{name}: its lines or comments are not as they would be written: cargo xtask locale notes"
            ));
        }
        if !questionnaire(tag).is_file() {
            found.push(format!("questionnaires/core.{tag}.json: it is not there"));
        }
    }
    Ok(found)
}

/// The categories of CLDR that a language has for what is counted.
fn forms_of(tag: &str) -> Result<BTreeSet<&'static str>, String> {
    let locale: Locale = tag.parse().map_err(|_| format!("{tag} is no tag of a language."))?;
    let rules = PluralRules::try_new_cardinal((&locale).into()).map_err(|error| format!("{tag}: {error}."))?;
    Ok(COUNTED.map(|n| name(rules.category_for(n))).collect())
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// A text, or its forms, each with its category.
fn forms(value: &Value) -> Vec<(&str, &str)> {
    match value {
        Value::String(text) => vec![("other", text)],
        Value::Object(forms) => forms.iter().filter_map(|(name, text)| Some((name.as_str(), text.as_str()?))).collect(),
        _ => Vec::new(),
    }
}

/// The names between braces.
fn filled(text: &str) -> BTreeSet<&str> {
    let names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    names.map(|(name, _)| name).collect()
}

/// Everything that is wrong with a language, a sentence each.
fn compare(english: &Messages, messages: &Messages, wanted: &BTreeSet<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for key in messages.keys().filter(|key| !english.contains_key(*key)) {
        found.push(format!("{key} is not among the English messages"));
    }
    for (key, said) in english {
        let Some(value) = messages.get(key) else {
            found.push(format!("{key} is missing"));
            continue;
        };
        let forms = forms(value);
        if forms.is_empty() || forms.iter().any(|(_, text)| text.is_empty()) {
            // Where a language has no words of this kind, it says so by an empty text.
            if !MAY_BE_EMPTY.contains(&key.as_str()) {
                found.push(format!("{key} says nothing"));
            }
            continue;
        }
        if value.is_object() {
            let has: BTreeSet<&str> = forms.iter().map(|(name, _)| *name).collect();
            for name in wanted.difference(&has) {
                found.push(format!("{key} lacks its form for {name}"));
            }
            for name in has.difference(wanted) {
                found.push(format!("{key} has a form for {name}, which the language has not"));
            }
        } else if said.is_object() && wanted.len() > 1 {
            found.push(format!("{key} lacks its forms: {}", wanted.iter().copied().collect::<Vec<_>>().join(", ")));
        }
        let names: BTreeSet<&str> = self::forms(said).iter().flat_map(|(_, text)| filled(text)).collect();
        let all: BTreeSet<&str> = forms.iter().flat_map(|(_, text)| filled(text)).collect();
        for name in all.difference(&names) {
            found.push(format!("{key} has a place {{{name}}} that nothing fills"));
        }
        for name in names.difference(&all) {
            found.push(format!("{key} has no place {{{name}}}"));
        }
    }
    found
}

/// Messages that a language may leave empty.
const MAY_BE_EMPTY: [&str; 1] = ["number.words"];

// ── how one begins ─────────────────────────────────────────────────────────────────────────────

fn begin(tag: &str, is_pseudo: bool) -> Result<(), String> {
    if file(tag).is_file() {
        return Err(format!("{} is there already.", file(tag).display()));
    }
    let wanted = forms_of(tag)?;
    let english = read(ENGLISH)?;
    let said = |text: &str| if is_pseudo { pseudo(text) } else { text.to_owned() };
    let begun = |(key, value): (&String, &Value)| {
        let other = forms(value).last().map_or("", |(_, text)| *text).to_owned();
        let value = match (key.as_str(), value) {
            ("language.name", _) => Value::String(tag.to_owned()),
            ("language.direction", _) => value.clone(),
            (_, Value::Object(_)) => {
                let all = forms(value);
                let form = |name: &&str| all.iter().find(|(known, _)| known == name).map_or(&*other, |(_, text)| text);
                Value::Object(wanted.iter().map(|name| ((*name).to_owned(), said(form(name)).into())).collect())
            }
            _ => Value::String(said(&other)),
        };
        (key.clone(), value)
    };
    let messages: Messages = english.iter().map(begun).collect();
    write(tag, &messages)?;
    let core = fs::read_to_string(questionnaire(ENGLISH)).map_err(|error| format!("{error}."))?;
    let mut core: Value = serde_json::from_str(&core).map_err(|error| format!("{error}."))?;
    core["language"] = tag.into();
    if is_pseudo {
        read_texts::change_each(&mut core, &mut |text| *text = pseudo(text));
    }
    let text = serde_json::to_string_pretty(&core).map_err(|error| format!("{error}."))? + "\n";
    fs::write(questionnaire(tag), text).map_err(|error| format!("{error}."))?;
    println!("Begun: {} and {}.", file(tag).display(), questionnaire(tag).display());
    Ok(())
}

/// The text in brackets, accented and a third longer, as German would be: what has none is not translated, and what is cut
/// has lost one.
fn pseudo(text: &str) -> String {
    const ACCENTED: [(char, char); 10] = [
        ('a', 'å'),
        ('e', 'é'),
        ('i', 'î'),
        ('o', 'ö'),
        ('u', 'ü'),
        ('A', 'Å'),
        ('E', 'É'),
        ('O', 'Ö'),
        ('c', 'ç'),
        ('n', 'ñ'),
    ];
    let mut is_place = false;
    let said: String = text
        .chars()
        .map(|letter| {
            is_place = if letter == '{' { true } else { is_place && letter != '}' };
            let accented = ACCENTED.iter().find(|(plain, _)| *plain == letter && !is_place);
            accented.map_or(letter, |(_, accented)| *accented)
        })
        .collect();
    let longer: String = "öñé ".chars().cycle().take(text.chars().count() / 3).collect();
    format!("[{said}{}{longer}]", if longer.is_empty() { "" } else { " " }).replace(" ]", "]")
}

// ── how it is written ──────────────────────────────────────────────────────────────────────────

fn write(tag: &str, messages: &Messages) -> Result<(), String> {
    let text = text(&read(ENGLISH)?, messages)?;
    fs::write(file(tag), text).map_err(|error| format!("{}: {error}.", file(tag).display()))
}

/// The file: a comment and a message a line, in the order of the English ones.
fn text(english: &Messages, messages: &Messages) -> Result<String, String> {
    let notes = notes::of(english)?;
    let mut lines = Vec::new();
    for (key, note) in &notes {
        let Some(value) = messages.get(key) else { continue };
        let value = match value {
            Value::Object(forms) => {
                let forms = forms.iter().map(|(name, text)| format!("{}: {text}", Value::from(name.as_str())));
                format!("{{ {} }}", forms.collect::<Vec<_>>().join(", "))
            }
            value => value.to_string(),
        };
        lines.push((note, format!("  {}: {value}", Value::from(key.as_str()))));
    }
    let last = lines.len().saturating_sub(1);
    let body = lines.iter().enumerate().map(|(n, (note, line))| {
        let comma = if n < last { "," } else { "" };
        format!("  // {note}\n{line}{comma}\n")
    });
    Ok(format!("{{\n{}}}\n", body.collect::<String>()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn messages(value: Value) -> Messages {
        serde_json::from_value(value).expect("an object")
    }

    #[test]
    fn what_a_language_lacks_is_said() {
        let english =
            messages(json!({ "a": "{n} of {of}", "b": { "one": "{n} day", "other": "{n} days" }, "c": "See" }));
        let german =
            messages(json!({ "a": "{n} von {von}", "b": { "other": "{n} Tage", "few": "x {n}" }, "d": "Mehr" }));
        let found = compare(&english, &german, &forms_of("de").expect("German"));
        let expected = [
            "d is not among the English messages",
            "a has a place {von} that nothing fills",
            "a has no place {of}",
            "b lacks its form for one",
            "b has a form for few, which the language has not",
            "c is missing",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_language_has_the_forms_that_occur() {
        let forms = |tag| forms_of(tag).expect("a language").into_iter().collect::<Vec<_>>();
        assert_eq!(forms("ja"), ["other"]);
        assert_eq!(forms("fr"), ["one", "other"]);
        assert_eq!(forms("ar"), ["few", "many", "one", "other", "two", "zero"]);
    }

    #[test]
    fn the_pseudo_language_keeps_places() {
        assert_eq!(pseudo("Add {name} now"), "[Ådd {name} ñöw öñé]");
        assert_eq!(pseudo("go"), "[gö]");
    }
}
