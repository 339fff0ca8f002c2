//! The stylesheet, adopted by the root the widget stands in: a document or a shadow root. A strict policy allows adopted
//! sheets, and no `<style>` element.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Node};
use yew::prelude::*;

/// All styles up to the first result, made at build time from `styles/`.
const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

thread_local! {
    /// One sheet for all apps of the page.
    static SHEET: Option<CssStyleSheet> = sheet(FIRST);
}

/// A sheet of these rules; none where the browser makes none.
pub fn sheet(rules: &str) -> Option<CssStyleSheet> {
    CssStyleSheet::new().ok().filter(|sheet| sheet.replace_sync(rules).is_ok())
}

/// The root this stands in adopts a sheet, once.
pub fn adopt(within: &Node, sheet: &CssStyleSheet) {
    let root = within.get_root_node();
    let Ok(sheets) = Reflect::get(&root, &JsValue::from_str("adoptedStyleSheets")) else { return };
    let Ok(sheets) = sheets.dyn_into::<Array>() else { return };
    if !sheets.includes(sheet, 0) {
        sheets.push(sheet);
    }
}

/// The root around `frame` adopts the styles.
#[hook]
pub fn use_styles(frame: &NodeRef) {
    let frame = frame.clone();
    use_effect_with((), move |()| {
        if let Some(frame) = frame.cast::<Node>() {
            SHEET.with(|sheet| {
                if let Some(sheet) = sheet {
                    adopt(&frame, sheet);
                }
            });
        }
    });
}
