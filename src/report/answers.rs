//! What each of us said, job by job, and the reasons given.

use super::{Document, Report};
use engine::group::Answer;
use crate::i18n::key;
use engine::questionnaire::{JobId, LEVELS};
use crate::sorted::{each_text, which};

/// Every answer there is, in the order they are snapshot: from proven down to not started, then the others.
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
            let here = which(people.len(), &|p| people[p].answer(item) == answer);
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
        let items = which(q.items.len(), &|item| q.items[item].job == job);
        let mut rows = Vec::new();
        for item in items {
            let found = &figures.items[item];
            let counts = if found.in_scope { self.level(found.level) } else { self.text(key::BOARD_OUT_OF_SCOPE) };
            let enough = self.level(q.items[item].target);
            let said = self.said(item);
            rows.push(vec![q.items[item].text.to_string(), counts.to_owned(), enough.to_owned(), said]);
        }
        let heads = [key::WHY_STATEMENT, key::WHY_COUNTS_AS, key::WHY_ENOUGH, key::REPORT_SAID];
        out.table(words, &heads, 4, rows);
    }

    /// The reasons given.
    pub(super) fn reasons(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let q = snapshot.q;
        let mut reasons = Vec::new();
        for (item, content) in q.items.iter().enumerate() {
            let given = which(snapshot.group.people.len(), &|p| !snapshot.group.people[p].note(item).is_empty());
            let notes = each_text(given.len(), &|n| {
                let (who, note) = (self.names.list(snapshot, &given[n..=n]), snapshot.group.people[given[n]].note(item));
                words.fill(key::REPORT_NOTE, &[("who", &who), ("note", &note)])
            });
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
