//! The element as a dialog, and with a launcher: what opens it, what closes it, and where the focus is.

use std::time::Duration;

use buying_readiness::questionnaire::core;
use engine::group::Answer;
use serde_json::json;

use crate::harness::{Page, Pointer, Scheme};
use crate::hosts::{self, ELEMENT, LISTEN, SCRIPT, SIZE, element};
use crate::objects::{BoardPage, JoinPage, Widget};
use crate::walk;
use crate::words::statement;

/// From the start page to the board, in a dialog.
fn begin_in_dialog(page: &Page) -> BoardPage<'_> {
    page.click_with(Pointer::Script);
    let widget = Widget::new(page);
    widget.dialog().wait_until_open();
    let champion = core().roles.iter().find(|role| &*role.id == "champion").expect("the role");
    let board = widget.start().tick_role(&champion.label).begin();
    widget.wait_until_begun();
    board
}

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
    page.run(
        "const opener = document.querySelector('#opener'); opener.scrollIntoView(); opener.focus(); opener.click()",
        &[],
    );
    let widget = Widget::new(&page);
    let dialog = widget.dialog();
    dialog.wait_until_open();
    let scroll = page.run("return scrollY", &[]);
    assert_eq!(widget.property("open"), true);
    assert_eq!(dialog.is_modal(), Some(true));
    assert!(dialog.fills_the_window(), "the whole of a phone's screen");
    assert_eq!(widget.script("return document.activeElement === element", &[]), true, "with the focus");
    let board = begin_in_dialog(&page);
    hosts::picture(&page, "dialog");
    // The run begins at its statement, in a dialog that was scrolled too.
    dialog.scroll_to_the_end();
    let cell = *walk::cells(core()).last().expect("a place");
    let job = board.enter(cell);
    page.wait_until("its statement to be in sight", || job.has_in_sight(statement(cell.items(core())[0])));
    assert_eq!(page.run("return scrollY", &[]), scroll, "the page behind stays");
    // Whatever is clicked on in a dialog does what it does in a page.
    job.answer(statement(cell.items(core())[0]), Answer::Level(0));
    widget.open_results();
    dialog.escape();
    page.wait_until("it to be closed", || widget.property("open") == false);
    assert_eq!(page.run("return [document.activeElement.id, scrollY]", &[]), json!(["opener", scroll]));
    widget.script("element.show()", &[]);
    widget.results();
}

#[test]
fn an_open_dialog_that_is_moved_or_taken_out_and_put_back_is_open_still() {
    let body = ELEMENT.replace("loading=\"eager\"", "display=dialog");
    let server = hosts::serve(hosts::page("", SCRIPT, &body), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let widget = Widget::new(&page);
    let dialog = widget.dialog();
    widget.script("element.show()", &[]);
    begin_in_dialog(&page);
    widget.move_to_end();
    widget.wait_until_begun();
    assert_eq!(dialog.is_modal(), Some(true), "moved: in front of the page");
    widget.take_out();
    widget.put_back();
    widget.wait_until_begun();
    assert_eq!(dialog.is_modal(), Some(true), "taken out for a while: in front of the page");
    // What was a dialog comes into the page, whether it was ever opened or not.
    widget.set("display", "inline");
    widget.wait_until_begun();
    assert_eq!(dialog.is_modal(), None);
    widget.take_out_after("element.open = false; element.display = 'dialog'");
    widget.put_back();
    page.holds_for("a dialog that was closed stays so", Duration::from_millis(100), || {
        dialog.is_modal() == Some(false)
    });
    widget.script("element.display = 'inline'; element.scrollIntoView()", &[]);
    widget.wait_until_begun();
}

#[test]
fn a_shared_link_opens_what_it_is_for() {
    let link = format!("br={}", hosts::shared());
    let far = "<p>Much text</p>".repeat(90);
    for (display, opens) in [("inline", false), ("dialog", true), ("launcher", true)] {
        let body = [&far, ELEMENT.replace("loading=\"eager\"", &format!("display={display}")).as_str()].concat();
        let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &body), []);
        let page = Page::new();
        page.open(&server.url(&format!("/host.html#{link}")), SIZE, Scheme::Light);
        JoinPage::of_group(&page, hosts::GROUP);
        let widget = Widget::new(&page);
        assert_eq!(widget.property("open"), opens, "{display}: on arrival");
        page.wait_until("its heading to be in sight", || widget.heading_is_in_sight());
        // And where the page was there already.
        widget.script("element.close(); scrollTo(0, 0)", &[]);
        page.wait_until("it to be closed", || widget.property("open") == false);
        page.run("location.hash = ''; location.hash = arguments[0]", &[json!(link)]);
        page.wait_until("it to be open again", || widget.property("open") == opens);
        page.wait_until(&format!("{display}: its heading to be in sight again"), || widget.heading_is_in_sight());
    }
    // What is not ours opens nothing.
    let body = ELEMENT.replace("loading=\"eager\"", "display=dialog");
    let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &body), []);
    let page = Page::new();
    page.open(&server.url("/host.html#abr=1&brand=2&br"), SIZE, Scheme::Light);
    let widget = Widget::new(&page);
    page.wait_until("the element to be there", || !widget.property("open").is_null());
    page.holds_for("it to be closed", Duration::from_millis(300), || widget.property("open") == false);
}

#[test]
fn what_is_opened_again_at_once_stays_open() {
    const CLOSE_AND_OPEN: &str = "
        const [element, done] = arguments;
        element.close();
        // It follows what was set a microtask later; what the browser says of it comes later still.
        queueMicrotask(() => queueMicrotask(() => { element.show(); setTimeout(() => done(element.open), 300); }));";
    let server = hosts::serve(hosts::page("", SCRIPT, &element("display=dialog open")), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let widget = Widget::new(&page).wait_until_shown();
    let element = page.run("return document.querySelector('buying-readiness')", &[]);
    assert_eq!(page.run_async(CLOSE_AND_OPEN, &[element]), true);
    widget.dialog().wait_until_open();
}

#[test]
fn a_launcher_opens_the_same_and_loads_only_then() {
    let body = element("display=launcher")
        .replace("loading=\"eager\"", "")
        .replace("<p>", "<span slot=launcher>Are we ready?</span><p>");
    let server = hosts::serve(hosts::page("", SCRIPT, &body), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    page.click_with(Pointer::Script);
    let widget = Widget::new(&page);
    let launcher = widget.launcher();
    assert!(!server.paths().iter().any(|path| path.contains("wasm")));
    hosts::picture(&page, "launcher");
    launcher.button().focus();
    launcher.press();
    widget.dialog().wait_until_open();
    widget.dialog().close();
    page.wait_until("it to be closed", || !widget.dialog().is_open() && page.focused() == Some(launcher.button()));
}
