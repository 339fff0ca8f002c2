//! From one page to another: where it begins, what of the host moves, and the way back.

use std::time::Duration;

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::Answer;
use engine::questionnaire::RoleSet;
use serde_json::{Value, json};

use crate::harness::{Locator, Mount, Page, Pointer, Scheme, Server};
use crate::hosts::{self, ELEMENT, SCRIPT, SIZE, element};
use crate::objects::{Tab, Widget};
use crate::words::{statement, text};
use crate::{saved, walk};

/// Much of the host's own.
fn much(lines: usize) -> String {
    "<p>Much of the host’s own text</p>".repeat(lines)
}

/// A host with much around the element: a header of its own that stays, and smooth scrolling.
fn tall(attributes: &str, head: &str) -> Server {
    const STYLE: &str = "<style>
        html { scroll-behavior: smooth; scroll-padding-top: 80px }
        body { margin: 0 } main { display: block }
        header { position: sticky; top: 0; z-index: 5; height: 70px; background: gold }
        </style>";
    let body = ["<header>Host</header>", &much(40), &element(attributes), &much(40)].concat();
    hosts::serve(hosts::page("", &[STYLE, head, SCRIPT].concat(), &body), [])
}

/// Where the strip is in the window.
#[track_caller]
fn strip_at(page: &Page) -> f64 {
    let top = Widget::new(page).part("strip").run("return element.getBoundingClientRect().top", &[]);
    top.as_f64().expect("a number")
}

/// Waits until the results are shown.
#[track_caller]
fn at_results(page: &Page) {
    page.wait_for(&Locator::css(".tab[aria-current]").named(text(key::SHELL_RESULTS)));
}

#[track_caller]
fn open_results(page: &Page) {
    Widget::new(page).open(Tab::Results);
    at_results(page);
}

#[track_caller]
fn scroll(page: &Page) -> Value {
    page.run("return [scrollX, scrollY]", &[])
}

/// Waits until the strip is there and stays there.
#[track_caller]
fn strip_comes_to(page: &Page, at: f64) {
    page.wait_until(&format!("the strip to be at {at} instead of {}", strip_at(page)), || {
        (strip_at(page) - at).abs() < 1.5
    });
    page.holds_for("it stays", Duration::from_millis(300), || (strip_at(page) - at).abs() < 1.5);
}

#[test]
fn a_new_page_comes_to_the_top_and_nothing_else_of_the_host_moves() {
    let server = tall("", "");
    for size in [(360, 740), SIZE] {
        let page = Page::new();
        page.open(&server.url("/host.html"), size, Scheme::Light);
        let widget = Widget::new(&page).wait_until_shown();
        // The driver does not wait for smooth scrolling.
        page.click_with(Pointer::Script);
        assert_eq!(scroll(&page), json!([0, 0]), "the first page moves nothing");
        walk::begin(&page);
        strip_comes_to(&page, 80.0);
        assert_eq!(page.focused(), Some(widget.heading()), "with the focus");
        // From far below.
        widget.part("foot").run("element.scrollIntoView({ block: 'end', behavior: 'instant' })", &[]);
        assert!(strip_at(&page) < 80.0, "the page is longer than the window");
        widget.open_scoring();
        strip_comes_to(&page, 80.0);
        // In the upper third it stays where it is, and so does everything.
        page.run("scrollBy({ top: -100, behavior: 'instant' })", &[]);
        let before = scroll(&page);
        widget.open(Tab::Board);
        widget.board();
        page.wait_until("the heading to have the focus", || page.focused() == Some(widget.heading()));
        page.holds_for("nothing moves", Duration::from_millis(300), || scroll(&page) == before);
        // Below the upper third, where most of the window is the host, it comes to the top.
        page.run("scrollBy({ top: -300, behavior: 'instant' })", &[]);
        widget.open_scoring();
        strip_comes_to(&page, 80.0);
    }
}

