//! The widget in the document of a browser, as another program mounts it: a state it begins in, controls to use, and
//! what comes of it.
#![allow(dead_code, reason = "each file of tests uses a part of it")]

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use buying_readiness::config::SHARE_KEY;
use buying_readiness::platform::storage::StorageHandle;
use buying_readiness::questionnaire::core;
use buying_readiness::state::{AssessmentHandle, HostEvents};
use buying_readiness::store::SessionStore;
use buying_readiness::{App, BuyingReadinessProps, adopt_styles, are_waiting};
use engine::state::State;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, InputEvent, NodeList};
use yew::platform::time::sleep;
use yew::{AppHandle, Callback, scheduler};

/// A widget; it is gone with this.
pub struct Mounted {
    root: Element,
    app: Option<AppHandle<App>>,
    handle: AssessmentHandle,
    /// What the page around heard, a word each.
    pub heard: Rc<RefCell<Vec<&'static str>>>,
}

impl Mounted {
    /// In a session that was stored; in a new one where nobody has begun.
    pub async fn of(state: &State) -> Mounted {
        Mounted::with(state, |_| {}).await
    }

    /// The same, with something set otherwise.
    pub async fn with(state: &State, set: impl FnOnce(&mut BuyingReadinessProps)) -> Mounted {
        let storage = StorageHandle::memory();
        if state.me.is_some() {
            assert_eq!(SessionStore::new(storage.clone()).save(state, core()), None, "it is stored");
        }
        let root = place();
        adopt_styles(&root);
        let heard = Rc::new(RefCell::new(Vec::new()));
        let hear = |word: &'static str| {
            let heard = Rc::clone(&heard);
            Callback::from(move |()| heard.borrow_mut().push(word))
        };
        let ready = Rc::new(RefCell::new(None));
        let on_ready = {
            let ready = Rc::clone(&ready);
            Callback::from(move |handle: AssessmentHandle| {
                ready.replace(Some(handle));
            })
        };
        let events = HostEvents { on_share: hear("share"), on_join: hear("join"), ..HostEvents::default() };
        let mut props = BuyingReadinessProps {
            storage,
            events,
            on_ready,
            ..yew::props!(BuyingReadinessProps { questionnaire: core() })
        };
        set(&mut props);
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
        settled().await;
        let handle = ready.take().expect("it is ready");
        Mounted { root, app: Some(app), handle, heard }
    }

    /// The handle of its session.
    pub fn handle(&self) -> &AssessmentHandle {
        &self.handle
    }

    /// Its state now.
    pub fn state(&self) -> Rc<State> {
        self.handle.state()
    }

    /// A link comes, as by the page's address.
    pub async fn open(&self, link: &str) {
        self.handle.open_link(link.to_owned());
        settled().await;
    }

    /// The element it is in.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// Its markup: what can be read on it, and what is only said to some.
    pub fn markup(&self) -> String {
        self.root.inner_html()
    }

    /// All matches, in order.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        all(&self.root, selector)
    }

    /// The values of an attribute of all matches, in order.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|found| found.get_attribute(name)).collect()
    }

    /// Everything that can be read on it.
    pub fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    pub fn says(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.root.query_selector(selector).unwrap()?.dyn_into().ok()
    }

    /// The value of a control.
    pub fn value(&self, selector: &str) -> Option<String> {
        let found = self.find(selector)?;
        Reflect::get(&found, &"value".into()).ok()?.as_string()
    }

    /// Clicks what matches a selector.
    pub async fn press(&self, selector: &str) {
        self.find(selector).unwrap_or_else(|| panic!("no {selector}")).click();
        settled().await;
    }

    /// Chooses the `n`th of what matches a selector.
    pub async fn choose(&self, selector: &str, n: usize) {
        self.all(selector).get(n).unwrap_or_else(|| panic!("no {selector} {n}")).click();
        settled().await;
    }

    /// Clicks whatever is drawn there, in pixels of the window; nothing where nothing of ours is.
    pub async fn press_at(&self, x: f64, y: f64) {
        let found = document().element_from_point(x as f32, y as f32);
        if let Some(found) = found.filter(|found| self.root.contains(Some(found))) {
            found.unchecked_into::<HtmlElement>().click();
        }
        settled().await;
    }

    /// Clicks the last button with these words in it.
    pub async fn click(&self, words: &str) {
        self.button(words).click();
        settled().await;
    }

    /// The last button with these words in it.
    pub fn button(&self, words: &str) -> HtmlElement {
        let buttons: NodeList = self.root.query_selector_all("button").unwrap();
        let found = (0..buttons.length()).rev().filter_map(|n| buttons.item(n)?.dyn_into::<HtmlElement>().ok());
        let mut found = found.filter(|button| button.text_content().is_some_and(|text| text.contains(words)));
        found.next().unwrap_or_else(|| panic!("no {words} in {}", self.text()))
    }

    /// Types a text into a field in the place of what is there, and leaves it; or chooses a value of a list.
    pub async fn enter(&self, selector: &str, text: &str) {
        let field = self.find(selector).expect("a field");
        Reflect::set(&field, &"value".into(), &text.into()).unwrap();
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        for name in ["input", "change"] {
            let event = web_sys::Event::new_with_event_init_dict(name, &init).unwrap();
            field.dispatch_event(event.unchecked_ref::<InputEvent>()).unwrap();
            settled().await;
        }
    }

    /// Unfolds everything below this selector that says it is folded, and what is folded in it.
    pub async fn unfold(&self, selector: &str) {
        loop {
            let folded = self.all(&format!("{selector} details.opens:not([open]) > summary"));
            if folded.is_empty() {
                return;
            }
            folded.iter().for_each(HtmlElement::click);
            settled().await;
        }
    }

    /// Waits until this can be read, for half a minute at most: sealing takes its time.
    pub async fn comes(&self, text: &str) {
        for _ in 0..600 {
            if self.says(text) {
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("no {text} in {}", self.text());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
        set_link("");
    }
}

/// The document.
pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An empty element of the document.
pub fn place() -> Element {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    place
}

/// Room of the page around, above the widgets that come after it and below them, seen from its upper edge; it is gone
/// with this.
pub struct Around(Element);

impl Around {
    /// So many pixels on either side.
    pub fn of(pixels: u32) -> Around {
        let above = place();
        let room = format!("it.style.height = document.body.style.paddingBottom = '{pixels}px'; scrollTo(0, 0)");
        script(&room, &above);
        Around(above)
    }
}

impl Drop for Around {
    fn drop(&mut self) {
        script("document.body.style.paddingBottom = ''; it.remove()", &self.0);
    }
}

/// All matches in an element, in order.
pub fn all(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let found: NodeList = within.query_selector_all(selector).unwrap();
    (0..found.length()).filter_map(|n| Some(found.item(n)?.unchecked_into())).collect()
}

/// Calls a function written in JavaScript with one thing.
pub fn script(body: &str, it: &JsValue) -> JsValue {
    Function::new_with_args("it", body).call1(&JsValue::NULL, it).unwrap()
}

/// A clipboard that takes everything at once, where a browser without a person in front of it keeps its own closed.
pub struct Clipboard(JsValue);

impl Clipboard {
    /// In the place of the browser's.
    pub fn open() -> Clipboard {
        let kept = js_sys::Object::new().into();
        let open = "const writeText = (text) => { it.text = text; return Promise.resolve(); };
            Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });";
        script(open, &kept);
        Clipboard(kept)
    }

    /// What was copied last.
    pub fn text(&self) -> Option<String> {
        Reflect::get(&self.0, &"text".into()).ok()?.as_string()
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        script("delete navigator.clipboard", &JsValue::NULL);
    }
}

