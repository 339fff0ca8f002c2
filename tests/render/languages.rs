//! Every page in every language that is laid beside the program: whole, in that language, and with nothing left of English.

use std::collections::BTreeSet;

use buying_readiness::i18n::{Messages, Shipped};
use engine::group::{Kind, Node};
use engine::questionnaire::JobId;
use engine::state::{Cell, View};

use super::{HalfDone, at, props, rendered, text};

/// All pages that a group has.
const VIEWS: [View; 17] = [
    View::Start,
    View::Run(Cell::Node(Node { kind: Kind::Done, job: JobId::ProblemIdentification })),
    View::End,
    View::Board,
    View::Results,
    View::Plan,
    View::Invite,
    View::Group,
    View::Share,
    View::Join,
    View::Meeting,
    View::Report,
    View::Scoring,
    View::Contact,
    View::You,
    View::Delete,
    View::Run(Cell::Whole(JobId::Validation)),
];

const GROUPS: [&str; 3] = ["begun", "meeting", "unsure"];

/// What a page says, a line each.
async fn lines(words: Messages, group: &str, view: View) -> BTreeSet<String> {
    let mut props = props(at(group, view), HalfDone::Nothing);
    props.words = words;
    let frame = rendered(&format!("{view:?} of {group} in {}", words.language()), props).await;
    text::lines(&frame).into_iter().collect()
}

/// A line without what no language translates: figures, signs, names and addresses.
fn words_of(line: &str) -> String {
    const NAMES: [&str; 15] = [
        "Ana",
        "Ben",
        "Cho",
        "Dee",
        "Eli",
        "Fay",
        "Gus",
        "Kim",
        "CRM",
        "JSON",
        "CSV",
        "Markdown",
        "QR",
        "kim@example.com",
        "https",
    ];
    let letters = line.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 2 && !NAMES.contains(word));
    letters.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn every_page_is_whole_in_every_language_and_says_nothing_in_english() {
    let mut same = Vec::new();
    for group in GROUPS {
        for view in VIEWS {
            let english = lines(Messages::english(), group, view).await;
            for language in Shipped::all() {
                let said = lines(language.words(), group, view).await;
                assert!(!said.is_empty(), "{view:?} in {}", language.tag);
                // What people typed stands in fields, in braces here; and one of them wrote a note.
                let is_typed = |line: &String| line.starts_with('{') || line == "drafted for the sites in the north";
                let left = said.intersection(&english).filter(|line| words_of(line).split(' ').count() > 2);
                let left = left.filter(|line| !is_typed(line));
                same.extend(left.map(|line| format!("{}, {view:?}: {line}", language.tag)));
            }
        }
    }
    same.sort();
    same.dedup();
    assert!(same.is_empty(), "as in English:\n{}", same.join("\n"));
}
