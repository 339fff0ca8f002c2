//! What is fetched later than the first screen, late, of another build, or not there: the first screen does not
//! wait for it, nothing is lost, nobody is pulled away, and the focus stays with the one who waits.

use std::fs;
use std::time::Duration;

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::{Answer, Day, Group, Person};
use engine::questionnaire::RoleSet;
use formats::link::{self, Kind, Link};

use crate::harness::keyboard::ENTER;
use crate::harness::release::{LAZY_MODULE, RESULTS_MODULE, of_another_build};
use crate::harness::{Gate, Mount, Page, Scheme, Server, dist};
use crate::hosts::{self, SIZE, short_answer};
use crate::objects::{BoardPage, GroupPage, RunPage, ScoringPage, StartPage, Tab, Widget};
use crate::words::{statement, text};
use crate::{saved, walk};

const NARROW: (u32, u32) = (360, 740);

/// Where the lazy module is.
fn lazy() -> String {
    format!("/{LAZY_MODULE}")
}

/// Where the module of the results is.
fn results() -> String {
    format!("/{RESULTS_MODULE}")
}

/// The release with its lazy module behind a gate.
fn server(gate: &Gate) -> Server {
    Server::start([Mount::file(&lazy(), dist().join(LAZY_MODULE)).behind(gate), Mount::folder("/", dist())])
}

/// Begun, one answer given, on the board.
#[track_caller]
fn begun<'p>(page: &'p Page, server: &Server) -> BoardPage<'p> {
    page.open(&server.url("/"), NARROW, Scheme::Light);
    Widget::new(page).wait_until_shown();
    let (statement, answer) = short_answer();
    walk::begin(page).enter(walk::first_cell()).answer(statement, answer).back()
}

/// Begun, one answer given, still in the run: the board is fetched, too.
#[track_caller]
fn answered<'p>(page: &'p Page, server: &Server) -> RunPage<'p> {
    page.open(&server.url("/"), NARROW, Scheme::Light);
    Widget::new(page).wait_until_shown();
    let (statement, answer) = short_answer();
    let run = Widget::new(page).start().answer_for_all().run_with(core().minutes(core().all_roles()));
    run.answer(statement, answer)
}

/// A link of a group somebody else began.
fn some_link() -> String {
    let q = core();
    let mut person = Person::new("0000000b", RoleSet::of(1), q);
    person.say(0, Answer::Level(2), 0);
    let group = Group { id: "ffffffff".into(), people: vec![person], ..Group::new(q) };
    link::write(&Link::of(Kind::Group, Day::NONE, group), q).expect("it fits")
}

#[test]
fn the_first_screens_do_not_wait_for_what_comes_later() {
    let gate = Gate::shut();
    let (server, page) = (server(&gate), Page::new());
    begun(&page, &server);
    Widget::new(&page).open_results();
    page.wait_until("the request for it", || server.paths().contains(&lazy()));
    assert!(!server.has_delivered(&lazy()));
    gate.open();
    Widget::new(&page).results().wait_for_all();
}

#[test]
fn a_module_of_another_build_is_refused_and_not_shown() {
    // The workspace stands on the results, and does not come without them.
    for (module, tab) in [(LAZY_MODULE, Tab::Group), (RESULTS_MODULE, Tab::Results), (RESULTS_MODULE, Tab::Group)] {
        let file = std::env::temp_dir().join(format!("another-build-{}.wasm", std::process::id()));
        fs::write(&file, of_another_build(module)).expect("the folder can be written");
        let server = Server::start([Mount::file(&format!("/{module}"), &file), Mount::folder("/", dist())]);
        let page = Page::new();
        answered(&page, &server);
        let widget = Widget::new(&page);
        widget.open(tab);
        widget.wait_until_not_loaded();
        fs::remove_file(file).expect("it can go");
    }
}

#[test]
fn the_results_come_after_the_first_answer_and_are_there_when_they_are_opened() {
    let (server, page) = (Server::of_dist(), Page::new());
    page.open(&server.url("/"), NARROW, Scheme::Light);
    Widget::new(&page).wait_until_shown();
    let run = Widget::new(&page).start().answer_for_all().run_with(core().minutes(core().all_roles()));
    assert!(!server.paths().contains(&results()), "before the first answer they are not needed");
    let (statement, answer) = short_answer();
    run.answer(statement, answer);
    page.wait_until("them to be delivered", || server.has_delivered(&results()));
    assert!(!server.paths().contains(&lazy()), "and what stands behind them is not asked for");
    Widget::new(&page).open_results().wait_for_all();
    assert_eq!(server.paths().iter().filter(|path| **path == results()).count(), 1);
}

#[test]
fn results_that_are_late_or_do_not_come_say_so_where_they_are_opened() {
    let gate = Gate::shut();
    let late = Mount::file(&results(), dist().join(RESULTS_MODULE)).behind(&gate);
    let (server, page) = (Server::start([late, Mount::folder("/", dist())]), Page::new());
    answered(&page, &server);
    let widget = Widget::new(&page);
    widget.open(Tab::Results);
    widget.wait_while_loading();
    page.wait_until("the focus there", || page.focused_text() == text(key::MORE_COMING));
    gate.open();
    widget.results().wait_for_all();

    // Once nobody knows, since it was asked for ahead; then one is told, on the board and behind it, and tries again.
    let broken = || Mount::text(&results(), "not today").once();
    let (server, page) = (Server::start([broken(), broken(), broken(), Mount::folder("/", dist())]), Page::new());
    answered(&page, &server);
    page.wait_until("the first failure", || server.has_delivered(&results()));
    let widget = Widget::new(&page);
    widget.open(Tab::Results);
    widget.wait_until_not_loaded();
    widget.try_again();
    widget.results().wait_for_all();
}

