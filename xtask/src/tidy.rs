//! Checks no compiler makes. Each takes the repository's files and gives sentences, each with its
//! place; no sentence means that it holds.

mod circles;
mod code;
mod contract;
mod dependencies;
mod layers;
mod links;
mod messages;
mod modules;
mod served;
mod styles;
mod words;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::counts::Counts;
use crate::locale;
use crate::shell::root;

/// A file of the repository: its path from the root, with `/`, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    /// A file of that extension below that folder.
    fn is(&self, folder: &str, extension: &str) -> bool {
        let rest = self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        (folder.is_empty() || rest) && Path::new(&self.path).extension().is_some_and(|e| e == extension)
    }

    /// A file of tests inside a room, as `#[cfg(test)] mod tests;` takes it in.
    fn is_tests(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// `path:line: sentence`, as editors understand it.
    fn complaint(&self, at: usize, sentence: &str) -> String {
        let line = self.text[..at].matches('\n').count() + 1;
        format!("{}:{line}: {sentence}", self.path)
    }
}

type Check = fn(&[File]) -> Vec<String>;

const CHECKS: [(&str, Check); 12] = [
    ("no circle of files", circles::are_absent),
    ("arrows between rooms run down only", layers::run_down),
    ("stylesheets are logical, calm and use tokens", styles::are_ours),
    ("no style attributes", words::no_style_attributes),
    ("nothing from outside can panic", words::no_panics),
    ("nothing is left unfinished", words::nothing_unfinished),
    ("files can be seen whole", words::short_files),
    ("every message is used", messages::are_used),
    ("the element's tables are the contract's", contract::is_kept),
    ("trunk copies every script of the element", served::is_whole),
    ("links lead somewhere", links::lead_somewhere),
    ("there is something to check", something),
];

/// Folders that are not ours or not kept.
const LEFT_OUT: [&str; 8] = [
    "target",
    "dist",
    "node_modules",
    "tools",
    "fuzz/target",
    ".git",
    "src/element/screen.js",
    "src/element/languages",
];
const EXTENSIONS: [&str; 8] = ["rs", "css", "js", "mjs", "html", "md", "json", "toml"];

/// All checks: their counts, and every complaint under the name of its check.
pub fn check(root: &Path) -> Result<(Counts, String), String> {
    let mut files = Vec::new();
    collect(root, "", &mut files)?;
    let (mut counts, mut output) = (Counts::default(), String::new());
    for (about, check) in CHECKS {
        let complaints = check(&files);
        counts = counts.and(Counts::one(complaints.is_empty()));
        if !complaints.is_empty() {
            let _ = writeln!(output, "Not so: {about}.\n  {}", complaints.join("\n  "));
        }
    }
    let (languages, complaints) = locale::as_check()?;
    if languages.failed > 0 {
        let _ = writeln!(output, "Not so: every language has what English has.\n{complaints}");
    }
    Ok((counts.and(languages), output))
}

/// The command of its own.
pub fn run() -> Result<(), String> {
    let (Counts { passed, failed, .. }, output) = check(&root())?;
    if failed > 0 {
        return Err(format!("{output}{passed} checks hold, {failed} do not."));
    }
    println!("All {passed} checks hold.");
    Ok(())
}

/// Every text file below the folder, with its path from the root.
fn collect(root: &Path, folder: &str, files: &mut Vec<File>) -> Result<(), String> {
    let place = root.join(folder);
    let failed = |error| format!("{} cannot be read: {error}.", place.display());
    for entry in fs::read_dir(&place).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        if LEFT_OUT.contains(&name.as_str()) || LEFT_OUT.contains(&path.as_str()) {
            continue;
        }
        if entry.path().is_dir() {
            collect(root, &path, files)?;
            continue;
        }
        let extension = Path::new(&name).extension().unwrap_or_default().to_string_lossy();
        // Other files count as places a link may lead to; what is in them is not looked at.
        let text = if EXTENSIONS.contains(&&*extension) {
            fs::read_to_string(entry.path()).unwrap_or_default()
        } else {
            String::new()
        };
        files.push(File { path, text });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(())
}

/// A check that looks at nothing holds always: the files it is about have to be there.
fn something(files: &[File]) -> Vec<String> {
    let kinds = [("src", "rs"), ("styles", "css"), ("locales", "json"), ("", "md")];
    let missing = kinds.iter().filter(|(folder, kind)| !files.iter().any(|file| file.is(folder, kind)));
    missing.map(|(folder, kind)| format!("no .{kind} file was found in ./{folder}")).collect()
}

/// Files made up for the tests of the checks.
#[cfg(test)]
fn made_up(files: &[(&str, &str)]) -> Vec<File> {
    let file = |(path, text): &(&str, &str)| File { path: (*path).into(), text: (*text).into() };
    files.iter().map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repository_without_the_files_is_not_fine() {
        assert_eq!(something(&made_up(&[])).len(), 4);
        let all = [("src/a.rs", ""), ("styles/a.css", ""), ("locales/en.json", ""), ("README.md", "")];
        assert!(something(&made_up(&all)).is_empty());
    }

    #[test]
    fn complaints_name_the_line() {
        let file = &made_up(&[("src/a.rs", "one\ntwo\nthree")])[0];
        assert_eq!(file.complaint(4, "x."), "src/a.rs:2: x.");
    }
}
