//! The app: the component of the page. Draws it, moves the focus and says what changed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Promise;
use macros::html;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement, StorageEvent};
use yew::prelude::{Callback, Component, Context, NodeRef, Properties};
use yew::virtual_dom::VTag;

use super::bridge::Bridge;
use super::desk::Desk;
use super::event::{Event, Keep};
use super::nodes::{attributes, nodes};
use super::notices::{notice, said};
use super::page::Page;
use super::rest::{self, Hear, Piece};
use super::template::{Drawing, Html, draw};
use super::{later, pages, parts};
use crate::i18n::key;
use crate::phrases::Told;
use crate::questionnaire::Questionnaire;
use crate::share::link::fragment;
use crate::state::{Action, View};
use crate::store::RECORD;

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    pub bridge: Bridge,
    pub q: &'static Questionnaire,
}

/// What the app hears.
pub enum Message {
    Event(Event),
    /// On the page as last drawn: the handler's number, and the control's value.
    Fired(usize, String),
    /// The rest of the program was fetched, or not.
    Came(bool),
    /// What came of something the browser was asked for: what, and with which text.
    Heard(&'static str, String),
    /// A part that waited for its turn is there.
    Drawn,
    /// The fragment of the page's address may hold a link.
    Link,
    /// What the page around asks of the element: see [`crate::element::Handle::tell`].
    Asked(String, String),
}

/// Where the rest of the program is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Unwanted,
    Coming,
    Failed,
}

/// The whole widget.
pub struct App {
    page: Page,
    frame: NodeRef,
    /// The page as last drawn.
    drawn: RefCell<Drawing>,
    send: Callback<Message>,
    stage: Stage,
    /// The page as last drawn wants the rest.
    wants: Cell<bool>,
    /// Its styles were adopted, and what waited for it was done.
    met: bool,
    hear: Hear,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let AppProps { bridge, q } = context.props();
        let mut page = Page::open(bridge.clone(), q);
        if let Some(link) = page.link_of_address() {
            page.open_link(link);
        }
        let send = context.link();
        let hear = send.callback(|(what, text)| Message::Heard(what, text));
        let mut app = App {
            page,
            frame: NodeRef::default(),
            drawn: RefCell::default(),
            send: send.callback(|message| message),
            stage: Stage::Unwanted,
            wants: Cell::default(),
            met: false,
            hear,
            _listeners: listeners(bridge, send.callback(|message| message)),
        };
        app.meet(&bridge.root());
        app
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        let draws = self.take(context, message);
        self.page.tell();
        draws
    }

    fn view(&self, context: &Context<App>) -> yew::Html {
        let page = &self.page;
        let desk = Desk {
            told: Told { resources: page.resources, ..Told::of(page.q, Rc::clone(&page.state), &page.shown) },
            local: Rc::clone(&page.local),
            around: Rc::new(page.around()),
            kept: page.kept.clone(),
            can_undo: page.can_undo,
            failed: self.stage == Stage::Failed,
        };
        later::was_wanted();
        let drawing = draw(desk.words, &|| self.whole(&desk));
        self.wants.set(later::was_wanted() || page.pending.is_some());
        let send = context.link().callback(|(handler, value)| Message::Fired(handler, value));
        let mut frame = VTag::new("div");
        frame.node_ref = self.frame.clone();
        let class = if page.state.group.people.len() > MANY { "br br-many" } else { "br" };
        frame.attributes =
            attributes(&["class", "part", "lang"], &[Some(class), Some("frame"), Some(&page.q.language)]);
        frame.add_child(nodes(&drawing, &send, &self.hear, &self.send));
        *self.drawn.borrow_mut() = drawing;
        frame.into()
    }

    fn rendered(&mut self, context: &Context<App>, _first: bool) {
        if self.wants.take() && self.stage == Stage::Unwanted {
            self.fetch(context);
        }
        self.focus(context);
    }
}

