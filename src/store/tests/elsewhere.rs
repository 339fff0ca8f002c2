//! What another window does while somebody is at work in this one.

use super::*;
use crate::store::elsewhere::DELETED;
use crate::store::{RECORD, Removed, UNDO};

/// Two windows on one storage, that can be looked into.
fn two() -> (Texts, SessionStore, SessionStore) {
    let texts = Texts::default();
    let store = || SessionStore::new(StorageHandle::new(texts.clone()));
    (texts.clone(), store(), store())
}

/// What is kept.
fn names(texts: &Texts) -> Vec<String> {
    texts.0.borrow().keys().cloned().collect()
}

#[test]
fn what_was_deleted_elsewhere_is_never_written_back_whatever_the_order() {
    let state = of_group("aaaaaaaa", "CRM");
    // Not by a save, before it was heard of or after.
    let (texts, here, there) = two();
    here.save(&state, core());
    there.delete_all();
    assert!(here.save(&state, core()).is_some());
    here.keep_past("aaaaaaaa\t1.x.y\n");
    here.keep_day("aaaaaaaa", "PI-1", engine::group::Day::of(2026, 11, 30).expect("a day"));
    assert_eq!(names(&texts), [DELETED]);
    assert_eq!(here.removed_elsewhere(), Some(Removed::Deleted));
    // A write that was on its way comes later: whoever hears of it takes it away, and so does who comes next.
    let late = record::write(&state, core());
    for sweeps in [true, false] {
        texts.0.borrow_mut().insert(RECORD.into(), late.clone());
        assert_eq!(here.changed_elsewhere(core()), None, "nothing new");
        texts.0.borrow_mut().insert("buying-readiness/1/days".into(), "aaaaaaaa\tPI-1\t2026-11-30\n".into());
        if sweeps {
            there.sweep();
        } else {
            assert_eq!(SessionStore::new(StorageHandle::new(texts.clone())).load(core()), (None, None));
        }
        assert_eq!(names(&texts), [DELETED]);
    }
    // Who begins anew is not taken for that.
    there.save(&of_group("bbbbbbbb", "ERP"), core());
    there.sweep();
    assert_eq!(names(&texts), [RECORD]);
    assert_eq!(here.changed_elsewhere(core()).map(|state| state.group.id), Some("bbbbbbbb".into()));
}

#[test]
fn what_is_typed_goes_where_it_was_put_away() {
    let (mut state, (texts, here, there)) = (of_group("aaaaaaaa", "CRM"), two());
    here.save(&state, core());
    there.start_over(&state, core());
    assert_eq!(here.removed_elsewhere(), Some(Removed::StartedOver));
    here.hold_put_away();
    let mut write = |text: &str| {
        state.apply(core(), Action::Note { item: 0, text: text.into() });
        here.save(&state, core())
    };
    assert_eq!(write("one"), None);
    assert_eq!(names(&texts), [UNDO]);
    // Another group is begun: what was started over is listed.
    there.save(&of_group("bbbbbbbb", "ERP"), core());
    there.list_what_was_put_aside(core());
    assert_eq!(write("one two"), None);
    let put_away = there.group("aaaaaaaa", core()).expect("it is there");
    assert_eq!(put_away.my().map(|me| me.note(0)), Some("one two"));
    assert_eq!(here.open_elsewhere(core()).map(|state| state.group.id), Some("bbbbbbbb".into()));
    // Who goes on with it puts the other away.
    here.let_go();
    let mut both = here.group("aaaaaaaa", core()).expect("it is there");
    assert!(here.bring_back(&both, core()));
    assert_eq!(here.groups().into_iter().map(|(id, _)| id).collect::<Vec<_>>(), ["bbbbbbbb"]);
    both.apply(core(), Action::Note { item: 1, text: "and on".into() });
    assert_eq!(here.save(&both, core()), None);
    here.hold_put_away();
    // Deleted, it is nowhere, and stays so.
    there.delete_all();
    assert_eq!(write("one two three"), Some(Trouble::Full));
    assert_eq!(names(&texts), [DELETED]);
}
