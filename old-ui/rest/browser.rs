//! Asking the browser.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, KeyboardEvent};

use super::offer::offer;
use super::script::{call, element, far, get, make, number, object, set, window};
use super::{Effect, Hear, Side, print, sealing};
use crate::group::Day;
use crate::share::file::MAX_BYTES;
use crate::share::link::fragment;
use crate::ui::address;

/// What is half done at the beginning: nothing; and what this browser is and can.
pub fn side() -> Side {
    let (can_seal, has_sheet) = abilities();
    Side { today: today(), random: random(), can_seal, has_sheet, ..Side::default() }
}

/// Asks for one thing. `hear` hears what came of it.
pub fn perform(effect: Effect, hear: Hear) {
    // What fails here is told where there is a word for it; nothing is lost by the rest.
    let _ = match effect {
        Effect::Copy(text) => {
            copy(&text, hear);
            Ok(())
        }
        Effect::ShareSheet { title, text, address } => share(&title, &text, &address, hear),
        Effect::Download { name, kind, text } => offer(&name, kind, &text),
        Effect::Seal { passphrase, link } => {
            promised(sealing::seal(&passphrase, &link), hear, "sealed", "not-sealed");
            Ok(())
        }
        Effect::Unseal { passphrase, sealed } => {
            promised(sealing::unseal(&passphrase, &sealed), hear, "unsealed", "not-unsealed");
            Ok(())
        }
        Effect::Fullscreen => fullscreen(),
        Effect::Print { selector, above, below } => print::print(selector, &above, &below),
        // The page does this: it knows what our pair is called.
        Effect::ForgetLink => Ok(()),
    };
}

/// Hears of every second that passes, as long as it is kept.
#[derive(Debug)]
pub struct Ticking {
    interval: JsValue,
    _tick: Closure<dyn FnMut()>,
}

impl Ticking {
    pub fn new(hear: Hear) -> Ticking {
        let tick = Closure::<dyn FnMut()>::new(move || {
            let now = call(&get(&window(), "Date"), "now", &[]).map_or(0, |now| number(&now));
            hear.emit(("tick", now.to_string()));
        });
        let interval = call(&window(), "setInterval", &[tick.as_ref().clone(), 1000.into()]).unwrap_or_default();
        Ticking { interval, _tick: tick }
    }
}

impl Drop for Ticking {
    fn drop(&mut self) {
        let _ = call(&window(), "clearInterval", std::slice::from_ref(&self.interval));
    }
}

/// Which way a key leads, and keeps the page from scrolling by it.
pub fn turn(event: &KeyboardEvent) -> Option<&'static str> {
    let way = match event.key().as_str() {
        "ArrowRight" | "PageDown" => "next",
        "ArrowLeft" | "PageUp" => "back",
        _ => return None,
    };
    let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
    let name = far(event, &["target", "tagName"]).as_string().unwrap_or_default();
    if chord || ["INPUT", "TEXTAREA", "SELECT"].contains(&name.as_str()) {
        return None;
    }
    event.prevent_default();
    Some(way)
}

/// The element on the whole screen, or back.
fn fullscreen() -> Result<(), JsValue> {
    let document = get(&window(), "document");
    if get(&document, "fullscreenElement").is_object() {
        return call(&document, "exitFullscreen", &[]).map(|_| ());
    }
    // The focus is inside our shadow root: to the page, our element has it.
    let refused = call(&get(&document, "activeElement"), "requestFullscreen", &[])?;
    call(&refused, "catch", &[Closure::once_into_js(|_: JsValue| ())]).map(|_| ())
}

/// What this browser can do here: seal links, and hand them to a sheet of its own for sharing.
pub fn abilities() -> (bool, bool) {
    (sealing::can_seal(), far(&window(), &["navigator", "share"]).is_function())
}

/// The day it is where the browser is.
fn today() -> Day {
    let now = make(&window(), "Date", &[]).unwrap_or_default();
    let part = |of: &str| call(&now, of, &[]).map_or(0, |part| number(&part) as u16);
    Day::of(part("getFullYear"), part("getMonth") + 1, part("getDate")).unwrap_or(Day::NONE)
}

