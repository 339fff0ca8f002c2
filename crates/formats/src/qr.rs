//! A link as a QR code, drawn as one path.
//!
//! The encoder is a crate; only bytes are used of it, since links mix cases.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version that is made: 105 modules a side, which a phone still reads from a screen at
/// two points each.
const MAX_VERSION: u8 = 22;
/// The most characters that are made into a code: version 22 holds 1,003.
pub const MAX_QR: usize = 1_000;
/// The white frame that readers need, in modules.
const QUIET: i32 = 4;

/// A QR code, drawn on a square of [`Qr::side`] modules, its white frame included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many modules wide and high it is.
    pub side: i32,
    /// The dark modules, as a path of SVG.
    pub path: String,
}

impl Qr {
    /// The code of a text; none for one of more than [`MAX_QR`] bytes.
    pub fn of(text: &str) -> Option<Qr> {
        if text.len() > MAX_QR {
            return None;
        }
        let bytes = [QrSegment::make_bytes(text.as_bytes())];
        let (least, most, mask): (_, _, Option<Mask>) = (Version::MIN, Version::new(MAX_VERSION), None);
        let code = QrCode::encode_segments_advanced(&bytes, QrCodeEcc::Low, least, most, mask, true).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let from = x;
                while code.get_module(x, y) {
                    x += 1;
                }
                if x > from {
                    // One stroke to the right, one module high.
                    for (letter, n) in [('M', from + QUIET), (' ', y + QUIET), ('h', x - from)] {
                        path.push(letter);
                        path.push_str(&n.to_string());
                    }
                    path.push_str("v1H");
                    path.push_str(&(from + QUIET).to_string());
                    path.push('z');
                }
                x += 1;
            }
        }
        Some(Qr { side: code.size() + 2 * QUIET, path })
    }

    /// The code as a picture of its own.
    pub fn svg(&self) -> String {
        let side = self.side.to_string();
        let parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
            &side,
            " ",
            &side,
            "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h",
            &side,
            "v",
            &side,
            "H0z\"/><path d=\"",
            &self.path,
            "\"/></svg>\n",
        ];
        parts.concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules the path covers, row by row.
    fn modules(qr: &Qr) -> Vec<Vec<bool>> {
        let side = qr.side as usize;
        let mut rows = vec![vec![false; side]; side];
        for run in qr.path.split_terminator('z') {
            let numbers: Vec<usize> =
                run.split(['M', ' ', 'h', 'v', 'H']).skip(1).map(|n| n.parse().expect("a number")).collect();
            let [x, y, width, 1, back] = numbers[..] else { panic!("{run}") };
            assert_eq!(back, x, "{run}: it goes back to where it began");
            rows[y][x..x + width].fill(true);
        }
        rows
    }

    #[test]
    fn the_path_covers_what_the_encoder_made_dark() {
        let text = "https://example.com/#br=1.Ksz7TV2gvdoXWgJ43ebkf4qOIsllRxFksqOIg.01zkiZ";
        let qr = Qr::of(text).expect("it is short");
        let bytes = [QrSegment::make_bytes(text.as_bytes())];
        let code =
            QrCode::encode_segments_advanced(&bytes, QrCodeEcc::Low, Version::MIN, Version::MAX, None, true).unwrap();
        assert_eq!(qr.side, code.size() + 8);
        for (y, row) in modules(&qr).iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                assert_eq!(*dark, code.get_module(x as i32 - 4, y as i32 - 4), "{x}, {y}");
            }
        }
        assert!(qr.svg().contains(&qr.path) && qr.svg().contains(&format!("viewBox=\"0 0 {0} {0}\"", qr.side)));
    }

    #[test]
    fn codes_end_where_phones_stop_reading() {
        let largest = Qr::of(&"x".repeat(MAX_QR)).expect("it fits");
        assert_eq!(largest.side, 105 + 8);
        assert_eq!(Qr::of(&"x".repeat(MAX_QR + 1)), None);
    }
}
