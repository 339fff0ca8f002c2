//! Chromium, by the `DevTools` protocol that its driver passes on.

use std::env;
use std::process::Command;

use serde_json::{Value, json};

use super::{Media, Setup, text};
use crate::harness::webdriver::{Result, Session};

pub fn driver(port: u16) -> Command {
    let mut driver = Command::new(env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into()));
    driver.arg(format!("--port={port}"));
    driver
}

pub fn capabilities(setup: &Setup) -> Value {
    let language = setup.language.unwrap_or("en-US");
    let mut args: Vec<String> = [
        "--headless=new",
        "--no-sandbox", // as root, in a container, there is none
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--process-per-site", // tabs of a site see what the others stored at once, and not a moment later
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
        "--disable-extensions",
        "--hide-scrollbars", // pictures of the same page are the same
        "--force-color-profile=srgb",
    ]
    .map(str::to_owned)
    .into();
    args.push(format!("--lang={language}"));
    if let Some(name) = setup.name {
        args.push(format!("--host-resolver-rules=MAP {name} 127.0.0.1"));
        args.push("--ignore-certificate-errors".into()); // the tests' own server is certified by nobody
    }
    let mut options = json!({
        "args": args,
        "prefs": { "intl.accept_languages": language },
    });
    if setup.storage_denied {
        options["prefs"]["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if let Some(chromium) = env::var_os("CHROMIUM") {
        options["binary"] = json!(chromium.to_string_lossy());
    }
    json!({
        "browserName": "chrome",
        "unhandledPromptBehavior": "ignore", // a prompt nobody expected should be seen
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

/// Also below what a window can be.
pub fn resize(session: &Session, width: u32, height: u32) -> Result<()> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    session.cdp("Emulation.setDeviceMetricsOverride", &size).map(drop)
}

pub fn show(session: &Session, media: &Media) -> Result<()> {
    let features = media.features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
    let features = features.collect::<Vec<_>>();
    let medium = if media.print { "print" } else { "" };
    session.cdp("Emulation.setEmulatedMedia", &json!({ "media": medium, "features": features })).map(drop)
}

pub fn set_offline(session: &Session, offline: bool) -> Result<()> {
    session.cdp("Network.enable", &json!({}))?;
    let through = if offline { 0 } else { -1 };
    let conditions =
        json!({ "offline": offline, "latency": 0, "downloadThroughput": through, "uploadThroughput": through });
    session.cdp("Network.emulateNetworkConditions", &conditions).map(drop)
}

pub fn picture(session: &Session, whole: bool) -> Result<String> {
    let mut how = json!({ "format": "png", "captureBeyondViewport": whole });
    if whole {
        how["clip"] = session.cdp("Page.getLayoutMetrics", &json!({}))?["cssContentSize"].clone();
        how["clip"]["scale"] = json!(1);
    }
    Ok(text(&session.cdp("Page.captureScreenshot", &how)?["data"]))
}
