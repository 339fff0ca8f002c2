//! What [`markup::html`] writes, read when the page is drawn: one text for the markup, and the slots.
//!
//! The text is a row of marks, words ending with the character 1: `<tag` opens an element, `=name`
//! and a value is an attribute, `@name` takes an attribute's value from the next slot, `>` ends the
//! attributes, `"text` is text, `*` takes a node from the next slot, `/` closes an element.
//!
//! Drawing is a small stack machine. What fills the places is laid on the workbench by [`Fill`], and
//! [`build`] takes it away again and leaves a node, named by a number. Pages so hold numbers instead
//! of nodes, which they would have to move and drop at every place: that is most of what a page of
//! markup weighs as Wasm.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::{Callback, InputEvent, KeyboardEvent, MouseEvent, NodeRef, SubmitEvent};
use yew::virtual_dom::{AttrValue, Listener, VList, VNode, VTag, VText};

use crate::i18n::{Key, Messages};

/// A piece of the page being drawn: a node on the workbench. The default is nothing.
#[derive(Debug, Default)]
#[must_use]
pub struct Html(usize);

/// What fills a place of the markup: a node, or an attribute's value.
enum Slot {
    Nothing,
    Node(VNode),
    Text(AttrValue),
    Flag(bool),
    Listener(Rc<dyn Listener>),
    Reference(NodeRef),
}

/// What lies ready while the page is drawn.
struct Bench {
    words: Messages,
    slots: Vec<Slot>,
    /// Finished nodes; [`Html`] is a place here, counted from 1.
    nodes: Vec<Option<VNode>>,
}

thread_local! {
    static BENCH: RefCell<Bench> =
        const { RefCell::new(Bench { words: Messages::english(), slots: Vec::new(), nodes: Vec::new() }) };
}

/// Draws a page in these words.
pub fn draw(words: Messages, page: &dyn Fn() -> Html) -> VNode {
    BENCH.with_borrow_mut(|bench| bench.words = words);
    let page = page();
    BENCH.with_borrow_mut(|bench| {
        let node = bench.take(&page);
        bench.slots.clear();
        bench.nodes.clear();
        node
    })
}

impl Bench {
    fn take(&mut self, html: &Html) -> VNode {
        self.nodes.get_mut(html.0.wrapping_sub(1)).and_then(Option::take).unwrap_or_default()
    }

    fn leave(&mut self, mut nodes: Vec<VNode>) -> Html {
        let node = match nodes.len() {
            1 => nodes.pop(),
            _ => Some(VNode::VList(Rc::new(VList::with_children(nodes, None)))),
        };
        self.nodes.push(node);
        Html(self.nodes.len())
    }
}

/// What can fill a place.
pub trait Fill {
    /// Lays it on the workbench.
    fn fill(self);
}

#[inline(never)]
fn lay(slot: Slot) {
    BENCH.with_borrow_mut(|bench| bench.slots.push(slot));
}

/// Leaves a place empty.
#[inline(never)]
pub fn nothing() {
    lay(Slot::Nothing);
}

impl Fill for Html {
    #[inline(never)]
    fn fill(self) {
        BENCH.with_borrow_mut(|bench| {
            let node = bench.take(&self);
            bench.slots.push(Slot::Node(node));
        });
    }
}

impl Fill for Key {
    #[inline(never)]
    fn fill(self) {
        BENCH.with_borrow_mut(|bench| {
            let text = bench.words.text(self);
            bench.slots.push(Slot::Text(AttrValue::Static(text)));
        });
    }
}

impl Fill for &str {
    #[inline(never)]
    fn fill(self) {
        self.to_owned().fill();
    }
}

impl Fill for String {
    #[inline(never)]
    fn fill(self) {
        lay(Slot::Text(self.into()));
    }
}

impl Fill for &String {
    fn fill(self) {
        self.as_str().fill();
    }
}

impl Fill for i64 {
    #[inline(never)]
    fn fill(self) {
        self.to_string().fill();
    }
}

impl Fill for usize {
    fn fill(self) {
        (self as i64).fill();
    }
}

impl Fill for u8 {
    fn fill(self) {
        i64::from(self).fill();
    }
}

impl Fill for bool {
    #[inline(never)]
    fn fill(self) {
        lay(Slot::Flag(self));
    }
}

impl Fill for &NodeRef {
    fn fill(self) {
        lay(Slot::Reference(self.clone()));
    }
}

