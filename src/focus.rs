//! Moving the focus to something that is drawn in a moment.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::platform::dom;

/// Where a page begins: its heading, and in the run the statement one is at.
const HEADING: &str = "h2";
const PLACE: &str = "[data-here] .q";

/// Moves the focus within the frame. What it waits for may be drawn later: whoever draws something late calls
/// [`Focus::settle`].
#[derive(Clone, Default)]
pub struct Focus(Rc<Inner>);

#[derive(Default)]
struct Inner {
    frame: NodeRef,
    /// The element around, as the page around knows it: what comes into view with a new page.
    host: RefCell<Option<Element>>,
    wanted: RefCell<Option<Cow<'static, str>>>,
    soon: RefCell<Option<Timeout>>,
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
        self.wait_for(selector.into());
    }

    fn wait_for(&self, selector: Cow<'static, str>) {
        self.0.wanted.replace(Some(selector));
        let focus = self.clone();
        // Once what is being changed is drawn.
        let soon = cfg!(target_arch = "wasm32").then(|| Timeout::new(0, move || focus.settle()));
        self.0.soon.replace(soon);
    }

    /// Moves the focus to the heading of the page.
    pub fn to_heading(&self) {
        self.to(HEADING);
    }

    /// Moves the focus to the statement one is at.
    pub fn to_place(&self) {
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
        self.0.wanted.borrow().clone()
    }

    /// Moves the focus, if what is waited for is there now.
    pub fn settle(&self) {
        let (Some(wanted), Some(frame)) = (self.wanted(), self.0.frame.cast::<Element>()) else { return };
        let found = if wanted == HEADING || wanted == PLACE {
            dom::focus_beginning(&frame, &wanted, self.0.host.borrow().as_ref())
        } else {
            dom::focus(&frame, &wanted)
        };
        if found {
            self.forget();
        }
    }
}
