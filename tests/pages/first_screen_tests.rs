//! The first screen: there and usable before the program is. What was said in it is said in the program's own page, and
//! nothing moves or loses the focus when that takes its place.

use std::fs;
use std::time::Duration;

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use engine::questionnaire::RoleSet;
use serde_json::Value;

use crate::harness::keyboard::{ENTER, SPACE};
use crate::harness::release::BINDINGS;
use crate::harness::{Gate, Locator, Mount, Page, Scheme, Server, dist, root};
use crate::hosts::{self, LISTEN, SCRIPT, SIZE};
use crate::objects::{RunPage, Widget};
use crate::walk;
use crate::words::{count, text};

const NARROW: (u32, u32) = (360, 740);
/// What is said of something that was pressed and waits for the program.
const WAIT: &str = "Getting ready …";
/// A policy under which no text becomes markup, and nothing comes from elsewhere.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// The line of docs/embedding.md that keeps room until the element is there.
const ROOM: &str = "buying-readiness:not(:defined) { display: block; min-block-size: 100vh; }";

/// A page of a supplier's with something below the element, whose program waits at a gate.
fn server(gate: &Gate, attributes: &str) -> Server {
    let element = format!("<buying-readiness {attributes}><p>Fallback</p></buying-readiness><footer>Below</footer>");
    let head = [SCRIPT, "<link rel=\"stylesheet\" href=\"/host.css\">"].concat();
    let page = hosts::page("", &head, &element).header("Content-Security-Policy", STRICT);
    hosts::serve(page, [program(gate), Mount::text("/host.css", ROOM)])
}

fn program(gate: &Gate) -> Mount {
    Mount::file(&format!("/widget/{BINDINGS}"), dist().join(BINDINGS)).behind(gate)
}

#[track_caller]
fn opened(server: &Server, size: (u32, u32)) -> Page {
    let page = Page::new();
    page.open(&server.url("/host.html"), size, Scheme::Light);
    page.wait_for(&Locator::heading(text(key::START_TITLE)));
    page
}

/// The frame in the element as a list of its nodes: tag, attributes, words, and where each stands.
fn drawn(page: &Page) -> Value {
    Widget::new(page).script(
        "const walk = (node) => {
           if (node.nodeType === 3) return node.data ? [node.data] : [];
           const { x, y, width, height } = node.getBoundingClientRect();
           const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
           return [[node.localName, ...attributes, [x, y, width, height].map(Math.round).join(' ')].join(' '),
             ...[...node.childNodes].flatMap(walk)];
         };
         const frames = [...element.shadowRoot.querySelectorAll('.br')].filter((frame) => frame.offsetHeight);
         return frames.length === 1 ? walk(frames[0]) : frames.length",
        &[],
    )
}

/// Whether the program has taken over.
fn is_there(page: &Page) -> bool {
    Widget::new(page).is_program()
}

#[track_caller]
fn let_in(page: &Page, gate: &Gate) {
    gate.open();
    page.wait_until("the program", || is_there(page));
}

fn begin() -> Locator {
    Locator::role("button").beginning(text(key::START_BEGIN))
}

fn tick(role: usize) -> Locator {
    Locator::checkbox(core().roles[role].label.as_ref())
}

#[test]
fn it_is_the_programs_own_page_whatever_is_set() {
    let settings = [
        "",
        "contact-name=Northwind contact-mail=help@supplier.example supplier-name=Northwind privacy-href=/privacy",
        "contact-phone=123 theme=dark storage=none",
        "display=dialog open contact-name='Ruth Ω' contact-link=https://supplier.example",
    ];
    for attributes in settings {
        for size in [NARROW, SIZE] {
            let gate = Gate::shut();
            let server = server(&gate, attributes);
            let page = opened(&server, size);
            let before = drawn(&page);
            assert!(before.as_array().is_some_and(|nodes| nodes.len() > 100), "{attributes}: {before}");
            let_in(&page, &gate);
            let after = drawn(&page);
            let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
            let differs: Vec<_> = before.iter().zip(after).filter(|(before, after)| before != after).take(5).collect();
            assert!(differs.is_empty(), "{attributes} at {size:?}: {differs:#?}");
            assert_eq!(before.len(), after.len(), "{attributes} at {size:?}: {before:?} {after:?}");
            assert_eq!(page.console(), Vec::<String>::new(), "{attributes}");
        }
    }
}

