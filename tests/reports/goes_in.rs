//! What is ticked goes in, and nothing else.

use buying_readiness::questionnaire::core;
use buying_readiness::report::{Block, GoesIn, Report};
use engine::group::{Decide, Matter, Owner, Progress};

use super::{SECRETS, day, everything, told, topics, with_all};

#[test]
fn what_does_not_go_in_is_in_no_file() {
    let state = with_all();
    let told = told(&state);
    let names = ["Ana", "Ben", "Cho", "Dee", "Fay"];
    let all = GoesIn { notes: true, ..GoesIn::default() };
    assert_eq!(everything(&all.taken_from(&told)), everything(&told), "everything");
    let usual = everything(&GoesIn::default().taken_from(&told));
    assert!(usual.iter().any(|text| text.contains("Cho")), "names are in it");
    let notes = &SECRETS[..3];
    assert!(usual.iter().all(|text| notes.iter().all(|note| !text.contains(note))), "{usual:?}");
    assert!(usual[0].contains(SECRETS[3]), "a step is no note");
    let nameless = everything(&GoesIn { names: false, ..GoesIn::default() }.taken_from(&told));
    for text in &nameless {
        assert!(names.iter().all(|name| !text.contains(name)), "{text}");
    }
}

#[test]
fn the_next_step_of_a_topic_stands_beside_it_wherever_the_plan_goes() {
    let mut state = with_all();
    let (topic, free) = (topics()[1], state.group.free_step(9));
    let step = "Fay shows both reports side by side";
    // As the meeting writes it: on the topic, and into the plan.
    for (matter, what) in [
        (topic, Decide::Note(step.into())),
        (topic, Decide::Owner(Owner::Role(4))),
        (Matter::own(free), Decide::Note(step.into())),
        (Matter::own(free), Decide::Stand(Progress::Open as u32)),
    ] {
        assert!(state.group.decide(matter, what, 0), "it is new");
    }
    let told = told(&state);
    let with_names = GoesIn::default();
    for goes_in in [with_names, GoesIn { names: false, ..with_names }] {
        let agreed = agreed(&Report::for_all(&goes_in.taken_from(&told), day()));
        let is_it = |row: &&Vec<String>| row[0] == core().items[20].headline();
        let row = agreed.iter().find(is_it).expect("the topic");
        assert_eq!((&*row[2], &*row[4]), (&*core().roles[4].label, step));
        // What was written of another topic, and is no step, is a note.
        assert!(agreed.iter().all(|row| !row[4].contains(SECRETS[2])), "{agreed:?}");
    }
}

/// What the group agreed on, a row a topic.
fn agreed(report: &Report) -> Vec<Vec<String>> {
    let mut blocks = report.document(true).blocks.into_iter();
    blocks.find(|block| *block == Block::Section("What you agreed on".into())).expect("the section");
    match blocks.next() {
        Some(Block::Table { rows, .. }) => rows,
        other => panic!("a table: {other:?}"),
    }
}
