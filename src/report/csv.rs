//! Tables for spreadsheets: comma-separated values (RFC 4180), in UTF-8 with a mark that says so, since some
//! programs do not guess it. A text that begins as a formula does is defused.

use ::csv::{Terminator, Writer, WriterBuilder};
use engine::assessment::Ratio;
use engine::group::{Answer, Decision, Progress};

use super::Report;
use super::agreement::finding;
use super::plan::{owner_words, progress_word};
use crate::i18n::{Key, key};
use crate::phrases::{planned, role_names, sole_voice};

/// Says that it is UTF-8.
const MARK: &str = "\u{feff}";

/// What begins a formula in some spreadsheet program, or leads into one.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Rows of cells as one text.
struct Table(Writer<Vec<u8>>);

impl Table {
    fn new(report: &Report, heads: &[Key]) -> Table {
        let mut table = Table(
            WriterBuilder::new()
                .terminator(Terminator::CRLF)
                // Where numbers have a comma, spreadsheets take a semicolon for a border: what has one is quoted,
                // as what has the sign of a comment is.
                .comment(Some(b';'))
                .from_writer(MARK.as_bytes().to_vec()),
        );
        table.row(heads.iter().map(|head| report.snapshot.text(*head)));
        table
    }

    fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        // Rows are equally long, and memory takes all of them.
        let _ = self.0.write_record(cells.into_iter().map(|cell| defused(cell.as_ref())));
    }

    fn finish(self) -> String {
        self.0.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// A text that no spreadsheet takes for a formula, whatever it takes for the border of a cell: a semicolon or a tabulator
/// inside may be one, and quotes do not help where a row is read by those.
fn defused(text: &str) -> String {
    let (mut out, mut begins) = (String::with_capacity(text.len()), true);
    for c in text.chars() {
        if begins && FORMULA.contains(&c) {
            out.push('\'');
        }
        out.push(c);
        // A leading blank does not keep every program from reading what follows as a formula.
        begins = matches!(c, ';' | '\t' | '\r' | '\n') || (begins && c == ' ');
    }
    out
}

/// Every answer, a row each. People who are not told apart beside their answers are not here either.
pub fn answers(report: &Report) -> String {
    let (snapshot, q) = (report.snapshot, report.snapshot.q);
    let people = &snapshot.group.people;
    let mut table = Table::new(
        report,
        &[
            key::CSV_ITEM,
            key::BOARD_JOB,
            key::WHY_STATEMENT,
            key::CSV_PERSON,
            key::REPORT_ROLES,
            key::CSV_ASKED,
            key::CSV_ANSWER,
            key::CSV_LEVEL,
            key::PLAN_NOTE,
        ],
    );
    for (item, content) in q.items.iter().enumerate() {
        let asked = |p: usize| snapshot.figures.items[item].tally.asked.contains(&p);
        let counts = |p: &usize| people[*p].answer(item) != Answer::Nothing || asked(*p);
        let mut said: Vec<usize> = (0..people.len()).filter(counts).collect();
        // Those without a name come in the order of what they said, so that no place says who they are.
        let rank = |p: usize| (report.names.hidden(p).is_some(), people[p].answer(item), people[p].note(item));
        said.sort_by(|a, b| {
            let (ours, theirs) = (rank(*a), rank(*b));
            if ours.0 && theirs.0 { ours.cmp(&theirs) } else { ours.0.cmp(&theirs.0) }
        });
        for p in said {
            let answer = people[p].answer(item);
            let (name, roles) = match report.names.hidden(p) {
                Some(roles) => (String::new(), roles.to_owned()),
                None => (report.names.name(p).to_owned(), role_names(snapshot, people[p].roles.value)),
            };
            let level = answer.level().map_or_else(String::new, |level| level.to_string());
            table.row(&[
                content.id.to_string(),
                q.job(content.job).label.to_string(),
                content.text.to_string(),
                name,
                roles,
                snapshot.text(if asked(p) { key::CSV_YES } else { key::CSV_NO }).to_owned(),
                report.answer_word(answer).to_owned(),
                level,
                people[p].note(item).to_owned(),
            ]);
        }
    }
    table.finish()
}

/// Every statement with its figures, a row each.
pub fn items(report: &Report) -> String {
    let (snapshot, q) = (report.snapshot, report.snapshot.q);
    let mut table = Table::new(
        report,
        &[
            key::CSV_ITEM,
            key::BOARD_JOB,
            key::CSV_LENS,
            key::WHY_STATEMENT,
            key::WHY_ENOUGH,
            key::WHY_COUNTS_AS,
            key::CSV_LEVEL,
            key::WHY_FIGURE,
            key::CHART_AT_LEAST,
            key::CHART_AT_MOST,
            key::REPORT_MISSING,
            key::CSV_FINDING,
            key::CSV_SPREAD,
        ],
    );
    for (item, content) in q.items.iter().enumerate() {
        let found = &snapshot.figures.items[item];
        let only = |is: bool, text: String| if is { text } else { String::new() };
        // An empty cell is what a spreadsheet takes for no figure.
        let (scope, known) = (found.in_scope, found.is_known());
        let spread = found.agreement.disagreement.map_or_else(String::new, |d| d.percent().to_string());
        table.row(&[
            content.id.to_string(),
            q.job(content.job).label.to_string(),
            q.lenses[content.lens].label.to_string(),
            content.text.to_string(),
            report.level(content.target).to_owned(),
            report.counts_as(found).to_owned(),
            only(known, found.level.to_string()),
            only(known, found.x.percent().to_string()),
            only(known, report.level(found.level_lo).to_owned()),
            only(known, report.level(found.level_hi).to_owned()),
            only(scope, found.tally.missing().to_string()),
            snapshot.text(finding(snapshot, item).0).to_owned(),
            spread,
        ]);
    }
    table.finish()
}

/// What raises readiness most, a row each, with what the plan says of it; then what else is in the plan. While one
/// person alone has spoken, no figure stands before and after.
pub fn steps(report: &Report) -> String {
    let (snapshot, q) = (report.snapshot, report.snapshot.q);
    let mut table = Table::new(
        report,
        &[
            key::CSV_ORDER,
            key::CSV_ITEM,
            key::WHY_STATEMENT,
            key::CSV_FROM,
            key::CSV_TO,
            key::CSV_BEFORE,
            key::CSV_AFTER,
            key::CSV_DAYS,
            key::CSV_OWNER,
            key::REPORT_HOW,
            key::PLAN_STATE,
            key::PLAN_WHO,
            key::PLAN_DUE,
        ],
    );
    // How far it is, who sees to it, and when.
    let of_plan = |decision: &Decision| {
        let is_in = decision.progress() != Progress::Off;
        let state = if is_in { snapshot.text(progress_word(decision.progress())) } else { "" };
        let who = if is_in { owner_words(snapshot, &decision.owner.value) } else { String::new() };
        [state.to_owned(), who, if is_in { decision.day.value.text() } else { String::new() }]
    };
    let of_item = |n: String, item: usize, [from, to]: [&str; 2], [before, after]: [String; 2], days: String| {
        let content = &q.items[item];
        let (from, to) = (from.to_owned(), to.to_owned());
        let owner = q.roles[content.owner].label.to_string();
        [
            n,
            content.id.to_string(),
            content.text.to_string(),
            from,
            to,
            before,
            after,
            days,
            owner,
            content.action.to_string(),
        ]
    };
    let alone = sole_voice(snapshot).is_some();
    let percent = |ratio: Ratio| if alone { String::new() } else { ratio.percent().to_string() };
    let rows = snapshot.figures.rows(q);
    for (n, row) in rows.iter().enumerate() {
        let levels = [row.from, row.to].map(|level| report.level(level));
        let gain = [row.before, row.after].map(percent);
        let plan = of_plan(&planned(snapshot, row.item).map(|(_, decision)| decision).unwrap_or_default());
        table.row(of_item((n + 1).to_string(), row.item, levels, gain, days(row.points)).iter().chain(&plan));
    }
    // Steps of the plan that are behind the group by now.
    for (item, level, decision) in snapshot.group.plan() {
        if !rows.iter().any(|row| row.item == item) {
            let row =
                of_item(String::new(), item, ["", report.level(level)], [const { String::new() }; 2], String::new());
            table.row(row.iter().chain(&of_plan(&decision)));
        }
    }
    for (_, decision) in snapshot.group.own_steps() {
        let mut row = [const { String::new() }; 10];
        row[9].clone_from(&decision.note.value);
        table.row(row.iter().chain(&of_plan(&decision)));
    }
    table.finish()
}

/// Effort in days: a point is half a working day.
fn days(points: u32) -> String {
    let half = if points.is_multiple_of(2) { "" } else { ".5" };
    format!("{}{half}", points / 2)
}
