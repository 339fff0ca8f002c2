//! Links: golden ones are read for ever, what is written is read, and whatever happens to one on its
//! way is noticed.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fs;
use std::path::Path;

use common::borne::{self, by_id};
use common::full::full_groups;
use common::lengths::{self, rows, table};
use common::links::{about, bits_of, checked, golden, link_of, link_of_version, slips};
use common::q;
use common::random::cases;
use engine::group::{Day, Group};
use engine::questionnaire::Questionnaire;
use formats::file;
use formats::link::{Kind, Link, LinkError, MAX_LENGTH, MAX_PEOPLE, Unfit, fragment, read, write};
use formats::{Include, Names, invitation, mine, redacted};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// The golden link of that name, from its version on.
fn one(name: &str) -> String {
    let (_, link, ..) = golden().into_iter().find(|(known, ..)| known == name).expect("a golden link");
    fragment::find(&link, "br").expect("our pair").to_owned()
}

fn group_link(group: &Group) -> Link {
    Link::of(Kind::Group, Day::NONE, group.clone())
}

#[test]
fn golden_links_hold_what_they_held_when_they_were_made() {
    let links = golden();
    assert!(links.len() >= 5, "they are there");
    for (name, fragment, said, text) in links {
        let value = fragment::find(&fragment, "br").expect("our pair");
        let link = read(value, q()).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(about(&link), said, "{name}");
        assert_eq!(file::write(&link.group, q()) + "\n", text, "{name}");
        assert_eq!(write(&link, q()).as_deref(), Ok(value), "{name}: written as it was");
    }
}

#[test]
fn any_one_character_changed_dropped_doubled_or_swapped_is_noticed() {
    for (name, fragment, ..) in golden() {
        let link = fragment::find(&fragment, "br").expect("our pair");
        slips(link, &mut |text, what| assert!(read(text, q()).is_err(), "{name}: {what}"));
    }
}

#[test]
fn a_link_is_read_as_it_arrives() {
    let link = one("group");
    let whole = read(&link, q());
    assert!(whole.is_ok());
    let encoded = link.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"));
    for arrived in [
        link.replace('.', "%2E"),
        link.replace('.', "%2e"),
        encoded,
        format!("{link}."),
        format!("{link})."),
        format!("{link}>,"),
        format!("{link}”"),
        format!("{link}…"),
        format!("{link}&utm_source=mail"),
        format!("{link}?fbclid=x"),
        format!("{link} and more text"),
        format!("{link}\nOn Monday"),
        format!("{link}%20x"),
        format!("{link}\u{a0}x"),
    ] {
        assert_eq!(read(&arrived, q()), whole, "{arrived}");
    }
}

#[test]
fn every_failure_has_its_own_name() {
    let link = one("mine");
    assert_eq!(read("", q()), Err(LinkError::NotALink));
    for text in ["x", ".", "1x.a.b", "v1.a.b", "0.a.b", "01.a.b", "-1.a.b", "&1.a.b"] {
        assert_eq!(read(text, q()), Err(LinkError::NotALink), "{text}");
    }
    for end in 1..link.len() {
        assert_eq!(read(&link[..end], q()), Err(LinkError::CutOff), "{}", &link[..end]);
    }
    assert_eq!(read(&link.replacen('1', "4", 1), q()), Err(LinkError::NewerVersion(4)));
    assert_eq!(read("12.anything at all", q()), Err(LinkError::NewerVersion(12)));
    assert_eq!(read("99999999999999.x.y", q()), Err(LinkError::NewerVersion(u32::MAX)));
    assert_eq!(read(&(link.clone() + "0"), q()), Err(LinkError::Changed));
    let long = format!("1.{}.", "A".repeat(MAX_LENGTH));
    assert_eq!(read(&checked(&long), q()), Err(LinkError::TooLong));
    // The length comes before the version, the version before the check.
    assert_eq!(read(&"9".repeat(MAX_LENGTH + 1), q()), Err(LinkError::TooLong));
    let ours = Questionnaire { scoring: "00facade00".into(), ..q().clone() };
    let digest = q().scoring[..6].to_owned();
    assert_eq!(read(&link, &ours), Err(LinkError::OtherQuestionnaire { digest }));
    for payload in ["", "A", "+", "é", "_____"] {
        let text = checked(&format!("1.{payload}."));
        assert!(matches!(read(&text, q()), Err(LinkError::Damaged | LinkError::CutOff)), "{text}");
    }
}

