//! The plan's page: what people rely on there, beside what is kept of it over the sample groups.

use buying_readiness::HalfDone;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Decide, Group, Matter, Owner, Progress, Texts};
use engine::state::{Action, State, View};

use super::html::Element;
use super::{props, rendered, text};

/// The group of seven whose figures the model prints, with a plan: an own step that is late, five statements, one of
/// them at two levels, one done.
fn planned() -> State {
    let q = core();
    let group = formats::file::read(include_str!("../common/group7.json"), q).expect("a group file");
    let mut state = State { group, me: Some(0), view: View::Plan, ..State::new(q) };
    let item = |id: &str| q.item_by_id(id).expect("an item");
    let person = |id: &str| Owner::Person(id.to_owned());
    for (matter, progress, owner, day) in [
        (Matter::own(7), Progress::Open, person("b2"), "2026-11-20"),
        (Matter::step(item("VA-1"), 3), Progress::Open, person("a1"), "2026-11-27"),
        (Matter::step(item("RB-4"), 3), Progress::Open, person("f6"), "2026-12-01"),
        (Matter::step(item("SS-1"), 1), Progress::Done, person("b2"), "2026-11-02"),
        (Matter::step(item("SS-1"), 2), Progress::Doing, person("a1"), "2026-12-04"),
        (Matter::step(item("V-SE"), 3), Progress::Open, person("c3"), ""),
        (Matter::step(item("RB-1"), 2), Progress::Done, person("c3"), "2026-11-19"),
    ] {
        let day = Day::read(day).unwrap_or_default();
        for what in [Decide::Stand(progress as u32), Decide::Owner(owner.clone()), Decide::Day(day)] {
            state.apply(q, Action::Decide(matter, what));
        }
    }
    state.apply(q, Action::Decide(Matter::own(7), Decide::Note("Ben meets Gus and Fay".to_owned())));
    // Rendered here the session is told the day by its place, and has to be told it as well.
    state.apply(q, Action::Today(Day::read("2026-11-22").expect("a day")));
    state
}

async fn page(state: State) -> Element {
    rendered("the plan", props(state, HalfDone::Nothing)).await
}

fn lines(page: &Element) -> Vec<String> {
    page.elements().filter(|child| child.has("part", "page")).flat_map(text::lines).collect()
}

#[track_caller]
fn says(lines: &[String], expected: &[&str]) {
    for text in expected {
        assert!(lines.iter().any(|line| line.contains(text)), "{text} is not in\n{}", lines.join("\n"));
    }
}

#[track_caller]
fn says_nothing_of(lines: &[String], words: &[&str]) {
    for word in words {
        assert!(lines.iter().all(|line| !line.contains(word)), "{word} is in\n{}", lines.join("\n"));
    }
}

/// The elements with this class.
fn of_class<'e>(page: &'e Element, class: &str) -> Vec<&'e Element> {
    page.all().into_iter().filter(|element| element.has_class(class)).collect()
}

#[tokio::test]
async fn a_plan_says_what_it_lifts_and_shows_a_line_a_statement_with_nothing_open() {
    let page = page(planned()).await;
    let lines = lines(&page);
    says(&lines, &["Five steps open, one done.", "Together they lift 39 to about 54."]);
    let folded = of_class(&page, "step-line");
    let names: Vec<String> =
        folded.iter().map(|line| of_class(line, "step-name")[0].text().trim().to_owned()).collect();
    assert_eq!(
        names,
        [
            "Ben meets Gus and Fay",
            "Write down the five assumptions",
            "Date every internal step to a signature",
            "Under way: Score every supplier on one sheet",
            "Speak to two organisations like yours",
            "Done: Cut the list to ten must-haves, each with a test",
        ]
    );
    assert!(folded.iter().all(|line| line.attribute("open").is_none()));
    let late: Vec<String> = of_class(&page, "date-late").iter().map(|date| date.text()).collect();
    assert_eq!(late, ["20 Nov, late"]);
    says(&lines, &["until 27 November", "until 4 December", "No date yet", "counts once the answer says so"]);
}

#[tokio::test]
async fn what_a_week_could_do_is_the_exact_plan_beside_what_is_planned() {
    let lines = lines(&page(planned()).await);
    says(&lines, &["instead of 39, between 50 and 62, with the five steps that bring most for five days of work"]);
    let at = |text: &str| lines.iter().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text}"));
    let rows = at("Name the source of the five key facts");
    says(&lines[rows - 1..], &["39 → 47", "47 → 49", "49 → 50", "0.7 more", "50 → 55"]);
    says(&lines[rows - 1..], &["in the plan", "Cho, 1 day", "done, not answered yet", "Ana, half a day"]);
    says(&lines, &["[Add the missing two]"]);
}

#[tokio::test]
async fn one_voice_has_an_order_days_and_owners_and_no_before_and_after() {
    let mut state = planned();
    state.group.people.truncate(1);
    let lines = lines(&page(state).await);
    says(&lines, &["Five steps open, one done.", "steps that bring most for five days of work:", "half a day"]);
    says_nothing_of(&lines, &["Together", "instead of", " → ", "by hand"]);
}

