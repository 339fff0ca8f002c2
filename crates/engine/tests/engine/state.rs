use std::rc::Rc;

use crate::common::*;

fn begun() -> State {
    let mut state = State::new(core());
    let roles = core().all_roles();
    state.apply(core(), Action::Me { id: "a".into(), name: " Ana ".into(), roles, expected: roles });
    state
}

fn item(id: &str) -> usize {
    core().item_by_id(id).unwrap()
}

fn say(state: &mut State, id: &str, level: u8) {
    state.apply(core(), Action::Answer { item: item(id), answer: Answer::Level(level) });
}

/// Another tab wrote this, the first that is heard of it.
fn adopt(state: &mut State, other: &State) {
    let heard = Rc::new(state.clone());
    state.apply(core(), Action::Adopt { other: Box::new(other.clone()), heard });
}

fn undo(state: &mut State, before: &State, after: &State) {
    state.apply(core(), Action::Undo { before: Rc::new(before.clone()), after: Rc::new(after.clone()) });
}

const SE: Node = Node { kind: Kind::Done, job: JobId::SolutionExploration };

#[test]
fn beginning_makes_a_group_of_one() {
    let mut state = begun();
    assert_eq!(state.my().unwrap().name.value, "Ana");
    let roles = RoleSet::of(1);
    state.apply(core(), Action::Me { id: "b".into(), name: String::new(), roles, expected: roles });
    assert_eq!(state.group.people.len(), 1);
    assert_eq!((state.my().unwrap().id.as_str(), state.my_roles()), ("a", roles));
}

#[test]
fn the_same_person_may_begin_on_two_devices() {
    let (q, roles) = (core(), RoleSet::of(2));
    let begun_on = |device: u8, level: u8| {
        let mut state = State::new(q);
        state.group.id = "0123abcd".into();
        let me = Action::Me { id: "c".into(), name: "Cho".into(), roles, expected: q.all_roles() };
        state.apply(q, Action::Device(device));
        state.apply(q, me);
        // Once somebody has begun, the number stands in their words and stays.
        state.apply(q, Action::Device(9));
        state.apply(q, Action::Answer { item: item("SE-3"), answer: Answer::Level(level) });
        state
    };
    let (phone, desk) = (begun_on(200, 1), begun_on(77, 3));
    assert_eq!((phone.device, desk.my().unwrap().answers[item("SE-3")].device), (200, 77));
    let mut ana = State { group: phone.group.clone(), ..State::new(q) };
    ana.apply(q, Action::Merge(Box::new(desk.group)));
    assert_eq!(ana.group, { phone.group }, "one person, whose newest word is the same everywhere");
    // Whoever is in the group already goes on as themselves.
    ana.apply(q, Action::Me { id: "c".into(), name: "Cho".into(), roles, expected: q.all_roles() });
    assert_eq!((ana.group.people.len(), ana.me), (1, Some(0)));
}

#[test]
fn a_lowered_answer_reopens_on_leaving_and_not_before() {
    let mut state = begun();
    state.apply(core(), Action::Go(View::Run(Cell::Node(SE))));
    say(&mut state, "SE-1", 4);
    say(&mut state, "SE-1", 2);
    state.apply(core(), Action::Go(View::Board));
    assert_eq!(state.group.revision(SE), 0, "changes while the page is open are no lowering");
    say(&mut state, "RB-1", 3);
    state.apply(core(), Action::Go(View::Run(Cell::Node(SE))));
    say(&mut state, "SE-1", 1);
    say(&mut state, "SE-2", 1);
    assert_eq!(state.group.revision(SE), 0);
    state.apply(core(), Action::Leave);
    assert_eq!(state.group.revision(SE), 1);
    let nodes = assess(core(), &state.group).revisit_now;
    assert_eq!(nodes, [Node { kind: Kind::Done, job: JobId::RequirementsBuilding }]);
    state.apply(core(), Action::Leave);
    assert_eq!(state.group.revision(SE), 1, "left standing once, counted once");
}

#[test]
fn from_or_to_anything_but_a_level_is_no_lowering() {
    let mut state = begun();
    say(&mut state, "SE-1", 4);
    state.apply(core(), Action::Leave);
    state.apply(core(), Action::Answer { item: item("SE-1"), answer: Answer::DontKnow });
    state.apply(core(), Action::Leave);
    say(&mut state, "SE-1", 1);
    state.apply(core(), Action::Leave);
    assert_eq!(state.group.revision(SE), 0);
}

