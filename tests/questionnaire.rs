//! Questionnaire files: what is refused with which words, and what moves which digest.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::HashSet;
use std::fmt::Write as _;

use common::broken::{self, CORE, bare_core, edited};
use common::q;
use engine::questionnaire::{JobId, MAX_ITEMS_PER_JOB, MAX_ROLES, Questionnaire};
use formats::questionnaire::read;
use proptest::prelude::*;

/// Every error of a file, each a line.
fn errors(text: &str) -> Vec<String> {
    read(text).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn the_core_file_is_what_the_module_carries() {
    assert_eq!(&read(CORE).expect("the core questionnaire is whole"), q());
    assert_eq!(q().items.len(), 29);
}

#[test]
fn a_broken_file_gives_every_error_with_its_place() {
    let cases = broken::questionnaires();
    assert!(cases.len() > 50, "the table is read");
    for case in cases {
        assert!(!case.errors.is_empty(), "{}", case.name);
        assert_eq!(errors(&case.text), case.errors, "{}", case.name);
    }
}

#[test]
fn another_kind_of_file_is_refused_in_a_sentence() {
    for (text, error) in [
        ("", "line 1, column 1, the file: This is not JSON: it ends too early."),
        (
            "id,text\n1,2",
            "line 1, column 3, the file: This is not JSON: an unknown word stands here; texts need double quotes.",
        ),
        ("[]", "line 1, column 1, the file: Here stands a list, but an object {…} is needed."),
        ("null", "line 1, column 1, the file: Here stands null, but an object {…} is needed."),
    ] {
        assert_eq!(errors(text), [error], "{text:?}");
    }
    // An empty object lacks every field but the two that may be absent.
    assert_eq!(errors("{}").len(), broken::known_fields("{").len() - 2);
    // A byte order mark is no error.
    assert!(read(&format!("\u{feff}{CORE}")).is_ok());
}

/// The core file with further entries at the head of a list.
fn with_more(list: &str, entry: impl Fn(usize) -> String, count: usize) -> String {
    let mut more = format!("\"{list}\": [");
    for n in 0..count {
        let _ = write!(more, "{}, ", entry(n));
    }
    edited(CORE, "{", &format!("\"{list}\": ["), &more)
}

#[test]
fn a_job_holds_so_many_items_and_no_more() {
    let start = CORE.find("{\n   \"id\": \"PI-1\"").expect("the first item");
    let end = start + CORE[start..].find("\n  },").expect("its end") + 4;
    let item = |n: usize| CORE[start..end].replace("PI-1", &format!("PI-1{n}"));
    let room = MAX_ITEMS_PER_JOB - q().items_of(JobId::ProblemIdentification).count();
    assert_eq!(errors(&with_more("items", item, room)), [""; 0]);
    assert_eq!(
        errors(&with_more("items", item, room + 1)),
        ["line 153, column 11, items: The job \"problem_identification\" has 41 items; at most 40 fit.",]
    );
}

#[test]
fn there_are_so_many_roles_and_no_more() {
    let role = |n: usize| format!("{{ \"id\": \"r{n}\", \"label\": \"-\", \"description\": \"-\" }}");
    let room = MAX_ROLES - q().roles.len();
    assert_eq!(errors(&with_more("roles", role, room)), [""; 0]);
    // The core's own roles are now far beyond the bound, and items name them: still one complaint.
    for more in [room + 1, 30] {
        let count = q().roles.len() + more;
        assert_eq!(
            errors(&with_more("roles", role, more)),
            [format!("line 16, column 11, roles: There are {count} roles; at most 12 fit.")]
        );
    }
}

/// Checks which digests an edit of the core file moves: `scoring`, `wording`, both or none.
fn check_digests(anchor: &str, from: &str, to: &str, moved: &str) {
    let text = edited(CORE, anchor, from, to);
    let edited: Questionnaire = read(&text).unwrap_or_else(|all| panic!("{anchor} {to}: {}", all[0]));
    let mut found = Vec::new();
    if edited.scoring != q().scoring {
        found.push("scoring");
    }
    if edited.wording != q().wording {
        found.push("wording");
    }
    assert_eq!(found.join(" "), moved, "{anchor}: {from} → {to}");
}

#[test]
fn scoring_moves_with_all_that_moves_a_figure_and_with_no_word() {
    let pi_1 = "\"PI-1\"";
    for (anchor, from, to) in [
        (pi_1, "PI-1", "PI-0"),
        (pi_1, "\"problem_identification\"", "\"validation\""),
        (pi_1, "\"lens\": \"progress\"", "\"lens\": \"change\""),
        (pi_1, "\"economic_buyer\"", "\"technical_buyer\""),
        (pi_1, "    \"economic_buyer\",\n", ""),
        (pi_1, "\"target\": 3", "\"target\": 2"),
        (pi_1, "\"effort\": \"S\"", "\"effort\": \"M\""),
        (pi_1, "\"owner\": \"champion\"", "\"owner\": \"executive\""),
        ("\"V-PI\"", "\"about_job\": \"problem_identification\"", "\"about_job\": null"),
        ("\"dependencies\"", "[\n   \"problem_identification\",\n   \"solution_exploration\"\n  ],", ""),
        ("\"efforts\"", "\"points\": 8", "\"points\": 9"),
    ] {
        check_digests(anchor, from, to, "scoring");
    }
}

#[test]
fn wording_moves_with_every_word_a_person_reads_and_with_no_figure() {
    for (anchor, from, to) in [
        ("{", "en-GB", "en-IE"),
        ("{", "\"Drafted\"", "\"Sketched\""),
        ("{", "I don't know", "No idea"),
        ("{", "Does not apply here", "Not here"),
        ("\"champion\"", "\"Champion\"", "\"Driver\""),
        ("\"champion\"", "Drives the decision", "Carries the decision"),
        ("\"jobs\"", "\"short\": \"PI\"", "\"short\": \"P\""),
        ("\"jobs\"", "\"Problem identification\"", "\"The problem\""),
        ("\"jobs\"", "what does it cost us?", "what is the cost?"),
        ("\"lenses\"", "\"Work done\"", "\"Done\""),
        ("\"efforts\"", "about half a day", "an hour or two"),
        ("\"PI-1\"", "We can say", "All of us can say"),
        ("\"PI-1\"", "Can we say", "Can all of us say"),
        ("\"PI-1\"", "the problem in one sentence", "one sentence for the problem"),
        ("\"PI-1\"", "   \"topic\": \"the problem in one sentence\",\n", ""),
        ("\"PI-1\"", "A draft sentence exists.", "There is a draft."),
        ("\"PI-1\"", "Arguments about suppliers", "Quarrels about suppliers"),
        ("\"PI-1\"", "Hold a 45-minute session", "Meet for 45 minutes"),
        ("\"PI-1\"", "Merge the problem into", "Put the problem into"),
    ] {
        check_digests(anchor, from, to, "wording");
    }
}

#[test]
fn words_a_statement_may_lack_count_as_what_they_are() {
    // The same words, as a question, as a topic, and as the question of another statement.
    let with = |id: &str, field: &str| {
        let item = format!("\"id\":\"{id}\",");
        read(&edited(&bare_core(), &item, &item, &format!("{item} \"{field}\": \"Why\",")))
            .expect("a whole file")
            .wording
    };
    let all = [with("PI-1", "question"), with("PI-1", "topic"), with("PI-2", "question")];
    assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2], "{all:?}");
}

