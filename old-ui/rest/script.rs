//! Talking to the browser by names, as a script does.
//!
//! Every typed function of web-sys is an import of the module that the first file carries, whoever calls it.
//! What the rest asks of the browser goes through these few instead, and weighs nothing there.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The window of the page.
pub fn window() -> JsValue {
    js_sys::global().into()
}

/// A property of something; undefined where there is none.
pub fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// The same, a few steps on: `document.body` is `["document", "body"]`.
pub fn far(of: &JsValue, names: &[&str]) -> JsValue {
    names.iter().fold(of.clone(), |of, name| get(&of, name))
}

/// Sets a property. What cannot be set stays as it is.
pub fn set(of: &JsValue, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(of, &name.into(), &value.into());
}

/// Calls a method.
///
/// # Errors
/// What it threw, or that there is none.
pub fn call(of: &JsValue, method: &str, parts: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = get(of, method).dyn_into()?;
    function.apply(of, &list(parts))
}

/// Makes one of a class of a window.
///
/// # Errors
/// What its constructor threw, or that there is none.
pub fn make(window: &JsValue, class: &str, parts: &[JsValue]) -> Result<JsValue, JsValue> {
    call(&get(window, "Reflect"), "construct", &[get(window, class), list(parts).into()])
}

/// An object with these properties.
///
/// # Errors
/// Where the browser makes none.
pub fn object(members: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = make(&window(), "Object", &[])?;
    for (name, value) in members {
        set(&object, name, value.clone());
    }
    Ok(object)
}

/// A list of these.
pub fn list(parts: &[JsValue]) -> Array {
    let list = Array::new();
    for part in parts {
        list.push(part);
    }
    list
}

/// An element of this name.
///
/// # Errors
/// Where there is no document.
pub fn element(name: &str) -> Result<JsValue, JsValue> {
    call(&get(&window(), "document"), "createElement", &[name.into()])
}

/// A whole number.
pub fn number(of: &JsValue) -> i64 {
    of.as_f64().unwrap_or_default() as i64
}
