//! Of what is kept for several editions of a questionnaire nothing gets into the place of anything else: several
//! purchases, two tabs, deleting, other storages.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day};
use engine::questionnaire::Questionnaire;
use engine::state::{Action, State, View};
use formats::record;
use serde_json::json;

use crate::editions::{answer_some, edition, kept, name, open, read, serve, take_over};
use crate::harness::{Locator, Page, Scheme, Server, Setup};
use crate::hosts::SIZE;
use crate::objects::Widget;
use crate::walk;
use crate::words::{count, statement, text};

/// A purchase of Ana's alone, with these levels for the first statements.
fn purchase(q: &Questionnaire, [id, name]: [&str; 2], levels: &[Option<u8>]) -> State {
    let mut state = State::new(q);
    let settings = Action::Settings { name: name.into(), expected: q.all_roles(), by: Day::NONE, blind: false };
    let roles = q.all_roles();
    let me = Action::Me { id: "0000000a".into(), name: "Ana".into(), roles, expected: roles };
    for action in [me, Action::Found(id.into()), settings, Action::Go(View::Board)] {
        state.apply(q, action);
    }
    for (item, level) in levels.iter().enumerate() {
        if let Some(level) = level {
            state.apply(q, Action::Answer { item, answer: Answer::Level(*level) });
        }
    }
    state
}

const CRM: [&str; 2] = ["0000c123", "CRM"];
const ERP: [&str; 2] = ["0000e123", "ERP"];

/// Leaves the page, and keeps a purchase of an edition in this browser, with another one put away.
fn keep(page: &Page, server: &Server, q: &Questionnaire, state: &State, away: (&State, [&str; 2])) {
    let (name, (away, [id, called])) = (name(q), away);
    page.go(&server.url("/first.json"));
    for (name, text) in [
        (name.clone(), record::write(state, q)),
        (format!("{name}/groups"), format!("{id}\t{called}\n")),
        (format!("{name}/group/{id}"), record::write(away, q)),
    ] {
        page.run("localStorage.setItem(...arguments)", &[json!(name), json!(text)]);
    }
}

/// A group that is put away for an edition.
fn put_away(page: &Page, q: &Questionnaire, id: &str) -> Option<State> {
    let name = format!("{}/group/{id}", name(q));
    let text = page.run("return localStorage.getItem(arguments[0])", &[json!(name)]);
    text.as_str().map(|text| record::read(text, q).expect("it can be read"))
}

/// The levels I gave to the first three statements.
fn levels(state: &State) -> [Option<u8>; 3] {
    [0, 1, 2].map(|item| state.my_answer(item).level())
}

#[test]
fn every_purchase_is_taken_over_and_stays_one_of_its_own() {
    let (first, next) = (edition("1", |_| {}), edition("2", |items| items[0]["target"] = json!(4)));
    let (before, now) = (read(&first), read(&next));
    let (server, page) = (serve(&[("first", &first), ("next", &next)]), Page::new());
    page.open(&server.url("/first.json"), SIZE, Scheme::Light);
    let crm = purchase(&before, CRM, &[Some(1)]);
    let mut erp = purchase(&before, ERP, &[Some(2)]);
    keep(&page, &server, &before, &crm, (&erp, ERP));
    let widget = open(&page, &server, "next");
    page.wait_for_text(&count(key::EDITION_GROUPS, 1, &[]));
    page.click(&take_over());
    widget.board();
    assert_eq!(levels(&kept(&page, &now).expect("it is kept")), [Some(1), None, None]);
    let mut beside = put_away(&page, &now, ERP[0]).expect("it is beside");
    assert_eq!(levels(&beside), [Some(2), None, None]);
    // The one beside is answered on in both editions, and in that before it is the present one by now.
    beside.apply(&now, Action::Answer { item: 1, answer: Answer::Level(3) });
    let here = kept(&page, &now).expect("it is kept");
    keep(&page, &server, &now, &here, (&beside, ERP));
    erp.apply(&before, Action::Answer { item: 2, answer: Answer::Level(4) });
    keep(&page, &server, &before, &erp, (&crm, CRM));
    open(&page, &server, "next");
    page.wait_for_text(text(key::EDITION_TITLE));
    page.click(&take_over());
    page.wait_until("the other purchase", || put_away(&page, &now, CRM[0]).is_some());
    let opened = kept(&page, &now).expect("it is kept");
    assert_eq!((opened.group.id.as_str(), levels(&opened)), (ERP[0], [Some(2), Some(3), Some(4)]));
    assert_eq!(levels(&put_away(&page, &now, CRM[0]).expect("it is beside")), [Some(1), None, None]);
    assert_eq!(put_away(&page, &now, ERP[0]), None, "it is there once");
    page.reload();
    widget.wait_until_begun();
    assert!(!page.contains_text(text(key::EDITION_TITLE)), "nothing is new any more");
    assert_eq!(kept(&page, &before).map(|state| levels(&state)), Some([Some(2), None, Some(4)]), "that is as it was");
}

