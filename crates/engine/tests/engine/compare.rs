use crate::common::*;

fn group(ids: &[&str]) -> Group {
    let people = ids.iter().map(|id| Person::new(*id, RoleSet::of(0), core())).collect();
    Group { people, ..Group::new(core()) }
}

#[test]
fn what_would_change_is_told_person_by_person() {
    let mut ours = group(&["a", "b", "c", "d"]);
    ours.people[1].say(0, Answer::Level(1), 0);
    let mut theirs = ours.clone();
    theirs.people[0].say(3, Answer::Level(2), 0);
    theirs.people[0].write(4, "seen".into(), 0);
    theirs.people[1].say(0, Answer::Level(4), 0);
    ours.people[1].say(1, Answer::DontKnow, 0);
    ours.reopen(2, 0, Node::all().next().unwrap());
    theirs.people.push(Person::new("0", RoleSet::of(1), core()));
    theirs.people[4].say(7, Answer::Nothing, 0);
    theirs.people[4].say(8, Answer::DontKnow, 0);
    let found = compare(&ours, &theirs);
    assert_eq!(found.settings, How::Same);
    let brief = |met: &Met| (met.ours, met.how, met.newer, met.differ);
    assert_eq!(
        found.people.iter().map(brief).collect::<Vec<_>>(),
        [
            (Some(0), How::NewerThere, 1, 0),
            (Some(1), How::Both, 1, 1),
            (Some(2), How::NewerHere, 0, 0),
            (Some(3), How::Same, 0, 0),
            (None, How::New, 1, 0),
        ]
    );
}

#[test]
fn settings_are_compared_as_words() {
    let (mut ours, theirs) = (group(&[]), group(&[]));
    ours.by.say(Day::of(2026, 12, 1).unwrap(), 0);
    assert_eq!(compare(&ours, &theirs).settings, How::NewerHere);
    assert_eq!(compare(&theirs, &ours).settings, How::NewerThere);
}
