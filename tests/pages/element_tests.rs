//! The element's contract: what a page can set, call and hear, and what it never hears.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::questionnaire::Questionnaire;
use formats::questionnaire::read;
use serde_json::{Value, json};

use crate::harness::release::MAIN_MODULE;
use crate::harness::{Mount, Page, Scheme, Server};
use crate::hosts::{self, ELEMENT, LISTEN, SCRIPT, SIZE, element, told};
use crate::objects::{ContactPage, JoinPage, Widget, YouPage};
use crate::words::text;
use crate::{saved, walk};

/// The core questionnaire with other targets, so that it scores otherwise.
fn altered() -> (String, &'static Questionnaire) {
    let text = include_str!("../../questionnaires/core.en.json").replace("\"target\": 3", "\"target\": 2");
    let q = read(&text).expect("it is whole");
    assert_ne!(q.scoring, core().scoring);
    (text, Box::leak(Box::new(q)))
}

fn open(server: &Server) -> Page {
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_shown();
    page
}

/// Some of the altered questionnaire's page, and the element, as `name` says.
/// Served as long as the tests run: a page goes on fetching while it is used.
fn serve(attributes: &str, more: impl IntoIterator<Item = Mount>) -> &'static Server {
    Box::leak(Box::new(hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &element(attributes)), more)))
}

#[test]
fn the_page_hears_that_something_happens_and_nothing_of_what_is_said() {
    let page = open(serve("", []));
    page.wait_until("it to be ready", || told(&page) == ["br-ready"]);
    hosts::short_walk(&page);
    let asked = core().items.len();
    let expected = [
        "br-ready".to_owned(),
        "br-start".into(),
        format!("br-progress {{\"answered\":1,\"asked\":{asked}}}"),
        "br-result".into(),
    ];
    // Whoever begins is asked something: that is progress too.
    let heard: Vec<String> = told(&page).into_iter().filter(|one| !one.contains("\"answered\":0")).collect();
    assert_eq!(heard, expected);
    Widget::new(&page).open_board().answer_in(&walk::cells(core()), &walk::answers(core()));
    let jobs: Vec<String> = told(&page).into_iter().filter(|one| one.starts_with("br-job")).collect();
    assert_eq!(jobs.first().map(String::as_str), Some("br-job-complete {\"jobsAnswered\":1}"));
    // Every detail there is: whole numbers under the contract's names, and nothing else.
    for one in told(&page) {
        let Some((name, detail)) = one.split_once(' ') else { continue };
        let detail: serde_json::Map<String, Value> = serde_json::from_str(detail).expect("an object");
        let names: Vec<&str> = detail.keys().map(String::as_str).collect();
        let known: &[&str] = if name == "br-progress" { &["answered", "asked"] } else { &["jobsAnswered"] };
        assert_eq!(names, known, "{one}");
        assert!(detail.values().all(Value::is_u64), "{one}");
    }
}

#[test]
fn attributes_are_properties_and_forgiving() {
    let page = open(serve(
        "theme=' DARK ' display=sideways storage=LOCAL contact-name=' Ana ' share-key='#!' storage-key='team/2'",
        [],
    ));
    let widget = Widget::new(&page);
    for (what, value) in [
        ("theme", json!("dark")),
        ("display", json!("inline")),
        ("storage", json!("local")),
        ("loading", json!("eager")),
        ("contactName", json!("Ana")),
        ("shareKey", json!("br")),
        ("storageKey", json!("team2")),
        ("open", json!(false)),
    ] {
        assert_eq!(widget.property(what), value, "{what}");
    }
    let set = "
        element.theme = 'light'; element.contactMail = 'help@supplier.example'; element.privacyHref = null; element.open = true;
        return ['theme', 'contact-mail', 'privacy-href', 'open'].map((name) => element.getAttribute(name))";
    assert_eq!(widget.script(set, &[]), json!(["light", "help@supplier.example", null, ""]));
    // What is no address of the web leads nowhere, and harms nothing.
    widget.set("contactLink", "javascript:alert(1)");
    widget.set("privacyHref", "data:text/html,x");
    widget.set("shareBase", "http://[");
    widget.wait_for_contact();
    assert!(widget.links().is_empty());
    // Changes come through while it is used: there is somebody to ask now.
    widget.wait_for_contact();
    let ground = || widget.part("frame").style("backgroundColor");
    let light = ground();
    widget.set("theme", "dark");
    assert_ne!(ground(), light);
}

