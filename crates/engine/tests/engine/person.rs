use crate::common::*;

#[test]
fn saying_something_new_takes_the_next_revision() {
    let mut person = Person::new("a", RoleSet::of(0), core());
    assert!(person.say(3, Answer::Level(2), 0) && !person.say(3, Answer::Level(2), 5));
    assert!(person.say(3, Answer::DontKnow, 0) && person.say(3, Answer::Nothing, 4));
    assert_eq!(person.answers[3], Word { value: Answer::Nothing, rev: 3, device: 4 });
    // Nothing is what was there before: nothing new.
    assert!(!person.say(4, Answer::Nothing, 0));
    // There is no such item.
    assert!(!person.say(29, Answer::Level(1), 0));
    assert_eq!(person.answer(29), Answer::Nothing);
}

#[test]
fn an_answer_is_a_number_and_ties_go_by_it() {
    let answers: Vec<Answer> = (0..=7).filter_map(Answer::from_byte).collect();
    assert_eq!(answers.len(), 8);
    for (byte, answer) in answers.iter().enumerate() {
        assert_eq!(usize::from(answer.byte()), byte);
    }
    assert!(answers.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(Answer::from_byte(8), None);
}

#[test]
fn another_device_takes_a_number_nobody_used() {
    let mut person = Person::new("a", RoleSet::of(0), core());
    assert_eq!((free_device(&person, 9), free_device(&person, 0)), (9, 1));
    person.say(0, Answer::Level(1), 9);
    person.write(3, "x".into(), 10);
    person.count(11, Node::all().next().unwrap(), 1);
    person.gone.say(true, 12);
    assert_eq!((free_device(&person, 9), free_device(&person, 255)), (13, 255));
    person.count(255, Node::all().next().unwrap(), 1);
    assert_eq!(free_device(&person, 255), 1);
}
