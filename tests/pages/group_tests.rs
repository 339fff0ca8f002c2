//! A group of seven in seven browsers: they answer apart, pass links in any order and more than once,
//! and all end on the same assessment, which is the native engine's on the merged file.

use buying_readiness::assessment::assess;
use buying_readiness::group::Answer;
use buying_readiness::i18n::key;
use buying_readiness::questionnaire::{RoleSet, core};
use buying_readiness::share::file;
use buying_readiness::state::State;
use buying_readiness::store::{RECORD, record};
use serde_json::json;

use crate::harness::find::By;
use crate::harness::{Page, Scheme, Server};
use crate::walk::{self, text};

const SIZE: (u32, u32) = (1280, 900);
/// The role of each of the seven.
const ROLES: [usize; 7] = [0, 1, 2, 3, 3, 4, 5];

/// A number that looks like any other: always the same for the same question.
fn chance(a: usize, b: usize) -> usize {
    let mixed = (a as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (b as u64 + 1).wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize
}

fn answer(person: usize, item: usize) -> Answer {
    match chance(person, item) % 9 {
        0 => Answer::DontKnow,
        1 => Answer::DoesNotApply,
        2 => Answer::Nothing,
        n => Answer::Level((n % 5) as u8),
    }
}

/// What this browser keeps.
fn kept(page: &Page) -> State {
    let text = page.run("return localStorage.getItem(arguments[0])", &[json!(RECORD)]);
    record::read(text.as_str().expect("there is a record"), core()).expect("it can be read")
}

/// Says who they are and answers what their role is asked.
#[track_caller]
fn begin_and_answer(page: &Page, person: usize) {
    let q = core();
    page.click(By::Css(&format!("#role-{}", q.roles[ROLES[person]].id)));
    page.fill(text(key::START_NAME), &format!("Person {}", person + 1));
    page.click(By::Css("form button[type=submit]"));
    page.see_text(text(key::BOARD_TITLE));
    for cell in walk::cells(q) {
        let own = cell.items(q).into_iter().filter(|item| q.items[*item].roles.meets(RoleSet::of(ROLES[person])));
        let own: Vec<usize> = own.filter(|item| answer(person, *item) != Answer::Nothing).collect();
        if own.is_empty() {
            continue;
        }
        walk::enter(page, cell);
        for item in own {
            let radio = walk::radio(q, item, answer(person, item));
            page.click(By::Css(&radio));
            page.see(&format!("{radio}:checked"));
        }
        walk::back(page);
    }
}

/// The link the share page offers for one of its choices.
#[track_caller]
fn link_to(page: &Page, what: &str) -> String {
    page.press_button(text(key::SHELL_PEOPLE));
    page.press_button(text(key::PEOPLE_SHARE));
    page.see_text(text(key::SHARE_TITLE));
    page.click(By::Label(what));
    let link = page.find(By::Css("#share-link"));
    page.property(&link, "value").as_str().expect("the field holds the link").to_owned()
}

#[test]
fn seven_browsers_end_on_one_assessment() {
    let q = core();
    let server = Server::of_dist();
    let pages: Vec<Page> = ROLES.iter().map(|_| Page::new()).collect();
    pages[0].open(&server.url("/"), SIZE, Scheme::Light);
    pages[0].see("h2");
    begin_and_answer(&pages[0], 0);
    let invitation = link_to(&pages[0], text(key::SHARE_INVITATION));
    for (person, page) in pages.iter().enumerate().skip(1) {
        page.open(&invitation, SIZE, Scheme::Light);
        page.see_text(text(key::JOIN_TITLE_INVITATION));
        assert!(page.run("return localStorage.getItem(arguments[0])", &[json!(RECORD)]).is_null(), "opening writes");
        page.press_button(text(key::JOIN_NEW_HERE));
        begin_and_answer(page, person);
    }
    let links: Vec<String> = pages.iter().map(|page| link_to(page, text(key::SHARE_MINE))).collect();

    // The engine, natively: what each browser holds apart, merged as files are.
    let mut merged = kept(&pages[0]).group;
    for page in &pages {
        let apart = file::write(&kept(page).group, q);
        merged.merge(&file::read(&apart, q).expect("a file")).expect("one group");
    }
    let expected = assess(q, &merged.present());
    assert_eq!(merged.people.len(), ROLES.len());

    for (person, page) in pages.iter().enumerate() {
        // Every link once and two of them twice, in an order of its own.
        let mut order: Vec<usize> = (0..links.len()).chain([person % 7, (person + 3) % 7]).collect();
        order.sort_by_key(|n| chance(person + 10, *n + 50));
        for n in order {
            page.go(&links[n]);
            page.see("#join-card");
            if page.all(By::Button(text(key::JOIN_ADD))).is_empty() {
                page.see_text(text(key::JOIN_NOTHING));
            } else {
                page.press_button(text(key::JOIN_ADD));
                page.see_text(text(key::JOIN_ADDED));
            }
        }
        walk::results(page);
        let state = kept(page);
        assert_eq!(assess(q, &state.present().0), expected, "person {}", person + 1);
        assert!(page.text().contains(&expected.overall.point.percent().to_string()), "{}", page.text());
    }

    // Nothing went anywhere but for the files of the widget.
    let files = ["/", "/index.html", "/page.css", "/favicon.ico", "/buying-readiness.js", "/readiness.js"];
    let files = files.into_iter().chain(["/readiness_bg.wasm", "/readiness-rest.wasm"]);
    let files: Vec<&str> = files.collect();
    let strange: Vec<String> = server.paths().into_iter().filter(|path| !files.contains(&path.as_str())).collect();
    assert_eq!(strange, Vec::<String>::new());
    for page in &pages {
        let elsewhere =
            page.requests().into_iter().find(|url| !url.starts_with(&server.url("/")) && !url.starts_with("data:"));
        assert_eq!(elsewhere, None);
    }
}
