//! The board and what it says of each moment: what is answered, whose turn it is, and whose answers are to be seen.

use buying_readiness::HalfDone;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Group, Kind, Node, Person};
use engine::questionnaire::{JobId, RoleSet};
use engine::state::run::Row;
use engine::state::{Action, Cell, State, View};

use super::html::Element;
use super::{props, rendered, text};

/// The seven as Ana sees them, with a bit of everything.
fn seven() -> State {
    let q = core();
    let group = formats::file::read(include_str!("../common/group7.json"), q).expect("a group file");
    State { group, me: Some(0), view: View::Board, ..State::new(q) }
}

/// Somebody with these roles, who has answered the first `answered` of their statements.
fn alone(roles: RoleSet, answered: usize) -> State {
    let q = core();
    let mut state = State::new(q);
    state.apply(q, Action::Me { id: "a0000000".into(), name: "Ada".into(), roles, expected: q.all_roles() });
    state.apply(q, Action::Found("b0000000".into()));
    let asked = q.items_where(|item| q.items[item].roles.meets(roles));
    for item in asked.into_iter().take(answered) {
        state.apply(q, Action::Answer { item, answer: Answer::Level((item % 5) as u8) });
    }
    state.apply(q, Action::Go(View::Board));
    state
}

/// Ben, whom Ana invited, with all but his first answers taken back.
fn ben(answered: usize, blind: bool) -> State {
    let mut state = State { me: Some(1), inviter: Some("Ana".into()), ..seven() };
    state.group.blind.say(blind, 0);
    let said: Vec<usize> = (0..core().items.len()).filter(|item| state.my_answer(*item) != Answer::Nothing).collect();
    for item in said.into_iter().skip(answered) {
        state.group.people[1].say(item, Answer::Nothing, 0);
    }
    state
}

struct Page(Element);

async fn page(state: State) -> Page {
    half_done(state, HalfDone::Nothing).await
}

async fn half_done(state: State, half_done: HalfDone) -> Page {
    Page(rendered("a board", props(state, half_done)).await)
}

impl Page {
    fn body(&self) -> &Element {
        self.0.elements().find(|child| child.has("part", "page")).expect("a page")
    }

    fn lines(&self) -> Vec<String> {
        text::lines(self.body())
    }

    #[track_caller]
    fn says(&self, texts: &[&str]) {
        let lines = self.lines();
        for text in texts {
            assert!(lines.iter().any(|line| line.contains(text)), "{text} is not in\n{}", lines.join("\n"));
        }
    }

    #[track_caller]
    fn does_not_say(&self, texts: &[&str]) {
        let lines = self.lines().join("\n");
        for text in texts {
            assert!(!lines.contains(text), "{text} is in\n{lines}");
        }
    }

    /// The elements with a class.
    fn with(&self, class: &str) -> Vec<&Element> {
        let all = self.body().all().into_iter();
        let is = |one: &&Element| one.attribute("class").is_some_and(|list| list.split(' ').any(|it| it == class));
        all.filter(is).collect()
    }

    fn texts(&self, class: &str) -> Vec<String> {
        self.with(class).into_iter().map(Element::text).collect()
    }

    /// The filled button, in the head and in a phone's bar.
    #[track_caller]
    fn filled(&self) -> Option<String> {
        let mut filled = self.texts("button-main");
        filled.dedup();
        assert!(filled.len() < 2, "one way on: {filled:?}");
        filled.pop()
    }

    /// No figure and no flag stands anywhere.
    #[track_caller]
    fn is_silent(&self) {
        for class in ["tile-value", "flag", "tile-mark", "sum-value", "weakest"] {
            assert!(self.with(class).is_empty(), "{class}");
        }
        assert!(self.with("col-head").into_iter().all(|head| !head.text().contains(char::is_numeric)));
    }
}

#[tokio::test]
async fn before_the_first_answer_all_is_outline_and_one_begins() {
    let page = page(alone(RoleSet::of(0), 0)).await;
    page.says(&["## Your board", "22 statements are asked of you.", "too early", "22 of yours are open"]);
    page.is_silent();
    assert_eq!(page.filled().as_deref(), Some("Begin, about 8 minutes"));
    assert!(page.with("on").is_empty() && page.with("maybe").is_empty());
    // The key has what is on screen: what waits, and what only others are asked.
    assert_eq!(page.with("key").len(), 1);
    page.says(&["- waits for you", "- asked only of others"]);
    page.does_not_say(&["what you said", "you don’t know"]);
}

