//! Stylesheets, adopted by the root the widget stands in: a document or a shadow root. A strict policy allows adopted
//! sheets, and no `<style>` element.

use std::thread::LocalKey;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Node};
use yew::prelude::*;

/// All styles up to the first result, made at build time from `styles/`.
const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

/// One sheet for all apps of the page; none where the browser makes none.
pub type Sheet = &'static LocalKey<Option<CssStyleSheet>>;

thread_local! {
    static FIRST_SHEET: Option<CssStyleSheet> = sheet(FIRST);
}

/// A sheet of these rules.
pub fn sheet(rules: &str) -> Option<CssStyleSheet> {
    CssStyleSheet::new().ok().filter(|sheet| sheet.replace_sync(rules).is_ok())
}

/// The root this stands in adopts these sheets, each once, behind those it has.
fn adopt(within: &Node, sheets: &[Sheet]) {
    let root = within.get_root_node();
    let Ok(adopted) = Reflect::get(&root, &JsValue::from_str("adoptedStyleSheets")) else { return };
    let Ok(adopted) = adopted.dyn_into::<Array>() else { return };
    for sheet in sheets {
        let missing = |sheet: &Option<CssStyleSheet>| sheet.clone().filter(|sheet| !adopted.includes(sheet, 0));
        if let Some(sheet) = sheet.with(missing) {
            adopted.push(&sheet);
        }
    }
}

/// The root around `frame` adopts the styles up to the first result.
#[hook]
pub fn use_styles(frame: &NodeRef) {
    let frame = frame.clone();
    use_effect_with((), move |()| {
        if let Some(frame) = frame.cast::<Node>() {
            adopt(&frame, &[&FIRST_SHEET]);
        }
    });
}

/// The root around `frame` adopts a further sheet. The first one comes before it in the cascade, and so it does here:
/// effects of what stands inside the frame run before the frame's own.
#[hook]
pub fn use_further_styles(frame: &NodeRef, sheet: Sheet) {
    let frame = frame.clone();
    use_effect_with((), move |()| {
        if let Some(frame) = frame.cast::<Node>() {
            adopt(&frame, &[&FIRST_SHEET, sheet]);
        }
    });
}
