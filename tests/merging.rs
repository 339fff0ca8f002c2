//! Putting copies together: whoever hears of whom, in whatever order and however often, all end with
//! the same group and the same figures.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::full::full_groups;
use common::random::cases;
use common::{assessed, q};
use engine::group::{Answer, Day, Group, Node, free_device};
use engine::questionnaire::RoleSet;
use engine::state::{Action, State, View};
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
    let action = match kind % 16 {
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
            let by = Day::of(2026, 1 + a % 12, 1 + b % 28).unwrap();
            Action::Settings { name: format!("G{}", b % 3), expected: RoleSet(a % 64), by, blind: b % 2 == 0 }
        }
        12 => Action::Mark { person: somebody(a), gone: b % 3 > 0 },
        13 => Action::SameAs { person: somebody(a), other: if b % 4 == 0 { String::new() } else { somebody(b) } },
        14 => Action::Merge(group()),
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
            }
            prop_assert!(state.view == View::Start || state.me.is_some());
        }
    }
}
