//! Pieces that several pages share.

mod board;
mod glyph;
mod item;
mod rail;
mod shell;
mod why;

pub use board::{Board, Of};
pub use glyph::{Glyph, Sign};
pub use item::Item;
pub use rail::{Rail, RailLook};
pub use shell::Shell;
pub use why::Why;
