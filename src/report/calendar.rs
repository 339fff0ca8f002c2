//! The plan's dated steps as a calendar (iCalendar, RFC 5545): one event for each, all day.

use engine::group::{Day, Matter, Progress};
use engine::questionnaire::TOP_LEVEL;

use super::Report;
use super::plan::{owner_words, progress_word};
use crate::i18n::{Part, key};

/// The most bytes of a line, without its end.
const LINE: usize = 75;

/// The calendar; none without a dated step.
pub fn write(report: &Report) -> Option<String> {
    let snapshot = report.snapshot;
    let mut out = Lines::default();
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", "-//buying-readiness//plan//EN");
    out.line("CALSCALE", "GREGORIAN");
    let mut any = false;
    for (item, level, decision) in snapshot.group.plan() {
        let (day, Some(next)) = (decision.day.value, decision.day.value.next()) else { continue };
        any = true;
        let content = &snapshot.q.items[item];
        let id = if snapshot.group.id.is_empty() { "plan" } else { &snapshot.group.id };
        let anchor = content.anchors.get(usize::from(level.min(TOP_LEVEL))).map_or("", AsRef::as_ref);
        let owner = match owner_words(snapshot, &decision.owner.value) {
            owner if owner.is_empty() => snapshot.q.roles[content.owner].label.to_string(),
            owner => owner,
        };
        let state = snapshot.text(progress_word(decision.progress()));
        let parts: [Part; 6] = [
            ("statement", &content.text),
            ("reached", &anchor),
            ("how", &content.action),
            ("owner", &owner),
            ("state", &state),
            ("note", &decision.note.value),
        ];
        let about = snapshot.words.fill(key::CALENDAR_ABOUT, &parts);
        out.line("BEGIN", "VEVENT");
        // The same step always has the same one, so that a newer file replaces it.
        out.line("UID", &[id, "-", &content.id, "-", &level.to_string(), "@buying-readiness"].concat());
        out.line("SEQUENCE", &sequence(report, item, level).to_string());
        out.line("DTSTAMP", &(digits(report.today) + "T000000Z"));
        out.line("DTSTART;VALUE=DATE", &digits(day));
        out.line("DTEND;VALUE=DATE", &digits(next));
        out.line("SUMMARY", &escaped(&snapshot.words.fill(key::CALENDAR_SUMMARY, &parts)));
        out.line("DESCRIPTION", &escaped(about.trim_end()));
        let done = decision.progress() == Progress::Done;
        out.line("STATUS", if done { "CONFIRMED" } else { "TENTATIVE" });
        // A due day takes nobody's time.
        out.line("TRANSP", "TRANSPARENT");
        out.line("END", "VEVENT");
    }
    out.line("END", "VCALENDAR");
    any.then_some(out.0)
}

/// Rises with every word on the step.
fn sequence(report: &Report, item: usize, level: u8) -> u32 {
    let decision = report.snapshot.group.decision(Matter::step(item, level));
    let revisions = [decision.stand.rev, decision.owner.rev, decision.day.rev, decision.note.rev];
    revisions.into_iter().map(u32::from).sum::<u32>().saturating_sub(1)
}

/// `yyyymmdd`; the first day there is for none, since a stamp is needed.
fn digits(day: Day) -> String {
    let text = day.text().replace('-', "");
    if text.is_empty() { "20000101".to_owned() } else { text }
}

/// A text as a value.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line, folded where it is longer than lines may be: never inside a character.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if length + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
