//! What is kept in the browser: there again, denied, forgotten, emptied or deleted by others; and what is said of it.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::Answer;
use serde_json::json;

use crate::harness::{Locator, Page, Scheme, Server, Setup};
use crate::hosts::{self, LISTEN, SCRIPT, SIZE, element};
use crate::objects::{Tab, Widget};
use crate::words::{statement, text};
use crate::{saved, walk};

fn open<'p>(page: &'p Page, server: &Server) -> Widget<'p> {
    page.open(&server.url("/"), SIZE, Scheme::Light);
    Widget::new(page).wait_until_shown()
}

#[test]
fn where_storage_is_denied_it_says_so_and_works() {
    let server = Server::of_dist();
    let page = Page::with(&Setup { storage_denied: true, ..Setup::default() });
    open(&page, &server).accept_that_nothing_is_kept();
    hosts::short_walk(&page);
    page.wait_for_text(text(key::HALF_TITLE));
}

#[test]
fn answers_are_there_again_after_a_reload_and_in_another_tab() {
    let server = Server::of_dist();
    let page = Page::new();
    open(&page, &server);
    hosts::short_walk(&page);
    page.reload();
    let widget = Widget::new(&page);
    widget.wait_until_back();
    page.new_tab();
    page.go(&server.url("/"));
    widget.wait_until_begun();
    hosts::finds_its_answer(&page);
}

const NULL: &str = "Object.defineProperty(window, 'localStorage', { get: () => null, configurable: true })";
const FORGETS: &str = "Storage.prototype.setItem = () => {}";

/// A page whose storage is what this script makes of it.
fn with_storage(script: &str, attributes: &str) -> (Server, Page) {
    let head = format!("<script>{script}</script>{LISTEN}{SCRIPT}");
    let server = hosts::serve(hosts::page("", &head, &element(attributes)), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    (server, page)
}

#[test]
fn a_storage_that_is_none_or_forgets_is_never_called_saved() {
    let session = NULL.replace("local", "session");
    let undefined = NULL.replace("get: () => null", "value: undefined");
    for (script, attributes) in [(NULL, ""), (&*undefined, ""), (&*session, "storage=session")] {
        let (_server, page) = with_storage(script, attributes);
        Widget::new(&page).accept_that_nothing_is_kept();
        hosts::short_walk(&page);
        assert!(!page.contains_text(text(key::SHELL_SAVED)), "{script}");
    }
    // One that forgets is found out when something is to be kept.
    let (_server, page) = with_storage(FORGETS, "");
    hosts::short_walk(&page);
    assert!(!page.contains_text(text(key::SHELL_SAVED)));
    page.wait_for_text(text(key::SHELL_FULL));
    // That is long, and the tabs keep their room beside it.
    for wide in [320, 360, 600] {
        page.resize(wide, 740);
        let tab = Widget::new(&page).tab(Tab::Results).run("return element.offsetWidth", &[]);
        assert!(tab.as_u64() > Some(40), "{tab} px of {wide}");
    }
    // And one that goes while somebody answers.
    let (_server, page) = with_storage("", "");
    hosts::short_walk(&page);
    page.wait_for_text(text(key::SHELL_SAVED));
    page.run(NULL, &[]);
    let (item, answer) = (walk::first_cell().items(core())[0], Answer::Level(1));
    Widget::new(&page).open_board().enter(walk::first_cell()).answer(statement(item), answer);
    page.wait_until("it to be said", || !page.contains_text(text(key::SHELL_SAVED)));
}

#[test]
fn a_storage_that_the_page_empties_throws_nothing_away() {
    let (_server, page) = with_storage("", "");
    hosts::short_walk(&page);
    let items = walk::first_cell().items(core());
    let answer_one_more = || {
        Widget::new(&page).open_board().enter(walk::first_cell()).answer(statement(items[1]), Answer::Level(1));
    };
    page.run("localStorage.clear()", &[]);
    answer_one_more();
    page.wait_for_text(text(key::TROUBLE_EMPTIED));
    let names = page.run("return Object.keys(localStorage)", &[]);
    assert_eq!(names, json!([]), "nothing is written before somebody says so");
    assert!(!page.contains_text(text(key::SHELL_SAVED)));
    page.press(text(key::TROUBLE_KEEP));
    page.wait_for_text(text(key::SHELL_SAVED));
    let kept = saved::state(&page);
    assert_eq!(
        items[..2].iter().map(|item| kept.my_answer(*item)).collect::<Vec<_>>(),
        [Answer::Level(3), Answer::Level(1)]
    );
    page.reload();
    hosts::finds_its_answer(&page);
    // Where it was meant, it goes.
    page.run("localStorage.clear()", &[]);
    answer_one_more();
    page.press(text(key::TROUBLE_LET_GO));
    Widget::new(&page).start();
    assert_eq!(saved::record(&page), None);
}

#[test]
fn what_one_tab_keeps_again_is_kept_in_the_other() {
    let (server, page) = with_storage("", "");
    hosts::short_walk(&page);
    page.new_tab();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_begun();
    page.run("localStorage.clear()", &[]);
    let items = walk::first_cell().items(core());
    Widget::new(&page).open_board().enter(walk::first_cell()).answer(statement(items[1]), Answer::Level(1));
    page.wait_for_text(text(key::TROUBLE_EMPTIED));
    // The first hears of it by the browser, and is asked too.
    page.first_tab();
    page.wait_for_text(text(key::TROUBLE_EMPTIED));
    page.press(text(key::TROUBLE_KEEP));
    page.wait_for_text(text(key::SHELL_SAVED));
    page.last_tab();
    page.wait_for_text(text(key::SHELL_SAVED));
    assert!(!page.contains_text(text(key::TROUBLE_EMPTIED)));
    let kept = saved::state(&page);
    assert_eq!([items[0], items[1]].map(|item| kept.my_answer(item)), [Answer::Level(3), Answer::Level(1)]);
}

#[test]
fn what_is_deleted_in_another_tab_is_said_and_never_written_back() {
    let (server, page) = with_storage("", "");
    hosts::short_walk(&page);
    page.new_tab();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_begun().open_group().open_delete();
    page.click(&Locator::role("button").beginning("Delete"));
    Widget::new(&page).start();
    page.first_tab();
    page.wait_for_text(text(key::TROUBLE_DELETED));
    page.press(text(key::TROUBLE_OK));
    Widget::new(&page).start();
    assert_eq!(saved::record(&page), None, "nothing is written back");
}
