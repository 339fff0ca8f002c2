//! Handing somebody a file.

use wasm_bindgen::JsValue;

use super::script::{call, element, get, list, make, object, set, window};

/// Offers a text as a file of this name and media type.
///
/// # Errors
/// What the browser says where it refuses.
pub fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let window = window();
    let blob = make(&window, "Blob", &[list(&[text.into()]).into(), object(&[("type", kind.into())])?])?;
    let url = get(&window, "URL");
    let address = call(&url, "createObjectURL", &[blob])?;
    let link = element("a")?;
    set(&link, "href", address.clone());
    set(&link, "download", name);
    call(&link, "click", &[])?;
    call(&url, "revokeObjectURL", &[address]).map(|_| ())
}
