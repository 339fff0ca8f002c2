//! What engines do wrong, on pages that have nothing of ours: where one has learnt it, the table has to say so.

use serde_json::json;

use crate::harness::engines::FAULTS;
use crate::harness::{Ability, Mount, Page, Scheme, Server};
use crate::print;

#[test]
fn what_an_engine_does_wrong_it_does_without_us() {
    let page = Page::new();
    for fault in FAULTS.iter().filter(|fault| !fault.prints || page.engine().can(Ability::Pdf)) {
        let server = Server::start([Mount::text("/", fault.page).header("Content-Type", "text/html")]);
        page.open(&server.url("/"), (1280, 800), Scheme::Light);
        page.wait_until("the focus", || page.run("return document.hasFocus()", &[]) == true);
        page.press_keys(fault.keys.iter().copied());
        let sheets = fault.prints.then(|| print::sheets(&page));
        let is_right = page.run("return isRight(arguments[0])", &[json!(sheets)]) == true;
        let is_wrong = fault.engines.contains(&page.engine());
        assert_eq!(is_right, !is_wrong, "{:?}: {}", page.engine(), fault.what);
    }
}
