//! Where it cannot be loaded, or stops: a plain sentence on the page, a precise one on the console, what
//! stands between the tags is there, and nothing is lost.

use crate::harness::release::BINDINGS;
use crate::harness::{Mount, Page, Scheme, Server, Setup};
use crate::hosts::{self, ELEMENT, LISTEN, SCRIPT, SIZE, told};
use crate::objects::Widget;
use crate::saved;

/// Another name than this machine has of itself, by which browsers trust it even over http.
const ELSEWHERE: &str = "widget.example";
/// The sentence that stands there where there is no better one.
const FAILED: &str = "This assessment could not be loaded.";

/// Opens the page and expects it to fail in this way.
#[track_caller]
fn fails(page: &Page, server: &Server, code: &str, sentence: &str, on_the_console: &str) {
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let widget = Widget::new(page);
    widget.failure().says(sentence);
    hosts::picture(page, &format!("fails-{code}"));
    assert!(widget.shows_fallback(), "{code}: what stands between the tags is still there");
    assert_eq!(told(page), [format!("br-error {{\"code\":\"{code}\"}}")]);
    let console = page.console();
    assert!(console.iter().any(|line| line.contains(on_the_console)), "{code}: {console:?}");
}

fn page(head: &str) -> Mount {
    hosts::page("", &[LISTEN, head, SCRIPT].concat(), ELEMENT)
}

#[test]
fn a_file_that_is_not_there_is_said_and_can_be_tried_again() {
    let missing = Mount::text(&format!("/odd/{BINDINGS}"), "").header("Content-Type", "text/plain");
    let odd = hosts::page("", &[LISTEN, SCRIPT].concat(), &ELEMENT.replace("loading", "assets=/odd loading"));
    let server = hosts::serve(odd, [missing]);
    let browser = Page::new();
    fails(&browser, &server, "mime", FAILED, "text/javascript");
    let widget = Widget::new(&browser);
    widget.set("assets", "");
    widget.failure().try_again();
    hosts::short_walk(&browser);
    // In another folder there is nothing at all.
    let server = Server::start([
        hosts::page("", &[LISTEN, SCRIPT].concat(), &ELEMENT.replace("loading", "assets=/nowhere loading")),
        hosts::widget(),
    ]);
    fails(&Page::new(), &server, "not-found", FAILED, "Copy all files of the folder");
}

#[test]
fn a_policy_that_refuses_it_is_said() {
    let no_wasm = page("").header("Content-Security-Policy", "script-src 'self' 'unsafe-inline'; connect-src 'self'");
    fails(&Page::new(), &hosts::serve(no_wasm, []), "csp", FAILED, "'wasm-unsafe-eval'");
    let no_fetch = page("")
        .header("Content-Security-Policy", "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'none'");
    fails(&Page::new(), &hosts::serve(no_fetch, []), "csp", FAILED, "connect-src the folder");
}

#[test]
fn a_folder_over_http_on_a_page_over_https_is_said() {
    let plain = Server::start([hosts::widget()]);
    let assets = plain.under(ELSEWHERE, "/widget/");
    let body = ELEMENT.replace("loading", &format!("assets={assets} loading"));
    let widget = hosts::widget().header("Access-Control-Allow-Origin", "*");
    let secure = Server::secure([hosts::page("", &[LISTEN, SCRIPT].concat(), &body), widget]);
    let browser = Page::with(&Setup { name: Some(ELSEWHERE), ..Setup::default() });
    fails(&browser, &secure, "mixed-content", FAILED, "a page over https may not fetch it over http");
    assert_eq!(plain.asked(), [""; 0], "the browser does not even ask");
    // The same folder over https is a matter of one letter.
    let widget = Widget::new(&browser);
    widget.set("assets", secure.under(ELSEWHERE, "/widget/"));
    widget.failure().try_again();
    hosts::short_walk(&browser);
}