/// What has the focus, by its id, else by its name.
pub fn focused() -> String {
    let found = document().active_element();
    found.map_or_else(String::new, |found| if found.id().is_empty() { found.tag_name() } else { found.id() })
}

/// Puts a link into the page's address, as where the page was opened with it; none takes it out.
pub fn set_link(link: &str) {
    let hash = if link.is_empty() { String::new() } else { format!("#{SHARE_KEY}={link}") };
    let window = web_sys::window().unwrap();
    let address = window.location().pathname().unwrap() + &hash;
    window.history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(&address)).unwrap();
}

/// Follows a link to the page one is on, as from a mail beside it.
pub async fn follow_link(link: &str) {
    set_link("");
    web_sys::window().unwrap().location().set_hash(&format!("{SHARE_KEY}={link}")).unwrap();
    // The browser tells of it in its turn.
    sleep(Duration::from_millis(50)).await;
    settled().await;
}

/// Whether there is one.
pub fn has_link() -> bool {
    web_sys::window().unwrap().location().hash().unwrap().contains(SHARE_KEY)
}

/// Waits until what was done is drawn, and what it leads to: promises that are kept, timers that are due, and sections
/// that wait for their turn.
pub async fn settled() {
    loop {
        scheduler::flush().await;
        // The timers of the focus come before the one of this.
        sleep(Duration::ZERO).await;
        scheduler::flush().await;
        if !are_waiting() {
            return;
        }
        next_frame().await;
    }
}

/// Waits for the next frame.
pub async fn next_frame() {
    let frame = Promise::new(&mut |done, _| {
        web_sys::window().unwrap().request_animation_frame(&done).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}
