//! What the widget prints, caught before the browser prints it, and made into a page of its own.

use serde_json::{Value, json};

use crate::harness::Page;

/// Keeps the hidden frame from printing and notes what it would print.
const CATCH: &str = "
    window.printed = null;
    new MutationObserver(() => {
      const frame = document.querySelector('iframe');
      if (!frame || frame.caught) return;
      frame.caught = true;
      const sheets = (of) => [...of.adoptedStyleSheets].map((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText).join(''));
      frame.contentWindow.print = () => {
        const page = frame.contentDocument, host = page.body.firstElementChild, root = host.shadowRoot;
        window.printed = { title: page.title, pages: sheets(page)[0], sheets: sheets(root),
          look: host.style.cssText, html: root.innerHTML };
        frame.contentWindow.dispatchEvent(new Event('afterprint'));
      };
    }).observe(document.body, { childList: true });";

/// The same in the page that is open now.
const SHOW: &str = "
    const [{ title, pages, sheets, look, html }] = arguments;
    const sheet = (text) => { const made = new CSSStyleSheet(); made.replaceSync(text); return made; };
    document.title = title;
    document.body.replaceChildren();
    document.adoptedStyleSheets = [sheet(pages)];
    const host = document.body.appendChild(document.createElement('div'));
    host.style.cssText = look;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = html;
    root.adoptedStyleSheets = sheets.map(sheet);";

/// What is printed when `print` is done: title, sheets and markup.
#[track_caller]
pub fn caught(page: &Page, print: impl FnOnce()) -> Value {
    page.run(CATCH, &[]);
    print();
    page.wait_until("what is printed", || page.run("return window.printed !== null", &[]) == true);
    page.wait_until("the frame to be gone", || {
        page.run("return document.querySelector('iframe') === null", &[]) == true
    });
    page.run("return window.printed", &[])
}

/// That as a page, and as a PDF of this size in centimetres, in base64. The page that is open is left.
#[track_caller]
pub fn pdf(page: &Page, printed: &Value, blank: &str, (width, height): (f64, f64)) -> String {
    page.go(blank);
    page.run(SHOW, std::slice::from_ref(printed));
    let how = json!({ "page": { "width": width, "height": height }, "background": true, "shrinkToFit": false });
    page.print(&how)
}
