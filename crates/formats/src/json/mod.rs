//! Reading JSON with places, and writing it.
//!
//! Every file people hand in (questionnaire, group, stored record) is checked as a whole, and each
//! complaint names its place. A derived deserializer stops at the first error and forgets where
//! things stood, and it costs the page about 17 kB; this reader keeps line and column of every
//! value. Absent on purpose: floats (no format of ours has one), streaming, and any knowledge of
//! what the values mean.

mod check;
mod write;

pub use check::Checker;
pub use write::Writer;

/// Deepest nesting accepted, so that a hostile file cannot exhaust the stack.
const MAX_DEPTH: u32 = 32;

/// Where a value starts in its file: line and column, both from 1, columns in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: u32,
    pub column: u32,
}

/// A value and the place it starts at.
#[derive(Clone, Debug, PartialEq)]
pub struct Json {
    pub place: Place,
    pub value: Value,
}

/// What a JSON text can hold. Members keep the file's order; duplicates are a reading error.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Int(i64),
    /// A number with a fraction or exponent, or beyond 64 bits: no format of ours has one.
    OtherNumber,
    Text(String),
    List(Vec<Json>),
    Object(Vec<Member>),
}

/// One member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub place: Place,
    pub key: String,
    pub value: Json,
}

/// One complaint about a file: where, on which field, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    pub place: Place,
    /// The path in the file, such as `items[3].target`; empty for the file itself.
    pub path: String,
    /// A plain sentence: what is wrong and what would be right.
    pub sentence: String,
}

impl std::fmt::Display for Complaint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let at = if self.path.is_empty() { "the file" } else { &self.path };
        write!(f, "line {}, column {}, {at}: {}", self.place.line, self.place.column, self.sentence)
    }
}

impl Json {
    /// The member's value, where this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.members().iter().find(|m| m.key == key).map(|m| &m.value)
    }

    /// The members of an object; none for any other value.
    pub fn members(&self) -> &[Member] {
        if let Value::Object(members) = &self.value { members } else { &[] }
    }

    /// The text, where this is one.
    pub fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// The whole number, where this is one.
    pub fn int(&self) -> Option<i64> {
        if let Value::Int(n) = self.value { Some(n) } else { None }
    }

    /// What kind of value this is, as a word for a sentence.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Int(_) | Value::OtherNumber => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}

/// Reads one JSON text.
///
/// # Errors
/// The first place at which the text stops being JSON, or nests deeper than 32.
pub fn read(text: &str) -> Result<Json, Complaint> {
    // Some editors put a byte order mark first; it is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { rest: text.chars(), peeked: None, place: Place { line: 1, column: 1 } };
    reader.advance();
    let value = reader.value(0)?;
    reader.blank();
    match reader.peeked {
        None => Ok(value),
        Some(_) => Err(reader.wrong("after the end of the file's value there is more text")),
    }
}

struct Reader<'a> {
    rest: std::str::Chars<'a>,
    peeked: Option<char>,
    place: Place,
}

impl Reader<'_> {
    fn advance(&mut self) {
        self.peeked = self.rest.next();
    }

    fn wrong(&self, sentence: &str) -> Complaint {
        Complaint { place: self.place, path: String::new(), sentence: format!("This is not JSON: {sentence}.") }
    }

    fn take(&mut self) -> Option<char> {
        let c = self.peeked?;
        if c == '\n' {
            self.place.line += 1;
            self.place.column = 1;
        } else {
            self.place.column += 1;
        }
        self.advance();
        Some(c)
    }

    fn blank(&mut self) {
        while matches!(self.peeked, Some(' ' | '\t' | '\n' | '\r')) {
            self.take();
        }
    }

    fn value(&mut self, depth: u32) -> Result<Json, Complaint> {
        self.blank();
        if depth > MAX_DEPTH {
            return Err(self.wrong("it nests too deeply"));
        }
        let place = self.place;
        let value = match self.peeked {
            Some('{') => self.object(depth)?,
            Some('[') => self.list(depth)?,
            Some('"') => Value::Text(self.string()?),
            Some('-' | '0'..='9') => self.number()?,
            Some('a'..='z') => self.word()?,
            Some(_) => return Err(self.wrong("a value was expected here")),
            None => return Err(self.wrong("it ends too early")),
        };
        Ok(Json { place, value })
    }

    fn object(&mut self, depth: u32) -> Result<Value, Complaint> {
        let mut members: Vec<Member> = Vec::new();
        self.take();
        self.blank();
        if self.peeked == Some('}') {
            self.take();
            return Ok(Value::Object(members));
        }
        loop {
            self.blank();
            let place = self.place;
            if self.peeked != Some('"') {
                return Err(self.wrong("a field's name in double quotes was expected here"));
            }
            let key = self.string()?;
            self.blank();
            if self.take() != Some(':') {
                return Err(self.wrong("a colon was expected after a field's name"));
            }
            let value = self.value(depth + 1)?;
            members.push(Member { place, key, value });
            self.blank();
            match self.take() {
                Some(',') => {}
                Some('}') => return once_each(members),
                _ => return Err(self.wrong("a comma or the object's end was expected here")),
            }
        }
    }

    fn list(&mut self, depth: u32) -> Result<Value, Complaint> {
        let mut values = Vec::new();
        self.take();
        self.blank();
        if self.peeked == Some(']') {
            self.take();
            return Ok(Value::List(values));
        }
        loop {
            values.push(self.value(depth + 1)?);
            self.blank();
            match self.take() {
                Some(',') => {}
                Some(']') => return Ok(Value::List(values)),
                _ => return Err(self.wrong("a comma or the list's end was expected here")),
            }
        }
    }

    fn string(&mut self) -> Result<String, Complaint> {
        self.take();
        let mut text = String::new();
        loop {
            match self.take() {
                Some('"') => return Ok(text),
                Some('\\') => text.push(self.escape()?),
                Some(c) if c >= ' ' => text.push(c),
                Some(_) => return Err(self.wrong("a text holds a control character")),
                None => return Err(self.wrong("a text is not closed")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Complaint> {
        Ok(match self.take() {
            Some('n') => '\n',
            Some('t') => '\t',
            Some('r') => '\r',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some(c @ ('"' | '\\' | '/')) => c,
            Some('u') => {
                let first = self.hex()?;
                let code = if (0xd800..0xdc00).contains(&first) {
                    if (self.take(), self.take()) != (Some('\\'), Some('u')) {
                        return Err(self.wrong("half of a two-part character stands alone"));
                    }
                    let second = self.hex()?;
                    if !(0xdc00..0xe000).contains(&second) {
                        return Err(self.wrong("half of a two-part character stands alone"));
                    }
                    0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)
                } else {
                    first
                };
                char::from_u32(code).ok_or_else(|| self.wrong("a character's number is out of range"))?
            }
            _ => return Err(self.wrong("an unknown escape stands after a backslash")),
        })
    }

    fn hex(&mut self) -> Result<u32, Complaint> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.take().and_then(|c| c.to_digit(16));
            code = code * 16 + digit.ok_or_else(|| self.wrong("four hexadecimal digits were expected"))?;
        }
        Ok(code)
    }

    fn number(&mut self) -> Result<Value, Complaint> {
        let mut text = String::new();
        while let Some(c @ ('-' | '+' | '.' | 'e' | 'E' | '0'..='9')) = self.peeked {
            text.push(c);
            self.take();
        }
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let leading_zero = digits.len() > 1 && digits.starts_with('0');
        if !leading_zero && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(text.parse().map_or(Value::OtherNumber, Value::Int));
        }
        // Parsing as a float would bring the float tables along; the grammar is enough.
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        let well_formed =
            [whole, fraction, exponent].into_iter().all(all_digits) && !(whole.len() > 1 && whole.starts_with('0'));
        if well_formed { Ok(Value::OtherNumber) } else { Err(self.wrong("a number is written wrongly")) }
    }

    fn word(&mut self) -> Result<Value, Complaint> {
        let mut word = String::new();
        while let Some(c @ 'a'..='z') = self.peeked {
            word.push(c);
            self.take();
        }
        match word.as_str() {
            "null" => Ok(Value::Null),
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            _ => Err(self.wrong("an unknown word stands here; texts need double quotes")),
        }
    }
}

