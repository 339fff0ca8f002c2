//! Asking the browser.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Event, HtmlElement, HtmlTextAreaElement};

use super::offer::offer;
use super::{Effect, Hear, Side, sealing};
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
        Effect::Copy(text) => copy(&text, hear),
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
        Effect::ForgetLink => {
            forget_link();
            Ok(())
        }
    };
}

/// What this browser can do here: seal links, and hand them to a sheet of its own for sharing.
pub fn abilities() -> (bool, bool) {
    let share = navigator().and_then(|navigator| Reflect::get(&navigator, &"share".into()));
    (sealing::can_seal(), share.is_ok_and(|share| share.is_function()))
}

/// The day it is where the browser is.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    let part = |n: u32| u16::try_from(n).unwrap_or(0);
    Day::of(part(now.get_full_year()), part(now.get_month() + 1), part(now.get_date())).unwrap_or(Day::NONE)
}

/// 52 random bits.
fn random() -> u64 {
    (js_sys::Math::random() * 4_503_599_627_370_496.0) as u64
}

/// Says one word if a promise is kept, with the text that comes of it, and another if not.
fn whether(promise: &Promise, hear: Hear, kept: &'static str, broken: &'static str) {
    let other = hear.clone();
    let kept = Closure::once_into_js(move |text: JsValue| hear.emit((kept, text.as_string().unwrap_or_default())));
    let broken = Closure::once_into_js(move |_: JsValue| other.emit((broken, String::new())));
    let then = Reflect::get(promise, &"then".into()).and_then(JsCast::dyn_into::<Function>);
    if let Ok(then) = then {
        let _ = then.call2(promise, &kept, &broken);
    }
}

/// The same of what may not even have begun.
fn promised(promise: Result<JsValue, JsValue>, hear: Hear, kept: &'static str, broken: &'static str) {
    match promise {
        Ok(promise) => whether(&promise.unchecked_into(), hear, kept, broken),
        Err(_) => hear.emit((broken, String::new())),
    }
}

fn navigator() -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    Reflect::get(&window, &"navigator".into())
}

fn copy(text: &str, hear: Hear) -> Result<(), JsValue> {
    let clipboard = Reflect::get(&navigator()?, &"clipboard".into())?;
    let write = Reflect::get(&clipboard, &"writeText".into()).and_then(JsCast::dyn_into::<Function>);
    if let Ok(promise) = write.and_then(|write| write.call1(&clipboard, &text.into())) {
        whether(&promise.unchecked_into(), hear, "copied", "not-copied");
        return Ok(());
    }
    hear.emit((if copy_by_hand(text).unwrap_or(false) { "copied" } else { "not-copied" }, String::new()));
    Ok(())
}

/// The old way, where pages are kept from the clipboard.
fn copy_by_hand(text: &str) -> Result<bool, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let area: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    area.set_value(text);
    let body = document.body().ok_or(JsValue::NULL)?;
    let before = focused(&document);
    body.append_child(&area)?;
    area.select();
    let command = Reflect::get(&document, &"execCommand".into())?.dyn_into::<Function>()?;
    let done = command.call1(&document, &"copy".into())?.is_truthy();
    area.unchecked_ref::<HtmlElement>().remove();
    // The focus went with it.
    if let Some(before) = before {
        before.focus()?;
    }
    Ok(done)
}

/// What has the focus, looked for in shadow roots too.
fn focused(document: &JsValue) -> Option<HtmlElement> {
    let mut found = Reflect::get(document, &"activeElement".into()).ok()?;
    while let Ok(root) = Reflect::get(&found, &"shadowRoot".into())
        && let Ok(inner) = Reflect::get(&root, &"activeElement".into())
        && inner.is_object()
    {
        found = inner;
    }
    found.dyn_into().ok()
}

fn share(title: &str, text: &str, address: &str, hear: Hear) -> Result<(), JsValue> {
    let navigator = navigator()?;
    let what = js_sys::Object::new();
    for (name, value) in [("title", title), ("text", text), ("url", address)] {
        Reflect::set(&what, &name.into(), &value.into())?;
    }
    let share = Reflect::get(&navigator, &"share".into())?.dyn_into::<Function>()?;
    let promise: Promise = share.call1(&navigator, &what)?.unchecked_into();
    whether(&promise, hear, "shared", "not-shared");
    Ok(())
}

/// Reads the files of a control, and hears the name and the text of each: two lines, the second as long as
/// it is. What cannot be read is an empty text; what is longer than any file of ours is cut off behind that.
pub fn files(event: &Event, hear: &Hear) {
    let _ = try_files(event, hear);
}

fn try_files(event: &Event, hear: &Hear) -> Result<(), JsValue> {
    let input: JsValue = event.target().into();
    let chosen = Array::from(&Reflect::get(&input, &"files".into())?);
    // The same file may be chosen again.
    Reflect::set(&input, &"value".into(), &"".into())?;
    for file in chosen {
        let (hear, name) = (hear.clone(), Reflect::get(&file, &"name".into())?.as_string());
        let blob: Blob = file.unchecked_into();
        let read = Closure::new(move |text: JsValue| {
            let name = name.clone().unwrap_or_default();
            hear.emit(("file", name + "\n" + &text.as_string().unwrap_or_default()));
        });
        let _ = blob.slice_with_i32_and_i32(0, MAX_BYTES as i32 + 1)?.text().then2(&read, &read);
        read.forget();
    }
    Ok(())
}

/// Takes our pair out of the fragment: no entry in the history, no event, everything else kept.
pub fn forget_link() {
    let Some((window, location)) = web_sys::window().zip(address::location()) else { return };
    let (Ok(hash), Ok(history)) = (location.hash(), window.history()) else { return };
    let rest = fragment::remove(&hash, address::KEY);
    let address = address::base() + if rest == "#" { "" } else { &rest };
    let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&address));
}
