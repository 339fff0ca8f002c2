//! The end of the run for whoever was invited, in its states, and what leads there.

use buying_readiness::HalfDone;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Group, Person};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View, run};

use super::{one, props, rendered};

/// Ben, the economic buyer, whom Ana asked, with so many of his 16 statements answered, and a note.
fn ben(answers: usize, view: View) -> State {
    let q = core();
    let mut ben = Person::new("0000000b", RoleSet::of(1), q);
    ben.name.say("Ben".into(), 0);
    let asked: Vec<usize> = ben.asked(q).collect();
    for item in asked.into_iter().take(answers) {
        ben.say(item, Answer::Level(2), 0);
        ben.write(3, "minutes of May".into(), 0);
    }
    let mut group = Group { id: "5eed0bad".into(), people: vec![ben], ..Group::new(q) };
    group.name.say("Invoice automation 2027".into(), 0);
    group.by.say(Day::of(2026, 12, 11).expect("a day"), 0);
    State { group, me: Some(0), inviter: Some("Ana".into()), view, ..State::new(q) }
}

#[tokio::test]
async fn all_is_answered_and_goes_back() {
    one("end-all", props(ben(16, View::End), HalfDone::Nothing)).await;
}

#[tokio::test]
async fn from_what_goes_in_a_way_leads_back_to_sending() {
    let words = async |state: State| {
        let page = rendered("share", props(state, HalfDone::Nothing)).await.text();
        ["Back to sending", "Back to the group"].map(|word| page.contains(word))
    };
    assert_eq!(words(ben(16, View::Share)).await, [true, false]);
    assert_eq!(words(State { sent: true, ..ben(16, View::Share) }).await, [false, true]);
    assert_eq!(words(State { inviter: None, ..ben(16, View::Share) }).await, [false, true], "nobody asked for it");
}

#[tokio::test]
async fn some_are_left_open_on_purpose() {
    let mut state = ben(14, View::End);
    state.apply(core(), Action::Done(true));
    one("end-left", props(state, HalfDone::Nothing)).await;
}

#[tokio::test]
async fn stopping_early_has_a_link_to_oneself() {
    one("end-early", props(ben(9, View::End), HalfDone::Nothing)).await;
}

#[tokio::test]
async fn who_asks_and_who_answers_may_have_no_names() {
    let mut state = ben(9, View::End);
    state.inviter = Some(String::new());
    for person in &mut state.group.people {
        person.name.say(String::new(), 0);
    }
    state.group.name.say(String::new(), 0);
    one("end-unnamed", props(state, HalfDone::Nothing)).await;
}

#[tokio::test]
async fn it_was_copied_and_it_was_sent() {
    one("end-copied", props(ben(16, View::End), HalfDone::Copied)).await;
    let sent = |answers| State { sent: true, ..ben(answers, View::End) };
    one("end-sent", props(sent(16), HalfDone::Nothing)).await;
    one("end-sent-early", props(sent(9), HalfDone::Copied)).await;
}

#[tokio::test]
async fn nothing_to_send_yet_and_an_answer_that_is_none() {
    one("end-nothing", props(ben(0, View::End), HalfDone::Nothing)).await;
    let mut state = ben(0, View::End);
    state.apply(core(), Action::Done(true));
    one("end-declined", props(state, HalfDone::Nothing)).await;
}

#[tokio::test]
async fn every_page_leads_to_sending_and_the_run_may_be_stopped() {
    let says = async |state: State, text: &str| {
        let frame = super::rendered("the way to sending", props(state, HalfDone::Nothing)).await;
        super::text::lines(&frame).iter().any(|line| line.contains(text))
    };
    let cell = |state: &State| View::Run(run::entry(core(), state).expect("something is asked"));
    let in_run = |answers| {
        let state = ben(answers, View::Board);
        State { view: cell(&state), ..state }
    };
    assert!(says(in_run(9), "[Stop here]").await && !says(in_run(0), "[Stop here]").await, "with something to send");
    assert!(
        !says(in_run(9), "[Send back]").await && says(in_run(16), "[Send back]").await,
        "all was answered on entry"
    );
    assert!(says(State { sent: true, ..in_run(16) }, "[Back to the result]").await);
    for (answers, view) in [(9, View::Board), (16, View::Results), (16, View::Group)] {
        assert!(says(ben(answers, view), "[Not sent yet]").await);
        assert!(!says(State { sent: true, ..ben(answers, view) }, "Not sent yet").await);
        assert!(
            !says(State { inviter: None, ..ben(answers, view) }, "Not sent yet").await,
            "who collects sends nothing"
        );
    }
    assert!(says(ben(9, View::Board), "[Send back to Ana]").await && !says(ben(0, View::Board), "[Send back").await);
}
