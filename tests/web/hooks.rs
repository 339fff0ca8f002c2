//! The hooks that are more than a state: drafts that outlive their page, the focus that waits for what is drawn later,
//! and sections that are drawn in turns.

use std::cell::RefCell;

use buying_readiness::drafts::DraftHandle;
use buying_readiness::environment::Environment;
use buying_readiness::focus::Focus;
use buying_readiness::hooks::{use_assessment, use_draft, use_focus, use_snapshot};
use buying_readiness::platform::storage::StorageHandle;
use buying_readiness::questionnaire::core;
use buying_readiness::state::{AssessmentHandle, AssessmentProvider};
use buying_readiness::{Deferred, are_waiting};
use engine::group::Answer;
use engine::questionnaire::RoleSet;
use engine::state::Action;
use futures::channel::oneshot::{Receiver, Sender, channel};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;
use yew::scheduler;

use crate::mounted::{all, focused, next_frame, place, settled};

/// A component in the document; it is gone with this.
struct Mounted<C: BaseComponent> {
    root: Element,
    app: Option<AppHandle<C>>,
}

impl<C: BaseComponent> Mounted<C>
where
    C::Properties: Default,
{
    async fn new() -> Mounted<C> {
        let root = place();
        let app = yew::Renderer::<C>::with_root(root.clone()).render();
        scheduler::flush().await;
        Mounted { root, app: Some(app) }
    }
}

impl<C: BaseComponent> Mounted<C> {
    fn text(&self, selector: &str) -> String {
        all(&self.root, selector).iter().filter_map(|found| found.text_content()).collect()
    }

    fn press(&self, selector: &str) {
        all(&self.root, selector)[0].click();
    }
}

impl<C: BaseComponent> Drop for Mounted<C> {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

// Drafts.

#[derive(Clone, Debug, Default, PartialEq)]
struct Note {
    words: Vec<u32>,
}

thread_local! {
    /// What the handlers of the page wait for.
    static SLOW: RefCell<Vec<Sender<u32>>> = RefCell::default();
    /// What they read of the draft when it came.
    static READ: RefCell<Vec<usize>> = RefCell::default();
}

/// Something slow: a number that comes when the test says so.
fn slow() -> Receiver<u32> {
    let (answer, answered) = channel();
    SLOW.with_borrow_mut(|slow| slow.push(answer));
    answered
}

/// Everything that is waited for comes, the first thing first.
async fn come() {
    for (answer, n) in SLOW.take().into_iter().zip(1..) {
        let _ = answer.send(n);
        settled().await;
    }
}

/// Waits for something slow, and notes it.
fn ask(draft: &DraftHandle<Note>) {
    let (draft, answered) = (draft.clone(), slow());
    spawn_local(async move {
        let Ok(n) = answered.await else { return };
        READ.with_borrow_mut(|read| read.push(draft.now().words.len()));
        draft.update(|note| note.words.push(n));
    });
}

#[component]
fn Page() -> Html {
    let draft = use_draft::<Note>();
    let onclick = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| ask(&draft))
    };
    let on_now = draft.on_update(|note, _: MouseEvent| note.words.push(0));
    html! {
        <div class="page">
            <button class="ask" {onclick}></button><button class="now" onclick={on_now}></button>
            { for draft.words.iter().map(|word| html! { <i>{ *word }</i> }) }
            <Beside />
        </div>
    }
}

/// Shows how long the same draft is.
#[component]
fn Beside() -> Html {
    let long = use_draft::<Note>().words.len();
    html! { <b key={long}>{ long }</b> }
}

#[component]
fn Pages() -> Html {
    let (environment, here) = (use_memo((), |()| Environment::default()), use_state(|| true));
    let onclick = {
        let here = here.clone();
        Callback::from(move |_: MouseEvent| here.set(!*here))
    };
    let on_forget = {
        let drafts = environment.drafts.clone();
        Callback::from(move |_: MouseEvent| drafts.forget::<Note>())
    };
    html! {
        <ContextProvider<Environment> context={(*environment).clone()}>
            <button class="leave" {onclick}></button><button class="forget" onclick={on_forget}></button>
            if *here { <Page /> }
        </ContextProvider<Environment>>
    }
}

#[wasm_bindgen_test]
async fn a_draft_outlives_its_page_and_what_is_newest_counts_for_who_waited() {
    let app = Mounted::<Pages>::new().await;
    let press = async |what: &str| {
        app.press(what);
        scheduler::flush().await;
    };
    press(".now").await;
    press(".leave").await;
    assert_eq!(app.text(".page"), "");
    press(".leave").await;
    assert_eq!(app.text("i"), "0", "it is there again");

    // Two handlers of one drawing, and a change before either is answered: none undoes another.
    press(".ask").await;
    press(".ask").await;
    press(".now").await;
    assert_eq!(app.text("i"), "00");
    come().await;
    assert_eq!((app.text("i").as_str(), READ.take()), ("0012", vec![2, 3]));
    assert_eq!(app.text("b"), "4", "whoever else shows it is drawn too");

    // What comes while the page is left is there when it is opened again.
    press(".ask").await;
    press(".leave").await;
    come().await;
    press(".leave").await;
    assert_eq!(app.text("i"), "00121");
    // And what comes after that is drawn by the page that is there now, not by the one that asked.
    press(".ask").await;
    press(".leave").await;
    press(".leave").await;
    come().await;
    assert_eq!(app.text("i"), "001211");
    press(".forget").await;
    assert_eq!([app.text("i"), app.text("b")], ["", "0"], "and forgotten where it is shown");
}

