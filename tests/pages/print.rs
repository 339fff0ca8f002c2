//! What the widget prints, caught before the browser prints it, and made into a page of its own.

use serde_json::{Value, json};

use crate::harness::Page;

/// Keeps the browser from printing, and notes what it would print: it says before and after that it does.
const CATCH: &str = "
    window.printed = null;
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      const copy = document.querySelector('[data-printed]'), root = copy?.shadowRoot;
      const sheets = (of) => [...of.adoptedStyleSheets].map((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText).join(''));
      window.printed = { title: document.title, pages: sheets(document).at(-1), sheets: root ? sheets(root) : [],
        look: copy?.style.cssText ?? '', html: root?.innerHTML ?? '' };
      window.dispatchEvent(new Event('afterprint'));
    };";

/// The same in the page that is open now.
const SHOW: &str = "
    const [{ title, pages, sheets, look, html }] = arguments;
    const sheet = (text) => { const made = new CSSStyleSheet(); made.replaceSync(text); return made; };
    document.title = title;
    document.body.replaceChildren();
    document.adoptedStyleSheets = [sheet(pages)];
    const host = document.body.appendChild(document.createElement('div'));
    host.style.cssText = look;
    host.dataset.printed = '';
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    root.adoptedStyleSheets = sheets.map(sheet);";

/// What is printed when `print` is done: title, sheets and markup.
#[track_caller]
pub fn caught(page: &Page, print: impl FnOnce()) -> Value {
    page.run(CATCH, &[]);
    print();
    page.wait_until("what is printed", || page.run("return window.printed !== null", &[]) == true);
    let left = "return document.querySelector('[data-printed]') === null";
    page.wait_until("the copy to be gone", || page.run(left, &[]) == true);
    page.run("return window.printed", &[])
}

/// What the browser prints by itself, by its menu or a key.
#[track_caller]
pub fn by_key(page: &Page) -> Value {
    caught(page, || {
        page.run("window.print()", &[]);
    })
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

/// From now on the page that is open has letters as far apart as in a font that is 11 % wider: about half a letter is as
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

/// What of the page that is open does not fit on paper of this size in centimetres, as it is printed.
#[track_caller]
pub fn misfits(page: &Page, (width, height): (f64, f64)) -> Value {
    const PIXELS: f64 = 96.0 / 2.54;
    let [wide, high] = [(width, MARGINS.0), (height, MARGINS.1)].map(|(all, margin)| (all - 2.0 * margin) * PIXELS);
    page.emulate_print();
    page.resize(wide as u32, high as u32);
    page.run(FITS, &[json!(wide.floor()), json!(high.floor())])
}

/// That as a page, and as a PDF of this size in centimetres, in base64. The page that is open is left.
#[track_caller]
pub fn pdf(page: &Page, printed: &Value, blank: &str, (width, height): (f64, f64)) -> String {
    page.go(blank);
    page.run(SHOW, std::slice::from_ref(printed));
    let how = json!({ "page": { "width": width, "height": height }, "background": true, "shrinkToFit": false });
    page.print(&how)
}
