//! Stylesheets, adopted by the root the widget stands in: a document or a shadow root. A strict policy allows adopted
//! sheets, and no `<style>` element.

use std::thread::LocalKey;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Node};
use yew::prelude::*;

/// One sheet for all apps of the page; none where the browser makes none.
type Sheet = &'static LocalKey<Option<CssStyleSheet>>;

/// The rules of what the first file draws. The element's loader carries them, for the first screen, and the root has
/// adopted them before the program is there.
pub const FIRST_RULES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

// Made at build time from `styles/`: one for the first file and one for each part, which travels with it. Each comes
// behind those before it in the cascade.
thread_local! {
    static FIRST: Option<CssStyleSheet> = sheet(FIRST_RULES);
    static RESULTS: Option<CssStyleSheet> = sheet(include_str!(concat!(env!("OUT_DIR"), "/results.css")));
    static WORKSPACE: Option<CssStyleSheet> = sheet(include_str!(concat!(env!("OUT_DIR"), "/workspace.css")));
}

/// A sheet of these rules.
fn sheet(rules: &str) -> Option<CssStyleSheet> {
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

/// The root around an element adopts the styles of the first file: for whoever mounts [`App`](crate::App) in a root of
/// their own. Of the element its loader has done so.
pub fn adopt_styles(within: &Node) {
    adopt(within, &[&FIRST]);
}

/// The root around `frame` adopts the sheets of a part. Whoever adopts those of the workspace names the results' too:
/// effects of what stands further in run first.
#[hook]
fn use_sheets(frame: &NodeRef, sheets: &'static [Sheet]) {
    let frame = frame.clone();
    use_effect_with((), move |()| {
        if let Some(frame) = frame.cast::<Node>() {
            adopt(&frame, sheets);
        }
    });
}

/// The styles of the results.
#[hook]
pub fn use_results_styles(frame: &NodeRef) {
    use_sheets(frame, &[&RESULTS]);
}

/// Those of the workspace too.
#[hook]
pub fn use_workspace_styles(frame: &NodeRef) {
    use_sheets(frame, &[&RESULTS, &WORKSPACE]);
}
