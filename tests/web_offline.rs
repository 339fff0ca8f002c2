//! A record of an older format, which the workspace reads, while that cannot be fetched. Alone in its file: code that
//! was fetched once is there for all that follows.
#![cfg(target_arch = "wasm32")]

use std::cell::Cell;

use buying_readiness::App as Widget;
use buying_readiness::lazy::{LoadError, Loader, Loading, Part};
use buying_readiness::parts;
use buying_readiness::platform::storage::StorageHandle;
use buying_readiness::questionnaire::core;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Storage;
use yew::prelude::*;

#[path = "common/mounted.rs"]
mod mounted;

use mounted::{all, place, settled};

wasm_bindgen_test_configure!(run_in_browser);

const RECORD: &str = "buying-readiness/1";

thread_local! {
    static OFFLINE: Cell<bool> = const { Cell::new(true) };
}

fn load(part: Part) -> Loading {
    if OFFLINE.get() { Box::pin(async { Err(LoadError) }) } else { parts::load(part) }
}

#[component]
fn App() -> Html {
    html! {
        <ContextProvider<Loader> context={Loader(load)}>
            <Widget storage={StorageHandle::local()} />
        </ContextProvider<Loader>>
    }
}

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// What a browser tells a page when another tab touched the record.
async fn stored() {
    let init = web_sys::StorageEventInit::new();
    init.set_key(Some(RECORD));
    init.set_new_value(storage().get_item(RECORD).unwrap().as_deref());
    let event = web_sys::StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
    settled().await;
}

#[wasm_bindgen_test]
async fn an_older_record_is_safe_while_the_workspace_cannot_be_fetched_and_is_taken_over_once_it_can() {
    storage().clear().unwrap();
    let old = include_str!("records/v2/joined.json");
    storage().set_item(RECORD, old).unwrap();
    let root = place();
    let app = yew::Renderer::<App>::with_root(root.clone()).render();
    settled().await;
    let text = || root.text_content().unwrap();
    assert!(text().contains("could not be loaded. Your answers are safe."), "{}", text());
    stored().await;
    all(&root, ".again")[0].click();
    settled().await;
    assert!(text().contains("could not be loaded. Your answers are safe."), "{}", text());
    assert_eq!(storage().get_item(RECORD).unwrap().as_deref(), Some(old));
    assert_eq!(storage().length().unwrap(), 1);

    OFFLINE.set(false);
    all(&root, ".again")[0].click();
    settled().await;
    assert!(text().contains("Your board"), "{}", text());
    assert_eq!(formats::record::older::convert(old, core()), storage().get_item(RECORD).unwrap());
    app.destroy();
    root.remove();
    storage().clear().unwrap();
}
