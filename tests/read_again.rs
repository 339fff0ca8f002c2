//! What is read, saved and read again is the same, whoever wrote it: the rules that reading keeps for that,
//! each with the smallest input that shows it. The fuzz targets look for more of them.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::links::{bits_of, link_of_version, payload};
use common::{group, node, person, q};
use engine::group::{Asked, Day, Decide, Group, MAX_ASKED, MAX_ID, Matter, MergeError, OWN_STEPS, Owner, Person, Word};
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
    // The head has 42 bits, the group's own words 7, the sender 1, the count 7; each person 40.
    let mut bits = bits_of(payload(&written));
    bits[57..137].rotate_left(40);
    let other = link_of_version(4, &bits);
    assert_ne!(other, written);
    assert_eq!(link::read(&other, q()), Ok(link(two())));
    // In version 1 nobody says who sends it, and behind the people is nothing.
    bits.drain(49..50);
    assert_eq!(link::read(&link_of_version(1, &bits[..136]), q()), Ok(link(two())));
}

#[test]
fn what_a_link_says_behind_its_people_is_about_them_in_the_order_of_their_ids() {
    let mut group = two();
    group.people[0].done = Word::first(true);
    group.people[1].lower(3, Day::NONE);
    group.people.reverse();
    let written = link::write(&link(group.clone()), q()).expect("it fits");
    group.people.reverse();
    assert_eq!(link::read(&written, q()), Ok(link(group.clone())));
    // People in another order, as another program may write them: what stands behind them stays where it is.
    let mut bits = bits_of(payload(&written));
    bits[57..137].rotate_left(40);
    assert_eq!(link::read(&link_of_version(4, &bits), q()), Ok(link(group)));
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
    // An id of nothing but blanks is none.
    let mut blank = Group::new(q());
    let owner = Decide::Owner(Owner::Person(" ".into()));
    blank.put_decision(Matter::item(0), Word { value: owner, rev: 1, device: 0 });
    assert!(file::read(&file::write(&blank, q()), q()).is_err());
    assert_eq!(link::write(&link(blank), q()), Err(Unfit::OutOfBounds));
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

#[test]
fn a_plan_of_as_many_steps_as_there_can_be_is_read_from_a_file() {
    let mut full = Group::new(q());
    let steps = (0..q().items.len()).flat_map(|item| (1..=4).map(move |level| Matter::step(item, level)));
    for step in steps.chain((0..OWN_STEPS).map(Matter::own)) {
        assert!(full.decide(step, Decide::Stand(1), 0));
    }
    assert_eq!(file::read(&file::write(&full, q()), q()).as_ref(), Ok(&full));
    assert_eq!(link::write(&link(full.clone()), q()).map(|text| link::read(&text, q())), Ok(Ok(link(full.clone()))));
    let state = State { group: full, ..State::new(q()) };
    assert_eq!(record::read(&record::write(&state, q()), q()), Ok(state));
}

#[test]
fn as_many_were_asked_as_a_record_can_hold_however_many_links_are_added() {
    let asked = |from: usize| {
        let mut group = Group::new(q());
        for n in from..from + MAX_ASKED - 1 {
            group.asked.insert(format!("{n:08x}"), Asked::default());
        }
        group
    };
    let mut state = State { group: asked(0), ..State::new(q()) };
    // The same once more, and one more, are no more than fit.
    assert_eq!((state.group.merge(&asked(0)), state.group.merge(&asked(1))), (Ok(()), Ok(())));
    assert_eq!((state.group.merge(&asked(2)), state.group.asked.len()), (Err(MergeError::TooManyPeople), MAX_ASKED));
    assert_eq!(record::read(&record::write(&state, q()), q()), Ok(state));
}