#[test]
fn a_reopening_can_be_taken_back_and_made_again() {
    let mut state = begun();
    say(&mut state, "RB-1", 3);
    let rb = Node { kind: Kind::Done, job: JobId::RequirementsBuilding };
    state.apply(core(), Action::Reopen(SE));
    assert_eq!(assess(core(), &state.group).revisit_now, [rb]);
    state.apply(core(), Action::Confirm(rb));
    assert!(assess(core(), &state.group).revisit_now.is_empty());
    state.apply(core(), Action::TakeBack(SE));
    state.apply(core(), Action::TakeBack(SE));
    assert_eq!(state.group.revision(SE), 0);
    state.apply(core(), Action::Reopen(SE));
    assert_eq!(assess(core(), &state.group).revisit_now, [rb], "reopened again, noticed again");
}

#[test]
fn clearing_is_a_word_and_answering_confirms() {
    let mut state = begun();
    say(&mut state, "RB-1", 3);
    state.apply(core(), Action::Reopen(SE));
    state.apply(core(), Action::Answer { item: item("RB-1"), answer: Answer::Nothing });
    assert_eq!(state.my().unwrap().answers[item("RB-1")].rev, 2);
    say(&mut state, "RB-1", 3);
    assert!(assess(core(), &state.group).revisit_now.is_empty());
}

#[test]
fn another_tab_is_taken_over_without_losing_what_is_newer_here() {
    let mut here = begun();
    say(&mut here, "SE-1", 1);
    let mut there = here.clone();
    say(&mut here, "SE-1", 2);
    say(&mut there, "SE-2", 3);
    adopt(&mut here, &there);
    assert_eq!(here.my_answer(item("SE-1")), Answer::Level(2));
    assert_eq!(here.my_answer(item("SE-2")), Answer::Level(3));
}

#[test]
fn what_another_tab_began_is_shown_here_too() {
    let mut here = State::new(core());
    adopt(&mut here, &begun());
    assert_eq!((here.me, here.view), (Some(0), View::Board));
}

#[test]
fn what_is_too_long_is_not_said_and_nothing_is_cut() {
    let mut state = begun();
    let fits = "é".repeat(MAX_NOTE);
    state.apply(core(), Action::Note { item: 0, text: fits.clone() });
    state.apply(core(), Action::Note { item: 0, text: "x".repeat(MAX_NOTE + 1) });
    assert_eq!(state.my().unwrap().note(0), fits);
    let matter = Matter::item(0);
    state.apply(core(), Action::Decide(matter, Decide::Note(fits.clone())));
    state.apply(core(), Action::Decide(matter, Decide::Note(fits.clone() + "x")));
    assert_eq!(state.group.decision(matter).note.value, fits);
    let (me, long) = (state.my().unwrap().clone(), "x".repeat(MAX_NAME + 1));
    let (expected, by, blind) = (core().all_roles(), Day::NONE, true);
    state.apply(core(), Action::Me { id: me.id, name: long.clone(), roles: me.roles.value, expected });
    state.apply(core(), Action::Settings { name: "CRM 2027".into(), expected, by, blind });
    state.apply(core(), Action::Settings { name: long.clone(), expected, by, blind: false });
    state.apply(core(), Action::Ask { id: "b".into(), name: "Ben".into(), roles: expected, day: by });
    state.apply(core(), Action::Ask { id: "b".into(), name: long, roles: RoleSet::of(1), day: by });
    let group = &state.group;
    assert_eq!((&state.my().unwrap().name, &*group.name.value), (&me.name, "CRM 2027"));
    let (_, asked) = group.invited().next().unwrap();
    assert_eq!((&*asked.name.value, asked.roles.value), ("Ben", RoleSet::of(1)));
    assert!(!group.blind.value, "what else was said counts");
}

#[test]
fn empty_notes_are_dropped() {
    let mut state = begun();
    state.apply(core(), Action::Note { item: 0, text: "seen".into() });
    state.apply(core(), Action::Note { item: 0, text: "  ".into() });
    assert_eq!(state.my().unwrap().note(0), "");
    assert_eq!(state.my().unwrap().notes.get(&0).unwrap().rev, 2, "taking back is a word");
}

#[test]
fn every_item_stands_in_one_cell() {
    for item in 0..core().items.len() {
        assert!(Cell::of(core(), item).items(core()).contains(&item));
    }
    assert_eq!(Cell::Whole(JobId::ConsensusCreation).items(core()).len(), 4);
}

