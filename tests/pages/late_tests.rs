//! The rest of the program late, of another build, or not there: nothing is lost, nobody is pulled away, and
//! the focus stays with the one who waits.

use std::fs;
use std::time::Duration;

use buying_readiness::group::{Answer, Day, Group, Person};
use buying_readiness::i18n::key;
use buying_readiness::questionnaire::{RoleSet, core};
use buying_readiness::share::link::{self, Kind, Link};
use buying_readiness::store::RECORD;
use serde_json::json;

use crate::harness::find::By;
use crate::harness::people::ENTER;
use crate::harness::{Gate, Mount, Page, Scheme, Server, dist};
use crate::walk::{self, text};

const REST: &str = "/readiness-rest.wasm";
const NARROW: (u32, u32) = (360, 740);

/// The release with its rest behind a gate.
fn server(gate: &Gate) -> Server {
    Server::start([Mount::file(REST, dist().join("readiness-rest.wasm")).behind(gate), Mount::folder("/", dist())])
}

/// Begun, one answer given, on the board.
fn begun(page: &Page, server: &Server) {
    page.open(&server.url("/"), NARROW, Scheme::Light);
    page.see("h2");
    walk::begin(page);
    let cell = walk::cells(core())[0];
    walk::enter(page, cell);
    page.click(By::Css(&walk::radio(core(), cell.items(core())[0], Answer::Level(3))));
    walk::back(page);
}

/// What of the focused element says who it is.
fn focus(page: &Page) -> String {
    let text = "const root = document.querySelector('buying-readiness').shadowRoot;
        return root.activeElement?.textContent ?? ''";
    page.run(text, &[]).as_str().unwrap_or_default().to_owned()
}

/// A link of a group somebody else began.
fn some_link() -> String {
    let q = core();
    let mut person = Person::new("0000000b", RoleSet::of(1), q);
    person.say(0, Answer::Level(2), 0);
    let group = Group { id: "ffffffff".into(), people: vec![person], ..Group::new(q) };
    link::write(&Link { kind: Kind::Group, made: Day::NONE, group }, q).expect("it fits")
}

#[test]
fn a_rest_of_another_build_is_refused_and_not_shown() {
    let mut other = fs::read(dist().join("readiness-rest.wasm")).expect("the release");
    let name = b"\x14....";
    let at = other.windows(5).position(|part| part == name).expect("the stamp in the rest's import");
    for digit in &mut other[at + 5..at + 21] {
        *digit = if *digit == b'0' { b'1' } else { b'0' };
    }
    let file = std::env::temp_dir().join(format!("readiness-rest-{}.wasm", std::process::id()));
    fs::write(&file, other).expect("the folder can be written");
    let server = Server::start([Mount::file(REST, &file), Mount::folder("/", dist())]);
    let page = Page::new();
    begun(&page, &server);
    page.press_button(text(key::SHELL_PEOPLE));
    page.see_text(text(key::MORE_FAILED));
    fs::remove_file(file).expect("it can go");
}

#[test]
fn who_opens_a_page_of_the_rest_is_at_its_beginning_before_it_comes_and_after() {
    for go in [key::SHELL_SCORING, key::SHELL_PEOPLE] {
        let gate = Gate::shut();
        let (server, page) = (server(&gate), Page::new());
        begun(&page, &server);
        // Something long below the widget: a page that got shorter would be out of sight.
        page.run(
            "document.body.append(Object.assign(document.createElement('pre'), {textContent: '\\n'.repeat(200)}))",
            &[],
        );
        page.run("document.querySelector('buying-readiness').shadowRoot.querySelector('.foot').scrollIntoView()", &[]);
        page.press_button(text(go));
        page.see_text(text(key::MORE_COMING));
        page.wait("the focus there", || focus(&page) == text(key::MORE_COMING));
        let seen = "const top = document.querySelector('buying-readiness').getBoundingClientRect().top;
            return top > -innerHeight && top < innerHeight";
        assert_eq!(page.run(seen, &[]), true, "it is in sight while it comes");
        gate.open();
        let title = if go == key::SHELL_SCORING { key::SCORING_TITLE } else { key::PEOPLE_TITLE };
        page.see_text(text(title));
        page.wait("the focus on its heading", || focus(&page) == text(title));
        assert_eq!(page.run(seen, &[]), true, "and when it came");
    }
}

