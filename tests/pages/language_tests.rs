//! Whose language a text is announced in: the interface's words in theirs, the questionnaire's in its own, whatever the
//! page around speaks.

use engine::state::{State, View};
use serde_json::{Value, json};

use crate::harness::{Mount, Page, Scheme};
use crate::hosts::{self, SCRIPT, SIZE, element};
use crate::objects::{Tab, Widget};
use crate::{read_texts, samples, saved};

/// Stands before each text of the questionnaire.
const MARK: &str = "§ ";

/// The core edition as another language has it: every text is marked. Also gives these texts.
fn marked() -> (String, Vec<Value>) {
    let mut q: Value = serde_json::from_str(include_str!("../../questionnaires/core.en.json")).expect("it is JSON");
    let mut texts = Vec::new();
    read_texts::change_each(&mut q, &mut |text| {
        text.insert_str(0, MARK);
        texts.push(json!(text));
    });
    q["language"] = json!("de");
    (q.to_string(), texts)
}

/// The texts whose language is wrong: one of the questionnaire that is not German, and one of the interface that is not
/// English. A sentence of the interface with a text of the questionnaire in it is either.
const WRONG: &str = "
    const root = document.querySelector('buying-readiness').shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const wrong = [];
    let seen = 0;
    while (walker.nextNode()) {
      const [text, holder] = [walker.currentNode.data.trim(), walker.currentNode.parentElement];
      if (!/\\p{L}{2}/u.test(text)) continue;
      // Languages call themselves as they do.
      if (holder.closest('.language')) continue;
      const is = arguments[0].includes(text) ? 'de' : text.includes('§') ? undefined : 'en';
      const lang = (holder.closest('[lang]') ?? document.documentElement).getAttribute('lang');
      seen += is === 'de';
      if (!is || lang === is) continue;
      const around = [holder, holder.parentElement, holder.parentElement?.parentElement];
      wrong.push(`${lang}: ${text} in ${around.map((one) => `${one?.localName}.${one?.classList[0]}`).join(' in ')}`);
    }
    return [seen, wrong]";

#[test]
fn the_interface_and_a_questionnaire_each_carry_their_own_language() {
    let (q, texts) = marked();
    let server = hosts::serve(
        hosts::page("", SCRIPT, &element("questionnaire=/de.json")),
        [Mount::text("/de.json", q), Mount::text("/empty.html", "<!doctype html><title>Empty</title>".to_owned())],
    );
    let page = Page::new();
    let mut wrong = Vec::new();
    let mut look = |what: &str, least: u64| {
        let found = page.settled(what, std::time::Duration::from_millis(400), || page.run(WRONG, &[json!(texts)]));
        wrong.extend(found[1].as_array().into_iter().flatten().map(|one| format!("{what}: {one}")));
        assert!(found[0].as_u64() >= Some(least), "{what}: {} texts of the questionnaire", found[0]);
    };
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_shown().start();
    look("the start page", 12);
    let state = State { view: View::Results, ..samples::state("meeting") };
    saved::replace_at(&page, &server, "/empty.html", &state);
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let widget = Widget::new(&page).wait_until_begun();
    widget.results().wait_for_all();
    widget.unfold_everything();
    look("the results", 100);
    for (tab, least) in [(Tab::Board, 8), (Tab::Plan, 1), (Tab::Group, 0)] {
        widget.open(tab);
        look(&format!("{tab:?}"), least);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_loader_says_carries_its_language() {
    const GERMAN: &str = "<script>document.documentElement.lang = 'de'</script>";
    const LANGUAGES: &str = "
        const root = document.querySelector('buying-readiness').shadowRoot;
        return [...root.querySelectorAll(arguments[0])].map((one) => (one.closest('[lang]') ?? document.documentElement).lang)";
    for (attributes, parts) in [
        ("display=dialog open", "dialog, .close"),
        ("display=launcher", ".launcher span"),
        ("questionnaire=/none.json", ".panel p, .panel button"),
        ("display=dialog open questionnaire=/none.json", ".panel p, .panel button"),
    ] {
        let server = hosts::serve(hosts::page("", &[GERMAN, SCRIPT].concat(), &element(attributes)), []);
        let page = Page::new();
        page.open(&server.url("/host.html"), SIZE, Scheme::Light);
        page.wait_until(attributes, || {
            let found = page.run(LANGUAGES, &[json!(parts)]);
            found
                .as_array()
                .is_some_and(|all| all.len() == parts.split(',').count() && all.iter().all(|one| one == "de"))
        });
    }
}
