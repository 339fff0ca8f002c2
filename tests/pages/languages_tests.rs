//! The languages beside English: which one is spoken, that changing it costs nothing, and what does not come.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use serde_json::{Value, json};

use crate::everywhere::road_tests::{PHONE, the_whole_road};
use crate::harness::release::BINDINGS;
use crate::harness::{Gate, Locator, Mount, Page, Scheme, Server, dist};
use crate::hosts::{self, SCRIPT, SIZE, element};
use crate::objects::Widget;
use crate::words::{in_language, messages, spoken, statement, text};
use crate::{saved, walk};

/// A page whose element has these attributes, in a language.
fn server(tag: &str, attributes: &str) -> Server {
    let set = format!("<script>document.documentElement.lang = '{tag}'</script>");
    hosts::serve(hosts::page("", &[&set, SCRIPT].concat(), &element(attributes)), [])
}

const FRAME: &str = "document.querySelector('buying-readiness').shadowRoot.querySelector('.br')";

/// What the element speaks, and which way it is written.
fn language(page: &Page) -> Value {
    page.run(&format!("const frame = {FRAME}; return frame && [frame.lang, frame.dir]"), &[])
}

#[track_caller]
fn speaks(page: &Page, tag: &str) {
    page.wait_until(tag, || language(page)[0] == tag);
}

#[test]
fn a_page_is_spoken_to_in_its_language_or_the_nearest_there_is() {
    let page = Page::new();
    for (attributes, around, tag, dir) in [
        ("", "de", "de", "ltr"),
        ("", "de-CH", "de", "ltr"),
        ("", "ar-EG", "ar", "rtl"),
        ("", "ja-JP", "ja", "ltr"),
        ("", "sv", "en", ""),
        ("", "no language", "en", ""),
        ("lang=ja", "de", "ja", "ltr"),
        ("lang=en-US", "de", "en", ""),
    ] {
        page.open(&server(around, attributes).url("/host.html"), SIZE, Scheme::Light);
        Widget::new(&page).wait_until_shown();
        page.wait_until(&format!("{tag} for {attributes} on a page in {around}"), || {
            language(&page) == json!([tag, dir])
        });
    }
}

#[test]
fn another_language_costs_no_answer_no_focus_and_no_letter() {
    let (server, page) = (server("en", ""), Page::new());
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_shown();
    walk::begin(&page).enter(walk::first_cell());
    let item = walk::first_cell().items(core())[0];
    page.click(&Locator::control(text(key::NOTE_ADD)).within(Locator::group(statement(item))));
    let note = page.find(&Locator::css("textarea"));
    note.send_keys("half a th");
    for tag in ["de", "ar", "ja", "en"] {
        page.run("document.querySelector('buying-readiness').lang = arguments[0]", &[json!(tag)]);
        speaks(&page, tag);
        let said = if tag == "en" { statement(item) } else { said_in(tag, item) };
        page.wait_for_text(said);
        let is = page.run(
            &format!(
                "const field = {FRAME}.querySelector('textarea');
                 return [field.value, field === field.getRootNode().activeElement]"
            ),
            &[],
        );
        assert_eq!((&is[0], &is[1]), (&json!("half a th"), &json!(true)), "{tag}");
    }
    page.press_keys("ought".chars());
    assert_eq!(saved::state(&page).my().map(|me| me.note(item).to_owned()), Some("half a thought".to_owned()));
}

fn said_in(tag: &str, item: usize) -> &'static str {
    let mut said = "";
    in_language(tag, || said = statement(item));
    said
}

#[test]
fn somebody_may_choose_another_language_and_it_is_kept() {
    let (server, page) = (server("en", ""), Page::new());
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_shown();
    let choose = |tag: &str| {
        let script = format!(
            "const choice = {FRAME}.querySelector('.language'); choice.focus(); choice.value = arguments[0];
             choice.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        );
        page.run(&script, &[json!(tag)]);
    };
    choose("de");
    speaks(&page, "de");
    let focused = format!("return {FRAME}.getRootNode().activeElement?.className");
    assert_eq!(page.run(&focused, &[]), "language", "the focus stays");
    page.reload();
    Widget::new(&page).wait_until_shown();
    speaks(&page, "de");
    in_language("de", || page.wait_for(&Locator::heading(text(key::START_TITLE))));
    choose("en");
    speaks(&page, "en");
}

