//! How long links get, and what does not fit into one.

use std::fs;
use std::path::Path;

use engine::group::{Day, Group};
use formats::link::{Kind, Link, MAX_PEOPLE, Unfit, fragment, read, write};
use proptest::prelude::*;

use crate::common::borne::by_id;
use crate::common::full::full_groups;
use crate::common::lengths::{group, invitations, rows, table};
use crate::common::links::golden;
use crate::common::q;
use crate::common::random::cases;

#[test]
fn lengths_are_as_promised_and_as_documented() {
    for row in rows() {
        assert!(row.fresh <= row.most, "{}: {} of {}", row.about, row.fresh, row.most);
        assert!(row.records * 100 <= row.bound * 115, "{}: {} of {} bits", row.about, row.records, row.bound);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/link-format.md");
    let document = fs::read_to_string(path).expect("the document");
    assert!(document.contains(&table()), "`cargo run --example links` prints:\n{}", table());
}

#[test]
fn an_invitation_fits_into_any_message() {
    for one in invitations() {
        assert!(0 < one.fresh && one.fresh <= one.worst, "{}: it fits", one.about);
        assert!(one.worst < one.most, "{}: {} of {}", one.about, one.worst, one.most);
    }
}

/// So that no script of the page around stumbles over it: `document.querySelector(location.hash)` is common.
fn is_selector(fragment: &str) -> bool {
    let name = fragment.strip_prefix('#').unwrap_or_default();
    let rest = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && name.chars().all(rest)
}

#[test]
fn a_golden_fragment_is_a_selector_from_version_4_on() {
    for (name, fragment, ..) in golden() {
        assert_eq!(is_selector(&fragment), name.starts_with("v4/"), "{name}");
    }
    assert!(is_selector(include_str!("v5/sealed.txt").lines().next().expect("a link")));
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_fragment_of_a_plain_page_is_a_selector(group in full_groups(), anchor in "#?[a-z=&]{0,8}") {
        let Ok(link) = write(&Link::of(Kind::Group, Day::NONE, group), q()) else { return Ok(()) };
        let fragment = fragment::set(&["#", anchor.trim_start_matches('#')].concat(), "br", &link);
        prop_assert!(is_selector(&fragment), "{}", fragment);
    }
}

#[test]
fn what_does_not_fit_is_told() {
    let group_link = |group: &Group| Link::of(Kind::Group, Day::NONE, group.clone());
    let many = group(MAX_PEOPLE + 1, &|_| String::new(), q());
    assert_eq!(write(&group_link(&many), q()), Err(Unfit::TooManyPeople));
    let fits = Group { people: many.people[1..].to_vec(), ..many.clone() };
    assert_eq!(read(&write(&group_link(&fits), q()).expect("64 people"), q()).map(|l| l.group), Ok(by_id(&fits)));
    for kind in [Kind::Mine, Kind::Invitation] {
        assert_eq!(write(&Link { kind, ..group_link(&fits) }, q()), Err(Unfit::OutOfBounds));
    }
    let mut long = fits.clone();
    for person in &mut long.people {
        for item in 0..4 {
            person.write(item, "Ж🛒".repeat(250), 0);
        }
    }
    assert_eq!(write(&group_link(&long), q()), Err(Unfit::TooLong));
    let mut wide = fits.clone();
    wide.people[0].name.say("x".repeat(41), 0);
    assert_eq!(write(&group_link(&wide), q()), Err(Unfit::OutOfBounds));
    assert_eq!(write(&group_link(&fits).from("x".repeat(41)), q()), Err(Unfit::OutOfBounds));
}
