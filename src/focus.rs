//! Moving the focus to something that is drawn in a moment.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::platform::{dom, scroll};

/// Where a page begins: its heading, and in the run the statement one is at.
const HEADING: &str = "h2";
const PLACE: &str = "[data-here] .q, [data-here] > summary";

/// Moves the focus within the frame. What it waits for may be drawn later: whoever draws something late calls
/// [`Focus::settle`].
#[derive(Clone, Default)]
pub struct Focus(Rc<Inner>);

#[derive(Default)]
struct Inner {
    frame: NodeRef,
    /// The element around, as the page around knows it: what comes into view with a new page.
    host: RefCell<Option<Element>>,
    wanted: RefCell<Option<(Cow<'static, str>, How)>>,
    soon: RefCell<Option<Timeout>>,
}

/// What moves with the focus.
#[derive(Clone, Copy)]
enum How {
    /// What is looked for comes into view, where it is not.
    Near,
    /// Nothing.
    Still,
    /// A page begins: it comes into view as a whole.
    Page,
}

impl PartialEq for Focus {
    fn eq(&self, other: &Focus) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Focus {
    /// The element it moves in.
    pub fn frame(&self) -> NodeRef {
        self.0.frame.clone()
    }

    /// The element around the frame, where the page around knows it by one.
    pub fn set_host(&self, host: Option<Element>) {
        self.0.host.replace(host);
    }

    /// Moves the focus to the first match of a selector, as soon as it is drawn. What was wanted before is not any more.
    pub fn to(&self, selector: impl Into<Cow<'static, str>>) {
        self.wait_for(selector.into(), How::Near);
    }

    /// The same, and nothing on the page moves: what has the focus now goes away, say, under somebody's eyes.
    pub fn still(&self, selector: impl Into<Cow<'static, str>>) {
        self.wait_for(selector.into(), How::Still);
    }

    fn wait_for(&self, selector: Cow<'static, str>, how: How) {
        self.0.wanted.replace(Some((selector, how)));
        let focus = self.clone();
        // Once what is being changed is drawn.
        let soon = cfg!(target_arch = "wasm32").then(|| Timeout::new(0, move || focus.settle()));
        self.0.soon.replace(soon);
    }

    /// A page begins, at the first match of a selector.
    pub fn begin_at(&self, selector: impl Into<Cow<'static, str>>) {
        self.wait_for(selector.into(), How::Page);
    }

    /// A page begins, at its heading.
    pub fn to_heading(&self) {
        self.begin_at(HEADING);
    }

    /// A page begins, at the statement one is at.
    pub fn to_place(&self) {
        self.begin_at(PLACE);
    }

    /// Moves the focus to the statement one is at, on the page that is there.
    pub fn to_place_here(&self) {
        self.to(PLACE);
    }

    /// On an event, moves the focus to the element with this id. Links inside a shadow root cannot: a fragment belongs to
    /// the page around.
    pub fn on_jump<E: 'static>(&self, id: &'static str) -> Callback<E> {
        let focus = self.clone();
        Callback::from(move |_: E| focus.to(format!("#{id}")))
    }

    /// Nothing is waited for any more.
    pub fn forget(&self) {
        self.0.wanted.take();
    }

    /// What is waited for, if anything.
    pub fn wanted(&self) -> Option<Cow<'static, str>> {
        self.0.wanted.borrow().as_ref().map(|(selector, _)| selector.clone())
    }

    /// Moves the focus, if what is waited for is there now.
    pub fn settle(&self) {
        let wanted = self.0.wanted.borrow().clone();
        let (Some((wanted, how)), Some(frame)) = (wanted, self.0.frame.cast::<Element>()) else { return };
        let found = match how {
            How::Near => dom::focus(&frame, &wanted),
            How::Still => dom::focus_still(&frame, &wanted),
            How::Page => scroll::begin_page(&frame, &wanted, self.0.host.borrow().as_ref()),
        };
        if found {
            self.forget();
        }
    }
}
