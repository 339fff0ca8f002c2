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
use buying_readiness::{App, BuyingReadinessProps};
use engine::state::State;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, InputEvent, NodeList};
use yew::platform::time::sleep;
use yew::{AppHandle, Callback};

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
        let storage = StorageHandle::memory();
        if state.me.is_some() {
            assert_eq!(SessionStore::new(storage.clone()).save(state, core()), None, "it is stored");
        }
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
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
        let props = BuyingReadinessProps {
            storage,
            events,
            on_ready,
            ..yew::props!(BuyingReadinessProps { questionnaire: core() })
        };
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
        js_sys::Reflect::get(&found, &"value".into()).ok()?.as_string()
    }

    /// Clicks what matches a selector.
    pub async fn press(&self, selector: &str) {
        self.find(selector).unwrap_or_else(|| panic!("no {selector}")).click();
        settled().await;
    }

    /// Clicks the last button with these words in it.
    pub async fn click(&self, words: &str) {
        let buttons: NodeList = self.root.query_selector_all("button").unwrap();
        let found = (0..buttons.length()).rev().filter_map(|n| buttons.item(n)?.dyn_into::<HtmlElement>().ok());
        let mut found = found.filter(|button| button.text_content().is_some_and(|text| text.contains(words)));
        found.next().unwrap_or_else(|| panic!("no {words} in {}", self.text())).click();
        settled().await;
    }

    /// Types a text into a field, in the place of what is there.
    pub async fn enter(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.find(selector).expect("a field").dyn_into().unwrap();
        field.set_value(text);
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict("input", &init).unwrap();
        field.dispatch_event(event.unchecked_ref::<InputEvent>()).unwrap();
        settled().await;
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

/// What has the focus, by its id, else by its name.
pub fn focused() -> String {
    let found = web_sys::window().unwrap().document().unwrap().active_element();
    found.map_or_else(String::new, |found| if found.id().is_empty() { found.tag_name() } else { found.id() })
}

/// Puts a link into the page's address; none takes it out.
pub fn set_link(link: &str) {
    let hash = if link.is_empty() { String::new() } else { format!("#{SHARE_KEY}={link}") };
    web_sys::window().unwrap().location().set_hash(&hash).unwrap();
}

/// Whether there is one.
pub fn has_link() -> bool {
    web_sys::window().unwrap().location().hash().unwrap().contains(SHARE_KEY)
}

/// Waits until what was done is drawn, and what it leads to.
pub async fn settled() {
    sleep(Duration::from_millis(80)).await;
}
