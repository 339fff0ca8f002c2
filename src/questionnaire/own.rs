//! A questionnaire and material of the owner's own, read once and kept for as long as the page lives: pages mount
//! elements again and again.

use std::cell::RefCell;

use engine::questionnaire::Questionnaire;
use formats::Problem;
use formats::resources::{self, Resources};

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

fn sentences(complaints: &[Problem]) -> Vec<String> {
    complaints.iter().map(ToString::to_string).collect()
}

thread_local! {
    static QUESTIONNAIRES: RefCell<Read<Questionnaire>> = const { RefCell::new(Read(Vec::new())) };
    static RESOURCES: RefCell<Read<Resources>> = const { RefCell::new(Read(Vec::new())) };
}

/// A questionnaire, or everything that is wrong with it.
///
/// # Errors
/// Every complaint, a sentence each with its line and column.
pub fn own(text: &str) -> Result<&'static Questionnaire, Vec<String>> {
    QUESTIONNAIRES.with_borrow_mut(|known| known.read(text, &|| formats::questionnaire::read(text)))
}

/// The questionnaires of the owner's own that were read on this page.
pub fn all_own() -> Vec<&'static Questionnaire> {
    QUESTIONNAIRES.with_borrow(|known| known.0.iter().map(|(_, q)| *q).collect())
}

/// Material for a questionnaire, or everything that is wrong with it.
///
/// # Errors
/// Every complaint, a sentence each with its line and column.
pub fn own_resources(text: &str, q: &'static Questionnaire) -> Result<&'static Resources, Vec<String>> {
    // The same text means other items in another questionnaire.
    let named = [&q.scoring, "\n", text].concat();
    RESOURCES.with_borrow_mut(|known| known.read(&named, &|| resources::read(text, q)))
}