#[test]
fn what_nobody_reads_and_no_figure_needs_moves_neither() {
    check_digests("{", "Targets, effort", "Effort, targets", "");
    check_digests("{", "\"edition\": \"1\"", "\"edition\": \"2\"", "");
    check_digests("{", "\"id\": \"buying-readiness-core\"", "\"id\": \"ours\"", "");
    check_digests("{", "\"format\": 1,", "\"format\": 1, \"$schema\": \"questionnaire.schema.json\",", "");
    // The order of dependencies means nothing.
    let pair = |to: &str| format!("[\n   \"problem_identification\",\n   \"{to}\"\n  ]");
    let (first, second) = (pair("solution_exploration"), pair("requirements_building"));
    let swapped = format!("{second},\n  {first}");
    check_digests("{", &format!("{first},\n  {second}"), &swapped, "");
}

#[test]
fn the_order_of_items_is_part_of_scoring() {
    // Ties go by the questionnaire's order.
    let mut swapped = CORE.replace("\"PI-1\"", "\"PI-0\"");
    swapped = swapped.replace("\"VA-1\"", "\"PI-1\"").replace("\"PI-0\"", "\"VA-1\"");
    assert_ne!(read(&swapped).expect("a whole file").scoring, q().scoring);
}

/// Links and group files name the questionnaire they were made with by these: whoever moves one
/// should know it.
#[test]
fn the_digests_of_the_core_edition() {
    assert_eq!(q().scoring, "ab33ed825d65ccfd6d0b4e053d7294d6");
    assert_eq!(q().wording, "8c07179d7a6b4491f0a1506c48a21c5b");
}

/// Questionnaires of suppliers may be older than the words that a statement may lack.
#[test]
fn a_questionnaire_without_questions_topics_and_short_steps_keeps_its_digests() {
    let bare = read(&bare_core()).expect("a whole file");
    assert_eq!(bare.scoring, q().scoring);
    assert_eq!(bare.wording, "6bad1b13a9887d12b77a7c739eef0e9f");
}

#[test]
fn every_statement_of_the_core_edition_has_a_question_a_topic_and_a_short_step() {
    let mut seen = HashSet::new();
    for item in &q().items {
        let (Some(question), Some(topic), Some(short)) = (&item.question, &item.topic, &item.short) else {
            panic!("{} lacks one", item.id)
        };
        assert!(question.ends_with('?'), "{question}");
        // It stands inside a sentence: nothing begins or ends one.
        assert!(topic.starts_with(char::is_lowercase) && !topic.ends_with(['.', '?', ',']), "{topic}");
        assert!(!short.ends_with('.') && short.len() < item.action.len(), "{short}");
        for text in [question, topic, short] {
            assert!(seen.insert(text), "{text} stands twice");
        }
    }
}

proptest! {
    #![proptest_config(common::random::cases(64))]

    /// Any cut and any wrong byte gives errors or a questionnaire, never a panic.
    #[test]
    fn no_damage_brings_reading_down(at in 0..CORE.len(), end in any::<bool>(), other in any::<char>()) {
        let at = (0..=at).rev().find(|at| CORE.is_char_boundary(*at)).unwrap_or(0);
        let (before, after) = CORE.split_at(at);
        let after = if end { "" } else { after.get(1..).unwrap_or("") };
        let _ = read(&format!("{before}{other}{after}"));
    }
}
