//! `WebKit`, as its port for GTK has it: a small browser in a window on a screen of its own, which its driver can do nothing
//! with beyond the standard.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use super::Setup;
use super::firefox::wait_for_size;
use crate::harness::page::Scheme;
use crate::harness::root;
use crate::harness::webdriver::{Result, Session};

/// A screen that nobody sees. Each browser has one, since only one window of a screen has the focus.
pub struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// The server chooses a free number, and says which.
    pub fn start() -> Self {
        let mut process = Command::new(env::var_os("XVFB").unwrap_or_else(|| "Xvfb".into()))
            .args(["-displayfd", "1", "-screen", "0", "1920x1600x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is there: `cargo xtask test pages` puts it in place");
        let mut number = String::new();
        let output = process.stdout.take().expect("the output is piped");
        BufReader::new(output).read_line(&mut number).expect("Xvfb says its number");
        Self { process, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub fn driver(port: u16, display: &Display) -> Command {
    let mut driver = Command::new(env::var_os("WEBKITDRIVER").unwrap_or_else(|| "WebKitWebDriver".into()));
    driver.arg(format!("--port={port}"));
    driver.env("DISPLAY", &display.name).env("GDK_BACKEND", "x11");
    // A style for the browser's own bar.
    driver.env("XDG_CONFIG_HOME", root().join("tests/pages/harness/browser/webkit"));
    driver
}

/// Where the browser of the driver's own package stands.
fn mini_browser() -> PathBuf {
    if let Some(given) = env::var_os("MINIBROWSER") {
        return given.into();
    }
    let folders = |path: PathBuf| fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found = folders("/usr/lib".into()).flat_map(folders).map(|folder| folder.join("MiniBrowser"));
    found.find(|file| file.is_file()).expect("MiniBrowser is there: `cargo xtask test pages` puts it in place")
}

pub fn capabilities(setup: &Setup) -> Value {
    let mut args = vec!["--automation"];
    if setup.scheme == Scheme::Dark {
        args.push("--dark-mode");
    }
    if setup.storage_denied {
        args.push("--enable-html5-local-storage=false");
    }
    assert!(setup.name.is_none() && setup.language.is_none(), "WebKit has neither names nor languages here");
    json!({
        "unhandledPromptBehavior": "ignore", // a prompt nobody expected should be seen
        "webkitgtk:browserOptions": { "binary": mini_browser(), "args": args },
    })
}

/// The window is higher than the page by the browser's bar.
pub fn resize(session: &Session, width: u32, height: u32) -> Result<()> {
    let rect = session.get("/window/rect")?;
    let inner = session.execute("return innerHeight", &[])?;
    let bar = rect["height"].as_f64().unwrap_or_default() - inner.as_f64().unwrap_or_default();
    let size = json!({ "x": 0, "y": 0, "width": width, "height": f64::from(height) + bar });
    session.post("/window/rect", &size)?;
    wait_for_size(session, width, height)
}
