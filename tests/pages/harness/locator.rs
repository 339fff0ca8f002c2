//! Finding things the way people do: by role and accessible name, by a field's label, by what stands around.
//! Looked for inside the widget's shadow root, or in the page without one.

use std::borrow::Cow;

use serde_json::{Value, json};

/// Returns all elements that match. Arguments: the host element's selector, and the locator.
pub const FIND: &str = include_str!("find.js");

/// A strategy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// An ARIA role, native or given.
    Role(&'static str),
    /// A field to fill in, tick or choose from, whatever its role.
    Field,
    /// Anything to press: a button, a link, a tab, a disclosure.
    Control,
    /// A part of the widget that its contract names.
    Part(&'static str),
    /// A CSS selector, for tests of the markup itself.
    Css(&'static str),
}

#[derive(Clone, Debug)]
enum Name {
    Any,
    Is(String),
    Begins(String),
}

/// How one thing is told from the others on a page. Only what is rendered is found, unless asked otherwise.
#[derive(Clone, Debug)]
pub struct Locator {
    by: By,
    name: Name,
    level: Option<u8>,
    checked: Option<bool>,
    expanded: Option<bool>,
    within: Option<Box<Locator>>,
    nth: Option<i32>,
    hidden: bool,
}

/// Text for a name.
type Text<'a> = Cow<'a, str>;

impl Locator {
    pub const fn new(by: By) -> Self {
        Self { by, name: Name::Any, level: None, checked: None, expanded: None, within: None, nth: None, hidden: false }
    }

    pub const fn role(role: &'static str) -> Self {
        Self::new(By::Role(role))
    }

    pub const fn css(selector: &'static str) -> Self {
        Self::new(By::Css(selector))
    }

    /// A part of the widget that its contract names.
    pub const fn part(part: &'static str) -> Self {
        Self::new(By::Part(part))
    }

    /// A button, link, tab or disclosure with exactly these words, seen or spoken.
    pub fn control<'a>(name: impl Into<Text<'a>>) -> Self {
        Self::new(By::Control).named(name)
    }

    /// A field whose label begins with these words.
    pub fn field<'a>(label: impl Into<Text<'a>>) -> Self {
        Self::new(By::Field).beginning(label)
    }

    /// A radio button whose label begins with these words.
    pub fn radio<'a>(label: impl Into<Text<'a>>) -> Self {
        Self::role("radio").beginning(label)
    }

    /// A checkbox whose label begins with these words.
    pub fn checkbox<'a>(label: impl Into<Text<'a>>) -> Self {
        Self::role("checkbox").beginning(label)
    }

    /// A group of fields whose legend or name begins with these words.
    pub fn group<'a>(legend: impl Into<Text<'a>>) -> Self {
        Self::role("group").beginning(legend)
    }

    /// A landmark of the page, or a section under a heading, with this name.
    pub fn region<'a>(name: impl Into<Text<'a>>) -> Self {
        Self::role("region").named(name)
    }

    /// A heading with these words.
    pub fn heading<'a>(words: impl Into<Text<'a>>) -> Self {
        Self::role("heading").named(words)
    }

    /// With exactly this accessible name.
    pub fn named<'a>(mut self, name: impl Into<Text<'a>>) -> Self {
        self.name = Name::Is(name.into().into_owned());
        self
    }

    /// With an accessible name that begins with these words, no word of them cut.
    pub fn beginning<'a>(mut self, name: impl Into<Text<'a>>) -> Self {
        self.name = Name::Begins(name.into().into_owned());
        self
    }

    /// Of a heading: its level.
    pub fn level(mut self, level: u8) -> Self {
        self.level = Some(level);
        self
    }

    /// Of a radio button or checkbox: whether it is checked.
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// Of a disclosure: whether what it discloses is shown.
    pub fn expanded(mut self, expanded: bool) -> Self {
        self.expanded = Some(expanded);
        self
    }

    /// Inside something else.
    pub fn within(mut self, outer: Locator) -> Self {
        self.within = Some(Box::new(outer));
        self
    }

    /// Of several the `n`th, counted from 0, or from the end by negative numbers.
    pub fn nth(mut self, n: i32) -> Self {
        self.nth = Some(n);
        self
    }

    /// Whether it is rendered or not.
    pub fn hidden_too(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// The locator as argument for [`FIND`].
    pub fn argument(&self) -> Value {
        let (by, value) = match self.by {
            By::Role(role) => ("role", role),
            By::Field => ("field", ""),
            By::Control => ("control", ""),
            By::Part(part) => ("part", part),
            By::Css(selector) => ("css", selector),
        };
        let (is, begins) = match &self.name {
            Name::Any => (None, None),
            Name::Is(name) => (Some(name), None),
            Name::Begins(name) => (None, Some(name)),
        };
        json!({
            "by": by, "value": value, "is": is, "begins": begins, "level": self.level, "checked": self.checked,
            "expanded": self.expanded, "nth": self.nth, "hidden": self.hidden, "within": self.within.as_ref().map(|outer| outer.argument()),
        })
    }
}
