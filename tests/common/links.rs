//! Links taken apart and put together again, as docs/link-format.md says and without the library's
//! help: what another program would do.

use std::fs;
use std::path::PathBuf;

use engine::group::Day;
use formats::link::{Kind, Link, fragment};

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The bits of base64url characters.
pub fn bits_of(payload: &str) -> Vec<bool> {
    let six = |c: char| LETTERS.find(c).expect("base64url");
    payload.chars().flat_map(|c| (0..6).rev().map(move |n| six(c) >> n & 1 == 1)).collect()
}

/// A link of version 1 of these bits.
pub fn link_of(bits: &[bool]) -> String {
    link_of_version(1, bits)
}

/// A link of these bits, filled up with zeros, with its check.
pub fn link_of_version(version: u32, bits: &[bool]) -> String {
    with_payload(version, &letters(bits))
}

fn letters(bits: &[bool]) -> String {
    let letter = |six: &[bool]| {
        let value = (0..6).fold(0, |value, n| value << 1 | usize::from(six.get(n) == Some(&true)));
        LETTERS.as_bytes()[value] as char
    };
    bits.chunks(6).map(letter).collect()
}

/// So many bits of a number, the highest first.
pub fn of(value: u32, width: u32) -> impl Iterator<Item = bool> {
    (0..width).rev().map(move |n| value >> n & 1 == 1)
}

/// A link with this payload, with its check.
pub fn with_payload(version: u32, payload: &str) -> String {
    if version < 4 {
        return checked(&format!("{version}.{payload}."));
    }
    let length: Vec<bool> = of(payload.len() as u32, 18).collect();
    checked(&format!("{version}_{}{payload}", letters(&length)))
}

/// The payload of a link.
pub fn payload(link: &str) -> &str {
    match link.split_once('_').filter(|(version, _)| version.parse::<u32>().is_ok()) {
        Some((_, rest)) => &rest[3..rest.len() - 6],
        None => link.split('.').nth(1).expect("a payload"),
    }
}

/// All that stands before the check, with it.
pub fn checked(text: &str) -> String {
    let mut crc = 0xffff_ffff_u64;
    for byte in text.bytes() {
        crc ^= u64::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    let mut rest = crc ^ 0xffff_ffff;
    let mut check = Vec::new();
    for _ in 0..6 {
        check.insert(0, DIGITS.as_bytes()[(rest % 62) as usize] as char);
        rest /= 62;
    }
    text.to_owned() + &check.iter().collect::<String>()
}

/// The golden links that are not under a passphrase: version and name, link, what is said about it, and the group file
/// beside it.
pub fn golden() -> Vec<(String, String, String, String)> {
    let folder = |version| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/links").join(version);
    let mut found = Vec::new();
    for version in ["v1", "v3", "v4"] {
        for entry in fs::read_dir(folder(version)).expect("golden links") {
            let path = entry.expect("a file").path();
            if path.extension().is_none_or(|extension| extension != "txt") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a text");
            let (link, about) = text.trim_end().split_once('\n').expect("two lines");
            let file = fs::read_to_string(path.with_extension("json")).expect("the group file beside it");
            let name = path.file_stem().expect("a name").to_string_lossy();
            found.push((format!("{version}/{name}"), link.to_owned(), about.to_owned(), file));
        }
    }
    found.sort();
    found
}

/// The golden link of that version and name, from its version on.
pub fn one(name: &str) -> String {
    let (_, link, ..) = golden().into_iter().find(|(known, ..)| known == name).expect("a golden link");
    fragment::find(&link, "br").expect("our pair").to_owned()
}

/// What is said about a golden link.
pub fn about(link: &Link) -> String {
    let kind = match link.kind {
        Kind::Mine => "my answers",
        Kind::Group => "the group so far",
        Kind::Invitation => "an invitation",
        Kind::Outcome => "what a meeting ended with",
    };
    let made = if link.made == Day::NONE { "some day".to_owned() } else { link.made.text() };
    let from = if link.from.is_empty() { String::new() } else { format!(", from {}", link.from) };
    format!("{kind}, made {made}{from}")
}

/// Hands over a link with any one of its characters changed, dropped, doubled or swapped with a
/// different neighbour: each of them, and what was done to it.
pub fn slips(link: &str, seen: &mut dyn FnMut(&str, String)) {
    let link: Vec<char> = link.chars().collect();
    let mut see = |changed: &[char], how: &str, at: usize| {
        let text: String = changed.iter().collect();
        seen(&text, format!("{how} at {at}: {text}"));
    };
    for at in 0..link.len() {
        let mut changed = link.clone();
        for other in (' '..='~').chain(['\n', 'é', '\u{200b}']).filter(|other| *other != link[at]) {
            changed[at] = other;
            see(&changed, "changed", at);
        }
        changed.remove(at);
        see(&changed, "dropped", at);
        changed.insert(at, link[at]);
        changed.insert(at, link[at]);
        see(&changed, "doubled", at);
        if at > 0 && link[at] != link[at - 1] {
            let mut swapped = link.clone();
            swapped.swap(at, at - 1);
            see(&swapped, "swapped", at);
        }
    }
}
