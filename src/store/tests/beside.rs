//! How one likes to go on, and the days on which one answered.

use engine::group::Day;

use super::*;

fn day(text: &str) -> Day {
    Day::read(text).expect("a day")
}

#[test]
fn how_one_likes_to_go_on_is_kept_until_everything_is_deleted() {
    let storage = StorageHandle::memory();
    let store = SessionStore::new(storage.clone());
    assert_eq!(store.goes_on(), None, "nobody was asked");
    store.keep_goes_on(true);
    assert_eq!(SessionStore::new(storage.clone()).goes_on(), Some(true));
    store.keep_goes_on(false);
    assert_eq!(store.goes_on(), Some(false));
    store.delete_all();
    assert_eq!(store.goes_on(), None);
}

#[test]
fn each_group_has_the_day_of_each_answer_and_the_last_one_stays() {
    let store = SessionStore::new(StorageHandle::memory());
    store.keep_day("aaaaaaaa", "PI-1", day("2026-11-12"));
    store.keep_day("aaaaaaaa", "PI-10", day("2026-11-13"));
    store.keep_day("bbbbbbbb", "PI-1", day("2026-11-14"));
    store.keep_day("aaaaaaaa", "PI-1", day("2026-11-20"));
    let mut days = store.days("aaaaaaaa");
    days.sort();
    assert_eq!(days, [("PI-1".to_owned(), day("2026-11-20")), ("PI-10".to_owned(), day("2026-11-13"))]);
    store.keep_day("aaaaaaaa", "PI-1", Day::NONE);
    assert_eq!(store.days("aaaaaaaa").len(), 1, "an answer that was taken back has no day");
    assert_eq!(store.days("bbbbbbbb"), [("PI-1".to_owned(), day("2026-11-14"))]);
    store.delete_all();
    assert!(store.days("bbbbbbbb").is_empty());
}

#[test]
fn what_is_no_line_of_ours_and_a_storage_that_refuses_give_no_days() {
    let texts = Texts::default();
    texts.0.borrow_mut().insert(super::super::beside::DAYS.into(), "x\n\naaaaaaaa\tPI-1\t2026-13-40\n".into());
    let store = SessionStore::new(StorageHandle::new(texts.clone()));
    assert!(store.days("aaaaaaaa").is_empty());
    let refusing = Failing::store(false);
    refusing.keep_day("aaaaaaaa", "PI-1", day("2026-11-12"));
    refusing.keep_goes_on(true);
    assert_eq!((refusing.days("aaaaaaaa"), refusing.goes_on()), (Vec::new(), None));
}
