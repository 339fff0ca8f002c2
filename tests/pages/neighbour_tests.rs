//! What stands beside us on a page and does not know us: listeners that throw, storages that are none, tags that come
//! twice, boxes that move what is in them, hands that slip.

use std::time::Duration;

use buying_readiness::i18n::key;
use buying_readiness::questionnaire::core;
use serde_json::json;

use crate::harness::keyboard::{DOWN, ESCAPE};
use crate::harness::{Element, Locator, Page, Scheme, Server, Setup};
use crate::hosts::{self, ELEMENT, LISTEN, SCRIPT, SIZE, element, told};
use crate::objects::Widget;
use crate::words::{level, statement, text};
use crate::{samples, saved, walk};

// ── whose error it is ──────────────────────────────────────────────────────────────────────────

#[test]
fn a_listener_of_the_page_that_throws_is_its_own_fault() {
    const FAULTY: &str = "<script>
        window.dataLayer = { push() { throw new Error('a tag manager') } };
        for (const name of ['ready', 'start', 'progress', 'job-complete', 'result'])
          for (const fault of [() => { throw new Error('host') }, async () => { throw new Error('host, later') },
              (event) => dataLayer.push({ event: event.type })])
            document.addEventListener('br-' + name, fault);
        for (const name of ['click', 'focusin', 'focusout', 'input', 'change'])
          document.addEventListener(name, () => { throw new Error('host') });
        window.faults = 0;
        addEventListener('error', () => { faults += 1 });
        addEventListener('unhandledrejection', () => { faults += 1 });
        </script>";
    let body = [ELEMENT, "<p>Another</p>", &ELEMENT.replace("loading", "storage-key=other loading")].concat();
    let server = hosts::serve(hosts::page("", &[LISTEN, FAULTY, SCRIPT].concat(), &body), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    hosts::short_walk(&page);
    assert!(page.run("return faults", &[]).as_u64() > Some(10), "there were faults");
    assert!(told(&page).iter().all(|one| !one.contains("br-error")), "{:?}", told(&page));
    hosts::finds_its_answer(&page);
    // A stop of ours is one still.
    Widget::new(&page).open_results();
    hosts::stop(&page);
    Widget::new(&page).failure();
}

// ── what is said to be copied ──────────────────────────────────────────────────────────────────

#[test]
fn what_is_called_copied_in_a_dialog_of_a_page_without_a_clipboard_can_be_pasted() {
    // By another name than this machine has of itself: browsers give no clipboard to such a page over http.
    const NAME: &str = "shop.test";
    const CONTROL: char = '\u{E009}';
    let body = ["<label>Message <textarea id=message>old</textarea></label>", &element("display=dialog")].concat();
    let server = hosts::serve(hosts::page("", SCRIPT, &body), []);
    let page = Page::with(&Setup { name: Some(NAME), ..Setup::default() });
    page.open(&server.under(NAME, "/host.html"), SIZE, Scheme::Light);
    assert_eq!(page.run("return [isSecureContext, typeof navigator.clipboard]", &[]), json!([false, "undefined"]));
    let in_message = |keys: &[char]| {
        page.run("message.focus(); message.select()", &[]);
        for key in keys {
            page.press_with(CONTROL, *key);
        }
    };
    in_message(&['a', 'c']);
    let widget = Widget::new(&page);
    widget.script("element.show()", &[]);
    hosts::short_walk(&page);
    let link = widget.open_group().share().link();
    page.press(text(key::SHARE_COPY));
    page.wait_for_text(text(key::SHARE_COPIED));
    widget.dialog().close();
    in_message(&['v']);
    page.wait_until("the link", || page.run("return message.value", &[]) == json!(link));
}

// ── how the script came ────────────────────────────────────────────────────────────────────────

#[test]
fn a_loader_that_was_copied_into_the_page_works_by_its_assets() {
    const COPIED: &str = "<script type=module>
        const text = await (await fetch('/widget/buying-readiness.js')).text();
        const url = KIND;
        await import(url);
        </script>";
    for kind in [
        "'data:text/javascript,' + encodeURIComponent(text)",
        "URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))",
    ] {
        let head = [LISTEN, &COPIED.replace("KIND", kind)].concat();
        let server = hosts::serve(hosts::page("", &head, &element("assets=/widget")), []);
        let page = Page::new();
        page.open(&server.url("/host.html"), SIZE, Scheme::Light);
        hosts::short_walk(&page);
        // Without it, the console says what is missing.
        let server = hosts::serve(hosts::page("", &head, ELEMENT), []);
        let page = Page::new();
        page.open(&server.url("/host.html"), SIZE, Scheme::Light);
        Widget::new(&page).failure();
        let console = page.console();
        assert!(console.iter().any(|line| line.contains("assets")), "{console:?}");
    }
}

// ── one launcher, at its place ─────────────────────────────────────────────────────────────────

/// How many launchers can be seen, and how far from the window's lower end corner the first of them is.
const SEEN: &str = "
    const all = [...document.querySelectorAll('buying-readiness')].map((one) => one.shadowRoot.querySelector('.launcher'));
    const seen = all.filter((one) => one?.checkVisibility());
    const box = seen[0]?.getBoundingClientRect();
    return [seen.length, box && Math.round(document.documentElement.clientWidth - box.right), box && Math.round(innerHeight - box.bottom)]";

/// Another class of ours, whose launcher comes and goes; says whether it could be seen.
const OTHER: &str = "const done = arguments[0];
    import('/widget/buying-readiness.js').then(({ define }) => {
      define({ tag: 'are-we-ready' });
      const other = document.createElement('are-we-ready');
      other.setAttribute('display', 'launcher');
      document.body.append(other);
      setTimeout(() => {
        const seen = other.shadowRoot.querySelector('.launcher').checkVisibility();
        other.remove();
        setTimeout(() => done(seen), 200);
      }, 100);
    })";

#[test]
fn a_tag_that_comes_twice_shows_one_launcher_and_the_dialog_goes_with_it() {
    const AGAIN: &str = "const one = document.createElement('buying-readiness');
        one.setAttribute('display', 'launcher');
        document.body.append(one);";
    let server = hosts::serve(hosts::page("", &[LISTEN, SCRIPT].concat(), &element("display=launcher")), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    page.run(AGAIN, &[]);
    page.run(AGAIN, &[]);
    page.wait_until("one launcher", || page.run(SEEN, &[]) == json!([1, 16, 16]));
    // What is asked of another one is done by the first.
    page.run("document.querySelectorAll('buying-readiness')[2].show()", &[]);
    let widget = Widget::new(&page);
    widget.dialog().wait_until_open();
    walk::begin(&page);
    // The first goes, as where a page is drawn anew: the next takes its place, with the dialog and what was said.
    page.run("document.querySelector('buying-readiness').remove()", &[]);
    page.wait_until("the next", || widget.dialog().is_open());
    Widget::new(&page).wait_until_begun();
    assert_eq!(page.run(SEEN, &[]), json!([1, 16, 16]));
    assert!(saved::record(&page).is_some());
    // One under another name is another thing.
    assert_eq!(page.run_async(OTHER, &[]), true);
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn a_double_click_on_the_launcher_opens_the_dialog() {
    let server = hosts::serve(hosts::page("", SCRIPT, &element("display=launcher")), []);
    let page = Page::new();
    // Where the launcher stands is beside the dialog.
    page.open(&server.url("/host.html"), (1600, 900), Scheme::Light);
    page.double_click(&Locator::part("launcher"));
    let widget = Widget::new(&page);
    widget.dialog().wait_until_open();
    page.holds_for("the dialog", Duration::from_millis(300), || widget.dialog().is_open());
}

#[test]
fn a_launcher_stands_at_the_windows_corner_whatever_is_around_its_tag() {
    let boxes = [
        "transform: translateX(0); overflow: hidden; height: 100px",
        "filter: grayscale(1)",
        "will-change: transform",
        "contain: paint; width: 200px",
    ];
    for style in boxes {
        let body =
            format!("<div style=\"{style}\">{}</div><div style=height:3000px></div>", element("display=launcher"));
        let server = hosts::serve(hosts::page("", SCRIPT, &body), []);
        let page = Page::new();
        page.open(&server.url("/host.html"), SIZE, Scheme::Light);
        page.run("scrollTo(0, 800)", &[]);
        page.wait_until(style, || page.run(SEEN, &[]) == json!([1, 16, 16]));
        page.run("document.querySelector('div').style.display = 'none'", &[]);
        page.wait_until("nothing", || page.run(SEEN, &[])[0] == 0);
    }
}

// ── hands that slip ────────────────────────────────────────────────────────────────────────────

#[test]
fn only_a_press_and_release_beside_the_dialog_closes_it() {
    let server = hosts::serve(hosts::page("", SCRIPT, &element("display=dialog open")), []);
    for (wide, high) in [(600, 1000), (1280, 800)] {
        let page = Page::new();
        page.open(&server.url("/host.html"), (wide, high), Scheme::Light);
        let widget = Widget::new(&page);
        widget.dialog().wait_until_open();
        let drag = |from: (u32, u32), to: (u32, u32)| page.drag(from, to);
        let (beside, inside) = ((4, high / 2), (wide / 2, high / 2));
        if wide > 640 {
            drag(inside, beside);
            assert!(widget.dialog().is_open(), "released beside it");
            drag(beside, inside);
            assert!(widget.dialog().is_open(), "pressed beside it");
        }
        drag((wide / 2, high - 60), (wide / 2, high - 60));
        assert!(widget.dialog().is_open(), "empty room of its own");
        if wide > 640 {
            drag(beside, beside);
            page.wait_until("it to be closed", || !widget.dialog().is_open());
        }
    }
}

// ── whose keys they are ────────────────────────────────────────────────────────────────────────

#[test]
fn what_is_typed_is_no_shortcut_of_the_page() {
    // A page that spares fields, and takes ours for none: it sees one element.
    const SHORTCUTS: &str = "<script>
        window.heard = [];
        document.addEventListener('keydown', (event) => {
          if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
          if (!/^(s|\\/|\\?| |\\d|Arrow.*|Escape|Tab)$/.test(event.key)) return;
          heard.push(event.key);
          if (event.key !== 'Tab') event.preventDefault();
        });
        </script>";
    const TYPED: &str = "sales/finance said yes, 2 times?";
    let server = hosts::serve(hosts::page("", &[SHORTCUTS, SCRIPT].concat(), ELEMENT), []);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    Widget::new(&page).wait_until_shown();
    let heard = || page.run("return heard.splice(0)", &[]);
    walk::begin(&page).enter(walk::first_cell());
    let item = statement(walk::first_cell().items(core())[0]);
    // An answer by its digit, and another by the arrows.
    page.find(&Locator::role("radio").within(Locator::group(item))).focus();
    page.press_keys(['2']);
    page.wait_for(&Locator::radio(level(2)).within(Locator::group(item)).checked(true));
    page.press_keys([DOWN]);
    page.wait_for(&Locator::radio(level(3)).within(Locator::group(item)).checked(true));
    // A note, letter by letter.
    page.press_keys(['n']);
    page.wait_for(&Locator::css("textarea"));
    page.press_keys(TYPED.chars());
    assert_eq!(page.find(&Locator::css("textarea")).property("value"), TYPED);
    assert_eq!(heard(), json!([]));
    // What leads out is heard, and so are its shortcuts where nothing is typed.
    page.press_keys([ESCAPE]);
    assert_eq!(heard(), json!(["Escape"]));
    // Out of a note the focus goes to what was answered, in a moment of its own.
    let is_radio = |focus: Element| focus.run("return element.type", &[]) == "radio";
    page.wait_until("the focus", || page.focused().is_some_and(is_radio));
    page.run("document.activeElement.blur()", &[]);
    page.press_keys(['s']);
    assert_eq!(heard(), json!(["s"]));
}

#[test]
fn a_button_that_moves_away_while_it_is_pressed_is_pressed() {
    let (server, page) = (Server::of_dist(), Page::new());
    let widget = walk::return_to(&page, &server, &samples::state("meeting"), SIZE, Scheme::Light);
    widget.results().wait_for_all();
    page.press_while(&Locator::control(text(key::DO_ADD)).nth(0), || {
        // As a line does that comes above it.
        widget.script("element.shadowRoot.querySelector('.page').style.paddingBlockStart = '90px'; return 1", &[]);
    });
    page.wait_for_text(text(key::DO_IN_PLAN));
}