impl App {
    fn take(&mut self, context: &Context<App>, message: Message) -> bool {
        if matches!(message, Message::Came(true)) {
            later::set_here(true);
        }
        self.meet(&context.props().bridge.root());
        let event = match message {
            Message::Event(event) => event,
            Message::Fired(handler, value) => match self.drawn.borrow().fire(handler, value) {
                Some(event) => event,
                None => return false,
            },
            Message::Came(well) => {
                self.stage = if well { Stage::Coming } else { Stage::Failed };
                self.follow(&context.props().bridge.root(), well);
                return true;
            }
            Message::Heard(what, text) => {
                let _ = rest::hear(&mut self.page, what, &text, &self.hear);
                return true;
            }
            Message::Drawn => {
                self.focus(context);
                return false;
            }
            Message::Asked(what, text) => return self.asked(&what, &text),
            Message::Link => match self.page.link_of_address() {
                Some(link) => {
                    self.page.open_link(link);
                    self.open_link();
                    return true;
                }
                None => return false,
            },
        };
        // What is asked for now takes the place of what still waits for the rest.
        self.page.focus = None;
        match &event {
            Event::FetchAgain => {
                self.stage = Stage::Unwanted;
                self.page.focus = Some(COMING.to_owned());
            }
            Event::Keep(what) => {
                if rest::keep(&mut self.page, *what, &self.hear).is_none() {
                    self.page.pending = Some(*what);
                }
                return true;
            }
            Event::Rest(event) => {
                let _ = rest::take(&mut self.page, event, &self.hear);
                return true;
            }
            _ => {}
        }
        self.page.take(event)
    }
}

impl App {
    /// A new page begins at its heading, for eyes and screen readers alike.
    fn focus(&mut self, context: &Context<App>) {
        let Some(to) = self.page.focus.take() else { return };
        let frame = self.frame.cast::<web_sys::Element>();
        let find = |to: &str| frame.as_ref().and_then(|frame| frame.query_selector(to).ok().flatten());
        let mut found = find(&to);
        if found.is_none() && !later::came() {
            // It is in the rest, which is on its way or did not come.
            found = find(AGAIN);
        }
        if found.is_none() {
            // It may be in a part whose turn is to come.
            self.page.focus = Some(to);
            return;
        }
        let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
        if to == "h2" {
            let quiet = web_sys::FocusOptions::new();
            quiet.set_prevent_scroll(true);
            let _ = found.focus_with_options(&quiet);
            // In a dialog the element itself is elsewhere.
            let (host, Some(frame)) = (context.props().bridge.host(), frame) else { return };
            let [around, page] = [host.get_bounding_client_rect(), frame.get_bounding_client_rect()];
            let (top, whole) =
                if around.height() < page.height() { (page.top(), &frame) } else { (around.top(), host.as_ref()) };
            let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
            if top < 0.0 || found.get_bounding_client_rect().bottom() > height.unwrap_or(f64::MAX) {
                whole.scroll_into_view();
            }
        } else {
            let _ = found.focus();
            // What is only there to be copied is selected at once.
            if let Some(area) = found.dyn_ref::<HtmlTextAreaElement>()
                && area.read_only()
            {
                area.select();
            }
            if to.starts_with('#') {
                found.scroll_into_view();
            }
        }
    }
}

impl App {
    /// The page with its frame.
    fn whole(&self, desk: &Desk) -> Html {
        let page = &self.page;
        let trouble = page.trouble.as_ref().filter(|_| !page.is_waiting()).map(|trouble| notice(desk, trouble));
        let gone = page.state.me.is_some() && page.shown.me.is_none() && page.state.view != View::People;
        let gone = gone.then(|| {
            html! {
                <div class="notice notice-heed trouble">
                    <p>{ key::GONE_ME }</p>
                    <button type="button" class="link" onclick={desk.go(View::People)}>{ key::GONE_LINK }</button>
                </div>
            }
        });
        let body = match page.state.view {
            _ if page.is_waiting() => desk.piece(Piece::Page),
            // Where others are kept, the way back to them.
            View::Start if !desk.around.groups.is_empty() => {
                html! { <>{ pages::start(desk) }{ desk.piece(Piece::Groups) }</> }
            }
            View::Start => pages::start(desk),
            View::Board => pages::board(desk),
            View::Cell(cell) => pages::job(desk, cell),
            View::Results => pages::results(desk),
            _ => desk.piece(Piece::Page),
        };
        html! {
            <>
                { parts::shell(desk, page.saved && !desk.around.owner.unsaved, html! { <>{ trouble }{ gone }{ body }</> }) }
                <p class="sr" role="status">{ said(desk) }</p>
            </>
        }
    }
}

