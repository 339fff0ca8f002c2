//! The harness itself: that it sees what is there, and above all that it sees what is wrong.

use std::time::Duration;

use crate::harness::keyboard::{DOWN, SHIFT, TAB};
use crate::harness::{Engine, Locator, Mount, Page, Scheme, Server, Setup};

const SIZE: (u32, u32) = (360, 640);

/// A page with an element whose shadow root holds what ours will hold.
const PAGE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<style>html { color-scheme: light dark; background: Canvas }</style></head><body><main><h1>Host</h1>
<buying-readiness></buying-readiness></main><script src="/element.js"></script></body></html>"#;
const ELEMENT: &str = r#"
customElements.define('buying-readiness', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = `
      <button>Begin</button> <button hidden>Hidden</button> <button aria-label="Close">x</button>
      <label for="name">Your name</label> <input id="name">
      <fieldset><legend>How far is it?</legend>
        <label><input type="radio" name="far" value="0"> Not started <small>nobody asked</small></label>
        <label><input type="radio" name="far" value="1"> Talked about</label>
        <label><input type="radio" name="far" value="2" style="position: absolute; opacity: 0;
          pointer-events: none"> Drafted</label>
      </fieldset>
      <p role="status"></p>`;
    const say = (text) => { this.shadowRoot.querySelector('p').textContent = text };
    this.shadowRoot.querySelector('button').addEventListener('click', () => {
      setTimeout(() => say('Begun in ' + innerWidth + ' ' +
        (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')), 200);
    });
    this.shadowRoot.addEventListener('change', (e) => say('Changed to ' + e.target.value));
  }
});"#;

fn host() -> Server {
    Server::start([Mount::text("/", PAGE).header("Content-Type", "text/html"), Mount::text("/element.js", ELEMENT)])
}

#[test]
fn people_find_and_use_what_stands_in_a_shadow_root() {
    let (server, page) = (host(), Page::with(&Setup { scheme: Scheme::Dark, ..Setup::default() }));
    page.open(&server.url("/"), SIZE, Scheme::Dark);
    page.press("Begin");
    page.wait_for_text("Begun in 360 dark");
    assert!(!page.has(&Locator::control("Hidden")));
    let close = page.find(&Locator::control("Close"));
    assert_eq!((close.role(), close.name()), ("button".into(), "Close".into()));
    page.fill("Your name", "Ada");
    assert_eq!(page.find(&Locator::role("textbox").named("Your name")).property("value"), "Ada");
    page.click(&Locator::radio("Not started").within(Locator::group("How far")));
    page.wait_for_text("Changed to 0");
    page.press_keys([DOWN]);
    page.wait_for_text("Changed to 1");
    let radio = page.focused().expect("the radio has the focus");
    assert_eq!((radio.role(), radio.name()), ("radio".into(), "Talked about".into()));
    page.click(&Locator::radio("Drafted").within(Locator::group("How far")));
    page.wait_for_text("Changed to 2");
    page.press_with(SHIFT, TAB);
    assert_eq!(page.focused(), Some(page.find(&Locator::field("Your name"))));
    page.is_fine("a page with nothing wrong");
}

#[test]
#[should_panic(expected = "Nowhere")]
fn what_is_not_there_is_not_found() {
    let (server, page) = (host(), Page::new());
    page.open(&server.url("/"), SIZE, Scheme::Light);
    page.wait_at_most(Duration::from_millis(300));
    page.press("Nowhere");
}

#[test]
fn axe_sees_into_the_shadow_root() {
    let bad = ELEMENT.replace("<label for=\"name\">Your name</label>", "");
    let server =
        Server::start([Mount::text("/", PAGE).header("Content-Type", "text/html"), Mount::text("/element.js", bad)]);
    let page = Page::new();
    page.open(&server.url("/"), SIZE, Scheme::Light);
    let violations = page.violations();
    assert_eq!(violations.len(), 1, "{violations:?}");
    assert!(violations[0].starts_with("label: "), "{violations:?}");
}

#[test]
fn errors_refusals_and_late_requests_come_to_light() {
    let strict = Mount::text("/", PAGE)
        .header("Content-Type", "text/html")
        .header("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'");
    let script = format!(
        "{ELEMENT} setTimeout(() => {{ fetch('/late?x=1'); fetch('http://localhost:1/away').catch(() => 0);
         console.error('oh'); document.head.append(Object.assign(document.createElement('script'), {{ src: 'gone.js' }})); }}, 300);"
    );
    let server = Server::start([strict, Mount::text("/element.js", script)]);
    let page = Page::new();
    page.open(&server.url("/"), SIZE, Scheme::Light);
    page.wait_until("the late request", || server.asked().iter().any(|path| path == "/late?x=1"));
    page.wait_until("it in the browser's own log", || page.requests().iter().any(|url| url.ends_with("/late?x=1")));
    let says = |words: &str| page.console().iter().any(|line| line.contains(words));
    page.wait_until("the error, the refusals and the missing file", || {
        ["oh", "style-src", "connect-src", "gone.js"].into_iter().all(says)
    });
}

