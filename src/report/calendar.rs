//! The plan's dated steps as a calendar (iCalendar, RFC 5545): one event for each, all day.

use engine::group::{Day, Decision};

use super::Report;
use super::plan::{owner_words, progress_word};
use crate::i18n::{Part, key};
use crate::phrases::{PlanStep, StepOf, plan_steps, step_name};

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
    for step in plan_steps(&snapshot.group) {
        let day = step.decision.day.value;
        let Some(next) = day.next() else { continue };
        any = true;
        out.line("BEGIN", "VEVENT");
        // The same step always has the same one, so that a newer file replaces it.
        out.line("UID", &uid(report, &step));
        out.line("SEQUENCE", &sequence(&step.decision).to_string());
        out.line("DTSTAMP", &(digits(report.today) + "T000000Z"));
        out.line("DTSTART;VALUE=DATE", &digits(day));
        out.line("DTEND;VALUE=DATE", &digits(next));
        out.line("SUMMARY", &escaped(&step_name(snapshot, &step)));
        out.line("DESCRIPTION", &escaped(about(report, &step).trim()));
        out.line("STATUS", if step.is_done() { "CONFIRMED" } else { "TENTATIVE" });
        // A due day takes nobody's time.
        out.line("TRANSP", "TRANSPARENT");
        out.line("END", "VEVENT");
    }
    out.line("END", "VCALENDAR");
    any.then_some(out.0)
}

/// What no other event has.
fn uid(report: &Report, step: &PlanStep) -> String {
    let snapshot = report.snapshot;
    let group = if snapshot.group.id.is_empty() { "plan" } else { &snapshot.group.id };
    let step = match (step.of, step.raises()) {
        (_, Some((item, level))) => format!("{}-{level}", snapshot.q.items[item].id),
        (StepOf::Own(number), _) => format!("own-{number}"),
        (StepOf::Statement(item), None) => snapshot.q.items[item].id.to_string(),
    };
    [group, "-", &step, "@buying-readiness"].concat()
}

/// The instruction and when it is done, of a statement's step; who and how far; its note.
fn about(report: &Report, step: &PlanStep) -> String {
    let snapshot = report.snapshot;
    let state = snapshot.text(progress_word(step.decision.progress()));
    let owner = owner_words(snapshot, &step.decision.owner.value);
    let Some((item, level)) = step.raises() else {
        let word = if owner.is_empty() { key::CALENDAR_OWN_OPEN } else { key::CALENDAR_OWN };
        return snapshot.words.fill(word, &[("owner", &owner), ("state", &state)]);
    };
    let content = &snapshot.q.items[item];
    let owner = if owner.is_empty() { snapshot.q.roles[content.owner].label.to_string() } else { owner };
    let parts: [Part; 5] = [
        ("how", &content.action),
        ("reached", &content.anchors.get(usize::from(level)).map_or("", AsRef::as_ref)),
        ("owner", &owner),
        ("state", &state),
        ("note", &step.decision.note.value),
    ];
    snapshot.words.fill(key::CALENDAR_ABOUT, &parts)
}

/// Rises with every word on the step.
fn sequence(decision: &Decision) -> u32 {
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
