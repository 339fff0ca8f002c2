//! The app: the one component. Draws the page, moves the focus and says what changed.

use std::rc::Rc;

use gloo_events::EventListener;
use markup::html;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, StorageEvent, Url};
use yew::prelude::*;

use super::desk::Desk;
use super::event::Event;
use super::page::Page;
use super::{pages, parts, words};
use crate::i18n::{Messages, key};
use crate::state::{Action, View};
use crate::store::{RECORD, Trouble};

#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The element the app stands for: where a new page scrolls into view.
    pub host: web_sys::Element,
}

/// The whole widget.
pub struct App {
    page: Page,
    frame: NodeRef,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        App { page: Page::open(), frame: NodeRef::default(), _listeners: listeners(context.link().callback(|e| e)) }
    }

    fn update(&mut self, _: &Context<App>, event: Event) -> bool {
        self.page.take(event)
    }

    fn view(&self, context: &Context<App>) -> Html {
        let page = &self.page;
        let desk = Desk {
            q: page.q,
            state: Rc::clone(&page.state),
            group: Rc::clone(&page.group),
            me: page.me,
            figures: Rc::clone(&page.figures),
            words: Messages::english(),
            local: Rc::clone(&page.local),
            can_undo: page.can_undo,
            send: context.link().callback(|event| event),
        };
        let body = match page.state.view {
            View::Start => pages::start(&desk),
            View::Board => pages::board(&desk),
            View::Cell(cell) => pages::job(&desk, cell),
            View::Results => pages::results(&desk),
            View::Scoring => pages::scoring(&desk),
            View::You => pages::you(&desk),
        };
        let trouble = page.trouble.as_ref().map(|trouble| notice(&desk, trouble)).unwrap_or_default();
        html! {
            <div class="br" lang={&*page.q.language} ref={&self.frame}>
                { parts::shell(&desk, page.saved, html! { <>{ trouble }{ body }</> }) }
                <p class="sr" role="status">{ said(&desk) }</p>
            </div>
        }
    }

    /// A new page begins at its heading, for eyes and screen readers alike.
    fn rendered(&mut self, context: &Context<App>, _first: bool) {
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
            if to.starts_with('#') {
                found.scroll_into_view();
            }
        }
    }
}

/// Other tabs of this browser, and the page being left.
fn listeners(send: Callback<Event>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let leave = send.clone();
    let storage = EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>()
            && event.key().as_deref() == Some(RECORD)
        {
            send.emit(Event::Stored);
        }
    });
    let hidden = EventListener::new(&window, "pagehide", move |_| leave.emit(Event::Act(Action::Leave)));
    vec![storage, hidden]
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
    let (about, kept) = match trouble {
        Trouble::Denied => (key::TROUBLE_DENIED, None),
        Trouble::Full => (key::TROUBLE_FULL, None),
        Trouble::Unreadable(text) => (key::TROUBLE_UNREADABLE, Some(text.clone())),
    };
    let download = kept.map(|text| {
        let onclick = Callback::from(move |_: MouseEvent| {
            let _ = offer(&text);
        });
        html! { <button type="button" class="link" {onclick}>{ desk.text(key::TROUBLE_DOWNLOAD) }</button> }
    });
    html! {
        <div class="notice notice-heed trouble" role="alert">
            <p>{ desk.text(about) }</p>
            <div class="row">
                { download.unwrap_or_default() }
                <button type="button" class="link" onclick={desk.on(Event::Dismiss)}>{ desk.text(key::TROUBLE_OK) }</button>
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