#[test]
fn what_stands_above_it_in_a_slot_is_not_what_comes_to_the_top() {
    let body = ELEMENT.replace("<p>", "<div slot=header style='height:500px'>Mine</div><p>");
    let server = hosts::serve(hosts::page("", SCRIPT, &[body, much(60)].concat()), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_shown();
    walk::begin(&page);
    strip_comes_to(&page, 0.0);
}

/// The state of the history's entry, with the host's own in it.
#[track_caller]
fn entry(page: &Page) -> (Value, Value) {
    let both = page.run("return [history.state?.router ?? null, history.state?.['buying-readiness/br'] ?? null]", &[]);
    (both[0].clone(), both[1].clone())
}

#[track_caller]
fn entries(page: &Page) -> u64 {
    page.run("return history.length", &[]).as_u64().expect("a number")
}

#[test]
fn back_leads_through_our_pages_where_the_owner_wants_that() {
    let server = tall("history=pages", "<script>history.replaceState({ router: { n: 7 } }, '')</script>");
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let widget = Widget::new(&page).wait_until_shown();
    // The driver does not wait for smooth scrolling.
    page.click_with(Pointer::Script);
    let (address, begun) = (page.run("return location.href", &[]), entries(&page));
    let champion = core().roles.iter().find(|role| &*role.id == "champion").expect("the role");
    let run = widget.start().tick_role(&champion.label).run_with(core().minutes(RoleSet::of(0)));
    // The run is one, however far one goes in it.
    let first = walk::first_cell().items(core())[0];
    run.answer(statement(first), Answer::Level(3)).on(false).back();
    open_results(&page);
    assert_eq!(entries(&page), begun + 3, "the run, the board, the results");
    // A page one looks at and leaves is none, and Back leaves it.
    widget.open_scoring();
    assert_eq!(entries(&page), begun + 3);
    page.back();
    at_results(&page);
    page.wait_until("the same entry", || entry(&page).1 == "3 results");
    page.back();
    widget.board();
    page.back();
    widget.run();
    assert_eq!(entry(&page).0, json!({ "n": 7 }), "the host's own state is there");
    assert_eq!(page.run("return location.href", &[]), address);
    // There is no way back to before one had begun: the board stands there.
    page.back();
    widget.board();
    assert_eq!(entry(&page), (json!({ "n": 7 }), json!("0 start")));
    page.run("history.forward()", &[]);
    widget.run();
    // From another page of the host one comes back to where one was.
    page.run("history.go(2)", &[]);
    at_results(&page);
    page.go(&server.url("/widget/check.html"));
    page.back();
    at_results(&page);
    page.back();
    Widget::new(&page).board();
}

#[test]
fn a_state_of_the_host_that_cannot_be_added_to_stays_and_gets_no_entries() {
    let server = tall("history=pages", "<script>history.replaceState('mine', '')</script>");
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    page.click_with(Pointer::Script);
    Widget::new(&page).wait_until_shown();
    let before = entries(&page);
    walk::begin(&page);
    open_results(&page);
    assert_eq!((entries(&page), page.run("return history.state", &[])), (before, json!("mine")));
}

#[test]
fn on_a_page_of_ones_own_each_page_is_an_entry_and_on_a_suppliers_none() {
    for (server, path, more) in [
        (Server::of_dist(), "/", 3),
        (Server::of_dist(), "/frame.html", 3),
        (tall("", ""), "/host.html", 0),
        (tall("history=pages display=dialog open", ""), "/host.html", 0),
    ] {
        let page = Page::new();
        page.open(&server.url(path), SIZE, Scheme::Light);
        Widget::new(&page).wait_until_shown();
        let before = entries(&page);
        page.click_with(Pointer::Script);
        walk::begin(&page);
        open_results(&page);
        assert_eq!(entries(&page), before + more, "{path}");
    }
}

/// The page half that the document for suppliers has, with our folder.
fn documented(folder: &str) -> String {
    let document = include_str!("../../docs/embedding.md");
    let (_, half) = document.split_once("<div id=\"readiness\"></div>").expect("the page half");
    let (half, _) = half.split_once("```").expect("its end");
    ["<div id=\"readiness\"></div>", &half.replace("https://tools.supplier.example/v0/", folder)].concat()
}

#[test]
fn the_page_around_a_frame_follows_where_it_knows_how_and_is_left_to_the_browser_where_not() {
    let widget = Server::start([hosts::widget()]);
    let half = documented(&widget.other_origin("/widget/"));
    let old = half.replace("follows: 'page', ", "").replace("if (data.type === 'page') follow(data.top);", "");
    assert_ne!(half, old);
    for (what, half) in [("it follows", half), ("it does not know", old)] {
        let around = ["<!doctype html><title>Around</title><style>html { scroll-behavior: smooth; scroll-padding-top: 40px }</style>",
            &much(30), &half, &much(30)].concat();
        let server = Server::start([Mount::text("/around.html", around)]);
        let page = Page::new();
        page.open(&server.url("/around.html"), SIZE, Scheme::Light);
        let top = "return document.querySelector('iframe').getBoundingClientRect().top";
        let to = |y: u32| page.run("scrollTo({ top: arguments[0], behavior: 'instant' })", &[json!(y)]);
        to(700);
        page.enter_frame("iframe");
        Widget::new(&page).wait_until_shown();
        walk::begin(&page);
        let widget = Widget::new(&page);
        widget.part("foot").run("element.scrollIntoView({ behavior: 'instant' })", &[]);
        widget.press_scoring();
        page.wait_for(&Locator::heading(text(key::SCORING_TITLE)));
        page.leave_frame();
        page.wait_until(&format!("{what}: its strip at the top, not at {}", page.run(top, &[])), || {
            page.run(top, &[]).as_f64().is_some_and(|top| (top - 40.0).abs() < 1.5)
        });
    }
}

#[test]
fn opening_and_closing_changes_nothing_that_the_host_sees() {
    const SEEN: &str = "
        const place = ({ left, top, width, height }) => [left, top, width, height];
        const look = (element) => { const s = getComputedStyle(element); return [s.fontFamily, s.fontSize, s.lineHeight, s.color, s.getPropertyValue('--ink')] };
        return [...document.querySelectorAll('.host')].map((one) => place(one.getBoundingClientRect()))
          .concat([...document.querySelectorAll('.slotted')].map(look), [[scrollX, scrollY, document.documentElement.scrollHeight]])";
    let style = "<style>body { font: 17px/1.5 Georgia } buying-readiness { margin-block: 2em; --br-font: monospace; --ink: red }</style>";
    for display in ["launcher", "dialog"] {
        let inside = "<span slot=launcher class=slotted>Ready?</span><i slot=header class=slotted>A</i><i slot=footer class=slotted>B</i>";
        let it = element(&format!("display={display}"))
            .replace("loading=\"eager\"", "")
            .replace("<p>", &[inside, "<p>"].concat());
        let body = ["<p class=host>Before</p>", &it, "<p class=host>After</p>"].concat();
        let server = hosts::serve(hosts::page("", &[style, SCRIPT].concat(), &body), []);
        let page = Page::new();
        page.open(&server.url("/host.html"), SIZE, Scheme::Light);
        page.click_with(Pointer::Script);
        let widget = Widget::new(&page);
        page.wait_until("it to be defined", || widget.property("display") == display);
        let seen = || page.run(SEEN, &[]);
        let before = seen();
        widget.script("element.show()", &[]);
        widget.dialog().wait_until_open();
        widget.wait_until_shown();
        assert_eq!(seen()[0], before[0], "{display}: open");
        assert_eq!(seen()[1], before[1], "{display}: open");
        widget.dialog().escape();
        page.wait_until("it to be closed", || widget.property("open") == false);
        assert_eq!(seen(), before, "{display}: closed by the platform's close request");
        assert!(display == "dialog" || before[2][0] == "monospace", "the label has our face: {before}");
    }
    // In the page, what stands in slots keeps the face of the page.
    let it = ELEMENT.replace("<p>", "<i slot=header class=slotted>A</i><p>");
    let server = hosts::serve(hosts::page("", &[style, SCRIPT].concat(), &it), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_shown();
    let look = page.run(SEEN, &[]);
    assert_eq!((&look[0][0], &look[0][1], &look[0][4]), (&json!("Georgia"), &json!("17px"), &json!("red")));
}

#[test]
fn a_page_left_open_over_midnight_knows_the_day() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::open(&page, &server, SIZE, Scheme::Light);
    let cell = walk::first_cell();
    let [one, two] = [0, 1].map(|n| statement(cell.items(core())[n]));
    walk::begin(&page).enter(cell).answer(one, Answer::Level(3));
    let first = saved::days(&page);
    // The page that says of what day a link is.
    Widget::new(&page).open_group().share();
    let before = page.text();
    // The next day, and somebody looks at the page again.
    page.run(
        "const Real = Date, on = 26 * 3600e3;
         window.Date = class extends Real { constructor(...of) { of.length ? super(...of) : super(Real.now() + on) } static now() { return Real.now() + on } };
         document.dispatchEvent(new Event('visibilitychange'))",
        &[],
    );
    page.wait_until("the next day", || page.text() != before);
    Widget::new(&page).open_board().enter(cell).answer(two, Answer::Level(2));
    let days: Vec<String> = saved::days(&page).into_iter().filter(|line| !first.contains(line)).collect();
    assert_eq!(days.len(), 1, "{days:?}");
    assert_ne!(first[0].rsplit('\t').next(), days[0].rsplit('\t').next(), "another day");
}
