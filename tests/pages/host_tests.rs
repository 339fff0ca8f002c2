//! The widget on pages of others: what it may be denied, and what it must leave alone.

use buying_readiness::group::Answer;
use buying_readiness::i18n::{Messages, key};
use buying_readiness::questionnaire::core;

use crate::harness::find::By;
use crate::harness::{Mount, Page, Scheme, Server, Setup, dist};
use crate::hosts::{self, ELEMENT, SIZE, short_walk};
use crate::walk;

/// What the documents tell a supplier with a strict policy to allow.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// A page of somebody else with the element on it, its script from this address.
fn host(script: &str) -> Mount {
    hosts::page("", &format!("<script type=\"module\" src=\"{script}\"></script>"), ELEMENT)
}

fn open(page: &Page, server: &Server, path: &str) {
    page.open(&server.url(path), SIZE, Scheme::Light);
    page.see("h2");
}

#[test]
fn a_strict_policy_with_trusted_types_finds_nothing_to_refuse() {
    let strict = host("/widget/buying-readiness.js").header("Content-Security-Policy", POLICY);
    let server = hosts::serve(strict, []);
    let page = hosts::holds(&server, "strict-policy");
    // The rest of the program, printing's and dialogs' pages are under it too.
    page.see_text(walk::text(key::RESULTS_WHAT_IF));
    walk::unfold(&page);
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
    let style = "const root = document.querySelector('buying-readiness').shadowRoot;
        return getComputedStyle(root.querySelector('.strip')).display";
    assert_eq!(page.run(style, &[]), "flex", "the styles are not there");
}

#[test]
fn it_comes_from_another_origin_too() {
    let widget = Mount::folder("/widget/", dist()).header("Access-Control-Allow-Origin", "*");
    let other = Server::start([widget]);
    let server = Server::start([host(&other.other_origin("/widget/buying-readiness.js"))]);
    let page = Page::new();
    hosts::holds_on(&page, &server, "/host.html", "another-origin");
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}

#[test]
fn nothing_is_fetched_or_sent_after_loading() {
    let server = Server::start([host("/widget/buying-readiness.js"), Mount::folder("/widget/", dist())]);
    let page = Page::new();
    open(&page, &server, "/host.html");
    page.wait("the browser to have asked for its icon", || server.paths().iter().any(|path| path == "/favicon.ico"));
    let first = server.paths();
    short_walk(&page);
    // Below the first result stands what the rest draws: its one file, and nothing else ever.
    page.see_text(walk::text(key::RESULTS_WHAT_IF));
    let (asked, requests) = (server.paths(), page.requests());
    let later: Vec<String> = asked.iter().filter(|path| !first.contains(path)).cloned().collect();
    assert_eq!(later, ["/widget/readiness-rest.wasm"]);
    page.press_button(walk::text(key::SHELL_SCORING));
    page.see_text(walk::text(key::SCORING_TITLE));
    assert_eq!(server.paths(), asked);
    assert_eq!(page.requests(), requests);
    let elsewhere = requests.iter().find(|url| !url.starts_with(&server.url("/")));
    assert_eq!(elsewhere, None);
    let names: Vec<&str> = asked.iter().map(String::as_str).filter(|path| path.contains("widget")).collect();
    assert_eq!(names.len(), 4, "the script, the glue, and the program in its two parts, once each: {names:?}");
}

#[test]
fn where_the_rest_does_not_come_it_says_so_and_can_be_tried_again() {
    let broken = Mount::text("/widget/readiness-rest.wasm", "not today").once();
    let server = Server::start([host("/widget/buying-readiness.js"), broken, Mount::folder("/widget/", dist())]);
    let page = Page::new();
    open(&page, &server, "/host.html");
    short_walk(&page);
    page.see_text(walk::text(key::MORE_FAILED));
    page.press_button(walk::text(key::MORE_AGAIN));
    page.see_text(walk::text(key::RESULTS_WHAT_IF));
}

#[test]
fn where_storage_is_denied_it_says_so_and_works() {
    let server = Server::of_dist();
    let page = Page::with(&Setup { storage_denied: true, ..Setup::default() });
    open(&page, &server, "/");
    page.see_text(walk::text(key::TROUBLE_DENIED));
    page.press_button(walk::text(key::TROUBLE_OK));
    short_walk(&page);
    let one = Messages::english().text(key::RESULTS_ONE_VOICE);
    assert!(page.text().contains(one) || page.text().contains("missing"), "{}", page.text());
}

#[test]
fn answers_are_there_again_after_a_reload_and_in_another_tab() {
    let server = Server::of_dist();
    let page = Page::new();
    open(&page, &server, "/");
    short_walk(&page);
    page.reload();
    page.see("#verdict, .board");
    page.new_tab();
    page.go(&server.url("/"));
    page.see(".tab");
    page.press_button(walk::text(key::SHELL_BOARD));
    let (q, cell) = (core(), walk::cells(core())[0]);
    walk::enter(&page, cell);
    page.see(&format!("{}:checked", walk::radio(q, cell.items(q)[0], Answer::Level(3))));
}

#[test]
fn answers_have_names_one_can_hear() {
    let (server, page, q) = (Server::of_dist(), Page::new(), core());
    walk::open(&page, &server, SIZE, Scheme::Light);
    walk::begin(&page);
    let cell = walk::cells(q)[0];
    walk::enter(&page, cell);
    let item = cell.items(q)[0];
    for level in 0..=4 {
        let radio = page.find(By::Css(&walk::radio(q, item, Answer::Level(level))));
        let (role, name) = page.role_and_name(&radio);
        assert_eq!(role, "radio");
        let (word, anchor) = (&q.level_names[usize::from(level)], &q.items[item].anchors[usize::from(level)]);
        assert!(name.starts_with(&format!("{word} ")) && name.ends_with(&**anchor), "{name:?}");
    }
}
