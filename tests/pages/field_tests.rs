//! Fields for texts of some length at most: nothing that is typed or pasted is cut, and nothing too long is sent.

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::{MAX_NAME, MAX_NOTE};
use formats::link::{self, fragment};

use crate::harness::{Element, Locator, Page, Scheme, Server};
use crate::objects::Widget;
use crate::words::{messages, statement, text};
use crate::{saved, walk};

const SIZE: (u32, u32) = (1280, 800);

/// Puts a text behind what stands in a field, as the clipboard does.
fn paste(field: &Element, text: &str) {
    field.run("element.focus(); document.execCommand('insertText', false, args[0])", &[text.into()]);
}

/// What is said about a field by what describes it.
fn about(field: &Element) -> String {
    let said = field.run(
        "const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
         return ids.map((id) => element.getRootNode().getElementById(id)?.textContent ?? '').join(' ')",
        &[],
    );
    said.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn is_too_long(page: &Page, field: &Element, text: &str, over: usize) {
    assert_eq!(field.property("value"), text, "all of it stays");
    let many = format!("{over} too many");
    page.wait_until(&many, || about(field).contains(&many));
    assert_eq!(field.run("return element.getAttribute('aria-invalid')", &[]), "true");
}

fn note_of(page: &Page) -> Element<'_> {
    let first = statement(walk::first_cell().items(core())[0]);
    page.find(&Locator::field(messages().fill(key::NOTE_LABEL, &[("statement", &first)])))
}

/// The first statement's note, open.
fn open_note(page: &Page) -> Element<'_> {
    let first = statement(walk::first_cell().items(core())[0]);
    page.click(&Locator::control(text(key::NOTE_ADD)).within(Locator::group(first)));
    note_of(page)
}

#[test]
fn how_much_is_too_much_is_seen_on_a_phone() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::open(&page, &server, (360, 640), Scheme::Light);
    walk::begin(&page).enter(walk::first_cell());
    let note = open_note(&page);
    // Where it can be hidden: the field stands right above the bar.
    note.run(
        "const bar = element.closest('.run').querySelector('.bar').getBoundingClientRect();
         window.scrollBy(0, element.getBoundingClientRect().bottom - bar.top)",
        &[],
    );
    paste(&note, &"x".repeat(700));
    page.wait_until("what is said of it above the bar", || {
        note.run(
            "const run = element.closest('.run'), [over, bar] = ['.over', '.bar'].map((one) => run.querySelector(one));
             return Boolean(over) && over.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top",
            &[],
        ) == true
    });
}

#[test]
fn a_pasted_note_stays_whole_here_and_is_not_sent_before_it_is_shortened() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::open(&page, &server, SIZE, Scheme::Light);
    walk::begin(&page).enter(walk::first_cell());
    let (long, item) = ("x".repeat(700), walk::first_cell().items(core())[0]);
    let note = open_note(&page);
    paste(&note, "seen in March");
    // Left, it stands.
    note.run("element.blur(); element.focus(); element.select()", &[]);
    paste(&note, &long);
    is_too_long(&page, &note, &long, 200);
    // It is heard as well, once nothing more is typed.
    page.wait_until("it to be heard", || {
        let said = "return [...element.closest('.q-note').querySelectorAll('[role=status]')].map((it) => it.textContent).join()";
        note.run(said, &[]).as_str().is_some_and(|said| said.contains("200 too many"))
    });
    // What stood there before goes along.
    assert_eq!(saved::state(&page).my().map(|me| me.note(item).to_owned()), Some("seen in March".to_owned()));
    // It survives another page, and the end of this one.
    Widget::new(&page).run().back().enter(walk::first_cell());
    is_too_long(&page, &note_of(&page), &long, 200);
    page.reload();
    Widget::new(&page).wait_until_begun();
    is_too_long(&page, &note_of(&page), &long, 200);
    // Where it would be sent, that is said, with the way to it.
    Widget::new(&page).run().back();
    let share = Widget::new(&page).open_group().share();
    page.wait_for_text(text(key::LONG_ABOUT));
    page.wait_for_text("200 too many.");
    let high = page.find(&Locator::css(".too-long li")).run("return element.getBoundingClientRect().height", &[]);
    assert!(high.as_f64() < Some(70.0), "a line, or two: {high} px");
    page.click(&Locator::checkbox(text(key::SHARE_NOTES)).within(Locator::group(text(key::SHARE_GOES_IN))));
    let sent = share.link();
    let sent = link::read(fragment::pasted(&sent, "br"), core()).expect("a link");
    assert_eq!(sent.group.people[0].note(item), "seen in March");
    page.click(&Locator::control("").beginning(text(key::LONG_SHORTEN)));
    let note = note_of(&page);
    note.focus();
    note.run("element.setSelectionRange(500, 700)", &[]);
    note.run("document.execCommand('delete')", &[]);
    page.wait_until("it to fit", || about(&note).is_empty());
    assert_eq!(saved::state(&page).my().map(|me| me.note(item).chars().count()), Some(MAX_NOTE));
    Widget::new(&page).run().back();
    Widget::new(&page).open_group().share();
    assert!(!page.contains_text(text(key::LONG_ABOUT)));
    page.reload();
    assert_eq!(saved::state(&page).my().map(|me| me.note(item).chars().count()), Some(MAX_NOTE));
}

#[test]
fn limits_count_what_people_see_and_no_cut_goes_through_it() {
    const FAMILY: &str = "👩\u{200d}👩\u{200d}👧";
    let (server, page) = (Server::of_dist(), Page::new());
    walk::open(&page, &server, SIZE, Scheme::Light);
    walk::begin(&page).enter(walk::first_cell());
    // A family of five code points across the limit is one too many.
    let across = "x".repeat(MAX_NOTE - 2) + FAMILY;
    let note = open_note(&page);
    paste(&note, &across);
    is_too_long(&page, &note, &across, 1);
    Widget::new(&page).run().back();
    Widget::new(&page).open_you();
    let name = page.find(&Locator::css("#name"));
    let across = "x".repeat(MAX_NAME - 2) + FAMILY + "x";
    paste(&name, &across);
    is_too_long(&page, &name, &across, 2);
    // It is not saved as long as it is.
    page.press(text(key::YOU_SAVE));
    is_too_long(&page, &name, &across, 2);
    assert_eq!(saved::state(&page).my().map(|me| me.name.value.clone()), Some(String::new()));
}
