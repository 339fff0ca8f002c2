//! The element's contract: what a page can set, call and hear, and what it never hears.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::{Questionnaire, core, read};
use serde_json::{Value, json};

use crate::harness::find::By;
use crate::harness::people::ESCAPE;
use crate::harness::{Mount, Page, Scheme, Server};
use crate::hosts::{self, ELEMENT, LINK, LISTEN, SCRIPT, SIZE, told};
use crate::walk;

/// The core questionnaire with other targets, so that it scores otherwise.
fn altered() -> (String, &'static Questionnaire) {
    let text = include_str!("../../questionnaires/core.en.json").replace("\"target\": 3", "\"target\": 2");
    let q = read(&text).expect("it is whole");
    assert_ne!(q.scoring, core().scoring);
    (text, Box::leak(Box::new(q)))
}

fn element(attributes: &str) -> String {
    ELEMENT.replace("loading", &[attributes, " loading"].concat())
}

fn open(server: &Server) -> Page {
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    page.see("h2");
    page
}

/// The value of something of the element.
fn of(page: &Page, what: &str) -> Value {
    page.run(&format!("return document.querySelector('buying-readiness').{what}"), &[])
}

/// Some of the altered questionnaire's page, and the element, as `name` says.
/// Served as long as the tests run: a page goes on fetching while it is used.
fn serve(attributes: &str, more: impl IntoIterator<Item = Mount>) -> &'static Server {
    Box::leak(Box::new(hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &element(attributes)), more)))
}

/// Presses what the driver cannot reach: it counts what is fixed to the window by another window's size.
fn press(page: &Page, css: &str) {
    page.see(css);
    page.run(
        "document.querySelector('buying-readiness').shadowRoot.querySelector(arguments[0]).click()",
        &[json!(css)],
    );
}

#[test]
fn the_page_hears_that_something_happens_and_nothing_of_what_is_said() {
    let page = open(serve("", []));
    page.wait("it to be ready", || told(&page) == ["br-ready"]);
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
    walk::to_board(&page);
    let cells = walk::cells(core());
    walk::answer_in(&page, &cells, &walk::answers(core()));
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
        assert_eq!(of(&page, what), value, "{what}");
    }
    let set = "const element = document.querySelector('buying-readiness');
        element.theme = 'light'; element.contactMail = 'help@supplier.example'; element.privacyHref = null; element.open = true;
        return ['theme', 'contact-mail', 'privacy-href', 'open'].map((name) => element.getAttribute(name))";
    assert_eq!(page.run(set, &[]), json!(["light", "help@supplier.example", null, ""]));
    // What is no address of the web leads nowhere, and harms nothing.
    let odd = "const element = document.querySelector('buying-readiness');
        element.contactLink = 'javascript:alert(1)'; element.privacyHref = 'data:text/html,x'; element.shareBase = 'http://['";
    page.run(odd, &[]);
    page.see_text(walk::text(key::SHELL_CONTACT));
    let hrefs = "return [...document.querySelector('buying-readiness').shadowRoot.querySelectorAll('a')].map((link) => link.href)";
    assert_eq!(page.run(hrefs, &[]), json!([]));
    // Changes come through while it is used: there is somebody to ask now.
    page.see_text(walk::text(key::SHELL_CONTACT));
    let ground = "return getComputedStyle(document.querySelector('buying-readiness').shadowRoot.querySelector('.br')).backgroundColor";
    let light = page.run(ground, &[]);
    page.run("document.querySelector('buying-readiness').theme = 'dark'", &[]);
    assert_ne!(page.run(ground, &[]), light);
}

#[test]
fn changes_while_it_is_used_cost_no_answer() {
    let page = open(serve("", []));
    hosts::short_walk(&page);
    let set =
        |script: &str| page.run(&format!("const element = document.querySelector('buying-readiness'); {script}"), &[]);
    set("element.storageKey = 'team-2'");
    page.see_text(walk::text(key::START_TITLE));
    set("element.storageKey = ''");
    page.see("#verdict");
    // Moved, taken out for a while, put back: the page that was open is there again.
    set("document.body.append(element)");
    page.see("#verdict");
    set("window.kept = element; element.remove()");
    page.run_async("setTimeout(arguments[0], 300)", &[]);
    page.run("document.body.append(kept)", &[]);
    page.see("#verdict");
    // Kept by nobody but the page: still there when it was taken out.
    set("element.storage = 'none'");
    page.see_text(walk::text(key::START_TITLE));
    hosts::short_walk(&page);
    set("element.remove(); window.kept = element");
    page.run_async("setTimeout(arguments[0], 300)", &[]);
    page.run("document.body.append(kept)", &[]);
    page.see("#verdict");
    assert_eq!(page.run("return Object.keys(localStorage).length + sessionStorage.length", &[]), 1);
}

