//! A supplier corrects the questionnaire: answers to the edition before are told of and taken over as far as both ask
//! them, by hand and by link; what is worded otherwise is marked; and with the first file everything is there again.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Person};
use engine::questionnaire::RoleSet;
use formats::link::{self, Kind, Link};
use formats::mine;
use serde_json::json;

use crate::editions::{answer_some, edition, edition_in, kept, open, read, said, serve, take_over};
use crate::harness::{Locator, Page, Scheme};
use crate::hosts::SIZE;
use crate::objects::{JoinPage, Widget};
use crate::walk;
use crate::words::{count, text};

#[test]
fn a_corrected_questionnaire_takes_no_answer_out_of_view() {
    let first = edition("1", |_| {});
    let q = read(&first);
    let target = edition("2", |items| items[0]["target"] = json!(4));
    let more = edition("2", |items| {
        let mut new = items[1].clone();
        new["id"] = json!("NEW-1");
        items.insert(0, new);
    });
    let owner = edition("2", |items| items[2]["next_step"]["owner"] = json!("executive"));
    let removed = edition("2", |items| drop(items.remove(1)));
    let editions = [("first", &*first), ("target", &target), ("more", &more), ("owner", &owner), ("removed", &removed)];
    let (server, page) = (serve(&editions), Page::new());
    open(&page, &server, "first");
    answer_some(&page);
    let before = kept(&page, &q).expect("it was saved");
    let all = said(&before, &q);
    assert!(all.len() >= 10, "{all:?}");
    for (name, file) in &editions[1..] {
        let (next, widget) = (read(file), open(&page, &server, name));
        widget.start();
        page.wait_for_text(text(key::EDITION_TITLE));
        let left: Vec<_> = all.iter().filter(|(id, _)| next.item_by_id(id).is_none()).collect();
        assert_eq!(left.len(), usize::from(*name == "removed"));
        let both = all.len() - left.len();
        let told = if left.is_empty() {
            count(key::EDITION_ALL, both, &[])
        } else {
            count(key::EDITION_BOTH, both, &[("of", &all.len())])
        };
        page.wait_for_text(&told);
        assert_eq!(kept(&page, &next), None, "{name}: nothing is taken over unasked");
        page.click(&take_over());
        widget.board();
        page.wait_for_text(&count(key::EDITION_TAKEN, both, &[]));
        // It can be taken back, and is there again.
        page.press(text(key::EDITION_UNDO));
        widget.start();
        assert_eq!(kept(&page, &next), None, "{name}: it was taken back");
        page.click(&take_over());
        widget.board();
        let now = kept(&page, &next).expect("it is kept");
        let expected: Vec<_> = all.iter().filter(|one| !left.contains(one)).cloned().collect();
        let mut found = said(&now, &next);
        found.sort_by_key(|(id, _)| all.iter().position(|(known, _)| known == id));
        assert_eq!(found, expected, "{name}");
        assert_eq!(now.my().expect("me").id, before.my().expect("me").id);
        // Whoever comes back goes on, and is told nothing more.
        page.reload();
        widget.wait_until_begun();
        assert!(!page.contains_text(text(key::EDITION_TITLE)), "{name}");
    }
    assert_eq!(kept(&page, &q), Some(before), "what was there is as it was");
    let widget = open(&page, &server, "first");
    widget.wait_until_begun();
    assert_eq!(said(&kept(&page, &q).expect("it is kept"), &q), all);
}

#[test]
fn what_is_left_where_it_is_stays_in_reach() {
    let (first, next) = (edition("1", |_| {}), edition("2", |items| items[0]["target"] = json!(4)));
    let (server, page) = (serve(&[("first", &first), ("next", &next)]), Page::new());
    open(&page, &server, "first");
    answer_some(&page);
    let widget = open(&page, &server, "next");
    page.wait_for_text(text(key::EDITION_TITLE));
    page.press(text(key::EDITION_LEAVE));
    // It is not told of any more, and stays in reach.
    page.wait_for(&Locator::region(text(key::EDITION_LEFT)));
    page.wait_until("nothing to decide", || !page.contains_text(text(key::EDITION_LEAVE)));
    page.reload();
    widget.start().answer_for_all().begin();
    assert!(!page.contains_text(text(key::EDITION_TITLE)));
    // Whoever began anew finds it with the group, and keeps what they said since.
    widget.open_group();
    page.wait_for(&Locator::region(text(key::EDITION_LEFT)));
    page.press(text(key::EDITION_TAKE));
    page.wait_until("the answers", || {
        kept(&page, &read(&next)).is_some_and(|state| said(&state, &read(&next)).len() >= 10)
    });
}

