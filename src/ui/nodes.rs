//! A drawing's markup as Yew's nodes: the only place that makes any.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::html::{onchange, onclick, oninput, onkeydown, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VComp, VList, VNode, VTag, VText};

use super::app::Message;
use super::part::{Part, PartProps};
use super::rest::{Hear, files, turn};
use super::template::{Drawing, END};

/// Where an event goes: its handler's number, and the control's value.
pub type Send = Callback<(usize, String)>;

/// The nodes of a drawing; its own events go to `send`, those of its parts to `all`.
pub fn nodes(drawing: &Drawing, send: &Send, hear: &Hear, all: &Callback<Message>) -> VNode {
    together(Reader { rest: &drawing.markup, parts: &drawing.parts, send, hear, all }.nodes())
}

fn together(nodes: Vec<VNode>) -> VNode {
    VNode::VList(Rc::new(VList::with_children(nodes, None)))
}

struct Reader<'a> {
    rest: &'a str,
    parts: &'a [Rc<Drawing>],
    send: &'a Send,
    hear: &'a Hear,
    all: &'a Callback<Message>,
}

impl<'a> Reader<'a> {
    /// The next mark, one of ASCII.
    fn mark(&mut self) -> u8 {
        let mark = self.rest.as_bytes().first().copied().unwrap_or(b'/');
        self.rest = self.rest.get(1..).unwrap_or_default();
        mark
    }

    #[inline(never)]
    fn word(&mut self) -> &'a str {
        let (word, rest) = self.rest.split_once(END).unwrap_or_default();
        self.rest = rest;
        word
    }

    /// Nodes up to the end of the element or of the list.
    fn nodes(&mut self) -> Vec<VNode> {
        let mut nodes = Vec::new();
        loop {
            nodes.push(match self.mark() {
                b'<' => self.element(),
                b'"' => VNode::VText(VText::new(self.word().to_owned())),
                b'(' => together(self.nodes()),
                b'-' => VNode::default(),
                b'{' => self.part(),
                _ => return nodes,
            });
        }
    }

    /// A part that is drawn by itself.
    fn part(&mut self) -> VNode {
        let n: usize = self.word().parse().unwrap_or_default();
        let Some(drawing) = self.parts.get(n) else { return VNode::default() };
        let props = PartProps { drawing: Rc::clone(drawing), send: self.all.clone(), hear: self.hear.clone() };
        VComp::new::<Part>(Rc::new(props), Some(Key::from(drawing.key.to_owned() + &drawing.nth().to_string()))).into()
    }

    fn element(&mut self) -> VNode {
        let mut tag = VTag::new(self.word().to_owned());
        let (mut names, mut values) = (Vec::new(), Vec::new());
        loop {
            let mark = self.mark();
            if mark == b'>' {
                break;
            }
            let name = self.word();
            let value = if matches!(mark, b'+' | b'~') { name } else { self.word() };
            match (mark, name) {
                (b'!', _) => {
                    tag.add_listener(listener(name, value.parse().unwrap_or_default(), self.send.clone()));
                }
                (_, "onfiles") => {
                    let hear = self.hear.clone();
                    let read = move |event: Event| {
                        let _ = files(&event, &hear);
                    };
                    tag.add_listener(Rc::new(onchange::Wrapper::new(Callback::from(read))));
                }
                (b'+' | b'~', "checked") => tag.set_checked(mark == b'+'),
                (_, "key") => tag.key = Some(Key::from(value)),
                // An input's and an area's value is a property: what is typed must not outlive it.
                (_, "value") if matches!(tag.tag(), "input" | "textarea") => tag.set_value(Some(value.to_owned())),
                _ => {
                    names.push(attribute_name(name));
                    values.push((mark != b'~').then_some(value));
                    let first = value.split(' ').next().unwrap_or_default();
                    if name == "class" && PARTS.contains(&first) {
                        names.push("part");
                        values.push(Some(first));
                    }
                }
            }
        }
        tag.attributes = attributes(&names, &values);
        tag.add_children(self.nodes());
        tag.into()
    }
}

/// Classes that are parts, too: the page around may style them by `::part()`, under the same names. The contract
/// has them all.
const PARTS: [&str; 7] = ["strip", "tab", "page", "foot", "title", "button", "notice"];

thread_local! {
    static NAMES: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    static LISTS: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// Attributes by name; without a value one is not there. Yew would gather them in a map, which is more
/// code than comparing two lists of the same names, and slower. It wants these lists for ever as well.
pub fn attributes(names: &[&'static str], values: &[Option<&str>]) -> Attributes {
    let keys = LISTS.with_borrow_mut(|lists| match lists.iter().find(|known| **known == names) {
        Some(known) => *known,
        None => {
            let keys: &'static [&'static str] = names.to_vec().leak();
            lists.push(keys);
            keys
        }
    });
    let mut all = Vec::with_capacity(values.len());
    for value in values {
        all.push(value.map(|value| AttributeOrProperty::Attribute(AttrValue::from(value.to_owned()))));
    }
    Attributes::Dynamic { keys, values: all.into_boxed_slice() }
}

/// Yew wants the names of attributes for ever: each is kept once, and pages have a few dozen.
fn attribute_name(name: &str) -> &'static str {
    NAMES.with_borrow_mut(|names| match names.iter().find(|known| **known == name) {
        Some(known) => known,
        None => {
            let name: &'static str = name.to_owned().leak();
            names.push(name);
            name
        }
    })
}

/// Hands an event to its handler, with the control's value where that is what the event is about.
fn listener(name: &str, handler: usize, send: Send) -> Rc<dyn Listener> {
    match name {
        "onchange" => Rc::new(onchange::Wrapper::new(Callback::from(move |_| send.emit((handler, String::new()))))),
        "oninput" => Rc::new(oninput::Wrapper::new(Callback::from(move |event: InputEvent| {
            let control = field(&event, "target");
            // A day that is only half typed has no value yet, or one of the year 2: it is no word.
            let state = field(&control, "validity");
            if !["badInput", "rangeUnderflow", "rangeOverflow"].iter().any(|wrong| field(&state, wrong).is_truthy()) {
                send.emit((handler, field(&control, "value").as_string().unwrap_or_default()));
            }
        }))),
        "onkeydown" => Rc::new(onkeydown::Wrapper::new(Callback::from(move |event: KeyboardEvent| {
            if let Some(digit) = digit(&event) {
                event.prevent_default();
                send.emit((handler, digit));
            }
        }))),
        "onturn" => Rc::new(onkeydown::Wrapper::new(Callback::from(move |event: KeyboardEvent| {
            if let Some(way) = turn(&event).flatten() {
                send.emit((handler, way.to_owned()));
            }
        }))),
        "onsubmit" => Rc::new(onsubmit::Wrapper::new(Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit((handler, String::new()));
        }))),
        _ => Rc::new(onclick::Wrapper::new(Callback::from(move |event: MouseEvent| {
            // The form it stands in is sent nowhere, and may be gone by then.
            if field(&field(&event, "target"), "type").as_string().as_deref() == Some("submit") {
                event.prevent_default();
            }
            send.emit((handler, String::new()));
        }))),
    }
}

/// A property of something, or nothing: inputs, areas and selects are read the same way.
fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// 0 to 4, only while the focus is on a radio and without a modifier; anywhere else keys are the page's.
fn digit(event: &KeyboardEvent) -> Option<String> {
    let key = event.key();
    let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    (matches!(key.as_str(), "0" | "1" | "2" | "3" | "4") && !chord && input.type_() == "radio").then_some(key)
}
