//! The element in React 19, Vue 3 and Svelte 5, built from npm: properties, events, and mounting again and
//! again without losing an answer.

use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use buying_readiness::questionnaire::core;
use serde_json::json;

use crate::harness::{Mount, Page, Scheme, root};
use crate::hosts::{self, SCRIPT, SIZE};
use crate::objects::Widget;

/// The apps, bundled once for all tests of this run.
fn bundles() -> &'static std::path::Path {
    static FOLDER: OnceLock<std::path::PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = root().join("target/framework-pages");
        let mut bundle = Command::new("node");
        let ran = bundle.arg(root().join("tools/bundle.mjs")).arg(&folder).output().expect("node is there");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        folder
    })
}

fn holds(name: &str) {
    let page = hosts::page(
        "",
        &[SCRIPT, "<script type=\"module\" src=\"/app.js\"></script>"].concat(),
        "<div id=\"app\"></div>",
    );
    let server = hosts::serve(page, [Mount::file("/app.js", bundles().join(name).with_extension("js"))]);
    let page = Page::new();
    page.open(&server.url("/host.html"), SIZE, Scheme::Light);
    let widget = Widget::new(&page).wait_until_shown();
    hosts::holds_here(&page, name);
    let says = |id: &str| page.run("return document.querySelector(arguments[0]).textContent", &[json!(id)]);
    let press = |id: &str| page.run("document.querySelector(arguments[0]).click()", &[json!(id)]);
    assert_eq!(says("#heard"), json!(format!("Heard: 1 of {}", core().items.len())), "events are heard");
    press("#dark");
    page.wait_until("the property to come through", || widget.property("theme") == "dark");
    // Mounted in another place, taken out, and put back: the page that was open is there again.
    let mounts = |n: usize| {
        page.wait_until("the mount to be told", || says("#ready") == json!(format!("Ready: {n}")));
        widget.results();
    };
    for n in [2, 3] {
        press("#move");
        mounts(n);
    }
    press("#show");
    page.wait_until("it to be gone", || page.run("return document.querySelector('buying-readiness')", &[]).is_null());
    press("#show");
    widget.results();
    assert_eq!(says("#heard"), json!(format!("Heard: 1 of {}", core().items.len())));
    mounts(4);
    // As React's strict mode does with what an effect makes: in, out, and in again at once.
    page.run(
        "const twice = document.querySelector('buying-readiness'), parent = twice.parentNode;
         twice.remove(); parent.append(twice); twice.remove(); parent.append(twice)",
        &[],
    );
    page.holds_for("that was a move, and no mount", Duration::from_millis(200), || says("#ready") == "Ready: 4");
    widget.results();
    let console = page.console();
    assert!(console.is_empty(), "{console:?}");
}

#[test]
fn react_19_in_strict_mode() {
    holds("react.jsx");
}

#[test]
fn vue_3() {
    holds("vue.js");
}

#[test]
fn svelte_5() {
    holds("svelte.js");
}
