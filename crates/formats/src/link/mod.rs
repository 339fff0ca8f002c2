//! A group as a link: `#<key>4_<length><payload><check>`, bit by bit as docs/link-format.md says; or, under a
//! passphrase, as version 5. Before these were `#<key>=1.<payload>.<check>`, the same with what the group decided as
//! version 3, and any of them under a passphrase as version 2.
//!
//! Links of every released version are read for ever: each version has its own file, frozen, and
//! golden links in `tests/links/`. A link is less trusted than anything else: length, version and
//! check are looked at before the payload is, and whatever is wrong is one of [`LinkError`].

mod bits;
mod broken;
pub(crate) mod check;
pub mod fragment;
mod sealed;
mod text;
mod v1;
mod v3;
mod v4;

pub use bits::Bits;
pub use broken::rejoined;
pub use sealed::{IV, ROUNDS, SALT, Sealed, sealed_length};
pub use v1::walk_group;
pub use v3::walk_decisions;

use engine::group::{Day, Group};
use engine::questionnaire::Questionnaire;

/// The longest link, in characters from the version to the last one of the check.
pub const MAX_LENGTH: usize = 16_384;
/// The most people a link may hold.
pub const MAX_PEOPLE: usize = 64;

type Walk = fn(&mut Bits, Link, &Questionnaire) -> Result<Link, LinkError>;

/// Every version, as it begins, and the walk that reads each; none for those under a passphrase.
const VERSIONS: [(&str, Option<Walk>); 5] =
    [("1.", Some(v1::walk)), ("2.", None), ("3.", Some(v3::walk)), (WRITTEN, Some(v4::walk)), (SEALED, None)];
/// How a link begins that is written.
const WRITTEN: &str = "4_";
/// How one under a passphrase begins.
const SEALED: &str = "5_";
/// How many characters tell how long the payload is, from version 4 on: what is cut off is known as such, and what
/// stands behind is none of it.
const LENGTH_DIGITS: u32 = 3;

/// What a link is meant as. All are merged alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One person's answers.
    Mine,
    /// The group so far.
    Group,
    /// The group's own words, and whom it asks: nobody's answers. Before version 4 that was a [`Kind::Group`] without
    /// people.
    Invitation,
    /// What a meeting ended with: it offers everybody to change their answers so.
    Outcome,
}

impl Kind {
    /// Whether something of this kind with this group only invites.
    pub(crate) fn invites(self, group: &Group) -> bool {
        self == Kind::Invitation || (self == Kind::Group && group.people.is_empty())
    }
}

/// What a link holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What it is meant as.
    pub kind: Kind,
    /// The day it was made; none if it does not say.
    pub made: Day,
    /// What the sender is called; empty if it does not say.
    pub from: String,
    /// What it says of the group: whatever was left out is no word.
    pub group: Group,
}

impl Link {
    /// Of a sender who does not say what they are called.
    pub fn of(kind: Kind, made: Day, group: Group) -> Link {
        Link { kind, made, from: String::new(), group }
    }

    /// Of a sender with this name.
    pub fn from(self, name: impl Into<String>) -> Link {
        Link { from: name.into(), ..self }
    }

    /// Whether it only invites: nobody's answers are in it.
    pub fn is_invitation(&self) -> bool {
        self.kind.invites(&self.group)
    }
}

/// Why a link cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// More than [`MAX_LENGTH`] characters.
    TooLong,
    /// It does not begin as a link does.
    NotALink,
    /// A version later than this page knows.
    NewerVersion(u32),
    /// It is whole, and under a passphrase: what it holds is to be opened first.
    Sealed(Sealed),
    /// Its end is missing.
    CutOff,
    /// Its check does not fit: something in it was changed.
    Changed,
    /// It was made with another questionnaire.
    OtherQuestionnaire {
        /// The first six digits of that one's scoring digest.
        digest: String,
    },
    /// Its check fits, but it holds what no link can hold.
    Damaged,
}

/// Why a group cannot be made into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// More than [`MAX_LENGTH`] characters.
    TooLong,
    /// More than [`MAX_PEOPLE`] people.
    TooManyPeople,
    /// A field is beyond its bounds, or *my answers* is not one person.
    OutOfBounds,
}

/// Writes a link, from the version to the check. What goes in is chosen before, by
/// [`redacted`](super::redacted). Confirmations against anything but a node's direct inputs mean
/// nothing and stay out.
///
/// # Errors
/// See [`Unfit`].
pub fn write(link: &Link, q: &Questionnaire) -> Result<String, Unfit> {
    if link.group.people.len() > MAX_PEOPLE {
        return Err(Unfit::TooManyPeople);
    }
    let mut bits = Bits::default();
    if v4::walk(&mut bits, link.clone(), q).is_err() || bits.has_failed() {
        return Err(Unfit::OutOfBounds);
    }
    let text = finished(WRITTEN, &bits);
    if text.len() > MAX_LENGTH { Err(Unfit::TooLong) } else { Ok(text) }
}

