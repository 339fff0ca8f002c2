//! The group file: what is written is read again, what is broken is told, what is hostile is borne.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::borne;
use common::broken::{self, edited};
use common::full::full_groups;
use common::random::cases;
use common::{group, item, node, person, q, roles};
use engine::group::{Answer, Asked, Day, Group, MAX_ASKED, MAX_NAME, MAX_NOTE, MAX_REVISION, Word};
use engine::questionnaire::RoleSet;
use formats::file::{MAX_PEOPLE, read, write};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// A small file with every field.
const SMALL: &str = r#"{
  "format": 1,
  "questionnaire": { "id": "buying-readiness-core", "edition": "1" },
  "expected_roles": ["champion", "end_user"], "asked": [{ "id": "f1", "name": "Fay", "roles": ["executive"], "day": "2026-12-01" }],
  "people": [
    {
      "id": "a",
      "name": "Ana",
      "roles": ["champion"],
      "answers": { "PI-1": 3, "PI-2": "dk", "PI-3": { "value": "na", "rev": 7 } },
      "notes": { "PI-1": "minutes of May" },
      "reopened": { "D:solution_exploration": 1 },
      "confirmed": { "D:requirements_building": { "D:solution_exploration": 1 } }, "done": true, "lowered": { "PI-1": "2026-11-24", "PI-2": null }
    },
    { "id": "b", "roles": [], "answers": { } }
  ]
}"#;

fn small() -> Group {
    let mut ana = person("a", "champion", "PI-1=3 PI-2=dk");
    ana.name = Word::first("Ana".to_owned());
    ana.answers[item("PI-3")] = Word { value: Answer::DoesNotApply, rev: 7, device: 0 };
    ana.write(item("PI-1"), "minutes of May".to_owned(), 0);
    ana.count(0, node("D:SE"), 1);
    ana.confirm(node("D:RB"), node("D:SE"), 1);
    ana.done = Word::first(true);
    ana.lower(item("PI-1"), day("2026-11-24"));
    ana.lower(item("PI-2"), Day::NONE);
    let mut group = Group { expected: Word::first(roles("champion end_user")), ..group([ana, person("b", "", "")]) };
    let (name, asked_for) = (Word::first("Fay".to_owned()), Word::first(roles("executive")));
    group.asked.insert("f1".to_owned(), Asked { name, roles: asked_for, day: Word::first(day("2026-12-01")) });
    group
}

fn day(text: &str) -> Day {
    Day::read(text).expect("a day")
}

