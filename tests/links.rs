//! Links: golden ones are read for ever, what is written is read, and whatever happens to one on its
//! way is noticed.

#![cfg(not(target_arch = "wasm32"))]

mod common;
#[path = "links/damaged.rs"]
mod damaged;
#[path = "links/lengths.rs"]
mod lengths;
#[path = "links/pasted.rs"]
mod pasted;

use common::borne::{self, by_id};
use common::full::full_groups;
use common::links::{about, bits_of, checked, golden, link_of_version, one, payload, slips, with_payload};
use common::q;
use common::random::cases;
use engine::group::{Day, Group};
use engine::questionnaire::Questionnaire;
use formats::file;
use formats::link::{Kind, Link, LinkError, MAX_LENGTH, Unfit, fragment, read, read_invitation, write};
use formats::{Include, Names, invitation, mine, redacted};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

fn group_link(group: &Group) -> Link {
    Link::of(Kind::Group, Day::NONE, group.clone())
}

/// The golden links of the version that is written: each with its name, from its version on.
fn present() -> Vec<(String, String)> {
    let links = golden().into_iter().map(|(name, ..)| name).filter(|name| name.starts_with("v4/"));
    links.map(|name| (name.clone(), one(&name))).collect()
}

#[test]
fn golden_links_hold_what_they_held_when_they_were_made() {
    let links = golden();
    assert!(links.len() >= 13, "they are there");
    for (name, fragment, said, text) in links {
        let value = fragment::find(&fragment, "br").expect("our pair");
        let link = read(value, q()).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(about(&link), said, "{name}");
        assert_eq!(file::write(&link.group, q()) + "\n", text, "{name}");
        let again = write(&link, q()).unwrap_or_else(|unfit| panic!("{name}: {unfit:?}"));
        if name.starts_with("v4/") {
            assert_eq!(again, value, "{name}: written as it was");
        } else {
            assert!(again.starts_with("4_"), "{name}: written as links are by now");
            assert_eq!(read(&again, q()), Ok(link), "{name}: and as much is in it");
        }
    }
}

#[test]
fn any_one_character_changed_dropped_doubled_or_swapped_is_noticed() {
    for (name, fragment, ..) in golden() {
        let link = fragment::find(&fragment, "br").expect("our pair");
        // The longest would take longer than all the others, and its check is theirs.
        if link.len() > 400 {
            continue;
        }
        let is_new = name.starts_with("v4/");
        slips(link, &mut |text, what| {
            // From version 4 on a further character behind the end is none of it: see below.
            let behind = is_new && text.starts_with(link);
            assert!(behind || read(text, q()).is_err(), "{name}: {what}");
        });
    }
}

#[test]
fn what_stands_behind_the_end_is_passed_over_from_version_4_on() {
    for (name, link) in present() {
        let whole = read(&link, q());
        assert!(whole.is_ok(), "{name}");
        for behind in
            ["0", "A", "_", "-", "and", ".html", ")and", "](x)", "**", "__;Iw!!abc", "&x", "?x", "#x", "/x", "%"]
        {
            assert_eq!(read(&[&link, behind].concat(), q()), whole, "{name}{behind}");
        }
    }
    assert_eq!(read(&(one("v1/mine") + "0"), q()), Err(LinkError::Changed), "not before");
}

#[test]
fn a_link_that_is_cut_off_is_told_as_such_wherever_it_is_cut() {
    let older = ["v1/mine", "v3/decided"].map(|name| (name.to_owned(), one(name)));
    for (name, link) in present().into_iter().chain(older) {
        for end in 1..link.len() {
            assert_eq!(read(&link[..end], q()), Err(LinkError::CutOff), "{name}: {}", &link[..end]);
        }
    }
}

