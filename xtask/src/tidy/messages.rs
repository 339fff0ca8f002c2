//! Every message of the interface is used. That every used one exists is the compiler's business:
//! `start.title` is `key::START_TITLE` in the code.

use super::File;
use super::code::{without_comments, words};

const ENGLISH: &str = "locales/en.json";

/// One sentence for every message no source names.
pub fn are_used(files: &[File]) -> Vec<String> {
    let Some(english) = files.iter().find(|file| file.path == ENGLISH) else {
        return vec![format!("{ENGLISH} is missing.")];
    };
    // What the loader says is put into its files by an example.
    let sources = files.iter().filter(|file| file.is("src", "rs") || file.is("examples", "rs"));
    let code: String = sources.map(|file| without_comments(&file.text)).collect();
    let unused = keys(&english.text).into_iter().filter(|(_, key)| {
        let constant = key.replace(['.', '-'], "_").to_uppercase();
        words(&code, &constant).next().is_none()
    });
    unused.map(|(at, key)| english.complaint(at, &format!("no source uses {key}."))).collect()
}

/// The names of the outermost object, with their places.
fn keys(json: &str) -> Vec<(usize, &str)> {
    let (mut depth, mut keys, mut last, mut start, mut escaped) = (0, Vec::new(), None, None, false);
    for (at, c) in json.char_indices() {
        match (start, c) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(from), '"') => {
                last = Some((from, &json[from..at]));
                start = None;
            }
            (None, '"') => start = Some(at + 1),
            (None, '{') => depth += 1,
            (None, '}') => depth -= 1,
            (None, ':') if depth == 1 => keys.extend(last.take()),
            _ => {}
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    #[test]
    fn an_unused_message_is_found_with_its_line() {
        let english = "{\n \"start.title\": \"A: \\\"b\\\"\",\n \"left-over\": {\"one\": \"x\", \"other\": \"y\"}\n}";
        let files = made_up(&[(ENGLISH, english), ("src/pages/a.rs", "text(key::START_TITLE) // key::LEFT_OVER")]);
        assert_eq!(are_used(&files), ["locales/en.json:3: no source uses left-over."]);
        let files = made_up(&[(ENGLISH, english), ("src/pages/a.rs", "key::START_TITLE, key::LEFT_OVER")]);
        assert!(are_used(&files).is_empty());
        assert_eq!(are_used(&made_up(&[])).len(), 1);
    }
}
