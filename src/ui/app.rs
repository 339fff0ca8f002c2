//! The app: the one component. Draws the page, moves the focus and says what changed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use markup::html;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement, StorageEvent};
use yew::prelude::{Callback, Component, Context, NodeRef, Properties};
use yew::virtual_dom::VTag;

use super::address;
use super::desk::Desk;
use super::event::{Event, Told};
use super::nodes::{FILE, attributes, nodes};
use super::offer::offer;
use super::page::Page;
use super::second::{Came, Second};
use super::template::{Handler, Html, draw};
use super::{pages, parts, template, words};
use crate::i18n::{Messages, key};
use crate::state::{Action, View};
use crate::store::{RECORD, Trouble};

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The element the app stands for: where a new page scrolls into view.
    pub host: web_sys::Element,
    /// Loads the second half: see [`crate::element::Handle::new`].
    pub more: js_sys::Function,
}

/// What the app hears.
pub enum Message {
    Event(Event),
    /// On the page as last drawn: whether on its second half, the handler's number, the control's value.
    Fired(bool, usize, String),
    /// The second half was fetched, or not.
    Came(Came),
    /// The second half says something.
    Told(Told),
    /// The fragment of the page's address may hold a link.
    Link,
}

/// The whole widget.
pub struct App {
    page: Page,
    frame: NodeRef,
    /// What the page as last drawn does on its events.
    handlers: RefCell<Vec<Handler>>,
    second: RefCell<Second>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let mut page = Page::open();
        if let Some(link) = address::link() {
            page.open_link(link);
        }
        App {
            page,
            frame: NodeRef::default(),
            handlers: RefCell::default(),
            second: RefCell::new(Second::new(
                context.props().more.clone(),
                &context.link().callback(Message::Came),
                context.link().callback(Message::Told),
            )),
            _listeners: listeners(context.link().callback(|message| message)),
        }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        let event = match message {
            Message::Event(event) => event,
            Message::Fired(true, FILE, file) => {
                self.second.borrow().hear("file", &file);
                return false;
            }
            Message::Fired(true, handler, value) => {
                self.second.borrow().fire(handler, &value);
                return false;
            }
            // Taken, not copied: whatever happens, the page is drawn anew with new handlers.
            Message::Fired(false, handler, value) => match self.handlers.borrow_mut().get_mut(handler) {
                Some(Handler::Event(event)) => std::mem::replace(event, Event::Focus(String::new())),
                Some(Handler::Value(n, event)) => event(*n, value),
                None => return false,
            },
            Message::Came(what) => {
                let frame = self.frame.cast::<web_sys::Node>();
                let root = frame.map_or(JsValue::NULL, |frame| frame.get_root_node().into());
                self.second.borrow_mut().came(what, &root, &address::of_links(&context.props().host), address::KEY);
                let second = self.second.borrow();
                if self.page.is_waiting() && second.is_here() {
                    self.page.convert(&|old| second.convert(old));
                }
                return true;
            }
            Message::Link => match address::link() {
                Some(link) => {
                    self.page.open_link(link);
                    return true;
                }
                None => return false,
            },
            Message::Told(Told::Heard(word)) if word == "forget-link" => {
                address::forget_link();
                return false;
            }
            Message::Told(Told::Heard(word)) => {
                let (what, text) = word.split_once('\n').unwrap_or((&word, ""));
                self.second.borrow().hear(what, text);
                return true;
            }
            Message::Told(told) => return self.page.hear(told),
        };
        match (&event, &self.page.trouble) {
            (Event::Download, Some(Trouble::Unreadable(text))) => {
                let _ = offer("buying-readiness.txt", "text/plain", text);
            }
            (Event::FetchAgain, _) => self.second.borrow_mut().want(true),
            _ => {}
        }
        // Who begins in a group that came by a link has it from here on: the link is asked about no more.
        let state = &self.page.state;
        let joins = matches!(event, Event::Submit) && state.me.is_none() && !state.group.id.is_empty();
        let draws = self.page.take(event);
        if joins && self.page.state.me.is_some() {
            address::forget_link();
        }
        draws
    }

    fn view(&self, context: &Context<App>) -> yew::Html {
        let page = &self.page;
        let desk = Desk {
            q: page.q,
            state: Rc::clone(&page.state),
            group: Rc::clone(&page.shown.group),
            me: page.shown.me,
            figures: Rc::clone(&page.shown.figures),
            words: Messages::english(),
            local: Rc::clone(&page.local),
            can_undo: page.can_undo,
        };
        let drawing = draw(desk.words, &|| self.whole(&desk));
        *self.handlers.borrow_mut() = drawing.handlers;
        let send = context.link().callback(|(second, handler, value)| Message::Fired(second, handler, value));
        let mut frame = VTag::new("div");
        frame.node_ref = self.frame.clone();
        frame.attributes = attributes(&["class", "lang"], &[Some("br"), Some(&page.q.language)]);
        frame.add_child(nodes(&drawing.markup, &send));
        frame.into()
    }

    /// A new page begins at its heading, for eyes and screen readers alike.
    fn rendered(&mut self, context: &Context<App>, _first: bool) {
        if let Some(link) = self.page.link.take()
            && !self.second.borrow().hear("link", &link)
        {
            self.page.link = Some(link);
        }
        let Some(to) = self.page.focus.take() else { return };
        let frame = self.frame.cast::<web_sys::Element>();
        let found = frame.and_then(|frame| frame.query_selector(&to).ok().flatten());
        let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
        if to == "h2" {
            let quiet = web_sys::FocusOptions::new();
            quiet.set_prevent_scroll(true);
            let _ = found.focus_with_options(&quiet);
            let host = &context.props().host;
            if host.get_bounding_client_rect().top() < 0.0 {
                host.scroll_into_view();
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
            _ if page.is_waiting() => self.second_half(desk),
            // Where others are kept, the way back to them.
            View::Start if !page.groups().is_empty() => {
                let groups = self.second_half(desk);
                html! { <>{ pages::start(desk) }{ groups }</> }
            }
            View::Start => pages::start(desk),
            View::Board => pages::board(desk),
            View::Cell(cell) => pages::job(desk, cell),
            View::Results => pages::results(desk, self.second_half(desk)),
            View::Scoring | View::People | View::Share | View::Join => self.second_half(desk),
            View::You => pages::you(desk),
        };
        html! {
            <>
                { parts::shell(desk, page.saved, html! { <>{ trouble }{ gone }{ body }</> }) }
                <p class="sr" role="status">{ said(desk) }</p>
            </>
        }
    }
}

