//! A document as Markdown: for mail, wikis and chat. Tables as GitHub has them, everything else plain.

use super::document::{Block, Column, Document};

/// The document as one text.
pub fn write(document: &Document) -> String {
    let mut out = ["# ", &escaped(&document.title), "\n"].concat();
    for block in &document.blocks {
        let text = match block {
            Block::Section(title) => ["## ", &escaped(title), "\n"].concat(),
            Block::Part(title) => ["### ", &escaped(title), "\n"].concat(),
            Block::Text(text) => escaped(text) + "\n",
            Block::List(entries) => {
                let mut list = String::new();
                for entry in entries {
                    // Lines of an entry stay inside it.
                    list = list + "- " + &escaped(entry).replace('\n', "\n  ") + "\n";
                }
                list
            }
            Block::Table { heads, rows, columns } => table(heads, rows, columns),
        };
        out = out + "\n" + &text;
    }
    out
}

fn table(heads: &[String], rows: &[Vec<String>], columns: &[Column]) -> String {
    let line = |cells: &[String]| {
        let mut line = String::from("|");
        for cell in cells {
            line = line + " " + &escaped(cell).replace('\n', " ").replace('|', "\\|") + " |";
        }
        line + "\n"
    };
    let mut out = line(heads) + "|";
    for column in columns {
        out.push_str(if *column == Column::Figure { " ---: |" } else { " --- |" });
    }
    out.push('\n');
    for row in rows {
        out.push_str(&line(row));
    }
    out
}

/// A text that is read as itself: what Markdown would take for a mark is escaped, and no more, since it is
/// read as plain text too.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at_start = true;
    for (at, c) in text.char_indices() {
        let behind = text.get(at + c.len_utf8()..).unwrap_or_default();
        let marks = match c {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '~' | '&' => true,
            '#' | '+' | '-' => at_start && behind.starts_with([' ', '\t', '#', '-', '+']),
            // "1. " and "1) " begin a list.
            '.' | ')' => {
                let line = text[..at].rsplit('\n').next().unwrap_or_default();
                !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit()) && behind.starts_with([' ', '\t'])
            }
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(c);
        at_start = c == '\n' || (at_start && c == ' ');
    }
    out
}
