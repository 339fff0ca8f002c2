//! What [`markup::html`] writes, read when the page is drawn: one text for the markup, and the slots.
//!
//! The text is a row of marks, words ending with the character 1: `<tag` opens an element, `=name`
//! and a value is an attribute, `@name` takes an attribute's value from the next slot, `>` ends the
//! attributes, `"text` is text, `*` takes a node from the next slot, `/` closes an element.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttrValue, Key, Listener, VList, VNode, VTag, VText};

/// What fills a place of the markup: a node, or an attribute's value.
pub enum Slot {
    Nothing,
    Node(VNode),
    Text(AttrValue),
    Flag(bool),
    Listener(Rc<dyn Listener>),
    Reference(NodeRef),
}

impl From<VNode> for Slot {
    fn from(node: VNode) -> Slot {
        Slot::Node(node)
    }
}

impl From<&str> for Slot {
    fn from(text: &str) -> Slot {
        text.to_owned().into()
    }
}

impl From<String> for Slot {
    fn from(text: String) -> Slot {
        Slot::Text(text.into())
    }
}

impl From<&String> for Slot {
    fn from(text: &String) -> Slot {
        text.clone().into()
    }
}

impl From<AttrValue> for Slot {
    fn from(text: AttrValue) -> Slot {
        Slot::Text(text)
    }
}

impl From<i64> for Slot {
    fn from(n: i64) -> Slot {
        n.to_string().into()
    }
}

impl From<usize> for Slot {
    fn from(n: usize) -> Slot {
        (n as i64).into()
    }
}

impl From<u8> for Slot {
    fn from(n: u8) -> Slot {
        i64::from(n).into()
    }
}

impl From<bool> for Slot {
    fn from(flag: bool) -> Slot {
        Slot::Flag(flag)
    }
}

impl From<&NodeRef> for Slot {
    fn from(reference: &NodeRef) -> Slot {
        Slot::Reference(reference.clone())
    }
}

impl<T: Into<Slot>> From<Option<T>> for Slot {
    fn from(slot: Option<T>) -> Slot {
        slot.map_or(Slot::Nothing, Into::into)
    }
}

macro_rules! listeners {
    ($($event:ident($kind:ty)),*) => {$(
        impl From<Callback<$kind>> for Slot {
            fn from(callback: Callback<$kind>) -> Slot {
                Slot::Listener(Rc::new(yew::html::$event::Wrapper::new(callback)))
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

/// A template, and what fills its places one after the other.
///
/// Nothing here is inlined: a slot is moved once in here instead of at each of several hundred
/// places, which is 7 kB less after compression.
pub struct Slots {
    template: &'static str,
    slots: Vec<Slot>,
}

impl Slots {
    #[inline(never)]
    pub fn of(template: &'static str) -> Slots {
        Slots { template, slots: Vec::new() }
    }

    /// Fills the next place.
    #[inline(never)]
    pub fn add<T: Into<Slot>>(&mut self, value: T) {
        self.slots.push(value.into());
    }

    /// Leaves the next place empty.
    #[inline(never)]
    pub fn none(&mut self) {
        self.slots.push(Slot::Nothing);
    }

    /// Fills the next place with nodes from an iterator, as one.
    pub fn list<T: Into<Slot>>(&mut self, nodes: impl IntoIterator<Item = T>) {
        let mut list = Slots::of("");
        for node in nodes {
            list.add(node);
        }
        self.add(list.together());
    }

    #[inline(never)]
    fn together(self) -> VNode {
        together(self.slots.into_iter().map(into_node).collect())
    }

    /// The nodes of the template.
    #[inline(never)]
    pub fn build(self) -> Html {
        let mut nodes = Reader { rest: self.template, slots: self.slots.into_iter() }.nodes();
        if nodes.len() == 1 { nodes.pop().unwrap_or_default() } else { together(nodes) }
    }
}

/// A node for each number below `n`: one loop for all lists there are, where an iterator would be
/// compiled anew for each.
pub fn each(n: usize, one: &dyn Fn(usize) -> Html) -> Html {
    let mut list = Slots::of("");
    for i in 0..n {
        list.add(one(i));
    }
    list.together()
}

fn into_node(slot: Slot) -> VNode {
    match slot {
        Slot::Node(node) => node,
        Slot::Text(text) => VNode::VText(VText::new(text)),
        _ => VNode::default(),
    }
}

fn together(nodes: Vec<VNode>) -> VNode {
    VNode::VList(Rc::new(VList::with_children(nodes, None)))
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
                b'*' => into_node(self.slot()),
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
        Slot::Text(text) if name == "key" => tag.key = Some(Key::from(text.as_str())),
        // An input's and an area's value is a property: what is typed must not outlive it.
        Slot::Text(text) if name == "value" && matches!(tag.tag(), "input" | "textarea") => tag.set_value(Some(text)),
        Slot::Text(text) => tag.add_attribute(name, text),
        Slot::Nothing | Slot::Flag(false) | Slot::Node(_) => {}
    }
}
