//! The engines that pages are tried in, each with its driver: from Debian's packages, and Firefox's driver by cargo.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::{install_dir, install_quickly, judge};
use crate::engines::Engine;
use crate::shell::{answer, command, find, program, show};
use crate::versions::{in_output, major};

/// Where an engine's programs stand, by the variables in which the tests look.
pub type Places = Vec<(&'static str, PathBuf)>;

/// The oldest one that lets tests do more than the standard says.
const OLDEST_GECKODRIVER: (u32, u32) = (0, 36);

/// What tests in this engine need, installed if it is missing.
pub fn for_browsing(engine: Engine) -> Result<Places, String> {
    match engine {
        Engine::Chromium => chromium(),
        Engine::Firefox => firefox(),
        Engine::WebKit => webkit(),
    }
}

/// Chromium and its driver, of one version.
fn chromium() -> Result<Places, String> {
    const PACKAGES: &[&str] = &["chromium", "chromium-driver"];
    let browser = || ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find);
    let found = || Some((browser()?, find("chromedriver")?));
    let (chromium, driver) = found_or_installed("Chromium and its driver", PACKAGES, found)?;
    let version_of = |path: &Path| {
        let mut ask = command(path);
        ask.arg("--version");
        let said = answer(ask).unwrap_or_default();
        // Its wrapper may complain before it answers.
        said.lines().rev().find_map(in_output).map(|version| major(version).to_owned())
    };
    let wanted = version_of(&chromium).ok_or("Chromium does not tell its version.")?;
    judge("chromedriver", &driver, &wanted, version_of(&driver).as_deref(), &apt_get(PACKAGES))?;
    Ok(vec![("CHROMIUM", chromium), ("CHROMEDRIVER", driver)])
}

/// Firefox, of the distribution's long support, and its driver.
fn firefox() -> Result<Places, String> {
    const INSTALL: &str = "cargo install geckodriver --locked --debug";
    let browser = || ["firefox-esr", "firefox"].into_iter().find_map(find);
    let firefox = found_or_installed("Firefox", &["firefox-esr"], browser)?;
    if find("geckodriver").is_none() {
        install_quickly("geckodriver", "about a minute on two cores", INSTALL)?;
        let _ = fs::remove_dir_all(install_dir());
    }
    let driver = find("geckodriver").ok_or("geckodriver is not on the PATH.")?;
    let mut ask = command(&driver);
    ask.arg("--version");
    let said = answer(ask).unwrap_or_default();
    let version = in_output(&said).unwrap_or("unknown");
    if numbers(version) < Some(OLDEST_GECKODRIVER) {
        let (major, minor) = OLDEST_GECKODRIVER;
        return Err(format!(
            "geckodriver is version {version}; {major}.{minor} or newer is needed:\n    {INSTALL} --force"
        ));
    }
    Ok(vec![("FIREFOX", firefox), ("GECKODRIVER", driver)])
}

/// The first two numbers of a version.
fn numbers(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

/// `WebKit` as its port for GTK has it, with the small browser that its driver drives, and the screen for that.
fn webkit() -> Result<Places, String> {
    let found = || Some((find("WebKitWebDriver")?, mini_browser()?, find("Xvfb")?));
    let packages = &["webkit2gtk-driver", "xvfb"];
    let (driver, browser, screen) = found_or_installed("WebKit, its driver and a screen for it", packages, found)?;
    Ok(vec![("WEBKITDRIVER", driver), ("MINIBROWSER", browser), ("XVFB", screen)])
}

/// It is no program for people, and stands among the library's own.
fn mini_browser() -> Option<PathBuf> {
    let inside = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = inside("/usr/lib".into()).chain(inside("/usr/libexec".into())).flat_map(inside);
    folders.map(|folder| folder.join("MiniBrowser")).find(|file| file.is_file())
}

fn found_or_installed<T>(what: &str, packages: &[&str], found: impl Fn() -> Option<T>) -> Result<T, String> {
    if found().is_none() {
        install(what, packages)?;
    }
    found().ok_or_else(|| format!("Of {what} something is still not there after its installation."))
}

fn apt_get(packages: &[&str]) -> String {
    format!("apt-get install {}", packages.join(" "))
}

fn install(what: &str, packages: &[&str]) -> Result<(), String> {
    static LISTS: OnceLock<Result<(), String>> = OnceLock::new();
    let user = answer({
        let mut id = command("id");
        id.arg("-u");
        id
    });
    if user.as_deref() != Some("0") || find("apt-get").is_none() {
        return Err(format!("The browser tests need {what}. On Debian: sudo {}", apt_get(packages)));
    }
    println!("Installing {what} from Debian's packages (about a minute, once).");
    let run = |args: &[&str]| {
        let mut apt = program("apt-get");
        apt.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        show(apt)
    };
    LISTS.get_or_init(|| run(&["update", "--quiet"])).clone()?;
    run(&[&["install", "--quiet", "--yes", "--no-install-recommends"], packages].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        assert!(numbers("0.9.1") < Some(OLDEST_GECKODRIVER));
        assert!(numbers("0.36.0") >= Some(OLDEST_GECKODRIVER) && numbers("1.0.0") > Some(OLDEST_GECKODRIVER));
        assert!(numbers("unknown") < Some(OLDEST_GECKODRIVER), "what tells none is none");
    }
}
