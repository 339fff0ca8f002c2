//! The check of a link: CRC-32 in six characters.
//!
//! The polynomial of Ethernet and zlib finds every change within 32 bits, so every changed character
//! and every two neighbours in the wrong order, and all but one in four thousand million of any
//! other. Not against intent: whoever means to can make a link.

/// How many characters the check has.
pub const LENGTH: usize = 6;
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The check of these characters: a number below 2³² to the base 62, letters and digits only.
pub fn of(text: &[u8]) -> String {
    let mut rest = crc([text]);
    let mut digits = [0; LENGTH];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[(rest % 62) as usize];
        rest /= 62;
    }
    digits.iter().map(|digit| char::from(*digit)).collect()
}

/// CRC-32 of these texts, one behind the other.
pub fn crc<'t>(texts: impl IntoIterator<Item = &'t [u8]>) -> u32 {
    let mut crc = u32::MAX;
    for byte in texts.into_iter().flatten() {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = crc >> 1 ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_crc_everybody_has() {
        // The check value of CRC-32/ISO-HDLC: 0xcbf43926 = 3421780262.
        let value = of(b"123456789")
            .bytes()
            .fold(0_u64, |value, digit| value * 62 + DIGITS.iter().position(|d| *d == digit).unwrap() as u64);
        assert_eq!(value, 0xcbf4_3926);
        assert_eq!(of(b""), "000000");
    }
}
