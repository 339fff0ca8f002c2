//! What each of us said, job by job, and the reasons given.

use engine::group::Answer;
use engine::questionnaire::{JobId, LEVELS};

use super::Report;
use super::document::{Column, Document};
use crate::i18n::key;

/// Every answer there is, in the order they are shown: from proven down to not started, then the others.
const ANSWERS: [Answer; 7] = [
    Answer::Level(4),
    Answer::Level(3),
    Answer::Level(2),
    Answer::Level(1),
    Answer::Level(0),
    Answer::DontKnow,
    Answer::DoesNotApply,
];

impl Report<'_> {
    /// What an answer is called.
    pub fn answer_word(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Level(level) => self.level(level.min(LEVELS as u8 - 1)),
            Answer::DontKnow => self.snapshot.q.dont_know.as_ref(),
            Answer::DoesNotApply => self.snapshot.q.does_not_apply.as_ref(),
            Answer::Nothing => self.text(key::RESULTS_NOT_YET),
        }
    }

    /// Who said what on an item: "Settled: Ana and Ben; Drafted: Cho".
    fn said(&self, item: usize) -> String {
        let (snapshot, people) = (self.snapshot, &self.snapshot.group.people);
        let mut said = Vec::new();
        for answer in ANSWERS {
            let here: Vec<usize> = (0..people.len()).filter(|p| people[*p].answer(item) == answer).collect();
            if !here.is_empty() {
                said.push([self.answer_word(answer), ": ", &self.names.list(snapshot, &here)].concat());
            }
        }
        said.join("; ")
    }

    /// What each of us said in one job.
    pub(super) fn answers_in(&self, job: JobId, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let (q, figures) = (snapshot.q, &snapshot.figures);
        out.part(&q.job(job).label);
        let mut rows = Vec::new();
        for item in q.items_of(job) {
            let counts = self.counts_as(&figures.items[item]);
            let enough = self.level(q.items[item].target);
            let said = self.said(item);
            rows.push(vec![q.items[item].text.to_string(), counts.to_owned(), enough.to_owned(), said]);
        }
        let columns = [
            (key::WHY_STATEMENT, Column::Words),
            (key::WHY_COUNTS_AS, Column::Words),
            (key::WHY_ENOUGH, Column::Words),
            (key::REPORT_SAID, Column::Name),
        ];
        out.table(words, &columns, rows);
    }

    /// The reasons given.
    pub(super) fn reasons(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let q = snapshot.q;
        let mut reasons = Vec::new();
        for (item, content) in q.items.iter().enumerate() {
            let notes = snapshot.group.people.iter().enumerate().map(|(p, person)| (p, person.note(item)));
            let notes = notes.filter(|(_, note)| !note.is_empty());
            let notes = notes.map(|(p, note)| {
                let who = self.names.list(snapshot, &[p]);
                words.fill(key::REPORT_NOTE, &[("who", &who), ("note", &note)])
            });
            let notes: Vec<String> = notes.collect();
            if !notes.is_empty() {
                reasons.push([content.text.as_ref(), " ", &notes.join(" ")].concat());
            }
        }
        if !reasons.is_empty() {
            out.part(self.text(key::REPORT_REASONS));
            out.list(reasons);
        }
    }
}
