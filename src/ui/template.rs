//! Drawing: pages write markup as text, and [`super::nodes`] makes Yew's nodes of it.
//!
//! [`macros::html`] turns a piece of markup into one text with places left open. What fills the places
//! is laid on the workbench by [`Fill`]; [`build`] takes it away again and leaves a finished piece,
//! named by a number. So pages hold numbers instead of nodes, which they would have to move and drop at
//! every place, and know neither Yew nor the browser.
//!
//! The text is a row of marks, words ending with [`END`]: `<tag` opens an element, `=name` and a value
//! is an attribute, `+name` one that is only there and `~name` one that is not, `!name` and a number
//! an event, `>` ends the attributes, `"text` is text, `/` closes an element, `(` and `)` hold a list of
//! nodes, `-` is a node that draws nothing, `{` and a number is a part drawn by itself. In the macro's text [`NODE`] stands for a node, [`ATTRIBUTE`] before a name for an attribute, and [`WORD`]
//! for a word.

use std::cell::RefCell;
use std::rc::Rc;

use super::desk::Desk;
use super::event::Event;
use crate::i18n::{Key, Messages};

/// Ends a word.
pub const END: char = '\u{1}';
const NODE: char = '\u{2}';
const ATTRIBUTE: char = '\u{3}';
const WORD: char = '\u{4}';

/// A piece of the page being drawn, on the workbench. The default is nothing.
#[derive(Debug, Default)]
#[must_use]
pub struct Html(usize);

/// What an element's event does: a place among the drawing's handlers.
#[derive(Clone, Copy, Debug)]
pub struct On(usize);

/// What an event of the browser becomes.
#[derive(Clone, Debug)]
pub enum Handler {
    Event(Event),
    /// An event made from the control's value; the number says which control.
    Value(usize, fn(usize, String) -> Event),
}

/// A page as drawn, or a part of one that is drawn by itself.
#[derive(Default)]
pub struct Drawing {
    /// Tells it from the other parts of all pages; empty for a page.
    pub key: &'static str,
    /// It is drawn in a task of its own, from this.
    pub late: Option<Late>,
    pub markup: String,
    handlers: RefCell<Vec<Handler>>,
    pub parts: Vec<Rc<Drawing>>,
}

impl Drawing {
    /// Which of several of its kind it is.
    pub fn nth(&self) -> usize {
        self.late.as_ref().map_or(0, |late| late.n)
    }

    /// What a handler makes of the control's value; none where there is no such handler. Taken, not copied:
    /// whatever happens, the page is drawn anew with new handlers.
    pub fn fire(&self, handler: usize, value: String) -> Option<Event> {
        match self.handlers.borrow_mut().get_mut(handler)? {
            Handler::Event(event) => Some(std::mem::replace(event, Event::Focus(String::new()))),
            Handler::Value(n, event) => Some(event(*n, value)),
        }
    }
}

/// What a part is drawn from that waits for a task of its own: pages have several of a kind.
pub struct Late {
    desk: Desk,
    body: fn(&Desk, usize) -> Html,
    n: usize,
}

impl Late {
    /// What it looks like now.
    pub fn draw(&self) -> Drawing {
        draw(self.desk.words, &|| (self.body)(&self.desk, self.n))
    }
}

/// What lies in a place.
enum Slot {
    Nothing,
    Text(String),
    Flag(bool),
    On(usize),
    Piece(String),
}

/// What lies ready while a page is drawn.
struct Bench {
    words: Messages,
    slots: Vec<Slot>,
    /// Finished pieces; [`Html`] is a place here, counted from 1.
    pieces: Vec<String>,
    handlers: Vec<Handler>,
    parts: Vec<Rc<Drawing>>,
}

thread_local! {
    static BENCH: RefCell<Bench> = const {
        RefCell::new(Bench {
            words: Messages::none(),
            slots: Vec::new(),
            pieces: Vec::new(),
            handlers: Vec::new(),
            parts: Vec::new(),
        })
    };
}

/// Draws a page in these words.
pub fn draw(words: Messages, page: &dyn Fn() -> Html) -> Drawing {
    BENCH.with_borrow_mut(|bench| bench.words = words);
    let drawing = drawn("", page);
    BENCH.with_borrow_mut(|bench| {
        bench.slots.clear();
        bench.pieces.clear();
    });
    drawing
}

/// A part that is drawn by itself: only where it changed. The key tells it from all others.
pub fn part(key: &'static str, body: &dyn Fn() -> Html) -> Html {
    leave_part(drawn(key, body))
}

/// The same in a task of its own, the `n`th of its kind: what is used meanwhile is answered at once.
pub fn late(key: &'static str, desk: &Desk, n: usize, body: fn(&Desk, usize) -> Html) -> Html {
    leave_part(Drawing { key, late: Some(Late { desk: desk.clone(), body, n }), ..Drawing::default() })
}