#[test]
fn servers_have_several_roots_and_headers_of_their_own() {
    let folder = crate::harness::root().join("questionnaires");
    let server = Server::start([
        Mount::text("/", PAGE).header("Content-Type", "text/html"),
        Mount::folder("/content/", folder).header("Access-Control-Allow-Origin", "*"),
        Mount::text("/slow.js", "1").delay(Duration::from_millis(300)),
        Mount::text("/a.wasm", ""),
    ]);
    let page = Page::new();
    page.open(&server.url("/"), SIZE, Scheme::Light);
    let fetch = "const [url, done] = arguments;
        fetch(url).then((r) => done([r.status, r.headers.get('content-type')]), (e) => done(String(e)));";
    let kind = |url: String| page.run_async(fetch, &[url.into()]);
    let json = serde_json::json!([200, "application/json"]);
    assert_eq!(kind(server.other_origin("/content/core.en.json")), json);
    assert_eq!(kind(server.url("/a.wasm")), serde_json::json!([200, "application/wasm"]));
    assert!(kind(server.other_origin("/a.wasm")).as_str().is_some_and(|e| e.contains("TypeError")));
    assert_eq!(kind(server.url("/content/%2e%2e/Cargo.toml"))[0], 404);
    let start = std::time::Instant::now();
    kind(server.url("/slow.js"));
    assert!(start.elapsed() >= Duration::from_millis(300));
}

#[test]
fn profiles_keep_their_storage_apart_or_have_none() {
    const WRITE: &str = "localStorage.setItem('a', '1'); return localStorage.getItem('a')";
    let server = host();
    let page = Page::new();
    page.open(&server.url("/"), SIZE, Scheme::Light);
    assert_eq!(page.run(WRITE, &[]), "1");
    page.new_tab();
    page.go(&server.url("/"));
    assert_eq!(page.run("return localStorage.getItem('a')", &[]), "1", "a second tab sees it");
    let other = Page::with(&Setup::default());
    other.go(&server.url("/"));
    assert!(other.run("return localStorage.getItem('a')", &[]).is_null(), "another profile does not");
    let denied = Page::with(&Setup { storage_denied: true, ..Setup::default() });
    denied.go(&server.url("/"));
    // Engines have two ways of denying it.
    let denial = denied.run("try { return String(localStorage) } catch (e) { return e.name }", &[]);
    let expected = if denied.engine() == Engine::WebKit { "null" } else { "SecurityError" };
    assert_eq!(denial, expected);
}

#[test]
fn pictures_show_the_whole_page() {
    let tall = PAGE.replace("</main>", "<p style='height: 3000px'>tall</p></main>");
    let server = Server::start([Mount::text("/", tall).header("Content-Type", "text/html")]);
    let page = Page::new();
    page.open(&server.url("/"), SIZE, Scheme::Light);
    let file = std::env::temp_dir().join(format!("harness-{}.png", std::process::id()));
    page.picture(&file);
    let png = std::fs::read(&file).expect("the picture is there");
    std::fs::remove_file(&file).expect("and can go");
    let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert_eq!(number(16), 360);
    assert!(number(20) > 3000, "{}", number(20));
}
