//! Random groups with all that a file or link can carry, each field up to its bounds.

use engine::group::{Answer, Day, Decide, Group, MAX_NAME, MAX_NOTE, MAX_REVISION, Matter, Node, Owner, Word, clean};
use engine::questionnaire::RoleSet;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::q;
use super::random::groups;

/// How many kinds of words there are: see [`put`].
const KINDS: u8 = 24;

/// One word somewhere in the group.
#[derive(Clone, Debug)]
struct Extra {
    person: Index,
    kind: u8,
    item: usize,
    rev: u16,
    device: u8,
    number: u16,
    text: String,
}

impl Extra {
    fn word<T>(&self, value: T) -> Word<T> {
        Word { value, rev: self.rev, device: self.device }
    }

    fn text(&self, most: usize) -> Word<String> {
        let text: String = clean(&self.text, most > MAX_NAME).chars().take(most).collect();
        self.word(if text.trim().is_empty() { String::new() } else { text })
    }
}

fn text() -> impl Strategy<Value = String> {
    let chars = |most| vec(any::<char>(), 0..most).prop_map(|chars| chars.into_iter().collect());
    prop_oneof![
        3 => "[A-Z][a-z]{1,11}",
        3 => "[A-Za-z ,.]{1,80}",
        1 => "[а-я ]{0,60}",
        1 => Just(String::new()),
        1 => chars(MAX_NAME + 4),
        1 => chars(MAX_NOTE),
    ]
}

fn extra() -> impl Strategy<Value = Extra> {
    let rev = prop_oneof![4 => Just(1), 3 => 2..9_u16, 1 => Just(MAX_REVISION)];
    let device = prop_oneof![4 => Just(0_u8), 1 => Just(1), 1 => any::<u8>()];
    (any::<Index>(), 0..KINDS, 0..q().items.len(), rev, device, any::<u16>(), text()).prop_map(
        |(person, kind, item, rev, device, number, text)| Extra { person, kind, item, rev, device, number, text },
    )
}

/// Groups with every field at random; some with ids as the widget makes them.
pub fn full_groups() -> impl Strategy<Value = Group> {
    (groups(), any::<bool>(), prop::option::of("[0-9a-f]{8,16}"), vec(extra(), 0..20)).prop_map(
        |(mut group, hex, id, extras)| {
            group.id = id.unwrap_or_default();
            for (n, person) in group.people.iter_mut().enumerate().filter(|_| hex) {
                person.id = format!("{:08x}", (n as u32 + 1).wrapping_mul(0x9e37_79b9));
            }
            for extra in extras {
                put(&mut group, &extra);
            }
            group
        },
    )
}

/// A decision on some matter, as far as its bounds go.
fn decide(group: &mut Group, extra: &Extra) {
    let number = extra.number;
    let matter = match extra.kind {
        13 | 14 => Matter::step(extra.item, (number % 4) as u8 + 1),
        15 => Matter::item(extra.item),
        16 => Matter::node(Node::all().nth(usize::from(number) % 12).unwrap()),
        17 => Matter::heard(extra.item),
        _ => Matter::own(usize::from(number)),
    };
    if extra.kind == 17 {
        return group.put_decision(matter, extra.word(Decide::Stand(u32::from(number))));
    }
    let what = match number % 5 {
        0 | 1 => Decide::Stand(u32::from(extra.rev) % (matter.most() + 1)),
        2 => Decide::Owner(match number % 4 {
            0 => Owner::Nobody,
            1 => Owner::Role(usize::from(number % 6)),
            _ => Owner::Person(format!("{number:08x}")),
        }),
        3 => Decide::Day(Day::of(2000 + number % 128, 1 + number % 12, 1).unwrap_or_default()),
        _ => Decide::Note(extra.text(MAX_NOTE).value),
    };
    group.put_decision(matter, extra.word(what));
}

/// Somebody who was asked, who may be a member.
fn ask(group: &mut Group, extra: &Extra) {
    let number = extra.number;
    let member = group.people.get(extra.person.index(group.people.len().max(1))).map(|person| person.id.clone());
    let id = member.filter(|_| number.is_multiple_of(4)).unwrap_or_else(|| match number & 4 {
        0 => format!("{:08x}", number % 9),
        _ => format!("Žofie {}", number % 5),
    });
    let mut asked = group.asked.get(&id).cloned().unwrap_or_default();
    match number % 7 {
        0 | 1 => asked.name = extra.text(MAX_NAME),
        2 => asked.day = extra.word(day(number)),
        3 => {}
        _ => asked.roles = extra.word(RoleSet(number & q().all_roles().0)),
    }
    group.asked.insert(id, asked);
}

fn day(number: u16) -> Day {
    Day::of(2000 + number % 128, 1 + number % 12, 1 + number % 28).unwrap_or_default()
}

fn put(group: &mut Group, extra: &Extra) {
    let number = extra.number;
    match extra.kind {
        0 => group.name = extra.text(MAX_NAME),
        1 => group.by = extra.word(day(number)),
        2 => group.blind = extra.word(number & 1 == 0),
        13..=19 => decide(group, extra),
        20 | 21 => ask(group, extra),
        3 => group.expected = extra.word(RoleSet(number & q().all_roles().0)),
        _ if group.people.is_empty() => {}
        kind => {
            let count = group.people.len();
            let other = group.people[usize::from(number) % count].id.clone();
            let revision = group.people.len() as u32;
            let person = &mut group.people[extra.person.index(count)];
            let nodes: Vec<Node> = Node::all().collect();
            let node = nodes[usize::from(number) % nodes.len()];
            match kind {
                4 => person.name = extra.text(MAX_NAME),
                5 => person.roles = extra.word(RoleSet(number & q().all_roles().0)),
                6 => person.answers[extra.item] = extra.word(Answer::from_byte((number % 8) as u8).unwrap()),
                7 => drop(person.notes.insert(extra.item, extra.text(MAX_NOTE))),
                8 => person.count(extra.device, node, extra.rev.min(255) as u8),
                9 => node.inputs(q()).into_iter().for_each(|input| person.confirm(node, input, revision)),
                10 => person.gone = extra.word(number & 3 > 0),
                22 => person.done = extra.word(number & 3 > 0),
                23 => person.lower(extra.item % 2, if number.is_multiple_of(4) { Day::NONE } else { day(number) }),
                11 => person.same_as = extra.word(if number & 7 == 5 { String::new() } else { other }),
                _ => person.roles = Word::default(),
            }
        }
    }
}
