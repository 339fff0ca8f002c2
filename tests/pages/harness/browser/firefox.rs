//! Firefox, by scripts in the browser's own window, which its driver can run.

use std::env;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Media, Setup};
use crate::harness::webdriver::{Result, Session, WebDriverError};

pub fn driver(port: u16) -> Command {
    let mut driver = Command::new(env::var_os("GECKODRIVER").unwrap_or_else(|| "geckodriver".into()));
    driver.args([&format!("--port={port}"), "--websocket-port=0", "--allow-system-access"]);
    driver
}

pub fn capabilities(setup: &Setup) -> Value {
    let mut prefs = json!({
        "intl.accept_languages": setup.language.unwrap_or("en-US"),
        "network.disable-localhost-when-offline": true,
        // Pages are as wide as their window.
        "widget.gtk.overlay-scrollbars.enabled": true,
        "widget.non-native-theme.scrollbar.style": 4,
        "ui.useOverlayScrollbars": 1,
        // Nobody looks at how it grows, nor reads how to leave it.
        "full-screen-api.transition-duration.enter": "0 0",
        "full-screen-api.transition-duration.leave": "0 0",
        "full-screen-api.warning.timeout": 0,
    });
    if setup.storage_denied {
        prefs["network.cookie.cookieBehavior"] = json!(2);
    }
    if let Some(name) = setup.name {
        prefs["network.dns.localDomains"] = json!(name);
    }
    let mut options = json!({
        "args": ["-headless"],
        "prefs": prefs,
        // What lies outside its window cannot be clicked on.
        "env": { "MOZ_HEADLESS_WIDTH": "1920", "MOZ_HEADLESS_HEIGHT": "1600" },
    });
    if let Some(firefox) = env::var_os("FIREFOX") {
        options["binary"] = json!(firefox.to_string_lossy());
    }
    json!({
        "browserName": "firefox",
        "acceptInsecureCerts": setup.name.is_some(), // the tests' own server is certified by nobody
        "unhandledPromptBehavior": "ignore", // a prompt nobody expected should be seen
        "moz:firefoxOptions": options,
    })
}

/// Also below what a window can be: the tab gets the size, as in the browser's own view for designers.
pub fn resize(session: &Session, width: u32, height: u32) -> Result<()> {
    const SIZE: &str = "
        const [width, height] = arguments, { style } = gBrowser.selectedBrowser;
        for (const side of ['width', 'minWidth', 'maxWidth']) style[side] = `${width}px`;
        for (const side of ['height', 'minHeight', 'maxHeight']) style[side] = `${height}px`;";
    session.execute_in_browser(SIZE, &[json!(width), json!(height)])?;
    wait_for_size(session, width, height)
}

/// The page hears of its size a moment later.
pub fn wait_for_size(session: &Session, width: u32, height: u32) -> Result<()> {
    let start = Instant::now();
    loop {
        let size = session.execute("return [innerWidth, innerHeight]", &[])?;
        if size == json!([width, height]) {
            return Ok(());
        }
        if start.elapsed() > Duration::from_secs(5) {
            let message = format!("the window is {size} instead of {width} times {height}");
            return Err(WebDriverError { code: "size".into(), message });
        }
        sleep(Duration::from_millis(10));
    }
}

pub fn show(session: &Session, media: &Media) -> Result<()> {
    const SHOW: &str = "
        const [medium, scheme, forced, motion] = arguments, { browsingContext } = gBrowser.selectedBrowser;
        // Printing takes it away and leaves it said: what is said already does nothing.
        browsingContext.mediumOverride = '';
        browsingContext.mediumOverride = medium;
        browsingContext.prefersColorSchemeOverride = scheme;
        browsingContext.forcedColorsOverride = forced;
        browsingContext.prefersReducedMotionOverride = motion;";
    let features = ["prefers-color-scheme", "forced-colors", "prefers-reduced-motion"];
    let unknown = media.features.iter().find(|(name, _)| !features.contains(name));
    assert!(unknown.is_none(), "nobody has told Firefox of {unknown:?} yet");
    let mut args = vec![json!(if media.print { "print" } else { "" })];
    args.extend(features.map(|name| json!(media.feature(name).unwrap_or("none"))));
    session.execute_in_browser(SHOW, &args).map(drop)
}

pub fn set_offline(session: &Session, offline: bool) -> Result<()> {
    session.execute_in_browser("Services.io.offline = arguments[0]", &[json!(offline)]).map(drop)
}