#[test]
fn what_is_said_in_it_is_said_in_the_program_and_begin_begins() {
    let gate = Gate::shut();
    let server = server(&gate, "");
    let page = opened(&server, SIZE);
    let roles = RoleSet::of(0).or(RoleSet::of(2));
    for role in [0, 1, 2, 1] {
        page.click(&tick(role));
    }
    let minutes = core().minutes(roles);
    page.wait_for(&Locator::role("button").named(count(key::START_BEGIN_WITH, minutes, &[])));
    // All of them, and not all of them any more.
    let all = Locator::checkbox(text(key::START_FOR_ALL));
    page.click(&all);
    page.wait_for(&tick(5).checked(true));
    page.click(&all);
    page.wait_for(&tick(0).checked(false));
    page.click(&tick(0));
    page.click(&tick(2));
    page.click(&begin());
    page.wait_for(&Locator::role("button").named(WAIT));
    let_in(&page, &gate);
    RunPage::arriving(&page);
    let asked = core().items.iter().filter(|item| item.roles.meets(roles)).count();
    page.wait_until("what these roles are asked", || page.text().contains(&format!("of {asked}")));
}

#[test]
fn nothing_moves_or_loses_the_focus_when_the_program_comes() {
    let gate = Gate::shut();
    let server = server(&gate, "");
    for size in [NARROW, SIZE] {
        gate.close();
        let page = opened(&server, size);
        page.run(
            "window.shifts = []; const own = ({ hadRecentInput }) => !hadRecentInput;
             new PerformanceObserver((list) => shifts.push(...list.getEntries().filter(own))).observe({ type: 'layout-shift', buffered: true })",
            &[],
        );
        page.tab_to(&tick(1));
        page.press_keys([SPACE]);
        let places = || {
            page.run(
                "const { scrollY } = window, { top } = document.querySelector('footer').getBoundingClientRect();
                 const focus = document.activeElement.shadowRoot.activeElement;
                 return [scrollY, top, focus.id, focus.checked, focus.matches(':focus-visible')]",
                &[],
            )
        };
        let before = places();
        assert_eq!(before[3], true, "it is ticked");
        let_in(&page, &gate);
        assert_eq!(places(), before, "{size:?}");
        page.wait_for(&tick(1).checked(true));
        page.wait_for(&Locator::role("button").named(count(
            key::START_BEGIN_WITH,
            core().minutes(RoleSet::of(1)),
            &[],
        )));
        let shifts = page.run("return shifts", &[]);
        assert_eq!(shifts, Value::Array(Vec::new()), "{size:?}");
        // And it goes on from there, by keys alone.
        page.tab_to(&begin());
        page.press_keys([ENTER]);
        RunPage::arriving(&page);
    }
}

#[test]
fn who_ticks_nothing_is_told_before_and_after() {
    let gate = Gate::shut();
    let server = server(&gate, "");
    let page = opened(&server, SIZE);
    page.click(&begin());
    page.wait_for_text(text(key::START_MISSED));
    assert!(page.focused().is_some_and(|focus| page.find_all(&tick(0)).contains(&focus)), "the first of them");
    let_in(&page, &gate);
    page.wait_for_text(text(key::START_MISSED));
    assert!(page.focused().is_some_and(|focus| page.find_all(&tick(0)).contains(&focus)), "the first of them");
    page.click(&tick(0));
    page.wait_until("it to go", || !page.text().contains(text(key::START_MISSED)));
}

#[test]
fn whoever_types_is_waited_for() {
    let gate = Gate::shut();
    let server = server(&gate, "");
    let page = opened(&server, SIZE);
    page.press(text(key::START_LINK));
    let label = text(key::START_PASTE);
    page.fill(label, "https://supplier.example/#b");
    gate.open();
    page.wait_until("the program's script", || page.requests().iter().any(|url| url.contains("readiness_bg.wasm")));
    page.holds_for("it waits", Duration::from_millis(1500), || !is_there(&page));
    page.fill(label, "r=1");
    // Whoever looks up from it has the program, with all of it.
    page.click(&tick(0));
    page.wait_until("the program", || is_there(&page));
    let typed = page.find(&Locator::field(label));
    assert_eq!(typed.property("value"), "https://supplier.example/#br=1");
    page.wait_for(&tick(0).checked(true));
}

