//! A Chromium of its own for a test: a driver on a free port, a fresh profile, nothing of Chromium
//! that calls home. Both end with it.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;

use serde_json::{Value, json};

use super::webdriver::Session;

/// What a test may want of its browser.
#[derive(Default)]
pub struct Setup {
    /// A profile to keep between two browsers; a fresh one if there is none.
    pub profile: Option<PathBuf>,
    /// Whether pages are denied storage, as in a strict private mode.
    pub storage_denied: bool,
    /// The browser's language; English if there is none.
    pub language: Option<&'static str>,
    /// A name that leads to this machine, as names of others do elsewhere; any certificate will do.
    pub name: Option<&'static str>,
}

/// A running browser and its driver.
pub struct Browser {
    pub session: Session,
    _driver: Driver, // behind the session: it goes last
}

impl Browser {
    /// Starts driver and browser.
    pub fn start(setup: &Setup) -> Self {
        let driver = Driver::start();
        let session = Session::new(&driver.address, &capabilities(setup))
            .unwrap_or_else(|error| panic!("Chromium does not start: {error}"));
        Self { session, _driver: driver }
    }
}

struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// It chooses a free port by itself and says which. It asks for one of IPv6 and then for the same
    /// number of IPv4, and ends if another test happens to hold that: so it is asked a few times.
    fn start() -> Self {
        const TRIES: usize = 5;
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut said = Vec::new();
        for _ in 0..TRIES {
            match Self::attempt(&program) {
                Ok(driver) => return driver,
                Err(instead) => said.push(instead),
            }
        }
        panic!("chromedriver did not say its port in {TRIES} tries, but:\n{}", said.join("\n"));
    }

    /// The driver, or all it said instead of its port.
    fn attempt(program: &OsStr) -> Result<Self, String> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is there: `cargo xtask test pages` puts it in place");
        let output = process.stdout.take().expect("the output is piped");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let mut said = Vec::new();
        for line in lines.by_ref() {
            if let Some((_, port)) = line.split_once("successfully on port ") {
                let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                thread::spawn(move || lines.for_each(drop)); // or it would stop at a full pipe
                return Ok(Self { process, address });
            }
            said.push(line);
        }
        let _ = process.kill();
        let _ = process.wait();
        Err(said.join("\n"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It takes every browser along that is still there.
        let _ = ureq::get(format!("{}/shutdown", self.address)).call();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn capabilities(setup: &Setup) -> Value {
    let language = setup.language.unwrap_or("en-US");
    let mut args: Vec<String> = [
        "--headless=new",
        "--no-sandbox", // as root, in a container, there is none
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
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
    if let Some(profile) = &setup.profile {
        args.push(format!("--user-data-dir={}", profile.display()));
    }
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
