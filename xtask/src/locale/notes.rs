//! What a translator is told of each message: where it stands, what it is in English, and what fills its places.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{Messages, filled, forms};
use crate::shell::root;

/// What stands in a place, by its name.
const FILLS: [(&str, &str); 75] = [
    ("n", "a number"),
    ("count", "a number, in words where the language has them in number.words"),
    ("of", "how many in all"),
    ("name", "a name as somebody typed it"),
    ("who", "names, or roles"),
    ("from", "a name; of a change, the level before"),
    ("to", "a name; of a change, the level after"),
    ("you", "the reader’s own name"),
    ("inviter", "the name of whoever invited"),
    ("day", "a day"),
    ("year", "a year"),
    ("lo", "a figure, 0 to 100"),
    ("hi", "a figure, 0 to 100"),
    ("point", "a figure, 0 to 100"),
    ("low", "a figure, 0 to 100"),
    ("mean", "a figure, 0 to 100"),
    ("now", "a figure, 0 to 100"),
    ("then", "a figure, 0 to 100"),
    ("before", "a figure, 0 to 100, or a text before a change"),
    ("after", "a figure, 0 to 100, or a text after a change"),
    ("was", "a number before"),
    ("days", "a figure after two days"),
    ("week", "a figure after a week"),
    ("weeks", "a figure after two weeks"),
    ("level", "a level, as the questionnaire calls it"),
    ("unsure", "the questionnaire’s “I don’t know”"),
    ("roles", "roles"),
    ("role", "a role"),
    ("owner", "a role or a person"),
    ("jobs", "buying jobs"),
    ("job", "a buying job"),
    ("threads", "buying jobs that run through all"),
    ("cells", "places of the board"),
    ("topics", "what statements are about"),
    ("topic", "what a statement is about"),
    ("list", "things in a row"),
    ("statement", "a statement, whole"),
    ("statements", "how many statements, as start.statements says it"),
    ("question", "a question, whole"),
    ("anchor", "a level’s own words, whole"),
    ("quotes", "quotations, a line each"),
    ("verdict", "a sentence, whole"),
    ("finding", "a sentence, whole"),
    ("sentence", "a sentence, whole"),
    ("hatched", "a sentence, whole, or nothing"),
    ("blind", "a sentence, whole, or nothing"),
    ("minutes", "minutes, a number or a text"),
    ("size", "how many statements and minutes, as letter.size says it"),
    ("effort", "an effort, as effort.days says it"),
    ("work", "an effort, as could.week-work says it"),
    ("gain", "what it brings, as effort.gain says it"),
    ("time", "a time of the day"),
    ("what", "what is bought, or what is meant"),
    ("address", "an address of the web"),
    ("link", "an address of the web"),
    ("group", "what a group calls itself"),
    ("supplier", "the supplier’s name"),
    ("edition", "the name of an edition"),
    ("digest", "a name of letters and digits"),
    ("id", "a name of letters and digits"),
    ("items", "names of statements"),
    ("line", "a number"),
    ("column", "a number"),
    ("row", "a row’s name"),
    ("step", "a step, whole"),
    ("open", "how many, as plan.open-steps counts"),
    ("done", "how many are done"),
    ("answers", "how many answers, as share.answer-count says it"),
    ("delete", "what a button says, whole"),
    ("title", "a title"),
    ("text", "a text, whole"),
    ("kind", "what something is"),
    ("language", "a language"),
    ("note", "a note, whole"),
    ("state", "how far it is"),
];

/// What a folder or file of the code draws.
const DRAWN: [(&str, &str); 27] = [
    ("src/pages/start", "Start page"),
    ("src/pages/run", "Answering"),
    ("src/pages/end", "Page behind the last statement"),
    ("src/pages/board", "Board"),
    ("src/pages/results", "Results"),
    ("src/pages/plan", "Plan"),
    ("src/pages/invite", "Inviting"),
    ("src/pages/group", "Group page"),
    ("src/pages/share", "Sharing"),
    ("src/pages/join", "What came by a link or file"),
    ("src/pages/meeting", "Meeting"),
    ("src/pages/report", "Report"),
    ("src/pages/scoring", "How it is scored"),
    ("src/pages/contact", "Contact"),
    ("src/pages/you", "You in this purchase"),
    ("src/pages/delete", "Deleting"),
    ("src/pages/editions", "Answers to another edition"),
    ("src/pages/too_long.rs", "What is too long to be sent"),
    ("src/components/shell.rs", "Frame"),
    ("src/components/board", "Board"),
    ("src/components/charts", "Pictures"),
    ("src/components/item.rs", "A statement"),
    ("src/components/trouble.rs", "Notice above a page"),
    ("src/components", "Several pages"),
    ("src/report", "Report and files"),
    ("src/phrases", "Several pages"),
    ("examples/first_screen.rs", "Before the program is there"),
];

/// Each key of the English file in its order, with its note.
pub fn of(english: &Messages) -> Result<Vec<(String, String)>, String> {
    let mut named: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for folder in ["src", "examples"] {
        find(&root().join(folder), &mut named)?;
    }
    Ok(english.iter().map(|(key, value)| (key.clone(), note(key, value, &named))).collect())
}

fn note(key: &str, value: &Value, named: &BTreeMap<String, Vec<&'static str>>) -> String {
    let constant = key.replace(['.', '-'], "_").to_uppercase();
    let places = named.get(&constant).map_or_else(|| "Everywhere".to_owned(), |places| places.join(", "));
    let english: Vec<&str> = forms(value).into_iter().map(|(_, text)| text).collect();
    let english = english.join(" / ").replace('\n', " ⏎ ");
    let mut fills: Vec<&str> = forms(value).iter().flat_map(|(_, text)| filled(text)).collect();
    fills.sort_unstable();
    fills.dedup();
    let known = |name: &str| FILLS.iter().find(|(known, _)| *known == name).map_or("a text", |(_, what)| *what);
    let fills: Vec<String> = fills.into_iter().map(|name| format!("{{{name}}}: {}", known(name))).collect();
    let fills = if fills.is_empty() { String::new() } else { format!(" · {}", fills.join("; ")) };
    format!("{places} · {english}{fills}")
}

/// Where the code names each key.
fn find(folder: &Path, named: &mut BTreeMap<String, Vec<&'static str>>) -> Result<(), String> {
    let failed = |error| format!("{}: {error}.", folder.display());
    let mut entries: Vec<_> =
        fs::read_dir(folder).map_err(failed)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            find(&path, named)?;
            continue;
        }
        let Ok(code) = fs::read_to_string(&path) else { continue };
        let short = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().into_owned();
        let Some((_, drawn)) = DRAWN.iter().find(|(folder, _)| short.starts_with(folder)) else { continue };
        for rest in code.split("key::").skip(1) {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
            let places = named.entry(rest[..end].to_owned()).or_default();
            if !places.contains(drawn) {
                places.push(drawn);
            }
        }
    }
    Ok(())
}
