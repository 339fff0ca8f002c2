//! Writing JSON: fields in the order they are given, nothing else.

use std::fmt::Write as _;

/// Writes JSON with fields in the order they are given.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    /// Whether the next value needs a comma before it.
    comma: bool,
}

impl Writer {
    /// The finished text.
    pub fn finish(self) -> String {
        self.out
    }

    fn before(&mut self) {
        if self.comma {
            self.out.push(',');
        }
        self.comma = true;
    }

    /// Opens an object or list: one of `{` and `[`.
    pub fn open(&mut self, bracket: char) -> &mut Self {
        self.before();
        self.out.push(bracket);
        self.comma = false;
        self
    }

    /// Closes an object or list: one of `}` and `]`.
    pub fn close(&mut self, bracket: char) -> &mut Self {
        self.out.push(bracket);
        self.comma = true;
        self
    }

    /// A field's name; its value comes next.
    pub fn key(&mut self, key: &str) -> &mut Self {
        self.text(key);
        self.out.push(':');
        self.comma = false;
        self
    }

    /// A text value.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.before();
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                c if c < ' ' => {
                    let _ = write!(self.out, "\\u{:04x}", c as u32);
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
        self
    }

    /// A whole number.
    pub fn int(&mut self, n: i64) -> &mut Self {
        self.before();
        let _ = write!(self.out, "{n}");
        self
    }

    /// A bare word: `true`, `false` or `null`.
    pub fn word(&mut self, word: &'static str) -> &mut Self {
        self.before();
        self.out.push_str(word);
        self
    }

    /// A list of texts.
    pub fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> &mut Self {
        self.open('[');
        for text in texts {
            self.text(text);
        }
        self.close(']')
    }
}
