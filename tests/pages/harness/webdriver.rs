//! A client for `WebDriver` as the standard writes it, as far as these tests need it: JSON over HTTP. Our own,
//! since the ones there are bring an async runtime and a hundred crates along.

use std::cell::RefCell;
use std::fmt;
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use super::element::{Element, WEB_ELEMENT};

const LARGEST_RESPONSE: u64 = 256 * 1024 * 1024;

/// An error of the driver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebDriverError {
    /// The standard's error code, such as `no such element`.
    pub code: String,
    /// The driver's own words.
    pub message: String,
}

impl fmt::Display for WebDriverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for WebDriverError {}

impl WebDriverError {
    /// Whether it is about something that is no longer on the page.
    pub fn is_stale(&self) -> bool {
        self.code == "stale element reference"
    }
}

pub type Result<T> = std::result::Result<T, WebDriverError>;

/// A session of a driver. Dropping it ends the session, and with it the browser.
pub struct Session {
    agent: Agent,
    url: String,
    /// Its tabs, once there are several, in the order they came in: drivers tell them in any.
    tabs: RefCell<Vec<Value>>,
}

impl Session {
    /// Starts a session at a driver's address.
    pub fn new(driver: &str, capabilities: &Value) -> Result<Self> {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(90)))
            .build()
            .new_agent();
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let created = send(&agent, "POST", &format!("{driver}/session"), &body)?;
        let id = created["sessionId"].as_str().unwrap_or_default();
        Ok(Self { url: format!("{driver}/session/{id}"), agent, tabs: RefCell::default() })
    }

    pub(super) fn get(&self, path: &str) -> Result<Value> {
        send(&self.agent, "GET", &format!("{}{path}", self.url), &Value::Null)
    }

    pub(super) fn post(&self, path: &str, body: &Value) -> Result<Value> {
        send(&self.agent, "POST", &format!("{}{path}", self.url), body)
    }

    // ── navigation ─────────────────────────────────────────────────────────────────────────────

    pub fn navigate_to(&self, url: &str) -> Result<()> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    pub fn refresh(&self) -> Result<()> {
        self.post("/refresh", &json!({})).map(drop)
    }

    pub fn back(&self) -> Result<()> {
        self.post("/back", &json!({})).map(drop)
    }

    // ── windows and frames ─────────────────────────────────────────────────────────────────────

    /// Opens a tab of the same profile, or a window, and switches to it.
    pub fn new_tab(&self, kind: &str) -> Result<()> {
        if self.tabs.borrow().is_empty() {
            self.tabs.borrow_mut().push(self.get("/window")?);
        }
        let tab = self.post("/window/new", &json!({ "type": kind }))?["handle"].clone();
        self.tabs.borrow_mut().push(tab.clone());
        self.post("/window", &json!({ "handle": tab })).map(drop)
    }

    /// Switches to the tab that was there first, or to the one that came last.
    pub fn other_tab(&self, is_last: bool) -> Result<()> {
        let tabs = self.tabs.borrow();
        let tab = if is_last { tabs.last() } else { tabs.first() };
        self.post("/window", &json!({ "handle": tab })).map(drop)
    }

    /// Switches to the first frame that matches a CSS selector.
    pub fn switch_to_frame(&self, css: &str) -> Result<()> {
        let frame = self.post("/element", &json!({ "using": "css selector", "value": css }))?;
        self.post("/frame", &json!({ "id": frame })).map(drop)
    }

    /// To the page around all frames.
    pub fn switch_to_page(&self) -> Result<()> {
        self.post("/frame", &json!({ "id": null })).map(drop)
    }

    // ── scripts and keys ───────────────────────────────────────────────────────────────────────

    /// Runs the body of a function in the page.
    pub fn execute(&self, body: &str, args: &[Value]) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": body, "args": args }))
    }

    /// The same, with the result given to the function that comes as last argument.
    pub fn execute_async(&self, body: &str, args: &[Value]) -> Result<Value> {
        self.post("/execute/async", &json!({ "script": body, "args": args }))
    }

    /// The element a script returned.
    pub fn element_from(&self, value: &Value) -> Option<Element<'_>> {
        Some(Element::new(self, value[WEB_ELEMENT].as_str()?))
    }

    /// Performs key actions of the one keyboard there is.
    pub fn perform_keys(&self, actions: &[Value]) -> Result<()> {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    /// Performs pointer actions of the one mouse there is.
    pub fn perform_pointer(&self, actions: &[Value]) -> Result<()> {
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": actions });
        self.post("/actions", &json!({ "actions": [mouse] })).map(drop)
    }

    // ── documents, logs, and what only one engine has ──────────────────────────────────────────

    /// The page as a PDF, in base64.
    pub fn print(&self, options: &Value) -> Result<String> {
        Ok(self.post("/print", options)?.as_str().unwrap_or_default().to_owned())
    }

    /// The entries of a log since it was last asked for.
    pub fn log(&self, kind: &str) -> Result<Vec<Value>> {
        Ok(self.post("/se/log", &json!({ "type": kind }))?.as_array().cloned().unwrap_or_default())
    }

    /// A command of Chromium's `DevTools` protocol.
    pub fn cdp(&self, command: &str, params: &Value) -> Result<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    /// Runs the body of a function in Firefox's own window, around the page.
    pub fn execute_in_browser(&self, body: &str, args: &[Value]) -> Result<Value> {
        self.post("/moz/context", &json!({ "context": "chrome" }))?;
        let result = self.execute(body, args);
        self.post("/moz/context", &json!({ "context": "content" }))?;
        result
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A driver that is gone already has ended it by itself.
        let _ = send(&self.agent, "DELETE", &self.url, &Value::Null);
    }
}

fn send(agent: &Agent, method: &str, url: &str, body: &Value) -> Result<Value> {
    let response = match method {
        "GET" => agent.get(url).call(),
        "DELETE" => agent.delete(url).call(),
        _ => agent.post(url).content_type("application/json").send(body.to_string()),
    };
    let lost = |error: &dyn fmt::Display| WebDriverError {
        code: "driver lost".to_owned(),
        message: format!("{method} {url}: {error}"),
    };
    let mut response = response.map_err(|error| lost(&error))?;
    let text = response.body_mut().with_config().limit(LARGEST_RESPONSE).read_to_string();
    let text = text.map_err(|error| lost(&error))?;
    let mut body: Value = serde_json::from_str(&text).map_err(|error| lost(&error))?;
    let value = body["value"].take();
    if response.status().is_success() {
        return Ok(value);
    }
    let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Err(WebDriverError { code: field("error"), message: field("message") })
}
