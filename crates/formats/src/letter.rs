//! What carries a link or file: a mail, and the name of a file.

use engine::group::Day;

/// The address that opens a mail with this subject and text.
pub fn mail(subject: &str, text: &str) -> String {
    let mut out = String::from("mailto:");
    for (name, value) in [("?subject=", subject), ("&body=", text)] {
        out.push_str(name);
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                out.push(char::from(byte));
            } else if byte == b'\n' {
                // A mail's lines end in both.
                out.push_str("%0D%0A");
            } else {
                out.push('%');
                for digit in [byte >> 4, byte & 15] {
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
                }
            }
        }
    }
    out
}

/// The name of a file with a group: what it is, the group's name as far as every system takes it, and
/// the day.
pub fn file_name(group: &str, day: Day, ending: &str) -> String {
    let mut out = String::from("buying-readiness");
    for part in [group, &day.text()] {
        let mut gap = true;
        for c in part.chars() {
            if c.is_alphanumeric() {
                if gap {
                    out.push('-');
                }
                out.extend(c.to_lowercase());
            }
            gap = !c.is_alphanumeric();
        }
    }
    out.push_str(ending);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_arrives_as_it_was_written() {
        let address = mail("A & B: 50 %", "Grüße,\nhttps://example.com/?a=b#br=1.x-_y.z");
        assert_eq!(
            address,
            "mailto:?subject=A%20%26%20B%3A%2050%20%25&body=Gr%C3%BC%C3%9Fe%2C%0D%0A\
             https%3A%2F%2Fexample.com%2F%3Fa%3Db%23br%3D1.x-_y.z"
        );
        assert_eq!(mail("", ""), "mailto:?subject=&body=");
    }

    #[test]
    fn a_file_is_named_after_its_group_and_day() {
        let day = Day::of(2026, 11, 22).expect("a day");
        assert_eq!(
            file_name("Invoice  Automation!", day, ".json"),
            "buying-readiness-invoice-automation-2026-11-22.json"
        );
        assert_eq!(file_name("../Ä/b\\c", Day::NONE, ".svg"), "buying-readiness-ä-b-c.svg");
        assert_eq!(file_name("", day, ".json"), "buying-readiness-2026-11-22.json");
        assert_eq!(file_name(" .. ", Day::NONE, ".json"), "buying-readiness.json");
    }
}
