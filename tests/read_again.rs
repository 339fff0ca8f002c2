//! What is read, saved and read again is the same, whoever wrote it: the rules that reading keeps for that,
//! each with the smallest input that shows it. The fuzz targets look for more of them.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::links::{bits_of, link_of};
use common::{group, node, person, q};
use engine::group::{Day, Decide, Group, MAX_ID, Matter, Owner, Person, Word};
use engine::state::State;
use formats::file;
use formats::link::{self, Kind, Link, LinkError, Unfit};
use formats::record::{self, json, older, v4};

fn link(group: Group) -> Link {
    Link::of(Kind::Group, Day::NONE, group)
}

/// Two people of whom only the ids are known, with widths that do not change when they change places.
fn two() -> Group {
    group(["00000001", "0000000f"].map(|id| Person { roles: Word::default(), ..person(id, "", "") }))
}

#[test]
fn people_of_a_link_stand_in_the_order_of_their_ids_however_it_was_written() {
    let written = link::write(&link(two()), q()).expect("it fits");
    // The head has 42 bits, the group's own words 7, the count 7; each person 40.
    let mut bits = bits_of(written.split('.').nth(1).expect("a payload"));
    bits[56..136].rotate_left(40);
    let other = link_of(&bits);
    assert_ne!(other, written);
    assert_eq!(link::read(&other, q()), Ok(link(two())));
}

#[test]
fn people_of_a_record_stand_in_the_order_of_their_ids_and_i_am_counted_so() {
    // Format 4: 0000000f stands before 00000001, and I am the first by id.
    let read = v4::read(include_str!("../fuzz/corpus/record/order"), q()).expect("it is whole");
    assert_eq!((&read.group, read.me), (&two(), Some(0)));
    assert_eq!(record::read(&record::write(&read, q()), q()), Ok(read));
}

#[test]
fn an_owner_is_as_long_as_an_id_in_links_and_records_as_in_files() {
    let of = |length| {
        let mut group = Group::new(q());
        let owner = Decide::Owner(Owner::Person("x".repeat(length)));
        group.put_decision(Matter::item(0), Word { value: owner, rev: 1, device: 0 });
        group
    };
    let (fits, long) = (of(MAX_ID), of(MAX_ID + 1));
    assert_eq!(file::read(&file::write(&fits, q()), q()), Ok(fits.clone()));
    assert_eq!(link::write(&link(fits.clone()), q()).map(|text| link::read(&text, q())), Ok(Ok(link(fits))));
    assert!(file::read(&file::write(&long, q()), q()).is_err());
    assert_eq!(link::write(&link(long.clone()), q()), Err(Unfit::OutOfBounds));
    assert_eq!(record::write(&State { group: long, ..State::new(q()) }, q()), "");
    // Another program's, with owners of 65 characters.
    let (link, record) = (include_str!("../fuzz/corpus/link/owner"), include_str!("../fuzz/corpus/record/owner"));
    assert_eq!(link::read(link, q()), Err(LinkError::Damaged));
    assert_eq!(v4::read(record, q()), Err(LinkError::Damaged));
}

#[test]
fn only_what_was_confirmed_against_a_direct_input_is_read_from_a_file() {
    let mut ana = person("a", "", "");
    ana.confirm(node("D:RB"), node("D:SE"), 7);
    let wanted = group([ana.clone()]);
    // Whatever is behind a node but not right behind it, and so in no link and no record.
    ana.confirm(node("D:PI"), node("C:SS"), 7);
    ana.confirm(node("C:PI"), node("C:PI"), 7);
    let read = file::read(&file::write(&group([ana]), q()), q()).expect("it is whole");
    assert_eq!(read, wanted);
    let state = State { group: read, ..State::new(q()) };
    assert_eq!(record::read(&record::write(&state, q()), q()), Ok(state));
}

#[test]
fn the_highest_count_of_an_older_record_fits_into_a_new_one() {
    let made_with = format!("\"id\":\"{}\",\"edition\":\"{}\"", q().id, q().edition);
    for undone in [0, 7, u32::MAX - 1, u32::MAX] {
        let group = format!("{{\"format\":1,\"questionnaire\":{{{made_with}}},\"people\":[]}}");
        let text = format!("{{\"format\":2,\"undone\":{undone},\"group\":{group}}}");
        let state = json::read(&text, q()).expect("it is whole");
        let new = older::convert(&text, q()).expect("it fits");
        assert_eq!(record::read(&new, q()), Ok(state), "{undone}");
    }
}
