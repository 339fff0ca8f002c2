use crate::common::*;

#[test]
fn a_role_is_vacant_if_it_is_expected_and_nobody_holds_it() {
    let mut group = Group::new(core());
    assert_eq!((group.held(), group.vacant()), (RoleSet::NONE, core().all_roles()));
    group.people.push(Person::new("a", RoleSet::of(0).with(2), core()));
    group.people.push(Person::new("b", RoleSet::of(2), core()));
    group.expected.value = RoleSet::of(1).with(2);
    assert_eq!((group.held(), group.vacant()), (RoleSet::of(0).with(2), RoleSet::of(1)));
}

#[test]
fn confirming_stores_the_revision_of_every_direct_input() {
    let q = core();
    let mut group = Group::new(q);
    group.people.push(Person::new("a", RoleSet::of(0), q));
    group.people.push(Person::new("b", RoleSet::of(0), q));
    let node = |name: &str| Node::from_name(name).expect("a node");
    let (work, check, agreement) =
        (node("D:supplier_selection"), node("V:supplier_selection"), node("C:supplier_selection"));
    group.confirm(0, agreement, q);
    assert!(group.people[0].confirmations.is_empty(), "nothing stored already means 0");
    group.reopen(0, 0, work);
    group.reopen(1, 0, work);
    group.confirm(1, agreement, q);
    group.confirm(7, agreement, q);
    assert_eq!(group.confirmed(agreement, work), 2);
    assert_eq!((group.confirmed(agreement, check), group.confirmed(check, work)), (0, 0));
    // One reopening at a time is taken back, and a person's own confirmations go back with it;
    // another's do not.
    group.reopen(1, 0, work);
    group.take_back(1, 0, work);
    assert_eq!((group.revision(work), group.confirmed(agreement, work)), (2, 2));
    group.take_back(1, 0, work);
    assert_eq!((group.revision(work), group.confirmed(agreement, work)), (1, 1));
    group.confirm(0, agreement, q);
    group.take_back(0, 0, work);
    assert_eq!((group.revision(work), group.people[1].confirmed(agreement, work)), (0, 1));
}

#[test]
fn who_answers_for_all_hands_over_what_others_hold_of_their_own() {
    let q = core();
    let mut group = Group::new(q);
    group.people.push(Person::new("a", q.all_roles(), q));
    group.people.push(Person::new("b", q.all_roles(), q));
    assert_eq!(group.to_hand_over(0, q), RoleSet::NONE, "both answer for all");
    group.people.push(Person::new("c", RoleSet::of(1).with(4), q));
    assert_eq!((group.to_hand_over(0, q), group.to_hand_over(2, q)), (RoleSet::of(1).with(4), RoleSet::NONE));
    group.people[0].roles.say(q.all_roles().without(RoleSet::of(1)), 0);
    assert_eq!((group.to_hand_over(0, q), group.to_hand_over(9, q)), (RoleSet::NONE, RoleSet::NONE));
}
