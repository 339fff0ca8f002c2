//! A page in a browser: how to get there and how it is shown. What people do on it stands in
//! `people`, what it gives away in `witness`.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use serde_json::{Value, json};

use super::browser::{Browser, Setup};

const PATIENCE: Duration = Duration::from_secs(15);
const ELEMENT_NAME: &str = "buying-readiness";

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub const BOTH: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    pub fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}

/// Something on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(pub(super) String);

/// A browser with one page to look at.
pub struct Page {
    pub(super) browser: Browser,
    pub(super) host: RefCell<String>,
    pub(super) patience: Cell<Duration>,
    pub(super) console: RefCell<Vec<String>>,
    pub(super) requests: RefCell<Vec<String>>,
}

impl Page {
    /// A new browser with a fresh profile.
    pub fn new() -> Self {
        Self::with(&Setup::default())
    }

    /// A new browser as the test wants it.
    pub fn with(setup: &Setup) -> Self {
        Self {
            browser: Browser::start(setup),
            host: RefCell::new(ELEMENT_NAME.to_owned()),
            patience: Cell::new(PATIENCE),
            console: RefCell::default(),
            requests: RefCell::default(),
        }
    }

    // ── going there ────────────────────────────────────────────────────────────────────────────

    /// Goes to an address, in a window of that size and scheme, and waits until it has loaded.
    pub fn open(&self, url: &str, (width, height): (u32, u32), scheme: Scheme) {
        self.resize(width, height);
        self.emulate(scheme, &[]);
        self.go(url);
    }

    /// Goes to an address with everything else as it is.
    pub fn go(&self, url: &str) {
        self.post("/url", &json!({ "url": url }));
    }

    pub fn reload(&self) {
        self.post("/refresh", &json!({}));
    }

    pub fn back(&self) {
        self.post("/back", &json!({}));
    }

    /// The size of what is seen, also below what a window can be.
    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", &size);
    }

    /// The scheme, and other media features such as `("prefers-reduced-motion", "reduce")`.
    pub fn emulate(&self, scheme: Scheme, features: &[(&str, &str)]) {
        let scheme = [("prefers-color-scheme", scheme.name())];
        let features = scheme.iter().chain(features);
        let features: Vec<Value> = features.map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// The page as it would be printed.
    pub fn emulate_print(&self) {
        self.cdp("Emulation.setEmulatedMedia", &json!({ "media": "print", "features": [] }));
    }

    /// Does something in each look there is: light, dark, forced colours, print.
    pub fn in_every_look(&self, work: &mut dyn FnMut(&str)) {
        for look in ["light", "dark", "forced", "print"] {
            match look {
                "print" => self.emulate_print(),
                "forced" => self.emulate(Scheme::Light, &[("forced-colors", "active")]),
                "dark" => self.emulate(Scheme::Dark, &[]),
                _ => self.emulate(Scheme::Light, &[]),
            }
            work(look);
        }
        self.cdp("Emulation.setEmulatedMedia", &json!({ "media": "" }));
    }

    /// Which element of the page is looked into from now on, by CSS; the first one otherwise.
    pub fn look_into(&self, host: &str) {
        host.clone_into(&mut self.host.borrow_mut());
    }

    /// The selector of the element that is looked into.
    pub fn host(&self) -> String {
        self.host.borrow().clone()
    }

    /// How long things are waited for from now on.
    pub fn wait_at_most(&self, patience: Duration) {
        self.patience.set(patience);
    }

    /// A second tab of the same profile, looked at from now on; gives the way back.
    pub fn new_tab(&self) -> Value {
        let before = self.get("/window");
        let tab = self.post("/window/new", &json!({ "type": "tab" }));
        self.switch_to(&tab["handle"]);
        before
    }

    pub fn switch_to(&self, tab: &Value) {
        self.post("/window", &json!({ "handle": tab }));
    }

    // ── by hand ────────────────────────────────────────────────────────────────────────────────

    /// Runs the body of a function in the page.
    #[track_caller]
    pub fn run(&self, body: &str, args: &[Value]) -> Value {
        self.post("/execute/sync", &json!({ "script": body, "args": args }))
    }

    /// The same, answered through the function that comes as last argument.
    #[track_caller]
    pub fn run_async(&self, body: &str, args: &[Value]) -> Value {
        self.post("/execute/async", &json!({ "script": body, "args": args }))
    }

    /// From now on everything happens inside this frame of the page.
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        let found = self.post("/element", &json!({ "using": "css selector", "value": css }));
        self.post("/frame", &json!({ "id": found }));
    }

    /// The page as a PDF, in base64.
    #[track_caller]
    pub fn print(&self, how: &Value) -> String {
        self.post("/print", how).as_str().unwrap_or_default().to_owned()
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn cdp(&self, command: &str, params: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    #[track_caller]
    pub(super) fn get(&self, path: &str) -> Value {
        self.browser.session.get(path).unwrap_or_else(|complaint| panic!("{path}: {complaint:?}"))
    }

    #[track_caller]
    pub(super) fn post(&self, path: &str, body: &Value) -> Value {
        self.browser.session.post(path, body).unwrap_or_else(|complaint| panic!("{path}: {complaint:?}"))
    }
}
