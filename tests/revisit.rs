//! Revisiting: what has to be looked at again when something it rests on was reopened.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{all_confirmed, assessed, group, group7, item, node, node_names, person, q, solo};
use engine::assessment::{Ratio, RevisitEntry, When, rests_on};
use engine::group::{Group, MAX_REOPENED, Node};

/// The first person of the group reopens nodes, written with blanks between.
fn reopened(mut group: Group, nodes: &str) -> Group {
    nodes.split_whitespace().for_each(|name| assert!(group.reopen(0, 0, node(name))));
    group
}

/// Checks what has to be revisited now and later.
fn check(group: &Group, now: &str, later: &str) {
    let assessment = assessed(group);
    assert_eq!(node_names(&assessment.revisit_now), now);
    assert_eq!(node_names(&assessment.revisit_later), later);
}

fn finished() -> Group {
    solo("*=t")
}

#[test]
fn reopening_reaches_what_rests_on_it_now_and_later() {
    let rows = [
        ("", "", ""),
        ("D:SE", "D:RB D:SS V:SE C:SE", "V:RB V:SS C:RB C:SS"),
        ("D:RB", "D:SS V:RB C:RB", "V:SS C:SS"),
        ("V:RB", "C:RB", ""),
        ("C:RB", "", ""),
        ("D:PI", "D:SE D:RB V:PI C:PI", "D:SS V:SE V:RB V:SS C:SE C:RB C:SS"),
        ("D:SS", "V:SS C:SS", ""),
        ("D:SS V:RB", "V:SS C:RB C:SS", ""),
    ];
    for (nodes, now, later) in rows {
        check(&reopened(finished(), nodes), now, later);
    }
}

#[test]
fn what_would_be_revisited_is_told_before_reopening() {
    for reopen in Node::all() {
        let assessment = assessed(&reopened(finished(), &node_names(&[reopen])));
        let (mut now, mut later) = rests_on(q(), reopen);
        // The assessment lists by the questionnaire's items.
        let first = |node: &Node| node.items(q()).next();
        now.sort_by_key(first);
        later.sort_by_key(first);
        assert_eq!((now, later), (assessment.revisit_now, assessment.revisit_later), "{reopen:?}");
    }
}

#[test]
fn both_kinds_cap_at_drafted_and_the_reopened_node_itself_stays() {
    let assessment = assessed(&reopened(finished(), "D:RB"));
    let of = |id: &str| {
        let figures = &assessment.items[item(id)];
        (figures.supported, figures.level, figures.revisit)
    };
    assert_eq!(of("RB-1"), (3, 3, None));
    assert_eq!(of("SS-1"), (3, 2, Some(When::Now)));
    assert_eq!(of("SS-2"), (4, 2, Some(When::Now)));
    assert_eq!(of("V-RB"), (3, 2, Some(When::Now)));
    assert_eq!(of("C-SS"), (4, 2, Some(When::Later)));
    // Whole-journey items are on no node.
    assert_eq!(of("VA-1"), (3, 3, None));
    assert_eq!(of("CC-1"), (3, 3, None));
    // The cap holds nothing up, and the upper end takes everything as confirmed.
    assert_eq!(assessment.overall.hi, Ratio::ONE);
    assert!(assessment.overall.point < Ratio::ONE);
    assert_eq!(assessed(&reopened(solo("*=1"), "D:RB")).overall, assessed(&solo("*=1")).overall);
}

#[test]
fn a_confirmation_clears_the_node_and_what_lies_below_clears_by_itself() {
    let mut group = reopened(finished(), "D:SE");
    group.confirm(0, node("D:RB"), q());
    check(&group, "D:SS V:SE C:SE", "V:SS C:SS");
    group.confirm(0, node("D:SS"), q());
    check(&group, "V:SE C:SE", "");
    group.confirm(0, node("V:SE"), q());
    group.confirm(0, node("C:SE"), q());
    check(&group, "", "");
    assert!(assessed(&group).ready);
    // Confirming what lies below, alone, leaves it to wait for what it rests on.
    let mut group = reopened(finished(), "D:SE");
    group.confirm(0, node("V:RB"), q());
    check(&group, "D:RB D:SS V:SE C:SE", "V:RB V:SS C:RB C:SS");
}

