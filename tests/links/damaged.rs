//! What no link can hold, with a check that fits: each as another program might write it.

use engine::group::{Group, LAST_KEY, MAX_ASKED, Matter, Part};
use formats::link::{LinkError, read};

use crate::common::links::{bits_of, link_of_version, of, one, payload};
use crate::common::q;

/// A number as docs/link-format.md says.
fn number(value: u32) -> Vec<bool> {
    let behind = (value + 1).ilog2();
    of(0, behind).chain(of(value + 1, behind + 1)).collect()
}

/// A link of version 4 of a group without people: this kind and sender, then these decisions, what people said
/// besides, and who was asked.
fn link(kind: u32, from: &[bool], parts: [&[bool]; 3]) -> String {
    let digest = &bits_of(payload(&one("v4/mine")))[2..26];
    // No day, no id, stamps, four words unsaid.
    let head: Vec<bool> = of(kind, 2).chain(digest.iter().copied()).chain(of(0, 16 + 7)).collect();
    let people: Vec<bool> = if kind == INVITATION { Vec::new() } else { of(0, 7).collect() };
    link_of_version(4, &[&head[..], from, &people, parts.concat().as_slice()].concat())
}

const GROUP: u32 = 1;
const INVITATION: u32 = 2;
const NO: &[bool] = &[false];
/// The number 0.
const NOBODY: &[bool] = &[true];

fn damaged(text: &str, why: &str) {
    assert_eq!(read(text, q()), Err(LinkError::Damaged), "{why}");
}

#[test]
fn in_any_version() {
    for (version, name) in [(1, "v1/invitation"), (4, "v4/invitation")] {
        let bits = bits_of(payload(&one(name)));
        let link = |bits: &[bool]| link_of_version(version, bits);
        assert_eq!(read(&link(&bits), q()), read(&one(name), q()));
        damaged(&link(&bits[..bits.len() - 6]), "shorter");
        damaged(&link(&[&bits[..], &[false; 6]].concat()), "longer by zeros");
        damaged(&link(&[&bits[..bits.len() - 1], &[true]].concat()), "an unused bit is one");
        let mut no_day = bits.clone();
        no_day[26..42].copy_from_slice(&[true; 16]);
        damaged(&link(&no_day), "the 31st of a fifteenth month");
    }
    let mut other_kind = bits_of(payload(&one("v1/invitation")));
    other_kind[0] = true;
    damaged(&link_of_version(1, &other_kind), "a kind that version 1 has not");
}

#[test]
fn too_many_people_or_one_twice() {
    for (version, behind) in [(1, &[][..]), (4, &[false, false, true][..])] {
        // The head has 42 bits; no id, stamps, four words unsaid, in version 4 no sender. Then the number of people,
        // each an id and seven bits that say there is nothing more.
        let mut head = bits_of(payload(&one("v1/invitation")))[..42].to_vec();
        head.extend(of(0, if version == 1 { 7 } else { 8 }));
        let people = |ids: &[u32]| {
            let mut bits = head.clone();
            bits.extend(of(ids.len() as u32, 7));
            for id in ids {
                bits.extend(of(0, 1).chain(of(*id, 32)).chain(of(0, 7)));
            }
            link_of_version(version, &[&bits[..], behind].concat())
        };
        let some: Vec<u32> = (0..65).collect();
        assert_eq!(read(&people(&some[1..]), q()).map(|link| link.group.people.len()), Ok(64));
        damaged(&people(&some), "65 people");
        damaged(&people(&[7, 8, 7]), "two people with one id");
    }
}

#[test]
fn too_many_asked_or_one_twice_or_under_no_id() {
    let asked = |ids: &[u32]| {
        let mut bits = number(ids.len() as u32);
        for id in ids {
            bits.extend(of(0, 1).chain(of(*id, 32)).chain(of(0, 5)));
        }
        bits
    };
    let group = |bits: &[bool]| link(GROUP, NO, [NO, NO, bits]);
    let invitation = |bits: &[bool]| link(INVITATION, NO, [NO, NO, bits]);
    let some: Vec<u32> = (0..=MAX_ASKED as u32).collect();
    let count = |text: &str| read(text, q()).map(|link| link.group.asked.len());
    assert_eq!(count(&group(&asked(&some[1..]))), Ok(MAX_ASKED));
    damaged(&group(&asked(&some)), "more than fit into a record");
    damaged(&group(&asked(&[7, 8, 7])), "two with one id");
    assert_eq!([count(&invitation(&asked(&[7]))), count(&invitation(NOBODY))], [Ok(1), Ok(0)]);
    damaged(&invitation(&asked(&[7, 8])), "an invitation of two");
    // An id as a text: seven bits a byte, one of them.
    for (byte, is_id) in [(0x41, true), (0x20, false), (0x07, false)] {
        let id: Vec<bool> =
            [true, true, false].into_iter().chain(number(1)).chain(of(byte, 7)).chain(of(0, 5)).collect();
        assert_eq!(read(&group(&[number(1), id].concat()), q()).is_ok(), is_id, "{byte}");
    }
}