#[test]
fn what_no_link_can_hold_is_damaged() {
    let bits = bits_of(one("invitation").split('.').nth(1).expect("a payload"));
    assert_eq!(read(&link_of(&bits), q()), read(&one("invitation"), q()));
    let damaged = |bits: &[bool], why: &str| assert_eq!(read(&link_of(bits), q()), Err(LinkError::Damaged), "{why}");
    damaged(&bits[..bits.len() - 6], "shorter");
    damaged(&[&bits[..], &[false; 6]].concat(), "longer by zeros");
    damaged(&[&bits[..bits.len() - 1], &[true]].concat(), "an unused bit is one");
    let mut other_kind = bits.clone();
    other_kind[0] = true;
    damaged(&other_kind, "a kind to come");
    let mut no_day = bits.clone();
    no_day[26..42].copy_from_slice(&[true; 16]);
    damaged(&no_day, "the 31st of a fifteenth month");
    // A bare group: head (42 bits), no id, stamps, four words unsaid, then the number of people; each
    // an id and seven bits that say there is nothing more.
    let bare = write(&group_link(&Group::new(q())), q()).expect("it fits");
    let head = bits_of(bare.split('.').nth(1).expect("a payload"))[..49].to_vec();
    let of = |value: u32, width: u32| (0..width).rev().map(move |n| value >> n & 1 == 1);
    let people = |ids: &[u32]| {
        let mut bits = head.clone();
        bits.extend(of(ids.len() as u32, 7));
        for id in ids {
            bits.extend(of(0, 1).chain(of(*id, 32)).chain(of(0, 7)));
        }
        bits
    };
    let some: Vec<u32> = (0..65).collect();
    assert_eq!(read(&link_of(&people(&some[1..])), q()).map(|link| link.group.people.len()), Ok(64));
    damaged(&people(&some), "65 people");
    damaged(&people(&[7, 8, 7]), "two people with one id");
}

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
fn what_does_not_fit_is_told() {
    let many = lengths::group(MAX_PEOPLE + 1, &|_| String::new(), q());
    assert_eq!(write(&group_link(&many), q()), Err(Unfit::TooManyPeople));
    let fits = Group { people: many.people[1..].to_vec(), ..many.clone() };
    assert_eq!(read(&write(&group_link(&fits), q()).expect("64 people"), q()).map(|l| l.group), Ok(by_id(&fits)));
    assert_eq!(write(&Link { kind: Kind::Mine, ..group_link(&fits) }, q()), Err(Unfit::OutOfBounds));
    let mut long = fits.clone();
    for person in &mut long.people {
        person.write(0, "Ж".repeat(500), 0);
    }
    assert_eq!(write(&group_link(&long), q()), Err(Unfit::TooLong));
    let mut wide = fits;
    wide.people[0].name.say("x".repeat(41), 0);
    assert_eq!(write(&group_link(&wide), q()), Err(Unfit::OutOfBounds));
}

#[test]
fn what_is_left_out_is_not_there_and_never_wins() {
    let text = one("notes");
    let whole = read(&text, q()).expect("a golden link").group;
    let length = |include| write(&group_link(&redacted(&whole, include)), q()).expect("it fits").len();
    let all = Include { notes: true, ..Include::default() };
    let mut last = length(all) + 1;
    for include in [
        all,
        Include::default(),
        Include { names: Names::RolesOnly, ..Include::default() },
        Include { names: Names::Numbered, ..Include::default() },
        Include { answers: false, names: Names::Numbered, ..Include::default() },
    ] {
        assert!(length(include) < last, "each tick costs something");
        last = length(include);
        let sent = write(&group_link(&redacted(&whole, include)), q()).expect("it fits");
        let arrived = read(&sent, q()).expect("it is whole").group;
        for person in &arrived.people {
            assert!(include.answers || person.answers.iter().all(|word| !word.is_said()));
            assert!(include.notes || person.notes.is_empty());
            assert_eq!(person.name.is_said(), include.names == Names::All && person.id != "0badcafe");
            assert_eq!(person.roles.is_said(), include.names != Names::Numbered);
        }
        let mut merged = whole.clone();
        merged.merge(&arrived).expect("one group");
        assert_eq!(merged, whole);
    }
    assert!(invitation(&whole).people.is_empty());
    assert_eq!(mine(&whole, &whole.people[1]).people, [whole.people[1].clone()]);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_written_is_read(group in full_groups(), day in any::<u16>(), one in any::<Index>()) {
        let made = Day::from_bits(day).unwrap_or_default();
        let link = Link::of(Kind::Group, made, by_id(&group));
        match write(&link, q()) {
            Ok(text) => prop_assert_eq!(read(&text, q()), Ok(link)),
            Err(unfit) => prop_assert_eq!(unfit, Unfit::TooLong),
        }
        if !group.people.is_empty() {
            let me = &group.people[one.index(group.people.len())];
            let link = Link::of(Kind::Mine, made, mine(&group, me));
            prop_assert_eq!(write(&link, q()).map(|text| read(&text, q())), Ok(Ok(link)));
        }
    }

    /// Any bits behind a whole head, and real links with bits turned: all with a fitting check.
    #[test]
    fn hostile_bits_are_borne(
        group in full_groups(), turned in vec(any::<Index>(), 1..6), noise in vec(any::<bool>(), 0..3000),
    ) {
        let Ok(text) = write(&group_link(&group), q()) else { return Ok(()) };
        let mut bits = bits_of(text.split('.').nth(1).unwrap_or_default());
        let head = bits[..42].to_vec();
        for turn in turned {
            let at = turn.index(bits.len());
            bits[at] ^= true;
        }
        let version = &text[..1];
        borne::link(&link_of_version(version, &bits));
        borne::link(&link_of_version(version, &[head, noise].concat()));
    }

    #[test]
    fn noise_is_borne(text in "\\PC{0,80}", payload in "[A-Za-z0-9_-]{0,400}") {
        borne::link(&text);
        borne::link(&format!("1.{text}"));
        borne::link(&checked(&format!("1.{payload}.")));
        borne::link(&checked(&format!("3.{payload}.")));
    }

    #[test]
    fn the_rest_of_a_fragment_is_kept(rest in "\\PC{0,40}", value in "[A-Za-z0-9_.-]{0,20}") {
        prop_assume!(fragment::find(&rest, "br").is_none());
        let with = fragment::set(&rest, "br", &value);
        prop_assert_eq!(fragment::find(&with, "br"), Some(value.as_str()));
        prop_assert_eq!(fragment::remove(&with, "br"), rest);
    }
}
