//! A supplier's questionnaire in several editions, each on a page of its own, and what a browser keeps for them.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::Answer;
use engine::questionnaire::Questionnaire;
use engine::state::State;
use formats::{questionnaire, record};
use serde_json::{Value, json};

use crate::harness::{Locator, Mount, Page, Scheme, Server};
use crate::hosts::{self, SCRIPT, SIZE};
use crate::objects::Widget;
use crate::saved;
use crate::walk;
use crate::words::text;

/// The questionnaire of a supplier, with something of it changed.
pub fn edition(number: &str, change: impl FnOnce(&mut Vec<Value>)) -> String {
    edition_in("en-GB", number, change)
}

pub fn edition_in(language: &str, number: &str, change: impl FnOnce(&mut Vec<Value>)) -> String {
    let mut file: Value = serde_json::from_str(include_str!("../../questionnaires/core.en.json")).expect("JSON");
    file["id"] = json!("northwind");
    file["edition"] = json!(number);
    file["language"] = json!(language);
    let items = file["items"].as_array_mut().expect("a list");
    // Another scoring than that of the core edition.
    items[4]["target"] = json!(2);
    change(items);
    file.to_string()
}

pub fn read(text: &str) -> Questionnaire {
    questionnaire::read(text).expect("it is whole")
}

/// Pages with the element, each with the edition of that name.
pub fn serve(editions: &[(&str, &str)]) -> Server {
    let mounts = editions.iter().flat_map(|(name, text)| {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>{SCRIPT}\
             <buying-readiness loading=\"eager\" questionnaire=\"/{name}.json\"></buying-readiness></html>"
        );
        [Mount::text(&format!("/{name}.html"), page), Mount::text(&format!("/{name}.json"), *text)]
    });
    Server::start(mounts.chain([hosts::widget()]))
}

pub fn open<'p>(page: &'p Page, server: &Server, name: &str) -> Widget<'p> {
    page.open(&server.url(&format!("/{name}.html")), SIZE, Scheme::Light);
    Widget::new(page).wait_until_shown()
}

/// The name under which the record of an edition is kept.
pub fn name(q: &Questionnaire) -> String {
    format!("{}~{}", saved::NAME, &q.scoring[..12])
}

/// What this browser keeps for an edition.
pub fn kept(page: &Page, q: &Questionnaire) -> Option<State> {
    let text = page.run("return localStorage.getItem(arguments[0])", &[json!(name(q))]);
    text.as_str().map(|text| record::read(text, q).expect("it can be read"))
}

/// My answers, by the ids of their statements.
pub fn said(state: &State, q: &Questionnaire) -> Vec<(String, Answer)> {
    let me = state.my().expect("somebody");
    let all = q.items.iter().enumerate().map(|(item, content)| (content.id.to_string(), me.answer(item)));
    all.filter(|(_, answer)| *answer != Answer::Nothing).collect()
}

/// The places that are answered: ten statements and more.
pub fn answer_some(page: &Page) {
    walk::begin(page).answer_in(&walk::cells(core())[..6], &walk::answers(core()));
}

/// The way to take answers over.
pub fn take_over() -> Locator {
    Locator::control(text(key::EDITION_TAKE))
}