#[test]
fn a_pasted_link_is_opened_by_the_program() {
    let gate = Gate::shut();
    let server = server(&gate, "");
    let page = opened(&server, SIZE);
    page.press(text(key::START_LINK));
    page.fill(text(key::START_PASTE), &format!("https://supplier.example/#br={}", hosts::shared()));
    page.press_keys([ENTER]);
    page.wait_for_text(WAIT);
    let_in(&page, &gate);
    page.wait_for_text(hosts::GROUP);
}

#[test]
fn what_else_is_pressed_is_done_by_the_program() {
    let gate = Gate::shut();
    let server = server(&gate, "");
    let page = opened(&server, SIZE);
    page.press(text(key::SHELL_SCORING));
    let_in(&page, &gate);
    page.wait_for(&Locator::heading(text(key::SCORING_TITLE)));
}

#[test]
fn who_comes_back_finds_the_room_of_what_was_there() {
    let gate = Gate::default();
    let server = server(&gate, "loading=eager");
    let page = opened(&server, NARROW);
    page.wait_until("the program", || is_there(&page));
    walk::begin(&page);
    let height = || page.run("return document.querySelector('buying-readiness').offsetHeight", &[]);
    page.wait_until("the board", || height().as_f64().is_some_and(|height| height > 600.0));
    let left = height();
    gate.close();
    page.reload();
    page.wait_until("the frame", || !is_there(&page));
    assert_eq!(height(), left, "as high as it was");
    assert!(!page.has(&begin()), "nobody is asked to begin anew");
    page.wait_for_text(text(key::APP_NAME));
    let_in(&page, &gate);
    Widget::new(&page).wait_until_begun();
    assert_eq!(height(), left);
}

#[test]
fn what_was_ticked_outlives_a_failure() {
    let missing = Gate::shut();
    let element = "<buying-readiness><p>Fallback</p></buying-readiness>";
    let broken =
        Mount::text(&format!("/widget/{BINDINGS}"), "").header("Content-Type", "text/plain").once().behind(&missing);
    let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), element), [broken]);
    let page = opened(&server, SIZE);
    let widget = Widget::new(&page);
    assert!(!widget.shows_fallback(), "what can be used stands there instead");
    page.click(&tick(3));
    missing.open();
    let failure = widget.failure();
    assert!(widget.shows_fallback() && !page.has(&tick(3)), "it cannot be used any more");
    failure.try_again();
    page.wait_for(&tick(3).checked(true));
    page.wait_until("the program", || is_there(&page));
    page.wait_for(&tick(3).checked(true));
}

#[test]
fn roles_of_the_suppliers_own_come_into_the_room_kept_for_them() {
    let own = fs::read_to_string(root().join("questionnaires/core.en.json")).unwrap().replace("Champion", "Sponsor");
    let gate = Gate::shut();
    let element = "<buying-readiness questionnaire=/own.json></buying-readiness>";
    let own = Mount::text("/own.json", own);
    let server = hosts::serve(hosts::page("", SCRIPT, element), [program(&gate), own]);
    let page = opened(&server, SIZE);
    assert!(!page.text().contains("Champion"), "what it does not know it does not show");
    let top = || page.find(&begin()).run("return element.getBoundingClientRect().top", &[]);
    let before = top();
    page.click(&begin());
    page.wait_for(&Locator::role("button").named(WAIT));
    let_in(&page, &gate);
    // It was pressed before there was anything to tick.
    page.wait_for_text(text(key::START_MISSED));
    page.wait_for(&Locator::checkbox("Sponsor"));
    assert_eq!(top(), before);
}

#[test]
fn in_a_dialog_it_can_be_used_and_closed_and_stays_as_it_was() {
    let gate = Gate::shut();
    let server = server(&gate, "display=launcher");
    let page = Page::new();
    page.open(&server.url("/host.html"), NARROW, Scheme::Light);
    let widget = Widget::new(&page);
    widget.launcher().press();
    page.click(&tick(4));
    widget.dialog().close();
    widget.launcher().press();
    page.wait_for(&tick(4).checked(true));
    let_in(&page, &gate);
    page.wait_for(&tick(4).checked(true));
}