#[test]
fn a_link_is_read_as_it_arrives() {
    for link in [one("v1/group"), one("v4/group")] {
        let whole = read(&link, q());
        assert!(whole.is_ok());
        let encoded = link.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"));
        for arrived in [
            link.replace('.', "%2E").replace('_', "%5F"),
            link.replace('.', "%2e").replace('_', "%5f"),
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
}

#[test]
fn every_failure_has_its_own_name() {
    assert_eq!(read("", q()), Err(LinkError::NotALink));
    for text in
        ["x", ".", "1x.a.b", "v1.a.b", "0.a.b", "01.a.b", "-1.a.b", "&1.a.b", "4.a.b", "5.a.b", "1_a", "_4_a", "4a"]
    {
        assert_eq!(read(text, q()), Err(LinkError::NotALink), "{text}");
    }
    assert_eq!(read(&one("v1/mine").replacen('1', "6", 1), q()), Err(LinkError::NewerVersion(6)));
    assert_eq!(read(&one("v4/mine").replacen('4', "6", 1), q()), Err(LinkError::NewerVersion(6)));
    assert_eq!(read("12.anything at all", q()), Err(LinkError::NewerVersion(12)));
    assert_eq!(read("99999999999999_x", q()), Err(LinkError::NewerVersion(u32::MAX)));
    let long = format!("1.{}.", "A".repeat(MAX_LENGTH));
    assert_eq!(read(&checked(&long), q()), Err(LinkError::TooLong));
    assert_eq!(read(&with_payload(4, &"A".repeat(MAX_LENGTH)), q()), Err(LinkError::TooLong));
    // The length comes before the version, the version before the check.
    assert_eq!(read(&"9".repeat(MAX_LENGTH + 1), q()), Err(LinkError::TooLong));
    let ours = Questionnaire { scoring: "00facade00".into(), ..q().clone() };
    let digest = q().scoring[..6].to_owned();
    for (version, link) in [(1, one("v1/mine")), (4, one("v4/mine"))] {
        assert_eq!(read(&link, &ours), Err(LinkError::OtherQuestionnaire { digest: digest.clone() }));
        for payload in ["", "A", "+", "é", "____"] {
            let text = with_payload(version, payload);
            assert!(matches!(read(&text, q()), Err(LinkError::Damaged | LinkError::CutOff)), "{text}");
        }
    }
    assert_eq!(read("4_A+AAAA000000", q()), Err(LinkError::Changed), "no length can be that");
}

#[test]
fn what_is_left_out_is_not_there_and_never_wins() {
    for whole in ["v1/notes", "v4/pass-on"].map(|name| read(&one(name), q()).expect("a golden link").group) {
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
            assert!(arrived.asked.is_empty());
            for (person, known) in arrived.people.iter().zip(&whole.people) {
                assert!(include.answers || person.answers.iter().all(|word| !word.is_said()));
                assert!(include.answers || (!person.done.is_said() && person.lowered.is_empty()));
                assert!(include.notes || person.notes.is_empty());
                assert_eq!(person.name.is_said(), include.names == Names::All && known.name.is_said());
                assert_eq!(person.roles.is_said(), include.names != Names::Numbered);
            }
            let mut merged = whole.clone();
            merged.merge(&arrived).expect("one group");
            assert_eq!(merged, whole);
        }
        assert!(invitation(&whole).people.is_empty());
        assert_eq!(mine(&whole, &whole.people[1]).people, [whole.people[1].clone()]);
    }
}

#[test]
fn who_was_asked_goes_along_only_where_that_is_said_and_without_names_where_they_are_left_out() {
    let whole = read(&one("v4/pass-on"), q()).expect("a golden link").group;
    assert!(whole.asked.values().any(|asked| !asked.name.value.is_empty()));
    assert_eq!(redacted(&whole, Include::EVERYTHING), whole);
    let names = |names| redacted(&whole, Include { names, ..Include::EVERYTHING }).asked;
    let (roles, numbers) = (names(Names::RolesOnly), names(Names::Numbered));
    assert_eq!((roles.len(), numbers.len()), (whole.asked.len(), whole.asked.len()));
    assert!(roles.values().chain(numbers.values()).all(|asked| !asked.name.is_said()));
    assert!(roles.values().any(|asked| asked.roles.is_said()));
    assert!(numbers.values().all(|asked| !asked.roles.is_said()));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_written_is_read(group in full_groups(), day in any::<u16>(), one in any::<Index>(), from in "\\PC{0,40}") {
        let made = Day::from_bits(day).unwrap_or_default();
        let from = if from.trim().is_empty() { String::new() } else { from };
        for kind in [Kind::Group, Kind::Outcome] {
            let link = Link::of(kind, made, by_id(&group)).from(engine::group::clean(&from, false).trim());
            match write(&link, q()) {
                Ok(text) => prop_assert_eq!(read(&text, q()), Ok(link)),
                Err(unfit) => prop_assert_eq!(unfit, Unfit::TooLong),
            }
        }
        if !group.people.is_empty() {
            let me = &group.people[one.index(group.people.len())];
            let link = Link::of(Kind::Mine, made, mine(&group, me));
            prop_assert_eq!(write(&link, q()).map(|text| read(&text, q())), Ok(Ok(link)));
        }
        let mut alone = invitation(&group);
        if let Some((id, asked)) = group.asked.first() {
            alone.asked.insert(id.clone(), asked.clone());
        }
        let link = Link::of(Kind::Invitation, made, alone);
        prop_assert!(link.is_invitation());
        prop_assert_eq!(write(&link, q()).map(|text| read(&text, q())), Ok(Ok(link)));
    }

    /// Any bits behind a whole head, and real links of every version with bits turned: all with a fitting check.
    #[test]
    fn hostile_bits_are_borne(
        group in full_groups(), turned in vec(any::<Index>(), 1..6), noise in vec(any::<bool>(), 0..3000),
        old in any::<Index>(),
    ) {
        let links = golden();
        let (name, fragment, ..) = &links[old.index(links.len())];
        let version = name[1..2].parse().expect("a version");
        let old = fragment::find(fragment, "br").expect("our pair");
        for (version, link) in [(4, write(&group_link(&group), q()).ok()), (version, Some(old.to_owned()))] {
            let Some(link) = link else { continue };
            let mut bits = bits_of(payload(&link));
            let head = bits[..42].to_vec();
            for turn in &turned {
                let at = turn.index(bits.len());
                bits[at] ^= true;
            }
            borne::link(&link_of_version(version, &bits));
            borne::link(&link_of_version(version, &[head, noise.clone()].concat()));
        }
    }

    #[test]
    fn noise_is_borne(text in "\\PC{0,80}", payload in "[A-Za-z0-9_-]{0,400}") {
        borne::link(&text);
        for version in [1, 3, 4] {
            borne::link(&format!("{version}.{text}"));
            borne::link(&format!("{version}_{text}"));
            borne::link(&with_payload(version, &payload));
        }
    }

    /// A router's path is kept beside a link; of anything else the link takes the place.
    #[test]
    fn the_path_of_a_fragment_is_kept(rest in "#?[/!]?\\PC{0,40}", value in "[45]_[A-Za-z0-9_-]{0,20}") {
        prop_assume!(fragment::find(&rest, "br").is_none());
        let with = fragment::set(&rest, "br", &value);
        prop_assert_eq!(fragment::find(&with, "br"), Some(value.as_str()));
        if rest.strip_prefix('#').unwrap_or(&rest).starts_with(['/', '!']) {
            prop_assert_eq!(fragment::remove(&with, "br"), rest);
        } else {
            let sign = if rest.starts_with('#') { "#" } else { "" };
            prop_assert_eq!(with, format!("{sign}br{value}"));
        }
    }
}

#[test]
fn an_invitation_is_read_by_itself_as_it_is_read_among_all() {
    let invitation = one("v4/invitation");
    assert_eq!(read_invitation(&invitation, q()), read(&invitation, q()).ok());
    assert!(read_invitation(&invitation, q()).is_some());
    for (name, link) in present().into_iter().filter(|(name, _)| !name.contains("invitation")) {
        assert_eq!(read_invitation(&link, q()), None, "{name}");
    }
    assert_eq!(read_invitation(&one("v1/invitation"), q()), None, "what is older is read with all others");
    slips(&invitation, &mut |changed, how| {
        // What stands behind it is passed over.
        if read(changed, q()).is_err() {
            assert_eq!(read_invitation(changed, q()), None, "{how}");
        }
    });
}