/// The same group in somebody else's browser.
fn colleague(of: &State) -> State {
    let mut state = State::new(core());
    state.apply(core(), Action::Merge(Box::new(of.group.clone())));
    let roles = RoleSet::of(3);
    state.apply(core(), Action::Me { id: "c".into(), name: "Cem".into(), roles, expected: of.group.expected.value });
    state
}

#[test]
fn adding_another_copy_keeps_both_and_who_i_am() {
    let mut here = begun();
    here.apply(core(), Action::Found("0123456789".into()));
    let mut there = colleague(&here);
    say(&mut there, "SE-1", 3);
    say(&mut here, "SE-1", 1);
    there.apply(
        core(),
        Action::Me { id: "0".into(), name: "Cem".into(), roles: RoleSet::of(1), expected: RoleSet::of(1) },
    );
    let before = here.clone();
    here.apply(core(), Action::Merge(Box::new(there.group.clone())));
    assert_eq!((here.group.people.len(), here.my().unwrap().id.as_str()), (2, "a"));
    assert_eq!(here.group.expected.value, RoleSet::of(1));
    let once = here.clone();
    here.apply(core(), Action::Merge(Box::new(there.group.clone())));
    assert_eq!(here, once);
    // Undone: as before, and not merged back from another tab that had it.
    undo(&mut here, &before, &once);
    assert_eq!(here.group, before.group);
    let mut tab = once;
    adopt(&mut tab, &here);
    assert_eq!(tab.group, before.group);
}

#[test]
fn undoing_takes_nothing_along_that_was_said_in_another_tab_since() {
    let mut here = begun();
    here.apply(core(), Action::Found("0123456789".into()));
    here.apply(core(), Action::Note { item: 1, text: "as it was".into() });
    let there = colleague(&here);
    let mut mine_there = there.clone();
    mine_there.apply(core(), Action::Take { person: "a".into(), device: 7 });
    mine_there.apply(core(), Action::Note { item: 1, text: "from my phone".into() });
    let (before, mut tab) = (here.clone(), here.clone());
    here.apply(core(), Action::Merge(Box::new(mine_there.group)));
    let after = here.clone();
    // The other tab takes it over, and goes on: everything that can be said, and somebody else who is added.
    adopt(&mut tab, &here);
    let say_all = |tab: &mut State, letter: &str| {
        tab.apply(core(), Action::Note { item: 0, text: letter.into() });
        tab.apply(core(), Action::Answer { item: 3, answer: Answer::Level(2) });
        tab.apply(core(), Action::Decide(Matter::own(5), Decide::Note(letter.into())));
        tab.apply(core(), Action::Reopen(SE));
        tab.apply(core(), Action::Ask { id: "e".into(), name: letter.into(), roles: RoleSet::of(1), day: Day::NONE });
        let (expected, by) = (core().all_roles(), Day::NONE);
        tab.apply(core(), Action::Settings { name: letter.into(), expected, by, blind: false });
    };
    let has_all = |state: &State, letter: &str| {
        let me = state.my().unwrap();
        assert_eq!((me.note(0), me.note(1), me.answer(3)), (letter, "as it was", Answer::Level(2)));
        assert_eq!(&state.group.decision(Matter::own(5)).note.value, letter);
        assert_eq!((state.group.name.value.as_str(), state.group.blind.value), (letter, false));
        assert_eq!(state.group.invited().map(|(_, asked)| asked.name.value.as_str()).collect::<Vec<_>>(), [letter]);
        assert!(state.group.find("c").is_none(), "the colleague is out again");
        assert!(state.group.find("d").is_some(), "another one was added since");
    };
    say_all(&mut tab, "Finance has");
    let mut more = Group { id: "0123456789".into(), ..Group::new(core()) };
    more.people.push(Person::new("d", RoleSet::of(2), core()));
    tab.apply(core(), Action::Merge(Box::new(more)));
    // Undone where that was heard, and where the last letters were not.
    adopt(&mut here, &tab);
    let heard = Rc::new(here.clone());
    undo(&mut here, &before, &after);
    has_all(&here, "Finance has");
    assert_eq!(here.group.revision(SE), 1);
    say_all(&mut tab, "Finance has seen this");
    let last = tab.clone();
    tab.apply(core(), Action::Adopt { other: Box::new(here.clone()), heard: Rc::new(after) });
    has_all(&tab, "Finance has seen this");
    assert_eq!((tab.group.revision(SE), tab.unshared[SE.index()], tab.undone), (2, 2, 1));
    // What the other tab wrote before it knew brings nobody back either.
    here.apply(core(), Action::Adopt { other: Box::new(last), heard });
    has_all(&here, "Finance has seen this");
    assert_eq!(here.group, tab.group);
}

