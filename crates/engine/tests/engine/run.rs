//! The run: every statement once, from the first open one.

use buying_readiness_engine::state::run::{
    Row, end, entry, here, missing, next_item, next_row, open, order, those_behind,
};

use crate::common::*;

fn begun(role: usize, answered: &[usize]) -> State {
    let mut state = State::new(core());
    let (roles, expected) = (RoleSet::of(role), core().all_roles());
    state.apply(core(), Action::Me { id: "a".into(), name: String::new(), roles, expected });
    for item in answered {
        state.apply(core(), Action::Answer { item: *item, answer: Answer::DontKnow });
    }
    state
}

#[test]
fn the_run_asks_each_of_my_statements_once_and_ends() {
    for role in 0..core().roles.len() {
        let state = begun(role, &[]);
        let first = order(core(), &state).first().copied();
        let mut walked: Vec<usize> = std::iter::successors(first, |here| next_item(core(), &state, *here)).collect();
        walked.sort_unstable();
        assert_eq!(walked, core().items_where(|item| core().items[item].roles.meets(RoleSet::of(role))));
    }
}

#[test]
fn one_goes_on_at_the_first_open_statement() {
    let mine = order(core(), &begun(0, &[]));
    assert_eq!(entry(core(), &begun(0, &[])), Some(Cell::of(core(), mine[0])));
    let state = begun(0, &mine[..3]);
    assert_eq!(open(core(), &state), mine[3..]);
    assert_eq!(here(core(), &state, entry(core(), &state).unwrap(), None), Some(mine[3]));
    let state = begun(0, &mine);
    assert!(open(core(), &state).is_empty());
    assert_eq!(entry(core(), &state), Some(Cell::of(core(), mine[0])), "all answered: from the beginning");
}

#[test]
fn a_place_that_was_left_is_come_back_to_in_its_own_row_only() {
    let state = begun(0, &[]);
    let [pi, se] = [JobId::ProblemIdentification, JobId::SolutionExploration].map(|job| Row::Job(job).cells()[0]);
    let left = *Row::of(se).mine(core(), &state).last().unwrap();
    assert_eq!(here(core(), &state, se, Some(left)), Some(left));
    assert_ne!(here(core(), &state, pi, Some(left)), Some(left));
}

#[test]
fn rows_that_ask_me_nothing_are_passed_over() {
    for role in 0..core().roles.len() {
        let state = begun(role, &[]);
        let asking: Vec<Row> = Row::all().filter(|row| !row.mine(core(), &state).is_empty()).collect();
        let next = |row| next_row(core(), &state, row).map(|(row, _)| row);
        for two in asking.windows(2) {
            assert_eq!(next(two[0]), Some(two[1]));
        }
        assert_eq!(next(*asking.last().unwrap()), None);
    }
}

#[test]
fn open_statements_come_once_and_those_passed_over_do_not_come_in_between() {
    let mine = order(core(), &begun(0, &[]));
    let state = begun(0, &[mine[1], mine[3]]);
    let mut walked = vec![mine[0]];
    while let Some(next) = those_behind(core(), &open(core(), &state), *walked.last().unwrap()).first() {
        walked.push(*next);
    }
    assert_eq!(walked, open(core(), &state), "each is passed over, and none comes twice");
}

#[test]
fn what_is_missing_is_what_is_open_or_not_known() {
    let q = core();
    let mine = order(q, &begun(0, &[]));
    let mut state = begun(0, &mine);
    assert_eq!(missing(q, &state), mine, "all are answered so, and still missing");
    for item in &mine {
        state.apply(q, Action::Answer { item: *item, answer: Answer::Level(2) });
    }
    assert_eq!(missing(q, &state), [0_usize; 0]);
    state.apply(q, Action::Answer { item: mine[5], answer: Answer::DontKnow });
    state.apply(q, Action::Answer { item: mine[2], answer: Answer::Nothing });
    state.apply(q, Action::Answer { item: mine[7], answer: Answer::DoesNotApply });
    assert_eq!(missing(q, &state), [mine[2], mine[5]], "what does not apply is an answer");
    assert_eq!(those_behind(q, &missing(q, &state), mine[2]), [mine[5]]);
}

#[test]
fn what_nobody_is_placed_or_expected_to_answer_is_come_to_and_asked_of_nobody() {
    let (q, mut state) = (core(), begun(0, &[]));
    let asked = order(q, &state);
    let theirs = (0..q.items.len()).find(|item| !asked.contains(item)).unwrap();
    assert!(state.is_nobodys(q, theirs), "I am alone");
    state.apply(
        q,
        Action::Me { id: String::new(), name: String::new(), roles: RoleSet::of(0), expected: RoleSet::of(0) },
    );
    assert!(order(q, &state).contains(&theirs));
    assert_eq!(open(q, &state), asked, "what is open is what I am asked");
    let first = order(q, &state).first().copied();
    let walked: Vec<usize> = std::iter::successors(first, |here| next_item(q, &state, *here)).collect();
    assert_eq!(walked, order(q, &state), "each in its place");
}

#[test]
fn each_part_is_told_how_long_it_takes() {
    let q = core();
    let minutes: Vec<usize> = (0..q.roles.len()).map(|role| q.minutes(RoleSet::of(role))).collect();
    assert_eq!(
        (minutes.as_slice(), q.minutes(q.all_roles()), q.minutes(RoleSet::NONE)),
        (&[8, 6, 7, 5, 4, 4][..], 10, 0)
    );
}

#[test]
fn the_first_picture_stands_behind_the_run_until_somebody_was_asked_or_is_in() {
    let mut state = begun(0, &[]);
    assert_eq!(end(&state), View::End);
    let ask = |day| Action::Ask { id: "c3".into(), name: "Cho".into(), roles: RoleSet::of(2), day };
    state.apply(core(), ask(Day::NONE));
    assert_eq!(end(&state), View::End, "the message is only written");
    let mut asked = state.clone();
    asked.apply(core(), ask(Day::of(2026, 11, 29).unwrap()));
    assert_eq!(end(&asked), View::Results);
    state.group.people.push(Person::new("c3", RoleSet::of(2), core()));
    assert_eq!(end(&state), View::Results);
    state.apply(core(), Action::Invited("Ana".into()));
    assert_eq!(end(&state), View::End, "whoever was invited sends back, every time");
}
