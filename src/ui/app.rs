//! The app: holds the state, saves it, shows the page, moves the focus and says what changed.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, StorageEvent, Url};
use yew::prelude::*;

use super::desk::{Desk, Keep};
use super::pages::{board::BoardPage, job::JobPage, results::Results, scoring::Scoring, start::Start, you::You};
use super::parts::Shell;
use super::words;
use crate::assessment::{Assessment, assess};
use crate::i18n::{Messages, key};
use crate::questionnaire::{Questionnaire, core};
use crate::state::{Action, State, View};
use crate::store::{BrowserStore, Keeper, RECORD, Trouble};

/// What the app knows besides the state.
#[derive(Clone)]
struct Page {
    q: &'static Questionnaire,
    keeper: Rc<Keeper<BrowserStore>>,
    state: Rc<State>,
    figures: Rc<Assessment>,
    /// What was put aside by starting over where the storage keeps nothing.
    aside: Option<Rc<State>>,
    can_undo: bool,
    trouble: Option<Trouble>,
    /// Told once is enough.
    told: bool,
    saved: bool,
}

enum Event {
    Act(Action),
    Keep(Keep),
    /// Another tab wrote this record; none: it was taken away.
    Stored(Option<String>),
    Dismiss,
}

impl PartialEq for Page {
    fn eq(&self, other: &Page) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && self.trouble == other.trouble
            && self.told == other.told
            && self.can_undo == other.can_undo
    }
}

impl Page {
    fn open() -> Page {
        let q = core();
        let keeper = Rc::new(Keeper::new(BrowserStore));
        let (state, trouble) = keeper.load(q);
        let mut page = Page {
            q,
            state: Rc::new(state.unwrap_or_else(|| State::new(q))),
            figures: Rc::new(assess(q, &State::new(q).group)),
            aside: None,
            can_undo: keeper.can_undo(),
            saved: trouble != Some(Trouble::Denied),
            trouble,
            told: false,
            keeper,
        };
        page.figures = Rc::new(assess(q, &page.state.group));
        page
    }

    /// Takes a state over: new figures if the group changed, and saved before anything is drawn, so
    /// that not even a failure to draw loses an answer.
    fn take(&mut self, state: State, save: bool) {
        if state.group != self.state.group {
            self.figures = Rc::new(assess(self.q, &state.group));
        }
        self.state = Rc::new(state);
        if save && self.state.me.is_some() {
            let trouble = self.keeper.save(&self.state, self.q);
            self.saved = trouble.is_none();
            if trouble.is_some() && self.trouble.is_none() {
                self.trouble = trouble;
            }
        }
    }

    fn keep(&mut self, what: Keep) {
        match what {
            Keep::StartOver => {
                self.keeper.start_over(&self.state, self.q);
                self.aside = Some(Rc::clone(&self.state));
                self.take(State::new(self.q), false);
                self.can_undo = true;
            }
            Keep::Undo => {
                let put_aside = self.keeper.undo(self.q).or_else(|| self.aside.as_deref().cloned());
                self.aside = None;
                self.can_undo = false;
                if let Some(state) = put_aside {
                    self.take(State { view: View::Board, ..state }, true);
                }
            }
            Keep::DeleteAll => {
                self.keeper.delete_all();
                self.aside = None;
                self.can_undo = false;
                self.take(State::new(self.q), false);
            }
        }
    }
}

impl Reducible for Page {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut page = (*self).clone();
        match event {
            Event::Act(action) => {
                let mut state = (*page.state).clone();
                if let Some(other) = page.keeper.changed_elsewhere(page.q).filter(|_| state.me.is_some()) {
                    let view = state.view;
                    state.apply(page.q, Action::Adopt(Box::new(other)));
                    state.view = view;
                }
                state.apply(page.q, action);
                if state == *page.state {
                    return self;
                }
                page.take(state, true);
            }
            Event::Keep(what) => page.keep(what),
            Event::Stored(text) => {
                let mut state = (*page.state).clone();
                match text {
                    Some(text) => match page.keeper.read(&text, page.q) {
                        Some(other) => state.apply(page.q, Action::Adopt(Box::new(other))),
                        None => return self,
                    },
                    // Started over or deleted in another tab: here too, but it can be undone here.
                    None => {
                        page.aside = Some(Rc::clone(&page.state));
                        page.can_undo = page.state.me.is_some();
                        state = State::new(page.q);
                    }
                }
                page.take(state, false);
            }
            Event::Dismiss => page.told = true,
        }
        Rc::new(page)
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The element the app stands for: where a new page scrolls into view.
    pub host: web_sys::Element,
}