#[test]
fn changes_while_it_is_used_cost_no_answer() {
    let page = open(serve("", []));
    hosts::short_walk(&page);
    let widget = Widget::new(&page);
    widget.set("storageKey", "team-2");
    widget.start();
    widget.set("storageKey", "");
    widget.results();
    // Moved, taken out for a while, put back: the page that was open is there again.
    widget.script("document.body.append(element)", &[]);
    widget.results();
    let take_out_and_put_back = || {
        widget.take_out();
        widget.put_back();
        widget.results();
    };
    take_out_and_put_back();
    // Kept by nobody but the page: still there when it was taken out.
    let kept = || page.run("return [localStorage, sessionStorage].map((kept) => Object.entries(kept).sort())", &[]);
    let before = kept();
    assert!(saved::record(&page).is_some(), "{before}");
    widget.set("storage", "none");
    widget.start();
    hosts::short_walk(&page);
    take_out_and_put_back();
    assert_eq!(kept(), before);
}

#[test]
fn a_questionnaire_of_the_owners_own_is_named_as_such() {
    let (own, q) = altered();
    let server = serve("questionnaire=own.json", [Mount::text("/own.json", own)]);
    let page = open(server);
    // Before anybody begins, half way, where a figure stands, and with the whole of the results.
    Widget::new(&page).start();
    page.wait_for_text(text(key::DIFFERS_TITLE));
    hosts::short_walk(&page).wait_for_difference();
    Widget::new(&page).open_plan();
    page.wait_for_text(text(key::DIFFERS_TITLE));
    let results = walk::answer_everything(&page);
    results.wait_for_difference();
    results.open_report();
    page.wait_until("the report to name its scoring", || page.contains_text(&q.scoring[..12]));
    // Its answers are kept apart from those of the core edition.
    let names = page.run(
        "return Object.keys(localStorage).filter((name) => name.includes(arguments[0]))",
        &[json!(&q.scoring[..12])],
    );
    assert!(names.as_array().is_some_and(|names| !names.is_empty()), "{names}");
    let widget = Widget::new(&page);
    widget.set("questionnaire", "");
    widget.start();
}

#[test]
fn two_elements_with_different_questionnaires_keep_out_of_each_others_way() {
    let (own, q) = altered();
    let two = [element("id=one"), element("id=two questionnaire=/own.json share-key=team")].concat();
    let server = hosts::serve(hosts::page("", SCRIPT, &two), [Mount::text("/own.json", own)]);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    for one in ["#one", "#two"] {
        page.look_into(one);
        hosts::holds_here(&page, "two-elements");
    }
    page.wait_for_text(text(key::DIFFERS_TITLE));
    page.look_into("#one");
    assert!(!page.contains_text(text(key::DIFFERS_TITLE)));
    assert_ne!(q.scoring, core().scoring);
    // The program came once.
    let modules = server.paths().iter().filter(|path| path.ends_with(MAIN_MODULE)).count();
    assert_eq!(modules, 1);
}

const MATERIAL: &str = r#"{ "format": 1, "supplier": "Northwind", "resources": [
    { "job": "problem_identification", "title": "Writing a problem down <b>", "link": "https://supplier.example/guide", "kind": "guide", "language": "de" },
    { "item": "SE-1", "title": "Ways to solve it", "link": "https://supplier.example/ways", "kind": "checklist" } ] }"#;

#[test]
fn material_stands_with_the_steps_it_helps_under_the_suppliers_name() {
    let page = open(serve("resources=/material.json", [Mount::text("/material.json", MATERIAL)]));
    walk::begin(&page);
    let results = walk::answer_everything(&page);
    page.wait_for_text("From Northwind:");
    let widget = Widget::new(&page);
    widget.unfold_everything();
    page.wait_for_text("Writing a problem down <b>");
    let links = widget.links();
    let guide = ["https://supplier.example/guide", "noopener noreferrer", "de"].map(str::to_owned);
    assert!(links.contains(&guide), "{links:?}");
    results.open_report();
    page.wait_until("the report to have it too", || page.contains_text("Material of Northwind for these steps"));
}

