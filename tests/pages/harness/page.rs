//! A page in a browser: how to get there and how it is shown. What is found on it stands in `queries`, what people
//! do on it in `actions`, what it gives away in `witness`.

use std::cell::{Cell, RefCell};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::browser::{Browser, Media, Setup};
use super::engines::{Ability, Engine};
use super::webdriver::Session;

const PATIENCE: Duration = Duration::from_secs(15);
const ELEMENT_NAME: &str = "buying-readiness";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    #[default]
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

/// What clicks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// The driver's, as a person's does.
    Driver,
    /// A script: for what is fixed to the window, which the driver places by another window's size.
    Script,
}

/// A browser with one page to look at.
pub struct Page {
    browser: Browser,
    host: RefCell<String>,
    patience: Cell<Duration>,
    pointer: Cell<Pointer>,
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
            pointer: Cell::new(Pointer::Driver),
            console: RefCell::default(),
            requests: RefCell::default(),
        }
    }

    pub(super) fn session(&self) -> &Session {
        &self.browser.session
    }

    pub(super) fn browser(&self) -> &Browser {
        &self.browser
    }

    /// What draws it.
    pub fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// Nothing is passed over in silence: a test that comes here in an engine that cannot is to be named in the table.
    #[track_caller]
    fn needs(&self, ability: Ability) {
        if let Some(lack) = self.engine().lacks(ability) {
            panic!("{}. Tests that need it are named in engines.rs", lack.sentence());
        }
    }

    // ── going there ────────────────────────────────────────────────────────────────────────────

    /// Goes to an address, in a window of that size and scheme, and waits until it has loaded.
    #[track_caller]
    pub fn open(&self, url: &str, (width, height): (u32, u32), scheme: Scheme) {
        self.resize(width, height);
        self.emulate(scheme, &[]);
        self.go(url);
    }

    /// Goes to an address with everything else as it is.
    #[track_caller]
    pub fn go(&self, url: &str) {
        self.before_leaving();
        self.session().navigate_to(url).unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    #[track_caller]
    pub fn reload(&self) {
        self.before_leaving();
        self.session().refresh().unwrap_or_else(|error| panic!("reload: {error}"));
    }

    /// Back in the browser's history. While a page moves into the browser's cache, the driver may still hold on to it and
    /// go nowhere ("Not attached to an active page"): then it is asked again.
    #[track_caller]
    pub fn back(&self) {
        let here = || self.run("return location.href", &[]);
        self.before_leaving();
        let from = here();
        let asked = Instant::now();
        while let Err(error) = self.session().back() {
            let lost = error.to_string().contains("Not attached to an active page");
            assert!(lost && asked.elapsed() < self.patience.get(), "back: {error}");
            let went = (0..10).any(|_| {
                sleep(Duration::from_millis(100));
                here() != from
            });
            if went {
                break;
            }
        }
    }

    /// A second tab of the same profile, looked at from now on.
    #[track_caller]
    pub fn new_tab(&self) {
        // A tab that WebKit's browser has behind another one draws nothing, not even when the driver looks at it.
        let kind = if self.engine() == Engine::WebKit { "window" } else { "tab" };
        self.session().new_tab(kind).unwrap_or_else(|error| panic!("a new tab: {error}"));
    }

    /// Back to the tab that was there first.
    #[track_caller]
    pub fn first_tab(&self) {
        self.session().other_tab(false).unwrap_or_else(|error| panic!("the first tab: {error}"));
    }

    /// Forth to the tab that came last.
    #[track_caller]
    pub fn last_tab(&self) {
        self.session().other_tab(true).unwrap_or_else(|error| panic!("the last tab: {error}"));
    }

    /// From now on everything happens inside this frame of the page.
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        self.session().switch_to_frame(css).unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// From now on everything happens in the page around again.
    #[track_caller]
    pub fn leave_frame(&self) {
        self.session().switch_to_page().unwrap_or_else(|error| panic!("the page around: {error}"));
    }

    // ── how it is shown ────────────────────────────────────────────────────────────────────────

    /// The size of what is seen, also below what a window can be.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.browser.resize(width, height).unwrap_or_else(|error| panic!("{width} times {height}: {error}"));
    }

    /// The scheme, and other media features such as `("prefers-reduced-motion", "reduce")`.
    #[track_caller]
    pub fn emulate(&self, scheme: Scheme, features: &[(&str, &str)]) {
        if scheme != self.browser.scheme() {
            self.needs(Ability::ChangingScheme);
        }
        if !features.is_empty() {
            self.needs(Ability::MediaFeatures);
        }
        let scheme = [("prefers-color-scheme", scheme.name())];
        self.show(&Media { print: false, features: scheme.iter().chain(features).copied().collect() });
    }

    /// The page as it would be printed.
    #[track_caller]
    pub fn emulate_print(&self) {
        self.needs(Ability::PrintMedia);
        self.show(&Media { print: true, ..Media::default() });
    }

    #[track_caller]
    fn show(&self, media: &Media) {
        self.browser.show(media).unwrap_or_else(|error| panic!("how it is shown: {error}"));
    }

    /// Does something in each look there is: light, dark, forced colours, print. Those that the engine cannot show are
    /// named by the run.
    pub fn in_every_look(&self, work: &mut dyn FnMut(&str)) {
        self.in_looks(&["light", "dark", "forced", "print"], work);
    }

    /// The same in each look of a screen.
    pub fn in_every_look_of_a_screen(&self, work: &mut dyn FnMut(&str)) {
        self.in_looks(&["light", "dark", "forced"], work);
    }

    fn in_looks(&self, looks: &[&str], work: &mut dyn FnMut(&str)) {
        let can = |ability| self.engine().can(ability);
        for look in looks.iter().copied() {
            match look {
                "print" if can(Ability::PrintMedia) => self.emulate_print(),
                "forced" if can(Ability::MediaFeatures) => self.emulate(Scheme::Light, &[("forced-colors", "active")]),
                "dark" if can(Ability::ChangingScheme) => self.emulate(Scheme::Dark, &[]),
                "light" => self.emulate(self.browser.scheme(), &[]),
                _ => continue,
            }
            work(look);
        }
        self.show(&Media::default());
    }

    /// From now on there is no network, or there is one again.
    #[track_caller]
    pub fn set_offline(&self, offline: bool) {
        self.needs(Ability::Offline);
        self.browser.set_offline(offline).unwrap_or_else(|error| panic!("the network: {error}"));
    }

    // ── how it is looked at ────────────────────────────────────────────────────────────────────

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

    pub(super) fn patience(&self) -> Duration {
        self.patience.get()
    }

    /// What clicks from now on.
    pub fn click_with(&self, pointer: Pointer) {
        self.pointer.set(pointer);
    }

    pub(super) fn pointer(&self) -> Pointer {
        self.pointer.get()
    }

    // ── by hand ────────────────────────────────────────────────────────────────────────────────

    /// Runs the body of a function in the page.
    #[track_caller]
    pub fn run(&self, body: &str, args: &[Value]) -> Value {
        match self.session().execute(body, args) {
            Ok(value) => value,
            Err(error) => panic!("{error}\nin the script {body}"), // no closure, which would stand for its caller
        }
    }

    /// The same, with the result given to the function that comes as last argument.
    #[track_caller]
    pub fn run_async(&self, body: &str, args: &[Value]) -> Value {
        self.session().execute_async(body, args).unwrap_or_else(|error| panic!("{error}\nin the script {body}"))
    }

    /// The page as a PDF, in base64.
    #[track_caller]
    pub fn print(&self, options: &Value) -> String {
        self.needs(Ability::Pdf);
        self.session().print(options).unwrap_or_else(|error| panic!("print: {error}"))
    }

    /// A command of Chromium's `DevTools` protocol.
    #[track_caller]
    pub fn cdp(&self, command: &str, params: &Value) -> Value {
        self.session().cdp(command, params).unwrap_or_else(|error| panic!("{command}: {error}"))
    }
}