#[test]
fn another_group_is_not_added() {
    let (mut here, mut there) = (begun(), begun());
    here.apply(core(), Action::Found("00000000".into()));
    here.apply(core(), Action::Found("22222222".into()));
    there.apply(core(), Action::Found("11111111".into()));
    let before = here.clone();
    here.apply(core(), Action::Merge(Box::new(there.group.clone())));
    here.apply(core(), Action::Reassert(Box::new(there.group)));
    assert_eq!((here.group.id.as_str(), &here), ("00000000", &before));
}

#[test]
fn my_words_from_elsewhere_are_told_and_can_be_said_again() {
    let mut here = begun();
    say(&mut here, "SE-1", 4);
    say(&mut here, "SE-2", 4);
    here.apply(core(), Action::Note { item: 1, text: "mine".into() });
    let mut there = State::new(core());
    there.apply(core(), Action::Merge(Box::new(here.group.clone())));
    there.apply(core(), Action::Take { person: "a".into(), device: 7 });
    assert_eq!((there.view, there.my_answer(item("SE-1"))), (View::Board, Answer::Level(4)));
    assert!(here.mine_elsewhere(&there.group).is_empty());
    say(&mut there, "SE-1", 2);
    there.apply(core(), Action::Note { item: 1, text: "theirs".into() });
    there.apply(core(), Action::Note { item: 2, text: "more".into() });
    let roles = RoleSet::of(2);
    there.apply(core(), Action::Me { id: String::new(), name: "Eve".into(), roles, expected: core().all_roles() });
    say(&mut here, "SE-2", 1);
    let newer = here.mine_elsewhere(&there.group);
    assert_eq!(newer, [Field::Name, Field::Roles, Field::Answer(item("SE-1")), Field::Note(1), Field::Note(2)]);
    assert_eq!(there.my().unwrap().answers[item("SE-1")].device, 7);
    // Yes takes them.
    let mut yes = here.clone();
    yes.apply(core(), Action::Merge(Box::new(there.group.clone())));
    assert_eq!((yes.my_answer(item("SE-1")), yes.my_answer(item("SE-2"))), (Answer::Level(2), Answer::Level(1)));
    // No says mine again, and all copies end the same.
    let mut no = here.clone();
    no.apply(core(), Action::Reassert(Box::new(there.group.clone())));
    let me = no.my().unwrap();
    assert_eq!((no.my_answer(item("SE-1")), me.answers[item("SE-1")].rev), (Answer::Level(4), 3));
    assert_eq!(
        (me.name.value.as_str(), me.roles.value, me.note(1), me.note(2)),
        ("Ana", core().all_roles(), "mine", "")
    );
    there.apply(core(), Action::Merge(Box::new(no.group.clone())));
    yes.apply(core(), Action::Merge(Box::new(no.group.clone())));
    assert_eq!((&there.group, &yes.group), (&no.group, &no.group));
}

#[test]
fn reopenings_of_two_devices_add_up_and_shared_ones_stay() {
    let mut here = begun();
    here.apply(core(), Action::Reopen(SE));
    here.apply(core(), Action::Shared);
    here.apply(core(), Action::TakeBack(SE));
    assert_eq!(here.group.revision(SE), 1, "it was shared");
    let mut there = State::new(core());
    there.apply(core(), Action::Merge(Box::new(here.group.clone())));
    there.apply(core(), Action::Take { person: "a".into(), device: 1 });
    there.apply(core(), Action::TakeBack(SE));
    there.apply(core(), Action::Reopen(SE));
    here.apply(core(), Action::Reopen(SE));
    here.apply(core(), Action::Merge(Box::new(there.group)));
    assert_eq!(here.group.revision(SE), 3);
}

