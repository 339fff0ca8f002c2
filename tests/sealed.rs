//! Sealed links: the golden ones are taken apart as they were made, what is written is read, and whatever
//! happens to one on its way is noticed before anybody is asked for a passphrase. Opening is the
//! browser's: `tests/links/v2/open.mjs`, `v5/open.mjs` and the component tests do it.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::links::{slips, with_payload};
use common::q;
use common::random::cases;
use formats::link::{LinkError, MAX_LENGTH, Sealed, Unfit, fragment, read, sealed_length};
use proptest::collection::vec;
use proptest::prelude::*;

/// The versions under a passphrase, the one that is written last.
const VERSIONS: [u32; 2] = [2, 5];

/// The golden sealed link of a version, from its version on, and the link in it.
fn golden(version: u32) -> (&'static str, &'static str) {
    let text = match version {
        2 => include_str!("links/v2/sealed.txt"),
        _ => include_str!("links/v5/sealed.txt"),
    };
    let lines: Vec<&str> = text.lines().collect();
    (fragment::find(lines[0], "br").expect("our pair"), lines[2])
}

#[test]
fn the_golden_links_are_taken_apart_as_they_were_made() {
    for version in VERSIONS {
        let (link, plain) = golden(version);
        let Err(LinkError::Sealed(sealed)) = read(link, q()) else { panic!("it is sealed") };
        let (salt, iv, text) = sealed.parts();
        assert_eq!(salt, (0..16).collect::<Vec<u8>>());
        assert_eq!(iv, (16..28).collect::<Vec<u8>>());
        assert_eq!(text.len(), plain.len() + 16, "the tag stands behind it");
        assert!(read(plain, q()).is_ok(), "what is in it is a link");
        let again = sealed.write().expect("it is short");
        assert_eq!(sealed_length(plain.len()), again.len());
        assert_eq!(read(&again, q()), Err(LinkError::Sealed(sealed)));
        assert!(again.starts_with("5_"));
        assert!(version == 2 || again == link, "written as it was");
    }
}

#[test]
fn any_one_character_changed_dropped_doubled_or_swapped_is_noticed() {
    for version in VERSIONS {
        let (link, _) = golden(version);
        slips(link, &mut |text, what| {
            // From version 4 on a further character behind the end is none of it.
            let behind = version == 5 && text.starts_with(link);
            assert!(behind || !matches!(read(text, q()), Ok(_) | Err(LinkError::Sealed(_))), "{version}: {what}");
        });
        for end in 1..link.len() {
            assert_eq!(read(&link[..end], q()), Err(LinkError::CutOff), "{}", &link[..end]);
        }
    }
}

#[test]
fn what_no_sealed_link_can_hold_is_damaged() {
    // 44 bytes are the least: 59 characters, the last of them with two bits over.
    for version in VERSIONS {
        let of = |payload: &str| read(&with_payload(version, payload), q());
        assert!(matches!(of(&"A".repeat(59)), Err(LinkError::Sealed(_))));
        for payload in ["", "A", "+", &"A".repeat(58), &("A".repeat(58) + "B"), &"A".repeat(61)] {
            assert_eq!(of(payload), Err(LinkError::Damaged), "{payload}");
        }
    }
    assert_eq!(Sealed::of(vec![0; 43]), None);
}

#[test]
fn what_does_not_fit_is_told() {
    let mut plain = 0;
    while sealed_length(plain + 1) <= MAX_LENGTH {
        plain += 1;
    }
    let of = |plain: usize| Sealed::of(vec![7; 44 + plain]).expect("enough").write();
    assert_eq!(of(plain).map(|link| link.len()), Ok(sealed_length(plain)));
    assert_eq!(of(plain + 1), Err(Unfit::TooLong));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_written_is_read(bytes in vec(any::<u8>(), 44..400)) {
        let sealed = Sealed::of(bytes.clone()).expect("enough");
        let link = sealed.write().expect("it is short");
        prop_assert_eq!(link.len(), sealed_length(bytes.len() - 44));
        prop_assert_eq!(read(&link, q()), Err(LinkError::Sealed(sealed)));
    }

    #[test]
    fn noise_is_borne(payload in "[A-Za-z0-9_-]{0,400}") {
        for version in VERSIONS {
            let found = read(&with_payload(version, &payload), q());
            prop_assert!(matches!(found, Err(LinkError::Damaged | LinkError::Sealed(_))));
        }
    }
}
