//! The engine held against another one, and the example's manners on the command line.
//!
//! The fixtures come from an independent implementation of the model in Python, written from its
//! text without a look at this code, slow and plain. Each holds a random group, a budget of points,
//! and what that implementation prints for them; rows, own views and flags come from a second one, written for them
//! from the same text. Here the `assess` example has to print the same.
//! `cargo test` builds the example; for this file alone, `cargo build --example assess` comes first.

#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use serde_json::Value;

/// The example's program stands beside the tests' own.
fn program() -> PathBuf {
    let tests = env::current_exe().expect("the test has a path");
    let profile = tests.ancestors().nth(2).expect("the test stands in a folder of its profile");
    let program = profile.join("examples").join(format!("assess{}", env::consts::EXE_SUFFIX));
    assert!(program.exists(), "there is no {}: cargo build --example assess", program.display());
    program
}

fn assess(args: &[&str]) -> Output {
    Command::new(program()).args(args).output().expect("the example runs")
}

/// A file for one test, in the place cargo keeps for it.
fn file(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("the file can be written");
    path.to_str().expect("a path in words").to_owned()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The names of an object's fields, in its order.
fn names(json: &Value) -> Vec<&str> {
    json.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
}

/// Notes where two outputs differ: objects by their fields, lists in order but for `heard`, and the
/// Ask list, an object, in order too.
fn compare(path: &str, expected: &Value, found: &Value, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(wanted), Value::Object(given)) => {
            let keys = |json| {
                let mut keys = names(json);
                if path != ".ask" {
                    keys.sort_unstable();
                }
                keys
            };
            if keys(expected) != keys(found) {
                differences.push(format!("{path}: fields {:?}, not {:?}", keys(found), keys(expected)));
            }
            for (name, wanted) in wanted {
                if let Some(value) = given.get(name) {
                    compare(&format!("{path}.{name}"), wanted, value, differences);
                }
            }
        }
        (Value::Array(wanted), Value::Array(given)) => {
            if wanted.len() != given.len() {
                differences.push(format!("{path}: {} entries, not {}", given.len(), wanted.len()));
            }
            let in_order = |list: &[Value]| {
                let mut list = list.to_vec();
                if path.strip_suffix(".heard").is_some() {
                    list.sort_by_key(|entry| entry.as_str().map(str::to_owned));
                }
                list
            };
            for (n, (wanted, given)) in in_order(wanted).iter().zip(&in_order(given)).enumerate() {
                compare(&format!("{path}[{n}]"), wanted, given, differences);
            }
        }
        (wanted, given) if wanted != given => {
            differences.push(format!("{path}: {given:?}, not {wanted:?}"));
        }
        _ => {}
    }
}

#[test]
fn the_engine_prints_what_another_engine_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the fixtures are there") {
        let path = entry.expect("a fixture").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name in words").to_owned();
        let text = fs::read_to_string(&path).expect("a fixture is text");
        let fixture = parsed(&text);
        let points = fixture["points"].as_i64().expect("points").to_string();
        let expected = &fixture["expected"];
        // The group as it stands in the fixture: everything after its name, up to what is expected.
        let group = text.split_once("\"group\":").expect("a group").1;
        let group = group.rsplit_once("\"expected\":").expect("a group before it").0;
        let group = file(&format!("group-{name}"), group.trim_end().trim_end_matches(','));

        let output = assess(&[&group, "--points", &points]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{name}: {errors}");
        let found = parsed(&String::from_utf8(output.stdout).expect("text"));
        let mut differences = Vec::new();
        compare("", expected, &found, &mut differences);
        assert!(differences.is_empty(), "{name}:\n{}", differences.join("\n"));
        count += 1;
    }
    assert_eq!(count, 24);
}

const NOBODY: &str =
    r#"{ "format": 1, "questionnaire": { "id": "buying-readiness-core", "edition": "1" }, "people": [] }"#;

#[test]
fn without_points_there_is_no_plan() {
    let path = file("nobody.json", NOBODY);
    let keys = |args: &[&str]| {
        let output = assess(args);
        assert_eq!(output.status.code(), Some(0));
        names(&parsed(&String::from_utf8(output.stdout).expect("text"))).join(" ")
    };
    let without = keys(&[&path]);
    assert_eq!(
        without,
        "overall jobs levels x revisit_now revisit_later agreement coverage objections matrix flags \
         lenses vacant invite ask distance steps rows own width verdict ready"
    );
    let with = without.replace("own", "own plan");
    assert_eq!(keys(&[&path, "--points", "20"]), with);
    assert_eq!(keys(&["--points", "20", &path]), with);
}

/// Checks that nothing is printed, the errors are these, and the exit code is 2.
fn refuses(args: &[&str], errors: &[&str]) {
    let output = assess(args);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert!(output.stdout.is_empty(), "{args:?}");
    let told = String::from_utf8(output.stderr).expect("text");
    assert_eq!(told.lines().collect::<Vec<_>>(), errors, "{args:?}");
}

#[test]
fn a_wrong_file_gives_all_its_errors_and_exit_code_2() {
    let wrong = NOBODY.replace("\"format\": 1", "\"format\": 7").replace("[]", "[{ \"id\": 1 }]");
    let path = file("wrong.json", wrong);
    refuses(
        &[&path],
        &[
            &format!("{path}: line 1, column 13, format: The number 1 is needed here."),
            &format!("{path}: line 1, column 95, people[0]: The field \"answers\" is missing."),
            &format!("{path}: line 1, column 95, people[0]: The field \"roles\" is missing."),
            &format!("{path}: line 1, column 103, people[0].id: Here stands a number, but a text is needed."),
        ],
    );
    let path = file("latin.json", b"{ \"name\": \"Zo\xeb\" }");
    refuses(&[&path], &[&format!("{path}: the file is not text in UTF-8")]);
}

#[test]
fn wrong_words_on_the_command_line_give_the_usage_and_exit_code_2() {
    let path = file("arguments.json", NOBODY);
    let usage = "usage: assess GROUP.json [--points B], where B is a whole number of points";
    let wrong: [&[&str]; 8] = [
        &[],
        &["--points", "20"],
        &[&path, "--points"],
        &[&path, "--points", "few"],
        &[&path, "--points", "-1"],
        &[&path, "--points", "1.5"],
        &[&path, &path],
        &[&path, "--format"],
    ];
    for args in wrong {
        refuses(args, &[usage]);
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let output = assess(&["nowhere/group.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("nowhere/group.json: "));
}
