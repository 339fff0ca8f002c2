//! A group of two hundred: the page stays smooth on a slow phone. By itself, since another browser beside it
//! would be measured too.
#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code, unused_imports, reason = "the page tests use the same harness, and each a part of it")]
mod harness;
#[path = "../common/samples.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod samples;
#[allow(dead_code, reason = "the page tests share the steps, and each takes its part")]
mod walk;

use harness::{Page, Scheme, Server};
use serde_json::json;

const PHONE: (u32, u32) = (390, 844);

/// What a task may take, in milliseconds, on a processor four times as slow as this one. Drawn in one piece, these
/// steps took 112 to 467.
const MOST: u64 = 50;

/// Finds what is to be used, slows the processor down, uses it, and leaves the page alone until everything is
/// drawn: nothing of the driver runs meanwhile. Says how long the longest task was, in milliseconds.
const USE: &str = "
const [find, use, done] = arguments;
const root = document.querySelector('buying-readiness').shadowRoot;
const target = new Function('root', 'return ' + find)(root);
const long = [];
const watch = new PerformanceObserver((list) => {
  for (const task of list.getEntries()) long.push(Math.round(task.duration));
});
watch.observe({ type: 'longtask' });
setTimeout(() => target.focus({ preventScroll: true }), 50); // as a finger or a pointer does
setTimeout(() => new Function('target', use)(target), 400);
setTimeout(() => { watch.disconnect(); done(target ? Math.max(0, ...long) : null); }, 2000);";

/// What people do with a page of results, in this order: what they use, and how.
const STEPS: [(&str, &str, &str); 9] = [
    ("turn the picture", "root.querySelector('input[name=picture]:not(:checked)')", CLICK),
    (
        "say who is who",
        "[...root.querySelectorAll('summary')].find((one) => one.textContent.startsWith('Who is'))",
        CLICK,
    ),
    (
        "choose a job",
        "root.querySelector('#said-job')",
        "target.value = '2'; target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))",
    ),
    (
        "slide the effort",
        "root.querySelector('#what-if-points')",
        "target.value = 12; target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))",
    ),
    ("to the board", "root.querySelectorAll('.tab')[0]", CLICK),
    ("into a cell", "root.querySelector('.tile')", CLICK),
    ("answer", "root.querySelector('[data-item] input:not(:checked)')", CLICK),
    ("to the results", "[...root.querySelectorAll('.tab')].find((tab) => tab.textContent.includes('Results'))", CLICK),
    (
        "to the report",
        "[...root.querySelectorAll('button')].find((one) => one.textContent.startsWith('Report'))",
        CLICK,
    ),
];
const CLICK: &str = "target.click()";

/// How often everything is done: the machine has other work too, and the quickest is the page's own.
const PASSES: usize = 6;

#[test]
fn two_hundred_people_keep_every_task_short_on_a_slow_phone() {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut quickest = [u64::MAX; STEPS.len()];
    for _ in 0..PASSES {
        if quickest.iter().all(|took| *took <= MOST) {
            break;
        }
        walk::return_to(&page, &server, &samples::state("crowd"), PHONE, Scheme::Light);
        page.see("#what-if");
        for (n, (name, find, how)) in STEPS.iter().enumerate() {
            page.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
            let took = page.run_async(USE, &[json!(find), json!(how)]);
            page.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }));
            let took = took.as_u64().unwrap_or_else(|| panic!("{name}: there is nothing to use"));
            quickest[n] = quickest[n].min(took);
        }
        page.see(".report .doc-table");
    }
    let slow = STEPS.iter().zip(quickest).filter(|(_, took)| *took > MOST);
    let slow: Vec<String> = slow.map(|((name, ..), took)| format!("{name}: {took} ms")).collect();
    assert!(slow.is_empty(), "{slow:?}");
}
