//! A link whose line was broken on its way, as programs for mail do with long ones.

use engine::questionnaire::Questionnaire;

use super::{LinkError, MAX_LENGTH, read};

/// How a line of a mail that is answered begins.
const QUOTED: [char; 4] = ['>', '|', ' ', '\t'];

/// The link in one piece, where its lines can be put together so that its check fits: of a text that begins with a link,
/// wrapped at any width, quoted, or in the form in which mails travel (quoted-printable: a `=` at the end of each line,
/// and `=3D` for it). None where it is readable as it stands, and where nothing fits.
pub fn rejoined(text: &str, q: &Questionnaire) -> Option<String> {
    if !matches!(read(text, q), Err(LinkError::CutOff | LinkError::Changed | LinkError::NotALink)) {
        return None;
    }
    let mut whole = String::new();
    for line in text.strip_prefix("3D").unwrap_or(text).lines() {
        let line = line.trim_start_matches(QUOTED).trim_end();
        whole.push_str(line.strip_suffix('=').unwrap_or(line));
        // What stands behind the link is none of it: what is longer is no link any more.
        if whole.len() > 2 * MAX_LENGTH {
            return None;
        }
        if matches!(read(&whole, q), Ok(_) | Err(LinkError::Sealed(_) | LinkError::OtherQuestionnaire { .. })) {
            return Some(whole);
        }
    }
    None
}