/// Reads a link, from the version to the check, as it arrived: with one percent-encoding, with more
/// text behind it, or with the full stop of the sentence it stood in. Its people come in the order of
/// their ids.
///
/// # Errors
/// See [`LinkError`].
pub fn read(text: &str, q: &Questionnaire) -> Result<Link, LinkError> {
    let text = arrived(text)?;
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (version, rest) = text.split_at(digits);
    if version.is_empty() || version.starts_with('0') || !(rest.is_empty() || rest.starts_with(['.', '_'])) {
        return Err(LinkError::NotALink);
    }
    let known = VERSIONS.iter().find(|(known, _)| known.strip_suffix(['.', '_']) == Some(version));
    let Some((begins, walk)) = known else {
        return Err(LinkError::NewerVersion(version.parse().unwrap_or(u32::MAX)));
    };
    if !rest.is_empty() && !text.starts_with(begins) {
        return Err(LinkError::NotALink);
    }
    let mut bits = if begins.ends_with('.') { opened(&text, begins)? } else { measured(&text, begins)? };
    let Some(walk) = walk else {
        return Err(Sealed::read(bits).map_or(LinkError::Damaged, LinkError::Sealed));
    };
    let link = walk(&mut bits, Link::of(Kind::Group, Day::NONE, Group::new(q)), q)?;
    if bits.is_at_end() { Ok(link) } else { Err(LinkError::Damaged) }
}

/// Reads an invitation of the version that is written, as [`read`] does; none where it is anything else. It is apart so
/// that a program that only begins by an invitation need not have what reads all other links.
pub fn read_invitation(text: &str, q: &Questionnaire) -> Option<Link> {
    let text = arrived(text).ok().filter(|text| text.starts_with(WRITTEN))?;
    let mut bits = measured(&text, WRITTEN).ok()?;
    let link = v4::invitation(&mut bits, Link::of(Kind::Invitation, Day::NONE, Group::new(q)), q).ok()?;
    bits.is_at_end().then_some(link)
}

/// What the sender of a link is called that cannot be read since its end is missing, if its beginning says so.
pub fn sender_of_cut(text: &str, q: &Questionnaire) -> Option<String> {
    let text = arrived(text).ok()?;
    let payload = text.strip_prefix(WRITTEN)?.get(LENGTH_DIGITS as usize..)?;
    let name = v4::sender(&mut Bits::of(payload)?, Link::of(Kind::Group, Day::NONE, Group::new(q)), q)?;
    (!name.is_empty()).then_some(name)
}

/// Bits as text, in the form of a version: see [`VERSIONS`].
#[doc(hidden)]
pub fn finished(version: &str, bits: &Bits) -> String {
    if version.ends_with('_') { measured_out(version, bits) } else { dotted(version, bits) }
}

/// Bits as text of the first three versions: the version with its dot, their characters, a dot and the check of all
/// that. Nothing is written so any more; records of the formats 3 and 4, and tests, are.
fn dotted(version: &str, bits: &Bits) -> String {
    let mut text = [version, &bits.text(), "."].concat();
    let check = check::of(text.as_bytes());
    text.push_str(&check);
    text
}

/// Bits as text: the version, how many characters they have, those, and the check of all that.
fn measured_out(version: &str, bits: &Bits) -> String {
    let payload = bits.text();
    let mut length = Bits::default();
    length.bits(payload.len() as u32, LENGTH_DIGITS * 6);
    let mut text = [version, &length.text(), &payload].concat();
    let check = check::of(text.as_bytes());
    text.push_str(&check);
    text
}

/// The bits of a text from version 4 on, to be read. What stands behind them is passed over.
///
/// # Errors
/// As for [`opened`].
fn measured(text: &str, version: &str) -> Result<Bits, LinkError> {
    let begin = version.len() + LENGTH_DIGITS as usize;
    let length = text.get(version.len()..begin).ok_or(LinkError::CutOff)?;
    let length = Bits::of(length).ok_or(LinkError::Changed)?.bits(0, LENGTH_DIGITS * 6) as usize;
    let end = begin + length;
    let payload = text.get(begin..end).ok_or(LinkError::CutOff)?;
    let check = text.get(end..end + check::LENGTH).ok_or(LinkError::CutOff)?;
    if check::of(text.as_bytes().get(..end).unwrap_or_default()) != check {
        return Err(LinkError::Changed);
    }
    Bits::of(payload).ok_or(LinkError::Damaged)
}

/// The bits of a text of the first three versions, which begins with a version as long as this one and its dot, to be
/// read.
///
/// # Errors
/// In this order: cut off, changed, damaged.
pub fn opened(text: &str, version: &str) -> Result<Bits, LinkError> {
    let Some((payload, check)) = text.get(version.len()..).and_then(|rest| rest.split_once('.')) else {
        return Err(LinkError::CutOff);
    };
    if check.len() < check::LENGTH {
        return Err(LinkError::CutOff);
    }
    if check::of(text.as_bytes().get(..text.len() - check.len()).unwrap_or_default()) != check {
        return Err(LinkError::Changed);
    }
    Bits::of(payload).ok_or(LinkError::Damaged)
}

/// The characters of a link without what was done to it on its way: one percent-encoding is undone,
/// it ends at the first `&`, `?`, blank or character no link has, and punctuation behind it goes.
fn arrived(text: &str) -> Result<String, LinkError> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = match bytes.get(at..at + 3) {
            Some([b'%', high, low]) => hex(*high).zip(hex(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        at += if escaped.is_some() { 3 } else { 1 };
        let byte = escaped.unwrap_or(*byte);
        if matches!(byte, b'&' | b'?') || !byte.is_ascii_graphic() {
            break;
        }
        out.push(char::from(byte));
        // Some room for punctuation.
        if out.len() > MAX_LENGTH + 64 {
            return Err(LinkError::TooLong);
        }
    }
    while out.ends_with(|c: char| !c.is_ascii_alphanumeric()) {
        out.pop();
    }
    if out.len() > MAX_LENGTH { Err(LinkError::TooLong) } else { Ok(out) }
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}
