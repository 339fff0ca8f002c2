//! Pages that make it hard: styles, routers, scripts and browsers as they are out there.

use std::time::Duration;

use serde_json::json;

use crate::harness::{Element, Locator, Mount, Page, Scheme, Server};
use crate::hosts::{self, ELEMENT, SCRIPT, SIZE};
use crate::objects::{JoinPage, Tab, Widget};

#[test]
fn a_hostile_stylesheet_changes_nothing() {
    let hostile = "<style>
        body, body * { all: unset !important; letter-spacing: 1em !important; font-size: 90px !important; z-index: 2147483647 !important }
        main *, buying-readiness { display: none }
        html, head, body, main { display: block !important }
        h2, button, label { text-transform: uppercase !important; color: red !important }
        </style>";
    let plain = hosts::serve(hosts::page("", SCRIPT, ELEMENT), []);
    let server = hosts::serve(hosts::page("", &[SCRIPT, hostile].concat(), ELEMENT), []);
    let looks = |page: &Page| {
        let widget = Widget::new(page);
        let parts = ["tab", "frame", "strip", "page", "foot", "button"].map(|part| widget.part(part));
        let all = parts.into_iter().chain([widget.heading(), page.find(&Locator::css("p"))]);
        let properties = ["fontSize", "letterSpacing", "display", "textTransform", "color", "fontFamily"];
        all.map(|element| properties.map(|property| element.style(property))).collect::<Vec<_>>()
    };
    let page = hosts::holds(&plain, "plain");
    let expected = looks(&page);
    let page = hosts::holds(&server, "hostile-styles");
    assert_eq!(looks(&page), expected);
}

#[test]
fn routers_of_both_kinds_keep_their_addresses() {
    let router = "<script>
        window.routes = [];
        addEventListener('hashchange', () => routes.push(location.hash));
        addEventListener('popstate', () => routes.push(location.pathname));
        </script>";
    let server = hosts::serve(hosts::page("", &[SCRIPT, router].concat(), ELEMENT), []);
    let page = Page::new();
    hosts::holds_on(&page, &server, "/host.html#/products/7?id=2", "hash-router");
    assert_eq!(page.run("return [routes, location.hash]", &[]), json!([[], "#/products/7?id=2"]));
    // A link made here leads here.
    let link = Widget::new(&page).open_group().share().link();
    let made = link.split_once("/host.html#/products/7?id=2&br4_");
    assert!(made.is_some_and(|(_, link)| link.len() > 10), "{link}");
    // A link inside the route is found and taken out, and the route stays.
    page.run("location.hash = '#/products/7?tab=2&br=' + arguments[0]", &[json!(hosts::shared())]);
    JoinPage::of_group(&page, hosts::GROUP);
    // The router of the other kind: it writes addresses without loading.
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    page.run("history.pushState({ page: 2 }, '', '/catalogue/2')", &[]);
    hosts::holds_here(&page, "history-router");
    assert_eq!(page.run("return [location.pathname, history.state.page]", &[]), json!(["/catalogue/2", 2]));
    page.back();
    Widget::new(&page).wait_until_begun();
}

#[test]
fn whoever_follows_a_link_to_an_element_far_down_sees_what_came() {
    let lazy = [
        "<div style=height:4000px></div>",
        &ELEMENT.replace(" loading=\"eager\"", ""),
        "<div style=height:40px></div>",
    ];
    let server = hosts::serve(hosts::page("", SCRIPT, &lazy.concat()), []);
    let page = Page::new();
    page.open(&server.url(&format!("/host.html#br={}", hosts::shared())), SIZE, Scheme::Light);
    JoinPage::of_group(&page, hosts::GROUP);
    let heading = "return element.getBoundingClientRect().top / innerHeight";
    let top = || Widget::new(&page).heading().run(heading, &[]).as_f64().expect("a share");
    let top = page.settled("its place", Duration::from_millis(400), top);
    assert!((0.0..0.4).contains(&top), "the heading stands at {top} of the window's height");
}

