//! Another edition of the questionnaire: what both ask is carried over, and what is worded otherwise is known.

use std::rc::Rc;

use crate::common::*;

/// The core questionnaire without its first item, with one more at its end, its roles in another order and another
/// word for the champion's.
fn next() -> Questionnaire {
    let mut q = core().clone();
    let first = q.items.remove(0);
    q.items.push(Item { id: "NEW-1".into(), ..first });
    q.roles.reverse();
    let last = q.roles.len() - 1;
    for item in &mut q.items {
        item.roles = item.roles.iter().fold(RoleSet::NONE, |roles, role| roles.with(last - role));
        item.owner = last - item.owner;
    }
    q.scoring = "another".into();
    q
}

/// Ana, the first role, with the first three items answered, a note, a step of the plan and somebody who was asked.
fn state() -> State {
    let q = core();
    let mut state = State::new(q);
    let me = Action::Me {
        id: "a0000000".into(),
        name: "Ana".into(),
        roles: RoleSet::of(0),
        expected: q.all_roles().without(RoleSet::of(1)),
    };
    for action in [
        me,
        Action::Found("5eed0bad".into()),
        Action::Answer { item: 0, answer: Answer::Level(1) },
        Action::Answer { item: 1, answer: Answer::Level(2) },
        Action::Answer { item: 2, answer: Answer::DontKnow },
        Action::Note { item: 1, text: "seen".into() },
        Action::Note { item: 0, text: "gone".into() },
        Action::Decide(Matter::step(0, 2), Decide::Stand(1)),
        Action::Decide(Matter::step(2, 3), Decide::Stand(1)),
        Action::Decide(Matter::step(2, 3), Decide::Owner(Owner::Role(0))),
        Action::Ask { id: "b0000000".into(), name: "Ben".into(), roles: RoleSet::of(2), day: Day::NONE },
    ] {
        state.apply(q, action);
    }
    state
}

#[test]
fn what_both_editions_ask_is_carried_by_its_id() {
    let (before, q, last) = (state(), next(), core().roles.len() - 1);
    let carrier = Carrier::new(core(), &q);
    let carried = before.carried(&carrier);
    let (was, me) = (before.my().expect("Ana"), carried.my().expect("Ana"));
    assert_eq!((me.answers.len(), me.answered()), (q.items.len(), 2));
    assert_eq!((me.answers[0], me.answers[1]), (was.answers[1], was.answers[2]));
    assert_eq!((me.note(0), me.notes.len()), ("seen", 1));
    assert_eq!((me.roles.value, me.roles.rev), (RoleSet::of(last), was.roles.rev));
    assert_eq!(carried.group.expected.value, q.all_roles().without(RoleSet::of(last - 1)));
    let plan: Vec<_> =
        carried.group.plan().into_iter().map(|(item, level, step)| (item, level, step.owner.value)).collect();
    assert_eq!(plan, [(1, 3, Owner::Role(last))]);
    assert_eq!(carried.group.asked.get("b0000000").expect("Ben").roles.value, RoleSet::of(last - 2));
    assert_eq!((carried.group.id.as_str(), carried.standing.len()), ("5eed0bad", q.items.len()));
    assert_eq!(carried_answers(was, &carrier), (2, vec![0]));
    // Whoever answers for all answers for all there.
    assert_eq!(carrier.roles(core().all_roles()), q.all_roles());
    // And back again nothing but what was not carried is missing.
    let back = carried.carried(&Carrier::new(&q, core()));
    assert_eq!(
        (back.my().expect("Ana").answers[1..].to_vec(), back.my_answer(0)),
        (was.answers[1..].to_vec(), Answer::Nothing)
    );
}

#[test]
fn a_role_that_is_no_more_takes_nobody_off_the_list_of_those_asked_by_itself() {
    let mut q = core().clone();
    q.roles.remove(2);
    let carried = state().carried(&Carrier::new(core(), &q));
    assert!(carried.group.asked.is_empty(), "without roles it would say that the invitation was taken back");
}

#[test]
fn whoever_has_not_begun_goes_on_where_they_were() {
    let q = core();
    let before = State { worded: state().worded, inviter: Some("Kim".into()), device: 7, ..state() };
    let then = State::new(q).with_earlier(q, &before).expect("one group");
    assert_eq!((then.my(), then.device, then.inviter.as_deref()), (before.my(), 7, Some("Kim")));
    assert_eq!((then.worded, then.view), (before.worded, View::Board));
}

