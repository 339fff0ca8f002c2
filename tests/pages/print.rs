//! What the widget prints: what stands on the page when the browser is about to print it, and what comes of that.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as STANDARD;
use serde_json::{Value, json};

use crate::harness::Page;

/// Keeps the browser from printing, and notes what it would print: it says before and after that it does.
const CATCH: &str = "
    window.printed = null;
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      window.printed = (NOTE)();
      window.dispatchEvent(new Event('afterprint'));
    };";

/// What would be printed now: how it is called, what is said of its pages, its markup and the face it is set in.
const NOTE: &str = "() => {
      const root = document.querySelector('[data-printed]')?.shadowRoot;
      const pages = [...document.adoptedStyleSheets.at(-1)?.cssRules ?? []].map((rule) => rule.cssText).join('');
      const face = root && getComputedStyle(root.querySelector('.br')).fontFamily;
      return { title: document.title, pages, html: root?.innerHTML ?? '', face };
    }";

/// What is printed when `print` is done: title, pages, markup and face.
#[track_caller]
pub fn caught(page: &Page, print: impl FnOnce()) -> Value {
    page.run(&CATCH.replace("NOTE", NOTE), &[]);
    print();
    page.wait_until("what is printed", || page.run("return window.printed !== null", &[]) == true);
    is_gone(page);
    page.run("return window.printed", &[])
}

/// What a script of the page around prints.
#[track_caller]
pub fn by_script(page: &Page) -> Value {
    caught(page, || {
        page.run("window.print()", &[]);
    })
}

/// What the browser prints by its menu or a key, noted when it has said so to everybody.
#[track_caller]
pub fn by_key(page: &Page) -> Value {
    page.run(
        &format!("addEventListener('beforeprint', () => {{ window.printed = ({NOTE})() }}, {{ once: true }})"),
        &[],
    );
    page.print(&json!({}));
    is_gone(page);
    page.run("return window.printed", &[])
}

#[track_caller]
fn is_gone(page: &Page) {
    let left = "return document.querySelector('[data-printed]') === null";
    page.wait_until("the copy to be gone", || page.run(left, &[]) == true);
}

/// The margins of a sheet in centimetres: at both sides, and above and below.
const MARGINS: (f64, f64) = (1.5, 1.4);
/// What does not fit on a sheet as wide and high inside as that: the first sheet as a whole, what reaches beyond the
/// edge, and dates and figures in tables that stand on two lines.
const FITS: &str = "
    const [wide, high] = arguments, root = document.querySelector('[data-printed]').shadowRoot, found = [];
    const first = root.querySelector('article > section').getBoundingClientRect();
    if (first.height === 0 || first.height > high) found.push(`the first page is ${first.height} px high, there are ${high}`);
    const beyond = [...root.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > wide + 1);
    found.push(...beyond.map((one) => `beyond the edge: ${one.localName} ${one.textContent.slice(0, 60)}`));
    for (const cell of root.querySelectorAll('td, th')) {
      const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node; (node = walk.nextNode()); ) {
        for (const { 0: whole, index } of node.data.matchAll(/\\d+ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*( \\d{4})?\\b|\\d+ ?[–→] ?\\d+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + whole.length);
          if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) found.push(`broken: ${whole}`);
        }
      }
    }
    return found;";
/// What is longer than a sheet and laid out as a grid or in a row: engines cut that where they please, and lay what
/// follows over it.
const CUT: &str = "
    const [, high] = arguments, found = [];
    const root = (document.querySelector('[data-printed]') ?? document.querySelector('buying-readiness')).shadowRoot;
    for (const one of root.querySelectorAll('.br *')) {
      const { display } = getComputedStyle(one), tall = one.getBoundingClientRect().height;
      if (/grid|flex/.test(display) && tall > high) found.push(`${one.localName}.${one.className}: ${display}, ${Math.round(tall)} px`);
    }
    return found;";

/// From now on what stands on the page has letters as far apart as in a font that is 11 % wider: about half a letter is as
/// wide as it is high.
#[track_caller]
pub fn widen(page: &Page) {
    const WIDEN: &str = "
        const { shadowRoot } = document.querySelector('[data-printed]'), wider = new CSSStyleSheet();
        wider.replaceSync('* { letter-spacing: .055em !important }');
        const wide = () => { const range = document.createRange(); range.selectNodeContents(shadowRoot.querySelector('h2')); return range.getBoundingClientRect().width };
        const before = wide();
        shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, wider];
        return wide() / before";
    let factor = page.run(WIDEN, &[]);
    assert!(factor.as_f64() > Some(1.05), "{factor}");
}

/// Lays the page out as on paper of this size in centimetres, about to be printed, until [`leave_paper`].
#[track_caller]
pub fn onto_paper(page: &Page, size: (f64, f64)) {
    let (wide, high) = inside(size);
    page.emulate_print();
    page.resize(wide as u32, high as u32);
    page.run("window.dispatchEvent(new Event('beforeprint'))", &[]);
}

#[track_caller]
pub fn leave_paper(page: &Page) {
    page.run("window.dispatchEvent(new Event('afterprint'))", &[]);
}

/// The room of a sheet of this size, in pixels.
fn inside((width, height): (f64, f64)) -> (f64, f64) {
    const PIXELS: f64 = 96.0 / 2.54;
    ((width - 2.0 * MARGINS.0) * PIXELS, (height - 2.0 * MARGINS.1) * PIXELS)
}

/// What of a report on paper of this size does not fit.
#[track_caller]
pub fn misfits(page: &Page, size: (f64, f64)) -> Value {
    on_sheet(page, size, FITS)
}

/// What on paper of this size would be cut.
#[track_caller]
pub fn cut(page: &Page, size: (f64, f64)) -> Value {
    on_sheet(page, size, CUT)
}

#[track_caller]
fn on_sheet(page: &Page, size: (f64, f64), script: &str) -> Value {
    let (wide, high) = inside(size);
    page.run(script, &[json!(wide.floor()), json!(high.floor())])
}

/// On how many sheets of A4 it comes.
#[track_caller]
pub fn sheets(page: &Page) -> usize {
    let pdf = STANDARD.decode(pdf(page, (21.0, 29.7))).expect("the driver writes base64");
    // Each sheet is an object of its own; what holds them all is one too.
    let pdf = String::from_utf8_lossy(&pdf);
    pdf.match_indices("/Type /Page").filter(|(at, found)| !pdf[at + found.len()..].starts_with('s')).count()
}

/// What the browser makes of the page, as a PDF of this size in centimetres, in base64.
#[track_caller]
pub fn pdf(page: &Page, (width, height): (f64, f64)) -> String {
    page.print(&json!({ "page": { "width": width, "height": height }, "background": true, "shrinkToFit": false }))
}