#[test]
fn who_opens_a_page_that_is_fetched_is_at_its_beginning_before_it_comes_and_after() {
    for (title, go) in [
        (key::SCORING_TITLE, (|widget| widget.press_scoring()) as fn(Widget)),
        (key::PEOPLE_ALONE, |widget| widget.open(Tab::Group)),
    ] {
        let gate = Gate::shut();
        let (server, page) = (server(&gate), Page::new());
        begun(&page, &server);
        // Something long below the widget: a page that got shorter would be out of sight.
        page.run(
            "document.body.append(Object.assign(document.createElement('pre'), {textContent: '\\n'.repeat(200)}))",
            &[],
        );
        let widget = Widget::new(&page);
        widget.part("foot").scroll_into_view();
        go(widget);
        widget.wait_while_loading();
        page.wait_until("the focus there", || page.focused_text() == text(key::MORE_COMING));
        let is_in_sight = || {
            let seen =
                "const top = element.getBoundingClientRect().top; return top > -innerHeight && top < innerHeight";
            widget.script(seen, &[]) == true
        };
        assert!(is_in_sight(), "it is in sight while it comes");
        gate.open();
        page.wait_for_text(text(title));
        page.wait_until("the focus on its heading", || page.focused_text() == text(title));
        assert!(is_in_sight(), "and when it came");
    }
}

#[test]
fn whoever_is_invited_waits_for_nothing_but_the_first_file() {
    let (server, page, q) = (Server::of_dist(), Page::new(), core());
    let group = Group { id: "ffffffff".into(), ..Group::new(q) };
    let link = link::write(&Link::of(Kind::Invitation, Day::NONE, group), q).expect("it fits");
    page.open(&server.url(&format!("/#br{link}")), NARROW, Scheme::Light);
    let run = StartPage::invited(&page).tick_role(&q.roles[1].label).run_with(q.minutes(RoleSet::of(1)));
    let item = (0..q.items.len()).find(|item| q.items[*item].roles.has(1)).expect("something is asked of them");
    let waited_for = server.paths();
    assert!(!waited_for.contains(&lazy()) && !waited_for.contains(&results()), "{waited_for:?}");
    run.answer(statement(item), Answer::Level(2));
    assert_eq!(saved::state(&page).group.id, "ffffffff");
}

#[test]
fn trying_again_keeps_the_focus() {
    let broken = || Mount::text(&lazy(), "not today").once();
    let server = Server::start([broken(), broken(), broken(), Mount::folder("/", dist())]);
    let page = Page::new();
    begun(&page, &server);
    // Nobody knows of the first, since it was asked for ahead.
    page.wait_until("the first failure", || page.console().iter().any(|line| line.contains("WebAssembly")));
    Widget::new(&page).press_scoring();
    page.wait_until("the way to try again", || page.focused_text() == text(key::MORE_AGAIN));
    page.press_keys([ENTER]);
    page.wait_until("the third failure", || server.paths().iter().filter(|path| **path == lazy()).count() == 3);
    page.wait_until("the focus again", || page.focused_text() == text(key::MORE_AGAIN));
    page.press_keys([ENTER]);
    ScoringPage::shown(&page);
    page.wait_until("the focus on the page", || page.focused_text() == text(key::SCORING_TITLE));
}

#[test]
fn a_link_that_comes_late_leaves_people_where_they_are() {
    let gate = Gate::shut();
    let (server, page) = (server(&gate), Page::new());
    answered(&page, &server);
    page.go(&server.url("/page.css"));
    page.go(&server.url(&format!("/#br={}", some_link())));
    let widget = Widget::new(&page);
    widget.wait_while_loading();
    let second = walk::first_cell().items(core())[1];
    widget.open_board().enter(walk::first_cell()).answer(statement(second), Answer::Level(2));
    let at = || (page.focused(), page.run("return scrollY", &[]));
    let before = at();
    gate.open();
    page.wait_until("it to be delivered", || server.has_delivered(&lazy()));
    page.holds_for("one is where one was", Duration::from_millis(700), || at() == before);
    // The link is still there for whoever goes to the group.
    assert!(page.run("return location.hash", &[]).as_str().is_some_and(|hash| hash.starts_with("#br=")));
}

#[test]
fn who_began_anew_before_it_came_finds_the_earlier_answers() {
    let gate = Gate::default();
    let (server, page) = (server(&gate), Page::new());
    begun(&page, &server);
    let widget = Widget::new(&page);
    widget.open_you().start_over();
    widget.start().wait_for_undo();
    gate.close();
    page.reload();
    widget.wait_until_shown();
    walk::begin(&page);
    widget.open(Tab::Group);
    widget.wait_while_loading();
    gate.open();
    GroupPage::arriving(&page).wait_for_unnamed_group();
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
    let widget = Widget::new(&page);
    widget.open_you().start_over();
    widget.wait_for_full_storage();
    // Loaded anew where all statements of a place stand on one page, those that are answered too.
    page.open(&server.url("/"), SIZE, Scheme::Light);
    hosts::finds_its_answer(&page);
    assert!(saved::record(&page).is_some());
}

#[test]
fn an_element_that_is_gone_when_it_comes_is_no_error() {
    let gate = Gate::shut();
    let (server, page) = (server(&gate), Page::new());
    begun(&page, &server);
    let widget = Widget::new(&page);
    widget.open_results();
    page.wait_until("the request for it", || server.paths().contains(&lazy()));
    widget.take_out();
    gate.open();
    page.wait_until("it to be delivered", || server.has_delivered(&lazy()));
    page.holds_for("nothing is wrong", Duration::from_millis(500), || page.console().is_empty());
}
