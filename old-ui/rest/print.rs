//! Printing a part of the widget by itself: the page around is somebody else's, and would be printed too.
//!
//! What is printed is copied into a frame nobody sees, in a shadow root with the same styles; the
//! frame's own sheet says what stands above and below each page.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

use super::script::{call, element, far, get, list, make, object, set, window};

/// What the host page may set, and print keeps.
const HOST: [&str; 4] = ["--br-accent", "--br-font", "--br-voice", "--br-round"];
/// Out of sight, and as wide as a page.
const FRAME: [(&str, &str); 4] =
    [("position", "fixed"), ("inset", "0 auto auto -200vw"), ("width", "190mm"), ("border", "0")];

/// Prints what matches the selector, with these lines above and below each page.
///
/// # Errors
/// What the browser says where it refuses.
pub fn print(selector: &str, above: &str, below: &str) -> Result<(), JsValue> {
    let window = window();
    // The focus is inside our shadow root: to the page, our element has it.
    let host = far(&window, &["document", "activeElement"]);
    let root = get(&host, "shadowRoot");
    let part = call(&root, "querySelector", &[selector.into()])?;

    let frame = element("iframe")?;
    call(&frame, "setAttribute", &["aria-hidden".into(), "true".into()])?;
    for (name, value) in FRAME {
        call(&get(&frame, "style"), "setProperty", &[name.into(), value.into()])?;
    }
    call(&far(&window, &["document", "body"]), "append", std::slice::from_ref(&frame))?;
    let (inner, page) = (get(&frame, "contentWindow"), get(&frame, "contentDocument"));
    set(&page, "title", above);

    let copy = call(&page, "createElement", &["div".into()])?;
    let computed = call(&window, "getComputedStyle", std::slice::from_ref(&host))?;
    for name in HOST {
        let value = call(&computed, "getPropertyValue", &[name.into()])?;
        call(&get(&copy, "style"), "setProperty", &[name.into(), value])?;
    }
    for name in ["dir", "lang"] {
        set(&copy, name, get(&host, name));
    }
    call(&get(&page, "body"), "append", std::slice::from_ref(&copy))?;
    let shadow = call(&copy, "attachShadow", &[object(&[("mode", "open".into())])?])?;
    let ground = call(&page, "createElement", &["div".into()])?;
    set(&ground, "className", "br printed");
    // What the pictures refer to stands beside them on the page.
    for part in [call(&root, "querySelector", &[".defs".into()])?, part] {
        let copied = call(&page, "importNode", &[part, true.into()])?;
        call(&ground, "append", &[copied])?;
    }
    call(&shadow, "append", &[ground])?;
    set(&shadow, "adoptedStyleSheets", sheets_of(&root, &inner)?);
    set(&page, "adoptedStyleSheets", list(&[sheet(&inner, &pages(above, below))?]));

    // Once it is laid out; and it goes when the browser is done with it.
    let print = Closure::once_into_js(move || {
        let gone = Closure::once_into_js({
            let frame = frame.clone();
            move || call(&frame, "remove", &[]).unwrap_or_default()
        });
        let _ = call(&inner, "addEventListener", &["afterprint".into(), gone]);
        if call(&inner, "print", &[]).is_err() {
            let _ = call(&frame, "remove", &[]);
        }
    });
    call(&window, "setTimeout", &[print, 100.into()]).map(|_| ())
}

/// The styles of our shadow root, once more: a sheet belongs to the document it was made in.
fn sheets_of(root: &JsValue, window: &JsValue) -> Result<Array, JsValue> {
    let made = Array::new();
    for ours in Array::from(&get(root, "adoptedStyleSheets")) {
        let mut text = String::new();
        for rule in Array::from(&get(&ours, "cssRules")) {
            text.push_str(&get(&rule, "cssText").as_string().unwrap_or_default());
        }
        made.push(&sheet(window, &text)?);
    }
    Ok(made)
}

/// A sheet of that window's document.
fn sheet(window: &JsValue, text: &str) -> Result<JsValue, JsValue> {
    let sheet = make(window, "CSSStyleSheet", &[])?;
    call(&sheet, "replaceSync", &[text.into()])?;
    Ok(sheet)
}

/// What stands above and below each page, with the page's number.
fn pages(above: &str, below: &str) -> String {
    let text = |text: &str| {
        let mut out = String::from("\"");
        for c in text.chars() {
            match c {
                '"' | '\\' => out.extend(['\\', c]),
                c if c.is_control() => out.push(' '),
                c => out.push(c),
            }
        }
        out + "\""
    };
    let font = "; font: 9pt system-ui, sans-serif; color: #555 }";
    [
        "@page { margin: 18mm 16mm 20mm; @top-left { content: ",
        &text(above),
        font,
        "@bottom-left { content: ",
        &text(below),
        font,
        "@bottom-right { content: counter(page) \" / \" counter(pages)",
        font,
        "} body { margin: 0 }",
    ]
    .concat()
}
