//! Putting copies together: whoever hears of whom, in whatever order and however often, all end with
//! the same group and the same figures.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::full::full_groups;
use common::random::cases;
use common::{assessed, q};
use engine::group::{Answer, Asked, Day, Decide, Group, Matter, Node, Owner, Word, free_device};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
use formats::link::{self, Kind, Link};
use formats::mine;
use proptest::collection::vec;
use proptest::prelude::*;

/// Something done in one browser, with numbers to be read as its kind needs.
type Deed = (usize, u8, u16, u16);

/// A person of whose browsers there are several has an own state in each.
const DEVICES: usize = 5;

/// Up to 20 people, some of them on a second to fifth device, and what happens in their browsers.
fn histories() -> impl Strategy<Value = Vec<State>> {
    (1..=20_usize, vec((0..20_usize, any::<u8>()), 0..DEVICES), vec(any::<Deed>(), 0..120)).prop_map(
        |(people, more, deeds)| {
            let mut states: Vec<State> = (0..people).map(begin).collect();
            for (n, random) in more {
                let mut state = State::new(q());
                let known = states[n % people].group.clone();
                let person = states[n % people].my().cloned().unwrap();
                state.apply(q(), Action::Merge(Box::new(known)));
                state.apply(q(), Action::Take { device: free_device(&person, random), person: person.id });
                states.push(state);
            }
            for deed in deeds {
                act(&mut states, deed);
            }
            states
        },
    )
}

fn begin(n: usize) -> State {
    let mut state = State::new(q());
    let roles = RoleSet(((n * 7 + 1) % 64) as u16);
    let id = format!("{:08x}", (n as u32 + 1).wrapping_mul(0x9e37_79b9));
    state.apply(q(), Action::Me { id, name: format!("P{n}"), roles, expected: q().all_roles() });
    if n & 3 > 0 {
        state.apply(q(), Action::Found("0123456789abcdef".into()));
    }
    state
}

fn day(a: u16, b: u16) -> Day {
    Day::of(2026, 1 + a % 12, 1 + b % 28).unwrap()
}

fn decide(b: u16) -> Decide {
    match b % 4 {
        0 => Decide::Stand(u32::from(b / 4 % 4)),
        1 => Decide::Owner(Owner::Role(usize::from(b / 4 % 6))),
        2 => Decide::Day(day(b, b)),
        _ => Decide::Note(format!("as in May {}", b / 4 % 3)),
    }
}

fn act(states: &mut [State], (who, kind, a, b): Deed) {
    let count = states.len();
    let other = states[usize::from(a) % count].clone();
    let state = &mut states[who % count];
    let item = usize::from(a) % q().items.len();
    let node = Node::all().nth(usize::from(a) % 12).unwrap();
    let answer = Answer::from_byte((b % 8) as u8).unwrap();
    let people: Vec<String> = state.group.people.iter().map(|person| person.id.clone()).collect();
    let somebody = |n: u16| people[usize::from(n) % people.len()].clone();
    let group = || Box::new(other.group.clone());
    let action = match kind % 21 {
        0..=4 => Action::Answer { item, answer },
        5 => Action::Note { item, text: ["", "seen", "minutes"][usize::from(b % 3)].into() },
        6 => Action::Reopen(node),
        7 => Action::TakeBack(node),
        8 => Action::Confirm(node),
        9 => Action::Leave,
        10 => {
            let name = format!("N{}", b % 3);
            Action::Me { id: String::new(), name, roles: RoleSet(b % 64), expected: RoleSet(a % 64) }
        }
        11 => {
            let (expected, by) = (RoleSet(a % 64), day(a, b));
            Action::Settings { name: format!("G{}", b % 3), expected, by, blind: b % 2 == 0 }
        }
        12 => Action::Mark { person: somebody(a), gone: b % 3 > 0 },
        13 => Action::SameAs { person: somebody(a), other: if b % 4 == 0 { String::new() } else { somebody(b) } },
        14 => Action::Merge(group()),
        15 => Action::Today(day(a, b)),
        16 => Action::Done(b % 3 > 0),
        17 => {
            let id = if b % 4 == 0 { somebody(b) } else { format!("{:08x}", a % 9) };
            Action::Ask { id, name: format!("A{}", b % 3), roles: RoleSet(b % 64), day: day(a, b) }
        }
        18 => Action::Decide(Matter::own(usize::from(a % 5)), decide(b)),
        19 => Action::Decide(Matter::item(item), decide(b)),
        _ => Action::Reassert(group()),
    };
    let shares = matches!(action, Action::Merge(_) | Action::Reassert(_));
    state.apply(q(), action);
    if shares {
        // What others have can no longer be taken back.
        states[usize::from(a) % count].apply(q(), Action::Shared);
    }
}

