//! Words that must not stand in certain places, and files that are too long.

use super::File;
use super::code::{without_comments, without_tests, words};

const LONGEST: usize = 400;
/// What meets what comes from outside: the widget, and the crate that reads formats.
const OUTSIDE: [&str; 2] = ["src", "crates/formats/src"];
/// What the program itself always gives. Where it is missing, that is a mistake of ours, which the first test finds.
const OURS: [&str; 2] = ["use_context()", "embedded::decode(BYTES)"];

/// A strict policy of the host page refuses style attributes; lengths are set through CSSOM.
pub fn no_style_attributes(files: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| is_page_code(file)) {
        let code = if file.is("src", "rs") { without_comments(&file.text) } else { file.text.clone() };
        for at in words(&code, "style") {
            let (before, behind) = (&code[..at], &code[at + "style".len()..]);
            let is_attribute =
                before.ends_with(char::is_whitespace) && (behind.starts_with("=\"") || behind.starts_with("={"));
            let is_set = behind.starts_with("\",")
                && (before.ends_with("set_attribute(\"") || before.ends_with("setAttribute(\""));
            if is_attribute || is_set {
                complaints.push(file.complaint(at, "a style attribute falls to a strict policy."));
            }
        }
    }
    complaints
}

fn is_page_code(file: &File) -> bool {
    file.is("src", "rs") || file.is("src", "js")
}

/// What comes from outside may be anything: it is answered, not trusted.
pub fn no_panics(files: &[File]) -> Vec<String> {
    const PANICS: [&str; 5] = [".unwrap()", ".expect(", "panic!(", "unreachable!(", ".unwrap_throw()"];
    let mut complaints = Vec::new();
    let meets_outside = |file: &&File| OUTSIDE.iter().any(|folder| file.is(folder, "rs")) && !file.is_tests();
    for file in files.iter().filter(meets_outside) {
        let code = without_tests(&file.text);
        for word in PANICS {
            let is_ours = |at: usize| OURS.iter().any(|ours| code[..at].ends_with(ours));
            for (at, _) in code.match_indices(word).filter(|(at, _)| !is_ours(*at)) {
                complaints.push(file.complaint(at, &format!("{word} can break the page.")));
            }
        }
    }
    complaints
}

/// Nothing is put off in the source.
pub fn nothing_unfinished(files: &[File]) -> Vec<String> {
    // In two pieces, so that this file does not find itself.
    const MARKS: [&str; 5] = [
        concat!("to", "do!"),
        concat!("unimple", "mented!"),
        concat!("#[ign", "ore"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
    ];
    let mut complaints = Vec::new();
    for file in files.iter().filter(|file| ["rs", "js", "css", "html"].iter().any(|kind| file.is("", kind))) {
        for mark in MARKS {
            for (at, _) in file.text.match_indices(mark) {
                complaints.push(file.complaint(at, &format!("{mark} says that something is unfinished.")));
            }
        }
    }
    complaints
}

/// A file is a room one can see whole.
pub fn short_files(files: &[File]) -> Vec<String> {
    // A manifest is one file by its nature.
    let long = files.iter().filter(|file| file.path.starts_with("src/") && !file.is("src", "json"));
    let long = long.map(|file| (file, file.text.lines().count())).filter(|(_, lines)| *lines > LONGEST);
    long.map(|(file, lines)| format!("{}: {lines} lines are more than {LONGEST}.", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::made_up;
    use super::*;

    #[test]
    fn style_attributes_are_found_in_all_spellings() {
        for wrong in ["html! { <p style=\"a\"> }", "html! { <p\n style={x}> }", "x.set_attribute(\"style\", y)"] {
            assert_eq!(no_style_attributes(&made_up(&[("src/pages/a.rs", wrong)])).len(), 1, "{wrong}");
        }
        assert_eq!(no_style_attributes(&made_up(&[("src/element/a.js", "e.setAttribute(\"style\", 1)")])).len(), 1);
        for fine in ["// style=\"a\"", "let style = \"a\";", "font_style=\"a\"", "style: style.clone()"] {
            assert_eq!(no_style_attributes(&made_up(&[("src/pages/a.rs", fine)])), [""; 0], "{fine}");
        }
    }

    #[test]
    fn panics_are_found_outside_of_tests() {
        let code = "fn a() { b().unwrap() }\n#[cfg(test)]\nmod tests { fn c() { d().unwrap() } }";
        let engine = ("crates/engine/src/a.rs", code);
        let found = no_panics(&made_up(&[("crates/formats/src/a.rs", code), engine]));
        assert_eq!(found, ["crates/formats/src/a.rs:1: .unwrap() can break the page."]);
        assert_eq!(no_panics(&made_up(&[("src/pages/a.rs", "x.expect(\"y\"); z.unwrap_or(1)")])).len(), 1);
        assert!(no_panics(&made_up(&[("src/hooks/a.rs", "use_context().expect(\"y\")")])).is_empty());
        assert!(no_panics(&made_up(&[("src/store/tests.rs", "x.unwrap()")])).is_empty());
        assert!(no_panics(&made_up(&[("src/pages/a.rs", "/// x.unwrap()\nfn a() {}")])).is_empty());
    }

    #[test]
    fn marks_of_the_unfinished_are_found() {
        for mark in ["to do!()", "#[ign ore]", "// FIX ME", "// XX X"] {
            let mark = mark.replace(' ', "");
            assert_eq!(nothing_unfinished(&made_up(&[("tests/a.rs", &mark)])).len(), 1, "{mark}");
        }
        assert!(nothing_unfinished(&made_up(&[("src/a.rs", "// ignore this, all done")])).is_empty());
    }

    #[test]
    fn a_long_file_is_found() {
        let lines = |count| "\n".repeat(count);
        let files = [("src/a.rs", &*lines(400)), ("src/b.rs", &*lines(401)), ("tests/c.rs", &*lines(900))];
        assert_eq!(short_files(&made_up(&files)), ["src/b.rs: 401 lines are more than 400."]);
    }
}
