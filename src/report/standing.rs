//! The figures behind the first page: the jobs with their ranges, what has to stand beside them, and done, checked and
//! agreed.

use engine::assessment::{Ratio, Span, Width};
use engine::group::{Kind, Node};
use engine::questionnaire::JobId;

use super::document::{Block, Column, Document};
use super::{NO_FIGURE, Report};
use crate::i18n::{Key, key};
use crate::phrases::{flags, held_level, sole_voice};

impl Report<'_> {
    /// The jobs and readiness with both ends, and what has to stand beside the figure.
    pub(super) fn jobs(&self, out: &mut Document) {
        let (snapshot, figures) = (self.snapshot, &self.snapshot.figures);
        out.section(self.text(key::RESULTS_JOBS));
        let mut rows = Vec::new();
        let all = figures.weakest.len() == figures.jobs_in_scope();
        for n in 0..=JobId::ALL.len() {
            let (name, span) = match figures.jobs.get(n) {
                Some(span) => (snapshot.q.jobs[n].label.to_string(), *span),
                None => (self.text(key::CHART_READINESS).to_owned(), Some(figures.overall)),
            };
            let weakest = !all && JobId::ALL.get(n).is_some_and(|job| figures.weakest.contains(job));
            let name = if weakest { name + " (" + self.text(key::BOARD_WEAKEST) + ")" } else { name };
            let figure = |one: fn(Span) -> Ratio| self.figure_or(span.map(one));
            rows.push(vec![name, figure(|s| s.point), figure(|s| s.lo), figure(|s| s.hi)]);
        }
        let figure = |head: Key| (head, Column::Figure);
        let columns = [
            (key::BOARD_JOB, Column::Words),
            figure(key::CHART_NOW),
            figure(key::CHART_AT_LEAST),
            figure(key::CHART_AT_MOST),
        ];
        out.table(snapshot.words, &columns, rows);
        self.beside(out);
    }

    /// How well the range is known, what looking again would change, and what was left out.
    fn beside(&self, out: &mut Document) {
        let (figures, words) = (&self.snapshot.figures, self.snapshot.words);
        if figures.missing_answers() > 0 && figures.voices > 0 {
            out.text(self.text(width(figures.width)));
        }
        let then = figures.once_revisited(self.snapshot.q);
        if figures.revisits() > 0 && then != figures.overall.point && sole_voice(self.snapshot).is_none() {
            out.text(words.count(
                key::RESULTS_ONCE_REVISITED,
                figures.revisits(),
                &[("then", &then.percent()), ("level", &held_level(self.snapshot.q))],
            ));
        }
        let left_out = figures.out_of_scope();
        if !left_out.is_empty() {
            out.text(words.count(key::RESULTS_LEFT_OUT, left_out.len(), &[]));
            out.list(left_out.iter().map(|item| self.snapshot.q.items[*item].text.to_string()).collect());
        }
    }

    pub(super) fn matrix(&self, out: &mut Document) {
        out.section(self.text(key::RESULTS_BOARD));
        out.add(self.board());
    }

    /// Done, checked and agreed for each job, with what is ahead of what.
    pub fn board(&self) -> Block {
        let (snapshot, figures) = (self.snapshot, &self.snapshot.figures);
        let mut rows = Vec::new();
        for (job, row) in JobId::SEQUENTIAL.iter().zip(&figures.matrix) {
            let flags = flags(snapshot, *job);
            let flags = flags.iter().map(|(word, _)| self.text(*word)).collect::<Vec<_>>().join("; ");
            let cell = |(kind, figure): (Kind, Option<Ratio>)| {
                let items: Vec<usize> = Node { kind, job: *job }.items(snapshot.q).collect();
                self.figure_of(&items, figure)
            };
            let cells = [(Kind::Done, row.done), (Kind::Check, row.checked), (Kind::Agree, row.agreed)].map(cell);
            rows.push([vec![snapshot.q.job(*job).label.to_string(), flags], cells.to_vec()].concat());
        }
        let columns = [
            (key::BOARD_JOB, Column::Words),
            (key::REPORT_FLAGS, Column::Words),
            (key::BOARD_DONE, Column::Figure),
            (key::BOARD_CHECKED, Column::Figure),
            (key::BOARD_AGREED, Column::Figure),
        ];
        Block::table(snapshot.words, &columns, rows)
    }

    pub(super) fn lenses(&self, out: &mut Document) {
        out.section(self.text(key::RESULTS_LENSES));
        out.add(self.cuts());
    }

    /// The statements cut another way.
    pub fn cuts(&self) -> Block {
        let snapshot = self.snapshot;
        let mut rows = Vec::new();
        for (n, lens) in snapshot.q.lenses.iter().enumerate() {
            let items = snapshot.q.items_where(|item| snapshot.q.items[item].lens == n);
            rows.push(vec![lens.label.to_string(), self.figure_of(&items, snapshot.figures.mean_of(&items))]);
        }
        Block::table(snapshot.words, &[(key::CSV_LENS, Column::Words), (key::WHY_FIGURE, Column::Figure)], rows)
    }

    /// The figure of these items; none where nobody has given any of them a level.
    fn figure_of(&self, items: &[usize], figure: Option<Ratio>) -> String {
        if self.snapshot.figures.is_silent(items) { NO_FIGURE.to_owned() } else { self.figure_or(figure) }
    }

    /// A figure, or that it does not apply.
    fn figure_or(&self, ratio: Option<Ratio>) -> String {
        ratio.map_or_else(
            || self.text(key::BOARD_OUT_OF_SCOPE).to_owned(),
            |ratio| self.snapshot.words.number(ratio.percent()),
        )
    }
}

/// How sure the range is, in plain words.
pub const fn width(width: Width) -> Key {
    match width {
        Width::Firm => key::RESULTS_WIDTH_FIRM,
        Width::Fair => key::RESULTS_WIDTH_FAIR,
        Width::Thin => key::RESULTS_WIDTH_THIN,
        Width::OneVoice => key::RESULTS_WIDTH_ONE,
    }
}
