//! Files the browser offers to keep.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, Window};

use super::Refused;

/// How long the address of a file stays good: browsers read it after the click.
const KEPT_MS: u32 = 60_000;

/// Offers a text as a file of this name and media type.
///
/// # Errors
/// Where there is no document, the browser makes no file, or the page around is known not to let this one save any. Of
/// most that do not, nothing is known.
pub fn offer(name: &str, media: &str, text: &str) -> Result<(), Refused> {
    if !cfg!(target_arch = "wasm32") {
        return Err(Refused);
    }
    let window = web_sys::window().filter(|window| !is_kept_from_saving(window)).ok_or(Refused)?;
    let document = window.document().ok_or(Refused)?;
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(media)));
    let link = document.create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let link = link.ok_or(Refused)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT_MS, move || drop(url)).forget();
    Ok(())
}

/// Whether the frame this page is in is seen to let it save nothing: only a page of the same origin around shows that.
fn is_kept_from_saving(window: &Window) -> bool {
    let sandbox = window.frame_element().ok().flatten().and_then(|frame| frame.get_attribute("sandbox"));
    sandbox.is_some_and(|allowed| !allowed.split_whitespace().any(|one| one == "allow-downloads"))
}
