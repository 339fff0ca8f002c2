//! The board, a cell of it and the results as a session in a browser begins with them: what stands there, and under
//! which names.

use buying_readiness::platform::storage::StorageHandle;
use buying_readiness::store::SessionStore;
use buying_readiness::{App, BuyingReadinessProps, questionnaire};
use engine::group::{Answer, Kind, Node};
use engine::questionnaire::{JobId, RoleSet};
use engine::state::run::Row;
use engine::state::{Action, Cell, State, View};
use yew::LocalServerRenderer;

/// Somebody with these roles, who has answered the first `answered` statements, on this page.
fn state(roles: RoleSet, answered: usize, view: View) -> State {
    let q = questionnaire::core();
    let mut state = State::new(q);
    state.apply(q, Action::Me { id: "a0000000".into(), name: "Ada".into(), roles, expected: q.all_roles() });
    state.apply(q, Action::Found("b0000000".into()));
    for item in 0..answered {
        state.apply(q, Action::Answer { item, answer: Answer::Level((item % 5) as u8) });
    }
    state.apply(q, Action::Go(view));
    state
}

/// The page as it is drawn for a state that was kept.
async fn drawn(state: State) -> String {
    let storage = StorageHandle::memory();
    let store = SessionStore::new(storage.clone());
    assert!(store.save(&state, questionnaire::core()).is_none());
    let props = yew::props!(BuyingReadinessProps { storage });
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// How often something stands there.
fn times(page: &str, what: &str) -> usize {
    page.matches(what).count()
}

#[tokio::test]
async fn the_board_has_a_tile_for_every_cell_and_says_where_to_go_next() {
    let page = drawn(state(RoleSet::of(0), 3, View::Board)).await;
    assert_eq!(times(&page, "role=\"row\""), 6);
    assert_eq!(times(&page, "class=\"tile\""), 15);
    assert!(page.contains("id=\"whose-me\"") && page.contains("class=\"notices\""));
}

#[tokio::test]
async fn a_cell_has_its_statements_as_radio_groups() {
    let q = questionnaire::core();
    let cell = Cell::Node(Node { kind: Kind::Done, job: JobId::ProblemIdentification });
    let page = drawn(state(q.all_roles(), 2, View::Run(cell))).await;
    // On a narrow page the styles show one of them.
    let row = Row::of(cell).items(q);
    for item in row.iter().copied() {
        assert!(page.contains(&format!("data-item=\"{}\"", q.items[item].id)));
    }
    assert_eq!(times(&page, "type=\"radio\""), 7 * row.len());
    assert_eq!(times(&page, "<input checked") + times(&page, "\" checked type"), 2);
}

#[tokio::test]
async fn half_way_there_is_no_figure_and_the_way_on() {
    let page = drawn(state(RoleSet::of(0), 3, View::Results)).await;
    assert!(
        page.contains("It is too early for a figure.") && page.contains("Continue") && page.contains("3 of your 22")
    );
    assert!(!page.contains("figure-value") && !page.contains("This week"));
}

#[tokio::test]
async fn results_begin_with_the_verdict_and_what_to_do_this_week() {
    let q = questionnaire::core();
    let page = drawn(state(q.all_roles(), q.items.len(), View::Results)).await;
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} is there"));
    let places = ["id=\"verdict\"", "This week", "id=\"do\"", "id=\"jobs\"", "id=\"said\""].map(place);
    assert!(places.is_sorted(), "in this order: {places:?}");
}