#[test]
fn a_questionnaire_of_the_owners_own_is_named_as_such() {
    let (text, q) = altered();
    let server = serve("questionnaire=own.json", [Mount::text("/own.json", text)]);
    let page = open(server);
    hosts::short_walk(&page);
    page.see_text(walk::text(key::DIFFERS_TITLE));
    page.press_button(walk::text(key::REPORT_OPEN));
    page.wait("the report to name its scoring", || page.holds_text(&q.scoring[..12]));
    // Its answers are kept apart from those of the core edition.
    let names = page.run(
        "return Object.keys(localStorage).filter((name) => name.includes(arguments[0]))",
        &[json!(&q.scoring[..12])],
    );
    assert!(names.as_array().is_some_and(|names| !names.is_empty()), "{names}");
    page.run("document.querySelector('buying-readiness').questionnaire = ''", &[]);
    page.see_text(walk::text(key::START_TITLE));
}

#[test]
fn two_elements_with_different_questionnaires_keep_out_of_each_others_way() {
    let (text, q) = altered();
    let two = [element("id=one"), element("id=two questionnaire=/own.json share-key=team")].concat();
    let server = hosts::serve(hosts::page("", SCRIPT, &two), [Mount::text("/own.json", text)]);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    for one in ["#one", "#two"] {
        page.look_into(one);
        hosts::holds_here(&page, "two-elements");
    }
    assert!(page.holds_text(walk::text(key::DIFFERS_TITLE)));
    page.look_into("#one");
    assert!(!page.holds_text(walk::text(key::DIFFERS_TITLE)));
    assert_ne!(q.scoring, core().scoring);
    // The program came once.
    let glue = server.paths().iter().filter(|path| path.ends_with("readiness_bg.wasm")).count();
    assert_eq!(glue, 1);
}

const MATERIAL: &str = r#"{ "format": 1, "supplier": "Northwind", "resources": [
    { "job": "problem_identification", "title": "Writing a problem down <b>", "link": "https://supplier.example/guide", "kind": "guide", "language": "de" },
    { "item": "SE-1", "title": "Ways to solve it", "link": "https://supplier.example/ways", "kind": "checklist" } ] }"#;

#[test]
fn material_stands_with_the_steps_it_helps_under_the_suppliers_name() {
    let page = open(serve("resources=/material.json", [Mount::text("/material.json", MATERIAL)]));
    walk::begin(&page);
    walk::answer_in(&page, &walk::cells(core()), &walk::answers(core()));
    walk::results(&page);
    page.see_text("From Northwind:");
    walk::unfold(&page);
    page.see_text("Writing a problem down <b>");
    let links = page.run(
        "const root = document.querySelector('buying-readiness').shadowRoot;
         return [...new Set([...root.querySelectorAll('a.help')].map((link) => [link.href, link.rel, link.hreflang].join(' ')))].sort()",
        &[],
    );
    let guide = "https://supplier.example/guide noopener noreferrer de";
    assert!(links.as_array().is_some_and(|links| links.iter().any(|link| link == guide)), "{links}");
    page.press_button(walk::text(key::REPORT_OPEN));
    page.wait("the report to have it too", || page.holds_text("Material of Northwind for these steps"));
}

