use crate::common::*;

const CHAMPION: RoleSet = RoleSet::of(0);

/// Ana, the champion, who has said nothing yet; Ben, who has said everything, with a note; in a blind
/// round.
fn blind() -> State {
    let q = core();
    let mut state = State::new(q);
    let me = Action::Me { id: "a".into(), name: "Ana".into(), roles: CHAMPION, expected: q.all_roles() };
    state.apply(q, me);
    let mut ben = Person::new("b", RoleSet::of(0).with(1), q);
    for item in 0..q.items.len() {
        ben.say(item, Answer::Level(4), 0);
    }
    ben.write(0, "seen".into(), 0);
    state.group.people.push(ben);
    state.group.blind.say(true, 0);
    state
}

fn answer_all(state: &mut State, answer: Answer) {
    for item in 0..core().items.len() {
        if state.is_mine(core(), item) {
            state.apply(core(), Action::Answer { item, answer });
        }
    }
}

#[test]
fn others_answers_wait_until_my_own_are_in() {
    let mut state = blind();
    let mine = (0..29).filter(|item| core().items[*item].roles.has(0)).count();
    assert_eq!(state.waiting(core()), mine);
    let shown = state.shown(core());
    assert_eq!((shown.figures.voices, shown.figures.overall.point.num()), (0, 0));
    assert_eq!((shown.group.people[1].answer(0), shown.group.people[1].note(0)), (Answer::Nothing, ""));
    assert!(shown.figures.overall.hi.percent() == 100, "the range is as wide as if they were silent");
    // Don't know is an answer too; the last one opens everything.
    answer_all(&mut state, Answer::DontKnow);
    assert_eq!(state.waiting(core()), 0);
    assert_eq!(*state.shown(core()).figures, assess(core(), &state.group));
    let item = core().items.iter().position(|item| item.roles.has(0)).unwrap();
    state.apply(core(), Action::Answer { item, answer: Answer::Nothing });
    assert_eq!((state.waiting(core()), state.shown(core()).figures.voices), (1, 0));
}

#[test]
fn nobody_is_asked_for_what_they_may_have_said() {
    let shown = blind().shown(core());
    let people: Vec<Who> = shown.figures.ask.iter().map(|ask| ask.who).collect();
    assert_eq!((people[0], people.contains(&Who::Role(5))), (Who::Person(0), true));
    assert!(!people.contains(&Who::Person(1)));
    assert_eq!(shown.figures.next, Some(Next::Ask(Who::Person(0))));
}

#[test]
fn nothing_waits_without_a_blind_round_without_others_or_without_statements_of_my_own() {
    let mut open = blind();
    open.group.blind.say(false, 0);
    assert_eq!((open.waiting(core()), open.shown(core()).figures.voices), (0, 1));
    let mut alone = blind();
    alone.group.people.pop();
    assert_eq!(alone.waiting(core()), 0);
    let mut roleless = blind();
    roleless.group.people[0].roles.say(RoleSet::NONE, 0);
    assert_eq!((roleless.waiting(core()), roleless.shown(core()).figures.voices), (0, 1));
}

#[test]
fn what_others_reopened_still_counts_and_who_is_the_same_as_me_hides_nothing() {
    let mut state = blind();
    let node = Node { kind: Kind::Done, job: JobId::SolutionExploration };
    state.group.reopen(1, 0, node);
    assert_eq!(state.shown(core()).group.revision(node), 1);
    state.apply(core(), Action::SameAs { person: "b".into(), other: "a".into() });
    let shown = state.shown(core());
    assert_eq!((shown.me, shown.group.people.len(), shown.group.people[0].answer(0)), (Some(0), 1, Answer::Level(4)));
}
