//! The second half of the page as the first half sees it: fetched when it is wanted, told the state,
//! asked for markup.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;
use yew::Callback;

use super::event::Told;
use super::page::Page;
use crate::state::State;
use crate::store::record;

#[wasm_bindgen]
extern "C" {
    /// What the second module's glue makes.
    pub type Half;
    #[wasm_bindgen(method)]
    fn styles(this: &Half) -> String;
    #[wasm_bindgen(method)]
    fn place(this: &Half, address: &str, key: &str);
    #[wasm_bindgen(method)]
    fn aside(this: &Half, groups: &str, can_take_back: bool, past: &str);
    #[wasm_bindgen(method)]
    fn convert(this: &Half, record: &str) -> Option<String>;
    #[wasm_bindgen(method)]
    fn hear(this: &Half, what: &str, text: &str);
    #[wasm_bindgen(method)]
    fn show(this: &Half, record: &str);
    #[wasm_bindgen(method)]
    fn draw(this: &Half) -> String;
    #[wasm_bindgen(method)]
    fn fire(this: &Half, handler: usize, value: &str);
}

/// What came of fetching it.
pub type Came = Result<JsValue, JsValue>;

/// Where the second half is.
enum Stage {
    Unwanted,
    Coming,
    Failed,
    Here(Half),
}

/// The second half.
pub struct Second {
    load: Function,
    stage: Stage,
    /// The state it knows.
    known: Option<Rc<State>>,
    tell: Closure<dyn Fn(String, String)>,
    come: Closure<dyn FnMut(JsValue)>,
    fail: Closure<dyn FnMut(JsValue)>,
}

impl Second {
    /// Not fetched yet. `load` promises it; `came` hears of that, `told` of what it says later.
    pub fn new(load: Function, came: &Callback<Came>, told: Callback<Told>) -> Second {
        let (well, badly) = (came.clone(), came.clone());
        Second {
            load,
            stage: Stage::Unwanted,
            known: None,
            tell: Closure::new(move |kind: String, text| told.emit(Told::from_parts(&kind, text))),
            come: Closure::new(move |half| well.emit(Ok(half))),
            fail: Closure::new(move |why| badly.emit(Err(why))),
        }
    }

    /// Fetches it, unless it is here or on its way; after a failure only if tried `again`.
    pub fn want(&mut self, again: bool) {
        if !(matches!(self.stage, Stage::Unwanted) || again && matches!(self.stage, Stage::Failed)) {
            return;
        }
        self.stage = match self.load.call1(&JsValue::NULL, self.tell.as_ref()) {
            Ok(promise) => {
                let _ = Promise::resolve(&promise).then2(&self.come, &self.fail);
                Stage::Coming
            }
            Err(_) => Stage::Failed,
        };
    }

    /// What came of it. Its styles are adopted by `root`, the shadow root it is drawn in;
    /// `address` and `key` are those of links.
    pub fn came(&mut self, what: Came, root: &JsValue, address: &str, key: &str) {
        self.stage = match what {
            Ok(half) => {
                let half: Half = half.unchecked_into();
                let _ = adopt(root, &half.styles());
                half.place(address, key);
                Stage::Here(half)
            }
            Err(_) => Stage::Failed,
        };
    }

    /// A record of an older format in the present one; none if it cannot be read. To be asked once it
    /// is here.
    pub fn convert(&self, record: &str) -> Option<String> {
        let Stage::Here(half) = &self.stage else { return None };
        half.convert(record)
    }

    pub fn is_here(&self) -> bool {
        matches!(self.stage, Stage::Here(_))
    }

    /// It could not be fetched.
    pub fn has_failed(&self) -> bool {
        matches!(self.stage, Stage::Failed)
    }

    /// Its part of the page; none as long as it is not here.
    pub fn draw(&mut self, page: &Page) -> Option<String> {
        let Stage::Here(half) = &self.stage else { return None };
        let mut groups = String::new();
        for (id, name) in page.groups() {
            groups = groups + &id + "\t" + &name + "\n";
        }
        half.aside(&groups, page.can_take_back(), &page.past());
        if !self.known.as_ref().is_some_and(|known| Rc::ptr_eq(known, &page.state)) {
            half.show(&record::write(&page.state, page.q));
            self.known = Some(Rc::clone(&page.state));
        }
        Some(half.draw())
    }

    /// Hands it what came, or an answer.
    pub fn hear(&self, what: &str, text: &str) -> bool {
        let Stage::Here(half) = &self.stage else { return false };
        half.hear(what, text);
        true
    }

    /// Something happened on its part.
    pub fn fire(&self, handler: usize, value: &str) {
        if let Stage::Here(half) = &self.stage {
            half.fire(handler, value);
        }
    }
}

/// One more sheet for a shadow root: a strict policy allows adopted ones.
fn adopt(root: &JsValue, styles: &str) -> Result<(), JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(styles)?;
    let sheets: Array = Reflect::get(root, &"adoptedStyleSheets".into())?.unchecked_into();
    sheets.push(&sheet);
    Ok(())
}
