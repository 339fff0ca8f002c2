//! Markup as data: elements from a text with places to fill, instead of code at each place.
//!
//! Yew's `html!` makes several hundred bytes of code of every element; with the results page written
//! in it, the module grew by 38 kB brotli, with this by a third of that. Here an element costs its
//! letters. What `html!` does better stays with it: components, and forms that keep what is typed.
//!
//! A text is a small part of HTML: elements, attributes with or without quotes, text, and `{}` where
//! something is filled in, a node or an attribute's value, in the order of writing. It is ours and
//! never comes from outside; a text that is not well formed draws less, and breaks nothing.

use std::rc::Rc;

use yew::html::{onchange, onclick, oninput};
use markup::html;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VList, VNode, VTag, VText};

/// Draws a text with these fillings: `draw!("<p class=small>{}</p>", words)`.
macro_rules! draw {
    ($text:literal $(, $fill:expr)* $(,)?) => {
        $crate::ui::markup::draw($text, &mut [$($crate::ui::markup::Fill::from($fill)),*])
    };
}
pub(crate) use draw;

/// What stands in the place of `{}`.
#[derive(Default)]
pub enum Fill {
    /// Nothing; an attribute is left out.
    #[default]
    Nothing,
    Text(AttrValue),
    Node(Html),
    /// A listener, whatever the attribute is called.
    On(Rc<dyn Listener>),
    /// Where the element can be found again.
    Place(NodeRef),
    /// Whether a radio or checkbox is on.
    Is(bool),
}

impl From<&'static str> for Fill {
    fn from(text: &'static str) -> Fill {
        Fill::Text(AttrValue::Static(text))
    }
}

impl From<String> for Fill {
    fn from(text: String) -> Fill {
        Fill::Text(text.into())
    }
}

impl From<i64> for Fill {
    fn from(number: i64) -> Fill {
        Fill::from(number.to_string())
    }
}

impl From<Html> for Fill {
    fn from(node: Html) -> Fill {
        Fill::Node(node)
    }
}

impl From<Vec<Html>> for Fill {
    fn from(nodes: Vec<Html>) -> Fill {
        Fill::Node(list(nodes))
    }
}

impl From<NodeRef> for Fill {
    fn from(place: NodeRef) -> Fill {
        Fill::Place(place)
    }
}

impl From<Callback<MouseEvent>> for Fill {
    fn from(callback: Callback<MouseEvent>) -> Fill {
        Fill::On(Rc::new(onclick::Wrapper::new(callback)))
    }
}

impl From<Callback<Event>> for Fill {
    fn from(callback: Callback<Event>) -> Fill {
        Fill::On(Rc::new(onchange::Wrapper::new(callback)))
    }
}

impl From<Callback<InputEvent>> for Fill {
    fn from(callback: Callback<InputEvent>) -> Fill {
        Fill::On(Rc::new(oninput::Wrapper::new(callback)))
    }
}

impl From<bool> for Fill {
    fn from(is: bool) -> Fill {
        Fill::Is(is)
    }
}

impl<T: Into<Fill>> From<Option<T>> for Fill {
    fn from(fill: Option<T>) -> Fill {
        fill.map_or(Fill::Nothing, Into::into)
    }
}

/// Nodes in a row.
pub fn list(mut nodes: Vec<Html>) -> Html {
    if nodes.len() == 1 {
        return nodes.pop().unwrap_or_default();
    }
    VNode::from(VList::from(nodes))
}

/// A node for each number below `n`: one loop for all lists there are.
pub fn each(n: usize, one: &dyn Fn(usize) -> Html) -> Html {
    let mut nodes = Vec::with_capacity(n);
    for i in 0..n {
        nodes.push(one(i));
    }
    list(nodes)
}

/// The nodes of a text; see [`draw!`].
pub fn draw(text: &'static str, fills: &mut [Fill]) -> Html {
    list(Reader { rest: text, fills: fills.iter_mut() }.nodes())
}

struct Reader<'a> {
    rest: &'static str,
    fills: std::slice::IterMut<'a, Fill>,
}

impl Reader<'_> {
    /// What stands before the first of these.
    fn until(&mut self, ends: &[u8]) -> &'static str {
        let end = self.rest.bytes().position(|byte| ends.contains(&byte)).unwrap_or(self.rest.len());
        let (before, rest) = self.rest.split_at(end);
        self.rest = rest;
        before
    }

    fn eat(&mut self, start: &str) -> bool {
        let rest = self.rest.strip_prefix(start);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn fill(&mut self) -> Fill {
        self.fills.next().map(std::mem::take).unwrap_or_default()
    }

    /// Nodes up to a closing tag or the end.
    fn nodes(&mut self) -> Vec<Html> {
        let mut nodes = Vec::new();
        loop {
            let text = self.until(b"<{");
            if !text.is_empty() {
                nodes.push(VNode::from(VText::new(text)));
            }
            if self.eat("{}") {
                match self.fill() {
                    Fill::Text(text) => nodes.push(VNode::from(VText::new(text))),
                    Fill::Node(node) => nodes.push(node),
                    // A place that may be empty stays a place, so that what follows keeps its own.
                    _ => nodes.push(Html::default()),
                }
            } else if self.rest.is_empty() || self.rest.starts_with("</") {
                return nodes;
            } else {
                nodes.push(self.element());
            }
        }
    }

    fn element(&mut self) -> Html {
        self.eat("<");
        let mut tag = VTag::new(self.until(b" />"));
        while self.eat(" ") {
            let name = self.until(b"= />");
            self.eat("=");
            let value = if self.eat("{}") {
                self.fill()
            } else if self.eat("\"") {
                let value = self.until(b"\"");
                self.eat("\"");
                value.into()
            } else {
                self.until(b" />").into()
            };
            attach(&mut tag, name, value);
        }
        if !self.eat("/>") {
            self.until(b">");
            self.eat(">");
            let nodes = self.nodes();
            if let Some(children) = tag.children_mut() {
                *children = list(nodes);
            }
            self.until(b">");
            self.eat(">");
        }
        VNode::from(tag)
    }
}

fn attach(tag: &mut VTag, name: &'static str, value: Fill) {
    match value {
        Fill::Text(text) if name == "key" => tag.key = Some(Key::from(text.as_str())),
        // An input's value is a property: it keeps what is typed.
        Fill::Text(text) if name == "value" && tag.tag() == "input" => tag.set_value(Some(text)),
        Fill::Text(text) => tag.add_attribute(name, text),
        Fill::On(listener) => {
            tag.add_listener(listener);
        }
        Fill::Place(place) => tag.node_ref = place,
        Fill::Is(is) => tag.set_checked(is),
        Fill::Node(_) | Fill::Nothing => {}
    }
}