fn merged(copies: impl IntoIterator<Item = Group>) -> Group {
    let mut whole = Group::new(q());
    for copy in copies {
        whole.merge(&copy).expect("copies of one group");
    }
    whole
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn whatever_the_order_all_end_the_same(
        (states, order) in histories().prop_flat_map(|states| {
            let twice: Vec<usize> = (0..states.len()).chain(0..states.len()).collect();
            (Just(states), Just(twice).prop_shuffle())
        }),
        cut in any::<prop::sample::Index>(),
    ) {
        let group = |n: &usize| states[*n].group.clone();
        let whole = merged((0..states.len()).map(|n| group(&n)));
        let shuffled = merged(order.iter().map(group));
        prop_assert_eq!(&whole, &shuffled);
        // In another grouping, and with old copies once more.
        let cut = cut.index(order.len());
        let (first, second) = (merged(order[..cut].iter().map(group)), merged(order[cut..].iter().map(group)));
        prop_assert_eq!(&whole, &merged([second.clone(), first.clone()]));
        prop_assert_eq!(&whole, &merged([first.clone(), second, whole.clone(), first]));
        prop_assert_eq!(assessed(&whole.present()), assessed(&shuffled.present()));
        prop_assert_eq!(whole.present().present(), whole.present());
    }

    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        a in full_groups(), b in full_groups(), c in full_groups(),
    ) {
        let of = |group: &Group| Group { id: String::new(), ..group.clone() };
        let (a, b, c) = (merged([of(&a)]), merged([of(&b)]), merged([of(&c)]));
        let ab = merged([a.clone(), b.clone()]);
        prop_assert_eq!(&merged([b.clone(), a.clone()]), &ab);
        prop_assert_eq!(merged([ab.clone(), c.clone()]), merged([a.clone(), merged([b.clone(), c])]));
        prop_assert_eq!(&merged([ab.clone(), a, b, ab.clone()]), &ab);
    }

    /// Everybody sends what they have until nobody learns anything: nobody's own word is missing.
    #[test]
    fn nobodys_answer_is_lost(states in histories()) {
        let whole = merged(states.iter().map(|state| state.group.clone()));
        for state in &states {
            for person in &state.group.people {
                let there = &whole.people[whole.find(&person.id).unwrap()];
                for (ours, theirs) in person.answers.iter().zip(&there.answers) {
                    prop_assert!(!ours.beats(theirs));
                }
                for node in Node::all() {
                    prop_assert!(there.reopened(node) >= person.reopened(node));
                }
                prop_assert!(!person.done.beats(&there.done));
                for (item, day) in &person.lowered {
                    prop_assert!(there.lowered.get(item) >= Some(day));
                }
            }
            for (id, asked) in &state.group.asked {
                let there = whole.asked.get(id).unwrap();
                prop_assert!(!asked.name.beats(&there.name) && !asked.roles.beats(&there.roles));
                prop_assert!(!asked.day.beats(&there.day));
            }
            for (key, word) in &state.group.decisions {
                prop_assert!(!word.beats(whole.decisions.get(key).unwrap()));
            }
            prop_assert!(state.view == View::Start || state.me.is_some());
        }
    }
}

/// The same invitation, opened on a device of this number.
fn invited(invitation: &str, device: u8) -> State {
    let mut link = link::read(invitation, q()).expect("it is whole");
    let (id, asked) = link.group.asked.first().map(|(id, asked)| (id.clone(), asked.clone())).expect("somebody");
    let mut state = State { device, ..State::new(q()) };
    link.group.asked.clear();
    state.apply(q(), Action::Merge(Box::new(link.group)));
    state.apply(q(), Action::Invited(link.from));
    let (roles, expected) = (asked.roles.value, state.group.expected.value);
    state.apply(q(), Action::Me { id, name: asked.name.value, roles, expected });
    state
}

#[test]
fn the_same_invitation_opened_on_phone_and_desk_is_one_person() {
    let asked = Asked { name: Word::first("Cho".into()), roles: Word::first(RoleSet::of(1)), ..Asked::default() };
    let mut group = Group { id: "5eed0bad".into(), name: Word::first("CRM".into()), ..Group::new(q()) };
    group.asked.insert("9e3779b9".into(), asked);
    let link = Link::of(Kind::Invitation, Day::NONE, group).from("Ana");
    let link = link::write(&link, q()).expect("it fits");
    let (mut phone, mut desk) = (invited(&link, 0), invited(&link, 77));
    let node = Node::FIRST;
    let say = |state: &mut State, item, level| {
        state.apply(q(), Action::Answer { item, answer: Answer::Level(level) });
    };
    for item in [0, 1, 2] {
        say(&mut phone, item, 1);
    }
    for item in [2, 3, 4] {
        say(&mut desk, item, 3);
    }
    phone.apply(q(), Action::Note { item: 0, text: "on the way".into() });
    desk.apply(q(), Action::Note { item: 4, text: "at my desk".into() });
    // Changed once more on the phone: the later word of the two.
    say(&mut phone, 2, 2);
    for state in [&mut phone, &mut desk] {
        state.apply(q(), Action::Reopen(node));
        state.apply(q(), Action::Done(true));
    }
    // In whatever order they come together, by link or in one of the two.
    let sent = |state: &State| {
        let me = state.my().expect("somebody").clone();
        let link = Link::of(Kind::Mine, Day::NONE, mine(&state.group, &me));
        link::read(&link::write(&link, q()).expect("it fits"), q()).expect("it is whole").group
    };
    let (here, there) = (merged([sent(&phone), sent(&desk)]), merged([sent(&desk), sent(&phone), sent(&desk)]));
    assert_eq!(here, there);
    let mut both = desk.clone();
    both.apply(q(), Action::Merge(Box::new(sent(&phone))));
    assert_eq!(both.group, here);
    let [cho] = &here.people[..] else { panic!("one person") };
    assert_eq!((cho.id.as_str(), cho.name.value.as_str(), cho.roles.value), ("9e3779b9", "Cho", RoleSet::of(1)));
    let levels: Vec<_> = (0..6).map(|item| cho.answer(item).level()).collect();
    assert_eq!(levels, [Some(1), Some(1), Some(2), Some(3), Some(3), None]);
    assert_eq!((cho.note(0), cho.note(4), cho.done.value), ("on the way", "at my desk", true));
    assert_eq!(cho.reopened(node), 2, "each changed their mind there");
    // Going on at the desk, everything is there to be changed again.
    say(&mut both, 2, 4);
    assert_eq!(merged([phone.group, both.group]).people[0].answer(2), Answer::Level(4));
}
