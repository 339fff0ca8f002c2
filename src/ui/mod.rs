//! What people see. Thin: it draws what the state and the assessment say, and sends actions back.
//!
//! Absent on purpose: calculation (the assessment's), storage rules (the store's) and any word (they
//! come through [`crate::i18n`] or from the questionnaire).

mod address;
mod app;
mod charts;
mod desk;
mod event;
mod more;
mod nodes;
mod offer;
mod page;
mod pages;
mod parts;
mod second;
mod template;
mod words;

pub use app::{App, AppProps};
pub use desk::Desk;
pub use event::{Event, Local, Told};
pub use more::{Effect, Outcome, Side, Work, more_page};
pub use offer::offer;
pub use template::{Handler, draw};