#[test]
fn what_another_tab_took_back_stays_taken_back() {
    let mut here = begun();
    say(&mut here, "RB-1", 3);
    here.apply(core(), Action::Reopen(SE));
    here.apply(core(), Action::Shared);
    here.apply(core(), Action::Reopen(SE));
    let rb = Node { kind: Kind::Done, job: JobId::RequirementsBuilding };
    here.apply(core(), Action::Confirm(rb));
    let mut tab = here.clone();
    tab.apply(core(), Action::TakeBack(SE));
    adopt(&mut here, &tab);
    assert_eq!((&here.group, here.unshared), (&tab.group, tab.unshared));
    assert_eq!((here.group.revision(SE), here.group.confirmed(rb, SE)), (1, 1));
}

#[test]
fn another_group_begun_in_another_tab_is_taken_as_it_is() {
    let mut here = begun();
    let mut tab = State::new(core());
    let roles = RoleSet::of(1);
    tab.apply(core(), Action::Me { id: "z".into(), name: String::new(), roles, expected: roles });
    adopt(&mut here, &tab);
    assert_eq!(here.group, tab.group);
}

#[test]
fn settings_and_marks_are_words_of_this_device() {
    let mut here = begun();
    here.device = 4;
    here.group.people.push(Person::new("b", RoleSet::of(1), core()));
    let settings = |name: &str, blind| Action::Settings {
        name: name.into(),
        expected: core().all_roles(),
        by: Day::read("2026-12-01").unwrap(),
        blind,
    };
    here.apply(core(), settings(" CRM\u{202e} 2027 ", true));
    here.apply(core(), settings("CRM 2027", false));
    let group = &here.group;
    assert_eq!((group.name.value.as_str(), group.name.rev, group.name.device), ("CRM 2027", 1, 4));
    assert_eq!((group.expected.rev, group.by.rev, group.blind.rev), (0, 1, 2));
    here.apply(core(), Action::Mark { person: "b".into(), gone: true });
    here.apply(core(), Action::Mark { person: "x".into(), gone: true });
    assert_eq!((here.group.people[1].gone.device, here.present().0.people.len()), (4, 1));
    here.group.people[0].roles.value = RoleSet::of(0);
    let only_theirs = (0..29).find(|item| core().items[*item].roles.and(RoleSet::first(2)) == RoleSet::of(1)).unwrap();
    assert!(here.is_nobodys(core(), only_theirs), "who is gone holds nothing");
    here.apply(core(), Action::Mark { person: "b".into(), gone: false });
    for (person, other) in [("b", "x"), ("b", "b"), ("a", "b")] {
        here.apply(core(), Action::SameAs { person: person.into(), other: other.into() });
    }
    let (view, me) = here.present();
    assert_eq!((view.people.len(), me, view.people[0].id.as_str()), (1, Some(0), "b"));
    here.apply(core(), Action::SameAs { person: "a".into(), other: String::new() });
    assert_eq!(here.present().1, Some(0));
    here.apply(core(), Action::Mark { person: "a".into(), gone: true });
    assert_eq!(here.present().1, None);
}

#[test]
fn a_new_group_is_blind_and_one_in_progress_stays_as_it_is() {
    assert!(begun().group.blind.value);
    let mut asked = State::new(core());
    asked.group.id = "0123abcd".into();
    let roles = RoleSet::of(1);
    asked.apply(core(), Action::Me { id: "b".into(), name: String::new(), roles, expected: core().all_roles() });
    assert!(!asked.group.blind.value);
}

#[test]
fn what_was_lowered_is_known_with_its_day() {
    let mut state = begun();
    let day = Day::of(2026, 11, 29).unwrap();
    say(&mut state, "SE-1", 4);
    state.apply(core(), Action::Leave);
    state.apply(core(), Action::Today(day));
    say(&mut state, "SE-1", 1);
    state.apply(core(), Action::Leave);
    let lowered: Vec<_> = state.my().unwrap().lowered.iter().map(|(item, day)| (*item, *day)).collect();
    assert_eq!(lowered, [(item("SE-1"), day)]);
}

#[test]
fn what_was_answered_in_a_visit_is_confirmed_against_what_was_lowered_in_it() {
    let mut state = begun();
    say(&mut state, "SE-1", 4);
    say(&mut state, "RB-1", 3);
    state.apply(core(), Action::Leave);
    // RB-1 rests on SE-1, and was answered anew before SE-1 was lowered, in the same visit.
    say(&mut state, "RB-1", 2);
    say(&mut state, "RB-1", 3);
    say(&mut state, "SE-1", 1);
    state.apply(core(), Action::Leave);
    assert_eq!(state.group.revision(SE), 1);
    assert!(assess(core(), &state.group).revisit_now.is_empty());
}