/// Every error of a file, each a line.
fn errors(text: &str) -> Vec<String> {
    read(text, q()).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn ok(text: &str) -> Group {
    read(text, q()).unwrap_or_else(|all| panic!("{}\n{text}", all[0]))
}

#[test]
fn every_field_is_read() {
    assert_eq!(ok(SMALL), small());
}

#[test]
fn what_is_written() {
    let written = write(&small(), q());
    let expected = r#"{"format":1,"questionnaire":{"id":"buying-readiness-core","edition":"1","scoring":"SCORING"},"expected_roles":["champion","end_user"],"asked":[{"id":"f1","name":"Fay","roles":["executive"],"day":"2026-12-01"}],"people":[{"id":"a","name":"Ana","roles":["champion"],"answers":{"PI-1":3,"PI-2":"dk","PI-3":{"value":"na","rev":7}},"notes":{"PI-1":"minutes of May"},"reopened":{"D:solution_exploration":1},"confirmed":{"D:requirements_building":{"D:solution_exploration":1}},"done":true,"lowered":{"PI-1":"2026-11-24","PI-2":null}},{"id":"b","roles":[],"answers":{}}]}"#;
    assert_eq!(written, expected.replace("SCORING", &q().scoring));
}

#[test]
fn absent_null_and_unknown_fields() {
    let same = |anchor: &str, from: &str, to: &str| {
        assert_eq!(ok(&edited(SMALL, anchor, from, to)), small(), "{from} → {to}");
    };
    // Fields of later editions are passed over, at every height.
    same("{", "\"format\"", "\"snapshots\": [1, { \"x\": null }], \"format\"");
    same("{", "\"edition\"", "\"wording\": \"x\", \"edition\"");
    same("\"a\"", "\"name\"", "\"email\": 1.5e3, \"name\"");
    same("\"PI-3\"", "\"rev\"", "\"by\": false, \"rev\"");
    // Null is as good as absent for what may be absent, and an answer of nothing is none.
    same("{", "\"edition\": \"1\"", "\"edition\": \"1\", \"scoring\": null");
    same("\"b\"", "\"roles\"", "\"name\": null, \"notes\": null, \"reopened\": null, \"roles\"");
    same("\"b\"", "\"roles\"", "\"confirmed\": null, \"done\": null, \"lowered\": null, \"roles\"");
    same("\"b\"", "{ }", "{ \"PI-1\": null }");
    assert_eq!(ok(&edited(SMALL, "{", "\"asked\": [", "\"asked\": null, \"was\": [")).asked.len(), 0);
    // Who was asked may be no more than an id.
    let bare = ok(&edited(SMALL, "{", "\"asked\": [", "\"asked\": [{ \"id\": \"e1\" }, "));
    assert_eq!((bare.asked.get("e1"), ok(&write(&bare, q()))), (Some(&Asked::default()), bare.clone()));
    // All roles are expected unless the file says otherwise; a bare list expects none.
    let expected = |to: &str| ok(&edited(SMALL, "{", "[\"champion\", \"end_user\"]", to)).expected.value;
    assert_eq!(expected("null"), q().all_roles());
    assert_eq!(ok(&SMALL.replace("expected_roles", "was")).expected.value, q().all_roles());
    assert_eq!(expected("[]"), RoleSet::NONE);
    // A plain value is the first revision; an answer taken back keeps its own.
    let taken_back = ok(&edited(SMALL, "\"PI-3\"", "\"na\"", "null"));
    assert_eq!(taken_back.people[0].answers[item("PI-3")], Word { value: Answer::Nothing, rev: 7, device: 0 });
    assert_eq!(ok(&write(&taken_back, q())), taken_back);
}

#[test]
fn a_broken_file_gives_every_error_with_its_place() {
    let cases = broken::group_files(SMALL);
    assert!(cases.len() > 25, "the table is read");
    for case in cases {
        assert!(!case.errors.is_empty(), "{}", case.name);
        assert_eq!(errors(&case.text), case.errors, "{}", case.name);
    }
}

#[test]
fn texts_and_groups_have_bounds() {
    let named = |name: &str| edited(SMALL, "{", "Ana", name);
    assert_eq!(errors(&named(&"é".repeat(MAX_NAME))), [""; 0]);
    let error = "line 8, column 15, people[0].name: This has more than 40 characters.";
    assert_eq!(errors(&named(&"é".repeat(MAX_NAME + 1))), [error]);

    let with_id = |id: &str| edited(SMALL, "\"b\"", "b", id);
    assert_eq!(errors(&with_id(&"é".repeat(64))), [""; 0]);
    let error = "line 15, column 13, people[1].id: This has more than 64 characters.";
    assert_eq!(errors(&with_id(&"é".repeat(65))), [error]);

    let noted = |note: &str| edited(SMALL, "{", "minutes of May", note);
    assert_eq!(errors(&noted(&"é".repeat(MAX_NOTE))), [""; 0]);
    let error = "line 11, column 26, people[0].notes.PI-1: This note has more than 500 characters.";
    assert_eq!(errors(&noted(&"é".repeat(MAX_NOTE + 1))), [error]);

    let asked = |count: usize| {
        let entries: Vec<String> = (0..count).map(|n| format!("{{\"id\":\"p{n}\"}},")).collect();
        edited(SMALL, "\"asked\"", "[", &format!("[{}", entries.concat()))
    };
    assert_eq!(errors(&asked(MAX_ASKED - 1)), [""; 0]);
    assert_eq!(errors(&asked(MAX_ASKED)), ["line 4, column 56, asked: At most 1000 fit here."]);

    let many = |count: usize| {
        let people: Vec<String> =
            (0..count).map(|n| format!("{{\"id\":\"p{n}\",\"roles\":[],\"answers\":{{}}}}")).collect();
        edited(SMALL, "\"people\"", "[", &format!("[{},", people.join(",")))
    };
    assert_eq!(errors(&many(MAX_PEOPLE - 2)), [""; 0]);
    let error = "line 5, column 13, people: Here are 10001 people; at most 10000 fit into a file.";
    assert_eq!(errors(&many(MAX_PEOPLE - 1)), [error]);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_written_is_read_again(group in full_groups()) {
        prop_assert_eq!(read(&write(&group, q()), q()), Ok(group));
    }

    /// Bytes cut out, doubled and changed anywhere in a valid file.
    #[test]
    fn hostile_bytes_are_borne(
        group in full_groups(), changes in vec((any::<Index>(), any::<Index>(), vec(any::<u8>(), 0..4)), 1..6),
    ) {
        let mut bytes = write(&group, q()).into_bytes();
        for (from, to, instead) in changes {
            let (from, to) = (from.index(bytes.len() + 1), to.index(bytes.len() + 1));
            // Mostly short cuts: long ones leave little to read.
            let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 12));
            bytes.splice(from..to, instead);
        }
        borne::file(&String::from_utf8_lossy(&bytes));
    }

    /// Any value in the place of any other: still JSON, and seldom a group.
    #[test]
    fn hostile_values_are_borne(
        group in full_groups(), changes in vec((any::<Index>(), select(VALUES)), 1..4),
    ) {
        let mut text = write(&group, q());
        for (which, value) in changes {
            let starts: Vec<usize> = text.match_indices([':', '[', ',']).map(|(at, _)| at + 1).collect();
            let start = starts[which.index(starts.len())];
            let end = text[start..].find([',', ']', '}']).map_or(text.len(), |length| start + length);
            text.replace_range(start..end, value);
        }
        borne::file(&text);
    }

    #[test]
    fn noise_is_borne(bytes in vec(any::<u8>(), 0..200), tokens in vec(select(VALUES), 0..60)) {
        borne::file(&String::from_utf8_lossy(&bytes));
        borne::file(&tokens.concat());
    }
}

const VALUES: &[&str] = &[
    "null",
    "true",
    "0",
    "1",
    "4",
    "5",
    "-1",
    "255",
    "4095",
    "2550000",
    "1e9",
    "99999999999999999999",
    "\"\"",
    "\"dk\"",
    "\"na\"",
    "\"PI-1\"",
    "\"champion\"",
    "\"D:solution_exploration\"",
    "\"2026-12-01\"",
    "{}",
    "[]",
    "[[]]",
    "{\"value\":3,\"rev\":1}",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\u0000",
    "\u{feff}",
];

#[test]
fn a_person_who_never_stops_changing_their_mind_can_be_written() {
    let mut ana = person("a", "champion", "");
    for n in 0..=u32::from(MAX_REVISION) {
        ana.say(0, Answer::Level((n % 5) as u8), 0);
    }
    let group = Group { people: vec![ana], ..Group::new(q()) };
    assert_eq!(read(&write(&group, q()), q()), Ok(group));
}
