//! What a page says, a line for each sentence: as somebody reads it, with the marks of headings, lists, controls and
//! tables, and without anything of how it looks.

use std::collections::BTreeSet;

use super::html::{Element, Node};

/// Elements that stand within a line.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "bdi", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time", "wbr"];
/// How many entries of a list and rows of a table are read: the others are drawn in the same way.
const MOST: usize = 24;

/// The lines.
#[derive(Default)]
pub struct Text {
    lines: Vec<String>,
    /// What stands in the line so far.
    line: String,
    /// What the line begins with.
    mark: String,
}

/// The lines of a page, or of something on it.
pub fn lines(element: &Element) -> Vec<String> {
    let mut text = Text::default();
    text.children(element);
    text.end_line();
    text.lines
}

/// The same, short: of sentences that stood there before but for their figures, the figures alone, in one line.
pub fn short(lines: Vec<String>) -> Vec<String> {
    let (mut known, mut short) = (BTreeSet::new(), Vec::new());
    let mut was_known = false;
    for line in lines {
        let is_sentence =
            line.starts_with(char::is_alphabetic) && line.ends_with(['.', '?', '!']) && !line.contains('|');
        let is_known =
            is_sentence && !known.insert(line.split(|c: char| c.is_ascii_digit()).collect::<Vec<_>>().join("#"));
        if is_known {
            if !was_known {
                short.push("…".to_owned());
            }
            let figures = line.split(|c: char| !c.is_ascii_digit()).filter(|figure| !figure.is_empty());
            short.last_mut().expect("one was pushed").extend(figures.flat_map(|figure| [" ", figure]));
        } else {
            short.push(line);
        }
        was_known = is_known;
    }
    short
}

impl Text {
    fn children(&mut self, element: &Element) {
        let is_list = ["ul", "ol", "tbody", "dl"].contains(&element.name.as_str());
        let most = if is_list { MOST } else { usize::MAX };
        let mut behind_element = false;
        for node in element.children.iter().take(most) {
            match node {
                Node::Text(text) => self.line.push_str(text),
                Node::Element(element) => {
                    // Two in a row are set apart by how they look.
                    if behind_element {
                        self.line.push(' ');
                    }
                    self.element(element);
                }
            }
            behind_element = matches!(node, Node::Element(_));
        }
        if element.children.len() > most {
            self.alone(&format!("… and {} more", element.children.len() - most));
        }
    }

    fn element(&mut self, element: &Element) {
        let label = element.attribute("aria-label");
        match element.name.as_str() {
            _ if element.attribute("hidden").is_some() => {}
            "svg" if element.has("aria-hidden", "true") => {}
            "svg" => self.alone(&format!("picture: {} {}", label.unwrap_or_default(), words_of(element))),
            "br" => self.line.push(' '),
            "input" => self.input(element),
            "textarea" => self.alone(&format!("{{{}}}", element.text())),
            "select" => {
                let options = element.all().into_iter().filter(|inner| inner.name == "option").collect::<Vec<_>>();
                let chosen = options.iter().find(|option| option.attribute("selected").is_some());
                let chosen = chosen.or(options.first()).map_or_else(String::new, |option| option.text());
                self.alone(&format!("{{{chosen}}} of {}", options.len()));
            }
            "button" => {
                let text = words_of(element);
                let label = label.filter(|label| *label != text).map(|label| format!(" ({label})"));
                self.alone(&format!("[{text}]{}", label.unwrap_or_default()));
            }
            "tr" => {
                let cells: Vec<String> = element.elements().map(words_of).collect();
                self.alone(&cells.join(" | "));
            }
            "pre" => {
                self.end_line();
                self.lines
                    .extend(element.text().lines().filter(|line| !line.is_empty()).map(|line| format!("  {line}")));
            }
            name if INLINE.contains(&name) => {
                self.children(element);
                // Where something has a name besides its words, that is read as well.
                if let Some(label) = label {
                    self.line.extend([" (", label, ")"]);
                }
            }
            name => {
                self.end_line();
                // What stands in an entry begins with the entry's mark.
                if !mark(name).is_empty() {
                    mark(name).clone_into(&mut self.mark);
                }
                self.children(element);
                self.end_line();
                self.mark.clear();
            }
        }
    }

    fn input(&mut self, element: &Element) {
        let on = element.attribute("checked").is_some();
        match element.attribute("type").unwrap_or("text") {
            "radio" => self.line.push_str(if on { "(•) " } else { "( ) " }),
            "checkbox" => self.line.push_str(if on { "[x] " } else { "[ ] " }),
            "file" => self.alone("{file}"),
            _ => self.alone(&format!("{{{}}}", element.attribute("value").unwrap_or_default())),
        }
    }

    /// A line of its own.
    fn alone(&mut self, text: &str) {
        self.end_line();
        let mark = std::mem::take(&mut self.mark);
        self.lines.push(mark + &one_blank(text));
    }

    /// The line ends, and the next one begins: a line for each sentence.
    fn end_line(&mut self) {
        let text = one_blank(&std::mem::take(&mut self.line));
        if text.is_empty() {
            return;
        }
        let mark = std::mem::take(&mut self.mark);
        for (n, sentence) in sentences(&text).into_iter().enumerate() {
            let begin = if n == 0 { mark.clone() } else { " ".repeat(mark.chars().count()) };
            self.lines.push(format!("{begin}{sentence}"));
        }
    }
}

fn mark(name: &str) -> &'static str {
    match name {
        "h2" => "## ",
        "h3" => "### ",
        "h4" => "#### ",
        "h5" => "##### ",
        "summary" => "> ",
        "li" | "dt" => "- ",
        "dd" => "  ",
        _ => "",
    }
}

/// With one blank wherever there are some.
fn one_blank(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All words in something, a blank between what stands apart.
fn words_of(element: &Element) -> String {
    lines(element).iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// A sentence ends where a capital letter, a figure or a quotation follows.
fn sentences(text: &str) -> Vec<&str> {
    let (mut sentences, mut start) = (Vec::new(), 0);
    for (at, _) in text.match_indices([' ']) {
        let ends = text[..at].ends_with(['.', '?', '!']);
        if ends && text[at + 1..].starts_with(|c: char| c.is_uppercase() || c == '“') {
            sentences.push(&text[start..at]);
            start = at + 1;
        }
    }
    sentences.push(&text[start..]);
    sentences
}
