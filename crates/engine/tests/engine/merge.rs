use crate::common::*;

fn group(people: &[(&str, &str)]) -> Group {
    let mut group = Group::new(core());
    for (id, same_as) in people {
        let mut person = Person::new(*id, RoleSet::of(0), core());
        person.same_as.say((*same_as).to_owned(), 0);
        group.people.push(person);
    }
    group
}

/// Who stands for whom, as `ab` for "a is shown as b".
fn shown(people: &[(&str, &str)]) -> String {
    let group = group(people);
    let pair = |(n, end): (usize, usize)| [&*group.people[n].id, &group.people[end].id].concat();
    group.stand_ins().into_iter().enumerate().map(pair).collect::<Vec<_>>().join(" ")
}

#[test]
fn chains_and_circles_end_somewhere() {
    assert_eq!(shown(&[("a", ""), ("b", "a"), ("c", "b"), ("d", "c")]), "aa ba ca da");
    assert_eq!(shown(&[("d", "c"), ("c", "b"), ("b", "a"), ("a", "")]), "da ca ba aa");
    assert_eq!(shown(&[("a", "a"), ("b", "x"), ("c", "b")]), "aa bb cb");
    assert_eq!(shown(&[("c", "b"), ("b", "c"), ("a", "c"), ("d", "a")]), "cb bb ab db");
    assert_eq!(shown(&[("d", "b"), ("b", "c"), ("c", "d"), ("z", "c")]), "db bb cb zb");
}

#[test]
fn who_is_the_same_is_one_person_and_who_is_gone_is_absent() {
    let q = core();
    let mut group = group(&[("a", ""), ("b", "a"), ("c", "")]);
    group.people[0].say(0, Answer::Level(1), 0);
    group.people[1].say(0, Answer::Level(2), 0);
    group.people[1].say(0, Answer::Level(3), 0);
    group.people[1].say(1, Answer::Level(4), 0);
    group.people[2].say(2, Answer::Level(4), 0);
    let node = Node::all().next().unwrap();
    for n in 0..3 {
        group.reopen(n, 0, node);
    }
    let view = group.present();
    assert_eq!(view.people.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!((view.people[0].answer(0), view.people[0].answer(1)), (Answer::Level(3), Answer::Level(4)));
    assert_eq!(view.revision(node), 3, "what was reopened stays reopened");
    assert_eq!(view.present(), view);
    let plain = group.clone();
    group.people[2].gone.say(true, 4);
    let view = group.present();
    assert_eq!((view.people.len(), view.aside.len(), view.revision(node)), (1, 2, 3));
    // Another word brings them back.
    group.people[2].gone.say(false, 0);
    assert_eq!(group.present(), plain.present());
    group.people[1].same_as.say(String::new(), 0);
    assert_eq!(group.present().people.len(), 3);
    assert_eq!(group.present().people[0].answer(0), Answer::Level(1));
    assert_eq!(group.present().vacant(), q.all_roles().without(RoleSet::of(0)));
}

#[test]
fn two_groups_are_not_mixed_and_one_without_an_id_takes_it() {
    let (mut a, mut b) = (group(&[("a", "")]), group(&[("b", "")]));
    b.id = "0123456789abcdef".into();
    assert_eq!(a.merge(&b), Ok(()));
    assert_eq!((a.id.as_str(), a.people.len()), ("0123456789abcdef", 2));
    b.id = "00000000".into();
    let before = a.clone();
    assert_eq!((a.merge(&b), &a), (Err(MergeError::OtherGroup), &before));
    b.id = String::new();
    assert_eq!((b.merge(&a), b.id.as_str()), (Ok(()), "0123456789abcdef"));
    assert!(Group::is_id("00000000") && !Group::is_id("0000000") && !Group::is_id("0000000A"));
}

#[test]
fn more_people_than_a_file_takes_are_refused_whole() {
    let crowd = |from: usize, to: usize| Group {
        people: (from..to).map(|n| Person { id: format!("p{n}"), ..Person::default() }).collect(),
        ..Group::new(core())
    };
    let mut group = crowd(0, 6_000);
    let before = group.clone();
    assert_eq!((group.merge(&crowd(5_000, 10_001)), &group), (Err(MergeError::TooManyPeople), &before));
    assert_eq!((group.merge(&crowd(5_000, 10_000)), group.people.len()), (Ok(()), 10_000));
}

#[test]
fn what_is_left_out_never_wins() {
    let mut group = group(&[("a", "")]);
    group.people[0].name.say("Ana".into(), 3);
    group.people[0].say(0, Answer::Level(1), 3);
    let before = group.clone();
    let mut bare = group.clone();
    bare.people[0] = Person { id: "a".into(), answers: vec![Word::default(); core().items.len()], ..Person::default() };
    assert_eq!((group.merge(&bare), &group), (Ok(()), &before));
    assert_eq!((bare.merge(&before), &bare), (Ok(()), &before));
}

#[test]
fn who_was_asked_is_done_or_lowered_an_answer_is_taken_over_and_the_newer_stays() {
    let day = |day| Day::of(2026, 11, day).unwrap();
    let of = |done: Word<bool>, lowered: &[(usize, Day)], asked: &[(&str, u16, Day)]| {
        let mut group = group(&[("a", "")]);
        group.people[0].done = done;
        for (item, day) in lowered {
            group.people[0].lower(*item, *day);
        }
        for (id, rev, day) in asked {
            let one = Asked { day: Word { value: *day, rev: *rev, device: 0 }, ..Asked::default() };
            group.asked.insert((*id).to_owned(), one);
        }
        group
    };
    let one = of(Word::first(true), &[(0, day(3)), (1, Day::NONE), (2, day(9))], &[("b", 1, day(5)), ("c", 2, day(1))]);
    let other = of(
        Word { value: false, rev: 2, device: 0 },
        &[(0, day(7)), (1, day(1))],
        &[("c", 1, day(8)), ("d", 1, Day::NONE)],
    );
    let (mut here, mut there) = (one.clone(), other.clone());
    here.merge(&other).unwrap();
    there.merge(&one).unwrap();
    assert_eq!(here, there);
    let merged = (here.people[0].done.value, here.people[0].lowered.iter().map(|(_, day)| *day).collect::<Vec<_>>());
    assert_eq!(merged, (false, vec![day(7), day(1), day(9)]));
    let asked: Vec<_> = here.asked.iter().map(|(id, asked)| (id.as_str(), asked.day.value)).collect();
    assert_eq!(asked, [("b", day(5)), ("c", day(1)), ("d", Day::NONE)]);
}
