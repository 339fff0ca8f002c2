//! Texts in a link: names, notes and ids, each in the shortest of three ways; from version 4 on of four.
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

/// In which ways a text can be written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ways {
    /// By the code below, or as bytes of seven or eight bits: in the first three versions of links.
    Bytes,
    /// Also as characters of one width: a text in another script than Latin is about half as long as its bytes then.
    Characters,
}

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
pub fn text(bits: &mut Bits, text: &mut String, most: usize, holds: Holds, ways: Ways) {
    let found = if bits.is_reading() {
        read(bits, most, ways).unwrap_or_else(|| String::from(" "))
    } else {
        write(bits, text, ways);
        std::mem::take(text)
    };
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

fn write(bits: &mut Bits, text: &str, ways: Ways) {
    let bytes = text.as_bytes();
    let (escape, end) = (code(1).unwrap_or_default(), code(0).unwrap_or_default());
    let coded = |byte: u8| code(byte).filter(|_| byte > 1);
    let huffman = end.1 + bytes.iter().map(|byte| coded(*byte).map_or(escape.1 + 8, |code| code.1)).sum::<u32>();
    let width = if text.is_ascii() { 7 } else { 8 };
    let plain = 1 + Bits::width_of(bytes.len() as u32) + bytes.len() as u32 * width;
    let points = Points::of(text).filter(|_| ways == Ways::Characters);
    let wide = points.as_ref().map_or(u32::MAX, Points::bits);
    if !bits.flag(huffman > plain.min(wide)) {
        for byte in bytes {
            match coded(*byte) {
                Some((code, width)) => bits.bits(code, width),
                None => {
                    bits.bits(escape.0, escape.1);
                    bits.bits(u32::from(*byte), 8)
                }
            };
        }
        bits.bits(end.0, end.1);
        return;
    }
    let points = points.filter(|_| wide < plain);
    let long = bits.flag(width == 8);
    if long && ways == Ways::Characters {
        bits.flag(points.is_some());
    }
    if let Some(points) = points {
        return points.write(bits, text);
    }
    bits.number(bytes.len() as u32, u32::MAX);
    for byte in bytes {
        bits.bits(u32::from(*byte), width);
    }
}

fn read(bits: &mut Bits, most: usize, ways: Ways) -> Option<String> {
    // A character has at most four bytes.
    let mut bytes = Vec::new();
    if bits.flag(false) {
        let eight = bits.flag(false);
        if eight && ways == Ways::Characters && bits.flag(false) {
            return Points::read(bits, most);
        }
        let length = bits.number(0, most as u32 * 4);
        for _ in 0..length {
            bytes.push(bits.bits(0, if eight { 8 } else { 7 }) as u8);
        }
        return String::from_utf8(bytes).ok();
    }
    while bytes.len() <= most * 4 {
        match symbol(bits) {
            0 => return String::from_utf8(bytes).ok(),
            1 => bytes.push(bits.bits(0, 8) as u8),
            byte => bytes.push(byte),
        }
    }
    None
}

/// How many bits the highest code point has.
const WIDEST: u32 = 21;
/// How many characters ASCII has: they stand for themselves.
const ASCII: u32 = 128;

/// How a text is written as characters of one width: ASCII as it is, every other counted from the lowest of the others
/// on.
struct Points {
    count: u32,
    lowest: u32,
    width: u32,
}

impl Points {
    /// Of a text with something else than ASCII; there is a shorter way for others.
    fn of(text: &str) -> Option<Points> {
        let others = || text.chars().filter(|c| !c.is_ascii()).map(u32::from);
        let (lowest, highest) = others().min().zip(others().max())?;
        let width = u32::BITS - (ASCII + highest - lowest).leading_zeros();
        Some(Points { count: text.chars().count() as u32, lowest, width })
    }

    /// How many bits that takes behind the first flag.
    fn bits(&self) -> u32 {
        2 + Bits::width_of(self.count) + WIDEST + 5 + self.count * self.width
    }

    fn write(&self, bits: &mut Bits, text: &str) {
        bits.number(self.count, u32::MAX);
        bits.bits(self.lowest, WIDEST);
        bits.bits(self.width, 5);
        for c in text.chars() {
            let point = u32::from(c);
            bits.bits(if point < ASCII { point } else { ASCII + point - self.lowest }, self.width);
        }
    }

    fn read(bits: &mut Bits, most: usize) -> Option<String> {
        let (count, lowest, width) = (bits.number(0, most as u32), bits.bits(0, WIDEST), bits.bits(0, 5));
        if width > WIDEST {
            return None;
        }
        let point = |point: u32| if point < ASCII { point } else { lowest + point - ASCII };
        (0..count).map(|_| char::from_u32(point(bits.bits(0, width)))).collect()
    }
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
    fn there_and_back(text_: &str, most: usize, holds: Holds, ways: Ways) -> (Option<String>, usize) {
        let mut out = Bits::default();
        let mut copy = text_.to_owned();
        text(&mut out, &mut copy, most, holds, ways);
        if out.has_failed() {
            return (None, 0);
        }
        let chars = out.text();
        let mut back = String::new();
        let mut bits = Bits::of(&chars).unwrap();
        text(&mut bits, &mut back, most, holds, ways);
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
        for (given, old, new) in [
            ("", 12, 12),
            ("Ana", 30, 30),
            ("Bartholomew ", 72, 72),
            ("QQQQQQQQQQQQ", 96, 96),
            ("Åsa Öström", 114, 114),
            ("Владимир Ильин", 240, 150),
            ("Ηλεκτρονική τιμολόγηση", 360, 216),
            ("李小龍", 84, 84),
            ("請求書の自動化と全社への展開について", 450, 312),
            ("👩\u{200d}💻", 108, 90),
        ] {
            for (ways, most) in [(Ways::Bytes, old), (Ways::Characters, new)] {
                let (back, bits) = there_and_back(given, 40, Holds::Line, ways);
                assert_eq!(back.as_deref(), Some(given));
                assert!(bits <= most, "{given}: {bits}");
            }
        }
        for ways in [Ways::Bytes, Ways::Characters] {
            for every in [(' '..='~').chain(['\n']).collect::<String>(), "é~\u{10ffff}\u{80}".to_owned()] {
                assert_eq!(there_and_back(&every, 500, Holds::Id, ways).0, Some(every));
            }
        }
    }

    #[test]
    fn what_may_not_stand_there_is_refused() {
        let there_and_back = |text: &str, holds| there_and_back(text, 10, holds, Ways::Characters).0;
        let refused = |text: &str, holds| assert_eq!(there_and_back(text, holds), None, "{text}");
        refused("elevenchars", Holds::Line);
        refused("одиннадцать", Holds::Line);
        refused("  ", Holds::Line);
        refused("a\nb", Holds::Line);
        refused("a\u{1b}[0m", Holds::Lines);
        refused("a\u{85}", Holds::Line);
        assert_eq!(there_and_back("a\nb", Holds::Lines).as_deref(), Some("a\nb"));
        assert_eq!(there_and_back("a\u{202e}b", Holds::Line).as_deref(), Some("ab"));
        assert_eq!(there_and_back("\u{202e}", Holds::Line).as_deref(), Some(""));
        // Bytes that are no UTF-8.
        let mut out = Bits::default();
        for (value, width) in [(3, 2), (0b010, 3), (0xff, 8)] {
            out.bits(value, width);
        }
        let mut bits = Bits::of(&out.text()).unwrap();
        text(&mut bits, &mut String::new(), 10, Holds::Id, Ways::Bytes);
        assert!(bits.has_failed());
    }
}
