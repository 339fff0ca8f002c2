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

/// That as a page, and as a PDF of this size in centimetres, in base64. The page that is open is left.
#[track_caller]
pub fn pdf(page: &Page, printed: &Value, blank: &str, (width, height): (f64, f64)) -> String {
    page.go(blank);
    page.run(SHOW, std::slice::from_ref(printed));
    let how = json!({ "page": { "width": width, "height": height }, "background": true, "shrinkToFit": false });
    page.print(&how)
}