// The focus.

thread_local! {
    static FOCUS: RefCell<Option<Focus>> = RefCell::default();
}

/// Draws what it is about when it is told to, and says so.
#[component]
fn Late() -> Html {
    let (focus, drawn) = (use_focus(), use_state(|| false));
    use_effect_with(*drawn, move |_| focus.settle());
    let onclick = {
        let drawn = drawn.clone();
        Callback::from(move |_: MouseEvent| drawn.set(true))
    };
    html! {
        <>
            <button class="draw" {onclick}></button>
            if *drawn { <input id="late" /><input id="later" /> }
        </>
    }
}

#[component]
fn Frame() -> Html {
    let environment = use_memo((), |()| Environment::default());
    let focus = &environment.focus;
    FOCUS.set(Some(focus.clone()));
    html! {
        <ContextProvider<Environment> context={(*environment).clone()}>
            <div ref={focus.frame()}><h2 tabindex="-1" id="heading">{ "A page" }</h2><input id="here" /><Late /></div>
        </ContextProvider<Environment>>
    }
}

#[wasm_bindgen_test]
async fn the_focus_goes_to_what_is_there_and_waits_for_what_is_drawn_later() {
    let app = Mounted::<Frame>::new().await;
    let focus = FOCUS.take().unwrap();
    focus.to("#here");
    settled().await;
    assert_eq!((focused().as_str(), focus.wanted()), ("here", None));
    focus.to_heading();
    settled().await;
    assert_eq!(focused(), "heading");

    focus.to("#late");
    focus.to("#later");
    settled().await;
    assert_eq!((focused().as_str(), focus.wanted().as_deref()), ("heading", Some("#later")), "it waits");
    app.press(".draw");
    settled().await;
    assert_eq!((focused().as_str(), focus.wanted()), ("later", None), "what was wanted last");

    // What is not waited for any more is not found later.
    focus.to("#late");
    focus.forget();
    settled().await;
    assert_eq!(focused(), "later");
}

#[wasm_bindgen_test]
async fn the_focus_is_not_looked_for_in_the_page_around() {
    let outside = place();
    outside.set_inner_html("<input id='outside'>");
    let _app = Mounted::<Frame>::new().await;
    let focus = FOCUS.take().unwrap();
    focus.to("#outside");
    settled().await;
    assert_ne!(focused(), "outside");
    outside.remove();
}

// Sections in turns.

thread_local! {
    static HANDLE: RefCell<Option<AssessmentHandle>> = RefCell::default();
}

/// The level of a statement, and a button that changes it.
#[component]
fn Figure() -> Html {
    let (snapshot, assessment) = (use_snapshot(), use_assessment());
    let level = match snapshot.state.my_answer(0) {
        Answer::Level(level) => level.to_string(),
        _ => "-".to_owned(),
    };
    html! { <button class="figure" onclick={assessment.on_apply(answer(4))}><span key={level.clone()}>{ level }</span></button> }
}

fn answer(level: u8) -> Action {
    Action::Answer { item: 0, answer: Answer::Level(level) }
}

#[component]
fn Sections() -> Html {
    let storage = use_memo((), |()| StorageHandle::memory());
    let on_ready = use_callback((), |handle: AssessmentHandle, ()| HANDLE.set(Some(handle)));
    html! {
        <AssessmentProvider q={core()} storage={(*storage).clone()} {on_ready}>
            <Figure />
            <div class="one"><Deferred><Figure /></Deferred></div>
            <div class="two"><Deferred><Figure /></Deferred></div>
            <div class="three"><Deferred><Figure /></Deferred></div>
        </AssessmentProvider>
    }
}

/// Lets the next section have its turn, in a task behind the next frame.
async fn turn() {
    next_frame().await;
    yew::platform::time::sleep(std::time::Duration::ZERO).await;
    scheduler::flush().await;
}

#[wasm_bindgen_test]
async fn a_section_is_drawn_in_a_turn_of_its_own_and_at_once_where_it_is_used() {
    let app = Mounted::<Sections>::new().await;
    // What is not drawn has a sentence for paper alone.
    let sections = || [".one .figure", ".two .figure", ".three .figure"].map(|one| app.text(one)).join(" ");
    assert_eq!((app.text(".figure").as_str(), are_waiting()), ("-", true), "only what waits for nobody is drawn");
    for drawn in ["-  ", "- - ", "- - -"] {
        turn().await;
        assert_eq!(sections(), drawn, "one a frame, from the page's beginning");
    }
    settled().await;
    assert!(!are_waiting());

    let handle = HANDLE.take().unwrap();
    handle.begin("Ana".into(), RoleSet::of(0), RoleSet::of(0));
    settled().await;
    handle.apply(answer(1));
    scheduler::flush().await;
    assert_eq!((app.text(".figure").as_str(), sections().as_str()), ("1---", "- - -"), "they stay until their turn");
    settled().await;
    assert_eq!(sections(), "1 1 1");

    app.press(".two .figure");
    scheduler::flush().await;
    assert_eq!(sections(), "1 4 1", "who used it sees what came of it before any frame");
    turn().await;
    assert_eq!(sections(), "4 4 1");
    // What was committed meanwhile is what a turn draws: nothing is drawn twice.
    handle.apply(answer(2));
    handle.apply(answer(3));
    scheduler::flush().await;
    settled().await;
    assert_eq!((sections().as_str(), are_waiting()), ("3 3 3", false));
}
