//! What is read, saved and read again is the same, whoever wrote it: the rules that reading keeps for that,
//! each with the smallest input that shows it. The fuzz targets look for more of them.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::links::{bits_of, checked, link_of_version};
use common::{group, node, person, q};
use engine::group::{Day, Decide, Group, MAX_ID, Matter, Owner, Person, Word};
use engine::state::State;
use formats::link::{self, Kind, Link, LinkError, Unfit};
use formats::record::{self, old};
use formats::file;

fn link(group: Group) -> Link {
    Link { kind: Kind::Group, made: Day::NONE, group }
}

/// Two people of whom only the ids are known, with widths that do not change when they change places.
fn two() -> Group {
    group(["00000001", "0000000f"].map(|id| Person { roles: Word::default(), ..person(id, "", "") }))
}

/// The text with the 40 bits from `at` on behind the 40 that follow.
fn turned_around(text: &str, at: usize) -> String {
    let mut bits = bits_of(text.split('.').nth(1).expect("a payload"));
    bits[at..at + 80].rotate_left(40);
    link_of_version(&text[..1], &bits)
}

#[test]
fn people_of_a_link_stand_in_the_order_of_their_ids_however_it_was_written() {
    let written = link::write(&link(two()), q()).expect("it fits");
    // The head has 42 bits, the group's own words 7, the count 7; each person 40.
    let other = turned_around(&written, 56);
    assert_ne!(other, written);
    assert_eq!(link::read(&other, q()), Ok(link(two())));
}

#[test]
fn people_of_a_record_stand_in_the_order_of_their_ids_and_i_stay_who_i_am() {
    let state = State { group: two(), me: Some(1), ..State::new(q()) };
    let written = record::write(&state, q());
    // The digest has 24 bits, the group's own words 7, the count 3; each person 40.
    let other = turned_around(&written, 34);
    assert_ne!(other, written);
    let read = record::read(&other, q()).expect("it is whole");
    assert_eq!(Ok(&read), record::read(&written, q()).as_ref());
    assert_eq!(read.my().map(|me| me.id.as_str()), Some("0000000f"));
    assert_eq!(record::write(&read, q()), written);
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
    // Another program's, with an owner of 65 characters.
    let payload = "asz7QAAAACABACwEPh48ePHjx48ePHjx48ePHjx48ePHjx48ePHjx48ePHjx48ePHjx48ePHjx48ePHjx48ePHjx48ePHg";
    assert_eq!(link::read(&checked(&format!("3.{payload}.")), q()), Err(LinkError::Damaged));
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
        let state = old::read(&text, q()).expect("it is whole");
        let new = old::convert(&text, q()).expect("it fits");
        assert_eq!(record::read(&new, q()), Ok(state), "{undone}");
    }
}