#[tokio::test]
async fn half_way_there_are_chips_and_no_figures() {
    let mut state = alone(RoleSet::of(0), 10);
    // What would be ahead of its check raises nothing yet.
    for (id, level) in [("PI-1", 4), ("PI-2", 4), ("PI-3", 4), ("V-PI", 0)] {
        let item = core().item_by_id(id).expect("an item");
        state.group.people[0].say(item, Answer::Level(level), 0);
    }
    let page = page(state).await;
    page.says(&["11 of your 22 are answered.", "Go on where you stopped, or enter anywhere.", "too early"]);
    page.says(&["11 of yours are open", "asked of others", "- what you said; the line is what this needs"]);
    page.is_silent();
    assert!(page.filled().is_some_and(|word| word.starts_with("Continue, about ")));
    assert!(page.texts("chip-you").contains(&"1 for you".to_owned()));
    page.does_not_say(&["nobody yet", "What counts so far", "enough", "What to do this week", "The group"]);
}

#[tokio::test]
async fn a_tile_says_which_place_it_is_and_what_waits_there() {
    let page = page(alone(RoleSet::of(0), 1)).await;
    let names: Vec<&str> = page.with("tile").into_iter().filter_map(|tile| tile.attribute("aria-label")).collect();
    assert_eq!(names.len(), 14);
    let first = [
        "Problem identification, done: 2 for you",
        "Problem identification, checked: 1 for you",
        "Problem identification, agreed: 1 for you",
        "Solution exploration, done: 2 for you",
    ];
    assert_eq!(names[..4], first);
    assert_eq!(names[13], "The purchase as a whole, agreed: 4 for you");
    assert!(names.contains(&"Requirements building, checked: asked of others"));
}

#[tokio::test]
async fn alone_and_done_the_figure_is_ones_own_and_one_invites() {
    let q = core();
    let mut state = alone(RoleSet::of(0), q.items.len());
    let shown = page(state.clone()).await;
    shown.says(&["All 22 of yours are answered.", "as you see it", "[What to do this week]"]);
    shown.does_not_say(&["between", "The group"]);
    assert_eq!((shown.with("sum-value").len(), shown.with("tile-value").len(), shown.with("flag").len()), (1, 0, 0));
    assert_eq!(shown.filled().as_deref(), Some("Invite the others"));
    // Once somebody was asked, the results are the way on, said once.
    let day = Day::of(2026, 11, 20).expect("a day");
    state.apply(q, Action::Ask { id: "c0".into(), name: "Cho".into(), roles: RoleSet::of(2), day });
    let shown = page(state).await;
    assert_eq!(shown.filled().as_deref(), Some("What to do this week"));
    assert_eq!(shown.lines().iter().filter(|line| line.contains("What to do this week")).count(), 2, "head and bar");
}

#[tokio::test]
async fn what_was_left_open_on_purpose_waits_for_nobody() {
    let mut state = alone(RoleSet::of(0), 20);
    state.apply(core(), Action::Done(true));
    let page = page(state).await;
    page.says(&[
        "20 of your 22 are answered.",
        "left open shows as “not yet known”, not as low.",
        "left open",
        "as you see it",
    ]);
    assert!(page.with("chip-you").is_empty());
    page.does_not_say(&["for you", "too early"]);
}

#[tokio::test]
async fn a_group_is_seen_as_a_group() {
    let shown = page(seven()).await;
    shown.says(&[
        "## Seven of you, one board",
        "Checking is the weakest thread, at 18.",
        "One change asks for a second look.",
    ]);
    shown.says(&["Readiness 39 between 34 and 55", "[What to do this week]"]);
    let heads = ["DoneThe work itself", "CheckedValidation18 weakest", "AgreedConsensus creation53"];
    assert_eq!(shown.texts("col-head"), heads);
    let flags = ["Done is ahead of what is checked and agreed", "Done is ahead of what is checked and agreed"];
    let flags = [flags.as_slice(), &["Two answers to look at again", "Two views: support for the supplier"]].concat();
    assert_eq!(shown.texts("flag"), flags);
    assert_eq!(shown.with("tile-mark").len(), 4);
    let values = shown.texts("tile-value");
    assert_eq!(values, ["100", "0", "67", "100", "33", "67", "58", "33", "33", "33", "25", "25", "11", "58"]);
    assert_eq!(shown.filled(), None, "Ana is done, and everybody is in");
    shown.says(&["(•) The group", "( ) My answers"]);

    let mine = half_done(seven(), HalfDone::MyAnswers).await;
    mine.says(&["## Your board", "All 22 of yours are answered.", "Readiness 64 as you see it", "(•) My answers"]);
    assert!(mine.with("flag").is_empty() && mine.with("tile-mark").is_empty() && mine.with("tile-value").is_empty());
    mine.does_not_say(&["weakest", "18", "39"]);
}

