//! A page as a tree: what Yew renders is well-formed, with all attributes in quotation marks.

use std::fmt;

/// Something on a page.
pub enum Node {
    Element(Element),
    Text(String),
}

/// An element with what is in it.
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

/// Its tag, and what it says.
impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in self.attributes() {
            write!(f, " {name}=\"{value}\"")?;
        }
        write!(f, ">{}", self.text())
    }
}

/// Elements that have no end.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "input", "wbr"];

impl Element {
    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Its attributes, in the order of the page.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether it has this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.attribute(name) == Some(value)
    }

    /// Whether it is of this class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_whitespace().any(|one| one == class))
    }

    /// The elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// It and every element inside, in the order of the page.
    pub fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        for element in self.elements() {
            all.extend(element.all());
        }
        all
    }

    /// The one element in it.
    pub fn into_only_child(self) -> Element {
        assert_eq!(self.children.len(), 1, "one in {self}");
        match self.children.into_iter().next() {
            Some(Node::Element(element)) => element,
            _ => panic!("an element"),
        }
    }

    /// All text inside, as one.
    pub fn text(&self) -> String {
        let text = |node: &Node| match node {
            Node::Element(element) => element.text(),
            Node::Text(text) => text.clone(),
        };
        self.children.iter().map(text).collect()
    }
}

/// The page as one element around all others.
pub fn parse(html: &str) -> Element {
    let mut open = vec![Element { name: "page".into(), attributes: Vec::new(), children: Vec::new() }];
    let mut left = html;
    while !left.is_empty() {
        let (text, behind) = left.split_once('<').unwrap_or((left, ""));
        if !text.is_empty() {
            top(&mut open).children.push(Node::Text(decoded(text)));
        }
        left = match behind.strip_prefix('/') {
            Some(end) => {
                let (name, behind) = end.split_once('>').expect("a tag ends");
                let element = open.pop().expect("something is open");
                assert_eq!(element.name, name, "what was opened last is closed first");
                top(&mut open).children.push(Node::Element(element));
                behind
            }
            None if behind.is_empty() => "",
            None => tag(behind, &mut open),
        };
    }
    assert_eq!(open.len(), 1, "everything is closed");
    open.pop().expect("the page")
}

fn top(open: &mut [Element]) -> &mut Element {
    open.last_mut().expect("the page is open")
}

/// Reads a tag from behind its `<`, and gives what is behind its `>`.
fn tag<'a>(text: &'a str, open: &mut Vec<Element>) -> &'a str {
    let end = text.find([' ', '>', '/']).expect("a tag ends");
    let (name, mut left) = text.split_at(end);
    let mut attributes = Vec::new();
    loop {
        left = left.trim_start();
        if let Some(behind) = left.strip_prefix('>') {
            let element = Element { name: name.into(), attributes, children: Vec::new() };
            if VOID.contains(&name) {
                top(open).children.push(Node::Element(element));
            } else {
                open.push(element);
            }
            return behind;
        }
        let (attribute, behind) = left.split_at(left.find(['=', ' ', '>']).expect("a tag ends"));
        let (value, behind) = match behind.strip_prefix("=\"") {
            Some(value) => value.split_once('"').expect("a value ends"),
            None => ("", behind),
        };
        attributes.push((attribute.to_owned(), decoded(value)));
        left = behind;
    }
}

fn decoded(text: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}