#[test]
fn the_buyer_sees_what_goes_before_anything_does() {
    let page =
        open(serve("contact-name=Northwind contact-mail=help@supplier.example contact-phone='+44 (0) 20-1'", []));
    page.press_button(walk::text(key::SHELL_CONTACT));
    page.see_text("Ask Northwind");
    page.press_button(walk::text(key::CONTACT_BACK));
    hosts::short_walk(&page);
    page.run("window.answer = 'none yet'; document.querySelector('buying-readiness').summary().then((summary) => { answer = summary ?? 'nothing' })", &[]);
    page.see_text(walk::text(key::CONTACT_ASKED));
    assert_eq!(page.run("return answer", &[]), "none yet");
    page.press_button(walk::text(key::CONTACT_DECLINE));
    page.wait("the answer", || page.run("return answer", &[]) == "nothing");
    assert!(!told(&page).iter().any(|one| one.starts_with("br-handover")));
    page.run("document.querySelector('buying-readiness').summary().then((summary) => { answer = summary })", &[]);
    page.see_text(walk::text(key::CONTACT_ASKED));
    page.click(By::Label(walk::text(key::CONTACT_STANDING)));
    page.see(".goes");
    let seen = page.property(&page.find(By::Css(".goes")), "textContent");
    hosts::picture(&page, "contact");
    page.press_button(walk::text(key::CONTACT_SEND));
    page.wait("the summary", || page.run("return answer.text ?? null", &[]) == seen);
    let handed = page.run("return told.filter(([name]) => name === 'br-handover').map(([, detail]) => detail)", &[]);
    assert_eq!(handed, json!([{ "text": seen }]), "once, and exactly what was seen");
    // A mail carries along what is ticked, and nothing else.
    let mail = page.property(&page.find(By::Css("a[href^='mailto:help@supplier.example?subject=']")), "href");
    assert!(mail.as_str().is_some_and(|mail| mail.contains("body=")), "{mail}");
    let phone = page.property(&page.find(By::Css("a[href^='tel:']")), "href");
    assert_eq!(phone, "tel:+440201");
}

/// From the start page to the board, in a dialog.
fn begin_in_dialog(page: &Page) {
    press(page, "#role-champion");
    press(page, "form button[type=submit]");
    page.see(".tab");
}

const HEADING_IN_SIGHT: &str = "
    const box = document.querySelector('buying-readiness').shadowRoot.querySelector('h2').getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight";

#[test]
fn a_dialog_takes_the_focus_and_gives_it_back() {
    let body = [
        "<p>Much text</p>".repeat(90),
        "<button id=\"opener\" onclick=\"document.querySelector('buying-readiness').show()\">Open</button>".into(),
        element("display=dialog"),
    ]
    .concat();
    let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &body), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), (360, 740), Scheme::Light);
    page.run("document.querySelector('#opener').scrollIntoView(); document.querySelector('#opener').focus(); document.querySelector('#opener').click()", &[]);
    page.see("h2");
    let scroll = page.run("return scrollY", &[]);
    let state = "const element = document.querySelector('buying-readiness'), dialog = element.shadowRoot.querySelector('dialog');
        const box = dialog.getBoundingClientRect();
        return [element.open, dialog.matches(':modal'), box.width === innerWidth && box.height === innerHeight, document.activeElement === element]";
    assert_eq!(
        page.run(state, &[]),
        json!([true, true, true, true]),
        "modal, the whole of a phone's screen, with the focus"
    );
    begin_in_dialog(&page);
    hosts::picture(&page, "dialog");
    // A new page begins at its heading, in a dialog that was scrolled too.
    page.run(
        "const root = document.querySelector('buying-readiness').shadowRoot;
         root.querySelector('dialog').scrollTop = 1e6;
         [...root.querySelectorAll('.tile')].at(-1).click()",
        &[],
    );
    page.see("[data-item]");
    page.wait("its heading to be in sight", || page.run(HEADING_IN_SIGHT, &[]) == true);
    assert_eq!(page.run("return scrollY", &[]), scroll, "the page behind stays");
    // Whatever is clicked on in a dialog does what it does in a page.
    press(&page, "[data-item] input");
    page.see("[data-item] input:checked");
    press(&page, ".tab:nth-of-type(2)");
    page.see("#verdict");
    page.keys([ESCAPE]);
    page.wait("it to be closed", || of(&page, "open") == false);
    assert_eq!(page.run("return [document.activeElement.id, scrollY]", &[]), json!(["opener", scroll]));
    page.run("document.querySelector('buying-readiness').show()", &[]);
    page.see("#verdict");
}

