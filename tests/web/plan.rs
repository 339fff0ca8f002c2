//! The plan: what opens and closes, what keeps its place, and where the focus goes.

use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Decide, Matter, Progress};
use engine::state::{Action, State, View};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::{Mounted, focused, settled};
use crate::samples;

/// Somebody of a group that is half way there looks at a plan: two statements, one of them at two levels.
async fn plan() -> Mounted {
    let mut state = samples::state("low");
    let steps = [Matter::step(0, 2), Matter::step(0, 3), Matter::step(1, 2)];
    state.apply(core(), Action::KeepPlan(steps.to_vec()));
    let day = Day::of(2027, 3, 1).expect("a day");
    state.apply(core(), Action::Decide(steps[2], Decide::Day(day)));
    of(&state).await
}

async fn of(state: &State) -> Mounted {
    let page = Mounted::of(state).await;
    page.handle().go(View::Plan);
    settled().await;
    page
}

/// The names of the lines, as they stand.
fn names(page: &Mounted) -> Vec<String> {
    page.all(".step-name").iter().map(|name| name.text_content().unwrap_or_default()).collect()
}

fn short(item: usize) -> String {
    core().items[item].short_step().to_owned()
}

#[wasm_bindgen_test]
async fn one_line_is_open_at_a_time_and_none_at_first() {
    let page = plan().await;
    assert_eq!((page.all(".step-line").len(), page.all(".step-in").len()), (2, 0));
    page.press("#plan-s0").await;
    page.press("#plan-s1").await;
    assert_eq!(page.all("details.step-line[open]").len(), 1);
    assert!(page.find("#plan-s1-who").is_some());
    page.press("#plan-s1").await;
    assert_eq!(page.all(".step-in").len(), 0);
}

#[wasm_bindgen_test]
async fn an_open_line_keeps_its_place_until_it_is_folded_and_the_focus_goes_with_it() {
    let page = plan().await;
    assert_eq!(names(&page), [short(1), short(0)]);
    page.press("#plan-s0").await;
    page.enter("#plan-s0-day", "2026-12-01").await;
    assert_eq!(names(&page), [short(1), short(0)]);
    for level in [2, 3] {
        let day = page.state().group.decision(Matter::step(0, level)).day.value;
        assert_eq!(day.text(), "2026-12-01", "both entries of the line say so");
    }
    page.press("#plan-s0").await;
    assert_eq!((names(&page), focused()), (vec![short(0), short(1)], "plan-s0".to_owned()));
}

#[wasm_bindgen_test]
async fn what_is_taken_out_leaves_a_way_back_in_its_place() {
    let page = plan().await;
    page.press("#plan-s0").await;
    page.click("Take it out").await;
    assert_eq!(page.state().group.plan().len(), 1);
    assert_eq!(focused(), "plan-s0-undo");
    // A second click does no more than put it back.
    page.press("#plan-s0-undo").await;
    assert_eq!((names(&page), focused()), (vec![short(1), short(0)], "plan-s0".to_owned()));
    assert_eq!(page.state().group.plan().len(), 3);
}

#[wasm_bindgen_test]
async fn what_is_missing_is_added_and_a_second_click_adds_nothing() {
    let page = plan().await;
    let rows = page.all(".could-steps li").len();
    page.press(".could .button").await;
    assert!(page.says("All in the plan"));
    let planned = page.state().group.plan();
    page.press(".could .in-plan").await;
    assert_eq!(page.state().group.plan(), planned);
    assert!(page.all(".step-line").len() >= rows);
}

#[wasm_bindgen_test]
async fn what_is_added_is_counted_without_what_was_in_the_plan() {
    let page = of(&samples::state("low")).await;
    let rows = page.all(".could-steps li").len();
    page.press(".could .button").await;
    let planned = page.state().group.plan();
    assert_eq!(planned.len(), rows);
    // The same plan, but that one step is in it lower, and one is not in it.
    let (item, level, _) = planned.iter().find(|(_, level, _)| *level > 1).expect("a step of several levels");
    let (other, height, _) = planned.iter().find(|(other, ..)| other != item).expect("another one");
    let mut state = (*page.state()).clone();
    for (matter, progress) in [
        (Matter::step(*item, *level), Progress::Off),
        (Matter::step(*item, level - 1), Progress::Open),
        (Matter::step(*other, *height), Progress::Off),
    ] {
        state.apply(core(), Action::Decide(matter, Decide::Stand(progress as u32)));
    }
    let page = of(&state).await;
    page.click("Add the missing one").await;
    assert!(page.says("1 step added to the plan."), "what was in it is not added");
    assert!(page.says("1 that was in it goes further now."));
    assert!(page.state().group.plan().iter().any(|(raised, to, _)| raised == item && to == level));
}

#[wasm_bindgen_test]
async fn an_own_step_is_written_with_who_and_when() {
    let page = plan().await;
    page.press(".own-step .button").await;
    assert!(page.state().group.own_steps().is_empty(), "nothing was written");
    assert!(page.find("#plan-own-who").is_none());
    page.enter("#plan-own", "Ben meets Gus").await;
    page.enter("#plan-own-who", "r1").await;
    page.enter("#plan-own-day", "2026-12-03").await;
    page.press(".own-step .button").await;
    let own = page.state().group.own_steps();
    let step = &own[0].1;
    assert_eq!((step.note.value.as_str(), step.day.value.text()), ("Ben meets Gus", "2026-12-03".to_owned()));
    assert_eq!((page.value("#plan-own").as_deref(), focused().as_str()), (Some(""), "plan-own"));
    assert_eq!(names(&page)[0], "Ben meets Gus");
}

#[wasm_bindgen_test]
async fn what_is_done_changes_my_answer_when_i_say_so() {
    let page = plan().await;
    page.press("#plan-s0").await;
    page.press("#plan-s0 ~ .step-in .seg label:nth-of-type(3) input").await;
    let done = |level| page.state().group.decision(Matter::step(0, level)).progress() == Progress::Done;
    assert!(done(2) && done(3));
    assert_ne!(page.state().my_answer(0), Answer::Level(3));
    page.click("Change my answer to “Settled”").await;
    assert_eq!(page.state().my_answer(0), Answer::Level(3));
    // What happened is said where the button was, with what is still in the way, and the focus is there.
    assert_eq!(focused(), "plan-s0-said");
    let said = page.find("#plan-s0-said").expect("it is said");
    assert_eq!(said.get_attribute("role").as_deref(), Some("status"));
    let said = said.text_content().unwrap_or_default();
    assert!(said.contains("Your answer says “Settled” now.") && said.contains(" still say"), "{said}");
}
