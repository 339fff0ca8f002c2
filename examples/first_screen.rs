//! The first screen as a script: what the element's loader shows before the program is there.
//!
//! `cargo run --example first_screen -- FILE.js` renders the start page from the program's own components and writes it
//! as data that the loader makes nodes of, with the styles it takes. trunk and `cargo xtask build` run it. A file that
//! holds the same already is left as it is.

#[path = "../tests/render/html.rs"]
#[allow(dead_code, reason = "the tests of pages ask it more")]
mod html;

use std::{env, fs, process};

use buying_readiness::config::{Config, Contact};
use buying_readiness::i18n::{Messages, key};
use buying_readiness::questionnaire::core;
use buying_readiness::{FIRST_RULES, StaticPage, StaticPageProps};
use engine::questionnaire::RoleSet;
use engine::state::State;
use serde_json::{Value, json};
use yew::LocalServerRenderer;

use self::html::{Element, Node};

/// Stand for what the page around sets, and `first-screen.js` knows what.
const CONTACT: &str = "{contact}";
const SUPPLIER: &str = "{supplier}";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let Some(file) = env::args().nth(1) else { fail("Say which file is to be written.") };
    let script = script().await;
    if fs::read_to_string(&file).is_ok_and(|there| there == script) {
        return;
    }
    if let Err(error) = fs::write(&file, script) {
        fail(&format!("{file} cannot be written: {error}."));
    }
}

fn fail(why: &str) -> ! {
    eprintln!("{why}");
    process::exit(1);
}

/// The script with everything it exports.
async fn script() -> String {
    let (q, words) = (core(), Messages::english());
    let named = page(Contact { name: CONTACT.into(), link: "https:".into(), ..Contact::default() }, SUPPLIER).await;
    let unnamed = page(Contact { link: "https:".into(), ..Contact::default() }, "").await;
    let ask = unnamed.all().into_iter().find(|element| element.has_class("person")).map(data);
    let begin = |minutes: usize| match minutes {
        0 => words.text(key::START_BEGIN).to_owned(),
        minutes => words.count(key::START_BEGIN_WITH, minutes, &[]),
    };
    // By which roles are ticked, the first of them the lowest bit.
    let minutes: Vec<usize> = (0..1 << q.roles.len())
        .map(|mask: usize| {
            let ticked = (0..q.roles.len()).filter(|role| mask >> role & 1 == 1);
            q.minutes(ticked.fold(RoleSet::NONE, |roles, role| roles.or(RoleSet::of(role))))
        })
        .collect();
    let longest = minutes.iter().copied().max().unwrap_or_default();
    let exports = [
        ("RULES", json!(FIRST_RULES)),
        ("SCREEN", data(&named)),
        ("ASK", json!(ask)),
        ("STAYS", json!(words.text(key::START_STAYS))),
        ("MISSED", json!(words.text(key::START_MISSED))),
        ("MINUTES", json!(minutes)),
        ("BEGIN", json!((0..=longest).map(begin).collect::<Vec<_>>())),
    ];
    let lines: Vec<String> = exports.iter().map(|(name, value)| format!("export const {name} = {value};\n")).collect();
    format!("// Made by examples/first_screen.rs.\n{}", lines.concat())
}

/// The frame with the start page, with everything on it that a page around can bring about.
async fn page(contact: Contact, supplier: &'static str) -> Element {
    let config =
        Config { contact, supplier: supplier.into(), privacy_href: "#".into(), unsaved: true, ..Config::default() };
    let props = yew::props!(StaticPageProps { state: State::new(core()), config: config });
    let html = LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render().await;
    html::parse(&html).into_only_child()
}

/// An element as a list: its tag, its attributes, and what is in it.
fn data(element: &Element) -> Value {
    let attributes: serde_json::Map<String, Value> =
        element.attributes().map(|(name, value)| (name.to_owned(), value.into())).collect();
    let children = element.children.iter().map(|node| match node {
        Node::Element(element) => data(element),
        Node::Text(text) => json!(text),
    });
    [json!(element.name), Value::Object(attributes)].into_iter().chain(children).collect()
}
