use crate::common::*;

fn one_champion(answer: Answer) -> Group {
    let q = core();
    let mut group = Group::new(q);
    let mut person = Person::new("a", RoleSet::of(0), q);
    for item in 0..q.items.len() {
        person.say(item, answer, 0);
    }
    group.people.push(person);
    group
}

#[test]
fn a_lone_champion_misses_five_voices() {
    let figures = assess(core(), &one_champion(Answer::Level(3)));
    assert_eq!((figures.voices, figures.missing_voices()), (1, 5));
    assert!(figures.is_provisional());
    let phantoms: usize = core().items.iter().map(|item| item.roles.without(RoleSet::of(0)).len()).sum();
    assert_eq!(figures.missing_answers(), phantoms);
}

#[test]
fn a_silent_person_is_a_missing_voice() {
    let mut group = one_champion(Answer::Level(3));
    group.people.push(Person::new("b", RoleSet::of(1), core()));
    assert_eq!(assess(core(), &group).missing_voices(), 5);
    assert!(assess(core(), &one_champion(Answer::Nothing)).is_provisional());
}

#[test]
fn two_thirds_and_who_stands_above() {
    let tally = Tally { counts: [0, 1, 1, 2, 0], ..Tally::default() };
    assert_eq!((tally.two_thirds(), tally.at_or_above(2), tally.at_or_above(3)), (3, 3, 2));
    assert_eq!(Tally { counts: [0, 0, 0, 3, 0], ..Tally::default() }.two_thirds(), 2);
}

#[test]
fn out_of_scope_is_named() {
    let q = core();
    let mut group = one_champion(Answer::Level(3));
    group.expected.value = RoleSet::of(0);
    group.people[0].say(1, Answer::DoesNotApply, 0);
    assert_eq!(assess(q, &group).out_of_scope(), [1]);
}

#[test]
fn what_changed_under_a_node_and_where_it_leads_once_confirmed() {
    let q = core();
    let mut group = one_champion(Answer::Level(3));
    let node = |kind| Node { kind, job: JobId::SolutionExploration };
    let before = assess(q, &group).overall.point;
    group.reopen(0, 0, node(Kind::Done));
    let figures = assess(q, &group);
    assert_eq!(changed_under(q, &group, node(Kind::Check)), [node(Kind::Done)]);
    assert!(changed_under(q, &group, node(Kind::Done)).is_empty());
    assert!(figures.overall.point < before);
    assert_eq!(figures.once_revisited(q), before);
}
