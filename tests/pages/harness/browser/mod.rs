//! A browser of its own for a test: a driver on a free port, a fresh profile, nothing that calls home. Both end with it.
//! What the standard's `WebDriver` has no word for stands in a file for each engine.

mod chromium;
mod driver;
mod firefox;
mod webkit;

use driver::Driver;
use serde_json::Value;

use super::engines::Engine;
use super::page::Scheme;
use super::webdriver::{Result, Session};

/// What a test may want of its browser.
#[derive(Default)]
pub struct Setup {
    /// The scheme of the machine. Not every engine changes it later.
    pub scheme: Scheme,
    /// Whether pages are denied storage, as in a strict private mode.
    pub storage_denied: bool,
    /// The browser's language; English if there is none.
    pub language: Option<&'static str>,
    /// A name that leads to this machine, as names of others do elsewhere; any certificate will do.
    pub name: Option<&'static str>,
}

/// How a page is shown: as for print, and media features that are another machine's.
#[derive(Default)]
pub struct Media<'a> {
    pub print: bool,
    pub features: Vec<(&'a str, &'a str)>,
}

impl Media<'_> {
    /// The value of a feature, where it is set.
    fn feature(&self, name: &str) -> Option<&str> {
        self.features.iter().find_map(|(known, value)| (*known == name).then_some(*value))
    }
}

/// A running browser and its driver.
pub struct Browser {
    pub engine: Engine,
    pub session: Session,
    // Behind the session, they go last.
    _driver: Driver,
    _display: Option<webkit::Display>,
    scheme: Scheme,
}

impl Browser {
    /// Starts driver and browser.
    pub fn start(setup: &Setup) -> Self {
        let engine = Engine::of_this_run();
        let display = (engine == Engine::WebKit).then(webkit::Display::start);
        let driver = Driver::start(|port| match &display {
            Some(display) => webkit::driver(port, display),
            None if engine == Engine::Firefox => firefox::driver(port),
            None => chromium::driver(port),
        });
        let capabilities = match engine {
            Engine::Chromium => chromium::capabilities(setup),
            Engine::Firefox => firefox::capabilities(setup),
            Engine::WebKit => webkit::capabilities(setup),
        };
        let session = Session::new(&driver.address, &capabilities)
            .unwrap_or_else(|error| panic!("{} does not start: {error}", engine.name()));
        Self { engine, session, _driver: driver, _display: display, scheme: setup.scheme }
    }

    /// Makes what is seen of a page this large.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        match self.engine {
            Engine::Chromium => chromium::resize(&self.session, width, height),
            Engine::Firefox => firefox::resize(&self.session, width, height),
            Engine::WebKit => webkit::resize(&self.session, width, height),
        }
    }

    /// Shows pages as on another machine, or as for print.
    pub fn show(&self, media: &Media) -> Result<()> {
        match self.engine {
            Engine::Chromium => chromium::show(&self.session, media),
            Engine::Firefox => firefox::show(&self.session, media),
            // Its scheme is the one it was started with, which was asked before.
            Engine::WebKit => Ok(()),
        }
    }

    /// Whether the network is cut.
    pub fn set_offline(&self, offline: bool) -> Result<()> {
        match self.engine {
            Engine::Firefox => firefox::set_offline(&self.session, offline),
            Engine::Chromium | Engine::WebKit => chromium::set_offline(&self.session, offline),
        }
    }

    /// A picture in base64, of the window or of the whole page where that can be had.
    pub fn picture(&self, whole: bool) -> Result<String> {
        let taken = match self.engine {
            Engine::Chromium => return chromium::picture(&self.session, whole),
            Engine::Firefox if whole => self.session.get("/moz/screenshot/full"),
            Engine::Firefox | Engine::WebKit => self.session.get("/screenshot"),
        };
        taken.map(|picture| text(&picture))
    }

    /// The scheme it was started with.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
