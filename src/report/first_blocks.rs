//! The first page and the plan as blocks, for a text.

use super::Report;
use super::document::{Column, Document};
use crate::i18n::{Key, key};
use crate::phrases;

/// The heads of where we differ.
const DIFFER: [(Key, Column); 3] =
    [(key::REPORT_QUESTION, Column::Words), (key::REPORT_ONE_END, Column::Name), (key::REPORT_OTHER_END, Column::Name)];
/// The heads of the plan.
const PLAN: [(Key, Column); 5] = [
    (key::REPORT_STEP, Column::Words),
    (key::REPORT_OWNER, Column::Name),
    (key::REPORT_BY, Column::Whole),
    (key::PLAN_STATE, Column::Whole),
    (key::PLAN_NOTE, Column::Name),
];

impl Report<'_> {
    /// The first page and the plan as blocks.
    pub(super) fn first_blocks(&self, out: &mut Document) {
        let (page, words) = (self.first_page(), self.snapshot.words);
        out.text(page.seen_by.unwrap_or_default());
        out.section(&page.verdict);
        if let Some(figure) = page.figure {
            out.text(format!("{}{}{}.", figure.title, self.text(key::LIST_COMMA), figure.about));
        }
        out.part(self.text(key::REPORT_JOBS));
        let jobs = page.jobs.iter().map(|line| {
            let range = line.range.map(|range| phrases::span_words(self.snapshot, key::RESULTS_RANGE, range));
            let figure = line.point.map_or_else(|| "–".to_owned(), |point| self.snapshot.words.number(point.percent()));
            vec![self.snapshot.q.job(line.job).label.to_string(), figure, range.unwrap_or_default()]
        });
        let columns = [
            (key::BOARD_JOB, Column::Words),
            (key::WHY_FIGURE, Column::Figure),
            (key::REPORT_RANGE_HEAD, Column::Figure),
        ];
        out.table(words, &columns, jobs.collect());
        out.part(self.text(key::REPORT_NEXT));
        let steps = page.next.iter().map(|line| {
            let step = if line.how.is_empty() { line.step.clone() } else { format!("{}. {}", line.step, line.how) };
            vec![step, line.who.clone(), self.by_words(line), self.brings_words(line.brings)]
        });
        out.table(words, &self.step_columns(), steps.collect());
        if !page.differ.is_empty() {
            out.part(self.text(key::REPORT_DIFFER));
            let end = |(who, said): &(String, String)| words.fill(key::REPORT_END, &[("who", who), ("said", said)]);
            let rows = page.differ.iter().map(|row| vec![row.question.clone(), end(&row.ends[0]), end(&row.ends[1])]);
            out.table(words, &DIFFER, rows.collect());
            out.text(self.more_differ(page.more_differ));
        }
        page.foot.into_iter().for_each(|line| out.text(line));
        let plan = self.plan_lines();
        if !plan.is_empty() {
            out.section(self.text(key::REPORT_PLAN));
            let rows = plan.iter().map(|line| {
                let done = self.done_when(line);
                let step = if done.is_empty() { line.step.clone() } else { format!("{}. {done}", line.step) };
                vec![step, line.who.clone(), self.by_words(line), self.state_words(line), line.note.clone()]
            });
            out.table(words, &PLAN, rows.collect());
        }
    }
}