/// 52 random bits.
fn random() -> u64 {
    (js_sys::Math::random() * 4_503_599_627_370_496.0) as u64
}

/// Says one word if a promise is kept, with the text that comes of it, and another if not.
fn whether(promise: &JsValue, hear: Hear, kept: &'static str, broken: &'static str) {
    let other = hear.clone();
    let kept = Closure::once_into_js(move |text: JsValue| hear.emit((kept, text.as_string().unwrap_or_default())));
    let broken = Closure::once_into_js(move |_: JsValue| other.emit((broken, String::new())));
    let _ = call(promise, "then", &[kept, broken]);
}

/// The same of what may not even have begun.
fn promised(promise: Result<JsValue, JsValue>, hear: Hear, kept: &'static str, broken: &'static str) {
    match promise {
        Ok(promise) => whether(&promise, hear, kept, broken),
        Err(_) => hear.emit((broken, String::new())),
    }
}

fn copy(text: &str, hear: Hear) {
    let clipboard = far(&window(), &["navigator", "clipboard"]);
    if let Ok(promise) = call(&clipboard, "writeText", &[text.into()]) {
        whether(&promise, hear, "copied", "not-copied");
    } else {
        hear.emit((if copy_by_hand(text).unwrap_or(false) { "copied" } else { "not-copied" }, String::new()));
    }
}

/// The old way, where pages are kept from the clipboard.
fn copy_by_hand(text: &str) -> Result<bool, JsValue> {
    let document = get(&window(), "document");
    let area = element("textarea")?;
    set(&area, "value", text);
    let before = focused(&document);
    call(&get(&document, "body"), "append", std::slice::from_ref(&area))?;
    call(&area, "select", &[])?;
    let done = call(&document, "execCommand", &["copy".into()])?.is_truthy();
    call(&area, "remove", &[])?;
    // The focus went with it.
    let _ = call(&before, "focus", &[]);
    Ok(done)
}

/// What has the focus, looked for in shadow roots too.
fn focused(document: &JsValue) -> JsValue {
    let mut found = get(document, "activeElement");
    loop {
        let inner = far(&found, &["shadowRoot", "activeElement"]);
        if !inner.is_object() {
            return found;
        }
        found = inner;
    }
}

fn share(title: &str, text: &str, address: &str, hear: Hear) -> Result<(), JsValue> {
    let what = object(&[("title", title.into()), ("text", text.into()), ("url", address.into())])?;
    let promise = call(&get(&window(), "navigator"), "share", &[what])?;
    whether(&promise, hear, "shared", "not-shared");
    Ok(())
}

/// Reads the files of a control, and hears the name and the text of each: two lines, the second as long as
/// it is. What cannot be read is an empty text; what is longer than any file of ours is cut off behind that.
pub fn files(event: &Event, hear: &Hear) {
    let _ = try_files(event, hear);
}

fn try_files(event: &Event, hear: &Hear) -> Result<(), JsValue> {
    let input = get(event, "target");
    let chosen = Array::from(&get(&input, "files"));
    // The same file may be chosen again.
    set(&input, "value", "");
    for file in chosen {
        let name = get(&file, "name").as_string().unwrap_or_default();
        let heard = |name: String, hear: Hear| {
            Closure::once_into_js(move |text: JsValue| {
                hear.emit(("file", name + "\n" + &text.as_string().unwrap_or_default()));
            })
        };
        let part = call(&file, "slice", &[0.into(), (MAX_BYTES as i32 + 1).into()])?;
        let text = call(&part, "text", &[])?;
        call(&text, "then", &[heard(name.clone(), hear.clone()), heard(name, hear.clone())])?;
    }
    Ok(())
}

/// Takes our pair out of the fragment: no entry in the history, no event, everything else kept.
pub fn forget_link(key: &str) {
    let window = window();
    let hash = far(&window, &["location", "hash"]).as_string().unwrap_or_default();
    let rest = fragment::remove(&hash, key);
    let address = address::base() + if rest == "#" { "" } else { &rest };
    let history = get(&window, "history");
    let _ = call(&history, "replaceState", &[get(&history, "state"), "".into(), address.into()]);
}
