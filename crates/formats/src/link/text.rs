//! Texts in a link: names, notes and ids, each in the shortest of three ways.
//!
//! Of ten notes in English, German and French (796 bytes) the frozen code below makes 490; deflate,
//! each by itself, 722. It is made from the core questionnaire's words, with more capitals, figures
//! and an escape.

use super::bits::Bits;
use engine::group::{clean, is_control};

/// How many symbols have a code of one bit, two bits and so on: a canonical Huffman code.
const COUNTS: [u8; 13] = [0, 0, 2, 6, 5, 5, 9, 3, 18, 18, 5, 1, 26];
/// The symbols in the order of their codes. 0 ends the text; behind 1 stand the eight bits of any
/// other byte.
const SYMBOLS: &[u8; 98] =
    b" etaosnirhdlcuwpm.fg\0bvyk,\x01WTAES0245136789N-OIDPCFLRUGHM;xBJKVQXYZjq\n'?:()z!\"#$%&*+/<=>@[\\]^_`{|}~";

/// What a text is, and what it may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// One line to be shown.
    Line,
    /// Several lines to be shown.
    Lines,
    /// Anything: never shown.
    Id,
}

/// A text of at most so many characters. Fails if it is longer, no UTF-8, blank without being empty,
/// or holds control characters where it will be shown. Characters that turn the direction are taken
/// out.
pub fn text(bits: &mut Bits, text: &mut String, most: usize, holds: Holds) {
    let bytes = if bits.is_reading() { read(bits, most * 4) } else { write(bits, text.as_bytes()) };
    let found = String::from_utf8(bytes).unwrap_or_else(|_| String::from(" "));
    let shown = holds != Holds::Id;
    let mut length = 0;
    for c in found.chars() {
        length += 1;
        if shown && is_control(c, holds == Holds::Lines) {
            bits.fail();
        }
    }
    if length > most || (length > 0 && found.trim().is_empty()) {
        bits.fail();
    }
    *text = if shown { clean(&found, true) } else { found };
    if text.trim().is_empty() {
        text.clear();
    }
}

/// The code of a byte and how many bits it has; none for one that has to be escaped.
fn code(byte: u8) -> Option<(u32, u32)> {
    let at = SYMBOLS.iter().position(|symbol| *symbol == byte)? as u32;
    let (mut before, mut first) = (0, 0);
    for (count, width) in COUNTS.iter().zip(1..) {
        let count = u32::from(*count);
        if at < before + count {
            return Some((first + at - before, width));
        }
        before += count;
        first = (first + count) << 1;
    }
    None
}

fn write(bits: &mut Bits, bytes: &[u8]) -> Vec<u8> {
    let escape = code(1).unwrap_or_default();
    let coded = |byte: u8| code(byte).filter(|_| byte > 1);
    let mut huffman = 0;
    for byte in bytes {
        huffman += coded(*byte).map_or(escape.1 + 8, |code| code.1) as usize;
    }
    let width = if bytes.is_ascii() { 7 } else { 8 };
    bits.flag(huffman > bytes.len() * width);
    if huffman > bytes.len() * width {
        bits.flag(width == 8);
        bits.number(bytes.len() as u32, u32::MAX);
        for byte in bytes {
            bits.bits(u32::from(*byte), width as u32);
        }
    } else {
        for byte in bytes {
            match coded(*byte) {
                Some((code, width)) => bits.bits(code, width),
                None => {
                    bits.bits(escape.0, escape.1);
                    bits.bits(u32::from(*byte), 8)
                }
            };
        }
        let (code, width) = code(0).unwrap_or_default();
        bits.bits(code, width);
    }
    bytes.to_vec()
}

fn read(bits: &mut Bits, most: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    if bits.flag(false) {
        let width = 7 + bits.bits(0, 1);
        let length = bits.number(0, most as u32);
        for _ in 0..length {
            bytes.push(bits.bits(0, width) as u8);
        }
        return bytes;
    }
    while bytes.len() <= most {
        match symbol(bits) {
            0 => return bytes,
            1 => bytes.push(bits.bits(0, 8) as u8),
            byte => bytes.push(byte),
        }
    }
    bits.fail();
    bytes
}

fn symbol(bits: &mut Bits) -> u8 {
    let (mut code, mut before, mut first) = (0, 0, 0);
    for count in COUNTS {
        code = code << 1 | bits.bits(0, 1);
        let count = u32::from(count);
        if code < first + count {
            let at = before + code - first;
            return SYMBOLS.get(at as usize).copied().unwrap_or(0);
        }
        before += count;
        first = (first + count) << 1;
    }
    bits.fail();
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text as it is read again, and how many bits it takes.
    fn there_and_back(text_: &str, most: usize, holds: Holds) -> (Option<String>, usize) {
        let mut out = Bits::default();
        let mut copy = text_.to_owned();
        text(&mut out, &mut copy, most, holds);
        if out.has_failed() {
            return (None, 0);
        }
        let chars = out.text();
        let mut back = String::new();
        let mut bits = Bits::of(&chars).unwrap();
        text(&mut bits, &mut back, most, holds);
        ((!bits.has_failed()).then_some(back), chars.len() * 6)
    }

    #[test]
    fn the_code_is_whole_and_no_code_begins_another() {
        let sum: f64 = (0..=255).filter_map(code).map(|(_, width)| 0.5_f64.powi(width as i32)).sum();
        assert!((sum - 1.0).abs() < f64::EPSILON);
        let mut seen = [0; 256];
        for symbol in SYMBOLS {
            seen[usize::from(*symbol)] += 1;
        }
        assert!(seen.iter().all(|times| *times <= 1));
    }

    #[test]
    fn every_text_comes_back_and_is_short() {
        for (given, most_bits) in [
            ("", 12),
            ("Ana", 30),
            ("Bartholomew ", 72),
            ("QQQQQQQQQQQQ", 96),
            ("Åsa Öström", 114),
            ("Владимир Ильин", 240),
            ("李小龍", 84),
            ("👩\u{200d}💻", 108),
        ] {
            let (back, bits) = there_and_back(given, 40, Holds::Line);
            assert_eq!(back.as_deref(), Some(given));
            assert!(bits <= most_bits, "{given}: {bits}");
        }
        let every: String = (' '..='~').chain(['\n']).collect();
        assert_eq!(there_and_back(&every, 500, Holds::Lines).0, Some(every));
    }

    #[test]
    fn what_may_not_stand_there_is_refused() {
        let refused = |text: &str, holds| assert_eq!(there_and_back(text, 10, holds).0, None, "{text}");
        refused("elevenchars", Holds::Line);
        refused("  ", Holds::Line);
        refused("a\nb", Holds::Line);
        refused("a\u{1b}[0m", Holds::Lines);
        refused("a\u{85}", Holds::Line);
        assert_eq!(there_and_back("a\nb", 10, Holds::Lines).0.as_deref(), Some("a\nb"));
        assert_eq!(there_and_back("a\u{202e}b", 10, Holds::Line).0.as_deref(), Some("ab"));
        assert_eq!(there_and_back("\u{202e}", 10, Holds::Line).0.as_deref(), Some(""));
        // Bytes that are no UTF-8.
        let mut out = Bits::default();
        for (value, width) in [(3, 2), (0b010, 3), (0xff, 8)] {
            out.bits(value, width);
        }
        let mut bits = Bits::of(&out.text()).unwrap();
        text(&mut bits, &mut String::new(), 10, Holds::Id);
        assert!(bits.has_failed());
    }
}
