//! Tables and what stands around them, from the narrowest phone on: no word is split inside, and no column is out of sight.

use buying_readiness::i18n::key;

use crate::harness::{Locator, Page, Scheme, Server};
use crate::looks_tests::OPEN_ALL;
use crate::objects::{ReportPage, Widget};
use crate::words::text;
use crate::{samples, walk};

/// Words in the part that are split over two lines; what people wrote may be.
pub const SPLIT: &str = "
    const found = [], walk = document.createTreeWalker(arguments[0], NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode()); ) {
      if (node.parentElement.closest('.nm')) continue;
      for (const { 0: word, index } of node.data.matchAll(/[^\\s\\-–/]+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = [...range.getClientRects()].filter((rect) => rect.width > 0).map((rect) => Math.round(rect.top));
        if (new Set(lines).size > 1) found.push(word);
      }
    }
    return found;";

/// Whether a table is wider than what it stands in.
const IS_WIDER: &str = "
    const [table] = arguments, around = table.parentElement;
    return table.getBoundingClientRect().width > around.clientWidth + 1 || around.scrollWidth > around.clientWidth + 1";

/// Every table there is, looked at in this width.
#[track_caller]
fn are_read(page: &Page, width: u32, at_least: usize) {
    let tables = page.find_all(&Locator::role("table"));
    assert!(tables.len() >= at_least, "{width}: {} tables", tables.len());
    for table in tables {
        let of = table.text();
        assert_eq!(page.run(SPLIT, &[table.reference()]), serde_json::json!([]), "{width}: {of}");
        assert_eq!(page.run(IS_WIDER, &[table.reference()]), false, "{width}: {of}");
    }
    assert_eq!(page.run("return document.documentElement.scrollWidth <= innerWidth", &[]), true, "{width}");
}

#[test]
fn no_word_of_the_report_is_split_at_any_width() {
    let (server, page) = (Server::of_dist(), Page::new());
    for width in [320, 360, 700, 1280] {
        walk::return_to(&page, &server, &samples::state("meeting"), (width, 900), Scheme::Light);
        Widget::new(&page).open_results().open_report();
        page.wait_for_text(text(key::REPORT_LISTS));
        let document = page.find(&ReportPage::document());
        assert_eq!(page.run(SPLIT, &[document.reference()]), serde_json::json!([]), "{width}");
        are_read(&page, width, 8);
    }
}

#[test]
fn no_word_behind_a_figure_is_split_at_any_width() {
    let (server, page) = (Server::of_dist(), Page::new());
    for width in [320, 360, 700] {
        let state = samples::state("meeting");
        walk::return_to(&page, &server, &state, (width, 740), Scheme::Light).results().wait_for_all();
        page.run_async(OPEN_ALL, &[]);
        are_read(&page, width, 20);
        let voices = page.find(&Locator::group(text(key::RESULTS_VOICES)));
        assert_eq!(page.run(SPLIT, &[voices.reference()]), serde_json::json!([]), "{width}");
    }
}
