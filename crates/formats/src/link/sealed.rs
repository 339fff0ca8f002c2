//! Sealed links: `#<key>5_<length><payload><check>`, a link of another version under a passphrase. Version 2 was the same
//! as `#<key>=2.<payload>.<check>`.
//!
//! AES-256-GCM, its key made from the passphrase by PBKDF2-SHA-256. Here only the form of it: sealing
//! and opening is the browser's, which has both built in. docs/link-format.md says the same in words,
//! with a link to try.

use super::bits::Bits;
use super::{LENGTH_DIGITS, MAX_LENGTH, SEALED, Unfit, finished};

/// How many rounds PBKDF2 takes.
pub const ROUNDS: u32 = 600_000;
/// The bytes of the salt, random for each link.
pub const SALT: usize = 16;
/// The bytes of the initialisation vector, random for each link.
pub const IV: usize = 12;
/// The bytes of GCM's tag, which stands behind the sealed text.
const TAG: usize = 16;

/// What a sealed link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Salt, initialisation vector and sealed text with its tag, one behind the other; none if they
    /// are too few.
    pub fn of(bytes: Vec<u8>) -> Option<Sealed> {
        (bytes.len() >= SALT + IV + TAG).then_some(Sealed(bytes))
    }

    /// Salt, initialisation vector, and the sealed text with its tag.
    pub fn parts(&self) -> (&[u8], &[u8], &[u8]) {
        let (salt, rest) = self.0.split_at_checked(SALT).unwrap_or_default();
        let (iv, text) = rest.split_at_checked(IV).unwrap_or_default();
        (salt, iv, text)
    }

    /// The link, from the version to the check.
    ///
    /// # Errors
    /// [`Unfit::TooLong`].
    pub fn write(&self) -> Result<String, Unfit> {
        let mut bits = Bits::default();
        for byte in &self.0 {
            bits.bits(u32::from(*byte), 8);
        }
        let text = finished(SEALED, &bits);
        if text.len() > MAX_LENGTH { Err(Unfit::TooLong) } else { Ok(text) }
    }

    /// What the payload of a sealed link holds; none if it is damaged.
    pub(super) fn read(mut bits: Bits) -> Option<Sealed> {
        let mut bytes = Vec::new();
        while bits.left() >= 8 {
            bytes.push(bits.bits(0, 8) as u8);
        }
        if bits.is_at_end() { Sealed::of(bytes) } else { None }
    }
}

/// How many characters a link of so many has once it is sealed.
pub fn sealed_length(plain: usize) -> usize {
    let bytes = SALT + IV + TAG + plain;
    SEALED.len() + LENGTH_DIGITS as usize + (bytes * 8).div_ceil(6) + super::check::LENGTH
}