#[test]
fn reopened_again_after_a_confirmation_counts_again() {
    let group = reopened(all_confirmed(&reopened(finished(), "D:RB")), "D:RB");
    check(&group, "D:SS V:RB C:RB", "V:SS C:SS");
    check(&all_confirmed(&group), "", "");
}

#[test]
fn a_revision_is_the_sum_over_people() {
    let mut group = group([person("a", "all", "*=t"), person("b", "all", "*=t")]);
    group.reopen(0, 0, node("V:RB"));
    group.confirm(1, node("C:RB"), q());
    check(&group, "", "");
    // Somebody else's counter adds up, though their own was never seen before.
    group.reopen(1, 0, node("V:RB"));
    assert_eq!(group.revision(node("V:RB")), 2);
    check(&group, "C:RB", "");
}

#[test]
fn of_several_confirmations_the_highest_counts_input_by_input() {
    let people = ["a", "b", "c"].map(|id| person(id, "all", "*=t"));
    let mut group = reopened(group(people), "D:RB D:RB V:RB");
    check(&group, "D:SS V:RB C:RB", "V:SS C:SS");
    let (agreed, done, checked) = (node("C:RB"), node("D:RB"), node("V:RB"));
    group.people[0].confirm(agreed, done, 1);
    group.people[1].confirm(agreed, done, 2);
    // V:RB was reopened and has an input above it: its own entry caps C:RB later, not now.
    group.people[2].confirm(agreed, checked, 1);
    check(&group, "D:SS V:RB", "V:SS C:RB C:SS");
    group.people[0].confirm(checked, done, 2);
    check(&group, "D:SS", "V:SS C:SS");
}

#[test]
fn a_node_without_any_level_is_left_out_of_the_list() {
    let silent = |answers: &str| reopened(solo(answers), "D:RB");
    check(&silent("*=t C-RB=dk C-SS=-"), "D:SS V:RB", "V:SS");
    check(&silent("*=t SS*=na"), "V:RB C:RB", "V:SS C:SS");
    // One item with a level is enough.
    check(&silent("*=- SS-4=0"), "D:SS", "");
}

/// The entries of Revisit as `cause>head: nodes, and the silent ones in brackets`, a line each.
fn entries(group: &Group) -> String {
    let entry = |entry: RevisitEntry| {
        let RevisitEntry { reopened, head, nodes, silent, .. } = entry;
        let [reopened, head, nodes, silent] = [&[reopened][..], &[head], &nodes, &silent].map(node_names);
        format!("{reopened}>{head}: {nodes} ({silent})").replace(" ()", "")
    };
    let found = assessed(group).revisit_entries(q(), group);
    found.into_iter().map(entry).collect::<Vec<_>>().join("; ")
}

#[test]
fn an_entry_is_one_reopened_node_with_all_it_causes_now() {
    for (nodes, expected) in [
        ("", ""),
        ("D:RB", "D:RB>C:RB: D:SS V:RB C:RB"),
        ("D:SE", "D:SE>C:SE: D:RB D:SS V:SE C:SE"),
        ("V:RB", "V:RB>C:RB: C:RB"),
        ("C:RB", ""),
        // Two causes: under the first. An entry that is left with nothing is none.
        ("D:RB D:SE", "D:SE>C:SE: D:RB D:SS V:SE C:SE; D:RB>C:RB: V:RB C:RB"),
        ("V:RB D:RB", "D:RB>C:RB: D:SS V:RB C:RB"),
        ("V:RB D:PI", "D:PI>C:PI: D:SE D:RB V:PI C:PI; V:RB>C:RB: C:RB"),
        // As often as it likes.
        ("D:SS D:SS", "D:SS>C:SS: V:SS C:SS"),
    ] {
        assert_eq!(entries(&reopened(finished(), nodes)), expected, "{nodes}");
    }
    // What was confirmed is gone from it, and where the job's own agreement is gone the first heads it.
    let mut group = reopened(finished(), "D:SE");
    group.confirm(0, node("C:SE"), q());
    assert_eq!(entries(&group), "D:SE>D:RB: D:RB D:SS V:SE");
    // What has no level is not looked at, but confirmed with the others; alone it is no entry.
    let silent = |answers: &str| entries(&reopened(solo(answers), "D:RB"));
    assert_eq!(silent("*=t C-RB=dk V-RB=na"), "D:RB>D:SS: D:SS (V:RB C:RB)");
    assert_eq!(silent("*=t SS*=- C-RB=dk V-RB=na"), "");
    assert_eq!(entries(&group7()), "D:RB>C:RB: D:SS V:RB C:RB");
}