#[test]
fn browsers_that_cannot_are_told_so() {
    let server = hosts::serve(page("<script>delete window.WebAssembly</script>"), []);
    fails(&Page::new(), &server, "no-wasm", "does not let pages use WebAssembly", "there is no WebAssembly");
    let server = hosts::serve(
        page("<script>delete Document.prototype.adoptedStyleSheets; window.CSSStyleSheet = undefined</script>"),
        [],
    );
    fails(&Page::new(), &server, "old-browser", "This browser is too old", "adopted style sheets");
    for lacks in ["light-dark", "from"] {
        let old = format!("<script>CSS.supports = (...all) => !all.join().includes('{lacks}')</script>");
        let server = hosts::serve(page(&old), []);
        fails(&Page::new(), &server, "old-browser", "This browser is too old", "light-dark() or relative colours");
        assert!(
            !server.paths().iter().any(|path| *path == format!("/widget/{BINDINGS}")),
            "{lacks}: nothing more is fetched"
        );
    }
}

#[test]
fn a_network_that_is_not_there_is_said() {
    let server = Server::start([
        page("<script>window.later = true</script>").header("Cache-Control", "max-age=60"),
        hosts::widget(),
    ]);
    let browser = Page::new();
    browser.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let widget = Widget::new(&browser).wait_until_shown();
    browser.set_offline(true);
    widget.set("assets", "/elsewhere");
    widget.failure().says("You seem to be offline.");
    assert!(told(&browser).iter().any(|one| one == "br-error {\"code\":\"offline\"}"));
    browser.set_offline(false);
    widget.set("assets", "");
    widget.failure().try_again();
    hosts::short_walk(&browser);
}

#[test]
fn a_broken_questionnaire_is_refused_with_every_error_and_broken_material_left_out() {
    let own = "{ \"format\": 1, \"id\": \"own\" }";
    let body = ELEMENT.replace("loading", "questionnaire=/own.json loading");
    let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &body), [Mount::text("/own.json", own)]);
    let browser = Page::new();
    fails(&browser, &server, "questionnaire", FAILED, "The field \"items\" is missing");
    let body = ELEMENT.replace("loading", "resources=/material.json loading");
    let material = r#"{ "format": 1, "supplier": "Northwind", "resources": [{ "item": "PI-1", "title": "x", "link": "javascript:alert(1)", "kind": "guide" }] }"#;
    let server =
        hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &body), [Mount::text("/material.json", material)]);
    let browser = Page::new();
    browser.open(&server.url("/host.html"), SIZE, Scheme::Light);
    hosts::short_walk(&browser).wait_for_all();
    // What is in it is read by what comes in the background, as the results are looked at.
    browser.wait_until("its owner to be told", || {
        told(&browser).iter().any(|one| one == "br-error {\"code\":\"resources\"}")
    });
    let console = browser.console();
    assert!(console.iter().any(|line| line.contains("A link begins with one of")), "{console:?}");
}

#[test]
fn where_the_program_stops_answers_are_safe_and_others_go_on() {
    let two =
        [ELEMENT.replace("loading", "id=one loading"), ELEMENT.replace("loading", "id=two storage-key=team loading")]
            .concat();
    let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &two), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    for one in ["#two", "#one"] {
        page.look_into(one);
        hosts::short_walk(&page);
    }
    hosts::stop(&page);
    let widget = Widget::new(&page);
    let failure = widget.failure().says("Your answers are safe.");
    hosts::picture(&page, "stopped");
    page.run(
        "window.saved = null;
         URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text }); return 'data:,' }",
        &[],
    );
    let kept = saved::record(&page).expect("something was kept");
    failure.download_answers();
    page.wait_until("the download", || page.run("return window.saved", &[]).is_string());
    assert_eq!(page.run("return window.saved", &[]), kept, "the download is what is kept");
    page.look_into("#two");
    widget.results();
    widget.open_board();
    page.look_into("#one");
    widget.failure().go_on();
    widget.wait_until_begun();
    hosts::finds_its_answer(&page);
    assert!(told(&page).iter().any(|one| one == "br-error {\"code\":\"panic\"}"));
}