#[tokio::test]
async fn own_answers_come_first_and_what_there_is_may_be_sent() {
    let open = page(ben(9, false)).await;
    open.says(&["## Seven of you, one board", "[Send back to Ana]"]);
    assert!(open.filled().is_some_and(|word| word.starts_with("Continue, about ")));
    assert!(page(ben(0, false)).await.filled().is_some_and(|word| word.starts_with("Begin, about ")));
    page(ben(0, false)).await.does_not_say(&["Send back"]);

    let mut done = ben(9, false);
    done.apply(core(), Action::Done(true));
    assert_eq!(page(done.clone()).await.filled().as_deref(), Some("Send back to Ana"));
    done.apply(core(), Action::Sent);
    assert_eq!(page(done).await.filled(), None);
    let mut unnamed = ben(16, false);
    unnamed.apply(core(), Action::Done(true));
    unnamed.inviter = Some(String::new());
    assert_eq!(page(unnamed).await.filled().as_deref(), Some("Send back"));
}

#[tokio::test]
async fn what_is_closed_shows_nothing_of_the_others_until_one_says_so() {
    let mut state = ben(9, true);
    let shown = page(state.clone()).await;
    shown.says(&[
        "## Your board",
        "You see the group’s answers after you have given yours.",
        "[Show me without my answers]",
    ]);
    shown.is_silent();
    shown.does_not_say(&["The group", "What to do this week", "Two views"]);
    state.apply(core(), Action::Done(true));
    let shown = page(state).await;
    shown.says(&["## Seven of you, one board", "Two views: support for the supplier"]);
    shown.does_not_say(&["Show me without my answers"]);

    let mut refused = ben(0, true);
    refused.apply(core(), Action::Done(true));
    assert_eq!(page(refused).await.filled().as_deref(), Some("Send back: I will not answer"));
}

/// A group of Ana with these answers, and Eli, an End user who has come by her link and said nothing.
fn two(answers: &[(&str, u8)], done: bool) -> State {
    let q = core();
    let person = |id: &str, name: &str, role: usize| {
        let mut person = Person::new(id, RoleSet::of(role), q);
        person.name.say(name.into(), 0);
        person
    };
    let mut group = Group { people: vec![person("a0", "Ana", 0), person("e0", "Eli", 3)], ..Group::new(q) };
    for (id, level) in answers {
        group.people[0].say(q.item_by_id(id).expect("an item"), Answer::Level(*level), 0);
    }
    group.people[0].done.say(done, 0);
    State { group, me: Some(1), view: View::Board, inviter: Some("Ana".into()), ..State::new(q) }
}

#[tokio::test]
async fn one_voice_is_named_as_one_and_is_no_figure_of_the_group() {
    let answers = [("PI-1", 3), ("PI-2", 3), ("PI-3", 0), ("V-PI", 0)];
    let shown = page(two(&answers, true)).await;
    shown.says(&["## Two of you, one board", "Only Ana has answered so far.", "as Ana sees it", "not yet known"]);
    assert_eq!((shown.with("sum-value").len(), shown.with("tile-value").len(), shown.with("flag").len()), (1, 0, 0));
    assert!(shown.with("col-head").into_iter().all(|head| !head.text().contains(char::is_numeric)));
    shown.does_not_say(&["between", "weakest"]);
    // Whoever is not done has no figure yet.
    let shown = page(two(&answers[..3], false)).await;
    shown.says(&["Only Ana has answered so far.", "too early"]);
    shown.is_silent();
}

#[tokio::test]
async fn whoever_is_asked_nothing_here_is_not_sent_anywhere_for_it() {
    let page = page(alone(RoleSet::NONE, 0)).await;
    page.says(&["Nothing here is asked of your part."]);
    page.does_not_say(&["0 of"]);
}

#[tokio::test]
async fn a_board_beside_a_text_is_its_rails_and_a_line() {
    let shown = page(State { view: View::Results, ..alone(RoleSet::of(0), 10) }).await;
    shown.says(
        &["Filled: your level. Outlined: waits for you. A dot: asked only of others."]
            .map(|line| line.split_inclusive(". ").next().unwrap_or(line).trim()),
    );
    assert_eq!(shown.with("board-small").len(), 1);
    for class in ["tile-text", "row-ask", "col-job", "key", "sum-word", "chip-you"] {
        assert!(shown.with(class).is_empty(), "{class}");
    }
    // The rails lead to their places all the same, and say which.
    assert!(shown.with("tile").iter().any(|tile| tile.has("aria-label", "Problem identification, checked: 1 for you")));
}

#[tokio::test]
async fn a_cell_has_its_statements_as_radio_groups() {
    let q = core();
    let cell = Cell::Node(Node { kind: Kind::Done, job: JobId::ProblemIdentification });
    let page = page(State { view: View::Run(cell), ..alone(q.all_roles(), 2) }).await;
    // On a narrow page the styles show one of them.
    let row = Row::of(cell).items(q);
    let all = page.body().all();
    for item in row.iter().copied() {
        assert!(all.iter().any(|one| one.attribute("data-item") == Some(&*q.items[item].id)));
    }
    let radios: Vec<_> = all.iter().filter(|one| one.has("type", "radio")).collect();
    assert_eq!(radios.len(), 7 * row.len());
    assert_eq!(radios.iter().filter(|one| one.attribute("checked").is_some()).count(), 2);
}