#[test]
fn confirming_an_entry_moves_readiness_or_not() {
    let of = |group: &Group| {
        let figures = assessed(group);
        let entries = figures.revisit_entries(q(), group);
        entries.iter().map(|entry| (entry.once_confirmed, entry.moves(&figures))).collect::<Vec<_>>()
    };
    assert_eq!(of(&reopened(finished(), "D:RB")), [(Ratio::ONE, true)]);
    // Nothing that rests on it stands above drafted.
    let low = solo("*=t SS*=2 V-RB=2 C-RB=1 V-SS=0 C-SS=2");
    let figure = assessed(&low).overall.point;
    assert_eq!(of(&reopened(low, "D:RB")), [(figure, false)]);
    let seven = group7();
    assert_eq!(of(&seven), [(assessed(&seven).overall.point, false)]);
    // Only what lies below stands above: it clears with it.
    let below = reopened(solo("*=t SS*=2 V-RB=2 C-RB=2"), "D:RB");
    assert_eq!(of(&below), [(assessed(&all_confirmed(&below)).overall.point, true)]);
    // One of two: what waits for the other stays as it is.
    let two = reopened(finished(), "D:PI V:RB");
    let mut first = two.clone();
    for name in ["D:SE", "D:RB", "V:PI", "C:PI"] {
        first.confirm(0, node(name), q());
    }
    let mut second = two.clone();
    second.confirm(0, node("C:RB"), q());
    let [now, first, second] = [&two, &first, &second].map(|group| assessed(group).overall.point);
    assert_eq!(of(&two), [(first, true), (second, false)]);
    assert!(first < Ratio::ONE && second == now);
    // Nodes may be asked for one by one.
    assert_eq!(assessed(&two).once_confirmed(q(), &[]), now);
    assert_eq!(assessed(&two).once_confirmed(q(), &Node::all().collect::<Vec<_>>()), Ratio::ONE);
    // Without the silent ones what rests on them would wait on.
    let silent = reopened(solo("*=t V-RB=dk"), "D:RB");
    let figures = assessed(&silent);
    let entry = &figures.revisit_entries(q(), &silent)[0];
    assert!(figures.once_confirmed(q(), &entry.nodes) < entry.once_confirmed);
    assert_eq!(entry.once_confirmed, figures.once_revisited(q()));
}

#[test]
fn a_reopening_taken_back_is_as_if_it_had_not_been() {
    let mut group = reopened(finished(), "D:RB");
    group.take_back(0, 0, node("D:RB"));
    assert_eq!(group, finished());
    // Own confirmations against it go back with it: reopening again is noticed again.
    let mut group = all_confirmed(&reopened(finished(), "D:RB"));
    group.take_back(0, 0, node("D:RB"));
    check(&group, "", "");
    check(&reopened(group, "D:RB"), "D:SS V:RB C:RB", "V:SS C:SS");
    // There is nothing to take back below zero, and nobody at that place.
    let mut group = finished();
    group.take_back(0, 0, node("D:RB"));
    group.take_back(7, 0, node("D:RB"));
    assert_eq!(group, finished());
}

#[test]
fn a_counter_ends_somewhere() {
    let mut group = finished();
    for _ in 0..MAX_REOPENED {
        assert!(group.reopen(0, 0, node("D:PI")));
    }
    assert!(!group.reopen(0, 0, node("D:PI")));
    assert!(!group.reopen(7, 0, node("D:PI")));
    assert_eq!(group.revision(node("D:PI")), MAX_REOPENED);
    check(&all_confirmed(&group), "", "");
}