#[test]
fn a_text_of_characters_that_there_are_not() {
    // A name of so many characters: the way of one width, how many, the lowest that is not ASCII, the width, and each.
    let from = |count: u32, lowest: u32, width: u32, each: &[u32]| {
        let mut bits = vec![true, true, true, true];
        bits.extend(number(count).into_iter().chain(of(lowest, 21)).chain(of(width, 5)));
        bits.extend(each.iter().flat_map(|point| of(*point, width)));
        link(GROUP, &bits, [NO, NO, NOBODY])
    };
    let read_from = |text: &str| read(text, q()).map(|link| link.from);
    assert_eq!(read_from(&from(4, 0x416, 8, &[128, 32, 128, 143])).as_deref(), Ok("Ж ЖХ"));
    assert_eq!(read_from(&from(2, 0x10_fffe, 8, &[128, 129])).as_deref(), Ok("\u{10fffe}\u{10ffff}"));
    assert_eq!(read_from(&from(40, 0x416, 8, &[128; 40])), Ok("Ж".repeat(40)));
    damaged(&from(41, 0x416, 8, &[128; 41]), "a name of 41");
    damaged(&from(1, 0x10_ffff, 8, &[129]), "behind the last character");
    damaged(&from(1, 0xd7ff, 8, &[129]), "half of a pair");
    damaged(&from(1, 0x1f_ffff, 21, &[0x1f_ffff]), "far behind the last");
    damaged(&from(1, 0x80, 22, &[0x41]), "wider than any");
    damaged(&from(2, 0x80, 8, &[0x20, 0x20]), "blanks");
    damaged(&from(1, 0x80, 8, &[0x07]), "a bell");
}

#[test]
fn decisions_about_nothing() {
    let decided = |key: usize, text: &[bool]| {
        // Stamps; one word, said; no more.
        let mut bits = vec![true, false, false, true];
        bits.extend(number(key as u32).into_iter().chain([true]).chain(text.iter().copied()).chain([false]));
        link(GROUP, NO, [&bits, NO, NOBODY])
    };
    // Seven bits a byte, one of them: a text of "1".
    let one: Vec<bool> = [true, false].into_iter().chain(number(1)).chain(of(0x31, 7)).collect();
    let own = |number: usize| Matter::own(number).key(Part::Stand);
    for key in [Matter::heard(0).key(Part::Stand), own(0), own(4095), LAST_KEY] {
        let read = read(&decided(key, &one), q()).map(|link| link.group);
        assert_eq!(read.map(|group: Group| group.decisions.len()), Ok(1), "{key}");
    }
    for (key, why) in [
        (LAST_KEY + 1, "behind the last"),
        (Matter::heard(0).key(Part::Owner), "nobody sees to what was heard"),
        (Matter::heard(q().items.len()).key(Part::Stand), "no such item"),
        (Matter::heard(0).key(Part::Stand) - 1, "between nodes and what was heard"),
    ] {
        damaged(&decided(key, &one), why);
    }
}

#[test]
fn a_lowered_answer_to_nothing() {
    let bits = bits_of(payload(&one("v4/mine")));
    let digest = &bits[2..26];
    let lowered = |item: usize, day: u32| {
        // My answers: an id, and seven bits that say there is nothing more. No decisions; stamps, not done, one lowered.
        let mut bits: Vec<bool> = of(0, 2).chain(digest.iter().copied()).chain(of(0, 16 + 8)).collect();
        bits.extend(of(0, 1).chain(of(7, 32)).chain(of(0, 7)).chain([false, true]).chain(of(0, 3)).chain([true]));
        bits.extend(number(item as u32).into_iter().chain(of(day, 16)).chain([false]).chain(NOBODY.iter().copied()));
        link_of_version(4, &bits)
    };
    let last = q().items.len() - 1;
    let read = |text: &str| read(text, q()).map(|link| link.group.people[0].lowered.len());
    assert_eq!((read(&lowered(0, 0)), read(&lowered(last, 0x0021))), (Ok(1), Ok(1)));
    damaged(&lowered(last + 1, 0), "no such item");
    damaged(&lowered(0, 0xffff), "no such day");
}
