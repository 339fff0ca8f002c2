//! `WebDriver` as the standard writes it, as far as these tests need it: JSON over HTTP. A client of
//! our own because the ones there are bring an async runtime and a hundred crates along.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

/// How the standard marks a reference to an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const LARGEST_ANSWER: u64 = 256 * 1024 * 1024;

/// One session of one driver.
pub struct Session {
    agent: Agent,
    url: String,
}

/// What the driver complained about.
#[derive(Debug)]
pub struct Complaint {
    /// The standard's short name, such as `no such element`.
    pub error: String,
    /// The driver's own words.
    pub message: String,
}

impl Session {
    /// Opens a session at a driver's address.
    pub fn open(driver: &str, capabilities: &Value) -> Result<Self, Complaint> {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(90)))
            .build()
            .new_agent();
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let opened = send(&agent, "POST", &format!("{driver}/session"), &body)?;
        let id = opened["sessionId"].as_str().unwrap_or_default();
        Ok(Self { url: format!("{driver}/session/{id}"), agent })
    }

    pub fn get(&self, path: &str) -> Result<Value, Complaint> {
        send(&self.agent, "GET", &format!("{}{path}", self.url), &Value::Null)
    }

    pub fn post(&self, path: &str, body: &Value) -> Result<Value, Complaint> {
        send(&self.agent, "POST", &format!("{}{path}", self.url), body)
    }

    pub fn delete(&self, path: &str) -> Result<Value, Complaint> {
        send(&self.agent, "DELETE", &format!("{}{path}", self.url), &Value::Null)
    }
}

fn send(agent: &Agent, method: &str, url: &str, body: &Value) -> Result<Value, Complaint> {
    let answer = match method {
        "GET" => agent.get(url).call(),
        "DELETE" => agent.delete(url).call(),
        _ => agent.post(url).content_type("application/json").send(body.to_string()),
    };
    let lost = |error: &dyn std::fmt::Display| Complaint {
        error: "driver lost".to_owned(),
        message: format!("{method} {url}: {error}"),
    };
    let mut answer = answer.map_err(|error| lost(&error))?;
    let text = answer.body_mut().with_config().limit(LARGEST_ANSWER).read_to_string();
    let text = text.map_err(|error| lost(&error))?;
    let mut said: Value = serde_json::from_str(&text).map_err(|error| lost(&error))?;
    let value = said["value"].take();
    if answer.status().is_success() {
        return Ok(value);
    }
    let word = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Err(Complaint { error: word("error"), message: word("message") })
}
