//! Texts people write and others see: what is taken out of them.

/// A text without characters that could disturb others: control characters, and those that turn
/// the direction of what follows (a name could otherwise rewrite the sentence it stands in). Line
/// ends and tabulators stay where `lines` allows them.
pub fn clean(text: &str, lines: bool) -> String {
    text.chars().filter(|c| !is_control(*c, lines) && !turns(*c)).collect()
}

/// Whether a character is a control character, other than the line end and tabulator that `lines`
/// allows.
pub fn is_control(c: char, lines: bool) -> bool {
    c.is_control() && !(lines && (c == '\n' || c == '\t'))
}

/// Whether a character turns the direction of a text or breaks its line: U+061C, U+200E, U+200F,
/// U+2028 to U+202E and U+2066 to U+2069. Joiners stay: names are written with them.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_disturbs_goes_and_what_is_written_stays() {
        assert_eq!(clean("A\u{202e}n\u{0}a\n\t\u{9f}", false), "Ana");
        assert_eq!(clean("one\ntwo\tthree\r\u{1b}[0m", true), "one\ntwo\tthree[0m");
        for text in ["می\u{200c}خواهم", "👩\u{200d}💻", "Zoë O’Brien-Łuk", "נועה", "<b>&amp;"] {
            assert_eq!(clean(text, false), text);
        }
    }
}
