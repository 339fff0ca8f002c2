//! A text with headings, lists and tables, before it is laid out.

use crate::i18n::{Key, Messages};

/// A row of blocks under a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// A block of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A section begins.
    Section(String),
    /// A subsection begins.
    Part(String),
    Text(String),
    List(Vec<String>),
    /// Heads, then rows of as many cells; the columns behind the first `words` are figures.
    Table {
        heads: Vec<String>,
        rows: Vec<Vec<String>>,
        words: usize,
    },
    /// A picture of what the table behind it says; only the page draws it.
    Picture(Chart),
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    Readiness,
    Jobs,
    Board,
}

impl Document {
    pub fn new(title: String) -> Document {
        Document { title, blocks: Vec::new() }
    }

    pub fn section(&mut self, title: &str) {
        self.blocks.push(Block::Section(title.to_owned()));
    }

    pub fn part(&mut self, title: &str) {
        self.blocks.push(Block::Part(title.to_owned()));
    }

    /// A paragraph; an empty one is none.
    pub fn text(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.blocks.push(Block::Text(text));
        }
    }

    /// A list; an empty one is none.
    pub fn list(&mut self, entries: Vec<String>) {
        if !entries.is_empty() {
            self.blocks.push(Block::List(entries));
        }
    }

    /// A table; one without rows is none.
    pub fn table(&mut self, words: Messages, heads: &[Key], text_columns: usize, rows: Vec<Vec<String>>) {
        self.add(Block::table(words, heads, text_columns, rows));
    }

    /// A block; a table without rows is none.
    pub fn add(&mut self, block: Block) {
        if !matches!(&block, Block::Table { rows, .. } if rows.is_empty()) {
            self.blocks.push(block);
        }
    }
}

impl Block {
    /// A table; the columns behind the first `text_columns` are figures.
    pub fn table(words: Messages, heads: &[Key], text_columns: usize, rows: Vec<Vec<String>>) -> Block {
        let mut named = Vec::new();
        for head in heads {
            named.push(words.text(*head).to_owned());
        }
        Block::Table { heads: named, rows, words: text_columns }
    }
}
