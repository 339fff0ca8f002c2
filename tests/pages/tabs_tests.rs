//! What is done in one tab while somebody types in another: no letter is lost, and nothing deleted comes back.

use std::time::Duration;

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Person};
use engine::questionnaire::RoleSet;
use formats::link::{self, Kind, Link};
use serde_json::json;

use crate::harness::{Element, Locator, Page, Scheme, Server};
use crate::hosts::SIZE;
use crate::objects::{JoinPage, Widget};
use crate::words::{messages, statement, text};
use crate::{saved, walk};

const NOTE: &str = "Finance has seen this on 3 March, and asked for a second look at the licence";

/// Types a letter every 80 milliseconds, at the caret, whatever tab is looked at.
const TYPES: &str = "
    element.focus();
    let n = 0;
    window.typing = setInterval(() => {
      const field = element.getRootNode().activeElement;
      if (n === args[0].length) return clearInterval(typing);
      field.setRangeText(args[0][n], field.selectionStart, field.selectionEnd, 'end');
      n += 1;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, 80)";

/// The first statement.
fn item() -> usize {
    walk::first_cell().items(core())[0]
}

fn note(page: &Page) -> Element<'_> {
    page.find(&Locator::field(messages().fill(key::NOTE_LABEL, &[("statement", &statement(item()))])))
}

/// Somebody who has answered types a note in the first tab; the second is looked at.
#[track_caller]
fn typing<'p>(page: &'p Page, server: &Server) -> Widget<'p> {
    walk::open(page, server, SIZE, Scheme::Light);
    walk::begin(page).enter(walk::first_cell()).answer(statement(item()), Answer::Level(2));
    page.click(&Locator::control(text(key::NOTE_ADD)).within(Locator::group(statement(item()))));
    note(page).run(TYPES, &[json!(NOTE)]);
    page.new_tab();
    page.open(&server.url("/"), SIZE, Scheme::Light);
    Widget::new(page).wait_until_begun()
}

/// Back in the first tab all of it stands there, and soon in the record.
#[track_caller]
fn has_all(page: &Page) {
    page.first_tab();
    page.wait_until("the last letter", || note(page).property("value") == NOTE);
    page.wait_until("it to be kept", || saved::state(page).my().map(|me| me.note(item())) == Some(NOTE));
}

/// The caret stands behind it.
#[track_caller]
fn goes_on_typing(page: &Page) {
    let caret = "return element.getRootNode().activeElement === element && element.selectionStart";
    assert_eq!(note(page).run(caret, &[]), NOTE.len());
}

/// A link of a colleague in this group.
fn colleague(page: &Page) -> String {
    let state = saved::state(page);
    let mut ben = Person::new("b0b0b0b0", RoleSet::of(1), core());
    ben.name.say("Ben".into(), 0);
    ben.say(item(), Answer::Level(4), 0);
    let mut group = state.group;
    group.people = vec![ben];
    link::write(&Link::of(Kind::Mine, state.today, group), core()).expect("it fits")
}

#[test]
fn undo_in_one_tab_takes_no_letter_in_another() {
    let (server, page) = (Server::of_dist(), Page::new());
    typing(&page, &server);
    let link = colleague(&page);
    page.go(&server.url(&format!("/?again#br={link}")));
    JoinPage::arriving(&page).add();
    page.press(text(key::JOIN_UNDO));
    page.wait_until("it to be undone", || saved::state(&page).group.people.len() == 1);
    has_all(&page);
    goes_on_typing(&page);
    assert_eq!(saved::state(&page).group.people.len(), 1, "and the colleague stays out");
}

#[test]
fn starting_over_and_bringing_the_answers_back_throws_no_note_away() {
    let (server, page) = (Server::of_dist(), Page::new());
    typing(&page, &server).open_you().start_over();
    Widget::new(&page).start();
    page.first_tab();
    page.wait_for_text(text(key::TROUBLE_PUT_AWAY));
    page.last_tab();
    page.press(text(key::START_UNDO));
    Widget::new(&page).board();
    has_all(&page);
    goes_on_typing(&page);
    assert!(!page.contains_text(text(key::TROUBLE_PUT_AWAY)));
}

#[test]
fn who_types_while_another_tab_starts_over_can_go_on_with_it() {
    let (server, page) = (Server::of_dist(), Page::new());
    typing(&page, &server).open_you().start_over();
    walk::begin(&page);
    page.first_tab();
    page.wait_until("the last letter", || note(&page).property("value") == NOTE);
    page.press(text(key::TROUBLE_GO_ON));
    has_all(&page);
}

#[test]
fn what_is_deleted_in_another_tab_is_said_with_what_was_typed_and_never_written_back() {
    // A save that is on its way when everything is deleted.
    const HOLD: &str = "
        const set = Storage.prototype.setItem;
        window.held = [];
        Storage.prototype.setItem = function (...args) { held.push(() => set.apply(this, args)) };";
    let server = Server::of_dist();
    for holds in [false, true] {
        let page = Page::new();
        walk::open(&page, &server, SIZE, Scheme::Light);
        walk::begin(&page).enter(walk::first_cell()).answer(statement(item()), Answer::Level(2));
        page.click(&Locator::control(text(key::NOTE_ADD)).within(Locator::group(statement(item()))));
        if holds {
            page.run(HOLD, &[]);
        }
        note(&page).send_keys("Finance has seen this");
        page.new_tab();
        page.open(&server.url("/"), SIZE, Scheme::Light);
        Widget::new(&page).wait_until_begun().open_group().open_delete();
        page.click(&Locator::role("button").beginning("Delete"));
        Widget::new(&page).start();
        page.first_tab();
        page.wait_for_text(text(key::TROUBLE_DELETED));
        let typed = page.find(&Locator::field(text(key::TROUBLE_TYPED)));
        assert_eq!(typed.property("value"), "Finance has seen this", "it can be copied");
        Widget::new(&page).start();
        if holds {
            page.run("for (const release of held) release()", &[]);
            page.wait_until("it to be taken away", || saved::record(&page).is_none());
        }
        page.holds_for("nothing is written back", Duration::from_millis(500), || saved::record(&page).is_none());
        let kept = page.run("return Object.keys(localStorage).filter((name) => !name.endsWith('/room'))", &[]);
        assert_eq!(kept, json!(["buying-readiness/1/deleted"]));
        // Nor by who comes next, whoever was there to hear of it.
        page.reload();
        Widget::new(&page).wait_until_shown().start();
        assert_eq!(saved::record(&page), None);
    }
}