#[test]
fn whoever_began_anew_keeps_what_they_said_since() {
    let q = core();
    let mut now = State::new(q);
    for action in [
        Action::Me { id: "c0000000".into(), name: "A.".into(), roles: RoleSet::of(3), expected: q.all_roles() },
        Action::Found("0badcafe".into()),
        Action::Answer { item: 1, answer: Answer::Level(0) },
    ] {
        now.apply(q, action);
    }
    assert!(now.is_alone() && now.with_earlier(q, &state()).is_none(), "it is another group");
    let then = now.anew_with_earlier(q, &state());
    let me = then.my().expect("Ana");
    assert_eq!((then.group.id.as_str(), then.group.people.len()), ("5eed0bad", 1));
    assert_eq!((me.id.as_str(), me.name.value.as_str(), me.roles.value), ("c0000000", "A.", RoleSet::of(3)));
    let said: Vec<Answer> = (0..3).map(|item| me.answer(item)).collect();
    assert_eq!(said, [Answer::Level(1), Answer::Level(0), Answer::DontKnow], "the newer word on the second");
    assert_eq!((me.note(1), then.worded.len()), ("seen", 3));
    // Whoever gave the group a name, asked somebody or was invited is in a group of its own.
    let named = Action::Settings { name: "CRM".into(), expected: q.all_roles(), by: Day::NONE, blind: false };
    let ask = Action::Ask { id: "b0000000".into(), name: "Ben".into(), roles: RoleSet::of(2), day: Day::NONE };
    for action in [named, ask, Action::Invited("Kim".into())] {
        let mut now = now.clone();
        now.apply(q, action);
        assert!(!now.is_alone());
    }
}

#[test]
fn a_statement_that_is_reworded_is_known_until_it_is_answered_anew() {
    let (mut state, mut q) = (state(), core().clone());
    let reworded = |state: &State, q: &Questionnaire| state.reworded(q).collect::<Vec<_>>();
    assert!(reworded(&state, &q).is_empty());
    q.items[0].wording ^= 1;
    q.items[1].wording ^= 1;
    // Nobody answered this one.
    q.items[5].wording ^= 1;
    assert_eq!(reworded(&state, &q), [0, 1]);
    // A translation is no rewording.
    let german = Questionnaire { language: "de".into(), ..q.clone() };
    assert!(reworded(&state, &german).is_empty());
    state.apply(&q, Action::StillFits(0));
    assert_eq!(reworded(&state, &q), [1]);
    state.apply(&q, Action::Answer { item: 1, answer: Answer::Level(4) });
    assert!(reworded(&state, &q).is_empty());
    // What is taken back was never said to any wording.
    state.apply(&q, Action::Answer { item: 1, answer: Answer::Nothing });
    assert!(!state.worded.contains_key(&1));
}

#[test]
fn of_answers_from_elsewhere_nobody_knows_how_it_was_worded_before() {
    let (q, state) = (core(), state());
    let mut other = state.clone();
    other.apply(q, Action::Answer { item: 1, answer: Answer::Level(4) });
    let mut now = q.clone();
    now.items[0].wording ^= 1;
    now.items[1].wording ^= 1;
    let reworded = |state: &State| state.reworded(&now).collect::<Vec<_>>();
    let mut merged = state.clone();
    merged.apply(&now, Action::Merge(Box::new(other.group.clone())));
    assert_eq!(reworded(&merged), [0]);
    // From then on it is known.
    assert_eq!(merged.reworded(q).collect::<Vec<_>>(), [1]);
    // Another tab of this browser knows.
    let mut adopted = state.clone();
    let heard = Rc::new(state.clone());
    adopted.apply(&now, Action::Adopt { other: Box::new(other.clone()), heard: Rc::clone(&heard) });
    assert_eq!(reworded(&adopted), [0, 1]);
    // Also where it went back meanwhile.
    let mut adopted = State { undone: 1, ..state };
    adopted.apply(&now, Action::Adopt { other: Box::new(other), heard });
    assert_eq!((reworded(&adopted), adopted.my_answer(1)), (vec![0, 1], Answer::Level(4)));
}

#[test]
fn an_answer_that_is_taken_over_was_worded_as_it_was_there() {
    let (q, before) = (core(), state());
    let mut now = q.clone();
    now.items[0].wording ^= 1;
    now.items[1].wording ^= 1;
    let reworded = |state: &State| state.reworded(&now).collect::<Vec<_>>();
    // Nothing is here yet; then the same answers are, and one was looked at; then one is changed in the earlier edition.
    let mut then = State::new(&now).with_earlier(&now, &before).expect("one group");
    assert_eq!(reworded(&then), [0, 1]);
    then.apply(&now, Action::StillFits(1));
    then = then.with_earlier(&now, &before).expect("one group");
    assert_eq!(reworded(&then), [0]);
    let mut later = before.clone();
    later.apply(q, Action::Answer { item: 1, answer: Answer::Level(0) });
    then = then.with_earlier(&now, &later).expect("one group");
    assert_eq!((reworded(&then), then.my_answer(1)), (vec![0, 1], Answer::Level(0)));
}

#[test]
fn somebody_else_in_the_same_group_stays_somebody_else() {
    let (q, before) = (core(), state());
    let mut now = State::new(q);
    now.apply(q, Action::Merge(Box::new(before.group.clone())));
    let me = Action::Me { id: "c0000000".into(), name: "Cho".into(), roles: RoleSet::of(3), expected: q.all_roles() };
    now.apply(q, me);
    let then = now.with_earlier(q, &before).expect("one group");
    assert_eq!((then.my().expect("Cho").answered(), then.group.people.len()), (0, 2));
}