/// The object, unless a field stands in it twice. Sorted first: a hostile file may hold many fields.
fn once_each(members: Vec<Member>) -> Result<Value, Complaint> {
    let by_key = order(members.len(), &|a, b| members[a].key.cmp(&members[b].key));
    let twice = by_key.windows(2).find(|pair| members[pair[0]].key == members[pair[1]].key);
    match twice.map(|pair| &members[pair[1]]) {
        Some(again) => Err(Complaint {
            place: again.place,
            path: again.key.clone(),
            sentence: format!("The field \"{}\" stands here a second time.", again.key),
        }),
        None => Ok(Value::Object(members)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fails(text: &str, line: u32, column: u32, words: &str) {
        let error = read(text).expect_err(text);
        assert_eq!((error.place.line, error.place.column), (line, column), "{text}: {error}");
        assert!(error.sentence.contains(words), "{text}: {error}");
    }

    #[test]
    fn reads_values_with_their_places() {
        let json = read("{\n  \"a\": [1, -20, true, null],\n  \"b\": \"x\\u00e9\\ud83d\\ude00\"\n}").unwrap();
        let list = json.get("a").unwrap();
        assert_eq!(list.place, Place { line: 2, column: 8 });
        let Value::List(values) = &list.value else { panic!("a list") };
        assert_eq!(values[1].int(), Some(-20));
        assert_eq!(values[1].place, Place { line: 2, column: 12 });
        assert_eq!(json.get("b").unwrap().text(), Some("xé😀"));
        assert_eq!(read("1.5e3").unwrap().value, Value::OtherNumber);
        assert_eq!(read("99999999999999999999").unwrap().value, Value::OtherNumber);
    }

    #[test]
    fn says_where_a_text_stops_being_json() {
        fails("", 1, 1, "ends too early");
        fails("{\"a\":1,}", 1, 8, "a field's name");
        fails("{\"a\":1,\n\"a\":2}", 2, 1, "a second time");
        fails("[1 2]", 1, 5, "a comma");
        fails("\"\\q\"", 1, 4, "unknown escape");
        fails("\"\\ud800x\"", 1, 10, "two-part");
        fails("01", 1, 3, "number");
        fails("-", 1, 2, "number");
        fails("nul", 1, 4, "unknown word");
        fails("{} {}", 1, 4, "more text");
        fails(&"[".repeat(200), 1, 34, "deeply");
    }

    #[test]
    fn writes_what_it_reads() {
        let mut out = Writer::default();
        out.open('{').key("a").texts(["x\n\"y\"\\", "\u{1}é"]).key("b").int(-3).key("c").open('[').close(']');
        out.key("d").word("null").close('}');
        let text = out.finish();
        assert_eq!(text, "{\"a\":[\"x\\n\\\"y\\\"\\\\\",\"\\u0001é\"],\"b\":-3,\"c\":[],\"d\":null}");
        assert_eq!(read(&text).unwrap().get("a").unwrap().kind(), "a list");
    }
}

/// The positions `0..n` in the order of `compare`; equal ones keep their order.
fn order(n: usize, compare: &dyn Fn(usize, usize) -> std::cmp::Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..n).collect();
    positions.sort_by(|a, b| compare(*a, *b));
    positions
}
