//! The run on a phone and on a desk: what moves, what is told, and what is kept.

use std::time::Duration;

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::group::Answer;
use engine::questionnaire::RoleSet;
use engine::state::{Action, Cell, State, View, run};
use serde_json::{Value, json};

use crate::harness::keyboard::{ENTER, TAB};
use crate::harness::{Locator, Page, Pointer, Scheme, Server};
use crate::hosts::{self, SCRIPT, SIZE, element};
use crate::objects::{RunPage, Widget};
use crate::words::{choice, count, statement, text};
use crate::{saved, walk};

const NARROW: (u32, u32) = (360, 740);

/// The champion, with so many answers, in the run.
fn champion(answered: usize) -> State {
    let q = core();
    let mut state = State::new(q);
    let (roles, expected) = (RoleSet::of(0), q.all_roles());
    state.apply(q, Action::Me { id: "a".repeat(8), name: "Ana".into(), roles, expected });
    state.apply(q, Action::Found("5eed0bad".into()));
    for item in run::order(q, &state).into_iter().take(answered) {
        state.apply(q, Action::Answer { item, answer: Answer::Level(3) });
    }
    let here = run::entry(q, &state).expect("a statement");
    state.apply(q, Action::Go(View::Run(here)));
    state
}

/// The statements the champion is asked, in the order of the run.
fn order() -> Vec<usize> {
    run::order(core(), &champion(0))
}