#[test]
fn what_is_said_before_the_program_is_there_is_said_in_the_next_language() {
    let (gate, page) = (Gate::shut(), Page::new());
    let program = Mount::file(&format!("/widget/{BINDINGS}"), dist().join(BINDINGS)).behind(&gate);
    let server = hosts::serve(hosts::page("", SCRIPT, &element("")), [program]);
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    page.wait_for(&Locator::heading(text(key::START_TITLE)));
    page.click(&Locator::css("#role-end_user"));
    page.find(&Locator::css("#role-end_user")).focus();
    page.run("document.querySelector('buying-readiness').lang = 'de'", &[]);
    in_language("de", || {
        let title = Locator::heading(text(key::START_TITLE));
        page.wait_for(&title);
        let is = format!(
            "const tick = {FRAME}.querySelector('#role-end_user'); return [tick.checked, tick === tick.getRootNode().activeElement]"
        );
        assert_eq!(page.run(&is, &[]), json!([true, true]));
        gate.open();
        page.wait_until("the program", || page.run("return !document.querySelector('buying-readiness').shadowRoot.querySelector('.br').parentElement.hidden", &[]) == true);
        page.wait_for(&title);
        page.wait_until("what was said", || page.run(&is, &[]) == json!([true, true]));
    });
}

#[test]
fn a_language_that_does_not_come_is_said_and_english_stands_in() {
    for (body, what) in [("{", "broken"), (r#"{"keys":"other"}"#, "of another build")] {
        let set = "<script>document.documentElement.lang = 'de'; window.codes = [];
            addEventListener('br-error', (event) => codes.push(event.detail.code))</script>";
        let host = hosts::page("", &[set, SCRIPT].concat(), &element(""));
        let broken = Mount::text("/widget/languages/de.json", body.to_owned());
        let (server, page) = (hosts::serve(host, [broken]), Page::new());
        page.open(&server.url("/host.html"), SIZE, Scheme::Light);
        Widget::new(&page).wait_until_shown();
        page.wait_for_text(&messages().fill(key::LANGUAGE_MISSING, &[("name", &"Deutsch")]));
        assert_eq!(page.run("return codes", &[]), json!(["language"]), "{what}");
        walk::begin(&page).enter(walk::first_cell());
        page.console();
    }
}

#[test]
fn two_on_a_page_may_speak_two_languages() {
    let both = [element("lang=de id=one storage-key=one"), element("lang=ja id=two storage-key=two")].concat();
    let (server, page) = (hosts::serve(hosts::page("", SCRIPT, &both), []), Page::new());
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let titles =
        "return ['one', 'two'].map((id) => document.getElementById(id).shadowRoot.querySelector('h2')?.textContent)";
    let mut wanted = Vec::new();
    for tag in ["de", "ja"] {
        in_language(tag, || wanted.push(text(key::START_TITLE)));
    }
    page.wait_until("both", || page.run(titles, &[]) == json!(wanted));
}

#[test]
fn three_who_answer_in_three_languages_read_one_result() {
    // What is said travels without the language it was read in: the same statements by their ids.
    let mut states = Vec::new();
    for tag in ["de", "ar", "ja"] {
        in_language(tag, || {
            let (server, page) = (Server::of_dist_in(tag), Page::new());
            page.open(&server.url("/"), SIZE, Scheme::Light);
            Widget::new(&page).wait_until_shown();
            walk::begin(&page).enter(walk::first_cell());
            page.click(&Locator::radio(&*spoken().level_names[3]).within(Locator::group(statement(0))));
            page.wait_until("the answer", || saved::state(&page).my().is_some_and(|me| me.answered() == 1));
            states.push(saved::state(&page));
        });
    }
    let mut group = states[0].group.clone();
    for state in &states[1..] {
        group.people.extend(state.group.people.clone());
    }
    assert_eq!(group.people.len(), 3);
    assert!(group.people.iter().all(|person| person.answers[0].value == engine::group::Answer::Level(3)));
    assert!(states.iter().all(|state| state.reworded(core()).next().is_none()));
}

#[test]
fn the_whole_road_in_german_arabic_and_japanese() {
    for tag in ["de", "ar", "ja"] {
        in_language(tag, || the_whole_road(&Server::of_dist_in(tag), PHONE));
    }
}