#[test]
fn built_ins_that_others_replaced_do_not_matter() {
    let meddling = "<script>
        Array.prototype.each = function (work) { this.forEach(work) };
        Object.prototype.extend = function () {};
        Array.prototype.toJSON = function () { return 'an old library' };
        String.prototype.strip = String.prototype.trim;
        const fetched = window.fetch;
        window.fetch = function (...all) { return fetched.apply(this, all).then((response) => response) };
        window.Promise = class extends Promise {};
        const define = customElements.define;
        customElements.define = function (...all) { return define.apply(customElements, all) };
        window.requestAnimationFrame = ((real) => (work) => real((now) => work(now)))(window.requestAnimationFrame);
        window.$ = window.jQuery = () => {};
        </script>";
    let server = hosts::serve(hosts::page("", &[meddling, SCRIPT].concat(), ELEMENT), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    hosts::holds_here(&page, "replaced-built-ins");
    Widget::new(&page).results().wait_for_all();
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}

#[test]
fn right_to_left_pages_and_base_addresses() {
    let head = ["<base href=\"/elsewhere/deep/\">", SCRIPT].concat();
    let server = hosts::serve(hosts::page("dir=\"rtl\"", &head, ELEMENT), []);
    let page = hosts::holds(&server, "right-to-left");
    let widget = Widget::new(&page);
    assert_eq!(widget.part("frame").style("direction"), "rtl");
    let left = |element: Element| element.run("return element.getBoundingClientRect().left", &[]).as_f64();
    assert!(left(widget.tab(Tab::Board)) > left(widget.tab(Tab::Group)), "the tabs are at the right");
    assert_eq!(page.run("return document.documentElement.scrollWidth <= innerWidth", &[]), true);
}

#[test]
fn a_sandboxed_frame_without_storage_works_and_says_so() {
    let frame = hosts::page("", SCRIPT, ELEMENT);
    let around = Mount::text(
        "/around.html",
        "<!doctype html><title>Around</title><iframe sandbox=\"allow-scripts\" src=\"/host.html\" width=\"1200\" height=\"700\"></iframe>",
    );
    // A sandboxed page has an origin of its own: what it fetches has to be allowed to everybody.
    let server = Server::start([frame, around, hosts::widget().header("Access-Control-Allow-Origin", "*")]);
    let page = Page::new();
    page.open(&server.url("/around.html"), SIZE, Scheme::Light);
    page.enter_frame("iframe");
    Widget::new(&page).wait_until_shown().accept_that_nothing_is_kept();
    hosts::holds_here(&page, "sandboxed-frame");
}

#[test]
fn going_back_brings_the_page_as_it_was_left() {
    let other = Mount::text("/other.html", "<!doctype html><title>Other</title><p>Other</p>");
    let server = hosts::serve(hosts::page("", SCRIPT, ELEMENT), [other]);
    let page = hosts::holds(&server, "before-going-away");
    page.go(&server.url("/other.html"));
    page.back();
    let widget = Widget::new(&page);
    widget.results();
    hosts::picture(&page, "came-back");
    widget.open_board().wait_for_board();
}

#[test]
fn a_slow_network_shows_the_first_screen_and_then_the_widget() {
    let slow = hosts::widget().delay(Duration::from_millis(1500));
    let server = Server::start([hosts::page("", SCRIPT, ELEMENT), slow]);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let widget = Widget::new(&page);
    assert!(!widget.is_program() && !widget.shows_fallback(), "the first screen is to be seen");
    hosts::holds_here(&page, "slow-network");
    assert!(!widget.shows_fallback(), "and no more once the widget is there");
}

#[test]
fn a_thousand_mounts_cost_little_and_lose_nothing() {
    let server = hosts::serve(hosts::page("", SCRIPT, ELEMENT), []);
    let page = hosts::holds(&server, "before-many-mounts");
    let script = "const done = arguments[0];
        (async () => {
          const ready = (element) => new Promise((go) => element.addEventListener('br-ready', go, { once: true }));
          for (let n = 0; n < 100; n += 1) {
            const old = document.querySelector('buying-readiness');
            const made = document.createElement('buying-readiness');
            made.setAttribute('loading', 'eager');
            const there = ready(made);
            old.replaceWith(made);
            await there;
          }
          done(true);
        })()";
    page.cdp("Runtime.enable", &json!({}));
    for _ in 0..10 {
        assert_eq!(page.run_async(script, &[]), true);
    }
    Widget::new(&page).results();
    // The memory of the program: what a mount leaves behind is bounded.
    let heap = page.cdp("Runtime.getHeapUsage", &json!({}));
    let backing = heap["backingStorageSize"].as_f64().unwrap_or(f64::MAX);
    hosts::picture(&page, "many-mounts");
    assert!(backing < 24.0 * 1024.0 * 1024.0, "{heap}");
    hosts::finds_its_answer(&page);
}