/// What is not where it was.
fn moved(before: &Value, now: &Value) -> Vec<String> {
    let lines = |places: &Value| -> Vec<String> {
        places.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (before, now) = (lines(before), lines(now));
    assert!(!before.is_empty(), "there is nothing on the page");
    let gone = before.iter().filter(|line| !now.contains(line)).map(|line| format!("{line} is not there any more"));
    gone.chain(now.iter().filter(|line| !before.contains(line)).map(|line| format!("{line} is new"))).collect()
}

/// Where everything is that is to be seen on the page, but what a picked answer itself draws.
const PLACES: &str = "
    const root = document.querySelector('buying-readiness').shadowRoot;
    const seen = [...root.querySelectorAll('.page *')].filter((one) => one.checkVisibility({ visibilityProperty: false }) && !one.closest('.thread, .bar-count, .on-way, svg'));
    return [`scrolled ${scrollY}`, ...seen.map((one) => { const box = one.getBoundingClientRect(); return [one.classList[0] ?? one.localName, ...[box.left, box.top, box.width, box.height].map(Math.round)].join(' ') })]";

#[test]
fn nothing_moves_when_an_answer_is_picked_or_taken_back() {
    let (server, page) = (Server::of_dist(), Page::new());
    for size in [(320, 640), NARROW, SIZE] {
        walk::return_to(&page, &server, &champion(1), size, Scheme::Light);
        let item = order()[1];
        let run = RunPage::arriving(&page);
        page.find(&Locator::group(statement(item))).run("element.scrollIntoView()", &[]);
        let settled = || page.settled("all of it to be drawn", Duration::from_millis(500), || page.run(PLACES, &[]));
        let before = settled();
        let answers = [0, 1, 2, 3, 4].map(Answer::Level).into_iter().chain([Answer::DontKnow, Answer::DoesNotApply]);
        for answer in answers {
            page.run("arguments[0].click()", &[run.choice(statement(item), answer).reference()]);
            run.says(statement(item), answer);
            assert_eq!(moved(&before, &settled()), [""; 0], "{answer:?} at {} px", size.0);
        }
        page.find(&Locator::control(text(key::ITEM_CLEAR)).within(Locator::group(statement(item)))).click_by_script();
        page.wait_until("the focus to be in the group", || {
            page.focused().is_some_and(|focus| focus.run("return element.dataset.item", &[]) == *core().items[item].id)
        });
        assert_eq!(moved(&before, &settled()), [""; 0], "cleared at {} px", size.0);
    }
}

#[test]
fn the_focus_changes_no_shape() {
    const SHAPES: &str = "
        const root = document.querySelector('buying-readiness').shadowRoot;
        const changed = [];
        for (const one of root.querySelectorAll('button, input, summary, textarea, a')) {
          if (!one.checkVisibility({ visibilityProperty: true })) continue;
          const shape = () => { const s = getComputedStyle(one); return [s.borderTopLeftRadius, s.width, s.height].join() };
          root.activeElement?.blur();
          const before = shape();
          one.focus({ focusVisible: true, preventScroll: true });
          const plain = before.startsWith('0px');
          if (!plain && shape() !== before) changed.push([one.outerHTML.slice(0, 80), before, shape()].join(' '));
        }
        return changed";
    let (server, page) = (Server::of_dist(), Page::new());
    walk::return_to(&page, &server, &champion(1), NARROW, Scheme::Light);
    RunPage::arriving(&page);
    page.press_keys([TAB]);
    assert_eq!(page.run(SHAPES, &[]), json!([]));
}

#[test]
fn the_thread_of_the_scale_runs_from_the_first_circle_to_the_last() {
    const ENDS: &str = "
        const root = document.querySelector('buying-readiness').shadowRoot;
        const levels = [...root.querySelectorAll('[data-here] .level')];
        return [levels[0], levels.at(-1)].map((level) => {
          const [label, circle, line] = [level.getBoundingClientRect(), level.querySelector('input').getBoundingClientRect(), getComputedStyle(level, '::before')];
          const middle = circle.top + circle.height / 2 - label.top;
          return Math.abs((level === levels[0] ? parseFloat(line.top) : label.height - parseFloat(line.bottom)) - middle);
        })";
    let (server, page) = (Server::of_dist(), Page::new());
    for size in [(320, 640), NARROW, SIZE] {
        walk::return_to(&page, &server, &champion(1), size, Scheme::Light);
        RunPage::arriving(&page);
        page.wait_for(&Locator::role("radio"));
        let off = page.run(ENDS, &[]);
        let off: Vec<f64> = off.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        assert!(off.len() == 2 && off.iter().all(|off| *off < 1.0), "{off:?} px at {}", size.0);
    }
}

#[test]
fn the_strip_is_one_line_however_long_the_contacts_name_is() {
    const STRIP: &str = "
        const strip = document.querySelector('buying-readiness').shadowRoot.querySelector('.strip');
        const parts = [...strip.querySelectorAll('button')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect());
        const middle = parts.map((box) => Math.round(box.top + box.height / 2));
        return [new Set(middle).size, strip.getBoundingClientRect().height, strip.scrollWidth - strip.clientWidth, Math.min(...parts.map((box) => box.height))]";
    let long = "contact-name='Alexandra Schwarzenberger-Wittgenstein' contact-mail=a@supplier.example";
    let server = hosts::serve(
        hosts::page("", &["<style>body, main { margin: 0 }</style>", SCRIPT].concat(), &element(long)),
        [],
    );
    let page = Page::new();
    // Somebody who was invited and has not sent anything.
    let mut state = champion(3);
    state.apply(core(), Action::Invited("Ben".into()));
    for (n, view) in [View::Board, state.view].into_iter().enumerate() {
        state.apply(core(), Action::Go(view));
        for width in [300, 320, 360, 640, 900, 1280] {
            saved::replace_at(&page, &server, "/widget/page.css", &state);
            page.open(&server.url("/host.html"), (width, 740), Scheme::Light);
            Widget::new(&page).wait_for_contact();
            let strip = page.run(STRIP, &[]);
            assert_eq!((&strip[0], &strip[2]), (&json!(1), &json!(0)), "{width} px, {n}: {strip}");
            assert!(strip[1].as_f64() < Some(62.0) && strip[3].as_f64() >= Some(44.0), "{width} px, {n}: {strip}");
            let contact = page.find(&Widget::contact());
            assert!(contact.name().contains("Schwarzenberger"), "its whole name is heard: {}", contact.name());
        }
    }
}

#[test]
fn what_was_skipped_comes_back_at_the_end_and_is_told_apart() {
    let (server, page) = (Server::of_dist(), Page::new());
    let order = order();
    walk::return_to(&page, &server, &champion(order.len() - 3), NARROW, Scheme::Light);
    let run = RunPage::arriving(&page);
    let [first, second, third] = [0, 1, 2].map(|n| statement(order[order.len() - 3 + n]));
    page.wait_for(&Locator::group(first));
    page.press(text(key::RUN_SKIP));
    page.wait_for(&Locator::group(second));
    let skipped = || page.find_all(&Locator::css(".bar > .thread .skipped")).len();
    assert_eq!(skipped(), 1);
    page.press(text(key::RUN_SKIP));
    page.wait_for(&Locator::group(third));
    run.answer(third, Answer::Level(1));
    page.press(text(key::RUN_FINISH));
    // Both, once more, each once.
    page.press(&count(key::RUN_LEFT_ANSWER, 2, &[]));
    page.wait_for(&Locator::group(first));
    page.press(text(key::RUN_SKIP));
    page.wait_for(&Locator::group(second));
    page.press(text(key::RUN_FINISH));
    page.wait_for(&Locator::css(".bar-left .button-main"));
    assert_eq!(page.text().matches(text(key::RUN_SKIPPED)).count(), 2, "{}", page.text());
}

#[test]
fn going_on_by_itself_is_offered_once_and_kept() {
    let (server, page) = (Server::of_dist(), Page::new());
    let order = order();
    let offered = Locator::css(".switch");
    let at = |n: usize| page.wait_for(&Locator::group(statement(order[n])));
    let tap = |n: usize| {
        let radio = Locator::radio(choice(Answer::Level(2))).within(Locator::group(statement(order[n])));
        page.click(&radio);
    };
    walk::return_to(&page, &server, &champion(1), NARROW, Scheme::Light);
    at(1);
    page.click(&offered);
    page.holds_for("what was turned stays", Duration::from_millis(300), || page.has(&offered));
    tap(1);
    at(2);
    page.reload();
    at(2);
    assert!(page.has(&offered), "as long as it is on it can be turned off");
    tap(2);
    at(3);
    page.click(&offered);
    tap(3);
    page.holds_for("it does not go on", Duration::from_millis(600), || page.has(&Locator::group(statement(order[3]))));
    page.press(text(key::RUN_NEXT));
    at(4);
    assert!(!page.has(&offered), "nobody is asked again");
}

#[test]
fn the_first_statement_of_a_desk_comes_with_its_page() {
    const TOPS: &str = "const top = (one) => element.getRootNode().querySelector(one).getBoundingClientRect();
        return [top('.strip').top, top('.q').bottom < innerHeight]";
    let (server, page) = (Server::of_dist(), Page::new());
    let start = walk::open(&page, &server, (1280, 900), Scheme::Light).start();
    start.tick_role(&core().roles[0].label).run_with(core().minutes(RoleSet::of(0)));
    let first = page.find(&Locator::group(statement(order()[0])));
    page.wait_until("the strip at the top", || {
        let tops = first.run(TOPS, &[]);
        tops[0].as_f64().is_some_and(|top| top.abs() < 1.0) && tops[1] == true
    });
}

#[test]
fn a_double_click_does_what_one_does() {
    let (server, page) = (Server::of_dist(), Page::new());
    let order = order();
    let start = walk::open(&page, &server, NARROW, Scheme::Light).start();
    start.tick_role(&core().roles[0].label);
    // Where Begin was stands Back a moment later, and where Next was, Skip.
    page.double_click(&Locator::role("button").beginning(text(key::START_BEGIN)));
    let first = Locator::group(statement(order[0]));
    page.holds_for("the first statement", Duration::from_millis(400), || page.has(&first));
    page.click(&Locator::radio(choice(Answer::Level(2))).within(first));
    page.double_click(&Locator::control(text(key::RUN_NEXT)));
    let second = Locator::group(statement(order[1]));
    page.holds_for("the second", Duration::from_millis(400), || page.has(&second));
    // What is on the same button still may be pressed fast, from one job to the next as well.
    for skipped in [3, 5, 7, 9] {
        page.double_click(&Locator::control(text(key::RUN_SKIP)));
        page.wait_for(&Locator::group(statement(order[skipped])));
    }
}

#[test]
fn who_does_not_take_it_is_not_asked_again() {
    let (server, page) = (Server::of_dist(), Page::new());
    let (order, offered) = (order(), Locator::css(".switch"));
    walk::return_to(&page, &server, &champion(1), NARROW, Scheme::Light);
    page.wait_for(&offered);
    page.press(text(key::RUN_SKIP));
    page.wait_for(&Locator::group(statement(order[2])));
    page.press(text(key::RUN_BACK));
    page.wait_for(&Locator::group(statement(order[1])));
    assert!(!page.has(&offered));
}

#[test]
fn back_leads_to_where_one_came_from() {
    let (server, page) = (Server::of_dist(), Page::new());
    let order = order();
    let widget = walk::return_to(&page, &server, &champion(2), NARROW, Scheme::Light);
    let at = |n: usize| page.wait_for(&Locator::group(statement(order[n])));
    at(2);
    page.press(text(key::RUN_SKIP));
    at(3);
    page.press(text(key::RUN_BACK));
    at(2);
    page.press(text(key::RUN_BACK));
    widget.board();
}

#[test]
fn what_one_said_and_when_stands_below_it_another_time() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::open(&page, &server, SIZE, Scheme::Light);
    let cell = walk::first_cell();
    let item = statement(cell.items(core())[0]);
    let said = || page.find_all(&Locator::css(".q-was")).iter().map(|line| line.text_content()).collect::<Vec<_>>();
    let run = walk::begin(&page).enter(cell).answer(item, Answer::Level(3));
    assert_eq!(said(), [""; 0], "not before one has left");
    run.back().enter(cell).says(item, Answer::Level(3));
    let lines = said();
    assert!(lines.len() == 1 && lines[0].starts_with("You said Settled on "), "{lines:?}");
    page.press(text(key::JOB_MIND));
    page.wait_for(&Locator::control(text(key::JOB_MIND_BACK)));
    assert!(saved::state(&page).unshared.iter().any(|times| *times > 0));
    // Where nobody knows the day, it is not said.
    page.run("localStorage.removeItem('buying-readiness/1/days')", &[]);
    page.press(text(key::JOB_MIND_BACK));
    RunPage::arriving(&page).back().enter(cell);
    page.wait_until("the line", || said().iter().any(|line| line.starts_with("You said Settled.")));
}

