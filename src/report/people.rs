//! Whose voice is in, and who has not answered.

use engine::group::Answer;

use super::Report;
use super::document::{Block, Column, Document};
use crate::i18n::key;
use crate::phrases::role_names;

impl Report<'_> {
    /// Every role with who holds it and how much of it is said.
    pub fn voices(&self) -> Block {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let q = snapshot.q;
        let whole = &snapshot.group;
        let mut rows = Vec::new();
        let named = whole.expected.value.or(whole.held());
        for role in (0..q.roles.len()).filter(|role| named.has(*role)) {
            let holds = |p: &usize| whole.people[*p].roles.value.has(role);
            let holders: Vec<usize> = (0..whole.people.len()).filter(holds).collect();
            let items: Vec<usize> = (0..q.items.len()).filter(|item| q.items[*item].roles.has(role)).collect();
            let is_said = |p: usize, item: usize| whole.people[p].answer(item) != Answer::Nothing;
            let said: usize = holders.iter().map(|p| items.iter().filter(|item| is_said(*p, **item)).count()).sum();
            let (who, count) = if holders.is_empty() {
                (self.text(key::ASK_VACANT).to_owned(), words.count(key::ASK_STATEMENTS, items.len(), &[]))
            } else {
                let of = holders.len() * items.len();
                (self.names.list(snapshot, &holders), words.fill(key::BOARD_SOME, &[("n", &said), ("of", &of)]))
            };
            rows.push(vec![q.roles[role].label.to_string(), who, count]);
        }
        let columns =
            [(key::REPORT_ROLE, Column::Words), (key::WHY_WHO, Column::Name), (key::REPORT_ANSWERED, Column::Whole)];
        Block::table(words, &columns, rows)
    }

    pub(super) fn people(&self, out: &mut Document) {
        let (snapshot, words) = (self.snapshot, self.snapshot.words);
        let (q, figures) = (snapshot.q, &snapshot.figures);
        out.section(self.text(key::RESULTS_VOICES));
        out.add(self.voices());
        let whole = &snapshot.group;
        out.part(self.text(key::REPORT_SILENT));
        let mut silent = Vec::new();
        for (n, person) in whole.people.iter().enumerate() {
            // What is asked only since nobody holds a role is that role's to answer, which is named below.
            let own = |item: &usize| q.items[*item].roles.meets(person.roles.value);
            let is_asked = |item: &usize| own(item) && figures.items[*item].tally.asked.contains(&n);
            let asked: Vec<usize> = (0..q.items.len()).filter(is_asked).collect();
            let open = asked.iter().filter(|item| person.answer(**item) == Answer::Nothing).count();
            if open > 0 {
                let name = match self.names.hidden(n) {
                    // Who gave no name is counted, not shown apart.
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
