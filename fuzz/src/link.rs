//! Any bytes as a link: as they are, and as bits behind a whole head with a check that fits, since
//! hardly any bytes would get past it by themselves.

#![no_main]

#[allow(dead_code, reason = "each target uses its part")]
#[path = "../../tests/common/borne.rs"]
mod borne;
#[allow(dead_code, reason = "the golden links are the tests'")]
#[path = "../../tests/common/links.rs"]
mod links;

use buying_readiness::group::{Day, Group};
use buying_readiness::questionnaire::core;
use buying_readiness::share::link::{Kind, Link, write};

/// Kind, questionnaire and day.
const HEAD: usize = 42;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    borne::link(&String::from_utf8_lossy(bytes));
    let Some((first, rest)) = bytes.split_first() else { return };
    let kind = if first & 1 == 0 { Kind::Mine } else { Kind::Group };
    let people = if kind == Kind::Mine { vec![Default::default()] } else { Vec::new() };
    let group = Group { people, ..Group::new(core()) };
    let text = write(&Link { kind, made: Day::NONE, group }, core()).expect("a head");
    let mut bits = links::bits_of(text.split('.').nth(1).unwrap_or_default());
    bits.truncate(HEAD);
    bits.extend(rest.iter().flat_map(|byte| (0..8).rev().map(move |n| byte >> n & 1 == 1)));
    // What is left over of the last character has to be zero, and there must be no character more.
    for end in bits.len().saturating_sub(5).max(HEAD)..=bits.len() {
        borne::link(&links::link_of(&bits[..end]));
    }
});
