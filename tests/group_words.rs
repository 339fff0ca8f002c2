//! The group file's words: revisions, devices, marks and the group's own fields; and files made with
//! another questionnaire.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::full::full_groups;
use common::random::cases;
use common::{item, node, q, roles};
use engine::group::{Answer, Day, Group, Word};
use formats::file::{MAX_BYTES, read, read_other, write};
use proptest::prelude::*;

/// Every field in its long form.
const WORDS: &str = r#"{"format":1,"questionnaire":{"id":"buying-readiness-core","edition":"1","scoring":"SCORING"},"group":{"id":"00c0ffee","name":{"value":"CRM 2027","rev":2},"by":{"value":"2026-12-01","rev":3,"device":2},"blind":{"value":false,"rev":2}},"expected_roles":{"value":["champion"],"rev":4},"people":[{"id":"a","name":{"value":null,"rev":2},"roles":{"value":["end_user"],"rev":1,"device":7},"answers":{"PI-1":{"value":3,"rev":1,"device":7},"PI-2":{"value":null,"rev":2}},"notes":{"PI-1":{"value":"see\nwiki","rev":2},"PI-2":{"value":null,"rev":3,"device":255}},"reopened":{"D:problem_identification":{"3":2},"D:solution_exploration":{"0":1,"7":2},"V:supplier_selection":4},"confirmed":{"D:requirements_building":{"D:problem_identification":2,"D:solution_exploration":3}},"gone":true,"same_as":"b"},{"id":"b","name":"Bo","roles":null,"answers":{},"gone":{"value":false,"rev":2},"same_as":{"value":null,"rev":1,"device":1}}]}"#;

fn words() -> String {
    WORDS.replace("SCORING", &q().scoring)
}

fn ok(text: &str) -> Group {
    read(text, q()).unwrap_or_else(|all| panic!("{}\n{text}", all[0]))
}

/// The errors of the file with one piece replaced.
fn errors(from: &str, to: &str) -> String {
    assert!(WORDS.contains(from), "{from}");
    let all = read(&words().replacen(from, to, 1), q()).err().unwrap_or_default();
    all.iter().map(|c| format!("{}: {}", c.path, c.sentence)).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_word_is_read_with_its_revision_and_device() {
    let group = ok(&words());
    assert_eq!((group.id.as_str(), &group.name), ("00c0ffee", &Word { value: "CRM 2027".into(), rev: 2, device: 0 }));
    assert_eq!(group.by, Word { value: Day::of(2026, 12, 1).unwrap(), rev: 3, device: 2 });
    assert_eq!(group.blind, Word { value: false, rev: 2, device: 0 });
    assert_eq!(group.expected, Word { value: roles("champion"), rev: 4, device: 0 });
    let [a, b] = &group.people[..] else { panic!("two people") };
    assert_eq!(a.name, Word { value: String::new(), rev: 2, device: 0 });
    assert_eq!(a.roles, Word { value: roles("end_user"), rev: 1, device: 7 });
    assert_eq!(a.answers[item("PI-1")], Word { value: Answer::Level(3), rev: 1, device: 7 });
    assert_eq!((a.note(item("PI-1")), a.note(item("PI-2"))), ("see\nwiki", ""));
    let counted = |name| (a.counted(0, node(name)), a.counted(3, node(name)), a.counted(7, node(name)));
    assert_eq!((counted("D:PI"), counted("D:SE"), counted("V:SS")), ((0, 2, 0), (1, 0, 2), (4, 0, 0)));
    assert_eq!(a.reopened(node("D:SE")), 3);
    assert_eq!((a.gone, a.same_as.value.as_str()), (Word::first(true), "b"));
    assert_eq!((b.roles, b.gone.rev, b.same_as.device), (Word::default(), 2, 1));
    assert_eq!(write(&group, q()), words());
}

#[test]
fn a_plain_file_is_the_first_word_of_the_first_device() {
    let plain = r#"{"format":1,"questionnaire":{"id":"buying-readiness-core","edition":"1"},"people":[
        {"id":"a","name":"Ana","roles":["champion"],"answers":{"PI-1":3,"PI-2":null},"notes":{"PI-1":"x"}}]}"#;
    let group = ok(plain);
    let ana = &group.people[0];
    assert_eq!((&ana.name, ana.roles), (&Word::first("Ana".to_owned()), Word::first(roles("champion"))));
    assert_eq!((ana.answers[0], ana.answers[1]), (Word::first(Answer::Level(3)), Word::default()));
    assert_eq!(ana.notes.get(&0), Some(&Word::first("x".to_owned())));
    assert_eq!((group.id.as_str(), group.expected), ("", Word::unsaid(q().all_roles())));
}

