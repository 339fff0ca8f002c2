//! What is saved comes back whole, and nothing is lost on the way.

use std::rc::Rc;

use engine::group::{Answer, Day, Node};
use engine::questionnaire::{JobId, Questionnaire};
use engine::state::{Action, Cell, State, View};
use formats::link::LinkError;
use formats::record;

use super::{Texts, open, used};
use crate::platform::storage::{Storage, StorageHandle};
use crate::questionnaire::core;
use crate::store::elsewhere::DELETED;
use crate::store::{RECORD, Removed, SessionStore, Trouble};

#[test]
fn what_is_saved_comes_back_whole() {
    let store = SessionStore::new(StorageHandle::memory());
    assert_eq!(store.load(core()), (None, None));
    let state = used();
    assert_eq!(store.save(&state, core()), None);
    assert_eq!(store.load(core()), (Some(state), None));
}

#[test]
fn an_unreadable_record_is_kept_aside_and_handed_out() {
    let whole = record::write(&used(), core());
    let changed = whole.replacen("7.I", "7.J", 1);
    let newer = whole.replacen("7.", "8.", 1);
    assert!(changed != whole && newer != whole);
    let cut = &whole[..whole.len() - 7];
    for text in [
        "",
        "{\"format\":1",
        "{\"format\":2,\"group\":{}}",
        "[1]",
        "4.",
        "5.",
        "6.",
        "7.",
        "3..000000",
        "5..000000",
        "6..000000",
        "7..000000",
        &changed,
        &newer,
        cut,
    ] {
        let store = SessionStore::new(StorageHandle::memory());
        store.storage.set(RECORD, text).unwrap();
        assert_eq!(open(&store), (None, Some(Trouble::Unreadable(text.into()))), "{text}");
        assert_eq!(store.storage.get("buying-readiness/1/aside/1"), Ok(Some(text.into())));
        assert_eq!(store.save(&used(), core()), None);
        assert_eq!(store.load(core()).0, Some(used()));
    }
}

#[test]
fn several_unreadable_records_are_all_kept_and_never_written_over() {
    let store = SessionStore::new(StorageHandle::memory());
    for n in 0..12 {
        store.storage.set(RECORD, &format!("broken {n}")).unwrap();
        store.load(core());
        store.save(&used(), core());
    }
    for n in 0..9 {
        let name = format!("buying-readiness/1/aside/{}", n + 1);
        assert_eq!(store.storage.get(&name), Ok(Some(format!("broken {n}"))));
    }
    assert_eq!(store.storage.get(RECORD), Ok(Some("broken 11".into())), "no room aside: left where it is");
}

#[test]
fn starting_over_can_be_undone_and_deleting_cannot() {
    let texts = Texts::default();
    let store = SessionStore::new(StorageHandle::new(texts.clone()));
    let state = used();
    store.save(&state, core());
    store.start_over(&state, core());
    assert!(store.can_undo());
    assert_eq!(store.load(core()).0, None);
    assert_eq!(store.undo(core()), Some(state.clone()));
    assert!(!store.can_undo());
    store.save(&state, core());
    store.start_over(&state, core());
    store.delete_all();
    assert_eq!(store.undo(core()), None);
    assert_eq!(texts.0.borrow().keys().collect::<Vec<_>>(), [DELETED], "nothing but that it was");
    store.save(&state, core());
    assert!(!texts.0.borrow().contains_key(DELETED), "somebody begins anew");
}

#[test]
fn two_stores_of_one_storage_lose_nothing_to_each_other() {
    let storage = StorageHandle::memory();
    let (here, there) = (SessionStore::new(storage.clone()), SessionStore::new(storage));
    here.save(&used(), core());
    let mut theirs = there.load(core()).0.unwrap();
    assert_eq!(there.changed_elsewhere(core()), None);
    theirs.apply(core(), Action::Answer { item: 5, answer: Answer::Level(4) });
    there.save(&theirs, core());
    let mut ours = used();
    let (other, heard) = (Box::new(here.changed_elsewhere(core()).unwrap()), Rc::new(ours.clone()));
    ours.apply(core(), Action::Adopt { other, heard });
    assert_eq!(ours.my_answer(5), Answer::Level(4));
    assert_eq!(here.changed_elsewhere(core()), None, "taken over once");
}

