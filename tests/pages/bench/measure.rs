//! One page, twice from a cold start: left alone, and by a person in a hurry who then goes on answering.

use std::path::Path;

use buying_readiness::i18n::key;
use serde_json::{Value, json};

use crate::harness::{Mount, Page, Scheme, Server};
use crate::words::text;

const PHONE: (u32, u32) = (390, 844);
/// How many times slower than this machine the page's processor is.
const SLOWER: u32 = 4;
/// Bytes a second: 1.6 Mbit.
const BANDWIDTH: f64 = 1_600_000.0 / 8.0;
/// Milliseconds before a request is answered.
const LATENCY: u32 = 150;
/// How many statements are answered by pointer.
const ANSWERS: u32 = 20;

/// In words.
pub fn conditions() -> String {
    let megabits = BANDWIDTH * 8.0 / 1e6;
    format!("processor slowed down {SLOWER} times, {megabits} Mbit/s, {LATENCY} ms, {ANSWERS} answers")
}

/// The browser, the day, and the figures of a page in this folder, whose files are compressed already.
pub fn page(folder: &Path) -> (Value, Value, Value) {
    let (alone, _server) = open(folder);
    let mut figures = alone.run_async("bench.settle().then(arguments[0])", &[]);
    drop(alone);

    let (page, _server) = open(folder);
    let hurry = page.run_async("bench.hurry().then(arguments[0])", &[]);
    let presses: Vec<Value> = (0..ANSWERS).map(|turn| press(&page, turn)).collect();
    let transfers = Transfers::of(&page);
    let answered = hurry["answered"].as_f64().expect("it was answered");
    figures["control"] = hurry["control"].clone();
    figures["statement"] = hurry["statement"].clone();
    figures["presses"] = presses.into();
    figures["bytes"] = transfers.asked_before(answered).into();
    figures["all_bytes"] = transfers.asked_before(f64::MAX).into();
    figures["memory"] = memory(&page).into();
    let browser = page.cdp("Browser.getVersion", &json!({}))["product"].clone();
    let day = page.run("return new Date().toISOString().slice(0, 10)", &[]);
    (browser, day, figures)
}

/// A fresh browser that has just been sent to the page, with what looks at it in place.
fn open(folder: &Path) -> (Page, Server) {
    const PROBE: &str = include_str!("probe.js");
    let files = Mount::folder("/", folder).header("Content-Encoding", "br");
    let server = Server::start([Mount::text("/blank.html", "<!doctype html><title>Blank</title>"), files]);
    let page = Page::new();
    // What lies beyond the window's edge is not painted, however large the page believes it to be.
    let window = page.cdp("Browser.getWindowForTarget", &json!({}))["windowId"].clone();
    let bounds = json!({ "width": 2 * PHONE.0, "height": 2 * PHONE.1 });
    page.cdp("Browser.setWindowBounds", &json!({ "windowId": window, "bounds": bounds }));
    // The browser itself has its beginning behind it.
    page.open(&server.url("/blank.html"), PHONE, Scheme::Light);
    page.run_async("setTimeout(arguments[0], 1000)", &[]);
    let words = [("role", key::START_FOR_ALL), ("begin", key::START_BEGIN), ("next", key::RUN_NEXT)];
    let words: Value = words.into_iter().map(|(name, key)| (name.to_owned(), json!(text(key)))).collect();
    let source = format!("(function () {{ {PROBE} }})({words});");
    page.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }));
    page.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }));
    let network = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": BANDWIDTH, "uploadThroughput": BANDWIDTH,
    });
    page.cdp("Network.emulateNetworkConditions", &network);
    page.network_events(); // those of the blank page
    page.go(&server.url("/"));
    (page, server)
}

/// Answers the next statement with the mouse, which the browser trusts as it does a hand's: how long it took to be seen.
fn press(page: &Page, turn: u32) -> Value {
    let place = page.run_async("const [turn, done] = arguments; bench.aim(turn).then(done)", &[json!(turn)]);
    for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        page.cdp(
            "Input.dispatchMouseEvent",
            &json!({
                "type": kind, "x": place[0], "y": place[1], "button": button, "buttons": buttons, "clickCount": 1,
            }),
        );
    }
    page.run_async("bench.pressed().then(arguments[0])", &[])
}

/// Bytes that scripts hold once what nobody needs is gone: JavaScript's own, and Wasm's memories.
fn memory(page: &Page) -> f64 {
    page.cdp("HeapProfiler.collectGarbage", &json!({}));
    let heap = page.cdp("Runtime.getHeapUsage", &json!({}));
    let wasm = page.run("return bench.wasmMemory()", &[]);
    let numbers = [&heap["usedSize"], &heap["backingStorageSize"], &wasm];
    numbers.map(|number| number.as_f64().unwrap_or_else(|| panic!("no memory in {heap} and {wasm}"))).iter().sum()
}

/// Every request: when it was asked, in milliseconds of the clock, and how much came over the wire, heads included.
struct Transfers(Vec<(f64, f64)>);

impl Transfers {
    /// Those since the events were last asked for.
    fn of(page: &Page) -> Self {
        let events = page.network_events();
        let named = |method: &'static str| {
            let events = events.iter().filter(move |event| event["method"] == method);
            events.map(|event| &event["params"])
        };
        let finished = named("Network.loadingFinished").filter_map(|end| {
            let asked = named("Network.requestWillBeSent").find(|asked| asked["requestId"] == end["requestId"])?;
            Some((asked["wallTime"].as_f64()? * 1000.0, end["encodedDataLength"].as_f64()?))
        });
        Self(finished.collect())
    }

    /// The bytes of those asked before that moment.
    fn asked_before(&self, moment: f64) -> f64 {
        self.0.iter().filter(|(asked, _)| *asked <= moment).map(|(_, bytes)| bytes).sum()
    }
}