#[test]
fn whoever_was_invited_has_something_to_send_until_they_say_so_and_again_after_a_change() {
    let mut state = begun();
    assert!(!state.is_unsent(), "nobody invited me");
    state.apply(core(), Action::Invited(" Ana ".into()));
    assert_eq!((state.inviter.as_deref(), state.is_unsent()), (Some("Ana"), false));
    say(&mut state, "SE-1", 2);
    assert!(state.is_unsent());
    state.apply(core(), Action::Sent);
    assert!(!state.is_unsent());
    state.apply(core(), Action::Go(View::Results));
    assert!(!state.is_unsent(), "looking changes nothing");
    say(&mut state, "SE-1", 3);
    assert!(state.is_unsent());
}

#[test]
fn who_was_asked_is_kept_and_is_no_member() {
    let mut state = begun();
    let day = Day::of(2026, 11, 29).unwrap();
    let ask = |day| Action::Ask { id: "c3".into(), name: "Cho".into(), roles: RoleSet::of(2), day };
    state.apply(core(), ask(Day::NONE));
    state.apply(core(), ask(day));
    let invited: Vec<_> =
        state.group.invited().map(|(id, asked)| (id, asked.name.value.as_str(), asked.day.value)).collect();
    assert_eq!((invited, state.group.people.len()), (vec![("c3", "Cho", day)], 1));
    state.group.people.push(Person::new("c3", RoleSet::of(2), core()));
    assert_eq!(state.group.invited().count(), 0);
}

#[test]
fn a_meeting_has_talked_about_the_answers_that_were_there() {
    let mut state = begun();
    say(&mut state, "SE-1", 4);
    let day = Day::of(2026, 11, 29).unwrap();
    let se1 = item("SE-1");
    assert_eq!(state.group.talked_about(se1), None);
    state.apply(core(), Action::Decide(Matter::item(se1), Decide::Day(day)));
    assert_eq!(state.group.talked_about(se1), Some(day));
    say(&mut state, "SE-1", 3);
    assert_eq!(state.group.talked_about(se1), None);
}

#[test]
fn a_meeting_has_talked_about_the_answers_that_are_shown() {
    let mut state = begun();
    let day = Day::of(2026, 11, 29).unwrap();
    let se1 = item("SE-1");
    for (id, same_as) in [("b2", "a"), ("c3", "")] {
        let mut person = Person::new(id, RoleSet::of(0), core());
        person.say(se1, Answer::Level(3), 0);
        person.say(se1, Answer::Level(2), 0);
        person.same_as.say(same_as.to_owned(), 0);
        state.group.people.push(person);
    }
    state.apply(core(), Action::Mark { person: "c3".into(), gone: true });
    state.apply(core(), Action::Decide(Matter::item(se1), Decide::Day(day)));
    let shown = |state: &State| state.present().0.talked_about(se1);
    assert_eq!(shown(&state), Some(day));
    state.apply(core(), Action::Mark { person: "c3".into(), gone: false });
    assert_eq!(shown(&state), None, "their answer is new to it");
}

#[test]
fn taking_over_what_a_meeting_agreed_on_is_no_reason_to_talk_again() {
    let mut state = begun();
    let (se1, day) = (item("SE-1"), Day::of(2026, 11, 29).unwrap());
    for (id, level) in [("b2", 0), ("c3", 4)] {
        let mut person = Person::new(id, RoleSet::of(0), core());
        person.say(se1, Answer::Level(level), 0);
        state.group.people.push(person);
    }
    say(&mut state, "SE-1", 3);
    state.apply(core(), Action::Decide(Matter::item(se1), Decide::Stand(2)));
    state.apply(core(), Action::Decide(Matter::item(se1), Decide::Day(day)));
    say(&mut state, "SE-1", 1);
    state.group.people[1].say(se1, Answer::Level(1), 0);
    assert_eq!(state.group.talked_about(se1), Some(day), "they say what was agreed");
    // A copy that has nobody else's answers knows of the meeting all the same.
    let mut alone = state.group.clone();
    alone.people.truncate(1);
    assert_eq!(alone.talked_about(se1), Some(day));
    state.group.people[2].say(se1, Answer::Level(3), 0);
    assert_eq!(state.group.talked_about(se1), None, "that is new to it");
}
