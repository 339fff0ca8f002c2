//! Where the group stands, in three chapters: the verdict and the figure with its range; the jobs; done,
//! checked and agreed.

use engine::assessment::{Ratio, Span, Width};
use engine::questionnaire::JobId;

use super::Report;
use super::document::{Block, Chart, Document};
use crate::i18n::{Key, Part, key};
use crate::phrases::day_words;
use crate::phrases::{band, flags, span_words, verdict};

impl Report<'_> {
    /// The verdict, the figure and the jobs, as a document short enough for a mail.
    pub fn summary(&self) -> Document {
        let mut out = Document::new(self.title(key::REPORT_TITLE_OF, key::REPORT_TITLE));
        let (sentence, more, furthest) = verdict(self.snapshot);
        out.section(&sentence);
        out.text(more + &furthest.map_or_else(String::new, |item| " ".to_owned() + &self.quoted(item)));
        self.figure(&mut out);
        let jobs = self.snapshot.q.jobs.iter().zip(&self.snapshot.figures.jobs).map(|(job, span)| {
            let figure = span.map_or("–".to_owned(), |span| span.point.percent().to_string());
            [job.label.as_ref(), ": ", &figure].concat()
        });
        out.list(jobs.collect());
        out
    }

    pub(super) fn standing(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let figures = &snapshot.figures;
        let day = day_words(snapshot, self.today);
        let made: [Part; 3] = [("day", &day), ("people", &snapshot.group.people.len()), ("voices", &figures.voices)];
        let made_of = if day.is_empty() { key::REPORT_MADE_SOME_DAY } else { key::REPORT_MADE };
        out.text(words.count(made_of, snapshot.group.people.len(), &made));
        let (sentence, more, furthest) = verdict(snapshot);
        out.section(&sentence);
        let furthest = furthest.map_or_else(String::new, |item| " ".to_owned() + &self.quoted(item));
        out.text(more + &furthest);
        self.figure(out);
    }

    /// Readiness, with its range and what has to stand beside it.
    fn figure(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let figures = &snapshot.figures;
        let missing = figures.missing_answers();
        let span = figures.overall;
        let mut lines = Vec::new();
        // The range leads unless the point alone would mislead.
        let (point, range) =
            (span_words(snapshot, key::RESULTS_SEEN, span), span_words(snapshot, key::RESULTS_COULD, span));
        lines.push(match (figures.is_provisional(), missing) {
            _ if figures.voices == 0 => self.text(key::RESULTS_NOT_KNOWN).to_owned(),
            (_, 0) => words.text(band(figures.verdict)).to_owned() + ", " + &span.point.percent().to_string() + ".",
            (true, _) => point + words.text(key::LIST_COMMA) + &range + ".",
            (false, _) => {
                let range = span_words(snapshot, key::BOARD_BETWEEN, span);
                let point = span_words(snapshot, key::RESULTS_POINT, span);
                words.text(band(figures.verdict)).to_owned() + ", " + &range + "; " + &point + "."
            }
        });
        if missing > 0 {
            lines
                .push(words.count(key::RESULTS_ANSWERS_MISSING, missing, &[]) + ". " + self.text(width(figures.width)));
        }
        if self.waiting > 0 {
            lines.push(words.count(key::RESULTS_BLIND, self.waiting, &[]));
        }
        if figures.revisits() > 0 {
            let then = figures.once_revisited(snapshot.q).percent();
            lines.push(words.count(key::RESULTS_ONCE_REVISITED, figures.revisits(), &[("then", &then)]));
        }
        let left_out = figures.out_of_scope();
        if !left_out.is_empty() {
            let quoted: Vec<String> = left_out.iter().map(|item| self.quoted(*item)).collect();
            lines.push(words.count(key::RESULTS_LEFT_OUT, quoted.len(), &[("list", &words.list(&quoted))]));
        }
        out.blocks.push(Block::Picture(Chart::Readiness));
        for line in lines {
            out.text(line);
        }
    }

    pub(super) fn jobs(&self, out: &mut Document) {
        let (snapshot, figures) = (self.snapshot, &self.snapshot.figures);
        out.section(self.text(key::RESULTS_JOBS));
        out.blocks.push(Block::Picture(Chart::Jobs));
        let mut rows = Vec::new();
        for n in 0..=JobId::ALL.len() {
            let (name, span) = match figures.jobs.get(n) {
                Some(span) => (snapshot.q.jobs[n].label.to_string(), *span),
                None => (self.text(key::CHART_READINESS).to_owned(), Some(figures.overall)),
            };
            let weakest = JobId::ALL.get(n).is_some_and(|job| figures.weakest.contains(job));
            let name = if weakest { name + " (" + self.text(key::BOARD_WEAKEST) + ")" } else { name };
            let figure = |one: fn(Span) -> Ratio| self.figure_or(span.map(one));
            rows.push(vec![name, figure(|s| s.point), figure(|s| s.lo), figure(|s| s.hi)]);
        }
        let heads: [Key; 4] = [key::BOARD_JOB, key::CHART_NOW, key::CHART_AT_LEAST, key::CHART_AT_MOST];
        out.table(snapshot.words, &heads, 1, rows);
    }

    pub(super) fn matrix(&self, out: &mut Document) {
        out.section(self.text(key::RESULTS_BOARD));
        out.blocks.push(Block::Picture(Chart::Board));
        out.add(self.board());
        self.lenses(out);
    }

    /// Done, checked and agreed for each job, with what is ahead of what.
    pub fn board(&self) -> Block {
        let (snapshot, figures) = (self.snapshot, &self.snapshot.figures);
        let mut rows = Vec::new();
        for (job, row) in JobId::SEQUENTIAL.iter().zip(&figures.matrix) {
            let flags = flags(snapshot, *job);
            let flags = flags.iter().map(|(word, _)| self.text(*word)).collect::<Vec<_>>().join("; ");
            let cells = [row.done, row.checked, row.agreed].map(|cell| self.figure_or(cell));
            rows.push([vec![snapshot.q.job(*job).label.to_string(), flags], cells.to_vec()].concat());
        }
        let heads = [key::BOARD_JOB, key::REPORT_FLAGS, key::BOARD_DONE, key::BOARD_CHECKED, key::BOARD_AGREED];
        Block::table(snapshot.words, &heads, 2, rows)
    }

    fn lenses(&self, out: &mut Document) {
        out.section(self.text(key::RESULTS_LENSES));
        out.add(self.cuts());
    }

    /// The statements cut another way.
    pub fn cuts(&self) -> Block {
        let snapshot = self.snapshot;
        let mut rows = Vec::new();
        for (n, lens) in snapshot.q.lenses.iter().enumerate() {
            rows.push(vec![lens.label.to_string(), self.figure_or(snapshot.figures.lens(snapshot.q, n))]);
        }
        Block::table(snapshot.words, &[key::CSV_LENS, key::WHY_FIGURE], 1, rows)
    }

    /// A figure, or that it does not apply.
    fn figure_or(&self, ratio: Option<Ratio>) -> String {
        ratio.map_or_else(|| self.text(key::BOARD_OUT_OF_SCOPE).to_owned(), |ratio| ratio.percent().to_string())
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
