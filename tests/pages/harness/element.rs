//! An element of the page, by the driver's reference to it.

use serde_json::{Value, json};

use super::webdriver::{Result, Session};

/// How the standard marks a reference to an element.
pub const WEB_ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element of the page. Two are equal if they are the same element.
#[derive(Clone)]
pub struct Element<'s> {
    session: &'s Session,
    id: String,
}

impl PartialEq for Element<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Element").field(&self.id).finish()
    }
}

impl<'s> Element<'s> {
    pub(super) fn new(session: &'s Session, id: &str) -> Self {
        Self { session, id: id.to_owned() }
    }

    /// The element as argument of a script.
    pub fn reference(&self) -> Value {
        json!({ WEB_ELEMENT: self.id })
    }

    /// Clicks the way a pointer does: scrolled into view, and on whatever lies on top there.
    pub fn click(&self) -> Result<()> {
        self.session.post(&format!("/element/{}/click", self.id), &json!({})).map(drop)
    }

    /// Types text into it.
    #[track_caller]
    pub fn send_keys(&self, text: &str) {
        self.ok(self.session.post(&format!("/element/{}/value", self.id), &json!({ "text": text })));
    }

    /// Its text as it is rendered.
    #[track_caller]
    pub fn text(&self) -> String {
        self.string("text")
    }

    /// The role assistive technology is told.
    #[track_caller]
    pub fn role(&self) -> String {
        self.string("computedrole")
    }

    /// The accessible name. Some versions of Chromium keep a blank at its ends, which nobody hears.
    #[track_caller]
    pub fn name(&self) -> String {
        self.string("computedlabel").trim().to_owned()
    }

    /// A property, as in JavaScript.
    #[track_caller]
    pub fn property(&self, name: &str) -> Value {
        self.ok(self.session.get(&format!("/element/{}/property/{name}", self.id)))
    }

    /// All its text, whether it is rendered or not, with blanks folded.
    #[track_caller]
    pub fn text_content(&self) -> String {
        let text = self.property("textContent");
        text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Runs the body of a function in the page; `element` is this one, and `args` the further arguments.
    #[track_caller]
    pub fn run(&self, body: &str, args: &[Value]) -> Value {
        let body = format!("const [element, ...args] = arguments; {body}");
        let args: Vec<Value> = std::iter::once(self.reference()).chain(args.iter().cloned()).collect();
        self.ok(self.session.execute(&body, &args))
    }

    /// Clicks it by script, where the driver's pointer does not reach.
    #[track_caller]
    pub fn click_by_script(&self) {
        self.run("element.click()", &[]);
    }

    #[track_caller]
    pub fn focus(&self) {
        self.run("element.focus()", &[]);
    }

    #[track_caller]
    pub fn scroll_into_view(&self) {
        self.run("element.scrollIntoView()", &[]);
    }

    /// Sets the value of a field and tells the page so, as a slider or a date picker does.
    #[track_caller]
    pub fn set_value(&self, value: &str) {
        const SET: &str = "
            element.value = args[0];
            element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            element.dispatchEvent(new Event('change', { bubbles: true }));";
        self.run(SET, &[json!(value)]);
    }

    /// Chooses the option of a list by its words.
    #[track_caller]
    pub fn select(&self, option: &str) {
        const SELECT: &str = "
            const option = [...element.options].find((one) => one.label.trim() === args[0]);
            if (!option) return [...element.options].map((one) => one.label);
            option.selected = true;
            element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            element.dispatchEvent(new Event('change', { bubbles: true }));
            return null;";
        let others = self.run(SELECT, &[json!(option)]);
        assert!(others.is_null(), "{option:?} is not in the list, but {others}");
    }

    /// A value of its computed style.
    #[track_caller]
    pub fn style(&self, property: &str) -> String {
        let value = self.run("return getComputedStyle(element)[args[0]]", &[json!(property)]);
        value.as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn string(&self, what: &str) -> String {
        let value = self.ok(self.session.get(&format!("/element/{}/{what}", self.id)));
        value.as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn ok(&self, result: Result<Value>) -> Value {
        match result {
            Ok(value) => value,
            Err(error) => panic!("{self:?}: {error}"), // no closure, which would stand for its caller
        }
    }
}