/// In groups larger than this, what is far below the screen waits to be laid out.
const MANY: usize = 24;

/// What stands in the place of the rest while it comes, and the button where it did not.
const COMING: &str = "[aria-busy]";
const AGAIN: &str = ".again";

impl App {
    /// Does what the page around asks for.
    fn asked(&mut self, what: &str, text: &str) -> bool {
        let begun = self.page.state.me.is_some();
        match what {
            "link" => {
                let fragment = text.split_once('#').map_or("", |(_, fragment)| fragment);
                let Some(link) = fragment::find(fragment, &self.page.key()) else { return false };
                self.page.open_link(link.to_owned());
                self.open_link();
            }
            "reset" if begun => {
                self.page.take(Event::Act(Action::Go(View::You)));
                self.page.take(Event::Asking(Some(Keep::StartOver)));
            }
            "summary" if begun => {
                self.page.owner.asks = true;
                self.page.take(Event::Act(Action::Go(View::Contact)));
            }
            "summary" => self.page.bridge.hand(None),
            _ => self.page.heed(),
        }
        true
    }

    /// Fetches the rest of the program.
    fn fetch(&mut self, context: &Context<App>) {
        self.stage = match context.props().bridge.rest().call0(&JsValue::NULL) {
            Ok(promise) => {
                let [well, badly] = [true, false].map(|whether| {
                    let send = context.link().callback(Message::Came);
                    Closure::new(move |_: JsValue| send.emit(whether))
                });
                let _ = Promise::resolve(&promise).then2(&well, &badly);
                // The element may be gone by then, and nobody hears it.
                well.forget();
                badly.forget();
                Stage::Coming
            }
            Err(_) => Stage::Failed,
        };
    }

    /// The rest came, or did not: who waited there goes on there.
    fn follow(&mut self, root: &web_sys::ShadowRoot, well: bool) {
        let waited = root.active_element().is_some_and(|element| element.matches(COMING).unwrap_or(false));
        if waited {
            let whole = !matches!(self.page.state.view, View::Results | View::Start);
            let to = if !well {
                AGAIN
            } else if whole {
                "h2"
            } else {
                "[id=from-here]"
            };
            self.page.focus = Some(to.to_owned());
        }
    }

    /// Once the rest of the program is here, its words and styles count and what waited for it is done.
    /// Another element of the page may have fetched it.
    fn meet(&mut self, root: &web_sys::ShadowRoot) {
        if self.met || rest::arrive(root).is_none() {
            return;
        }
        self.met = true;
        self.page.read_resources();
        if self.page.is_waiting() {
            let q = self.page.q;
            self.page.convert(&|old| rest::convert(old, q).flatten());
        }
        if self.page.state.me.is_some() {
            let _ = rest::begun(&mut self.page, false);
        }
        if let Some(what) = self.page.pending.take() {
            let _ = rest::keep(&mut self.page, what, &self.hear);
        }
        self.open_link();
    }

    /// Hands over a link that waits.
    fn open_link(&mut self) {
        let focus = self.page.focus.clone();
        if let Some(link) = self.page.link.take()
            && (self.page.is_waiting() || rest::hear(&mut self.page, "link", &link, &self.hear).is_none())
        {
            self.page.link = Some(link);
        }
        // Who has gone on meanwhile is left where they are.
        if self.page.state.view != View::Join {
            self.page.focus = focus;
        }
    }
}

/// Other tabs of this browser, and the page being left.
fn listeners(bridge: &Bridge, send: Callback<Message>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let (leave, link, record) = (send.clone(), send.clone(), bridge.place(RECORD));
    let storage = EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>()
            && event.key().as_ref() == Some(&record)
        {
            send.emit(Message::Event(Event::Stored));
        }
    });
    let moved = EventListener::new(&window, "hashchange", move |_| link.emit(Message::Link));
    let hidden =
        EventListener::new(&window, "pagehide", move |_| leave.emit(Message::Event(Event::Act(Action::Leave))));
    vec![storage, hidden, moved]
}