#[test]
fn a_full_storage_is_said_in_the_same_place_and_leads_to_a_file() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::return_to(&page, &server, &champion(1), NARROW, Scheme::Light);
    let run = RunPage::arriving(&page);
    page.click_with(Pointer::Script);
    page.wait_for(&Locator::group(statement(order()[1])));
    let places = || page.settled("all of it to be drawn", Duration::from_millis(400), || page.run(PLACES, &[]));
    let before = places();
    page.run("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }", &[]);
    run.answer(statement(order()[1]), Answer::Level(4));
    page.wait_for_text(text(key::SHELL_FULL));
    assert_eq!(moved(&before, &places()), [""; 0], "nothing moves for it");
    page.press(text(key::SHELL_FULL));
    page.wait_for(&Locator::heading(text(key::SHARE_TITLE)));
}

#[test]
fn the_side_stays_below_a_header_of_the_host_that_stays() {
    let head = "<style>body { margin: 0 } header { position: sticky; top: 0; z-index: 9; height: 90px; background: gold }</style>";
    let body = ["<header>Host</header>", &element("")].concat();
    let server = hosts::serve(hosts::page("", &[head, SCRIPT].concat(), &body), []);
    let page = Page::new();
    saved::replace_at(&page, &server, "/widget/page.css", &champion(0));
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    RunPage::arriving(&page);
    page.run("scrollTo({ top: 900, behavior: 'instant' })", &[]);
    let top = || {
        let side = page.find(&Locator::css(".run-side"));
        side.run("return element.getBoundingClientRect().top", &[]).as_f64().unwrap_or_default()
    };
    page.wait_until(&format!("the side to be below the header, not at {}", top()), || top() >= 90.0);
}

#[test]
fn keys_answer_in_the_run_and_nowhere_else() {
    let (server, page) = (Server::of_dist(), Page::new());
    walk::return_to(&page, &server, &champion(0), SIZE, Scheme::Light);
    let item = statement(order()[0]);
    let run = RunPage::arriving(&page);
    page.wait_for(&Locator::group(item));
    // On a tab of the strip they are the host's and the browser's.
    page.find(&Locator::control(text(key::SHELL_BOARD))).focus();
    page.press_keys(['3']);
    page.holds_for("no answer", Duration::from_millis(300), || {
        !page.has(&Locator::role("radio").checked(true).within(Locator::group(item)))
    });
    page.find(&Locator::group(item)).focus();
    page.press_keys(['3']);
    run.says(item, Answer::Level(3));
    page.press_keys(['?']);
    run.says(item, Answer::DontKnow);
    page.press_keys([ENTER]);
    assert_eq!(Cell::of(core(), order()[1]), Cell::of(core(), order()[0]), "on the same page");
    page.wait_until("the next statement to have the focus", || {
        page.focused() == page.find_all(&Locator::group(statement(order()[1]))).into_iter().next()
    });
    page.press_keys(['1']);
    run.says(statement(order()[1]), Answer::Level(1));
}
