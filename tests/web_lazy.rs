//! What is fetched when it is first wanted: in two apps at once, where it does not come at first, and where it is there
//! already. One story, since code that is there is there for all that follows.
#![cfg(target_arch = "wasm32")]

use std::cell::{Cell, RefCell};

use buying_readiness::lazy::{
    Entry, Lazy, LoadError, Loader, Loading, OnceLoaded, Part, Results, Section as Shown, Tables, Workspace,
    use_workspace_once_there,
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

use mounted::{all, place, script, settled};

wasm_bindgen_test_configure!(run_in_browser);

/// What the network answers.
type Answer = Sender<Result<Tables, LoadError>>;

thread_local! {
    /// Who waits for which file.
    static ASKED: RefCell<Vec<(Part, Answer)>> = RefCell::default();
    /// How many sections are there: an effect of theirs says so, and takes it back.
    static THERE: Cell<i32> = const { Cell::new(0) };
    /// How often one began.
    static BEGUN: Cell<i32> = const { Cell::new(0) };
}

static WORKSPACE: Workspace = Workspace {
    page: |_| html! {},
    section: |_| html! { <Section /> },
    before: |_, _| Before::default(),
    convert: |_, _| None,
    questionnaire: questionnaire::own,
    resources: questionnaire::own_resources,
    check: |_| String::new(),
};

const WITH_WORKSPACE: Tables = Tables { results: Some(&RESULTS), workspace: Some(&WORKSPACE) };

static RESULTS: Results =
    Results { board: || html! { <Section /> }, page: || html! { <Section /> }, end: || html! { <Section /> } };

/// Fetches a part as slowly as the test says.
fn load(part: Part) -> Loading {
    let (answer, answered) = channel();
    ASKED.with_borrow_mut(|asked| asked.push((part, answer)));
    Box::pin(async { answered.await.unwrap_or(Err(LoadError)) })
}

/// The network answers everybody who asked for this part; says how many did.
async fn answer(part: Part, with: Result<Tables, LoadError>) -> usize {
    let (asked, others): (Vec<_>, Vec<_>) = ASKED.take().into_iter().partition(|(asked, _)| *asked == part);
    ASKED.set(others);
    let many = asked.len();
    for (_, answer) in asked {
        let _ = answer.send(with);
    }
    settled().await;
    many
}

/// A section with a state and an effect.
#[component]
fn Section() -> Html {
    let presses = use_state(|| 0);
    use_effect_with((), |()| {
        THERE.set(THERE.get() + 1);
        BEGUN.set(BEGUN.get() + 1);
        || THERE.set(THERE.get() - 1)
    });
    let onclick = {
        let presses = presses.clone();
        Callback::from(move |_: MouseEvent| presses.set(*presses + 1))
    };
    html! { <button class="section" {onclick}><span key={*presses}>{ *presses }</span></button> }
}

/// A page of the first file that shows what it can without the workspace.
#[component]
fn First() -> Html {
    let there = use_workspace_once_there().is_some();
    html! { <p class="first" key={there.to_string()}>{ there }</p> }
}

#[component]
fn App() -> Html {
    let shown = use_state(|| true);
    let storage = use_memo((), |()| StorageHandle::memory());
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    html! {
        <ContextProvider<Loader> context={Loader(load)}>
            <AssessmentProvider q={core()} storage={(*storage).clone()}>
                <button class="turn" {onclick}></button>
                <First />
                <div class="once"><OnceLoaded entry={Entry::Section(Shown::Frame)} /></div>
                <div class="lazy">if *shown { <Lazy entry={Entry::Section(Shown::Below)} /> }</div>
            </AssessmentProvider>
        </ContextProvider<Loader>>
    }
}

struct Mounted {
    root: Element,
    app: AppHandle<App>,
}

impl Mounted {
    async fn new() -> Mounted {
        let root = place();
        let watch = "it.waited = 0;
            new MutationObserver(() => it.waited += it.querySelectorAll('[aria-busy]').length)
                .observe(it, { subtree: true, childList: true });";
        script(watch, &root);
        let app = yew::Renderer::<App>::with_root(root.clone()).render();
        settled().await;
        Mounted { root, app }
    }

    /// How often the placeholder was to be seen.
    fn waited(&self) -> f64 {
        script("return it.waited", &self.root).as_f64().unwrap()
    }

    fn has(&self, selector: &str) -> bool {
        !all(&self.root, selector).is_empty()
    }

    fn text(&self, selector: &str) -> String {
        all(&self.root, selector).iter().filter_map(|found| found.text_content()).collect()
    }

    async fn press(&self, selector: &str) {
        all(&self.root, selector)[0].click();
        settled().await;
    }

    async fn gone(self) {
        self.app.destroy();
        settled().await;
        self.root.remove();
    }
}

#[wasm_bindgen_test]
async fn what_is_fetched_late_comes_again_where_it_failed_and_keeps_its_own_state() {
    let (one, two) = (Mounted::new().await, Mounted::new().await);
    for app in [&one, &two] {
        assert!(app.has(".lazy [aria-busy=true]") && !app.has(".section"), "it is on its way");
        assert_eq!(app.text(".first"), "false", "what stands beside it is there");
    }
    let asked = answer(Part::Workspace, Err(LoadError)).await;
    assert!(asked >= 2, "each app asks: {asked}");
    for app in [&one, &two] {
        assert!(app.has(".lazy [role=alert]") && !app.has("[aria-busy]"), "{}", app.text(".lazy"));
        assert_eq!(app.text(".lazy .again"), "Try again");
    }
    assert_eq!((THERE.get(), BEGUN.get()), (0, 0));

    // One tries again; it fails once more, and then comes: in the other app too, which is told nothing twice.
    one.press(".again").await;
    assert!(one.has("[aria-busy]") && !two.has("[aria-busy]"));
    assert_eq!(answer(Part::Workspace, Err(LoadError)).await, 1);
    assert!(one.has(".again"), "{}", one.text(".lazy"));
    one.press(".again").await;
    assert_eq!(answer(Part::Workspace, Ok(WITH_WORKSPACE)).await, 1);
    assert!(one.has(".lazy .section") && !one.has("[role=alert]"), "{}", one.text(".lazy"));
    for app in [&one, &two] {
        assert_eq!((app.text(".first").as_str(), app.has(".once .section")), ("true", true), "drawn once it is there");
    }
    two.press(".again").await;
    assert!(two.has(".lazy .section"), "it is there already: {}", two.text(".lazy"));
    assert_eq!(ASKED.take().len(), 0, "and was not fetched again");
    assert_eq!((THERE.get(), BEGUN.get()), (4, 4), "two sections in each of two apps, each begun once");

    // Each has a state of its own.
    one.press(".lazy .section").await;
    one.press(".lazy .section").await;
    two.press(".lazy .section").await;
    assert_eq!([one.text(".section"), two.text(".section")], ["02", "01"]);

    // Hidden and shown again it begins anew, and at once.
    let waited = one.waited();
    one.press(".turn").await;
    assert_eq!((one.has(".lazy .section"), THERE.get()), (false, 3), "its effect is over");
    one.press(".turn").await;
    assert_eq!((one.text(".lazy .section").as_str(), THERE.get(), BEGUN.get()), ("0", 4, 5));
    assert!((one.waited() - waited).abs() < 0.5, "nothing is said to be on its way");
    one.gone().await;
    assert_eq!((THERE.get(), two.text(".section").as_str()), (2, "01"), "the other app goes on");

    // Where it is there already, nobody ever waits.
    let three = Mounted::new().await;
    assert!(three.has(".lazy .section") && three.has(".once .section"));
    assert!(three.waited() < 0.5, "no flash of the placeholder");
    two.gone().await;
    three.gone().await;
    assert_eq!(THERE.get(), 0);
}
