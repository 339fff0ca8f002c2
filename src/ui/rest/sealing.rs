//! Sealing and opening links with what the browser has for it: docs/link-format.md, version 2.

use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::share::link::{IV, ROUNDS, SALT, Sealed};

/// What comes next, once a promise is kept.
type Next = Box<dyn FnOnce(JsValue) -> Result<JsValue, JsValue>>;

/// Whether this browser seals here: it does so on pages that came safely, and nowhere else.
pub fn can_seal() -> bool {
    crypto("subtle").is_ok_and(|subtle| subtle.is_object())
}

/// Promises the sealed link of a link.
pub fn seal(passphrase: &str, link: &str) -> Result<JsValue, JsValue> {
    let (salt, iv) = (random(SALT)?, random(IV)?);
    let head = [salt.to_vec(), iv.to_vec()].concat();
    let plain = bytes(link.as_bytes());
    let sealed = under(passphrase, &salt, &iv, "encrypt", plain)?;
    then(&sealed, move |text| {
        let mut whole = head;
        whole.extend(Uint8Array::new(&text).to_vec());
        let link = Sealed::of(whole).and_then(|sealed| sealed.write().ok());
        link.map(JsValue::from).ok_or(JsValue::NULL)
    })
}

/// Promises the link in a sealed one.
pub fn unseal(passphrase: &str, sealed: &Sealed) -> Result<JsValue, JsValue> {
    let (salt, iv, text) = sealed.parts();
    let plain = under(passphrase, &bytes(salt), &bytes(iv), "decrypt", bytes(text))?;
    then(&plain, |plain| {
        String::from_utf8(Uint8Array::new(&plain).to_vec()).map(JsValue::from).map_err(|_| JsValue::NULL)
    })
}

/// Promises what comes of encrypting or decrypting.
fn under(
    passphrase: &str,
    salt: &Uint8Array,
    iv: &Uint8Array,
    how: &'static str,
    text: Uint8Array,
) -> Result<JsValue, JsValue> {
    let subtle = crypto("subtle")?;
    let passphrase = bytes(String::from(JsString::from(passphrase.trim()).normalize("NFC")).as_bytes());
    let key = call(
        &subtle,
        "importKey",
        &[&"raw".into(), &passphrase, &"PBKDF2".into(), &false.into(), &Array::of1(&"deriveKey".into())],
    )?;
    let pbkdf2 = object(&[("name", &"PBKDF2".into()), ("hash", &"SHA-256".into()), ("salt", salt)])?;
    Reflect::set(&pbkdf2, &"iterations".into(), &ROUNDS.into())?;
    let aes = object(&[("name", &"AES-GCM".into()), ("iv", iv), ("length", &256.into())])?;
    let (with, by) = (subtle.clone(), aes.clone());
    let key = then(&key, move |key| {
        call(&with, "deriveKey", &[&pbkdf2, &key, &by, &false.into(), &Array::of1(&how.into())])
    })?;
    then(&key, move |key| call(&subtle, how, &[&aes, &key, &text]))
}

fn crypto(name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(&Reflect::get(&js_sys::global(), &"crypto".into())?, &name.into())
}

fn random(length: usize) -> Result<Uint8Array, JsValue> {
    let bytes = Uint8Array::new_with_length(length as u32);
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into())?;
    call(&crypto, "getRandomValues", &[&bytes])?;
    Ok(bytes)
}

fn bytes(bytes: &[u8]) -> Uint8Array {
    Uint8Array::from(bytes)
}

fn object(members: &[(&str, &JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

/// Calls a method.
fn call(object: &JsValue, method: &str, parts: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let list = Array::new();
    for part in parts {
        list.push(part);
    }
    method.apply(object, &list)
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
        Err(why) => Promise::reject(&why).into(),
    });
    call(promise, "then", &[&next])
}
