//! The run and the strip above it: what is told apart, where answers are, and what leads on.

use buying_readiness::platform::storage::StorageHandle;
use buying_readiness::questionnaire::core;
use buying_readiness::store::SessionStore;
use buying_readiness::{HalfDone, StaticPage, StaticPageProps};
use engine::group::{Answer, Day};
use engine::questionnaire::RoleSet;
use engine::state::{Action, Cell, State, View, run};
use yew::LocalServerRenderer;

/// The champion, with so many statements answered, in the run.
fn champion(answered: usize) -> State {
    let q = core();
    let mut state = State::new(q);
    let (roles, expected) = (RoleSet::of(0), q.all_roles());
    state.apply(q, Action::Me { id: "a0000000".into(), name: "Ana".into(), roles, expected });
    state.apply(q, Action::Found("b0000000".into()));
    for item in run::order(q, &state).into_iter().take(answered) {
        state.apply(q, Action::Answer { item, answer: Answer::Level(3) });
    }
    let at = run::entry(q, &state).expect("a statement");
    state.apply(q, Action::Go(View::Run(at)));
    state
}

/// How many statements that is in all.
fn all() -> usize {
    run::order(core(), &champion(0)).len()
}

async fn drawn(state: State, half_done: HalfDone, storage: StorageHandle) -> String {
    let props = yew::props!(StaticPageProps { state, half_done, storage });
    LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render().await
}

async fn page(state: State) -> String {
    drawn(state, HalfDone::Nothing, StorageHandle::memory()).await
}

/// The words of the filled buttons.
fn filled(page: &str) -> Vec<&str> {
    let buttons = page.split("<button").filter(|button| button.contains("button-main"));
    let words = buttons.filter_map(|button| button.split_once('>')?.1.split("</button>").next());
    words.map(|words| words.trim_start_matches("<span>").trim_end_matches("</span>")).collect()
}

#[tokio::test]
async fn what_was_left_open_says_how_far_one_is_and_what_was_skipped() {
    let state = champion(all() - 3);
    let open = run::open(core(), &state);
    let page = drawn(state, HalfDone::LeftOpen(vec![open[0], open[2]]), StorageHandle::memory()).await;
    assert!(page.contains("19 of 22 answered") && page.contains("three are still open"), "{page}");
    let marks: Vec<bool> = page.split("left-q").skip(1).map(|one| one.contains("<b>Skipped</b>")).collect();
    assert_eq!(marks, [true, false, true]);
    assert_eq!(filled(&page), ["Answer them"]);
}

#[tokio::test]
async fn a_tick_tells_what_is_answered_open_and_not_known() {
    let mut state = champion(2);
    let third = run::open(core(), &state)[0];
    state.apply(core(), Action::Answer { item: third, answer: Answer::DontKnow });
    let page = page(state).await;
    let thread = page.split("class=\"thread\"").nth(1).expect("the ticks");
    let thread = thread.split("</span>").next().expect("its end");
    assert_eq!((thread.matches("\"on").count(), thread.matches("\"dk").count()), (2, 1), "{thread}");
    assert_eq!(thread.matches("<i").count(), 22);
}

#[tokio::test]
async fn who_comes_with_everything_answered_is_led_out_again() {
    let page_of = |state| page(state);
    let page = page_of(champion(all())).await;
    assert_eq!(filled(&page), ["Back to the result"]);
    assert!(page.contains("type=\"submit\""), "there is a way on all the same");
    let mut invited = champion(all());
    invited.apply(core(), Action::Invited("Ben".into()));
    let page = page_of(invited.clone()).await;
    assert_eq!(filled(&page), ["Send back"]);
    assert!(page.contains("Stop here"), "and there is a way to leave it at that");
    invited.apply(core(), Action::Sent);
    let page = page_of(invited).await;
    assert_eq!(filled(&page), ["Back to the result"]);
    assert!(page.contains("Saved in this browser") && !page.contains("Stop here"));
}

#[tokio::test]
async fn a_statement_of_nobody_here_is_answered_outside_the_count() {
    let q = core();
    let mut state = champion(all());
    let nobodys = (0..q.items.len()).find(|item| !state.is_mine(q, *item)).expect("one");
    state.apply(q, Action::Go(View::Run(Cell::of(q, nobodys))));
    state.apply(q, Action::Answer { item: nobodys, answer: Answer::Level(1) });
    let page = page(state).await;
    let (before, rest) = page.split_once("Nobody here holds the role that is asked").expect("the line");
    let mark = format!("data-item=\"{}\"", q.items[nobodys].id);
    assert!(rest.contains(&mark) && !before.contains(&mark), "it stands below the line");
    assert!(page.contains("22 of 22"));
    let (_, fold) = before.split_once("<details").expect("the fold");
    assert!(!fold.contains("</details>"), "it is folded away from what I am asked");
}

#[tokio::test]
async fn a_place_that_asks_others_is_there_to_be_read() {
    let q = core();
    let mut state = champion(0);
    let mut other = state.group.people[0].clone();
    (other.id, other.roles.value) = ("c0000000".into(), q.all_roles());
    state.group.people.push(other);
    let asks_others = |cell: &Cell| cell.items(q).iter().all(|item| !state.is_mine(q, *item));
    let cell = Cell::all().into_iter().find(|cell| !cell.items(q).is_empty() && asks_others(cell)).expect("one");
    state.apply(q, Action::Go(View::Run(cell)));
    let page = page(state).await;
    assert!(page.contains("<details data-here=\"\" open=\"open\""), "{page}");
}

#[tokio::test]
async fn what_one_said_another_time_stands_below_it_with_its_day_where_that_is_known() {
    let (q, storage) = (core(), StorageHandle::memory());
    let mut state = champion(2);
    state.apply(q, Action::Today(Day::of(2026, 11, 29).expect("a day")));
    state.apply(q, Action::Go(View::Board));
    let item = run::order(q, &state)[0];
    state.apply(q, Action::Go(View::Run(Cell::of(q, item))));
    let day = Day::of(2026, 11, 12).expect("a day");
    SessionStore::new(storage.clone()).keep_day("b0000000", &q.items[item].id, day);
    let page = drawn(state, HalfDone::Nothing, storage).await;
    let said: Vec<&str> = page.split("class=\"q-was\"").skip(1).collect();
    assert_eq!(said.len(), 2);
    assert!(said[0].contains("You said <em>Settled</em> on 12 November."), "{}", said[0]);
    assert!(said[1].contains("You said <em>Settled</em>.") && said[1].contains("Changed my mind"), "{}", said[1]);
}

#[tokio::test]
async fn the_strip_has_the_contacts_face_and_whole_name() {
    let config = buying_readiness::config::Config {
        contact: buying_readiness::config::Contact {
            name: "mara".into(),
            mail: "m@example.com".into(),
            ..Default::default()
        },
        ..Default::default()
    };
    let props = yew::props!(StaticPageProps { state: champion(1), config: config.clone() });
    let page = LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render().await;
    let person = page.split("class=\"person\"").nth(1).expect("the contact");
    let person = person.split("</button>").next().expect("its end");
    assert!(person.contains(">m</span>") && person.contains(">Ask mara</span>"), "{person}");
    assert!(!page.contains("class=\"foot\""), "the bar ends the run");
    let board = State { view: View::Board, ..champion(1) };
    let props = yew::props!(StaticPageProps { state: board, config });
    let page = LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render().await;
    let tabs = page.split("class=\"tabs\"").nth(1).and_then(|tabs| tabs.split("</nav>").next()).expect("the tabs");
    assert_eq!(tabs.matches("<button").count(), 4, "board, results, plan and group");
}
