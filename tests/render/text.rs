//! What a page says, a line for each sentence: as somebody reads it, with the marks of headings, lists, controls and
//! tables, and without anything of how it looks.

use super::html::{Element, Node};

/// Elements that stand within a line.
const INLINE: [&str; 13] = ["a", "abbr", "", "code", "em", "i", "small", "span", "strong", "su", "sup", "time", "wbr"];
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

impl Text {
    fn children(&mut self, element: &Element) {
        let is_list = ["ul", "ol", "tbody", "dl"].contains(&element.name.as_str());
        let most = if is_list { MOST } else { usize::MAX };
        for node in element.children.iter().take(most) {
            match node {
                Node::Text(text) => self.line.push_str(text),
                Node::Element(element) => self.element(element),
            }
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
                    self.line.push_str(&format!(" ({label})"));
                }
            }
            name => {
                self.end_line();
                // What stands in an entry begins with the entry's mark.
                if !mark(name).is_empty() {
                    self.mark = mark(name).to_owned();
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

    fn alone(&mut self, text: &str) {
        self.end_line();
        self.line.push_str(text);
        self.end_line();
    }

    /// The line ends, and the next one begins: a line for each sentence.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
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