#[test]
fn starting_over_again_keeps_what_was_put_away_before() {
    let store = SessionStore::new(StorageHandle::memory());
    let state = used();
    store.start_over(&state, core());
    let mut empty = State::new(core());
    empty.apply(
        core(),
        Action::Me { id: "b".into(), name: String::new(), roles: core().all_roles(), expected: core().all_roles() },
    );
    store.start_over(&empty, core());
    assert_eq!(store.undo(core()), Some(state.clone()), "nothing answered, nothing put away");
    store.start_over(&state, core());
    empty.apply(core(), Action::Answer { item: 0, answer: Answer::Level(1) });
    store.start_over(&empty, core());
    assert_eq!(store.undo(core()), Some(empty));
    let aside = store.storage.get("buying-readiness/1/aside/1").unwrap().unwrap();
    assert_eq!(record::read(&aside, core()), Ok(state));
}

#[test]
fn a_record_taken_away_elsewhere_is_noticed() {
    let storage = StorageHandle::memory();
    let (here, there) = (SessionStore::new(storage.clone()), SessionStore::new(storage));
    assert_eq!(here.removed_elsewhere(), None, "there was none");
    here.save(&used(), core());
    assert_eq!(here.removed_elsewhere(), None);
    there.delete_all();
    assert_eq!(here.removed_elsewhere(), Some(Removed::Deleted));
    assert_eq!(here.removed_elsewhere(), None, "told once: a new record may begin");
    here.save(&used(), core());
    here.delete_all();
    assert_eq!(here.removed_elsewhere(), None, "taken away here");
}

#[test]
fn another_questionnaire_reads_nothing_of_it() {
    let text = record::write(&used(), core());
    let other = Questionnaire { scoring: "00facade00".into(), ..core().clone() };
    let digest = core().scoring[..6].to_owned();
    assert_eq!(record::read(&text, &other), Err(LinkError::OtherQuestionnaire { digest }));
}

#[test]
fn every_page_is_come_back_to() {
    let mut state = used();
    let nodes = Node::all().map(Cell::Node);
    let whole = [JobId::Validation, JobId::ConsensusCreation].map(Cell::Whole);
    let cells = nodes.chain(whole).map(View::Run);
    let pages = [View::Start, View::Board, View::Results, View::Scoring];
    let others = [View::You, View::Group, View::Share, View::Join];
    for view in cells.chain(pages).chain(others) {
        state.view = view;
        assert_eq!(record::read(&record::write(&state, core()), core()).map(|state| state.view), Ok(view));
    }
    // Asking a person is no place one comes back to.
    state.view = View::Contact;
    assert_eq!(record::read(&record::write(&state, core()), core()).map(|state| state.view), Ok(View::Board));
}

#[test]
fn a_storage_that_was_emptied_is_told_from_one_we_took_a_record_out_of() {
    let storage = StorageHandle::memory();
    let (here, there) = (SessionStore::new(storage.clone()), SessionStore::new(storage.clone()));
    here.save(&used(), core());
    storage.remove(RECORD).expect("memory takes everything");
    assert_eq!(here.removed_elsewhere(), Some(Removed::WithAllElse), "the page around emptied it");
    here.hold();
    assert_eq!(here.save(&used(), core()), Some(Trouble::Emptied), "nothing is written before somebody says so");
    here.keep_day("0123abcd", "PI-1", Day::of(2026, 11, 30).expect("a day"));
    here.keep_past("0123abcd\t1.x.y\n");
    here.keep_goes_on(true);
    assert_eq!((here.days("0123abcd"), here.past(), here.goes_on()), (Vec::new(), String::new(), None));
    assert_eq!(storage.get(RECORD), Ok(None));
    here.let_go();
    assert_eq!(here.save(&used(), core()), None);
    // Starting over leaves something behind; deleting in another element of the page is known.
    assert!(there.changed_elsewhere(core()).is_some());
    there.start_over(&used(), core());
    assert_eq!(here.removed_elsewhere(), Some(Removed::StartedOver));
    here.save(&used(), core());
    there.delete_all();
    assert_eq!(here.removed_elsewhere(), Some(Removed::Deleted));
    // Another tab that keeps something again ends the waiting.
    here.save(&used(), core());
    storage.remove(RECORD).expect("memory takes everything");
    assert_eq!(here.removed_elsewhere(), Some(Removed::WithAllElse));
    here.hold();
    there.save(&used(), core());
    assert!(here.changed_elsewhere(core()).is_some());
    assert_eq!(here.save(&used(), core()), None);
}