#[test]
fn the_buyer_sees_what_goes_before_anything_does() {
    let page =
        open(serve("contact-name=Northwind contact-mail=help@supplier.example contact-phone='+44 (0) 20-1'", []));
    let widget = Widget::new(&page);
    widget.open_contact().wait_for_name("Northwind").back();
    hosts::short_walk(&page);
    let ask = "window.answer = 'none yet'; element.summary().then((summary) => { answer = summary ?? 'nothing' })";
    widget.script(ask, &[]);
    let contact = ContactPage::asked_for_summary(&page);
    assert_eq!(page.run("return answer", &[]), "none yet");
    contact.decline();
    page.wait_until("the answer", || page.run("return answer", &[]) == "nothing");
    assert!(!told(&page).iter().any(|one| one.starts_with("br-handover")));
    widget.script(ask, &[]);
    let contact = ContactPage::asked_for_summary(&page).tick(key::CONTACT_STANDING);
    let seen = contact.preview_text();
    hosts::picture(&page, "contact");
    contact.send();
    page.wait_until("the summary", || page.run("return answer.text ?? null", &[]) == seen);
    let handed = page.run("return told.filter(([name]) => name === 'br-handover').map(([, detail]) => detail)", &[]);
    assert_eq!(handed, json!([{ "text": seen }]), "once, and exactly what was seen");
    // A mail carries along what is ticked, and nothing else.
    let mail = contact.mail_link();
    assert!(mail.starts_with("mailto:help@supplier.example?subject="), "{mail}");
    assert!(mail.contains("body="), "{mail}");
    assert_eq!(contact.phone_link(), "tel:+440201");
}

#[test]
fn another_copy_stands_back_and_another_name_can_be_defined() {
    let more = "<script type=\"module\" src=\"/copy/buying-readiness.js\"></script>
        <script type=\"module\">
          import { define } from '/widget/buying-readiness.js';
          window.defined = [define({ tag: 'team-readiness', mode: 'closed' }), define({ tag: 'team-readiness' })];
        </script>";
    let body = [ELEMENT, "<team-readiness loading=\"eager\" storage-key=\"team\"></team-readiness>"].concat();
    let page = hosts::page("", &[LISTEN, SCRIPT, more].concat(), &body);
    let server = hosts::serve(page, [Mount::folder("/copy/", crate::harness::dist())]);
    let page = open(&server);
    page.wait_until("both to be ready", || told(&page).len() == 2);
    assert_eq!(
        page.run("return [defined, document.querySelector('team-readiness').shadowRoot]", &[]),
        json!([[true, false], null])
    );
    let console = page.console();
    assert_eq!(console.len(), 2, "one warning for each name that was taken: {console:?}");
    assert!(console.iter().all(|line| line.contains("is defined already")), "{console:?}");
    hosts::short_walk(&page);
}

#[test]
fn files_are_checked_in_the_browser_too() {
    let page = open(serve("", []));
    let check = |text: &str| {
        let script =
            "import('/widget/buying-readiness.js').then((loader) => loader.check(arguments[0])).then(arguments[1])";
        page.run_async(script, &[json!(text)]).as_str().unwrap_or_default().to_owned()
    };
    assert!(check(&altered().0).starts_with("ok\nbuying-readiness-core"), "{}", check(&altered().0));
    assert_eq!(check("[]"), "line 1, column 1, the file: Here stands a list, but an object {…} is needed.");
    assert_eq!(check(MATERIAL), "ok\n2 pieces of material of Northwind.");
}

#[test]
fn start_over_and_links_by_the_page_are_the_buyers_to_decide() {
    let page = open(serve("", []));
    hosts::short_walk(&page);
    let widget = Widget::new(&page);
    widget.script("element.reset()", &[]);
    YouPage::asked_to_start_over(&page).keep_answers();
    widget.script("element.openLink('https://supplier.example/#br=' + args[0])", &[json!(hosts::shared())]);
    JoinPage::of_group(&page, hosts::GROUP);
    assert!(!told(&page).iter().any(|one| one == "br-join"), "nothing is added by showing it");
}
