//! What a page gives away about itself: its console, its requests, what axe-core finds, pictures.

use std::fs;
use std::path::Path;
use std::thread;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde_json::{Value, json};

use super::engines::Engine;
use super::page::Page;
use super::{axe, root};

/// The least width of a window that everything has to fit.
const NARROWEST: u32 = 320;

impl Page {
    /// Every warning and error on the console so far, refusals of a security policy among them.
    pub fn console(&self) -> Vec<String> {
        self.take_notes();
        self.console.borrow().clone()
    }

    /// The address of every request so far, whichever tab of this page's browser made it.
    pub fn requests(&self) -> Vec<String> {
        self.take_notes();
        self.requests.borrow().clone()
    }

    /// Notes what was said and fetched since the last time.
    fn take_notes(&self) {
        if self.engine() == Engine::Chromium {
            self.take_logs();
        } else {
            self.ask_witness();
        }
    }

    /// A page that is left takes along what its witness saw, while a driver's log goes on.
    pub(super) fn before_leaving(&self) {
        if self.engine() != Engine::Chromium {
            self.ask_witness();
        }
    }

    fn ask_witness(&self) {
        let taken = self.session().execute("return window.witness?.take()", &[]).unwrap_or_default();
        for (n, notes) in [&self.console, &self.requests].into_iter().enumerate() {
            let new = taken[n].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
            notes.borrow_mut().extend(new);
        }
    }

    fn take_logs(&self) {
        for entry in self.log("browser") {
            if ["WARNING", "SEVERE"].contains(&entry["level"].as_str().unwrap_or_default()) {
                let message = entry["message"].as_str().unwrap_or_default();
                self.console.borrow_mut().push(message.to_owned());
            }
        }
        for event in self.network_events() {
            if event["method"] == "Network.requestWillBeSent" {
                let url = event["params"]["request"]["url"].as_str().unwrap_or_default();
                self.requests.borrow_mut().push(url.to_owned());
            }
        }
    }

    /// What the browser's network told since it was last asked, by this or by `requests`: events of the `DevTools` protocol.
    pub fn network_events(&self) -> Vec<Value> {
        let event = |entry: &Value| {
            let message = entry["message"].as_str().unwrap_or_default();
            let mut event: Value = serde_json::from_str(message).unwrap_or_default();
            event["message"].take()
        };
        self.log("performance").iter().map(event).collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        self.session().log(kind).unwrap_or_else(|error| panic!("the {kind} log: {error}"))
    }

    /// What the page copies from now on is kept, as a clipboard that works keeps it: a browser without a window may refuse
    /// it. There is no share sheet, as on a desk.
    #[track_caller]
    pub fn keep_copies(&self) {
        self.run(
            "window.copied = null;
             Object.defineProperty(navigator, 'clipboard', { configurable: true,
               value: { writeText: async (text) => { window.copied = text } } });",
            &[],
        );
    }

    /// What was copied since it was last asked, once something was.
    #[track_caller]
    pub fn copied(&self) -> String {
        self.wait_until("something to be copied", || self.run("return copied", &[]).is_string());
        let copied = self.run("const text = copied; copied = null; return text", &[]);
        copied.as_str().expect("a text").to_owned()
    }

    /// Everything axe-core finds on the page as it stands.
    pub fn violations(&self) -> Vec<String> {
        axe::violations(self)
    }

    /// Neither axe-core nor the console has anything to say.
    #[track_caller]
    pub fn is_fine(&self, screen: &str) {
        let violations = self.violations();
        assert!(violations.is_empty(), "axe-core on {screen}:\n  {}", violations.join("\n  "));
        let console = self.console();
        assert!(console.is_empty(), "The console on {screen}:\n  {}", console.join("\n  "));
    }

    /// What stands beyond the window's edge, the innermost of it; nothing as long as the page does not scroll sideways.
    pub fn sticks_out(&self) -> Vec<String> {
        const OUT: &str = "
            if (document.documentElement.scrollWidth <= innerWidth) return [];
            const all = [...(document.querySelector(arguments[0])?.shadowRoot ?? document).querySelectorAll('*')];
            const out = all.filter((one) => { const box = one.getBoundingClientRect(); return box.width > 0 && box.right > innerWidth + 0.5 });
            const innermost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
            const words = innermost.map((one) => `${one.localName}.${one.getAttribute('class') ?? ''}: ${one.textContent.trim().slice(0, 60)}`);
            return words.length > 0 ? words : ['something of the page around']";
        let out = self.run(OUT, &[json!(self.host())]);
        out.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// At which width what sticks out, in a window of this size; on a phone also in the narrowest there is.
    pub fn wider_than(&self, (width, height): (u32, u32)) -> Vec<String> {
        let narrowest = (width < 600).then_some(NARROWEST);
        let mut found = Vec::new();
        for wide in narrowest.into_iter().chain([width]) {
            self.resize(wide, height);
            found.extend(self.sticks_out().iter().map(|one| format!("{wide} px, beyond the edge: {one}")));
        }
        found
    }

    /// A picture of the whole page, below the fold too.
    #[track_caller]
    pub fn picture(&self, file: &Path) {
        if let Err(error) = self.try_picture(file, true) {
            panic!("No picture: {error}");
        }
    }

    /// A picture of what fits into the window, from the element's upper edge.
    #[track_caller]
    pub fn first_sight(&self, file: &Path) {
        self.run("document.querySelector(arguments[0]).scrollIntoView()", &[json!(self.host())]);
        if let Err(error) = self.try_picture(file, false) {
            panic!("No picture: {error}");
        }
    }

    fn try_picture(&self, file: &Path, whole: bool) -> Result<(), String> {
        let picture = self.browser().picture(whole).map_err(|error| error.message)?;
        let bytes = BASE64.decode(picture);
        let bytes = bytes.map_err(|error| error.to_string())?;
        let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
        folder.and_then(|()| fs::write(file, bytes)).map_err(|error| error.to_string())
    }
}

/// A test that fails leaves a picture of what it saw.
impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking() {
            let name = thread::current().name().unwrap_or("page").replace("::", "-");
            let file = root().join(format!("target/page-failures/{name}.png"));
            // A second panic here would end all tests, so nothing of this may.
            if self.try_picture(&file, true).is_ok() {
                eprintln!("What it saw: {}", file.display());
            }
        }
    }
}