#[tokio::test]
async fn while_others_answers_are_kept_from_me_so_is_the_plan() {
    let mut state = planned();
    let open = core().items_where(|item| state.is_mine(core(), item)).pop().expect("a statement");
    state.group.people[0].say(open, Answer::Nothing, 0);
    state.group.people[0].done.say(false, 0);
    let page = page(state).await;
    let lines = lines(&page);
    says(&lines, &["You see the plan after you have given your answers.", "[Continue]"]);
    says_nothing_of(&lines, &["Ben meets", "What could"]);
    assert_eq!(of_class(&page, "button-main").len(), 1);
}

#[tokio::test]
async fn while_statements_of_mine_are_open_continue_is_the_one_filled_button() {
    let mut state = planned();
    let open = core().items_where(|item| state.is_mine(core(), item)).pop().expect("a statement");
    state.group.people[0].say(open, Answer::Nothing, 0);
    state.group.people[0].done.say(false, 0);
    state.group.blind.say(false, 0);
    let page = page(state).await;
    let main: Vec<String> = of_class(&page, "button-main").iter().map(|button| button.text()).collect();
    assert_eq!(main, ["Continue"]);
    says(&lines(&page), &["Ben meets", "What could a week do?"]);
}

#[tokio::test]
async fn what_is_done_asks_for_my_answer_only_where_it_is_mine_and_lower() {
    let q = core();
    let mut state = planned();
    let step = Matter::step(q.item_by_id("VA-1").expect("an item"), 3);
    state.apply(q, Action::Decide(step, Decide::Stand(Progress::Done as u32)));
    let mine = lines(&page(state.clone()).await);
    says(&mine, &["The answers still say “Not started”.", "[Change my answer to “Settled”]"]);
    // Gus is not asked about it.
    state.me = state.group.find("g7");
    let others = lines(&page(state).await);
    says(&others, &["The answers still say “Not started”: those asked about it can change them."]);
    says_nothing_of(&others, &["Change my answer"]);
}

#[tokio::test]
async fn what_is_done_and_answered_says_whose_answers_keep_it_down() {
    let q = core();
    let mut state = planned();
    let item = q.item_by_id("VA-1").expect("an item");
    state.apply(q, Action::Decide(Matter::step(item, 3), Decide::Stand(Progress::Done as u32)));
    state.apply(q, Action::Answer { item, answer: Answer::Level(3) });
    let mine = lines(&page(state.clone()).await);
    says(&mine, &["Your answer says “Settled” now.", "Ben still says “Not started”."]);
    says_nothing_of(&mine, &["Change my answer", "The answers still say"]);
    // Where nobody has given a level, no level is what they say.
    for person in &mut state.group.people {
        if person.answer(item) != Answer::Nothing {
            person.say(item, Answer::DontKnow, 0);
        }
    }
    let unknown = lines(&page(state).await);
    says(&unknown, &["Is it so by now?", "Nobody asked has given a level yet.", "[Change my answer to “Settled”]"]);
    says_nothing_of(&unknown, &["The answers still say"]);
}

#[tokio::test]
async fn what_could_be_done_and_is_in_the_plan_is_who_the_plan_says() {
    let q = core();
    let mut state = planned();
    let item = q.item_by_id("VA-1").expect("an item");
    state.apply(q, Action::Decide(Matter::step(item, 3), Decide::Owner(Owner::Person("c3".to_owned()))));
    says(&could(state.clone()).await, &["Cho, in the plan"]);
    // In the plan at a lower level, it goes on with the one who has it.
    state.apply(q, Action::Decide(Matter::step(item, 3), Decide::Stand(Progress::Off as u32)));
    let lower = Matter::step(item, 1);
    for what in [Decide::Stand(Progress::Open as u32), Decide::Owner(Owner::Person("g7".to_owned()))] {
        state.apply(q, Action::Decide(lower, what));
    }
    let lines = could(state).await;
    let row = lines.iter().position(|line| line.contains(q.items[item].short_step())).expect("the row");
    says(&lines[row..row + 4], &["Gus, ", "in the plan up to “Talked about”"]);
    says(&lines, &["[Add the missing two]"]);
}

/// What "What could a week do?" says.
async fn could(state: State) -> Vec<String> {
    let page = page(state).await;
    let [could] = of_class(&page, "could")[..] else { panic!("one panel") };
    text::lines(could)
}

#[tokio::test]
async fn without_a_plan_there_is_what_a_week_could_do() {
    let state = planned();
    let group = Group { decisions: Texts::default(), ..state.group.clone() };
    let lines = lines(&page(State { group, ..state }).await);
    says(&lines, &["Nothing planned yet.", "What could a week do?", "[Add these five]", "[Add]"]);
    says_nothing_of(&lines, &["By person", "Calendar file"]);
}
