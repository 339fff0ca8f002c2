//! What the owner of the page brings along: a questionnaire and material of their own, read once.

use std::cell::RefCell;
use std::rc::Rc;

use crate::phrases::Told;
use crate::questionnaire::{self, Questionnaire, Resources, core, resources};
use crate::report::difference_words;
use crate::share::Problem;
use crate::state::State;

/// What was read, by its text: pages mount elements again and again.
struct Read<T: 'static>(Vec<(String, &'static T)>);

impl<T> Read<T> {
    fn read(&mut self, text: &str, read: &dyn Fn() -> Result<T, Vec<Problem>>) -> Result<&'static T, Vec<String>> {
        if let Some((_, known)) = self.0.iter().find(|(known, _)| known == text) {
            return Ok(known);
        }
        let found: &'static T = Box::leak(Box::new(read().map_err(|all| sentences(&all))?));
        self.0.push((text.to_owned(), found));
        Ok(found)
    }
}

fn sentences(problems: &[Problem]) -> Vec<String> {
    let mut list = Vec::new();
    for problem in problems {
        list.push(problem.to_string());
    }
    list
}

thread_local! {
    static QUESTIONNAIRES: RefCell<Read<Questionnaire>> = const { RefCell::new(Read(Vec::new())) };
    static RESOURCES: RefCell<Read<Resources>> = const { RefCell::new(Read(Vec::new())) };
}

/// A questionnaire, or everything that is wrong with it.
pub fn questionnaire(text: &str) -> Result<&'static Questionnaire, Vec<String>> {
    QUESTIONNAIRES.with_borrow_mut(|known| known.read(text, &|| questionnaire::read(text)))
}

/// Material for a questionnaire, or everything that is wrong with it.
pub fn material(text: &str, q: &'static Questionnaire) -> Result<&'static Resources, Vec<String>> {
    // The same text means other items in another questionnaire.
    let named = [&q.scoring, "\n", text].concat();
    RESOURCES.with_borrow_mut(|known| known.read(&named, &|| resources::read(text, q)))
}

/// What is wrong with a file, a line each; else what it is, and what differs from the core edition.
pub fn check(text: &str) -> String {
    if resources::is_one(text) {
        return match material(text, core()) {
            Ok(found) => format!("ok\n{} pieces of material of {}.", found.list.len(), found.supplier),
            Err(wrong) => wrong.join("\n"),
        };
    }
    match questionnaire(text) {
        Ok(q) => {
            let state = Rc::new(State::new(q));
            let told = Told::of(q, Rc::clone(&state), &state.shown(q));
            let mut lines = vec!["ok".to_owned()];
            lines.push(format!(
                "{}, edition {}: {} statements, scoring {}.",
                q.id,
                q.edition,
                q.items.len(),
                q.scoring
            ));
            lines.extend(difference_words(&told));
            lines.join("\n")
        }
        Err(wrong) => wrong.join("\n"),
    }
}
