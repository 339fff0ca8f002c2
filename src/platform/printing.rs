//! Printing a part of the widget by itself: the page around is somebody else's, and would be printed too.
//!
//! What is printed is copied into a frame nobody sees, in a shadow root with the same styles; the frame's own sheet says
//! what stands above and below each page.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleSheet, Document, Element, HtmlElement, HtmlIFrameElement, ShadowRoot, ShadowRootInit, ShadowRootMode,
    Window,
};

use super::Refused;

/// What the host page may set, and print keeps.
const HOST: [&str; 4] = ["--br-accent", "--br-font", "--br-voice", "--br-round"];
/// Out of sight, and as wide as a page.
const FRAME: [(&str, &str); 4] =
    [("position", "fixed"), ("inset", "0 auto auto -200vw"), ("width", "190mm"), ("border", "0")];
/// How long a browser gets to lay it out.
const LAYOUT_MS: u32 = 100;
/// Where a root keeps the sheets it adopted.
const ADOPTED: &str = "adoptedStyleSheets";

/// Prints a part of the widget, with these lines above and below each page.
///
/// # Errors
/// Where the part is not on a page, or the browser refuses.
pub fn print(part: &Element, above: &str, below: &str) -> Result<(), Refused> {
    if !cfg!(target_arch = "wasm32") {
        return Err(Refused);
    }
    let window = web_sys::window().ok_or(Refused)?;
    let document = window.document().ok_or(Refused)?;
    let frame = document.create_element("iframe").map_err(refused)?;
    let frame: HtmlIFrameElement = frame.dyn_into().map_err(|_| Refused)?;
    frame.set_attribute("aria-hidden", "true").map_err(refused)?;
    for (name, value) in FRAME {
        frame.style().set_property(name, value).map_err(refused)?;
    }
    document.body().ok_or(Refused)?.append_child(&frame).map_err(refused)?;
    match fill(&window, &frame, part, above, below) {
        Ok(inner) => {
            Timeout::new(LAYOUT_MS, move || show(&frame, &inner)).forget();
            Ok(())
        }
        Err(error) => {
            frame.remove();
            Err(refused(error))
        }
    }
}

fn refused(_: JsValue) -> Refused {
    Refused
}

/// Asks the browser to print the frame, which goes when that is done.
fn show(frame: &HtmlIFrameElement, inner: &Window) {
    let gone = frame.clone();
    EventListener::once(inner, "afterprint", move |_| gone.remove()).forget();
    if inner.print().is_err() {
        frame.remove();
    }
}

/// Copies the part into the frame; its window.
fn fill(
    window: &Window,
    frame: &HtmlIFrameElement,
    part: &Element,
    above: &str,
    below: &str,
) -> Result<Window, JsValue> {
    let inner = frame.content_window().ok_or(JsValue::UNDEFINED)?;
    let page = frame.content_document().ok_or(JsValue::UNDEFINED)?;
    page.set_title(above);
    let (ground, root) = (part.closest(".br")?, part.get_root_node());
    // What the page around knows the widget by.
    let host = match root.dyn_ref::<ShadowRoot>() {
        Some(root) => Some(root.host()),
        None => ground.as_ref().and_then(|ground| ground.parent_element()),
    };
    let copy = made(&page)?;
    if let Some(host) = host {
        if let Some(computed) = window.get_computed_style(&host)? {
            for name in HOST {
                copy.style().set_property(name, &computed.get_property_value(name)?)?;
            }
        }
        for name in ["dir", "lang"] {
            copy.set_attribute(name, &host.get_attribute(name).unwrap_or_default())?;
        }
    }
    page.body().ok_or(JsValue::UNDEFINED)?.append_child(&copy)?;
    let shadow = copy.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    let printed = made(&page)?;
    printed.set_class_name("br printed");
    // What the pictures refer to stands beside them on the page.
    if let Some(defs) = ground.map(|ground| ground.query_selector(".defs")).transpose()?.flatten() {
        printed.append_child(&page.import_node_with_deep(&defs, true)?)?;
    }
    printed.append_child(&page.import_node_with_deep(part, true)?)?;
    shadow.append_child(&printed)?;
    let (styles, edges) = (sheets_of(&root, &inner)?, sheet(&inner, &pages(above, below))?);
    Reflect::set(&shadow, &ADOPTED.into(), &styles)?;
    Reflect::set(&page, &ADOPTED.into(), &Array::of1(&edges))?;
    Ok(inner)
}

/// An element of the frame's document. It is none of our window's classes, so it cannot be cast with a check.
fn made(page: &Document) -> Result<HtmlElement, JsValue> {
    page.create_element("div").map(JsCast::unchecked_into)
}

/// The styles of a root, once more: a sheet belongs to the document it was made in.
fn sheets_of(root: &JsValue, inner: &Window) -> Result<Array, JsValue> {
    let made = Array::new();
    for ours in Reflect::get(root, &ADOPTED.into())?.dyn_into::<Array>()?.iter() {
        let rules = ours.dyn_into::<CssStyleSheet>()?.css_rules()?;
        let text: String = (0..rules.length()).filter_map(|n| rules.item(n)).map(|rule| rule.css_text()).collect();
        let copy = sheet(inner, &text)?;
        made.push(&copy);
    }
    Ok(made)
}

/// A sheet of that window's document.
fn sheet(inner: &Window, text: &str) -> Result<CssStyleSheet, JsValue> {
    let class: Function = Reflect::get(inner, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&class, &Array::new())?.unchecked_into();
    sheet.replace_sync(text)?;
    Ok(sheet)
}

/// What stands above and below each page, with the page's number.
fn pages(above: &str, below: &str) -> String {
    let font = "font: 9pt system-ui, sans-serif; color: #555";
    let (above, below) = (quoted(above), quoted(below));
    format!(
        "@page {{ margin: 18mm 16mm 20mm; @top-left {{ content: {above}; {font} }} \
         @bottom-left {{ content: {below}; {font} }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); {font} }} }} body {{ margin: 0 }}"
    )
}

/// A text as CSS has it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_a_group_ends_the_text_it_stands_in() {
        assert_eq!(quoted("a\"b\\c\nd"), r#""a\"b\\c d""#);
        assert!(pages("\"; } body { display: none", "").contains(r#"content: "\"; } body { display: none";"#));
    }
}
