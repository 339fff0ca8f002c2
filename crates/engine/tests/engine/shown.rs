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
    assert!(state.is_done(core()), "once done, one stays so");
    state.apply(core(), Action::Done(false));
    assert_eq!((state.waiting(core()), state.shown(core()).figures.voices), (1, 0));
}

#[test]
fn whoever_says_that_they_are_done_sees_the_others_and_so_does_everybody_behind_the_day() {
    let mut state = blind();
    assert!(state.is_closed(core()));
    let mut done = state.clone();
    done.apply(core(), Action::Done(true));
    assert_eq!((done.is_closed(core()), done.shown(core()).figures.voices), (false, 1));
    let day = |day| Day::of(2026, 12, day).unwrap();
    state.group.by = Word::first(day(11));
    for (today, closed) in [(Day::NONE, true), (day(10), true), (day(11), true), (day(12), false)] {
        state.apply(core(), Action::Today(today));
        assert_eq!(state.is_closed(core()), closed, "{}", today.text());
    }
}

#[test]
fn nothing_the_others_said_or_decided_is_in_what_is_shown_to_somebody_new() {
    let mut state = blind();
    state.group.decide(Matter::step(0, 2), Decide::Stand(1), 0);
    state.group.decide(Matter::item(1), Decide::Note("as in May".into()), 0);
    state.group.people[1].lower(0, Day::of(2026, 11, 20).unwrap());
    state.group.people[1].done = Word::first(true);
    let node = Node { kind: Kind::Done, job: JobId::SolutionExploration };
    state.group.reopen(1, 0, node);
    let shown = state.shown(core());
    let other = &shown.group.people[1];
    assert_eq!((shown.group.matters(), shown.group.revision(node)), (vec![], 0));
    assert_eq!((other.answered(), other.notes.len(), other.lowered.len()), (0, 0, 0));
    assert_eq!(state.group.matters().len(), 2, "all of it is kept");
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
fn who_is_the_same_as_me_hides_nothing() {
    let mut state = blind();
    state.apply(core(), Action::SameAs { person: "b".into(), other: "a".into() });
    let shown = state.shown(core());
    assert_eq!((shown.me, shown.group.people.len(), shown.group.people[0].answer(0)), (Some(0), 1, Answer::Level(4)));
}
