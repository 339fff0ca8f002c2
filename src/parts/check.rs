//! Checking a file of the owner's: for the page that does so, and its command.

use std::rc::Rc;

use engine::state::State;
use formats::{questionnaire, resources};

use crate::questionnaire::{core, own, own_resources};
use crate::report::difference_words;
use crate::snapshot::Snapshot;

/// What is wrong with a file, a line each; else `ok`, what it is, what differs from the core edition, and what may have
/// been forgotten.
pub fn check(text: &str) -> String {
    if resources::is_one(text) {
        return match own_resources(text, core()) {
            Ok(found) => format!("ok\n{} pieces of material of {}.", found.list.len(), found.supplier),
            Err(wrong) => wrong.join("\n"),
        };
    }
    match own(text) {
        Ok(q) => {
            let state = Rc::new(State::new(q));
            let snapshot = Snapshot::of(q, Rc::clone(&state), &state.shown(q));
            let (id, edition, statements, scoring) = (&q.id, &q.edition, q.items.len(), &q.scoring);
            let about = format!("{id}, edition {edition}: {statements} statements, scoring {scoring}.");
            let found = difference_words(&snapshot).into_iter().chain(questionnaire::gaps(q));
            let lines = ["ok".to_owned(), about].into_iter().chain(found);
            lines.collect::<Vec<_>>().join("\n")
        }
        Err(wrong) => wrong.join("\n"),
    }
}
