//! What the element's loader says before the program is there, in every language.
//!
//! `cargo run --example first_screen -- FOLDER` renders the start page from the program's own components and writes it as
//! data that the loader makes nodes of: the English one with the styles it takes as `FOLDER/screen.js`, those of the other
//! languages with all their texts as files of their own, in `FOLDER/languages`. trunk and `cargo xtask build` run it. A file
//! that holds the same already is left as it is.

#[path = "../tests/render/html.rs"]
#[allow(dead_code, reason = "the tests of pages ask it more")]
mod html;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs, process};

use buying_readiness::config::{Config, Contact};
use buying_readiness::i18n::{KEYS, Key, Messages, Shipped, key};
use buying_readiness::questionnaire::core;
use buying_readiness::{FIRST_RULES, StaticPage, StaticPageProps};
use engine::questionnaire::RoleSet;
use engine::state::State;
use serde_json::{Value, json};
use yew::{AttrValue, LocalServerRenderer};

use self::html::{Element, Node};

/// Stand for what the page around sets, and `first-screen.js` knows what.
const CONTACT: &str = "{contact}";
const SUPPLIER: &str = "{supplier}";

/// What the loader itself says.
const WORDS: [(&str, Key); 14] = [
    ("wait", key::ELEMENT_WAIT),
    ("slow", key::ELEMENT_SLOW),
    ("failed", key::ELEMENT_FAILED),
    ("offline", key::ELEMENT_OFFLINE),
    ("old-browser", key::ELEMENT_OLD_BROWSER),
    ("no-wasm", key::ELEMENT_NO_WASM),
    ("panic", key::ELEMENT_PANIC),
    ("go-on", key::ELEMENT_GO_ON),
    ("again", key::ELEMENT_AGAIN),
    ("download", key::ELEMENT_DOWNLOAD),
    ("copy-instead", key::ELEMENT_COPY_INSTEAD),
    ("close", key::ELEMENT_CLOSE),
    ("launcher", key::ELEMENT_LAUNCHER),
    ("dialog", key::APP_NAME),
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let Some(folder) = env::args().nth(1) else { fail("Say into which folder.") };
    let folder = Path::new(&folder);
    let languages = folder.join("languages");
    let mut names = BTreeSet::new();
    let mut known = serde_json::Map::new();
    for language in Shipped::all() {
        let words = language.words();
        let [_, results, workspace, _] = language.texts;
        let mut first = screen(words).await;
        first["texts"] = json!(language.texts[0]);
        first["questionnaire"] = json!(language.questionnaire);
        let rest = json!({ "keys": KEYS, "results": results, "workspace": workspace });
        let mut entry = json!({ "name": words.text(key::LANGUAGE_NAME) });
        for (which, name, data) in
            [("first", language.tag.to_owned(), first), ("rest", format!("{}-rest", language.tag), rest)]
        {
            let text = data.to_string();
            entry[which] = json!(format!("{:08x}", digest(&text)));
            write(&languages.join(format!("{name}.json")), &text);
            names.insert(format!("{name}.json"));
        }
        known.insert(language.tag.to_owned(), entry);
    }
    // What is left of a language that is there no more.
    for file in fs::read_dir(&languages).into_iter().flatten().flatten() {
        if !names.contains(&*file.file_name().to_string_lossy()) {
            let _ = fs::remove_file(file.path());
        }
    }
    let exports = [
        ("RULES", json!(FIRST_RULES)),
        ("LANGUAGES", Value::Object(known)),
        ("ENGLISH", screen(Messages::english()).await),
    ];
    let lines: Vec<String> = exports.iter().map(|(name, value)| format!("export const {name} = {value};\n")).collect();
    write(&folder.join("screen.js"), &format!("// Made by examples/first_screen.rs.\n{}", lines.concat()));
}

fn write(file: &Path, text: &str) {
    if fs::read_to_string(file).is_ok_and(|there| there == text) {
        return;
    }
    let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(file, text));
    if let Err(error) = written {
        fail(&format!("{} cannot be written: {error}.", file.display()));
    }
}

fn fail(why: &str) -> ! {
    eprintln!("{why}");
    process::exit(1);
}

/// FNV-1a: another file has another address.
fn digest(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The first screen of a language, and what the loader says in it.
async fn screen(words: Messages) -> Value {
    let q = words.spoken(core());
    let named =
        page(words, Contact { name: CONTACT.into(), link: "https:".into(), ..Contact::default() }, SUPPLIER).await;
    let unnamed = page(words, Contact { link: "https:".into(), ..Contact::default() }, "").await;
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
    let said: serde_json::Map<String, Value> =
        WORDS.iter().map(|(name, key)| ((*name).to_owned(), words.text(*key).into())).collect();
    json!({
        "keys": KEYS,
        "tag": words.language(),
        "direction": words.direction().word(),
        "words": said,
        "screen": data(&named),
        "ask": ask,
        "stays": words.text(key::START_STAYS),
        "missed": words.text(key::START_MISSED),
        "minutes": minutes,
        "begin": (0..=longest).map(begin).collect::<Vec<_>>(),
    })
}

/// The frame with the start page, with everything on it that a page around can bring about.
async fn page(words: Messages, contact: Contact, supplier: &'static str) -> Element {
    let languages = [Messages::english()].into_iter().chain(Shipped::all().iter().map(Shipped::words));
    let languages = languages.map(|words| [words.language(), words.name()].map(AttrValue::from)).collect();
    let config = Config {
        contact,
        supplier: supplier.into(),
        privacy_href: "#".into(),
        unsaved: true,
        languages,
        ..Config::default()
    };
    let props = yew::props!(StaticPageProps { state: State::new(core()), words, config });
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
