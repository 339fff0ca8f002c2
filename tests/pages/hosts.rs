//! Pages of others with the element on them, and what has to hold on each: the walk works, and nothing of the
//! host is changed.

use std::fs;

use buying_readiness::questionnaire::core;
use engine::group::Answer;
use serde_json::Value;

use crate::harness::{Mount, Page, Scheme, Server, dist, root};
use crate::objects::{ResultsPage, Tab, Widget};
use crate::words::statement;
use crate::{saved, walk};

pub const SIZE: (u32, u32) = (1280, 800);
/// A link of somebody else.
pub const LINK: &str = include_str!("../links/v3/decided.txt");
/// The name of the group in it.
pub const GROUP: &str = "CRM 2027";
/// The element as most pages have it.
pub const ELEMENT: &str = "<buying-readiness loading=\"eager\"><p>Fallback</p></buying-readiness>";
/// The suppliers' one line.
pub const SCRIPT: &str = "<script type=\"module\" src=\"/widget/buying-readiness.js\"></script>";

/// The element with these attributes.
pub fn element(attributes: &str) -> String {
    ELEMENT.replace("loading", &[attributes, " loading"].concat())
}

/// A page at `/host.html`: attributes of its root element, what stands in its head besides the script, its body.
pub fn page(attributes: &str, head: &str, body: &str) -> Mount {
    let html = format!(
        "<!doctype html><html lang=\"en\" {attributes}><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>Host</title>{head}</head>\
         <body><main><h1>Host</h1>{body}</main></body></html>"
    );
    Mount::text("/host.html", html)
}

/// The release, as suppliers copy it.
pub fn widget() -> Mount {
    Mount::folder("/widget/", dist())
}

/// A server with this page, the release, and more.
pub fn serve(page: Mount, more: impl IntoIterator<Item = Mount>) -> Server {
    Server::start(more.into_iter().chain([page, widget()]))
}

/// How many things those are.
const OF_THE_HOST: usize = 12;

/// Everything of the host that the widget could have changed; not the globals the driver brings along.
fn of_the_host(page: &Page) -> Value {
    page.run(
        "const own = (element) => element.cloneNode(false).outerHTML;
         const cookie = () => { try { return document.cookie } catch { return '' } }; // as in a sandboxed frame
         const globals = Object.keys(window).filter((name) => !/^(se|cdc|ret)_/.test(name)).sort();
         const light = [...document.querySelectorAll('buying-readiness')].map((element) => element.outerHTML);
         return [location.href, history.length, document.title, own(document.documentElement), own(document.body),
           document.styleSheets.length, document.adoptedStyleSheets.length, light, cookie(),
           document.body.children.length, document.head.innerHTML, globals]",
        &[],
    )
}

/// The statement that is answered on the short walk, and the answer.
pub fn short_answer() -> (&'static str, Answer) {
    (statement(walk::first_cell().items(core())[0]), Answer::Level(3))
}

/// One answer, to its end: begin, a place, a level, and the results.
#[track_caller]
pub fn short_walk(page: &Page) -> ResultsPage<'_> {
    let (statement, answer) = short_answer();
    let widget = Widget::new(page).wait_until_shown();
    walk::begin(page).enter(walk::first_cell()).answer(statement, answer);
    widget.open_results()
}

/// Goes to the board and finds the answer of the short walk there.
#[track_caller]
pub fn finds_its_answer(page: &Page) {
    let (statement, answer) = short_answer();
    Widget::new(page).open_board().enter(walk::first_cell()).says(statement, answer);
}

/// Opens `/host.html`, walks, and looks at the host before and after. Leaves a picture by this name.
#[track_caller]
pub fn holds(server: &Server, name: &str) -> Page {
    let page = Page::new();
    holds_on(&page, server, "/host.html", name);
    page
}

#[track_caller]
pub fn holds_on(page: &Page, server: &Server, path: &str, name: &str) {
    page.open(&server.url(path), SIZE, Scheme::Light);
    holds_here(page, name);
}

/// The same on the page that is open.
#[track_caller]
pub fn holds_here(page: &Page, name: &str) {
    let before = of_the_host(page);
    short_walk(page);
    let after = of_the_host(page);
    let both = before.as_array().into_iter().flatten().zip(after.as_array().into_iter().flatten());
    let changed: Vec<String> =
        both.filter(|(was, is)| was != is).map(|(was, is)| format!("{was} became {is}")).collect();
    assert!(changed.is_empty(), "{name}: something of the host was changed: {changed:?}");
    assert_eq!(before.as_array().map(Vec::len), Some(OF_THE_HOST), "{name}: there is nothing to compare");
    let foreign = page.run(
        "try { return Object.keys(localStorage).filter((name) => !name.startsWith(arguments[0])) } catch { return [] }",
        &[Value::from(saved::NAME)],
    );
    assert_eq!(foreign, Value::Array(Vec::new()), "{name}: something foreign was kept");
    picture(page, name);
}

/// Stops the program of the element looked into, which shows results: what it cannot do without fails once, in
/// the middle of drawing.
#[track_caller]
pub fn stop(page: &Page) {
    // Both in one go, or it might stop by something it draws in between.
    Widget::new(page).tab(Tab::Board).run(
        "for (const name of ['createElement', 'createElementNS']) {
           const real = Document.prototype[name];
           Document.prototype[name] = function (...all) {
             if (!window.broken && new Error().stack.includes('wasm')) { window.broken = true; throw new Error('no') }
             return real.apply(this, all);
           };
         }
         element.click();",
        &[],
    );
}

/// What was shared in the link of somebody else, behind its `br=`.
pub fn shared() -> &'static str {
    LINK.lines().next().and_then(|line| line.split_once("br=")).expect("a link").1
}

/// A picture of what is to be seen now, in `target/page-pictures/`.
pub fn picture(page: &Page, name: &str) {
    let folder = root().join("target/page-pictures");
    fs::create_dir_all(&folder).expect("target/ can be written");
    page.first_sight(&folder.join(format!("{name}.png")));
}

/// From now on the page remembers what the element tells: name and detail of each event, in JSON.
pub const LISTEN: &str = "<script>window.told = [];
  for (const name of ['ready', 'start', 'progress', 'job-complete', 'result', 'share', 'join', 'contact', 'handover', 'error'])
    document.addEventListener('br-' + name, (event) => told.push([event.type, event.detail, event.bubbles && event.composed]));
</script>";

/// What it was told so far: `br-progress {"answered":1,"asked":29}`.
pub fn told(page: &Page) -> Vec<String> {
    let told = page.run(
        "return told.map(([name, detail, both]) => name + (detail === null ? '' : ' ' + JSON.stringify(detail)) + (both ? '' : ' !'))",
        &[],
    );
    told.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