/// The whole widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let page = use_reducer_eq(Page::open);
    let frame = use_node_ref();
    let view = page.state.view;

    let act = {
        let dispatch = page.dispatcher();
        use_callback((), move |action: Action, ()| dispatch.dispatch(Event::Act(action)))
    };
    let keep = {
        let dispatch = page.dispatcher();
        use_callback((), move |what: Keep, ()| dispatch.dispatch(Event::Keep(what)))
    };
    let dismiss = {
        let dispatch = page.dispatcher();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Event::Dismiss))
    };

    // Other tabs of this browser, and the page being left.
    {
        let dispatch = page.dispatcher();
        use_effect_with((), move |()| {
            let window = web_sys::window();
            let listeners = window.map(|window| {
                let stored = dispatch.clone();
                let storage = EventListener::new(&window, "storage", move |event| {
                    if let Some(event) = event.dyn_ref::<StorageEvent>()
                        && event.key().as_deref() == Some(RECORD)
                    {
                        stored.dispatch(Event::Stored(event.new_value()));
                    }
                });
                let hidden = EventListener::new(&window, "pagehide", move |_| {
                    dispatch.dispatch(Event::Act(Action::Leave));
                });
                (storage, hidden)
            });
            move || drop(listeners)
        });
    }

    // A new page begins at its heading, for eyes and screen readers alike; the first one takes nothing.
    {
        let (frame, host) = (frame.clone(), props.host.clone());
        let first = use_mut_ref(|| true);
        use_effect_with(view, move |_| {
            if std::mem::replace(&mut *first.borrow_mut(), false) {
                return;
            }
            let heading = frame.cast::<web_sys::Element>().and_then(|f| f.query_selector("h2").ok().flatten());
            if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
                let quiet = web_sys::FocusOptions::new();
                quiet.set_prevent_scroll(true);
                let _ = heading.focus_with_options(&quiet);
            }
            if host.get_bounding_client_rect().top() < 0.0 {
                host.scroll_into_view();
            }
        });
    }

    let desk = Desk {
        q: page.q,
        state: Rc::clone(&page.state),
        figures: Rc::clone(&page.figures),
        words: Messages::english(),
        act,
        keep,
        can_undo: page.can_undo,
    };
    let said = said(&desk);
    let body = match view {
        View::Start => html! { <Start /> },
        View::Board => html! { <BoardPage /> },
        View::Cell(cell) => html! { <JobPage {cell} key={words::cell_name(&desk, cell)} /> },
        View::Results => html! { <Results /> },
        View::Scoring => html! { <Scoring /> },
        View::You => html! { <You /> },
    };
    let trouble = page.trouble.as_ref().filter(|_| !page.told).map(|trouble| notice(&desk, trouble, dismiss));
    html! {
        <ContextProvider<Desk> context={desk}>
            <div class="br" lang={page.q.language.to_string()} ref={frame}>
                <Shell saved={page.saved}>
                    { trouble.unwrap_or_default() }
                    { body }
                </Shell>
                <p class="sr" role="status">{ said }</p>
            </div>
        </ContextProvider<Desk>>
    }
}

/// What changed, for those who do not see it: told politely when it does.
fn said(desk: &Desk) -> String {
    let (answered, asked) = words::progress(desk);
    if desk.state.me.is_none() || answered == 0 {
        return String::new();
    }
    let progress = desk.words.fill(key::SAID_PROGRESS, &[("n", &answered), ("of", &asked)]);
    let revisits = desk.figures.revisit_now.len() + desk.figures.revisit_later.len();
    if revisits == 0 { progress } else { format!("{progress} {}", desk.words.count(key::SAID_REVISIT, revisits, &[])) }
}

/// Trouble with the storage, in one sentence, with what can be done.
fn notice(desk: &Desk, trouble: &Trouble, dismiss: Callback<MouseEvent>) -> Html {
    let (about, kept) = match trouble {
        Trouble::Denied => (key::TROUBLE_DENIED, None),
        Trouble::Full => (key::TROUBLE_FULL, None),
        Trouble::Unreadable(text) => (key::TROUBLE_UNREADABLE, Some(text.clone())),
    };
    let download = kept.map(|text| {
        let onclick = Callback::from(move |_: MouseEvent| {
            let _ = offer(&text);
        });
        html! { <button type="button" class="link" {onclick}>{ desk.words.text(key::TROUBLE_DOWNLOAD) }</button> }
    });
    html! {
        <div class="notice notice-heed trouble" role="alert">
            <p>{ desk.words.text(about) }</p>
            <div class="row">
                { download.unwrap_or_default() }
                <button type="button" class="link" onclick={dismiss}>{ desk.words.text(key::TROUBLE_OK) }</button>
            </div>
        </div>
    }
}

/// Offers a text as a file.
fn offer(text: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download("buying-readiness.json");
    link.click();
    Url::revoke_object_url(&url)
}
