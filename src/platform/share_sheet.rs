//! The device's own sheet for sharing.

use std::future::Future;

use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::{Refused, dom};

/// Opens the sheet with a title, a text and, unless it is empty, an address. It is asked for at once, as long as the click that led here
/// counts; what is awaited is whether it was used.
///
/// # Errors
/// Where there is none, and where it was closed without being used.
pub fn open(title: &str, text: &str, address: &str) -> impl Future<Output = Result<(), Refused>> + use<> {
    let window = if cfg!(target_arch = "wasm32") && dom::can_share() { web_sys::window() } else { None };
    let asked = window.map(|window| {
        let data = ShareData::new();
        data.set_title(title);
        data.set_text(text);
        // An empty one would be the page's own.
        if !address.is_empty() {
            data.set_url(address);
        }
        window.navigator().share_with_data(&data)
    });
    async move { JsFuture::from(asked.ok_or(Refused)?).await.map(drop).map_err(|_| Refused) }
}