impl<T: Fill> Fill for Option<T> {
    fn fill(self) {
        match self {
            Some(slot) => slot.fill(),
            None => nothing(),
        }
    }
}

macro_rules! listeners {
    ($($event:ident($kind:ty)),*) => {$(
        impl Fill for Callback<$kind> {
            #[inline(never)]
            fn fill(self) {
                lay(Slot::Listener(Rc::new(yew::html::$event::Wrapper::new(self))));
            }
        }
    )*};
}

// The event's kind says which it is: one name for each is all the page needs.
listeners!(
    onclick(MouseEvent),
    onchange(web_sys::Event),
    oninput(InputEvent),
    onkeydown(KeyboardEvent),
    onsubmit(SubmitEvent)
);

/// The nodes of a template whose places are filled by the last `places` that were laid ready.
#[inline(never)]
pub fn build(template: &'static str, places: usize) -> Html {
    BENCH.with_borrow_mut(|bench| {
        let first = bench.slots.len().saturating_sub(places);
        let slots = bench.slots.split_off(first).into_iter();
        let nodes = Reader { rest: template, slots }.nodes();
        bench.leave(nodes)
    })
}

/// A node for each number below `n`: one loop for all lists there are, where an iterator would be
/// compiled anew for each.
#[inline(never)]
pub fn each(n: usize, one: &dyn Fn(usize) -> Html) -> Html {
    let mut nodes = Vec::new();
    for i in 0..n {
        let node = one(i);
        nodes.push(BENCH.with_borrow_mut(|bench| bench.take(&node)));
    }
    BENCH.with_borrow_mut(|bench| bench.leave(nodes))
}

struct Reader {
    rest: &'static str,
    slots: std::vec::IntoIter<Slot>,
}

impl Reader {
    /// The next mark; the macro writes ASCII marks only.
    fn mark(&mut self) -> u8 {
        let mark = self.rest.as_bytes().first().copied().unwrap_or(b'/');
        self.rest = self.rest.get(1..).unwrap_or_default();
        mark
    }

    #[inline(never)]
    fn word(&mut self) -> &'static str {
        let end = self.rest.bytes().position(|b| b == 1).unwrap_or(self.rest.len());
        let word = self.rest.get(..end).unwrap_or_default();
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        word
    }

    fn slot(&mut self) -> Slot {
        self.slots.next().unwrap_or(Slot::Nothing)
    }

    /// Nodes up to the end of the element or of the template.
    fn nodes(&mut self) -> Vec<VNode> {
        let mut nodes = Vec::new();
        loop {
            let node = match self.mark() {
                b'<' => self.element(),
                b'"' => VNode::VText(VText::new(self.word())),
                b'*' => match self.slot() {
                    Slot::Node(node) => node,
                    Slot::Text(text) => VNode::VText(VText::new(text)),
                    _ => VNode::default(),
                },
                _ => return nodes,
            };
            nodes.push(node);
        }
    }

    fn element(&mut self) -> VNode {
        let mut tag = match self.word() {
            "" => match self.slot() {
                Slot::Text(name) => VTag::new(name),
                _ => VTag::new("div"),
            },
            name => VTag::new(name),
        };
        loop {
            let value = match self.mark() {
                b'=' => {
                    let name = self.word();
                    (name, Slot::Text(AttrValue::Static(self.word())))
                }
                b'@' => (self.word(), self.slot()),
                _ => break,
            };
            attribute(&mut tag, value.0, value.1);
        }
        tag.add_children(self.nodes());
        tag.into()
    }
}

fn attribute(tag: &mut VTag, name: &'static str, value: Slot) {
    match value {
        Slot::Listener(listener) => {
            tag.add_listener(listener);
        }
        Slot::Reference(reference) => tag.node_ref = reference,
        Slot::Flag(checked) if name == "checked" => tag.set_checked(checked),
        Slot::Flag(true) => tag.add_attribute(name, name),
        Slot::Text(text) if name == "key" => tag.key = Some(yew::virtual_dom::Key::from(text.as_str())),
        // An input's and an area's value is a property: what is typed must not outlive it.
        Slot::Text(text) if name == "value" && matches!(tag.tag(), "input" | "textarea") => tag.set_value(Some(text)),
        Slot::Text(text) => tag.add_attribute(name, text),
        Slot::Nothing | Slot::Flag(false) | Slot::Node(_) => {}
    }
}
