//! Whose voice is in, and who has not answered.

use super::{Block, Document, Report};
use engine::group::Answer;
use crate::i18n::key;
use crate::phrases::role_names;
use crate::sorted::which;

impl Report<'_> {
    /// Every role with who holds it and how much of it is said.
    pub fn voices(&self) -> Block {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let q = snapshot.q;
        // How much is said tells nothing of what is said, so it is snapshot in a blind round too.
        let (whole, _) = snapshot.state.present();
        let mut rows = Vec::new();
        for role in which(q.roles.len(), &|role| whole.expected.value.or(whole.held()).has(role)) {
            let holders = which(whole.people.len(), &|p| whole.people[p].roles.value.has(role));
            let items = which(q.items.len(), &|item| q.items[item].roles.has(role));
            let mut said = 0;
            for person in &holders {
                said += which(items.len(), &|n| !whole.people[*person].answer(items[n]).is_missing()).len();
            }
            let (who, count) = if holders.is_empty() {
                (self.text(key::ASK_VACANT).to_owned(), words.count(key::ASK_STATEMENTS, items.len(), &[]))
            } else {
                let of = holders.len() * items.len();
                (self.names.list(snapshot, &holders), words.fill(key::BOARD_SOME, &[("n", &said), ("of", &of)]))
            };
            rows.push(vec![q.roles[role].label.to_string(), who, count]);
        }
        Block::table(words, &[key::REPORT_ROLE, key::WHY_WHO, key::REPORT_ANSWERED], 3, rows)
    }

    pub(super) fn people(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let (q, figures) = (snapshot.q, &snapshot.figures);
        out.section(self.text(key::RESULTS_VOICES));
        out.add(self.voices());
        let (whole, _) = snapshot.state.present();
        out.part(self.text(key::REPORT_SILENT));
        let mut silent = Vec::new();
        for (n, person) in whole.people.iter().enumerate() {
            let asked = which(q.items.len(), &|item| figures.items[item].tally.asked.contains(&n));
            let open = which(asked.len(), &|i| person.answer(asked[i]) == Answer::Nothing).len();
            if open > 0 {
                let name = match self.names.hidden(n) {
                    // Who gave no name is counted, not snapshot apart.
                    Some(_) => self.names.list(snapshot, &[n]),
                    None => self.names.name(n).to_owned(),
                };
                silent.push(words.count(key::REPORT_SILENT_PERSON, open, &[("who", &name), ("of", &asked.len())]));
            }
        }
        if !figures.vacant.is_empty() {
            let roles = role_names(snapshot, figures.vacant);
            silent.push(words.count(key::REPORT_SILENT_ROLES, figures.vacant.len(), &[("roles", &roles)]));
        }
        if silent.is_empty() {
            out.text(self.text(key::REPORT_SILENT_NONE));
        }
        out.list(silent);
    }
}
