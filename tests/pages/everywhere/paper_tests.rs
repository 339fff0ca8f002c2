//! What comes on paper: the report whole and alone, by whatever it is printed, and other pages as the browser prints them.

use buying_readiness::i18n::key;
use serde_json::json;

use crate::harness::{Ability, Mount, Page, Scheme, Server};
use crate::hosts::{self, ELEMENT, SCRIPT, SIZE};
use crate::looks_tests::OPEN_ALL;
use crate::objects::{ReportPage, Widget};
use crate::words::text;
use crate::{print, samples, saved, walk};

const A4: (f64, f64) = (21.0, 29.7);

/// Opens the report of two hundred people, of which nothing is drawn that waits for a turn.
#[track_caller]
fn open_undrawn_report<'p>(page: &'p Page, server: &Server) -> ReportPage<'p> {
    walk::return_to(page, server, &samples::state("crowd"), SIZE, Scheme::Light).results().wait_for_all();
    page.run("window.requestAnimationFrame = () => 0", &[]);
    let report = Widget::new(page).results().open_report();
    assert!(!page.contains_text(text(key::SCORING_LIMITS_ABOUT)), "its last chapter is not drawn");
    report
}

#[test]
fn the_report_is_printed_whole_however_early() {
    let (server, page) = (Server::of_dist(), Page::new());
    for by_key in [false, true] {
        let can = |ability| page.engine().can(ability);
        if by_key && !(can(Ability::Pdf) && can(Ability::DrawingForPrint)) {
            continue;
        }
        let report = open_undrawn_report(&page, &server);
        let printed = if by_key { print::by_key(&page) } else { print::caught(&page, || report.print()) };
        let html = printed["html"].as_str().unwrap_or_default();
        assert!(html.contains(text(key::SCORING_LIMITS_ABOUT)), "by key: {by_key}, {} characters", html.len());
    }
}

#[test]
fn what_is_not_drawn_yet_when_it_is_printed_says_so() {
    let (server, page) = (Server::of_dist(), Page::new());
    open_undrawn_report(&page, &server);
    // A script of the page around: nothing is drawn before it is done.
    let html = print::by_script(&page)["html"].as_str().unwrap_or_default().to_owned();
    let is_whole = html.contains(text(key::SCORING_LIMITS_ABOUT));
    assert!(is_whole || html.contains(text(key::MORE_UNDRAWN)), "{} characters", html.len());
    assert!(!page.text().contains(text(key::MORE_UNDRAWN)), "on paper only");
}

#[test]
fn nothing_that_is_cut_is_longer_than_a_sheet() {
    let (server, page) = (Server::of_dist(), Page::new());
    for name in ["meeting", "polarised"] {
        walk::return_to(&page, &server, &samples::state(name), SIZE, Scheme::Light).results().wait_for_all();
        page.run_async(OPEN_ALL, &[]);
        print::onto_paper(&page, A4);
        assert_eq!(print::cut(&page, A4), json!([]), "{name}");
        // Every engine lays it out the same: none has to find out how wide it is.
        let frame =
            "return getComputedStyle(document.querySelector('buying-readiness').shadowRoot.querySelector('.br'))";
        assert_eq!(page.run(&format!("{frame}.containerType"), &[]), "normal", "{name}");
    }
}

#[test]
fn where_the_page_around_does_not_let_it_print_that_is_said() {
    let around = Mount::text(
        "/around.html",
        "<!doctype html><title>Around</title>\
         <iframe sandbox=\"allow-scripts allow-same-origin\" src=\"/host.html\" width=\"1200\" height=\"700\"></iframe>",
    );
    let server = hosts::serve(hosts::page("", SCRIPT, ELEMENT), [around]);
    let page = Page::new();
    saved::replace_at(&page, &server, "/widget/page.css", &samples::state("meeting"));
    page.open(&server.url("/around.html"), SIZE, Scheme::Light);
    page.enter_frame("iframe");
    Widget::new(&page).open_results().open_report().print();
    page.wait_for_text(text(key::REPORT_NOT_PRINTED));
}