#[test]
fn a_reworded_statement_says_so_until_its_answer_is_looked_at() {
    let first = edition("1", |_| {});
    let opposite = "Nobody can say what the problem is.";
    let reworded = edition("1", |items| items[0]["text"] = json!(opposite));
    // What is no rewording: a translation, and what a statement may lack.
    let translated = edition_in("de", "1", |items| {
        items[0]["text"] = json!("Das Problem ist klar.");
        items[0].as_object_mut().expect("an object").remove("question");
    });
    let less = edition("1", |items| drop(items[0].as_object_mut().expect("an object").remove("question")));
    let editions = [("first", &*first), ("reworded", &reworded), ("translated", &translated), ("less", &less)];
    let (server, page) = (serve(&editions), Page::new());
    open(&page, &server, "first");
    let cell = walk::first_cell();
    walk::begin(&page).enter(cell).answer_all(cell, &walk::answers(core())).back();
    let flag = Locator::css(".reworded:not(.cleared)");
    let enter = |name: &str| open(&page, &server, name).open_board().enter(cell);
    for name in ["translated", "less"] {
        enter(name);
        page.wait_for(&Locator::role("radio"));
        assert!(!page.contains_text(text(key::EDITION_REWORDED)), "{name}");
    }
    enter("reworded");
    page.wait_for(&flag);
    assert_eq!(page.find_all(&flag).len(), 1, "one statement is");
    page.wait_for_text(opposite);
    // With everybody's answers too.
    Widget::new(&page).open_results();
    page.reload();
    enter("reworded");
    page.click(&Locator::control(text(key::EDITION_FITS)));
    page.wait_until("it to be gone", || !page.has(&flag));
    enter("reworded");
    page.wait_for_text(opposite);
    assert!(!page.contains_text(text(key::EDITION_REWORDED)));
}

#[test]
fn a_link_of_an_edition_before_opens_where_that_is_known() {
    let (first, next) = (edition("1", |_| {}), edition("2", |items| items[0]["target"] = json!(4)));
    let (before, now) = (read(&first), read(&next));
    let (server, page) = (serve(&[("first", &first), ("next", &next)]), Page::new());
    open(&page, &server, "first");
    answer_some(&page);
    open(&page, &server, "next");
    page.click(&take_over());
    Widget::new(&page).board();
    // A colleague's reply comes back, made with the edition before.
    let state = kept(&page, &now).expect("it is kept");
    let mut ben = Person::new("0000000b", RoleSet::of(1), &before);
    ben.name.say("Ben".into(), 0);
    ben.say(0, Answer::Level(3), 0);
    let mut group = mine(&state.group, &ben);
    group.people = vec![ben];
    group.decisions = engine::group::Texts::default();
    let reply = Link::of(Kind::Mine, Day::of(2026, 11, 20).expect("a day"), group).from("Ben");
    let reply = link::write(&reply, &before).expect("it fits");
    let path = format!("/next.html#br{reply}");
    page.go(&server.url(&path));
    page.wait_for_text(text(key::JOIN_OTHER_EDITION));
    page.press(text(key::JOIN_OTHER_TAKE));
    JoinPage::arriving(&page).add();
    let people = kept(&page, &now).expect("it is kept").group.people;
    let ben = people.iter().find(|person| person.id == "0000000b").expect("Ben is in");
    assert_eq!(ben.answer(0), Answer::Level(3));
    // Where nobody knows that edition, it says what to do.
    let page = Page::new();
    page.open(&server.url(&path), SIZE, Scheme::Light);
    page.wait_for_text("belongs to another edition");
}
