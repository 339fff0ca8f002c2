//! Pieces that several pages share: plain functions of the desk.

mod board;
mod glyph;
mod item;
mod rail;
mod shell;

pub use board::{Of, board};
pub use glyph::{Sign, glyph};
pub use item::item;
pub use rail::{RailLook, rail};
pub use shell::shell;
