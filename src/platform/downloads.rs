//! Files the browser offers to keep.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::Refused;

/// How long the address of a file stays good: browsers read it after the click.
const KEPT_MS: u32 = 60_000;

/// Offers a text as a file of this name and media type.
///
/// # Errors
/// Where there is no document, or the browser makes no file.
pub fn offer(name: &str, media: &str, text: &str) -> Result<(), Refused> {
    if !cfg!(target_arch = "wasm32") {
        return Err(Refused);
    }
    let document = web_sys::window().and_then(|window| window.document()).ok_or(Refused)?;
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(media)));
    let link = document.create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let link = link.ok_or(Refused)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT_MS, move || drop(url)).forget();
    Ok(())
}
