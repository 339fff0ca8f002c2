use engine::group::{Day, Matter};
use engine::questionnaire::Questionnaire;
use formats::past;

use super::*;
use crate::store::TextOf;
use crate::store::editions::read;

/// Another edition of the core questionnaire.
fn next() -> Questionnaire {
    Questionnaire { scoring: "00facade00facade".into(), edition: "2".into(), ..core().clone() }
}

/// Stores of both editions in one storage.
fn both() -> (SessionStore, SessionStore) {
    let storage = StorageHandle::memory();
    let there = storage.apart(&next().scoring);
    (SessionStore::new(storage), SessionStore::new(there))
}

#[test]
fn what_another_edition_keeps_is_found_and_read_under_what_it_was_made_with() {
    let ((here, there), state, q) = (both(), of_group("0123abcd", "CRM"), next());
    assert!(!here.has_others() && !there.has_others());
    assert_eq!(there.save(&state, &q), None);
    assert!(there.put_away(&of_group("4567cdef", "ERP"), &q));
    assert!(here.has_others());
    let others = here.others();
    let texts: Vec<String> = others.iter().flat_map(SessionStore::records).collect();
    let found: Vec<_> = texts.iter().map(|text| read(text, &[]).expect("it says what it was made with")).collect();
    let [(edition, now), (_, beside)] = &found[..] else { panic!("the record and the group beside it: {found:?}") };
    assert_eq!((&*edition.edition, &now.group), ("2", &state.group));
    assert_eq!(beside.group.name.value, "ERP");
    // What starting over put aside there is kept there too.
    assert!(there.start_over(&state, &q) && here.has_others());
    assert_eq!(here.others()[0].records().len(), 2);
    // One of an older format does not say it, and is read where its edition is at hand.
    let old = include_str!("../../../tests/records/v6/used.txt").trim_ascii_end();
    let older = include_str!("../../../tests/records/v2/used.json");
    for text in [old, older] {
        assert_eq!(read(text, &[&q]), None);
        let (_, state) = read(text, &[&q, core()]).expect("it is at hand");
        assert_eq!(state.worded.len(), state.my().expect("somebody").answered(), "worded as it is there");
    }
}

#[test]
fn what_is_left_there_is_known_until_something_is_said_there() {
    let ((here, there), mut state, q) = (both(), of_group("0123abcd", "CRM"), next());
    there.save(&state, &q);
    let text = there.records().remove(0);
    assert!(!here.is_left(&text));
    here.leave(&text);
    here.leave(&text);
    assert!(here.is_left(&text) && !there.is_left(&text));
    state.apply(&q, Action::Answer { item: 0, answer: Answer::Level(1) });
    there.save(&state, &q);
    assert!(!here.is_left(&there.records().remove(0)));
    here.delete_all();
    assert!(!here.is_left(&text));
}

#[test]
fn what_is_kept_beside_comes_along_and_takes_nothing_away() {
    let (here, there) = both();
    let day = |day| Day::of(2026, 11, day).expect("a day");
    there.keep_day("0123abcd", "PI-1", day(1));
    there.keep_day("0123abcd", "PI-2", day(2));
    there.keep_goes_on(true);
    here.keep_day("4567cdef", "PI-2", day(9));
    let state = of_group("0123abcd", "CRM");
    there.keep_past(&past::remember("", &state.group, day(3), &next()).expect("it is new"));
    here.move_days("4567cdef", "0123abcd");
    // What is typed and too long to be said is no less there.
    let (note, decided) = (TextOf::Note(2), TextOf::Decided(Matter::item(1)));
    for (of, text) in [(&note, "there"), (&decided, "there")] {
        there.keep_too_long("0123abcd", of, Some(text), &next()).expect("memory takes it");
    }
    here.keep_too_long("0123abcd", &decided, Some("here"), core()).expect("memory takes it");
    for _ in 0..2 {
        here.take_over_beside(&there, "0123abcd", [&next(), core()]);
        let earlier = past::earlier(&here.past(), "0123abcd", core());
        assert_eq!(earlier.iter().map(|link| link.made).collect::<Vec<_>>(), [day(3)]);
        let mut days = here.days("0123abcd");
        days.sort();
        assert_eq!(days, [("PI-1".to_owned(), day(1)), ("PI-2".to_owned(), day(9))]);
    }
    assert_eq!(here.goes_on(), Some(true));
    let texts = here.too_long("0123abcd", core());
    assert_eq!(texts, [(decided, "here".to_owned()), (note, "there".to_owned())]);
}

#[test]
fn what_was_deleted_there_is_told_of_no_more_and_what_comes_here_stays() {
    let ((here, there), state, q) = (both(), of_group("0123abcd", "CRM"), next());
    there.save(&state, &q);
    there.delete_all();
    // A window that had not heard of it writes once more.
    assert!(there.put_away(&state, &q) && !here.has_others());
    // Whoever begins anew here puts a purchase away before anything else.
    here.delete_all();
    here.put_away(&of_group("4567cdef", "late"), core());
    here.begin_anew();
    assert!(here.put_away(&state, core()));
    assert_eq!(here.load(core()), (None, None));
    assert_eq!(here.groups(), [("0123abcd".to_owned(), "CRM".to_owned())]);
}