#[test]
fn what_is_out_of_bounds_is_told() {
    let id = "group.id: The id of a group is 8 to 16 of the digits 0 to 9 and a to f.";
    assert_eq!(errors("00c0ffee", "00C0FFEE"), id);
    assert_eq!(errors("\"00c0ffee\"", "7"), id);
    let day = "group.by.value: A day is written yyyy-mm-dd, from 2000 to 2127.";
    assert_eq!(errors("2026-12-01", "2026-02-30"), day);
    let rev = "A whole number from 1 to 4095 is needed here.";
    assert_eq!(errors("\"rev\":2}", "\"rev\":4096}"), format!("group.name.rev: {rev}"));
    assert_eq!(errors("\"rev\":4}", "\"rev\":0}"), format!("expected_roles.rev: {rev}"));
    let device = "people[0].roles.device: A whole number from 0 to 255 is needed here.";
    assert_eq!(errors("\"rev\":1,\"device\":7},\"answers\"", "\"rev\":1,\"device\":256},\"answers\""), device);
    let counter = "people[0].reopened.D:problem_identification.3: A whole number from 0 to 255 is needed here.";
    assert_eq!(errors("{\"3\":2}", "{\"3\":256}"), counter);
    for key in ["256", "03", "x", "-1", "+3"] {
        let wanted = format!("people[0].reopened.D:problem_identification.{key}: A device is a number from 0 to 255.");
        assert_eq!(errors("{\"3\":2}", &format!("{{\"{key}\":2}}")), wanted);
    }
    assert_eq!(errors("\"gone\":true", "\"gone\":1"), "people[0].gone: Here true or false is needed.");
    let long = "x".repeat(41);
    assert_eq!(errors("CRM 2027", &long), "group.name.value: This has more than 40 characters.");
    assert_eq!(errors("\"Bo\"", "[]"), "people[1].name: Here stands a list, but a text is needed.");
    let huge = " ".repeat(MAX_BYTES + 1);
    assert_eq!(read(&huge, q()).unwrap_err()[0].sentence, "This file is larger than 64 MB.");
}

#[test]
fn characters_that_disturb_others_are_taken_out() {
    let text = words().replace("Bo", "B\u{202e}o\\u0000\\n").replace("see\\nwiki", "see\\nwi\\u001bki\\t\u{2066}");
    let group = ok(&text);
    assert_eq!((group.people[1].name.value.as_str(), group.people[0].note(0)), ("Bo", "see\nwiki\t"));
    assert_eq!(ok(&words().replace("\"Bo\"", "\"\u{200f}\"")).people[1].name, Word::first(String::new()));
}

#[test]
fn of_another_questionnaire_what_both_have_is_taken_over() {
    let text = words()
        .replace("buying-readiness-core", "ours")
        .replace(&*q().scoring, "0123")
        .replace("\"PI-2\"", "\"XX-1\"")
        .replace("[\"end_user\"]", "[\"end_user\",\"boss\",7]");
    assert!(read(&text, q()).is_err());
    let wrong = read_other(&text, q()).unwrap_err();
    assert_eq!((wrong.len(), wrong[0].path.as_str()), (1, "people[0].roles.value[2]"));
    let other = read_other(&text.replace(",7]", "]"), q()).expect("the rest is fine");
    assert_eq!(
        (other.left, other.made_with),
        (vec!["boss".to_owned(), "XX-1".into()], ["ours".to_owned(), "1".into()])
    );
    let a = &other.group.people[0];
    assert_eq!((a.answer(0), a.note(0), a.answers[1].rev), (Answer::Level(3), "see\nwiki", 0));
    assert_eq!((a.roles.value, a.gone.value), (roles("end_user"), true));
    // One made with this questionnaire is read as ever.
    let same = read_other(&words(), q()).expect("nothing is wrong");
    assert_eq!((same.group, same.left.len()), (ok(&words()), 0));
}

#[test]
fn the_documents_example_is_read() {
    let document = include_str!("../docs/group-file.md");
    let example = document.split("```json").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let group = ok(&example.replace("\"scoring\": \"…\"", "\"scoring\": null"));
    assert_eq!((group.id.as_str(), group.people[0].reopened(node("V:SE"))), ("5eed0bad", 3));
    assert_eq!(group.people[0].answers[item("PI-3")].device, 7);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn writing_is_canonical(group in full_groups()) {
        let text = write(&group, q());
        let again = read(&text, q());
        prop_assert_eq!(again.as_ref(), Ok(&group));
        prop_assert_eq!(write(&group, q()), text);
    }
}