fn leave_part(part: Drawing) -> Html {
    BENCH.with_borrow_mut(|bench| {
        bench.parts.push(Rc::new(part));
        let mut mark = String::new();
        write(&mut mark, '{', &[&(bench.parts.len() - 1).to_string()]);
        bench.leave(mark)
    })
}

fn drawn(key: &'static str, body: &dyn Fn() -> Html) -> Drawing {
    let around = BENCH.with_borrow_mut(|bench| (std::mem::take(&mut bench.handlers), std::mem::take(&mut bench.parts)));
    let body = body();
    BENCH.with_borrow_mut(|bench| {
        let markup = bench.take(&body);
        let handlers = RefCell::new(std::mem::replace(&mut bench.handlers, around.0));
        Drawing { key, late: None, markup, handlers, parts: std::mem::replace(&mut bench.parts, around.1) }
    })
}

impl Bench {
    fn take(&mut self, html: &Html) -> String {
        self.pieces.get_mut(html.0.wrapping_sub(1)).map(std::mem::take).unwrap_or_default()
    }

    fn leave(&mut self, piece: String) -> Html {
        self.pieces.push(piece);
        Html(self.pieces.len())
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

/// What to do on an event.
#[inline(never)]
pub fn on(handler: Handler) -> On {
    BENCH.with_borrow_mut(|bench| {
        bench.handlers.push(handler);
        On(bench.handlers.len() - 1)
    })
}

impl Fill for Html {
    #[inline(never)]
    fn fill(self) {
        let piece = BENCH.with_borrow_mut(|bench| bench.take(&self));
        lay(if piece.is_empty() { Slot::Nothing } else { Slot::Piece(piece) });
    }
}

impl Fill for On {
    #[inline(never)]
    fn fill(self) {
        lay(Slot::On(self.0));
    }
}

impl Fill for Key {
    #[inline(never)]
    fn fill(self) {
        BENCH.with_borrow_mut(|bench| bench.words.text(self)).fill();
    }
}

impl Fill for &str {
    /// Texts come from people too: what could be read as a mark is left out.
    #[inline(never)]
    fn fill(self) {
        let mut text = String::with_capacity(self.len());
        text.extend(self.chars().filter(|c| *c > WORD));
        lay(Slot::Text(text));
    }
}

impl Fill for String {
    #[inline(never)]
    fn fill(self) {
        self.as_str().fill();
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
        lay(Slot::Text(self.to_string()));
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

impl<T: Fill> Fill for Option<T> {
    fn fill(self) {
        match self {
            Some(slot) => slot.fill(),
            None => nothing(),
        }
    }
}

/// The piece a template makes whose places are filled by the last `places` that were laid ready.
#[inline(never)]
pub fn build(template: &str, places: usize) -> Html {
    BENCH.with_borrow_mut(|bench| {
        let first = bench.slots.len().saturating_sub(places);
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        for slot in bench.slots.split_off(first) {
            let at = rest.find([NODE, ATTRIBUTE, WORD]).unwrap_or(rest.len());
            let (before, after) = rest.split_at(at);
            out.push_str(before);
            let place = after.chars().next();
            rest = after.get(1..).unwrap_or_default();
            if place == Some(ATTRIBUTE) {
                let (name, behind) = rest.split_once(END).unwrap_or_default();
                rest = behind;
                attribute(&mut out, name, &slot);
            } else {
                match slot {
                    Slot::Text(text) if place == Some(WORD) => out.push_str(&text),
                    Slot::Text(text) => write(&mut out, '"', &[&text]),
                    Slot::Piece(piece) => out.push_str(&piece),
                    _ => out.push('-'),
                }
            }
        }
        out.push_str(rest);
        bench.leave(out)
    })
}

fn attribute(out: &mut String, name: &str, slot: &Slot) {
    match slot {
        Slot::Text(text) => write(out, '=', &[name, text]),
        Slot::Flag(there) => write(out, if *there { '+' } else { '~' }, &[name]),
        Slot::On(handler) => write(out, '!', &[name, &handler.to_string()]),
        _ => {}
    }
}

#[inline(never)]
fn write(out: &mut String, mark: char, words: &[&str]) {
    out.push(mark);
    for word in words {
        out.push_str(word);
        out.push(END);
    }
}

/// A node for each number below `n`: one loop for all lists there are, where an iterator would be
/// compiled anew for each.
#[inline(never)]
pub fn each(n: usize, one: &dyn Fn(usize) -> Html) -> Html {
    let mut list = String::from("(");
    for i in 0..n {
        let piece = one(i);
        list.push_str(&BENCH.with_borrow_mut(|bench| bench.take(&piece)));
    }
    list.push(')');
    BENCH.with_borrow_mut(|bench| bench.leave(list))
}
