//! What is said of other editions of the questionnaire, as a session in a browser begins that keeps answers to one.

use buying_readiness::BuyingReadinessProps;
use buying_readiness::platform::storage::{Storage, StorageHandle};
use buying_readiness::questionnaire::core;
use buying_readiness::store::RECORD;
use engine::group::{Answer, Person};
use engine::questionnaire::{Questionnaire, RoleSet};
use engine::state::{Action, Cell, State, View};
use formats::record;

use super::{drawn, says};

/// Another edition of the core questionnaire, with this id, and without its second statement.
fn edition(id: &'static str) -> Questionnaire {
    let mut q =
        Questionnaire { id: id.into(), edition: "0".into(), scoring: "00facade00facade".into(), ..core().clone() };
    q.items[1].id = "GONE-1".into();
    q
}

/// Ana, who has answered the first statements of a questionnaire, and Ben.
fn state(q: &Questionnaire, answers: usize) -> State {
    let mut state = State::new(q);
    let me = Action::Me { id: "00000000".into(), name: "Ana".into(), roles: RoleSet::of(0), expected: q.all_roles() };
    state.apply(q, me);
    state.group.people.push(Person::new("00000001", RoleSet::of(1), q));
    for item in 0..answers {
        state.apply(q, Action::Answer { item, answer: Answer::Level(2) });
    }
    state.apply(q, Action::Go(View::Board));
    state
}

/// The page of a browser that keeps this record for that scoring.
async fn beside(text: &str, scoring: &str) -> String {
    let storage = StorageHandle::memory();
    storage.apart(scoring).set(RECORD, text).expect("memory takes everything");
    beside_the_workspace(storage).await
}

/// What the workspace draws on pages of others is there once it is, which a page of its own waits for.
async fn beside_the_workspace(storage: StorageHandle) -> String {
    let of_the_workspace = StorageHandle::memory();
    let state = State { view: View::Group, ..state(core(), 0) };
    of_the_workspace.set(RECORD, &record::write(&state, core())).expect("memory takes everything");
    rendered(of_the_workspace).await;
    rendered(storage).await
}

async fn rendered(storage: StorageHandle) -> String {
    drawn(yew::props!(BuyingReadinessProps { storage })).await
}

#[tokio::test]
async fn whoever_answered_an_edition_before_is_told_and_nothing_is_taken_over_unasked() {
    let before = edition(&core().id);
    let mut kept = state(&before, 3);
    kept.group.people[1].say(0, Answer::Level(1), 0);
    let page = beside(&record::write(&kept, &before), &before.scoring).await;
    says(
        &page,
        &[
            "You have answers to an earlier edition of these statements.",
            "Of 3 statements that you answered, 2 are asked in both.",
            "The other answers stay with the earlier edition.",
            "What 1 other person said comes along.",
            "Take over what both ask",
            "Save these answers as a file",
            "Leave it there",
            "What is your part?",
        ],
    );
    let page = beside(&record::write(&state(&before, 1), &before), &before.scoring).await;
    says(&page, &["The statement that you answered is asked in both."]);
    assert!(!page.contains("stay with the earlier edition") && !page.contains("other person"), "{page}");
    // What starting over put aside, or another group, is no less there than the record.
    let storage = StorageHandle::memory();
    let there = storage.apart(&before.scoring);
    there.set(&[RECORD, "/undo"].concat(), &record::write(&kept, &before)).expect("memory takes everything");
    says(&beside_the_workspace(storage).await, &["Of 3 statements that you answered, 2 are asked in both."]);
}

#[tokio::test]
async fn a_group_in_which_only_others_answered_is_told_of_too() {
    let before = edition(&core().id);
    let mut kept = state(&before, 0);
    kept.group.people[1].say(0, Answer::Level(1), 0);
    let page = beside(&record::write(&kept, &before), &before.scoring).await;
    says(&page, &["You have answers", "What 1 other person said comes along.", "Take over what both ask"]);
    assert!(!page.contains("that you answered"), "{page}");
}

#[tokio::test]
async fn another_questionnaire_is_called_so_and_one_without_answers_is_none() {
    let other = edition("northwind");
    says(
        &beside(&record::write(&state(&other, 3), &other), &other.scoring).await,
        &["You have answers to other statements"],
    );
    let empty = beside(&record::write(&state(&other, 0), &other), &other.scoring).await;
    assert!(!empty.contains("You have answers"), "{empty}");
}

#[tokio::test]
async fn a_record_that_does_not_say_what_it_was_made_with_is_told_of_too() {
    let mut other = core().clone();
    other.scoring = "00facade00facade".into();
    // As formats before the seventh are: nothing stands behind.
    let old = include_str!("../records/v6/used.txt").trim_end();
    let page = beside(old, "0123456789ab").await;
    // It is of the core edition, which is at hand, and so is what is here.
    assert!(!page.contains("earlier edition"), "{page}");
    let page = beside("6.AAAA.000000", &other.scoring).await;
    says(&page, &["kept so that only that edition reads them", "Save these answers as a file"]);
    assert!(!page.contains("Take over"), "{page}");
}

#[tokio::test]
async fn a_statement_that_is_worded_otherwise_says_so_where_it_is_shown() {
    let mut before = core().clone();
    before.items[0].wording ^= 1;
    let q = core();
    let mut state = state(&before, 2);
    for (view, times) in [(View::Run(Cell::of(q, 0)), 1), (View::Results, 1)] {
        state.view = view;
        for person in 0..2 {
            for item in 0..q.items.len() {
                state.group.people[person].say(item, Answer::Level(if person == 0 { 2 } else { 4 }), 0);
            }
        }
        let storage = StorageHandle::memory();
        storage.set(RECORD, &record::write(&state, &before)).expect("memory takes everything");
        let page = beside_the_workspace(storage).await;
        let marked = page.matches("Worded differently when you answered.").count();
        assert!(marked >= times && (view == View::Results || marked == 1), "{view:?}: {marked} times in {page}");
    }
}
