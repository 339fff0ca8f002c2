//! Minutes, and who is said to be open.

use buying_readiness::report::{Report, markdown, minutes};
use engine::group::{Answer, Day, Decide, Matter, Owner, Progress};
use engine::questionnaire::RoleSet;

use buying_readiness::questionnaire::core;

use super::{day, samples, told};

#[test]
fn a_next_step_has_its_day_in_the_minutes() {
    let mut state = samples::state("meeting");
    let (topic, step) = (Matter::item(4), Matter::own(7));
    let (what, owner) = (Decide::Note("Ask the board".into()), Decide::Owner(Owner::Role(1)));
    let by = Decide::Day(Day::of(2026, 12, 14).expect("a day"));
    for (matter, decides) in [
        (topic, vec![what.clone(), owner.clone()]),
        (step, vec![what, owner, by, Decide::Stand(Progress::Open as u32)]),
    ] {
        for what in decides {
            assert!(state.group.decide(matter, what, 0));
        }
    }
    let told = told(&state);
    let text = markdown::write(&minutes(&Report::for_all(&told, day()), &[topic]));
    assert!(text.contains("Ask the board, by 14 Dec"), "{text}");
}

#[test]
fn whoever_answered_what_their_roles_are_asked_is_not_said_to_be_open() {
    let (mut state, q) = (samples::state("low"), core());
    // What only those were asked who are gone is nobody's any more: everybody stands in, and nobody has answered it.
    state.group.people.retain(|person| person.roles.value.meets(RoleSet::of(3).with(4)));
    let told = told(&state);
    let is_nobodys = |item: &usize| !q.items[*item].roles.meets(told.group.held());
    assert!((0..q.items.len()).any(|item| is_nobodys(&item)));
    let text = markdown::write(&Report::for_all(&told, day()).document(true));
    assert!(!text.contains(" is open.") && !text.contains(" are open."), "{text}");
    // Whoever left one of their own open is named.
    let role = RoleSet::of(1);
    let own = (0..q.items.len()).find(|item| q.items[*item].roles.meets(role)).expect("they are asked");
    let mut state = samples::state("low");
    assert!(state.group.people[1].say(own, Answer::Nothing, 0));
    let told = super::told(&state);
    let text = markdown::write(&Report::for_all(&told, day()).document(true));
    assert!(text.contains("Ben: 1 statement of"), "{text}");
}
