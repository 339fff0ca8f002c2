//! A group of two hundred: the page stays smooth on a slow phone. By itself, since another browser beside it
//! would be measured too.
#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code, unused_imports, reason = "the page tests use the same harness, and each a part of it")]
mod harness;
#[allow(dead_code, unused_imports, reason = "the page tests use the same pages, and each a part of them")]
mod objects;
#[path = "../common/samples.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod samples;
#[allow(dead_code, reason = "the page tests use the same, and each its part")]
mod saved;
#[allow(dead_code, reason = "the page tests share the steps, and each takes its part")]
mod walk;
#[allow(dead_code, reason = "the page tests use the same words, and each its part")]
mod words;

use buying_readiness::i18n::key;
use harness::locator::FIND;
use harness::{Locator, Page, Scheme, Server};
use objects::{BoardPage, Picture, PlanPage, ReportPage, ResultsPage, Tab, Widget};
use serde_json::json;
use words::text;

const PHONE: (u32, u32) = (390, 844);

/// What a task may take, in milliseconds, on a processor four times as slow as the one this was written on. Drawn
/// in one piece, these steps took 112 to 467.
const MOST: f64 = 50.0;

/// Work that is always the same: how long it takes, in milliseconds, says how fast the machine is just now. The
/// middle one of nine, or it would be chance.
const SPEED: &str = "
const took = [...Array(9)].map(() => {
  const start = performance.now();
  const list = [];
  let sum = 0;
  for (let n = 0; n < 300000; n += 1) {
    list.push({ n, text: String(n) });
    if (list.length > 500) sum += list.splice(0, 400).reduce((all, one) => all + one.text.length, 0);
  }
  return sum > 0 ? performance.now() - start : 0;
});
return took.sort((a, b) => a - b)[4]";

/// What it takes, four times slowed down, on the machine this was written on while it does nothing else.
const USUAL: f64 = 36.0;

/// Uses what was found, and leaves the page alone until everything is drawn: for two seconds, and on a slow machine
/// until what was to come is there, but no longer than a test would wait. Nothing of the driver runs meanwhile. Says
/// how long the longest task was, in milliseconds, and how much came.
fn use_script() -> String {
    format!(
        "const [target, use, host, comes, least, done] = arguments;
        const find = function () {{ {FIND} }};
        const long = [];
        const watch = new PerformanceObserver((list) => {{
          for (const task of list.getEntries()) long.push(Math.round(task.duration));
        }});
        const end = performance.now() + 15000;
        const look = (time) => {{
          watch.observe({{ type: 'longtask' }});
          setTimeout(() => {{
            // Counting takes its time too, and is no task of the page's.
            watch.disconnect();
            const there = find(host, comes).length;
            if (there < least && performance.now() < end) return setTimeout(look, 0, 500);
            done([Math.max(0, ...long), there]);
          }}, time);
        }};
        look(2000);
        setTimeout(() => target.focus({{ preventScroll: true }}), 50); // as a finger or a pointer does
        setTimeout(() => new Function('target', use)(target), 400);"
    )
}

/// What people do with a page of results, in this order: what they use, how, and how much comes of it.
struct Step {
    name: &'static str,
    find: fn() -> Locator,
    how: &'static str,
    comes: (fn() -> Locator, u64),
}

const fn click(name: &'static str, find: fn() -> Locator, comes: (fn() -> Locator, u64)) -> Step {
    set(name, find, "target.click()", comes)
}

const fn set(name: &'static str, find: fn() -> Locator, how: &'static str, comes: (fn() -> Locator, u64)) -> Step {
    Step { name, find, how, comes }
}

/// The people who are folded away.
fn who_is_who() -> Locator {
    Locator::group(text(key::RESULTS_WHO_IS_WHO))
}

/// The pictures of the six jobs that are drawn in one piece.
fn radar() -> Locator {
    Locator::css("svg[role=img]").within(ResultsPage::section(key::RESULTS_JOBS))
}

const STEPS: [Step; 14] = [
    click("turn the picture", || ResultsPage::picture_choice(Picture::Radar).checked(false), (radar, 1)),
    click("open who said what", || Locator::heading(text(key::RESULTS_SAID)), (who_is_who, 1)),
    click(
        "say who is who",
        || Locator::role("button").within(who_is_who()),
        (|| Locator::role("listitem").within(who_is_who()), 134),
    ),
    set(
        "choose a job",
        ResultsPage::job_filter,
        "target.value = '2'; target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))",
        (|| Locator::css("svg[role=img]").within(Locator::group(text(key::RESULTS_SAID))), 3),
    ),
    click("to the plan", || Widget::tab_locator(Tab::Plan), (PlanPage::could_steps, 1)),
    click("two weeks", PlanPage::two_weeks, (PlanPage::could_steps, 2)),
    click("add them to the plan", PlanPage::add, (PlanPage::line, 2)),
    click("open a step", PlanPage::line, (PlanPage::line_in, 1)),
    click("to the board", || Widget::tab_locator(Tab::Board), (BoardPage::tile, 12)),
    // One statement with seven choices.
    click("into the run", BoardPage::tile, (|| Locator::role("radio"), 7)),
    click("answer", || Locator::role("radio").checked(false), (|| Locator::role("radio").checked(true), 1)),
    click("out of the run", || Widget::tab_locator(Tab::Board), (BoardPage::tile, 12)),
    click("to the results", || Widget::tab_locator(Tab::Results), (ResultsPage::last_heading, 1)),
    // The first page has three or four, and the appendix seven.
    click("to the report", || Locator::control(text(key::REPORT_OPEN)), (ReportPage::headings, 10)),
];

/// How often everything is done: the machine has other work too, and the quickest is the page's own.
const PASSES: usize = 6;

#[test]
fn two_hundred_people_keep_every_task_short_on_a_slow_phone() {
    let (server, page) = (Server::of_dist(), Page::new());
    let mut quickest = [f64::MAX; STEPS.len()];
    for _ in 0..PASSES {
        if quickest.iter().all(|took| *took <= MOST) {
            break;
        }
        walk::return_to(&page, &server, &samples::state("crowd"), PHONE, Scheme::Light);
        page.wait_for(&ResultsPage::last_heading());
        for (n, step) in STEPS.iter().enumerate() {
            let Step { name, find, how, comes: (what, least) } = step;
            let target = page.find(&find());
            page.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
            let speed = page.run(SPEED, &[]).as_f64().expect("it takes some time");
            let args = [target.reference(), json!(how), json!(page.host()), what().argument(), json!(least)];
            let found = page.run_async(&use_script(), &args);
            page.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }));
            let took = found[0].as_f64().unwrap_or_else(|| panic!("{name}: there is nothing to use"));
            assert!(found[1].as_u64() >= Some(*least), "{name}: of {least} {:?} there are {}", what(), found[1]);
            // A machine that is slower just now, or by nature, makes every task longer by as much.
            quickest[n] = quickest[n].min(took * (USUAL / speed).min(1.0));
        }
    }
    let slow = STEPS.iter().zip(quickest).filter(|(_, took)| *took > MOST);
    let slow: Vec<String> = slow.map(|(step, took)| format!("{}: {took:.0} ms", step.name)).collect();
    assert!(slow.is_empty(), "{slow:?}");
}