#[test]
fn two_tabs_with_two_editions_lose_nothing() {
    let (first, next) = (edition("1", |_| {}), edition("2", |items| items[0]["target"] = json!(4)));
    let (before, now) = (read(&first), read(&next));
    let (server, page) = (serve(&[("first", &first), ("next", &next)]), Page::new());
    open(&page, &server, "first");
    let cell = walk::first_cell();
    let items = cell.items(core());
    let statements = [0, 1].map(|n| statement(items[n]));
    walk::begin(&page).enter(cell).answer(statements[0], Answer::Level(1));
    page.new_tab();
    let widget = open(&page, &server, "next");
    page.click(&take_over());
    widget.open_board().enter(cell).answer(statements[1], Answer::Level(2));
    // In the first tab somebody goes on meanwhile, and changes what was taken over.
    page.first_tab();
    widget.run().answer(statements[0], Answer::Level(3));
    page.last_tab();
    let said = |q: &Questionnaire| {
        let state = kept(&page, q).expect("it is kept");
        [0, 1].map(|n| state.my_answer(items[n]).level())
    };
    assert_eq!((said(&before), said(&now)), ([Some(3), None], [Some(1), Some(2)]), "each has its own");
    page.reload();
    page.wait_for_text(text(key::EDITION_TITLE));
    page.click(&take_over());
    page.wait_until("the later word", || said(&now) == [Some(3), Some(2)]);
    page.press(text(key::EDITION_UNDO));
    page.wait_until("the word before", || said(&now) == [Some(1), Some(2)]);
    assert_eq!(said(&before), [Some(3), None]);
}

#[test]
fn what_is_deleted_is_deleted_in_every_edition() {
    let (first, next) = (edition("1", |_| {}), edition("2", |items| items[0]["target"] = json!(4)));
    let before = read(&first);
    let (server, page) = (serve(&[("first", &first), ("next", &next)]), Page::new());
    page.open(&server.url("/first.json"), SIZE, Scheme::Light);
    let [crm, erp] = [CRM, ERP].map(|one| purchase(&before, one, &[Some(1)]));
    keep(&page, &server, &before, &crm, (&erp, ERP));
    let widget = open(&page, &server, "next");
    page.click(&take_over());
    widget.board();
    // What another element of the site keeps is none of it.
    page.run("localStorage.setItem('buying-readiness/1~other', 'kept')", &[]);
    widget.open_group().open_delete();
    page.wait_for_text(text(key::DELETE_GOES_EDITIONS));
    page.click(&Locator::role("button").beginning("Delete"));
    widget.start();
    page.go(&server.url("/first.json"));
    let stays = "return Object.keys(localStorage).filter((name) => !name.endsWith('/deleted'))";
    assert_eq!(page.run(stays, &[]), json!(["buying-readiness/1~other"]), "but for the marks that say so");
}

#[test]
fn who_has_not_begun_can_delete_what_an_earlier_edition_kept() {
    let (first, next) = (edition("1", |_| {}), edition("2", |items| items[0]["target"] = json!(4)));
    let (server, page) = (serve(&[("first", &first), ("next", &next)]), Page::new());
    open(&page, &server, "first");
    answer_some(&page);
    let widget = open(&page, &server, "next");
    page.press(text(key::DELETE_TITLE));
    page.wait_for_text(text(key::DELETE_GOES_EDITIONS));
    // Nothing is gone yet, and who would rather keep it is back where they were.
    page.press(text(key::DELETE_KEEP));
    widget.start();
    assert!(kept(&page, &read(&first)).is_some());
    page.press(text(key::DELETE_TITLE));
    page.press(text(key::DELETE_ALL));
    widget.start();
    page.wait_until("nothing to tell", || !page.contains_text(text(key::EDITION_TITLE)));
    assert_eq!(kept(&page, &read(&first)), None);
}

#[test]
fn what_is_told_above_the_start_page_does_not_move_it() {
    let (first, next) = (edition("1", |_| {}), edition("2", |items| items[0]["target"] = json!(4)));
    let (server, page) = (serve(&[("first", &first), ("next", &next)]), Page::new());
    open(&page, &server, "first");
    answer_some(&page);
    open(&page, &server, "next");
    page.run(
        "window.shifts = []; const own = ({ hadRecentInput }) => !hadRecentInput;
         new PerformanceObserver((list) => shifts.push(...list.getEntries().filter(own))).observe({ type: 'layout-shift', buffered: true })",
        &[],
    );
    page.wait_for(&take_over());
    Widget::new(&page).start();
    let shifts = page.run_async("setTimeout(() => arguments[0](shifts.map(({ value }) => value)), 300)", &[]);
    assert_eq!(shifts, json!([]));
}

#[test]
fn in_a_tab_alone_answers_are_found_as_well_and_where_nothing_is_kept_nothing_is_told() {
    let (first, next) = (edition("1", |_| {}), edition("2", |items| items[0]["target"] = json!(4)));
    let server = serve(&[("first", &first), ("next", &next)]);
    for (setup, storage) in
        [(Setup::default(), "session"), (Setup { storage_denied: true, ..Setup::default() }, "local")]
    {
        let (is_denied, page) = (setup.storage_denied, Page::with(&setup));
        let widget = open(&page, &server, "first");
        widget.set("storage", storage);
        widget.wait_until_shown();
        if is_denied {
            widget.accept_that_nothing_is_kept();
        }
        let cell = walk::first_cell();
        walk::begin(&page).enter(cell).answer(statement(cell.items(core())[0]), Answer::Level(1));
        let widget = open(&page, &server, "next");
        widget.set("storage", storage);
        widget.start();
        if is_denied {
            assert!(!page.contains_text(text(key::EDITION_TITLE)));
        } else {
            page.click(&take_over());
            widget.board();
        }
    }
}
