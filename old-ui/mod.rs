//! What people see. Thin: it draws what the state and the assessment say, and sends actions back.
//!
//! Absent on purpose: calculation (the assessment's), storage rules (the store's) and any word (they
//! come through [`crate::i18n`] or from the questionnaire).

mod address;
mod app;
mod bridge;
mod charts;
mod desk;
mod event;
pub mod later;
mod nodes;
mod notices;
mod page;
mod pages;
mod part;
mod parts;
mod rest;
mod template;

pub use app::{App, AppProps, Message};
pub use bridge::Bridge;
pub use desk::{Around, Desk, Owner};
pub use event::{Event, Local};
pub use part::are_waiting;
pub use rest::{
    Effect, Hear, Kept, Outcome, Piece, Side, SideEvent, Work, abilities, check, convert, own_questionnaire, perform,
};
pub use template::{Drawing, draw};
