//! The widget on pages of others: what it may be denied, and what it must leave alone.

use buying_readiness::questionnaire::core;
use engine::group::Answer;

use crate::harness::release::{LAZY_MODULE, LOADER, RESULTS_MODULE, WIDGET_FILES};
use crate::harness::{Ability, Gate, Mount, Page, Scheme, Server, dist};
use crate::hosts::{self, ELEMENT, SIZE, short_walk};
use crate::objects::Widget;
use crate::words::{level, statement};
use crate::{samples, saved, walk};

/// What the documents tell a supplier with a strict policy to allow.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// Where the loader is.
fn script() -> String {
    format!("/widget/{LOADER}")
}

/// A page of somebody else with the element on it, its script from this address.
fn host(script: &str) -> Mount {
    hosts::page("", &format!("<script type=\"module\" src=\"{script}\"></script>"), ELEMENT)
}

fn open<'p>(page: &'p Page, server: &Server, path: &str) -> Widget<'p> {
    page.open(&server.url(path), SIZE, Scheme::Light);
    Widget::new(page).wait_until_shown()
}

#[test]
fn a_strict_policy_with_trusted_types_finds_nothing_to_refuse() {
    let strict = host(&script()).header("Content-Security-Policy", POLICY);
    let server = hosts::serve(strict, []);
    let page = hosts::holds(&server, "strict-policy");
    // What is fetched for the whole of the results is under it too.
    let widget = Widget::new(&page);
    widget.results().wait_for_all();
    widget.unfold_everything();
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
    assert_eq!(widget.part("strip").style("display"), "flex", "the styles are not there");
}

#[test]
fn it_comes_from_another_origin_too() {
    let widget = Mount::folder("/widget/", dist()).header("Access-Control-Allow-Origin", "*");
    let other = Server::start([widget]);
    let server = Server::start([host(&other.other_origin(&script()))]);
    let page = Page::new();
    hosts::holds_on(&page, &server, "/host.html", "another-origin");
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}

#[test]
fn nothing_is_fetched_or_sent_after_loading() {
    let server = Server::start([host(&script()), Mount::folder("/widget/", dist())]);
    let page = Page::new();
    open(&page, &server, "/host.html");
    page.wait_until("the browser to have asked for its icon", || {
        server.paths().iter().any(|path| path == "/favicon.ico")
    });
    let first = server.paths();
    // After the first answer come the results, and what stands behind them once one looks up from the statements: these
    // two files, each once, and nothing else ever.
    short_walk(&page).wait_for_all();
    let later = [RESULTS_MODULE, LAZY_MODULE].map(|module| format!("/widget/{module}"));
    page.wait_until("both to be delivered", || later.iter().all(|path| server.has_delivered(path)));
    // The browser's own picture in a field for a day is listed too, and goes over no network.
    let requests = || page.requests().into_iter().filter(|url| !url.starts_with("data:")).collect::<Vec<_>>();
    let (asked, before) = (server.paths(), requests());
    let lazy: Vec<String> = asked.iter().filter(|path| !first.contains(path)).cloned().collect();
    assert_eq!(lazy, later);
    // So whoever is without a network from here on misses nothing.
    if page.engine().can(Ability::Offline) {
        page.set_offline(true);
    }
    let widget = Widget::new(&page);
    widget.open_plan();
    widget.open_group();
    widget.open_scoring();
    walk::answer_everything(&page).open_report();
    assert_eq!(server.paths(), asked);
    assert_eq!(requests(), before);
    let elsewhere = before.iter().find(|url| !url.starts_with(&server.url("/")));
    assert_eq!(elsewhere, None);
    let names: Vec<&str> = asked.iter().map(String::as_str).filter(|path| path.contains("widget")).collect();
    assert_eq!(names.len(), WIDGET_FILES.len(), "every file once: {names:?}");
}

#[test]
fn where_the_whole_of_the_results_does_not_come_it_says_so_and_can_be_tried_again() {
    let gate = Gate::shut();
    // Asked for ahead it fails once without a word; who waits for it asks again, and is told.
    let broken = || Mount::text(&format!("/widget/{LAZY_MODULE}"), "not today").once().behind(&gate);
    let server = Server::start([host(&script()), broken(), broken(), Mount::folder("/widget/", dist())]);
    let page = Page::new();
    // Half way the results need no more than is there: somebody who is through comes back.
    saved::replace_at(&page, &server, "/widget/page.css", &samples::state("split"));
    let widget = open(&page, &server, "/host.html");
    let results = widget.results();
    widget.wait_while_loading();
    gate.open();
    widget.wait_until_not_loaded();
    widget.try_again();
    results.wait_for_all();
}

#[test]
fn answers_have_names_one_can_hear() {
    let (server, page, q) = (Server::of_dist(), Page::new(), core());
    walk::open(&page, &server, SIZE, Scheme::Light);
    let cell = walk::first_cell();
    let job = walk::begin(&page).enter(cell);
    let item = cell.items(q)[0];
    for n in 0..=4 {
        let radio = job.choice(statement(item), Answer::Level(n));
        let (role, name) = (radio.role(), radio.name());
        assert_eq!(role, "radio");
        let (word, anchor) = (level(n), &q.items[item].anchors[usize::from(n)]);
        assert!(name.starts_with(&format!("{word} ")) && name.ends_with(&**anchor), "{name:?}");
    }
}

/// Places that are as wide as their content: how wide the element is in them, and the place itself.
const PLACES: [(&str, &str); 4] = [
    ("a centred column", "<div style=\"display:flex;flex-direction:column;align-items:center\">{}</div>"),
    ("a row", "<div style=\"display:flex\"><p>Beside</p><div>{}</div></div>"),
    ("a table", "<table><tr><td>{}</td></tr></table>"),
    ("a float", "<div style=\"float:left\">{}</div>"),
];

#[test]
fn a_place_as_wide_as_its_content_leaves_it_readable() {
    for (place, html) in PLACES {
        let host = hosts::page(
            "",
            &format!("<script type=\"module\" src=\"{}\"></script>", script()),
            &html.replace("{}", ELEMENT),
        );
        let server = hosts::serve(host, []);
        let page = Page::new();
        for (size, least) in [((1280, 800), 320.0), ((360, 640), 300.0)] {
            page.open(&server.url("/host.html"), size, Scheme::Light);
            Widget::new(&page).wait_until_shown();
            let [wide, scrolls] = page
                .run(
                    "const element = document.querySelector('buying-readiness');
                     return [element.getBoundingClientRect().width, document.documentElement.scrollWidth - innerWidth]",
                    &[],
                )
                .as_array()
                .and_then(|pair| Some([pair[0].as_f64()?, pair[1].as_f64()?]))
                .expect("two numbers");
            assert!(wide >= least, "{place}: {wide} px wide at {size:?}");
            assert!(place == "a row" || scrolls <= 24.0, "{place}: {scrolls} px to scroll at {size:?}");
        }
    }
}