impl App {
    /// What the second half has to show on this page; until it is here, that it is on its way.
    fn second_half(&self, desk: &Desk) -> Html {
        let mut second = self.second.borrow_mut();
        second.want(false);
        if let Some(markup) = second.draw(&self.page) {
            return template::second_half(&markup);
        }
        if !second.has_failed() {
            return html! { <p class="small" aria-busy="true">{ key::MORE_COMING }</p> };
        }
        html! {
            <div class="notice" role="alert">
                <p>{ key::MORE_FAILED }</p>
                <button type="button" class="button button-small" onclick={desk.on(Event::FetchAgain)}>{ key::MORE_AGAIN }</button>
            </div>
        }
    }
}

/// Other tabs of this browser, and the page being left.
fn listeners(send: Callback<Message>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let (leave, link) = (send.clone(), send.clone());
    let storage = EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>()
            && event.key().as_deref() == Some(RECORD)
        {
            send.emit(Message::Event(Event::Stored));
        }
    });
    let moved = EventListener::new(&window, "hashchange", move |_| link.emit(Message::Link));
    let hidden =
        EventListener::new(&window, "pagehide", move |_| leave.emit(Message::Event(Event::Act(Action::Leave))));
    vec![storage, hidden, moved]
}

/// What changed, for those who do not see it: told politely when it does.
fn said(desk: &Desk) -> String {
    let (answered, asked) = words::progress(desk);
    if desk.state.me.is_none() || answered == 0 {
        return String::new();
    }
    let progress = desk.words.fill(key::SAID_PROGRESS, &[("n", &answered), ("of", &asked)]);
    let revisits = desk.figures.revisit_now.len() + desk.figures.revisit_later.len();
    if revisits == 0 { progress } else { progress + " " + &desk.words.count(key::SAID_REVISIT, revisits, &[]) }
}

/// Trouble with the storage, in one sentence, with what can be done.
fn notice(desk: &Desk, trouble: &Trouble) -> Html {
    let about = match trouble {
        Trouble::Denied => key::TROUBLE_DENIED,
        Trouble::Full => key::TROUBLE_FULL,
        // Older formats are waited for without a notice.
        Trouble::Unreadable(_) | Trouble::Old => key::TROUBLE_UNREADABLE,
    };
    html! {
        <div class="notice notice-heed trouble" role="alert">
            <p>{ about }</p>
            <div class="row">
                if matches!(trouble, Trouble::Unreadable(_)) {
                    <button type="button" class="link" onclick={desk.on(Event::Download)}>{ key::TROUBLE_DOWNLOAD }</button>
                }
                <button type="button" class="link" onclick={desk.on(Event::Dismiss)}>{ key::TROUBLE_OK }</button>
            </div>
        </div>
    }
}
