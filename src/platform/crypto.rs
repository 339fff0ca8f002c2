//! Sealing and opening links with `WebCrypto`: docs/link-format.md, version 2. The form of a sealed link is
//! [`Sealed`]'s.

use formats::link::{IV, ROUNDS, SALT, Sealed};
use js_sys::{Array, JsString, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesDerivedKeyParams, AesGcmParams, Crypto, CryptoKey, Pbkdf2Params, SubtleCrypto};

use super::{Refused, dom};

/// The bits of the key.
const KEY_BITS: u32 = 256;

/// What a key made from a passphrase is for.
#[derive(Clone, Copy)]
enum Use {
    Encrypt,
    Decrypt,
}

/// A link sealed with a passphrase, as a link.
///
/// # Errors
/// Where there is no `WebCrypto`, and where the sealed link would be too long.
pub async fn seal(passphrase: &str, link: &str) -> Result<String, Refused> {
    let crypto = crypto()?;
    let (mut salt, mut iv) = ([0; SALT], [0; IV]);
    crypto.get_random_values_with_u8_array(&mut salt).map_err(|_| Refused)?;
    crypto.get_random_values_with_u8_array(&mut iv).map_err(|_| Refused)?;
    let text = under(&crypto.subtle(), passphrase, &salt, &iv, Use::Encrypt, link.as_bytes()).await?;
    let sealed = Sealed::of([&salt[..], &iv[..], &text[..]].concat()).ok_or(Refused)?;
    sealed.write().map_err(|_| Refused)
}

/// The link in a sealed one.
///
/// # Errors
/// The passphrase is another one, or the link was changed; there is no telling which.
pub async fn unseal(passphrase: &str, sealed: &Sealed) -> Result<String, Refused> {
    let (salt, iv, text) = sealed.parts();
    let plain = under(&crypto()?.subtle(), passphrase, salt, iv, Use::Decrypt, text).await?;
    String::from_utf8(plain).map_err(|_| Refused)
}

fn crypto() -> Result<Crypto, Refused> {
    if !(cfg!(target_arch = "wasm32") && dom::can_seal()) {
        return Err(Refused);
    }
    web_sys::window().and_then(|window| window.crypto().ok()).ok_or(Refused)
}

/// What comes of a text under a passphrase.
async fn under(
    subtle: &SubtleCrypto,
    passphrase: &str,
    salt: &[u8],
    iv: &[u8],
    what_for: Use,
    text: &[u8],
) -> Result<Vec<u8>, Refused> {
    let key = key(subtle, passphrase, salt, what_for).await?;
    let gcm = AesGcmParams::new_with_u8_array("AES-GCM", &Uint8Array::from(iv));
    let text = Uint8Array::from(text);
    let promise = match what_for {
        Use::Encrypt => subtle.encrypt_with_object_and_js_u8_array(&gcm, &key, &text),
        Use::Decrypt => subtle.decrypt_with_object_and_js_u8_array(&gcm, &key, &text),
    };
    Ok(Uint8Array::new(&kept(promise).await?).to_vec())
}

/// The key a passphrase makes with a salt. However it was typed: without the blanks around it, its letters composed.
async fn key(subtle: &SubtleCrypto, passphrase: &str, salt: &[u8], what_for: Use) -> Result<CryptoKey, Refused> {
    let composed = String::from(JsString::from(passphrase.trim()).normalize("NFC"));
    let bytes = Uint8Array::from(composed.as_bytes());
    let raw = kept(subtle.import_key_with_str("raw", &bytes, "PBKDF2", false, &usages("deriveKey"))).await?;
    let raw: CryptoKey = raw.dyn_into().map_err(|_| Refused)?;
    let salt = Uint8Array::from(salt);
    let pbkdf2 = Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", ROUNDS, salt.unchecked_ref::<Object>());
    let aes = AesDerivedKeyParams::new("AES-GCM", KEY_BITS);
    let usages = usages(match what_for {
        Use::Encrypt => "encrypt",
        Use::Decrypt => "decrypt",
    });
    let derived = kept(subtle.derive_key_with_object_and_object(&pbkdf2, &raw, &aes, false, &usages)).await?;
    derived.dyn_into().map_err(|_| Refused)
}

fn usages(one: &str) -> JsValue {
    Array::of1(&one.into()).into()
}

/// What a promise holds once it is kept.
async fn kept(promise: Result<Promise, JsValue>) -> Result<JsValue, Refused> {
    JsFuture::from(promise.map_err(|_| Refused)?).await.map_err(|_| Refused)
}
