//! Sealing and opening links with what the browser has for it: docs/link-format.md, version 2.

use js_sys::{Array, Function};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::script::{call, far, get, list, make, number, object, window};
use crate::share::link::{IV, ROUNDS, SALT, Sealed};

/// What comes next, once a promise is kept.
type Next = Box<dyn FnOnce(JsValue) -> Result<JsValue, JsValue>>;

/// Whether this browser seals here: it does so on pages that came safely, and nowhere else.
pub fn can_seal() -> bool {
    crypto("subtle").is_object()
}

/// Promises the sealed link of a link.
pub fn seal(passphrase: &str, link: &str) -> Result<JsValue, JsValue> {
    let (salt, iv) = (random(SALT)?, random(IV)?);
    let head = [read(&salt), read(&iv)].concat();
    let plain = bytes(link.as_bytes())?;
    let sealed = under(passphrase, salt, iv, "encrypt", plain)?;
    then(&sealed, move |text| {
        let text = make(&window(), "Uint8Array", &[text])?;
        let link = Sealed::of([head, read(&text)].concat()).and_then(|sealed| sealed.write().ok());
        link.map(JsValue::from).ok_or(JsValue::NULL)
    })
}

/// Promises the link in a sealed one.
pub fn unseal(passphrase: &str, sealed: &Sealed) -> Result<JsValue, JsValue> {
    let (salt, iv, text) = sealed.parts();
    let plain = under(passphrase, bytes(salt)?, bytes(iv)?, "decrypt", bytes(text)?)?;
    then(&plain, |plain| {
        let plain = make(&window(), "Uint8Array", &[plain])?;
        String::from_utf8(read(&plain)).map(JsValue::from).map_err(|_| JsValue::NULL)
    })
}

/// Promises what comes of encrypting or decrypting.
fn under(passphrase: &str, salt: JsValue, iv: JsValue, how: &'static str, text: JsValue) -> Result<JsValue, JsValue> {
    let subtle = crypto("subtle");
    // A text is no object: its methods are its prototype's.
    let normalize: Function = far(&window(), &["String", "prototype", "normalize"]).dyn_into()?;
    let normal = normalize.apply(&passphrase.trim().into(), &list(&["NFC".into()]))?;
    let passphrase = bytes(normal.as_string().unwrap_or_default().as_bytes())?;
    let uses = list(&["deriveKey".into()]).into();
    let key = call(&subtle, "importKey", &["raw".into(), passphrase, "PBKDF2".into(), false.into(), uses])?;
    let pbkdf2 = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", salt),
        ("iterations", ROUNDS.into()),
    ])?;
    let aes = object(&[("name", "AES-GCM".into()), ("iv", iv), ("length", 256.into())])?;
    let (with, by) = (subtle.clone(), aes.clone());
    let key =
        then(&key, move |key| call(&with, "deriveKey", &[pbkdf2, key, by, false.into(), list(&[how.into()]).into()]))?;
    then(&key, move |key| call(&subtle, how, &[aes, key, text]))
}

fn crypto(name: &str) -> JsValue {
    far(&window(), &["crypto", name])
}

fn random(length: usize) -> Result<JsValue, JsValue> {
    let bytes = make(&window(), "Uint8Array", &[(length as u32).into()])?;
    call(&get(&window(), "crypto"), "getRandomValues", &[bytes])
}

/// Bytes as the browser has them.
fn bytes(bytes: &[u8]) -> Result<JsValue, JsValue> {
    let mut numbers = Vec::new();
    for byte in bytes {
        numbers.push(JsValue::from(*byte));
    }
    make(&window(), "Uint8Array", &[list(&numbers).into()])
}

fn read(bytes: &JsValue) -> Vec<u8> {
    let mut read = Vec::new();
    for byte in Array::from(bytes) {
        read.push(number(&byte) as u8);
    }
    read
}

/// Goes on once a promise is kept. What fails breaks the promise that is given.
fn then(
    promise: &JsValue,
    next: impl FnOnce(JsValue) -> Result<JsValue, JsValue> + 'static,
) -> Result<JsValue, JsValue> {
    go_on(promise, Box::new(next))
}

fn go_on(promise: &JsValue, next: Next) -> Result<JsValue, JsValue> {
    let next = Closure::once_into_js(move |value: JsValue| match next(value) {
        Ok(value) => value,
        Err(why) => call(&get(&window(), "Promise"), "reject", &[why]).unwrap_or_default(),
    });
    call(promise, "then", &[next])
}