#[test]
fn trying_again_keeps_the_focus() {
    let broken = || Mount::text(REST, "not today").once();
    let server = Server::start([broken(), broken(), Mount::folder("/", dist())]);
    let page = Page::new();
    begun(&page, &server);
    page.press_button(text(key::SHELL_SCORING));
    page.wait("the way to try again", || focus(&page) == text(key::MORE_AGAIN));
    page.keys([ENTER]);
    page.wait("the second failure", || server.paths().iter().filter(|path| *path == REST).count() == 2);
    page.wait("the focus again", || focus(&page) == text(key::MORE_AGAIN));
    page.keys([ENTER]);
    page.wait("the page", || focus(&page) == text(key::SCORING_TITLE));
}

#[test]
fn a_jump_to_what_is_on_its_way_ends_there() {
    let gate = Gate::shut();
    let (server, page) = (server(&gate), Page::new());
    begun(&page, &server);
    walk::results(&page);
    page.press_button(text(key::RESULTS_JUMP_LENSES));
    gate.open();
    page.wait("the focus on the lenses", || focus(&page) == text(key::RESULTS_LENSES));
}

#[test]
fn a_link_that_comes_late_leaves_people_where_they_are() {
    let gate = Gate::shut();
    let (server, page) = (server(&gate), Page::new());
    begun(&page, &server);
    page.go(&server.url("/page.css"));
    page.go(&server.url(&format!("/#br={}", some_link())));
    page.see_text(text(key::MORE_COMING));
    page.press_button(text(key::SHELL_BOARD));
    let cell = walk::cells(core())[0];
    walk::enter(&page, cell);
    let radio = walk::radio(core(), cell.items(core())[1], Answer::Level(2));
    page.click(By::Css(&radio));
    page.see(&format!("{radio}:checked"));
    let at = || (page.focused(), page.run("return scrollY", &[]));
    let before = at();
    gate.open();
    page.wait("the rest", || server.paths().iter().any(|path| path == REST));
    std::thread::sleep(Duration::from_millis(700));
    assert_eq!(at(), before);
    // The link is still there for whoever goes to the group.
    assert!(page.run("return location.hash", &[]).as_str().is_some_and(|hash| hash.starts_with("#br=")));
}

#[test]
fn who_began_anew_before_the_rest_came_finds_the_earlier_answers() {
    let gate = Gate::default();
    let (server, page) = (server(&gate), Page::new());
    begun(&page, &server);
    page.press_button(text(key::SHELL_YOU));
    page.press_button(&format!("{}…", text(key::YOU_OVER)));
    page.press_button(text(key::YOU_OVER_SURE));
    page.see_text(text(key::START_UNDO_ABOUT));
    gate.close();
    page.reload();
    page.see("h2");
    walk::begin(&page);
    page.press_button(text(key::SHELL_PEOPLE));
    page.see_text(text(key::MORE_COMING));
    gate.open();
    page.see_text(text(key::PEOPLE_GROUPS));
    page.see_text(text(key::PEOPLE_UNNAMED));
}

#[test]
fn starting_over_with_a_full_storage_loses_nothing() {
    let (server, page) = (Server::of_dist(), Page::new());
    begun(&page, &server);
    // Filled to the last character.
    page.run(
        "for (let size = 1 << 22; size >= 1; size >>= 1)
           for (let n = 0; n < 3; n++) try { localStorage.setItem('x' + size + n, 'x'.repeat(size)) } catch {}",
        &[],
    );
    page.press_button(text(key::SHELL_YOU));
    page.press_button(&format!("{}…", text(key::YOU_OVER)));
    page.press_button(text(key::YOU_OVER_SURE));
    page.see_text(text(key::TROUBLE_FULL));
    page.reload();
    page.press_button(text(key::SHELL_BOARD));
    let cell = walk::cells(core())[0];
    walk::enter(&page, cell);
    page.see(&format!("{}:checked", walk::radio(core(), cell.items(core())[0], Answer::Level(3))));
    assert!(page.run("return localStorage.getItem(arguments[0])", &[json!(RECORD)]).is_string());
}

#[test]
fn an_element_that_is_gone_when_the_rest_comes_is_no_error() {
    let gate = Gate::shut();
    let (server, page) = (server(&gate), Page::new());
    begun(&page, &server);
    walk::results(&page);
    page.wait("the request for the rest", || server.paths().iter().any(|path| path == REST));
    page.run("document.querySelector('buying-readiness').remove()", &[]);
    std::thread::sleep(Duration::from_millis(200));
    gate.open();
    std::thread::sleep(Duration::from_millis(500));
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}
