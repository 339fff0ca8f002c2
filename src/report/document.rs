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
    /// Heads, then rows of as many cells.
    Table {
        heads: Vec<String>,
        rows: Vec<Vec<String>>,
        columns: Vec<Column>,
    },
}

/// What stands in a column of a table, and so where its lines may break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Words of ours or of the questionnaire: they break between words alone.
    Words,
    /// What people wrote, a name or a note: a word longer than its column may break.
    Name,
    /// Days, and other things that never break.
    Whole,
    /// Figures: they never break, and stand in a row below each other.
    Figure,
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
    pub fn table(&mut self, words: Messages, columns: &[(Key, Column)], rows: Vec<Vec<String>>) {
        self.add(Block::table(words, columns, rows));
    }

    /// A block; a table without rows is none.
    pub fn add(&mut self, block: Block) {
        if !matches!(&block, Block::Table { rows, .. } if rows.is_empty()) {
            self.blocks.push(block);
        }
    }
}

impl Block {
    /// A table: each column with its head.
    pub fn table(words: Messages, columns: &[(Key, Column)], rows: Vec<Vec<String>>) -> Block {
        let heads = columns.iter().map(|(head, _)| words.text(*head).to_owned()).collect();
        Block::Table { heads, rows, columns: columns.iter().map(|(_, column)| *column).collect() }
    }
}