#[test]
fn an_open_dialog_that_is_moved_or_taken_out_and_put_back_is_open_still() {
    let body = ELEMENT.replace("loading=\"eager\"", "display=dialog");
    let server = hosts::serve(hosts::page("", SCRIPT, &body), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    page.run("document.querySelector('buying-readiness').show()", &[]);
    begin_in_dialog(&page);
    let modal =
        "const dialog = window.one.shadowRoot.querySelector('dialog'); return dialog?.matches(':modal') ?? null";
    let moved = "window.one = document.querySelector('buying-readiness');
        window.one.remove();
        setTimeout(() => { document.body.append(window.one); arguments[1]() }, arguments[0])";
    for away in [0, 300] {
        page.run_async(moved, &[json!(away)]);
        page.see(".tab");
        assert_eq!(page.run(modal, &[]), true, "away for {away} ms: in front of the page");
    }
    // What was a dialog comes into the page, whether it was ever opened or not.
    page.run("document.querySelector('buying-readiness').display = 'inline'", &[]);
    page.see(".tab");
    assert_eq!(page.run(modal, &[]), Value::Null);
    page.run("window.one.open = false; window.one.display = 'dialog'; window.one.remove()", &[]);
    page.run_async("setTimeout(() => { document.body.append(window.one); setTimeout(arguments[0], 100) }, 300)", &[]);
    assert_eq!(page.run(modal, &[]), false);
    page.run("window.one.display = 'inline'; window.one.scrollIntoView()", &[]);
    page.see(".tab");
}

#[test]
fn a_shared_link_opens_what_it_is_for() {
    let link = LINK.lines().next().expect("a link").split_once('#').expect("a fragment").1;
    let far = "<p>Much text</p>".repeat(90);
    for (display, opens) in [("inline", false), ("dialog", true), ("launcher", true)] {
        let body = [&far, ELEMENT.replace("loading=\"eager\"", &format!("display={display}")).as_str()].concat();
        let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &body), []);
        let page = Page::new();
        page.open(&server.url(&format!("/host.html#{link}")), SIZE, Scheme::Light);
        page.see_text("Group: CRM 2027");
        assert_eq!(of(&page, "open"), opens, "{display}: on arrival");
        page.wait("its heading to be in sight", || page.run(HEADING_IN_SIGHT, &[]) == true);
        // And where the page was there already.
        page.run("document.querySelector('buying-readiness').close(); scrollTo(0, 0)", &[]);
        page.wait("it to be closed", || of(&page, "open") == false);
        page.run("location.hash = ''; location.hash = arguments[0]", &[json!(link)]);
        page.wait("it to be open again", || of(&page, "open") == opens);
        page.wait(&format!("{display}: its heading to be in sight again"), || page.run(HEADING_IN_SIGHT, &[]) == true);
    }
    // What is not ours opens nothing.
    let body = ELEMENT.replace("loading=\"eager\"", "display=dialog");
    let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &body), []);
    let page = Page::new();
    page.open(&server.url("/host.html#abr=1&brand=2&br"), SIZE, Scheme::Light);
    page.run_async("setTimeout(arguments[0], 300)", &[]);
    assert_eq!(of(&page, "open"), false);
}

#[test]
fn a_launcher_opens_the_same_and_loads_only_then() {
    let body = element("display=launcher")
        .replace("loading=\"eager\"", "")
        .replace("<p>", "<span slot=launcher>Are we ready?</span><p>");
    let server = hosts::serve(hosts::page("", SCRIPT, &body), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    page.see(".launcher");
    assert!(!server.paths().iter().any(|path| path.contains("wasm")));
    hosts::picture(&page, "launcher");
    page.run("document.querySelector('buying-readiness').shadowRoot.querySelector('.launcher').focus()", &[]);
    press(&page, ".launcher");
    page.see("h2");
    press(&page, ".close");
    let held = "const root = document.querySelector('buying-readiness').shadowRoot;
        return [root.querySelector('dialog').open, root.activeElement === root.querySelector('.launcher')]";
    page.wait("it to be closed", || page.run(held, &[]) == json!([false, true]));
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
    page.wait("both to be ready", || told(&page).len() == 2);
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
    page.run("document.querySelector('buying-readiness').reset()", &[]);
    page.see_text(walk::text(key::YOU_OVER_SURE));
    page.press_button(walk::text(key::YOU_KEEP));
    let link = hosts::LINK.lines().next().and_then(|line| line.split_once("br=")).expect("a link").1;
    page.run(
        "document.querySelector('buying-readiness').openLink('https://supplier.example/#br=' + arguments[0])",
        &[json!(link)],
    );
    page.see_text("Group: CRM 2027");
    assert!(!told(&page).iter().any(|one| one == "br-join"), "nothing is added by showing it");
}
