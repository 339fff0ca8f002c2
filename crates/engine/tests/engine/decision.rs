use crate::common::*;

#[test]
fn every_matter_has_keys_of_its_own_and_comes_back_from_them() {
    let q = core();
    let mut matters = Vec::new();
    for item in 0..q.items.len() {
        matters.extend((1..=TOP_LEVEL).map(|level| (Matter::step(item, level), About::Step { item, level })));
    }
    matters.extend((0..q.items.len()).map(|item| (Matter::item(item), About::Item(item))));
    matters.extend(Node::all().map(|node| (Matter::node(node), About::Node(node))));
    matters.extend((0..q.items.len()).map(|item| (Matter::heard(item), About::Heard(item))));
    matters.extend((0..OWN_STEPS).map(|number| (Matter::own(number), About::Own(number))));
    assert!(matters.is_sorted_by(|(a, _), (b, _)| a < b), "in order, and none twice");
    let mut keys = std::collections::BTreeSet::new();
    for (matter, about) in &matters {
        assert_eq!(matter.about(), *about);
        for part in [Part::Stand, Part::Owner, Part::Day, Part::Note] {
            assert_eq!(Matter::of(matter.key(part)), Some((*matter, part)));
            if part == Part::Stand || !matches!(about, About::Heard(_)) {
                keys.insert(matter.key(part));
            }
        }
    }
    for key in 0..LAST_KEY + 9 {
        assert_eq!(is_word(key, "", q), keys.contains(&key), "{key}");
    }
}

#[test]
fn words_are_written_in_one_way() {
    let (q, step) = (core(), Matter::step(3, 2));
    let fits = |part, text: &str| is_word(step.key(part), text, q);
    for good in ["1", "2", "3"] {
        assert!(fits(Part::Stand, good));
    }
    for bad in ["0", "4", "01", "1 ", "A", "10000"] {
        assert!(!fits(Part::Stand, bad), "{bad}");
    }
    for good in ["r0", "r5", "pana", "p\u{1}"] {
        assert!(fits(Part::Owner, good), "{good}");
    }
    for bad in ["r", "r6", "r00", "p", "p ", "ana", "x"] {
        assert!(!fits(Part::Owner, bad), "{bad}");
    }
    let day = Day::of(2026, 12, 1).unwrap();
    assert!(fits(Part::Day, &Decide::Day(day).text()));
    for bad in ["0", "ffff", "2026-12-01"] {
        assert!(!fits(Part::Day, bad), "{bad}");
    }
}

#[test]
fn what_is_decided_is_what_was_said() {
    let mut group = Group::new(core());
    let step = Matter::step(0, 1);
    for (role, text) in [(0, "r0"), (5, "r5")] {
        assert!(group.decide(step, Decide::Owner(Owner::Role(role)), 1));
        assert_eq!(group.decisions.get(&step.key(Part::Owner)).map(|word| word.value.as_str()), Some(text));
        assert_eq!(group.decision(step).owner.value, Owner::Role(role));
    }
    assert!(group.decide(step, Decide::Owner(Owner::Nobody), 1) && !group.decision(step).is_something());
    let day = Day::of(2026, 1, 31).unwrap();
    assert!(group.decide(step, Decide::Day(day), 0) && group.decide(step, Decide::Stand(3), 0));
    assert!(!group.decide(step, Decide::Stand(4), 0));
    let decision = group.decision(step);
    assert_eq!((decision.day.value, decision.progress()), (day, Progress::Done));
    assert_eq!((group.matters(), group.plan().len()), (vec![step], 1));
}
