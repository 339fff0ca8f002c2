//! Words that went, since people stumbled over them: no page may say them again.

use std::fs;

use buying_readiness::questionnaire::core;

/// As they stood, in small letters.
const GONE: [&str; 10] = [
    "what counts so far",
    "nobody yet",
    "the newest word",
    "newest word counts",
    "drafted at most",
    "\u{201c}drafted\u{201d} at most",
    "lens",
    "/108",
    "fair:",
    "thin:",
];

/// What is wrong with a text: the words in it that went.
fn gone(text: &str) -> Vec<&'static str> {
    let small = text.to_lowercase();
    GONE.into_iter().filter(|words| small.contains(words)).collect()
}

#[test]
fn no_message_says_what_went() {
    let file: serde_json::Value = serde_json::from_str(include_str!("../../locales/en.json")).expect("messages");
    let mut said = Vec::new();
    for (key, message) in file.as_object().expect("an object") {
        let texts: Vec<&str> = match message {
            serde_json::Value::String(text) => vec![text],
            counted => {
                counted.as_object().into_iter().flat_map(|forms| forms.values()).filter_map(|it| it.as_str()).collect()
            }
        };
        // Work is told in days, and nothing else is told in points.
        assert!(!texts.iter().any(|text| text.contains(" points")), "{key}");
        said.extend(texts.iter().map(|text| (key, gone(text))).filter(|(_, gone)| !gone.is_empty()));
    }
    assert_eq!(said, []);
}

#[test]
fn no_page_says_what_went_and_no_heading_names_a_cell_by_its_coordinates() {
    let mut said = Vec::new();
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots")).expect("snapshots") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a text");
        let jobs: Vec<&str> = core().jobs.iter().map(|job| &*job.label).collect();
        let names_a_cell =
            |line: &str| jobs.iter().any(|job| line.trim_start_matches('#').trim().starts_with(&format!("{job}, ")));
        let headings = text.lines().filter(|line| line.starts_with('#') && names_a_cell(line)).map(str::to_owned);
        said.extend(gone(&text).into_iter().map(str::to_owned).chain(headings).map(|it| (path.clone(), it)));
    }
    assert_eq!(said, []);
}
