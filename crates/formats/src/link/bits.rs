//! Bits in base64url characters, six each, the highest first: written and read by the same walk, so
//! that a format is described once.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bits on their way in or out. New ones are for writing.
#[derive(Debug, Default)]
pub struct Bits {
    /// Six bits each.
    sixes: Vec<u8>,
    /// How many bits were written or read.
    at: usize,
    reading: bool,
    failed: bool,
}

impl Bits {
    /// The bits of base64url characters, to be read.
    pub fn of(text: &str) -> Option<Bits> {
        let mut sixes = Vec::new();
        for byte in text.bytes() {
            sixes.push(ALPHABET.iter().position(|letter| *letter == byte)? as u8);
        }
        Some(Bits { sixes, at: 0, reading: true, failed: false })
    }

    /// The bits as base64url characters, filled up with zeros.
    pub fn text(&self) -> String {
        self.sixes.iter().map(|six| char::from(ALPHABET[usize::from(six & 63)])).collect()
    }

    /// Whether what is walked is read, and not written.
    pub fn is_reading(&self) -> bool {
        self.reading
    }

    /// Notes that what is walked is no link. Asked for once, at the end: asking after every bit would cost
    /// more than the walk itself. Until then zeros are read, which end every loop.
    pub fn fail(&mut self) {
        self.failed = true;
    }

    /// Whether what was walked is no link.
    pub fn has_failed(&self) -> bool {
        self.failed
    }

    /// How many bits are left to be read.
    pub fn left(&self) -> usize {
        self.sixes.len() * 6 - self.at
    }

    /// Whether nothing but zeros is left of the last character, and nothing has failed.
    pub fn is_at_end(&mut self) -> bool {
        let left = self.left();
        left < 6 && self.bits(0, left as u32) == 0 && !self.failed
    }

    /// So many bits of a value, the highest first: written and given back, or read.
    pub fn bits(&mut self, value: u32, width: u32) -> u32 {
        let mut seen = 0;
        for n in (0..width).rev() {
            let mask = 32 >> (self.at % 6);
            if !self.reading && !self.failed && mask == 32 {
                self.sixes.push(0);
            }
            seen <<= 1;
            match self.sixes.get_mut(self.at / 6) {
                Some(six) if !self.failed => {
                    if !self.reading && value >> n & 1 == 1 {
                        *six |= mask;
                    }
                    seen |= u32::from(*six & mask != 0);
                    self.at += 1;
                }
                _ => self.failed = true,
            }
        }
        seen
    }

    /// One bit.
    pub fn flag(&mut self, value: bool) -> bool {
        self.bits(u32::from(value), 1) == 1
    }

    /// How many bits [`Bits::number`] takes for this one.
    pub fn width_of(number: u32) -> u32 {
        2 * number.saturating_add(1).ilog2() + 1
    }

    /// A number from 0 to `most`: with `n` one more, as many zeros as `n` has bits behind its first,
    /// then `n` (Elias gamma).
    pub fn number(&mut self, value: u32, most: u32) -> u32 {
        let n = value.saturating_add(1);
        let mut behind = n.ilog2();
        if self.reading {
            behind = 0;
            while !self.flag(false) && !self.failed {
                behind += 1;
                self.failed |= behind > 31;
            }
        } else {
            self.bits(0, behind);
            self.bits(1, 1);
        }
        let n = if self.failed { 1 } else { 1 << behind | self.bits(n, behind) };
        if n - 1 > most {
            self.fail();
            return 0;
        }
        n - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let numbers = [0, 1, 2, 3, 62, 63, 64, 4095, 652_800_000, u32::MAX - 1];
        let mut out = Bits::default();
        for n in numbers {
            out.number(n, u32::MAX);
            out.bits(n, 7);
        }
        let mut back = Bits::of(&out.text()).unwrap();
        for n in numbers {
            assert_eq!((back.number(0, u32::MAX), back.bits(0, 7)), (n, n & 127));
        }
        assert!(back.is_at_end());
        assert_eq!((back.bits(0, 6), back.has_failed()), (0, true));
    }

    #[test]
    fn bounds_and_ends_are_kept() {
        let failed = |mut bits: Bits, value: u32, most: u32| {
            bits.number(value, most);
            bits.has_failed()
        };
        assert!(failed(Bits::default(), 5, 4));
        assert!(!failed(Bits::default(), 4, 4));
        assert!(failed(Bits::of("AAAAAAAAAA").unwrap(), 0, 9));
        assert!(Bits::of("AA+A").is_none() && Bits::of("Aé").is_none());
        let mut bits = Bits::of("EB").unwrap();
        assert_eq!(bits.bits(0, 6), 4);
        assert!(!bits.is_at_end(), "a whole character is left");
        bits.bits(0, 1);
        assert!(!bits.is_at_end(), "a one is left");
    }
}
