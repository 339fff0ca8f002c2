//! Printing a part of the widget by itself: the page around is somebody else's, and would be printed too.
//!
//! Whatever prints the page, its menu, a key or a button, the browser says so before. Then a copy of the part is put
//! into the page, in a shadow root with the same styles, and all else stands back; afterwards it goes again. So it is
//! printed the same, whichever way.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode, Window};

/// What the host page may set, and print keeps.
const HOST: [&str; 4] = ["--br-accent", "--br-font", "--br-voice", "--br-round"];
/// Where a root keeps the sheets it adopted.
const ADOPTED: &str = "adoptedStyleSheets";
/// What the copy is known by in the sheet below.
const COPY: &str = "data-printed";
/// On paper the copy stands alone; on the screen it is not there. The page's own rules may be as strong as they like.
const ALONE: &str = "\
    [data-printed] { display: none !important }\
    @media print {\
        html, body { display: block !important; position: static !important; inline-size: auto !important;\
            max-inline-size: none !important; min-inline-size: 0 !important; block-size: auto !important;\
            min-block-size: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;\
            overflow: visible !important; background: none !important; transform: none !important; columns: auto !important }\
        body > * { display: none !important }\
        body > [data-printed] { display: block !important; position: static !important; visibility: visible !important;\
            float: none !important; inline-size: auto !important; margin: 0 !important; opacity: 1 !important }\
    }\
    @page { margin: 14mm 15mm }\
    @page many { margin-block-end: 18mm; @bottom-right { content: counter(page); font: 8.5pt system-ui, sans-serif; color: #555 } }";

/// How long a browser that prints may take to say so, in milliseconds.
const BEGINS_WITHIN: u32 = 1_000;

/// As long as these are kept, the page prints as that part alone.
pub struct Listeners {
    _all: Option<[EventListener; 3]>,
}

/// From now on the page prints as this part alone, and is called so: a file it is printed into gets that name. `draw`
/// draws what of the part is not drawn yet.
pub fn alone(title: String, draw: fn(), part: impl Fn() -> Option<Element> + 'static) -> Listeners {
    let window = if cfg!(target_arch = "wasm32") { web_sys::window() } else { None };
    let all = window.map(|window| {
        // Where the browser's menu or key prints, what Yew was told here it has drawn before the next listener is called.
        let first = EventListener::new(&window, "beforeprint", move |_| draw());
        let stage: Rc<RefCell<Option<Stage>>> = Rc::default();
        let before = {
            let (stage, window) = (Rc::clone(&stage), window.clone());
            EventListener::new(&window.clone(), "beforeprint", move |_| {
                // One that is still there goes first.
                stage.take();
                // Where it cannot be set up, the page is printed as it stands.
                stage.replace(part().and_then(|part| Stage::of(&window, &part, &title).ok()));
            })
        };
        let after = EventListener::new(&window, "afterprint", move |_| drop(stage.take()));
        [first, before, after]
    });
    Listeners { _all: all }
}

/// Asks the browser to print the page. `refused` is called where it does not begin to: in a frame it may not be allowed,
/// and nobody says so.
pub fn print(refused: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window().filter(|_| cfg!(target_arch = "wasm32")) else { return };
    let begins = Rc::new(Cell::new(false));
    let listener = {
        let begins = Rc::clone(&begins);
        EventListener::once(&window, "beforeprint", move |_| begins.set(true))
    };
    let _ = window.print();
    let wait = Timeout::new(BEGINS_WITHIN, move || {
        drop(listener);
        if !begins.get() {
            refused();
        }
    });
    wait.forget();
}

/// The copy, set up; dropped, the page is as it was.
struct Stage {
    document: Document,
    title: String,
    sheets: Array,
    copy: HtmlElement,
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.copy.remove();
        self.document.set_title(&self.title);
        let _ = Reflect::set(&self.document, &ADOPTED.into(), &self.sheets);
    }
}

impl Stage {
    fn of(window: &Window, part: &Element, title: &str) -> Result<Stage, JsValue> {
        let document = window.document().ok_or(JsValue::UNDEFINED)?;
        let copy = copy_of(window, &document, part)?;
        // What is read is the list itself, which changes with the page: a copy says what it was.
        let sheets = Array::from(&Reflect::get(&document, &ADOPTED.into())?);
        let alone = sheet(window, ALONE)?;
        Reflect::set(&document, &ADOPTED.into(), &sheets.concat(&Array::of1(&alone)))?;
        document.body().ok_or(JsValue::UNDEFINED)?.append_child(&copy)?;
        let stage = Stage { title: document.title(), sheets, copy, document };
        stage.document.set_title(title);
        Ok(stage)
    }
}

/// A copy of the part, with what the page around set for the widget.
fn copy_of(window: &Window, document: &Document, part: &Element) -> Result<HtmlElement, JsValue> {
    let (ground, root) = (part.closest(".br")?, part.get_root_node());
    let root = root.dyn_ref::<ShadowRoot>();
    // What the page around knows the widget by.
    let host = match root {
        Some(root) => Some(root.host()),
        None => ground.as_ref().and_then(|ground| ground.parent_element()),
    };
    let copy: HtmlElement = document.create_element("div")?.unchecked_into();
    copy.set_attribute(COPY, "")?;
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
    let shadow = copy.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    let printed: HtmlElement = document.create_element("div")?.unchecked_into();
    printed.set_class_name("br printed");
    // It is said in the language of the frame, and runs its way.
    for name in ["lang", "dir"] {
        if let Some(value) = ground.as_ref().and_then(|ground| ground.get_attribute(name)) {
            printed.set_attribute(name, &value)?;
        }
    }
    // What the pictures refer to stands beside them on the page.
    if let Some(defs) = ground.map(|ground| ground.query_selector(".defs")).transpose()?.flatten() {
        printed.append_child(&defs.clone_node_with_deep(true)?)?;
    }
    printed.append_child(&part.clone_node_with_deep(true)?)?;
    shadow.append_child(&printed)?;
    if let Some(root) = root {
        Reflect::set(&shadow, &ADOPTED.into(), &Array::from(&Reflect::get(root, &ADOPTED.into())?))?;
    }
    Ok(copy)
}

/// A sheet of the page's document.
fn sheet(window: &Window, text: &str) -> Result<CssStyleSheet, JsValue> {
    let class: Function = Reflect::get(window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&class, &Array::new())?.unchecked_into();
    sheet.replace_sync(text)?;
    Ok(sheet)
}
