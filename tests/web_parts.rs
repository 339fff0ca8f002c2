//! The two parts that are fetched: each on its own where it can be, ahead of being wanted without a word, and the lower
//! one with the upper. One story, since code that is there is there for all that follows.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;

use buying_readiness::lazy::{
    Entry, Lazy, LoadError, Loader, Loading, OnceLoaded, Page, Part, Results, Tables, Workspace, use_ahead,
};
use buying_readiness::platform::storage::StorageHandle;
use buying_readiness::questionnaire::{self, core};
use buying_readiness::report::Before;
use buying_readiness::state::AssessmentProvider;
use futures::channel::oneshot::{Sender, channel};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;
use yew::prelude::*;

#[path = "common/mounted.rs"]
mod mounted;

use mounted::{all, place, settled};

wasm_bindgen_test_configure!(run_in_browser);

/// What the network answers.
type Answer = Sender<Result<Tables, LoadError>>;

thread_local! {
    static ASKED: RefCell<Vec<(Part, Answer)>> = RefCell::default();
}

static RESULTS: Results = Results {
    board: || html! { <p class="there">{ "board" }</p> },
    page: || html! { <p class="there">{ "results" }</p> },
    end: || html! { <p class="there">{ "results" }</p> },
};
static WORKSPACE: Workspace = Workspace {
    page: |page| html! { <p class="there">{ format!("{page:?}") }</p> },
    section: |_| html! {},
    before: |_, _| Before::default(),
    convert: |_, _| None,
    questionnaire: questionnaire::own,
    resources: questionnaire::own_resources,
    check: |_| String::new(),
};

fn load(part: Part) -> Loading {
    let (answer, answered) = channel();
    ASKED.with_borrow_mut(|asked| asked.push((part, answer)));
    Box::pin(async { answered.await.unwrap_or(Err(LoadError)) })
}

/// The network answers everybody; says what they asked for.
async fn answer(with: Result<Tables, LoadError>) -> Vec<Part> {
    let parts = ASKED.take().into_iter().map(|(part, answer)| {
        let _ = answer.send(with);
        part
    });
    let parts = parts.collect();
    settled().await;
    parts
}

/// What the test presses for: what is drawn, and whether the results are likely.
#[component]
fn App() -> Html {
    let (entry, likely, storage) =
        (use_state(|| None), use_state(|| false), use_memo((), |()| StorageHandle::memory()));
    let likely_now = {
        let likely = likely.clone();
        Callback::from(move |_: MouseEvent| likely.set(true))
    };
    let open = |to: Entry| {
        let entry = entry.clone();
        Callback::from(move |_: MouseEvent| entry.set(Some(to)))
    };
    html! {
        <ContextProvider<Loader> context={Loader(load)}>
            <AssessmentProvider q={core()} storage={(*storage).clone()}>
                <Ahead likely={*likely} />
                <button class="likely" onclick={likely_now}></button>
                <button class="results" onclick={open(Entry::Results)}></button>
                <button class="share" onclick={open(Entry::Page(Page::Share))}></button>
                <div class="once"><OnceLoaded entry={Entry::Results} /></div>
                <div class="lazy">if let Some(entry) = *entry { <Lazy {entry} /> }</div>
            </AssessmentProvider>
        </ContextProvider<Loader>>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AheadProps {
    likely: bool,
}

#[component]
fn Ahead(props: &AheadProps) -> Html {
    use_ahead(Part::Results, props.likely);
    html! {}
}

async fn mounted() -> (Element, AppHandle<App>) {
    let root = place();
    let app = yew::Renderer::<App>::with_root(root.clone()).render();
    settled().await;
    (root, app)
}

async fn press(root: &Element, selector: &str) {
    all(root, selector)[0].click();
    settled().await;
}

#[wasm_bindgen_test]
async fn a_part_is_fetched_ahead_without_a_word_and_the_upper_brings_the_lower() {
    let (root, app) = mounted().await;
    let text = |selector: &str| all(&root, selector).iter().filter_map(|it| it.text_content()).collect::<String>();
    assert_eq!(answer(Err(LoadError)).await, [], "nobody has asked yet");
    press(&root, ".likely").await;
    assert_eq!(answer(Err(LoadError)).await, [Part::Results]);
    assert_eq!((text(".lazy"), text("[role=alert]")), (String::new(), String::new()), "nobody is told");
    assert_eq!(answer(Err(LoadError)).await, [], "nor is it asked for again before it is wanted");

    // Wanted, it is asked for anew; the workspace is not touched.
    press(&root, ".results").await;
    assert!(!all(&root, ".lazy h2[aria-busy=true]").is_empty(), "it is on its way: {}", text(".lazy"));
    let results = Tables { results: Some(&RESULTS), workspace: None };
    assert_eq!(answer(Ok(results)).await, [Part::Results]);
    assert_eq!((text(".lazy"), text(".once")), ("results".to_owned(), "results".to_owned()));
    press(&root, ".share").await;
    assert!(!all(&root, ".lazy [aria-busy=true]").is_empty(), "the other one is not there: {}", text(".lazy"));
    assert_eq!(answer(Err(LoadError)).await, [Part::Workspace]);
    assert!(!all(&root, ".lazy [role=alert]").is_empty(), "{}", text(".lazy"));
    press(&root, ".results").await;
    assert_eq!(text(".lazy"), "results", "what is there stays there");
    press(&root, ".share").await;
    assert_eq!(answer(Err(LoadError)).await, [Part::Workspace], "opened again, it is asked for again");
    press(&root, ".again").await;
    assert_eq!(answer(Ok(Tables { workspace: Some(&WORKSPACE), ..results })).await, [Part::Workspace]);
    assert_eq!(text(".lazy"), "Share");
    app.destroy();
    root.remove();
}
